import type { IdentifiedEntry, KnownEntry } from '../../nouns/feed.ts';
import type { FeedIds } from '../../nouns/source.ts';
import { canonicalUrl } from './canonical-url.ts';
import { type Likeness, textLikeness, titleLikeness } from './word-sketch.ts';

/** How an entry relates to what its feed showed before. */
export type Match =
  /** The known entry `of`, under the same name. */
  | { readonly kind: 'same'; readonly of: KnownEntry }
  /** The known entry `of`, under another name. */
  | { readonly kind: 'again'; readonly of: KnownEntry }
  /** Only its headline was seen before, which is weak evidence on its own. */
  | { readonly kind: 'headline'; readonly of: KnownEntry }
  /** A second copy of a text that is known, or that stands elsewhere in the document. */
  | { readonly kind: 'copy' }
  | { readonly kind: 'new' };

/** A text this long isn't boilerplate. A shorter one identifies an entry only together with its address. */
const tellingChars = 200;

/*
 * How alike the texts of two entries must be to count as one entry, when more than the text differs: 0 (no word in
 * common) to 1. Two reports share up to 0.3 of their longer words, two that fill in one template up to 0.8; an edit
 * mostly leaves more than 0.6, a corrected typo more than 0.85.
 */
/** Below this, two texts are different ones. */
const otherText = 0.3;
/** With an edited headline, and both its names: the text was rewritten, not replaced. */
const rewritten = 0.5;
/** With the same or an edited headline, and one name. */
const edited = 0.6;
/** When the headline or one of the names speaks for another entry. */
const almostEqual = 0.85;
/** Headlines this alike are one, edited. */
const editedTitle = 0.5;

/** Known entries compared with one entry for each value they share; the most recently seen ones. */
const comparedPerValue = 16;

/**
 * Compares the entries of a document with the known ones. No name is believed blindly: id, address, headline and text
 * are weighed together, and one known entry explains only one entry of the document. So an id or a link that a feed
 * uses again for another text hides nothing, as the entry that had it is either there as well, or has other words.
 * `ids` says whether the feed's ids could be relied on so far. Near-linear.
 */
export function matchEntries(
  identified: readonly IdentifiedEntry[],
  { known, ids }: { known: readonly KnownEntry[]; ids?: FeedIds | undefined },
): { readonly matches: ReadonlyMap<IdentifiedEntry, Match>; readonly ids?: FeedIds | undefined } {
  const entries = identified.map((entry) => entry.known);
  const memory = memoryOf(known, entries);
  const seenIds = idsOf(identified, memory) ?? ids;
  const weigh: Weighing = { memory, ids: seenIds, tokens: changingParts(entries, memory) };
  const pairs = identified.flatMap((entry, order) =>
    memory.candidates(entry.known).flatMap((of) => {
      const rank = rankOf(entry, of, weigh);
      return rank === null ? [] : [{ entry, of, rank, order }];
    }),
  );
  // The strongest evidence first. Within one rank, entries keep their order, and what was seen last comes first.
  pairs.sort((a, b) => a.rank - b.rank || a.order - b.order);
  const matches = new Map<IdentifiedEntry, Match>();
  const explained = new Set<KnownEntry>();
  for (const { entry, of, rank } of pairs) {
    if (matches.has(entry)) continue;
    if (!explained.has(of)) {
      explained.add(of);
      matches.set(entry, { kind: kindOf(entry.known, of, rank), of });
    }
  }
  for (const entry of identified) {
    if (!matches.has(entry)) matches.set(entry, { kind: isCopy(entry, memory) ? 'copy' : 'new' });
  }
  return { matches, ids: seenIds };
}

function kindOf(entry: KnownEntry, of: KnownEntry, rank: Rank): 'same' | 'again' | 'headline' {
  if (rank === ranks.headline) return 'headline';
  return nameOf(entry) === nameOf(of) || entry.guid === '' || of.guid === '' ? 'same' : 'again';
}

function nameOf({ guid, url }: KnownEntry): string {
  return guid === '' ? url : withoutScheme(guid);
}

