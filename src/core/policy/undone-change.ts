import type { Clause, PolicyChange, Revision } from '../../nouns/policy.ts';

/** Whether a text is without what a change brought, and has again what it took away. */
export function isUndone(change: PolicyChange, clauses: readonly Clause[]): boolean {
  const text = clauses.map((clause) => clause.text).join('\n');
  return (
    change.hunks.length > 0 &&
    change.hunks.every(({ before, after }) => (after === '' || !text.includes(after)) && text.includes(before))
  );
}

/** The change that takes another back: the same places, the other way round. */
export function undoing(change: PolicyChange, { id, effective }: Pick<Revision, 'id' | 'effective'>): PolicyChange {
  return {
    ...change,
    direction: 'none',
    directionsAlso: [],
    effective,
    silentEdit: false,
    hunks: change.hunks.map(({ path, before, after }) => ({ path, before: after, after: before })),
    beforeRevision: change.afterRevision,
    afterRevision: id,
  };
}
