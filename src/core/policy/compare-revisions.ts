import type { PolicyChange, Revision } from '../../nouns/policy.ts';
import type { PolicySource } from '../../nouns/source.ts';
import { diffPolicy } from './diff-policy.ts';
import { hunksOf } from './hunks.ts';
import { judgeChange } from './meaning.ts';

/** Two revisions of one page, compared as an alert compares them, but with every changed place. */
export type Comparison = {
  /** `hunks` are all there are. */
  readonly change: PolicyChange;
  readonly relevant: boolean;
  /** Clauses that only changed their place. */
  readonly moved: number;
  /** They were read by different extractors of ours: not every difference is the page's. */
  readonly readDifferently: boolean;
};

/** Compares any two revisions of a page, without its memory: whatever only one of them holds counts as changed. */
export function compareRevisions(
  { service, terms }: Pick<PolicySource, 'service' | 'terms'>,
  { before, after }: { readonly before: Revision; readonly after: Revision },
): Comparison {
  const diff = diffPolicy(before.clauses, after.clauses);
  const meaning = judgeChange(diff, { before: before.clauses, after: after.clauses });
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
