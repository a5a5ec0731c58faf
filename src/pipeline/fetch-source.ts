import type { Fetch, Fetched } from '../nouns/ports.ts';
import type { PollState, Source } from '../nouns/source.ts';
import { dayMs, type Instant, later } from '../nouns/time.ts';

export type Fresh = Extract<Fetched, { outcome: 'fresh' }>;

/** The result for a source's first page and, if that was fresh, the further pages of the same document. */
export type FetchedSource = { readonly fetched: Fetched; readonly further: readonly Fresh[] };

/**
 * After this long without the whole document, it is asked for without validators: some servers answer "unchanged" for
 * good. An honest one then sends one document a day that it needn't have.
 */
const fullEveryMs = dayMs;

/**
 * Fetches a source once, with the last validators, and without them if a day has passed since it was last sent in full. A document of several pages is fetched in full, since one unchanged
 * page says nothing about the others; so is a page whose text comes from scripts. If any page fails, that failure is
 * the result.
 */
export async function fetchSource(
  source: Source,
  { before, now }: { before: PollState; now: Instant },
  fetch: Fetch,
): Promise<FetchedSource> {
  const obeyRobots = source.kind === 'policy';
  const more = source.kind === 'policy' ? (source.more ?? []) : [];
  const isWhole = more.length > 0 || before.needsBrowser === true || isFullDue(before, now);
  const { etag, lastModified }: Partial<PollState> = isWhole ? {} : before;
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

/** A date ahead of the clock, which was put right since, counts as long ago. */
function isFullDue({ fullAt }: PollState, now: Instant): boolean {
  return fullAt === undefined || fullAt > now || later(fullAt, fullEveryMs) <= now;
}

/** A page that is gone doesn't end a document of several: an operator must say where that text went. */
function notThere(url: string): Fetched {
  return { outcome: 'failed', reason: 'client_error', sentence: `${url} is gone; it is one of the document's pages.` };
}

/** Answers kept for documents that share a page. Bodies are large, and such documents are polled one after another. */
const heldAnswers = 3;

/** Fetches a page once if several documents share it, for one round at a host. */
export function fetchOnce(fetch: Fetch): Fetch {
  const answers = new Map<string, Promise<Fetched>>();
  return (request) => {
    // Only pages: no two feeds share a URL.
    if (!request.obeyRobots) return fetch(request);
    const key = JSON.stringify(request);
    const answer = answers.get(key) ?? fetch(request);
    answers.set(key, answer);
    const [oldest] = answers.keys();
    if (answers.size > heldAnswers && oldest !== undefined) answers.delete(oldest);
    return answer;
  };
}
