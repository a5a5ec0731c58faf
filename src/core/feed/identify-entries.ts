import type { FeedEntry, IdentifiedEntry, ParsedFeed } from '../../nouns/feed.ts';
import type { FeedSource } from '../../nouns/source.ts';
import { dayMs, type Instant, msOf } from '../../nouns/time.ts';
import { hashText } from '../text/sentences.ts';
import { clipped, folded } from '../text/words.ts';
import { canonicalUrl } from './canonical-url.ts';

/** A poll looks at this many entries, from the top. More are an archive, not news. */
const maxEntries = 1_000;
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
 * entries. A date before 1995, or more than two days after `now`, counts as missing.
 */
export function identifyEntries(
  feed: ParsedFeed,
  { source, now }: { source: FeedSource; now: Instant },
): readonly IdentifiedEntry[] {
  const told = feed.entries
    .slice(0, maxEntries)
    .map(tellApart)
    .filter(({ title }) => title !== '');
  const shared = sharedNames(told);
  const identified = new Map<string, IdentifiedEntry>();
  for (const { entry, url, title, text, name, rest } of told) {
    const identity = shared.has(name) ? `${name} ${hashText(rest)}` : name;
    if (identified.has(identity)) continue;
    identified.set(identity, {
      known: {
        identity,
        url,
        titleHash: hashOf(entry.title ?? ''),
        contentHash: hashOf(`${entry.title ?? ''} ${text}`),
        seenAt: now,
      },
      item: {
        from: 'feed',
        key: `${source.id}:${hashText(identity)}`,
        sourceId: source.id,
        publisher: source.publisher,
        genre: source.genre,
        url: url === '' ? (feed.url ?? source.url) : url,
        title,
        text,
        publishedAt: believable(entry.published, now),
        seenAt: now,
      },
    });
  }
  return [...identified.values()];
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
