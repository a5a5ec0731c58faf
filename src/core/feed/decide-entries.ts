import type { IdentifiedEntry, KnownEntry } from '../../nouns/feed.ts';
import type { Item } from '../../nouns/item.ts';
import { dayMs, later } from '../../nouns/time.ts';
import { type Match, matchEntries } from './match-entries.ts';

/** An entry that appears now with an older date is from an archive: remembered, no news. */
const newsDays = 60;

/** So many entries that match known ones under new identities, and at least this share of all new identities: a rebuilt feed. */
const rebuiltEntries = 5;
const rebuiltShare = 0.5;

export type DecidedEntries = {
  /** To judge, in document order. */
  readonly items: readonly Item[];
  /** To remember. */
  readonly entries: readonly KnownEntry[];
  /** Why nothing of this document is news, for people; absent when all is well. */
  readonly problem?: string | undefined;
};

/**
 * Which entries of a feed are new. A first reading fills the memory: nothing is new. Later an entry is known by its identity,
 * its words or its address (`matchEntries`), so new ids, bumped dates and edited headlines post nothing twice.
 *
 * Five or more entries that match known ones in words, address or headline under new identities, and these at least half
 * of all new identities: the feed was rebuilt. Nothing of it is announced, and `problem` says why. What matches nothing is then not
 * remembered either, so the next poll tells it. A feed that mints new ids at every poll is no incident but a habit: of it
 * what matches nothing is news at once.
 */
export function decideEntries({
  identified,
  known,
  firstRead,
}: {
  identified: readonly IdentifiedEntry[];
  /** Entries of this feed that share an identity, URL, title or content with these. */
  known: readonly KnownEntry[];
  firstRead: boolean;
}): DecidedEntries {
  const all = identified.map((entry) => entry.known);
  if (firstRead) return { items: [], entries: all };
  const matches = matchEntries(identified, known);
  const of = (...kinds: readonly Match[]) => identified.filter((entry) => kinds.includes(matches.get(entry) ?? 'new'));
  const unknown = of('again', 'headline', 'new');
  const again = of('again');
  const familiar = isHabit(again, known) ? of('headline') : of('again', 'headline');
  if (familiar.length >= rebuiltEntries && familiar.length >= unknown.length * rebuiltShare) {
    return {
      items: [],
      entries: of('same', 'again', 'headline').map((entry) => entry.known),
      problem: `${familiar.length} of its ${unknown.length} new entries match entries that were there before: the feed seems to have been rebuilt, so nothing of it was announced.`,
    };
  }
  const items = of('headline', 'new')
    .map(({ item }) => item)
    .filter(({ publishedAt, seenAt }) => publishedAt === null || publishedAt >= later(seenAt, -newsDays * dayMs));
  return { items, entries: all };
}

/** Most of these had several identities before: the feed gives new ones at every poll. */
function isHabit(again: readonly IdentifiedEntry[], known: readonly KnownEntry[]): boolean {
  const identities = new Map<string, number>();
  for (const { contentHash, url } of known) {
    for (const value of [contentHash, url]) identities.set(value, (identities.get(value) ?? 0) + 1);
  }
  const often = again.filter(({ known: { contentHash, url } }) =>
    [contentHash, url].some((value) => (identities.get(value) ?? 0) > 1),
  );
  return often.length * 2 > again.length;
}
