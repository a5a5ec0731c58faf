import type { Clause, PolicyMeaning } from '../../nouns/policy.ts';
import type { Day } from '../../nouns/time.ts';
import { readPageDates } from '../page/page-dates.ts';
import { diffPolicy, type PolicyDiff } from './diff-policy.ts';
import { judgeChange } from './meaning.ts';

/** What two texts of one document differ in, and what that means. */
export type PairJudgement = PolicyMeaning & {
  readonly diff: PolicyDiff;
  /** The text changed while the page's own date did not. */
  readonly silentEdit: boolean;
};

/** Judges two texts without a memory: whatever is in one and not in the other counts as changed. */
export function judgePair(before: readonly Clause[], after: readonly Clause[]): PairJudgement {
  const diff = diffPolicy(before, after);
  const meaning = judgeChange(diff, { before, after });
  const was = readPageDates(before, 'en');
  const is = readPageDates(after, 'en');
  const effective: Day | null = meaning.effective ?? (is.effective !== was.effective ? is.effective : null);
  const touched = diff.added.length + diff.removed.length + diff.reworded.length > 0;
  return { ...meaning, effective, diff, silentEdit: touched && is.updated !== null && is.updated === was.updated };
}
