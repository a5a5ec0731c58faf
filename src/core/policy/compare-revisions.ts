import type { Clause, PolicyChange, PolicyMeaning, Revision } from '../../nouns/policy.ts';
import type { PolicySource } from '../../nouns/source.ts';
import type { Day } from '../../nouns/time.ts';
import { readPageDates } from '../page/page-dates.ts';
import { diffPolicy, hunksOf, type PolicyDiff } from './diff-policy.ts';
import { splitPolicy } from './frame-sentences.ts';
import { judgeChange } from './judge-change.ts';

/** Two revisions of one page, compared as for an alert, but with every changed place. */
export type Comparison = {
  /** `hunks` holds all of them. */
  readonly change: PolicyChange;
  readonly relevant: boolean;
  /** How many clauses only changed their place. */
  readonly moved: number;
  /** The two were read by different extractors, so not every difference comes from the page. */
  readonly readDifferently: boolean;
};

/** Compares any two revisions of a page without its memory: whatever only one of them holds counts as changed. */
export function compareRevisions(
  { service, terms }: Pick<PolicySource, 'service' | 'terms'>,
  { before, after }: { before: Revision; after: Revision },
): Comparison {
  const texts = { before: splitPolicy(before.clauses), after: splitPolicy(after.clauses) };
  const diff = diffPolicy(texts.before, texts.after);
  const meaning = judgeChange(diff, texts, { near: after.seenAt.slice(0, 10) });
  const hunks = hunksOf(diff, { before: before.clauses, after: after.clauses, first: meaning.evidence });
  return {
    change: {
      service,
      terms,
      direction: meaning.direction,
      directionsAlso: meaning.directionsAlso,
      effective: meaning.effective ?? (after.effective === before.effective ? null : after.effective),
      silentEdit: hunks.length > 0 && after.updated !== null && after.updated === before.updated,
      hunks,
      hunkCount: hunks.length,
      beforeRevision: before.id,
      afterRevision: after.id,
    },
    relevant: meaning.relevant,
    moved: diff.moved,
    readDifferently: before.readBy !== after.readBy,
  };
}

/** How two texts of one document differ, and what that means. */
export type PairJudgement = PolicyMeaning & {
  readonly diff: PolicyDiff;
  /** The text changed but the page's own date didn't. */
  readonly silentEdit: boolean;
};

/** Judges two texts without a memory: whatever only one of them holds counts as changed. */
export function judgePair(before: readonly Clause[], after: readonly Clause[]): PairJudgement {
  const texts = { before: splitPolicy(before), after: splitPolicy(after) };
  const diff = diffPolicy(texts.before, texts.after);
  const meaning = judgeChange(diff, texts);
  const was = readPageDates(before, 'en');
  const is = readPageDates(after, 'en');
  const effective: Day | null = meaning.effective ?? (is.effective !== was.effective ? is.effective : null);
  const touched = diff.added.length + diff.removed.length + diff.reworded.length > 0;
  return { ...meaning, effective, diff, silentEdit: touched && is.updated !== null && is.updated === was.updated };
}
