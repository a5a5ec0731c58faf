import pLimit, { type LimitFunction } from 'p-limit';
import { feedAsked } from '../catalogue/make-source.ts';
import { whyNoFeed } from '../core/feed/no-feed.ts';
import type { FeedEntries } from '../nouns/feed.ts';
import type { JudgedItem } from '../nouns/item.ts';
import { type Place, placeText } from '../nouns/place.ts';
import type { Clock, Fetch, Fetched, Reader, Render } from '../nouns/ports.ts';
import type { Probe, Probed } from '../nouns/probe.ts';
import type { Cut, FeedSource, PolicySource } from '../nouns/source.ts';
import { pageStates } from '../nouns/words.ts';
import { judgeAll, perhapsScripted, renderPages } from './decide-poll.ts';
import { type Fresh, fetchSource } from './fetch-source.ts';

export type ProbeTools = {
  readonly fetch: Fetch;
  readonly reader: Pick<Reader, 'feed' | 'document'>;
  /** Null: no browser is configured. */
  readonly render: Render | null;
  readonly clock: Clock;
};

/** As many entries as a first poll reads. */
const mostEntries = 200;

/** The state of a source that was never polled. */
const neverRead = { nextPollAt: '', failures: 0 };

/**
 * Reads URLs under the same guards, limits and per-host queues as a poll, in the reader's worker, and stores nothing.
 * Whatever a server does is returned as a result, never thrown.
 */
export function createProbe(tools: ProbeTools): Probe {
  return {
    async source(source) {
      const { fetched, further } = await fetchSource(
        source,
        { before: neverRead, now: tools.clock.now() },
        tools.fetch,
      );
      return await probed(fetched, async (fresh) =>
        source.kind === 'feed'
          ? await feedFound(await readFeed(fresh, source, tools))
          : await pageFound([fresh, ...further], { cut: source, isNoFeed: false }, tools),
      );
    },
    async address(url) {
      return await probed(await tools.fetch({ url, obeyRobots: false }), async (fresh) => {
        const reading = await readFeed(fresh, feedAsked({ url, title: null, everyMinutes: 0 }), tools);
        if (reading.ok || !/\bhtml\b/i.test(fresh.contentType)) return await feedFound(reading);
        const page = await pageFound([fresh], { cut: { select: [], remove: [] }, isNoFeed: true }, tools);
        return { ...page, alternate: reading.alternate };
      });
    },
  };
}

async function probed(fetched: Fetched, read: (fresh: Fresh) => Promise<Probed>): Promise<Probed> {
  switch (fetched.outcome) {
    case 'failed':
      return { found: 'nothing', says: fetched.sentence };
    case 'gone':
      return { found: 'nothing', says: 'Its server says it is permanently gone. Remove it.' };
    case 'unchanged':
      return { found: 'nothing', says: 'Its server answered 304 to a first request.' };
    case 'fresh': {
      const { movedTo } = fetched;
      return { ...(await read(fetched)), movedTo };
    }
  }
}

async function readFeed(
  { body, contentType, finalUrl: url }: Fresh,
  source: FeedSource,
  { reader, clock }: ProbeTools,
): Promise<FeedEntries> {
  return await reader.feed(body, { contentType, url, source, now: clock.now() });
}

async function feedFound(reading: FeedEntries): Promise<Probed> {
  if (!reading.ok) {
    const { alternate } = reading;
    return { found: 'nothing', says: whyNoFeed(reading), alternate };
  }
  const items = reading.entries.map(({ item }) => item).slice(0, mostEntries);
  const entries = (await judgeAll(items)).toSorted(newestFirst);
  return { found: 'feed', title: reading.title, count: reading.entries.length, entries };
}

function newestFirst(a: JudgedItem, b: JudgedItem): number {
  return (b.item.publishedAt ?? '').localeCompare(a.item.publishedAt ?? '');
}

async function pageFound(
  fetched: readonly Fresh[],
  { cut, isNoFeed }: { cut: Cut | PolicySource; isNoFeed: boolean },
  { reader, render }: ProbeTools,
): Promise<Probed> {
  const pages = fetched.map(({ body, contentType, finalUrl }) => ({ url: finalUrl, contentType, bytes: body }));
  const { select, remove, more } = cut;
  const own: Cut = { select, remove, more };
  let reading = await reader.document(pages, own);
  if (render !== null && reading.state !== null && perhapsScripted.has(reading.state)) {
    const rendered = await reader.document(await renderPages(pages, render), own);
    if (rendered.state === null) reading = rendered;
  }
  if (reading.state === null) return { found: 'page', reading, isNoFeed };
  const says = `${isNoFeed ? 'Not a feed, but a page: it' : 'It'} shows ${pageStates[reading.state]}. ${reading.because ?? ''}`;
  return { found: 'nothing', says: says.trim() };
}

/**
 * Limits each place to one probe at a time; further ones wait. However many a place requests, other places and polls
 * wait for at most one of its documents.
 */
export function probeInTurn(probe: Probe): (place: Place) => Probe {
  const lines = new Map<string, LimitFunction>();
  const inTurn = async <Result>(place: Place, ask: () => Promise<Result>): Promise<Result> => {
    const key = placeText(place);
    const line = lines.get(key) ?? pLimit(1);
    lines.set(key, line);
    try {
      return await line(ask);
    } finally {
      if (line.activeCount + line.pendingCount === 0) lines.delete(key);
    }
  };
  return (place) => ({
    source: (source) => inTurn(place, () => probe.source(source)),
    address: (url) => inTurn(place, () => probe.address(url)),
  });
}
