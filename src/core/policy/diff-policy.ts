import type { Clause } from '../../nouns/policy.ts';
import { type Sentence, sentencesOf } from '../text/sentences.ts';
import { pairSimilar } from './pair-similar.ts';

/** A clause of either text, in the order of the new one; a removed clause stands where it was. */
export type ClauseChange =
  | { readonly kind: 'same' | 'moved'; readonly before: Clause; readonly after: Clause }
  | { readonly kind: 'changed'; readonly before: Clause; readonly after: Clause }
  | { readonly kind: 'added'; readonly after: Clause }
  | { readonly kind: 'removed'; readonly before: Clause };

/** Two sentences that say nearly the same in the old and the new text. */
export type SentencePair = { readonly before: Sentence; readonly after: Sentence; readonly similarity: number };

/** What differs between two texts, by clause for a reader and by sentence for a judge. */
export type PolicyDiff = {
  readonly clauses: readonly ClauseChange[];
  /** Sentences of one side that the other does not have in any place, and has not in a similar form. */
  readonly added: readonly Sentence[];
  readonly removed: readonly Sentence[];
  /** Sentences that were reworded. */
  readonly reworded: readonly SentencePair[];
  /** Clauses that only changed their place. */
  readonly moved: number;
};

/** Clauses and sentences that share less are not the same one reworded. */
const leastSimilar = 0.5;

/**
 * Compares two texts. Clauses that say the same (see `foldSentence`) are the same wherever they stand: a moved clause is
 * unchanged. The rest is paired by likeness. Time grows with the length of the texts, not with its square.
 */
export function diffPolicy(before: readonly Clause[], after: readonly Clause[]): PolicyDiff {
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
    for (; next < end; next++) if (gone.has(next)) clauses.push({ kind: 'removed', before: before[next] as Clause });
  };
  for (const [at, clause] of after.entries()) {
    const equal = partnerOf.get(at);
    const from = equal ?? changedFrom.get(at);
    if (from === undefined) clauses.push({ kind: 'added', after: clause });
    else {
      if (equal === undefined || inOrder.has(at)) removedUpTo(from);
      const kind = equal === undefined ? 'changed' : inOrder.has(at) ? 'same' : 'moved';
      clauses.push({ kind, before: before[from] as Clause, after: clause });
    }
  }
  removedUpTo(before.length);
  return {
    clauses,
    ...compareSentences(was.sentences, is.sentences),
    moved: clauses.filter(({ kind }) => kind === 'moved').length,
  };
}

/** What one list of sentences has that the other has not, reworded ones paired. */
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

function readSide(clauses: readonly Clause[]): { keys: readonly string[]; sentences: readonly Sentence[] } {
  const sentences = sentencesOf(clauses);
  const keys = clauses.map(() => '');
  for (const { clause, folded } of sentences) keys[clause] = keys[clause] === '' ? folded : `${keys[clause]} ${folded}`;
  return { keys, sentences };
}

/**
 * Equal keys matched one to one, first to first; and which of the matches keep their order (the longest such run), by
 * index of the new side. Clauses without a key (a date alone) are matched like any other.
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

/** The longest increasing run by patience sorting: n log n. */
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
