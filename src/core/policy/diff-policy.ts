import { diffArrays } from 'diff';
import type { Clause, Hunk } from '../../nouns/policy.ts';
import type { Sentence, SplitText } from '../text/sentences.ts';

/** A clause of either text, in the order of the new one. A removed clause is where it was. */
export type ClauseChange =
  | { readonly kind: 'same' | 'moved'; readonly before: Clause; readonly after: Clause }
  | { readonly kind: 'changed'; readonly before: Clause; readonly after: Clause }
  | { readonly kind: 'added'; readonly after: Clause }
  | { readonly kind: 'removed'; readonly before: Clause };

/** Two sentences that say nearly the same in the old and the new text. */
export type SentencePair = { readonly before: Sentence; readonly after: Sentence; readonly similarity: number };

/** How two texts differ, by clause for a reader and by sentence for a judge. */
export type PolicyDiff = {
  readonly clauses: readonly ClauseChange[];
  /** Sentences of one side that the other has nowhere, not even in a similar form. */
  readonly added: readonly Sentence[];
  readonly removed: readonly Sentence[];
  /** Sentences that were reworded. */
  readonly reworded: readonly SentencePair[];
  /** How many clauses only changed their place. */
  readonly moved: number;
};

/** Clauses and sentences that share less aren't rewordings of each other. */
const leastSimilar = 0.5;

/**
 * Compares two texts. Clauses that say the same (see `foldSentence`) are equal wherever they are: a moved clause is
 * unchanged. The rest is paired by similarity. The time grows with the length of the texts, not with its square.
 */
export function diffPolicy(before: SplitText, after: SplitText): PolicyDiff {
  const was = readSide(before);
  const is = readSide(after);
  const { partnerOf, inOrder } = matchEqual(was.keys, is.keys);
  const left = indexesWithout(was.keys, new Set(partnerOf.values()));
  const right = indexesWithout(is.keys, partnerOf);
  const similar = pairSimilar(
    left.map((at) => was.keys[at] as string),
    right.map((at) => is.keys[at] as string),
    { least: leastSimilar },
  );
  const changedFrom = new Map<number, number>();
  for (const [to, pair] of similar) changedFrom.set(right[to] as number, left[pair.before] as number);

  const clauses: ClauseChange[] = [];
  const gone = new Set(left);
  for (const at of changedFrom.values()) gone.delete(at);
  let next = 0;
  const removedUpTo = (end: number) => {
    for (; next < end; next++)
      if (gone.has(next)) clauses.push({ kind: 'removed', before: before.clauses[next] as Clause });
  };
  for (const [at, clause] of after.clauses.entries()) {
    const equal = partnerOf.get(at);
    const from = equal ?? changedFrom.get(at);
    if (from === undefined) clauses.push({ kind: 'added', after: clause });
    else {
      if (equal === undefined || inOrder.has(at)) removedUpTo(from);
      const kind = equal === undefined ? 'changed' : inOrder.has(at) ? 'same' : 'moved';
      clauses.push({ kind, before: before.clauses[from] as Clause, after: clause });
    }
  }
  removedUpTo(before.clauses.length);
  return {
    clauses,
    ...compareSentences(was.sentences, is.sentences),
    moved: clauses.filter(({ kind }) => kind === 'moved').length,
  };
}

/** Finds what each list of sentences has that the other doesn't, with rewordings paired. */
function compareSentences(
  before: readonly Sentence[],
  after: readonly Sentence[],
): Pick<PolicyDiff, 'added' | 'removed' | 'reworded'> {
  const lost = missingFrom(after, before);
  const novel = missingFrom(before, after);
  const pairs = pairSimilar(
    lost.map(({ folded }) => folded),
    novel.map(({ folded }) => folded),
    { least: leastSimilar },
  );
  const paired = new Set([...pairs.values()].map((pair) => pair.before));
  return {
    added: novel.filter((_, at) => !pairs.has(at)),
    removed: lost.filter((_, at) => !paired.has(at)),
    reworded: [...pairs]
      .sort(([one], [other]) => one - other)
      .map(([at, pair]) => ({
        before: lost[pair.before] as Sentence,
        after: novel[at] as Sentence,
        similarity: pair.similarity,
      })),
  };
}

function missingFrom(others: readonly Sentence[], own: readonly Sentence[]): readonly Sentence[] {
  const seen = new Set(others.map(({ hash }) => hash));
  const missing: Sentence[] = [];
  for (const sentence of own) {
    if (seen.has(sentence.hash)) continue;
    seen.add(sentence.hash);
    missing.push(sentence);
  }
  return missing;
}

function readSide({ clauses, sentences }: SplitText): { keys: readonly string[]; sentences: readonly Sentence[] } {
  const keys = clauses.map(() => '');
  for (const { clause, folded } of sentences) keys[clause] = keys[clause] === '' ? folded : `${keys[clause]} ${folded}`;
  return { keys, sentences };
}

