import type { FeedEntry, IdentifiedEntry, ParsedFeed } from '../../nouns/feed.ts';
import type { FeedSource } from '../../nouns/source.ts';
import { dayMs, type Instant, msOf } from '../../nouns/time.ts';
import { hashText } from '../text/sentences.ts';
import { clipped, folded } from '../text/words.ts';
import { canonicalUrl } from './canonical-url.ts';
import { sketchOf } from './word-sketch.ts';

/**
 * A poll looks at this many entries. Of a longer list it reads the half with the latest dates, and a quarter from either
 * end: some lists begin with their oldest entry, and some dates say when a case was filed.
 */
const maxEntries = 1_000;
/**
 * When a longer list loses entries, others move into what is read. This many entries between two polls may do so without
 * looking new.
 */
const edgeEntries = 50;
/** A date before the first web feeds, or further ahead than this, is a mistake. */
const firstYear = '1995';
const aheadMs = 2 * dayMs;
/** An entry without a title is shown with this many characters of its text. */
const titleChars = 120;

/**
 * Returns what identifies each entry of a feed, and the item it would become, in document order. Identity is per feed:
 * the entry's id; without an id, its canonical URL; without that, its title (or first words) and date. Where a document
 * gives the same identity to entries that differ, as changelogs with a single link do, the difference becomes part of
 * the identity. Exact duplicates are left out, and so are entries with nothing to read or open. Returns at most 1,000
 * entries (see `maxEntries`). A date before 1995, or more than two days after `now`, counts as missing.
 */
export function identifyEntries(
  feed: ParsedFeed,
  { source, now }: { source: FeedSource; now: Instant },
): readonly IdentifiedEntry[] {
  const told = entriesToRead(feed.entries, now)
    .map(({ entry, atEdge }) => ({ ...tellApart(entry), atEdge }))
    .filter(({ title }) => title !== '');
  const shared = sharedNames(told);
  const identified = new Map<string, IdentifiedEntry>();
  for (const { entry, url, title, text, name, rest, atEdge } of told) {
    const identity = shared.has(name) ? `${name} ${hashText(rest)}` : name;
    if (identified.has(identity)) continue;
    identified.set(identity, {
      known: {
        identity,
        guid: entry.id ?? '',
        url,
        titleHash: hashOf(entry.title ?? ''),
        contentHash: hashOf(`${entry.title ?? ''} ${text}`),
        words: sketchOf({ title: entry.title ?? '', text }),
        seenAt: now,
      },
      item: {
        from: 'feed',
        key: itemKey(source.id, identity),
        sourceId: source.id,
        publisher: source.publisher,
        genre: source.genre,
        url: url === '' ? (feed.url ?? source.url) : url,
        title,
        text,
        publishedAt: believable(entry.published, now),
        seenAt: now,
      },
      ...(atEdge ? { atEdge } : {}),
    });
  }
  return [...identified.values()];
}

/** The key of the item that an entry becomes. */
export function itemKey(sourceId: string, identity: string): string {
  return `${sourceId}:${hashText(identity)}`;
}

type Read = { readonly entry: FeedEntry; readonly atEdge: boolean };

/** The entries of a list that a poll looks at, in its order. */
function entriesToRead(entries: readonly FeedEntry[], now: Instant): readonly Read[] {
  if (entries.length <= maxEntries) return entries.map((entry) => ({ entry, atEdge: false }));
  const dateOf = (entry: FeedEntry) => believable(entry.published, now) ?? '';
  const newest = entries.filter((entry) => dateOf(entry) !== '').sort((a, b) => compare(dateOf(b), dateOf(a)));
  // Where there are no dates, the two ends get all of it.
  const byDate = newest.slice(0, maxEntries / 2);
  const fromEnd = Math.floor((maxEntries - byDate.length) / 2);
  const parts = [byDate, entries.slice(0, fromEnd), entries.slice(-fromEnd).reverse()];
  const read = new Set(parts.flat());
  // What one part holds well inside isn't at an edge, even if another ends there.
  const inside = new Set(parts.flatMap((part) => part.slice(0, part.length - edgeEntries)));
  return entries.filter((entry) => read.has(entry)).map((entry) => ({ entry, atEdge: !inside.has(entry) }));
}

function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}

type Told = {
  readonly entry: FeedEntry;
  /** Canonical URL; empty if the entry has none. */
  readonly url: string;
  readonly title: string;
  readonly text: string;
  /** What usually identifies the entry. */
  readonly name: string;
  /** What tells the entry from others with the same name. */
  readonly rest: string;
};

function tellApart(entry: FeedEntry): Told {
  const { id, published } = entry;
  const url = entry.url === null ? '' : canonicalUrl(entry.url);
  const text = longer(entry.summary ?? '', entry.content ?? '');
  const title = entry.title ?? (clipped(text, titleChars) || url);
  const dated = `${folded(title)} ${published ?? ''}`;
  const about = { entry, url, title, text };
  if (id !== null) return { ...about, name: `id:${id}`, rest: `${url} ${folded(title)}` };
  // Without a date, the text tells two entries with the same link and title apart.
  if (url !== '')
    return { ...about, name: `url:${url}`, rest: published === null ? `${dated} ${folded(text)}` : dated };
  return { ...about, name: `title:${hashText(dated)}`, rest: folded(text) };
}

/** The names that this document gives to entries that differ. */
function sharedNames(told: readonly Told[]): ReadonlySet<string> {
  const first = new Map<string, string>();
  const shared = new Set<string>();
  for (const { name, rest } of told) {
    if ((first.get(name) ?? rest) !== rest) shared.add(name);
    first.set(name, rest);
  }
  return shared;
}

/** Returns an empty string for no words: entries without words have nothing in common. */
function hashOf(words: string): string {
  const plain = folded(words);
  return plain === '' ? '' : hashText(plain);
}

function believable(published: Instant | null, now: Instant): Instant | null {
  if (published === null || published < firstYear) return null;
  return msOf(published) > msOf(now) + aheadMs ? null : published;
}

function longer(a: string, b: string): string {
  return b.length > a.length ? b : a;
}
