import type { FeedEntry, IdentifiedEntry, ParsedFeed } from '../../nouns/feed.ts';
import type { FeedSource } from '../../nouns/source.ts';
import type { Instant } from '../../nouns/time.ts';
import { dayMs, msOf } from '../../nouns/time.ts';
import { hashText } from '../text/sentences.ts';
import { clipped, folded } from '../text/words.ts';
import { canonicalUrl } from './canonical-url.ts';

/** A poll looks at this many entries, the first ones: more are an archive, not news. */
const maxEntries = 1_000;
/** Before the web's first feeds, or more than this ahead, a date is a mistake. */
const firstYear = '1995';
const aheadMs = 2 * dayMs;
/** Of an entry without a title, its first words. */
const titleChars = 120;

/**
 * What each entry of a feed is known by, and the item it would be, in document order. Identity is per feed: the entry's
 * id; without one its canonical URL; without one its title (or first words) and date. Where a document gives one identity
 * to entries that differ, as changelogs with one link do, what differs joins in; true doubles are left out, and so is an
 * entry with nothing to read or open. At most 1,000. A date before 1995, or more than two days ahead of `now`, is no date.
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
  /** Canonical; empty without one. */
  readonly url: string;
  readonly title: string;
  readonly text: string;
  /** What usually identifies it. */
  readonly name: string;
  /** What tells it from another of that name. */
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
  // Without a date the text tells two entries of one link and title apart.
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

/** Empty for words of nothing: entries without any share nothing. */
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
