import { counted } from '../core/card/words.ts';
import { parseFeed } from '../core/feed/parse-feed.ts';
import { whyNoFeed } from '../core/feed/why-no-feed.ts';
import type { Fetch } from '../ports.ts';
import { readDocument } from '../reader/read-document.ts';
import type { FeedReading, Fetched, PolicySource, Source } from '../types.ts';
import { pageStates } from '../vocabulary.ts';

/** What came of asking an address once, in sentences. Outside text in `says` is as it came. */
export type Tested = { readonly ok: boolean; readonly says: string };

type Fresh = Extract<Fetched, { outcome: 'fresh' }>;

/**
 * Asks a source once, as a poll would, and reads what comes: how much it holds, or what is wrong and what to write instead.
 * An address that moved for good is still read, and the new one is named.
 */
export async function testSource(source: Source, fetch: Fetch): Promise<Tested> {
  const fetched = await fetch({ url: source.url, obeyRobots: source.kind === 'policy' });
  return await tested(fetched, async (fresh) =>
    source.kind === 'feed' ? feedTested(await readFeed(fresh)) : await documentTested(fresh, source, fetch),
  );
}

/** All pages of a document; the first that is wrong is named. */
async function documentTested(first: Fresh, source: PolicySource, fetch: Fetch): Promise<Tested> {
  const says = [await pageTested(first, source)];
  for (const part of source.more ?? []) {
    const fetched = await fetch({ url: part.url, obeyRobots: true });
    const page = await tested(fetched, (fresh) => pageTested(fresh, part));
    says.push({ ...page, says: `${part.url}: ${page.says}` });
  }
  const wrong = says.find(({ ok }) => !ok);
  return wrong ?? { ok: true, says: says.map((page) => page.says).join(' ') };
}

/** The same for an address of which nobody said what it is: a feed, or else a page. */
export async function testUrl(url: string, fetch: Fetch): Promise<Tested> {
  return await tested(await fetch({ url, obeyRobots: false }), async (fresh) => {
    const reading = await readFeed(fresh);
    if (reading.ok || !/\bhtml\b/i.test(fresh.contentType)) return feedTested(reading);
    const page = await pageTested(fresh, { select: [], remove: [] });
    const feed = reading.alternate === undefined ? '' : ` Its feed may be ${reading.alternate}.`;
    return { ...page, says: `No feed, but a page: ${page.says}${feed}` };
  });
}

async function tested(fetched: Fetched, read: (fresh: Fresh) => Promise<Tested>): Promise<Tested> {
  if (fetched.outcome === 'failed') return { ok: false, says: fetched.sentence };
  if (fetched.outcome === 'gone') return { ok: false, says: 'Its server says that it is gone for good; take it out.' };
  // Nothing was brought to compare with.
  if (fetched.outcome === 'unchanged') return { ok: false, says: 'Its server answered 304 to a first request.' };
  const { ok, says } = await read(fetched);
  return {
    ok,
    says: fetched.movedTo === undefined ? says : `${says} It has moved for good: write ${fetched.movedTo}.`,
  };
}

async function readFeed({ body, contentType, finalUrl: url }: Fresh): Promise<FeedReading> {
  return await parseFeed(body, { contentType, url });
}

function feedTested(reading: FeedReading): Tested {
  if (!reading.ok) {
    return { ok: false, says: whyNoFeed(reading) };
  }
  const { items } = reading.feed;
  const newest = items
    .flatMap(({ published }) => (published === null ? [] : [published]))
    .toSorted()
    .at(-1);
  const dated = newest === undefined ? '' : `, newest of ${newest.slice(0, 10)}`;
  return { ok: true, says: `${counted(items.length, 'entry', 'entries')}${dated}.` };
}

async function pageTested(fresh: Fresh, { select, remove }: Pick<PolicySource, 'select' | 'remove'>): Promise<Tested> {
  const { body, contentType, finalUrl: url } = fresh;
  const reading = await readDocument(body, { contentType, url, select, remove });
  if (reading.state !== null) {
    return { ok: false, says: `It shows ${pageStates[reading.state]}. ${reading.because ?? ''}`.trim() };
  }
  const updated = reading.updated === null ? '' : `, last updated ${reading.updated}`;
  return { ok: true, says: `${counted(reading.clauses.length, 'clause')}${updated}.` };
}
