import type { KnownEntry } from '../../ports.ts';
import { dayMs, later } from '../../time.ts';
import type { Item } from '../../types.ts';
import type { IdentifiedEntry } from './identify-entries.ts';

/** An entry that appears now with an older date is from an archive: remembered, no news. */
const newsDays = 60;

/** So many entries with new ids under known headlines, and at least half of all with new ids: the feed was rebuilt. */
const rebuiltEntries = 5;
const rebuiltShare = 0.5;

export type DecidedEntries = {
  /** To judge, in document order. */
  readonly items: readonly Item[];
  /** To remember. */
  readonly entries: readonly KnownEntry[];
  /** Why nothing of this document is news, for people; absent when all is well. */
  readonly problem?: string;
};

/**
 * Which entries of a feed are new. One is known when its identity was there before, or when it carries the same words under
 * a new id, or when it is the same article (a URL that names one) under a new id and headline. Where one URL is given to
 * many entries, as changelogs do, it says nothing. A first reading fills the memory: nothing is new.
 *
 * Where an unusual number of new ids stand on known headlines, the feed was rebuilt, and nothing is news until the next poll.
 */
export function decideEntries({
  identified,
  known,
  firstRead,
}: {
  readonly identified: readonly IdentifiedEntry[];
  /** Entries of this feed that share an identity, URL, title or content with these. */
  readonly known: readonly KnownEntry[];
  readonly firstRead: boolean;
}): DecidedEntries {
  const entries = identified.map((entry) => entry.known);
  if (firstRead) return { items: [], entries };
  const identities = new Set(known.map(({ identity }) => identity));
  const contents = new Set(known.map(({ contentHash }) => contentHash));
  const titles = new Set(known.map(({ titleHash }) => titleHash).filter((hash) => hash !== ''));
  const articles = articleUrls(entries, known);

  const unknown = identified.filter((entry) => !identities.has(entry.known.identity));
  const underKnownTitle = unknown.filter((entry) => titles.has(entry.known.titleHash));
  if (underKnownTitle.length >= rebuiltEntries && underKnownTitle.length >= unknown.length * rebuiltShare) {
    return {
      items: [],
      entries,
      problem: `${underKnownTitle.length} of its ${unknown.length} new entries carry headlines that were there before: the feed seems to have been rebuilt, so none of them is announced.`,
    };
  }
  const items = unknown
    .filter(({ known: entry }) => !contents.has(entry.contentHash) && !articles.has(entry.url))
    .map(({ item }) => item)
    .filter(({ publishedAt, seenAt }) => publishedAt === null || publishedAt >= later(seenAt, -newsDays * dayMs));
  return { items, entries };
}

/** URLs that were seen before and name one article each. */
function articleUrls(entries: readonly KnownEntry[], known: readonly KnownEntry[]): ReadonlySet<string> {
  const carriers = new Map<string, Set<string>>();
  for (const { url, identity } of [...known, ...entries]) {
    const others = carriers.get(url) ?? new Set();
    carriers.set(url, others.add(identity));
  }
  // The known entry and the new one: two carriers. A third one means that the URL is a place, not an article.
  return new Set(known.map(({ url }) => url).filter((url) => namesArticle(url) && (carriers.get(url)?.size ?? 0) <= 2));
}

/** A page about one thing says so in its address: a headline in words, a number, or a query. */
function namesArticle(url: string): boolean {
  const parsed = URL.parse(url);
  if (parsed === null) return false;
  const last = parsed.pathname.split('/').findLast((segment) => segment !== '') ?? '';
  return parsed.search !== '' || /\d{4,}/.test(last) || last.split(/[-_]/).length >= 3;
}
