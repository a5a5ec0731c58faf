import type { Clause, Hunk } from '../../nouns/policy.ts';
import type { Sentence } from '../text/sentences.ts';
import type { PolicyDiff } from './diff-policy.ts';

/**
 * The changed places for a reader, in the order of the text, those that hold one of the `first` sentences before the others.
 * A side holds the sentences of the clause that changed, parted by `…` where unchanged ones stand between them.
 */
export function hunksOf(
  diff: PolicyDiff,
  {
    before,
    after,
    first,
  }: { before: readonly Clause[]; after: readonly Clause[]; first: readonly { readonly text: string }[] },
): readonly Hunk[] {
  const lost = byClause(before, [...diff.removed, ...diff.reworded.map((pair) => pair.before)]);
  const novel = byClause(after, [...diff.added, ...diff.reworded.map((pair) => pair.after)]);
  const hunks: Hunk[] = [];
  for (const change of diff.clauses) {
    if (change.kind === 'same' || change.kind === 'moved') continue;
    const was = 'before' in change ? (lost.get(change.before) ?? '') : '';
    const is = 'after' in change ? (novel.get(change.after) ?? '') : '';
    if (was === '' && is === '') continue;
    hunks.push({ path: 'after' in change ? change.after.path : change.before.path, before: was, after: is });
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

function byClause(clauses: readonly Clause[], sentences: readonly Sentence[]): ReadonlyMap<Clause, string> {
  const found = new Map<Clause, string>();
  const ends = new Map<Clause, number>();
  const placed = sentences
    .map(({ clause, text }) => ({ clause, text, start: clauses[clause]?.text.indexOf(text) ?? 0 }))
    .sort((one, other) => one.clause - other.clause || one.start - other.start);
  for (const { clause: at, text, start } of placed) {
    const clause = clauses[at];
    if (clause === undefined) continue;
    const so = found.get(clause);
    const gap = clause.text.slice(ends.get(clause) ?? start, start).trim() === '' ? ' ' : ' … ';
    found.set(clause, so === undefined ? text : so + gap + text);
    ends.set(clause, start + text.length);
  }
  return found;
}
