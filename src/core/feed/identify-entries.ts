import type { KnownEntry } from '../../ports.ts';
import { dayMs, msOf } from '../../time.ts';
import type { FeedSource, Instant, Item, ParsedFeed, ParsedItem } from '../../types.ts';
import { clipped, folded } from '../card/words.ts';
import { hashText } from '../policy/hash-text.ts';
import { canonicalUrl } from './canonical-url.ts';

/** An entry of a feed with what it is known by. */
export type IdentifiedEntry = { readonly known: KnownEntry; readonly item: Item };

/** A poll looks at this many entries, the first ones: more are an archive, not news. */
const maxEntries = 1_000;
/** Before the web's first feeds, or more than this ahead, a date is a mistake. */
const firstYear = '1995';
const aheadMs = 2 * dayMs;
/** Of an entry without a title, its first words. */
const titleChars = 120;

/**
 * What each entry of a feed is known by, and the item it would be. Identity is per feed: the entry's id; without one its
 * canonical URL; without one its title and date. Ids that a document gives to several entries do not tell them apart, so
 * the URL or the title joins in. A date before 1995, or more than two days ahead of `now`, is no date.
 */
export function identifyEntries(
  feed: ParsedFeed,
  { source, now }: { source: FeedSource; now: Instant },
): readonly IdentifiedEntry[] {
  const parsed = feed.items.slice(0, maxEntries);
  const shared = sharedIds(parsed);
  const identified = new Map<string, IdentifiedEntry>();
  for (const entry of parsed) {
    const url = entry.url === null ? '' : canonicalUrl(entry.url);
    const identity = identityOf(entry, { url, isShared: shared.has(entry.id ?? '') });
    const text = longer(entry.summary, entry.content);
    const title = entry.title ?? (clipped(text, titleChars) || url);
    // Nothing to read and nothing to open.
    if (title === '' || identified.has(identity)) continue;
    identified.set(identity, {
      known: {
        identity,
        url,
        titleHash: entry.title === null ? '' : hashText(folded(entry.title)),
        contentHash: hashText(folded(`${entry.title ?? ''} ${text}`)),
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

function sharedIds(entries: readonly ParsedItem[]): ReadonlySet<string> {
  const first = new Map<string, string>();
  const shared = new Set<string>();
  for (const { id, url, title } of entries) {
    if (id === null) continue;
    const what = `${url} ${title}`;
    if ((first.get(id) ?? what) !== what) shared.add(id);
    first.set(id, what);
  }
  return shared;
}

function identityOf(
  { id, title, published }: ParsedItem,
  { url, isShared }: { url: string; isShared: boolean },
): string {
  if (id !== null) return isShared ? `id:${id} ${url} ${folded(title ?? '')}` : `id:${id}`;
  return url === '' ? `title:${folded(title ?? '')} ${published ?? ''}` : `url:${url}`;
}

function believable(published: Instant | null, now: Instant): Instant | null {
  if (published === null || published < firstYear) return null;
  return msOf(published) > msOf(now) + aheadMs ? null : published;
}

function longer(a: string | null, b: string | null): string {
  return (b?.length ?? 0) > (a?.length ?? 0) ? (b ?? '') : (a ?? '');
}