/**
 * Matches equal keys one to one, first to first. Also returns which of the matches keep their order (the longest such
 * run), by index of the new side. Clauses without a key (a date alone) are matched like any other.
 */
function matchEqual(
  before: readonly string[],
  after: readonly string[],
): { partnerOf: ReadonlyMap<number, number>; inOrder: ReadonlySet<number> } {
  const places = new Map<string, number[]>();
  for (let at = before.length - 1; at >= 0; at--) {
    const key = before[at] as string;
    const list = places.get(key);
    if (list === undefined) places.set(key, [at]);
    else list.push(at);
  }
  const partnerOf = new Map<number, number>();
  for (const [at, key] of after.entries()) {
    const from = places.get(key)?.pop();
    if (from !== undefined) partnerOf.set(at, from);
  }
  return { partnerOf, inOrder: longestRun([...partnerOf]) };
}

/** Finds the longest increasing run by patience sorting, in n log n. */
function longestRun(matches: readonly (readonly [number, number])[]): ReadonlySet<number> {
  const tops: number[] = [];
  const previous: number[] = [];
  for (const [at, [, from]] of matches.entries()) {
    let low = 0;
    let high = tops.length;
    while (low < high) {
      const middle = (low + high) >> 1;
      if ((matches[tops[middle] as number] as readonly [number, number])[1] < from) low = middle + 1;
      else high = middle;
    }
    previous[at] = low > 0 ? (tops[low - 1] as number) : -1;
    tops[low] = at;
  }
  const run = new Set<number>();
  for (let at = tops.at(-1) ?? -1; at >= 0; at = previous[at] as number)
    run.add((matches[at] as readonly [number, number])[0]);
  return run;
}

function indexesWithout(list: readonly unknown[], taken: { has(at: number): boolean }): readonly number[] {
  return list.map((_, at) => at).filter((at) => !taken.has(at));
}

/**
 * Pairs texts of two sides that say nearly the same, the most similar first, each at most once. Similarity is the share
 * of common words (Dice, 0 to 1). Candidates come from an index of words without the frequent ones, so that thousands
 * of texts on each side stay fast.
 *
 * @returns for each paired text of `after` (by index) its partner in `before` and their similarity
 */
export function pairSimilar(
  before: readonly string[],
  after: readonly string[],
  { least }: { least: number },
): ReadonlyMap<number, { readonly before: number; readonly similarity: number }> {
  const bags = before.map(wordsOf);
  const index = new Map<string, number[]>();
  for (const [at, bag] of bags.entries()) {
    for (const word of bag.keys()) {
      const places = index.get(word);
      if (places === undefined) index.set(word, [at]);
      else places.push(at);
    }
  }
  const candidates: { readonly before: number; readonly after: number; readonly similarity: number }[] = [];
  for (const [at, text] of after.entries()) {
    const bag = wordsOf(text);
    const votes = new Map<number, number>();
    for (const word of bag.keys()) {
      const places = index.get(word);
      if (places === undefined || places.length > maxPlaces) continue;
      for (const place of places) votes.set(place, (votes.get(place) ?? 0) + 1);
    }
    const likely = [...votes].sort((one, other) => other[1] - one[1]).slice(0, maxCandidates);
    for (const [place] of likely) {
      const similarity = dice(bags[place] as Bag, bag);
      if (similarity >= least) candidates.push({ before: place, after: at, similarity });
    }
  }
  candidates.sort((one, other) => other.similarity - one.similarity || one.after - other.after);
  const pairs = new Map<number, { before: number; similarity: number }>();
  const taken = new Set<number>();
  for (const { before: from, after: to, similarity } of candidates) {
    if (taken.has(from) || pairs.has(to)) continue;
    taken.add(from);
    pairs.set(to, { before: from, similarity });
  }
  return pairs;
}

/** A word in more texts than this doesn't tell them apart. */
const maxPlaces = 60;
const maxCandidates = 8;

type Bag = ReadonlyMap<string, number>;

function wordsOf(text: string): Bag {
  const bag = new Map<string, number>();
  for (const word of text.split(' ')) if (word !== '') bag.set(word, (bag.get(word) ?? 0) + 1);
  return bag;
}

function dice(one: Bag, other: Bag): number {
  let common = 0;
  let all = 0;
  for (const [word, count] of one) {
    all += count;
    common += Math.min(count, other.get(word) ?? 0);
  }
  for (const count of other.values()) all += count;
  return all === 0 ? 0 : (2 * common) / all;
}

/** The words that differ between two wordings of a sentence, and their positions (in words) in each. */
type ChangedWords = {
  readonly removed: readonly { readonly word: string; readonly at: number }[];
  readonly added: readonly { readonly word: string; readonly at: number }[];
};

/**
 * With more edits than this, the two count as different as a whole: an exact comparison takes time with the square of
 * the edits.
 */
const maxEdits = 400;

