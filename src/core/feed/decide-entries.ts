import type { IdentifiedEntry, KnownEntry } from '../../nouns/feed.ts';
import type { Item } from '../../nouns/item.ts';
import type { FeedIds } from '../../nouns/source.ts';
import { dayMs, type Instant, later } from '../../nouns/time.ts';
import { hashText } from '../text/sentences.ts';
import { itemKey } from './identify-entries.ts';
import { type Match, matchEntries } from './match-entries.ts';

/** An entry that appears now with a date older than this probably comes from an archive. */
const newsDays = 60;

/**
 * A feed counts as rebuilt when this many entries match known ones under new identities, and they make up at least this
 * share of all new identities.
 */
const rebuiltEntries = 5;
const rebuiltShare = 0.5;

/** A list is in order if at most this share of its dates runs the other way. */
const disorderShare = 0.1;

export type DecidedEntries = {
  /** Items to judge, in document order. */
  readonly items: readonly Item[];
  /** Items that are new in the feed but dated long ago: to judge and to explain, not to announce. */
  readonly archived: readonly Item[];
  /** Entries to remember. */
  readonly entries: readonly KnownEntry[];
  /** Whether the feed's ids can be relied on; absent until a reading told. */
  readonly ids?: FeedIds | undefined;
  /** Why nothing in this document is announced, in a sentence for people. Absent when all is well. */
  readonly problem?: string | undefined;
};

/**
 * Decides which entries of a feed are new. The first reading only fills the memory: nothing is new. A feed without
 * entries hasn't shown its stock yet: the first that appear are new if they are dated after it was empty, or are few and have no dates. Then an
 * entry is recognised by its id, address, headline and text together (`matchEntries`), so new ids, changed dates and
 * edited headlines never post anything twice, and an id or address that is used again hides nothing.
 *
 * A feed counts as rebuilt when five or more entries match known ones under new names, and these are at least half of
 * all new names. Nothing is announced then, and `problem` says why. Entries that match nothing aren't remembered
 * either, so the next poll announces them. For a feed whose ids change at every poll, this is a habit rather than an
 * incident: its entries that match nothing are news at once.
 *
 * An entry dated more than 60 days back is news only if its date says less than its place: see `ageOf`. Nor are entries
 * news that stand at the old end of a list and are dated before all that was known: see `addedAtOldEnd`.
 */
export function decideEntries({
  identified,
  known,
  firstRead,
  ids: idsBefore,
  lastReadAt,
}: {
  identified: readonly IdentifiedEntry[];
  /** Entries of this feed that share an identity, id, URL, title or content with the identified ones. */
  known: readonly KnownEntry[];
  /** It had no entry at any reading so far. */
  firstRead: boolean;
  /** As the last reading decided it. */
  ids?: FeedIds | undefined;
  /** When the feed was last read, whatever it answered. */
  lastReadAt?: Instant | undefined;
}): DecidedEntries {
  if (firstRead) {
    const entries = identified.map((entry) => entry.known);
    return { items: sinceEmpty(identified, lastReadAt), archived: [], entries };
  }
  const { matches, ids } = matchEntries(identified, { known, ids: idsBefore });
  const of = (...kinds: readonly Match['kind'][]) =>
    identified.filter((entry) => kinds.includes(matches.get(entry)?.kind ?? 'new'));
  const seenAgain = of('same', 'again').flatMap((entry) => {
    const match = matches.get(entry);
    return match !== undefined && 'of' in match ? [{ ...entry.known, identity: match.of.identity }] : [];
  });
  const familiar = idsBefore === 'changed' ? of('headline') : of('again', 'headline');
  const unknown = of('again', 'headline', 'new');
  if (familiar.length >= rebuiltEntries && familiar.length >= unknown.length * rebuiltShare) {
    const headlines = of('headline').flatMap((entry) => {
      const match = matches.get(entry);
      return match?.kind === 'headline' ? [{ ...entry.known, identity: match.of.identity }] : [];
    });
    return {
      items: [],
      archived: [],
      entries: [...seenAgain, ...headlines],
      ids,
      problem: `${familiar.length} of its ${unknown.length} new entries match earlier ones. The feed seems to have been rebuilt, so nothing was announced.`,
    };
  }
  const unseen = of('headline', 'new');
  const earlier = addedAtOldEnd(identified, new Set(unseen));
  const fresh = withOwnIdentities(unseen, known);
  const news = fresh
    .map((entry, at) => ({ entry, isEarlier: earlier.has(unseen[at] as IdentifiedEntry) }))
    .filter(({ entry }) => entry.atEdge !== true)
    .map(({ entry, isEarlier }) => ({
      item: entry.item,
      age: isEarlier ? ('archived' as const) : ageOf(entry, { identified, lastReadAt }),
    }));
  return {
    items: news
      .filter(({ age }) => age !== 'archived')
      .map(({ item, age }) => (age === 'wrong_year' ? { ...item, publishedAt: null } : item)),
    archived: news.filter(({ age }) => age === 'archived').map(({ item }) => item),
    entries: [...seenAgain, ...fresh.map((entry) => entry.known)],
    ids,
  };
}

