import type { IdentifiedEntry, KnownEntry } from '../../nouns/feed.ts';

/** How an entry relates to what its feed showed before. */
export type Match =
  /** Seen before under the same identity. */
  | 'same'
  /** Seen before under another identity. */
  | 'again'
  /** Only its headline was seen before, which is weak evidence on its own. */
  | 'headline'
  | 'new';

/** A text this long isn't boilerplate. A shorter one identifies an entry only together with its address. */
const tellingChars = 200;

/**
 * Compares the entries of a document with the known ones. The same words, or the address of an article, make an entry
 * known under any id. A value that one document gives to several entries, now or at an earlier reading, is ignored:
 * "Untitled", a changelog's only link or a site's stock phrase never make a new entry look known. Linear.
 */
export function matchEntries(
  identified: readonly IdentifiedEntry[],
  known: readonly KnownEntry[],
): ReadonlyMap<IdentifiedEntry, Match> {
  const identities = new Set(known.map(({ identity }) => identity));
  const entries = identified.map((entry) => entry.known);
  const contents = ownValues(({ contentHash }) => contentHash, { entries, known });
  const urls = ownValues(({ url }) => (namesArticle(url) ? url : ''), { entries, known });
  const titles = ownValues(({ titleHash }) => titleHash, { entries, known });
  const places = new Set(known.map(placeAndContent));
  const copies = new Set(known.map(({ url, contentHash }) => `${contentHash} ${url}`));

  const matchOf = ({ known: entry, item }: IdentifiedEntry): Match => {
    if (identities.has(entry.identity)) return 'same';
    const isTelling = item.text.length >= tellingChars;
    if (isTelling && copies.has(`${entry.contentHash} ${entry.url}`)) return 'again';
    if (contents.has(entry.contentHash) && (isTelling || places.has(placeAndContent(entry)))) return 'again';
    if (urls.has(entry.url)) return 'again';
    return titles.has(entry.titleHash) ? 'headline' : 'new';
  };
  return new Map(identified.map((entry) => [entry, matchOf(entry)]));
}

/**
 * The known values of a kind that identify a single entry: neither this document nor any earlier reading gave them to
 * two.
 */
function ownValues(
  kind: (entry: KnownEntry) => string,
  { entries, known }: { entries: readonly KnownEntry[]; known: readonly KnownEntry[] },
): ReadonlySet<string> {
  const shared = new Set<string>();
  const addShared = (readings: readonly (readonly [string, KnownEntry])[]) => {
    const seen = new Set<string>();
    for (const [reading, entry] of readings) {
      const carried = `${reading} ${kind(entry)}`;
      if (seen.has(carried)) shared.add(kind(entry));
      seen.add(carried);
    }
  };
  addShared(entries.map((entry) => ['', entry] as const));
  // Entries last seen at the same moment were in the same document.
  addShared(known.map((entry) => [entry.seenAt, entry] as const));
  return new Set(known.map(kind).filter((value) => value !== '' && !shared.has(value)));
}

/** The content, and the address without host and query, which change when a site moves or on every visit. */
function placeAndContent({ url, contentHash }: KnownEntry): string {
  return `${contentHash} ${URL.parse(url)?.pathname ?? ''}`;
}

/**
 * Whether an address looks like a page about one thing: it holds a headline in words, a number, or a number in its
 * query.
 */
function namesArticle(url: string): boolean {
  const parsed = URL.parse(url);
  if (parsed === null) return false;
  const last = parsed.pathname.split('/').findLast((segment) => segment !== '') ?? '';
  return /\d/.test(parsed.search) || /\d{4}/.test(last) || last.split(/[-_]/).length >= 3;
}
