import type { Fetch, Fetched } from '../nouns/ports.ts';
import type { PollState, Source } from '../nouns/source.ts';

export type Fresh = Extract<Fetched, { outcome: 'fresh' }>;

/** What came of asking a source: of its first page, and where that is there, of the further ones of the same document. */
export type FetchedSource = { readonly fetched: Fetched; readonly further: readonly Fresh[] };

/**
 * Asks a source once, with the validators of last time. A document of several pages is asked for whole, since one page that did not
 * change says nothing of the others, and so is one whose text its scripts bring; the first page that fails is what came of it.
 */
export async function fetchSource(source: Source, before: PollState, fetch: Fetch): Promise<FetchedSource> {
  const obeyRobots = source.kind === 'policy';
  const more = source.kind === 'policy' ? (source.more ?? []) : [];
  const { etag, lastModified }: Partial<PollState> = more.length > 0 || before.needsBrowser === true ? {} : before;
  const fetched = await fetch({ url: source.url, etag, lastModified, obeyRobots });
  if (fetched.outcome !== 'fresh') return { fetched, further: [] };
  const further: Fresh[] = [];
  for (const { url } of more) {
    const part = await fetch({ url, obeyRobots });
    if (part.outcome === 'fresh') further.push(part);
    else return { fetched: part.outcome === 'failed' ? part : notThere(url), further: [] };
  }
  return { fetched, further };
}

/** One page of several that is gone does not end the document: somebody has to say where that part went. */
function notThere(url: string): Fetched {
  return { outcome: 'failed', reason: 'client_error', sentence: `${url} is gone; it is one page of several.` };
}

/** Answers held for documents that are cut out of one page: bodies are large, and such documents are polled one after another. */
const heldAnswers = 3;

/** Asks for a page once where several documents are cut out of it, as long as one round at a host lasts. */
export function fetchOnce(fetch: Fetch): Fetch {
  const answers = new Map<string, Promise<Fetched>>();
  return (request) => {
    // Pages only: no two feeds have one address.
    if (!request.obeyRobots) return fetch(request);
    const key = JSON.stringify(request);
    const answer = answers.get(key) ?? fetch(request);
    answers.set(key, answer);
    const [oldest] = answers.keys();
    if (answers.size > heldAnswers && oldest !== undefined) answers.delete(oldest);
    return answer;
  };
}