/**
 * A feed that was read without entries and then brings this many without dates has only just begun, so they are news. More at
 * once are what a feed holds that failed to show it.
 */
const firstOfFeed = 3;

function sinceEmpty(identified: readonly IdentifiedEntry[], emptyAt: Instant | undefined): readonly Item[] {
  if (emptyAt === undefined) return [];
  return identified
    .map(({ item }) => item)
    .filter(({ publishedAt }) => (publishedAt === null ? identified.length <= firstOfFeed : publishedAt >= emptyAt));
}

/** A new entry under the name of an earlier one gets an identity of its own, so that both are remembered. */
function withOwnIdentities(
  fresh: readonly IdentifiedEntry[],
  known: readonly KnownEntry[],
): readonly IdentifiedEntry[] {
  const taken = new Set(known.map(({ identity }) => identity));
  return fresh.map((entry) => {
    if (!taken.has(entry.known.identity)) return entry;
    const { url, titleHash, contentHash, seenAt } = entry.known;
    const plain = `${entry.known.identity} ${hashText(`${url} ${titleHash} ${contentHash}`)}`;
    const identity = taken.has(plain) ? `${plain} ${seenAt}` : plain;
    const { item } = entry;
    return { ...entry, known: { ...entry.known, identity }, item: { ...item, key: itemKey(item.sourceId, identity) } };
  });
}

/**
 * How old a new entry is: `archived` if it is dated more than 60 days back, and before the last reading. Not if its
 * source is a court or an authority, which date an entry by its case or its decision, and not if only its year is wrong.
 */
function ageOf(
  entry: IdentifiedEntry,
  { identified, lastReadAt }: { identified: readonly IdentifiedEntry[]; lastReadAt: Instant | undefined },
): 'recent' | 'archived' | 'wrong_year' {
  const { publishedAt, seenAt, genre } = entry.item;
  if (publishedAt === null || genre === 'court' || genre === 'regulator') return 'recent';
  if (publishedAt >= later(seenAt, -newsDays * dayMs)) return 'recent';
  if (lastReadAt !== undefined && publishedAt >= lastReadAt) return 'recent';
  const at = identified.findIndex(({ item }) => item.url === entry.item.url && item.title === entry.item.title);
  return hasWrongYear(publishedAt, { at, identified }) ? 'wrong_year' : 'archived';
}

/**
 * Whether a date would be recent in another year, and the list has the entry among recent ones: one that runs from new
 * to old goes on with a recent entry, one that runs from old to new has one before it.
 */
function hasWrongYear(
  publishedAt: Instant,
  { at, identified }: { at: number; identified: readonly IdentifiedEntry[] },
): boolean {
  const now = identified[at]?.item.seenAt ?? publishedAt;
  const isRecent = (date: Instant | null) =>
    date !== null && date >= later(now, -newsDays * dayMs) && date <= later(now, dayMs);
  const year = Number(now.slice(0, 4));
  if (![year - 1, year].some((other) => isRecent(`${other}${publishedAt.slice(4)}`))) return false;
  const dates = identified.map(({ item }) => item.publishedAt);
  const order = orderOf(dates.toSpliced(at, 1));
  if (order === null) return false;
  return (order === 'oldest first' ? dates.slice(0, at) : dates.slice(at + 1)).some(isRecent);
}

/** How a list is sorted by its dates; null if it isn't. A list without dates, or of one entry, counts as newest first. */
function orderOf(dates: readonly (Instant | null)[]): 'newest first' | 'oldest first' | null {
  const given = dates.filter((date) => date !== null);
  const falls = given.filter((date, at) => at > 0 && date < (given[at - 1] ?? '')).length;
  const rises = given.filter((date, at) => at > 0 && date > (given[at - 1] ?? '')).length;
  if (Math.min(falls, rises) > Math.max(falls, rises) * disorderShare) return null;
  return rises > falls ? 'oldest first' : 'newest first';
}

/** With fewer known entries, a list doesn't show how far back it reached. */
const leastListed = 2;

/**
 * The unseen entries that a list holds because it now reaches further back: its site shows more entries, or deleted one.
 * They stand at its old end, and each is dated before all entries that were known. A court or an authority dates an
 * entry by its case or its decision, so its lists are left alone.
 */
function addedAtOldEnd(
  identified: readonly IdentifiedEntry[],
  unseen: ReadonlySet<IdentifiedEntry>,
): ReadonlySet<IdentifiedEntry> {
  const listed = identified.filter((entry) => !unseen.has(entry)).map(({ item }) => item.publishedAt);
  const oldest = listed.filter((date) => date !== null).toSorted();
  const order = orderOf(identified.map(({ item }) => item.publishedAt));
  if (oldest.length < leastListed || order === null) return new Set();
  const fromOldEnd = order === 'newest first' ? identified.toReversed() : identified;
  const end = fromOldEnd.findIndex((entry) => !unseen.has(entry));
  return new Set(
    fromOldEnd
      .slice(0, end)
      .filter(
        ({ item }) =>
          item.genre !== 'court' &&
          item.genre !== 'regulator' &&
          item.publishedAt !== null &&
          item.publishedAt < (oldest[0] ?? ''),
      ),
  );
}
