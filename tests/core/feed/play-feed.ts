import { decideEntries } from '../../../src/core/feed/decide-entries.ts';
import { identifyEntries } from '../../../src/core/feed/identify-entries.ts';
import type { FeedEntry, KnownEntry } from '../../../src/nouns/feed.ts';
import type { FeedIds, FeedSource } from '../../../src/nouns/source.ts';
import { dayMs, type Instant, later } from '../../../src/nouns/time.ts';
import { parsed, source } from './feeds.ts';

export type Entry = Partial<FeedEntry>;
export type Told = { readonly titles: readonly string[]; readonly problem: string | undefined };

const start = '2026-11-01T12:00:00.000Z';

/**
 * Polls a feed once a day, as the bot does, and remembers what was decided by identity. Returns the new titles of each
 * poll.
 */
export function playFeed(documents: readonly (readonly Entry[])[], about: Partial<FeedSource> = {}): readonly Told[] {
  const memory = new Map<string, KnownEntry>();
  let ids: FeedIds | undefined;
  let lastReadAt: Instant | undefined;
  let isEmpty = true;
  return documents.map((items, day) => {
    const now: Instant = later(start, day * dayMs);
    const identified = identifyEntries(parsed(items), { source: { ...source, ...about }, now });
    const known = [...memory.values()].filter((old) =>
      identified.some(
        ({ known: entry }) =>
          old.identity === entry.identity ||
          (entry.guid !== '' && old.guid === entry.guid) ||
          (entry.url !== '' && old.url === entry.url) ||
          (entry.titleHash !== '' && old.titleHash === entry.titleHash) ||
          (entry.contentHash !== '' && old.contentHash === entry.contentHash),
      ),
    );
    const decided = decideEntries({ identified, known, firstRead: isEmpty, ids, lastReadAt });
    ids = decided.ids;
    lastReadAt = now;
    isEmpty &&= identified.length === 0;
    for (const entry of decided.entries) memory.set(entry.identity, entry);
    return { titles: decided.items.map(({ title }) => title), problem: decided.problem };
  });
}