/** Compares two folded sentences word by word. */
export function changedWords(before: string, after: string): ChangedWords {
  const was = before.split(' ');
  const is = after.split(' ');
  const parts = diffArrays(was, is, { maxEditLength: maxEdits }) ?? [
    { value: was, removed: true, added: false },
    { value: is, added: true, removed: false },
  ];
  const removed: { word: string; at: number }[] = [];
  const added: { word: string; at: number }[] = [];
  let left = 0;
  let right = 0;
  for (const part of parts) {
    for (const word of part.value) {
      if (part.removed) removed.push({ word, at: left++ });
      else if (part.added) added.push({ word, at: right++ });
      else {
        left++;
        right++;
      }
    }
  }
  return { removed, added };
}

/**
 * Leaves out words that were only respelled: the same except for one or two letters, or split and joined differently.
 */
export function withoutTypos({ removed, added }: ChangedWords): ChangedWords {
  const goneLeft = new Set<number>();
  const goneRight = new Set<number>();
  for (const [at, { word }] of removed.entries()) {
    const match = added.findIndex(({ word: other }, to) => !goneRight.has(to) && isRespelled(word, other));
    if (match >= 0) {
      goneLeft.add(at);
      goneRight.add(match);
    }
  }
  return { removed: removed.filter((_, at) => !goneLeft.has(at)), added: added.filter((_, at) => !goneRight.has(at)) };
}

/** One letter added, removed or changed, or two neighbours swapped, in words of at least five letters; or a plural. */
function isRespelled(one: string, other: string): boolean {
  if (one === other) return true;
  if (`${one}s` === other || `${other}s` === one) return true;
  if (Math.min(one.length, other.length) < 5 || Math.abs(one.length - other.length) > 1) return false;
  let head = 0;
  while (head < one.length && head < other.length && one[head] === other[head]) head++;
  let tail = 0;
  const most = Math.min(one.length, other.length) - head;
  while (tail < most && one[one.length - 1 - tail] === other[other.length - 1 - tail]) tail++;
  const left = one.slice(head, one.length - tail);
  const right = other.slice(head, other.length - tail);
  if (left.length <= 1 && right.length <= 1) return true;
  return left.length === 2 && right.length === 2 && left[0] === right[1] && left[1] === right[0];
}

/**
 * Returns the changed places for a reader, in the order of the text; places with one of the `first` sentences come
 * before the others. Each side holds the changed sentences of the clause, separated by `…` where unchanged ones are
 * between them.
 */
export function hunksOf(
  diff: PolicyDiff,
  { before, after, first }: { before: readonly Clause[]; after: readonly Clause[]; first: readonly { text: string }[] },
): readonly Hunk[] {
  const lost = byClause(before, [...diff.removed, ...diff.reworded.map((pair) => pair.before)]);
  const novel = byClause(after, [...diff.added, ...diff.reworded.map((pair) => pair.after)]);
  const hunks: Hunk[] = [];
  for (const change of diff.clauses) {
    if (change.kind === 'same' || change.kind === 'moved') continue;
    const was = 'before' in change ? lost.get(change.before) : undefined;
    const is = 'after' in change ? novel.get(change.after) : undefined;
    if (was === undefined && is === undefined) continue;
    const { path } = 'after' in change ? change.after : change.before;
    const under = ('after' in change ? is?.under : undefined) ?? was?.under ?? '';
    hunks.push({ path: under === '' ? path : [...path, under], before: was?.text ?? '', after: is?.text ?? '' });
  }
  const rank = ({ before: was, after: is }: Hunk) => {
    const at = first.findIndex(({ text }) => was.includes(text) || is.includes(text));
    return at < 0 ? Number.POSITIVE_INFINITY : at;
  };
  return hunks
    .map((hunk, at) => ({ hunk, at, rank: rank(hunk) }))
    .sort((one, other) => (one.rank === other.rank ? one.at - other.at : one.rank - other.rank))
    .map(({ hunk }) => hunk);
}

/** The changed sentences of a clause as one text, and the words above it that were read with the first of them. */
type Changed = { readonly text: string; readonly under: string | undefined };

function byClause(clauses: readonly Clause[], sentences: readonly Sentence[]): ReadonlyMap<Clause, Changed> {
  const found = new Map<Clause, Changed>();
  const ends = new Map<Clause, number>();
  const placed = sentences
    .map(({ clause, text, under }) => ({ clause, text, under, start: clauses[clause]?.text.indexOf(text) ?? 0 }))
    .sort((one, other) => one.clause - other.clause || one.start - other.start || other.text.length - one.text.length);
  for (const { clause: at, text, under, start } of placed) {
    const clause = clauses[at];
    if (clause === undefined) continue;
    const so = found.get(clause);
    const end = ends.get(clause) ?? start;
    // Two changed cells show the same row.
    if (so !== undefined && start + text.length <= end) continue;
    const gap = clause.text.slice(end, start).trim() === '' ? ' ' : ' … ';
    found.set(clause, so === undefined ? { text, under } : { text: so.text + gap + text, under: so.under ?? under });
    ends.set(clause, start + text.length);
  }
  return found;
}
