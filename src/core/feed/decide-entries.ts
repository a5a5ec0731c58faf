import type { IdentifiedEntry, KnownEntry } from '../../nouns/feed.ts';
import type { Item } from '../../nouns/item.ts';
import { dayMs, later } from '../../nouns/time.ts';
import { type Match, matchEntries } from './match-entries.ts';

/** An entry that appears now with a date older than this comes from an archive. It is remembered but isn't news. */
const newsDays = 60;

/**
 * A feed counts as rebuilt when this many entries match known ones under new identities, and they make up at least this
 * share of all new identities.
 */
const rebuiltEntries = 5;
const rebuiltShare = 0.5;

export type DecidedEntries = {
  /** Items to judge, in document order. */
  readonly items: readonly Item[];
  /** Entries to remember. */
  readonly entries: readonly KnownEntry[];
  /** Why nothing in this document is announced, in a sentence for people. Absent when all is well. */
  readonly problem?: string | undefined;
};

/**
 * Decides which entries of a feed are new. The first reading only fills the memory: nothing is new. After that, an
 * entry is recognised by its identity, its words or its address (`matchEntries`), so new ids, changed dates and edited
 * headlines never post anything twice.
 *
 * A feed counts as rebuilt when five or more entries match known ones in words, address or headline under new
 * identities, and these are at least half of all new identities. Nothing is announced then, and `problem` says why.
 * Entries that match nothing aren't remembered either, so the next poll announces them. For a feed that makes up new
 * ids at every poll, this is a habit rather than an incident: its entries that match nothing are news at once.
 */
export function decideEntries({
  identified,
  known,
  firstRead,
}: {
  identified: readonly IdentifiedEntry[];
  /** Entries of this feed that share an identity, URL, title or content with the identified ones. */
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
      problem: `${familiar.length} of its ${unknown.length} new entries match earlier ones. The feed seems to have been rebuilt, so nothing was announced.`,
    };
  }
  const items = of('headline', 'new')
    .map(({ item }) => item)
    .filter(({ publishedAt, seenAt }) => publishedAt === null || publishedAt >= later(seenAt, -newsDays * dayMs));
  return { items, entries: all };
}

/**
 * Whether most of these entries had several identities before, which means that the feed makes up new ones at every
 * poll.
 */
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