/** Many sites moved from http to https, and their ids with them. */
function withoutScheme(word: string): string {
  return word.replace(/^https?:\/\//i, '');
}

/** Evidence that two entries are one, strongest first. */
const ranks = {
  /** Title, text and name. */
  allSame: 0,
  /** Title and text, and either is enough: an address, or a text too long for boilerplate. */
  sameWords: 1,
  /** Title and a short text, on a page whose address differs in its query at most. */
  samePlace: 2,
  /** Title and a name, and a text that was edited. */
  editedText: 3,
  /** Title, and a text that was edited; the name is new. */
  newName: 4,
  /** Address, and words that were edited. */
  sameAddress: 5,
  /** Id, and words that were edited. */
  sameId: 6,
  /** The title alone. */
  headline: 7,
} as const;
type Rank = (typeof ranks)[keyof typeof ranks];

type Weighing = { readonly memory: Memory; readonly ids: FeedIds | undefined; readonly tokens: ReadonlySet<string> };

/** What an entry and a known one have in common. */
type Common = {
  readonly entry: KnownEntry;
  readonly of: KnownEntry;
  /** One id, or one address, which only one entry had so far. */
  readonly sameId: boolean;
  readonly sameUrl: boolean;
  /** One id or address that several entries had. */
  readonly sharedName: boolean;
  /** Both have an id, and not the same one. */
  readonly otherId: boolean;
  /** Whether the addresses differ only in what changes at every visit. */
  readonly sameWay: boolean;
  /** How alike the texts are; null if one has none, or was remembered without its words. */
  readonly text: Likeness | null;
  readonly isTelling: boolean;
};

function rankOf({ known: entry, item }: IdentifiedEntry, of: KnownEntry, weigh: Weighing): Rank | null {
  const { memory, tokens } = weigh;
  const common: Common = {
    entry,
    of,
    sameId: entry.guid !== '' && entry.guid === of.guid && !memory.isShared('guid', entry),
    sameUrl: entry.url !== '' && entry.url === of.url && !memory.isShared('url', entry),
    sharedName:
      (entry.guid === of.guid && memory.isShared('guid', entry)) ||
      (entry.url === of.url && memory.isShared('url', entry)),
    otherId: entry.guid !== '' && of.guid !== '' && withoutScheme(entry.guid) !== withoutScheme(of.guid),
    sameWay: samePath(entry.url, of.url) || tokens.has(changedPart(entry.url, of.url)),
    text: textLikeness(entry.words, of.words),
    isTelling: item.text.length >= tellingChars,
  };
  if (entry.contentHash !== '' && entry.contentHash === of.contentHash) {
    const rank = rankOfSameWords(common, weigh);
    if (rank !== null) return rank;
  }
  return entry.titleHash !== '' && entry.titleHash === of.titleHash
    ? rankOfSameTitle(common, weigh)
    : rankOfEdited(common, weigh);
}

function rankOfSameWords({ entry, of, ...common }: Common, { memory, ids }: Weighing): Rank | null {
  if (nameOf(entry) !== '' && nameOf(entry) === nameOf(of)) return ranks.allSame;
  // Boilerplate that one reading gave to several entries says nothing, unless the ids are the thing that changes.
  const isShared = memory.isShared('contentHash', entry) && !(common.otherId && ids === 'changed');
  const isThere = entry.url !== '' && entry.url === of.url;
  if (common.isTelling && (isThere || !isShared)) return ranks.sameWords;
  if (isShared) return null;
  return isThere ? ranks.sameWords : common.sameWay ? ranks.samePlace : null;
}

function rankOfSameTitle({ entry, of, ...common }: Common, { memory, ids }: Weighing): Rank | null {
  const { text } = common;
  const alike = text?.withoutNumbers ?? null;
  const isOneName = common.sameId || (common.sameUrl && !(common.otherId && ids === 'kept'));
  if (!isOneName && (common.sameUrl || common.sharedName)) {
    // Several entries had this name, or ids are kept and this one is new: only the same text makes it a known one. A
    // docket gives all entries of a case one link and one title, and some differ in a number alone.
    if (of.words === '' || (text !== null && text.words >= almostEqual)) return ranks.editedText;
  } else if (isOneName) {
    // Headline and two names together speak for a live report, rewritten.
    if (isNamedByBoth(common, entry) || alike === null || alike >= edited) return ranks.editedText;
  } else if (alike !== null && alike >= edited && (common.isTelling || common.sameWay)) {
    return ranks.newName;
  }
  // Where names are kept, other words under a new name are another entry.
  const isOther = alike !== null && alike < otherText && ids === 'kept';
  return isOther || memory.isShared('titleHash', entry) ? null : ranks.headline;
}

function rankOfEdited({ entry, of, ...common }: Common, { ids }: Weighing): Rank | null {
  if (!common.sameId && !common.sameUrl && !common.sharedName) return null;
  const alike = common.text?.withoutNumbers ?? null;
  const titlesAlike = titleLikeness(entry.words, of.words)?.withoutNumbers ?? 0;
  // A name that several entries had says nothing: the same text under an edited headline does.
  if (!common.sameId && !common.sameUrl)
    return titlesAlike >= editedTitle && common.text?.words === 1 ? ranks.sameId : null;
  const isNamedTwice = isNamedByBoth(common, entry);
  const hasMoved = common.sameId && !common.sameUrl && entry.url !== '' && of.url !== '';
  const isContradicted = hasMoved || (common.sameUrl && common.otherId);
  const rank = common.sameUrl && namesArticle(entry.url) ? ranks.sameAddress : common.sameId ? ranks.sameId : null;
  // An older row has no words to compare; its name has to do.
  if (of.words === '') return rank;
  const isOneTitle = titlesAlike >= editedTitle;
  // Without a text, the address of an article is enough, unless a new id where ids are kept says otherwise.
  if (alike === null) return isOneTitle || (common.sameUrl && !(common.otherId && ids === 'kept')) ? rank : null;
  const isTrusted = !isContradicted || (common.sameId && ids === 'kept');
  const needed = !isOneTitle || !isTrusted ? almostEqual : isNamedTwice ? rewritten : edited;
  return alike >= needed ? rank : null;
}

/** An id that isn't the address again is a second name. */
function isNamedByBoth({ sameId, sameUrl }: Pick<Common, 'sameId' | 'sameUrl'>, entry: KnownEntry): boolean {
  return sameId && sameUrl && withoutScheme(canonicalUrl(entry.guid)) !== withoutScheme(entry.url);
}

/** A text too long for boilerplate that is there under another name as well, as when one article has two ids. */
function isCopy({ known: entry, item }: IdentifiedEntry, memory: Memory): boolean {
  if (item.text.length < tellingChars) return false;
  return memory
    .withContent(entry.contentHash)
    .some((of) => of.url === entry.url || !memory.isShared('contentHash', entry));
}

type Value = 'guid' | 'url' | 'titleHash' | 'contentHash';

type Memory = {
  candidates(entry: KnownEntry): readonly KnownEntry[];
  withContent(contentHash: string): readonly KnownEntry[];
  /** Whether a value was given to several entries: by this document, or by an earlier one. */
  isShared(value: Value, entry: KnownEntry): boolean;
};

function memoryOf(known: readonly KnownEntry[], entries: readonly KnownEntry[]): Memory {
  const values: readonly Value[] = ['contentHash', 'guid', 'url', 'titleHash'];
  const newestFirst = known.toSorted((a, b) => (a.seenAt < b.seenAt ? 1 : a.seenAt > b.seenAt ? -1 : 0));
  const by = new Map(values.map((value) => [value, Map.groupBy(newestFirst, (entry) => entry[value])]));
  const withName = Map.groupBy(newestFirst, nameAndContent);
  const shared = new Map(values.map((value) => [value, sharedValues(value, { entries, known })]));
  const having = (value: Value, entry: KnownEntry) =>
    entry[value] === '' ? [] : (by.get(value)?.get(entry[value]) ?? []);
  return {
    candidates: (entry) => [
      ...new Set([
        ...(withName.get(nameAndContent(entry)) ?? []).slice(0, comparedPerValue),
        ...values.flatMap((value) => having(value, entry).slice(0, comparedPerValue)),
      ]),
    ],
    withContent: (contentHash) => (contentHash === '' ? [] : (by.get('contentHash')?.get(contentHash) ?? [])),
    isShared: (value, entry) => shared.get(value)?.has(entry[value]) === true,
  };
}

function nameAndContent(entry: KnownEntry): string {
  return `${entry.contentHash} ${nameOf(entry)}`;
}

/**
 * The values of a kind that this document, or one earlier reading, gave to several entries, and ids and addresses that
 * entries with different headlines had.
 */
function sharedValues(
  value: Value,
  { entries, known }: { entries: readonly KnownEntry[]; known: readonly KnownEntry[] },
): ReadonlySet<string> {
  const shared = new Set<string>();
  const seen = new Set<string>();
  const titles = new Map<string, string>();
  const isName = value === 'guid' || value === 'url';
  const add = (reading: string, entry: KnownEntry) => {
    const carried = `${reading} ${entry[value]}`;
    if (seen.has(carried)) shared.add(entry[value]);
    seen.add(carried);
  };
  for (const entry of entries) add('', entry);
  for (const entry of known) {
    // Entries last seen at the same moment were in the same document.
    add(entry.seenAt, entry);
    if (isName && (titles.get(entry[value]) ?? entry.titleHash) !== entry.titleHash) shared.add(entry[value]);
    titles.set(entry[value], entry.titleHash);
  }
  return shared;
}

/** Whether ids were kept, by the entries of this document that are certain to be known; undefined if there are none. */
function idsOf(identified: readonly IdentifiedEntry[], memory: Memory): FeedIds | undefined {
  let kept = 0;
  let changed = 0;
  for (const { known: entry, item } of identified) {
    if (entry.guid === '' || (memory.isShared('contentHash', entry) && item.text.length < tellingChars)) continue;
    const before = memory
      .withContent(entry.contentHash)
      .filter(({ guid, url }) => guid !== '' && (item.text.length >= tellingChars || samePath(url, entry.url)));
    if (before.length === 0) continue;
    if (before.some(({ guid }) => withoutScheme(guid) === withoutScheme(entry.guid))) kept += 1;
    else changed += 1;
  }
  return kept + changed === 0 ? undefined : kept > changed ? 'kept' : 'changed';
}

/** At least this many entries must have changed the same part of their address for it to be a token. */
const tokenEntries = 2;

/**
 * The one part of their address that several entries with known headlines changed, such as a session's name in the path
 * of every link.
 */
function changingParts(entries: readonly KnownEntry[], memory: Memory): ReadonlySet<string> {
  const counts = new Map<string, number>();
  for (const entry of entries) {
    if (entry.titleHash === '' || memory.isShared('titleHash', entry)) continue;
    const of = memory.candidates(entry).find(({ titleHash }) => titleHash === entry.titleHash);
    const part = of === undefined ? '' : changedPart(entry.url, of.url);
    if (part !== '') counts.set(part, (counts.get(part) ?? 0) + 1);
  }
  return new Set([...counts].flatMap(([part, count]) => (count >= tokenEntries ? [part] : [])));
}

/** Which single segment of the path differs between two addresses of one length; empty if none or more. */
function changedPart(one: string, other: string): string {
  const [a, b] = [segmentsOf(one), segmentsOf(other)];
  if (a === null || b === null || a.length !== b.length) return '';
  const different = a.flatMap((segment, at) => (segment === b[at] ? [] : [at]));
  return different.length === 1 ? `${different[0]} of ${a.length}` : '';
}

function segmentsOf(url: string): readonly string[] | null {
  return URL.parse(url)?.pathname.split('/') ?? null;
}

/** Whether two addresses differ at most in host, query and path parameters, which change when a site moves or at every visit. */
function samePath(one: string, other: string): boolean {
  return pathOf(one) === pathOf(other);
}

function pathOf(url: string): string {
  return (URL.parse(url)?.pathname ?? '').replaceAll(/;[^/]*/g, '');
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
