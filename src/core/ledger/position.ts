import type { Revision } from '../../nouns/policy.ts';
import type { Statement } from '../policy/statements.ts';
import type { PolicyPage } from './policy-pages.ts';

/** What one policy page said about training on people's data when it was last read. */
export type PagePosition = {
  readonly page: PolicyPage;
  readonly revision: Pick<Revision, 'id' | 'seenAt'>;
  readonly statements: readonly Statement[];
  /** The sentence that decides the verdict; absent if the page says nothing. */
  readonly lead?: Statement | undefined;
  readonly verdict: Verdict;
};

/**
 * - `yes`: the company trains on people's data, or explains how to opt out of it.
 * - `opt_in`: only after the person agrees.
 * - `public`: on what anybody can read on the web.
 * - `no`: the page says that it doesn't.
 * - `unclear`: the page mentions it without saying so.
 * - `silent`: the page doesn't mention it.
 */
export type Verdict = 'yes' | 'opt_in' | 'public' | 'no' | 'unclear' | 'silent';

/** The first of these that a page says decides. */
const order: readonly (readonly [Statement['says'], Verdict])[] = [
  ['permission', 'yes'],
  ['opt_out', 'yes'],
  ['opt_in', 'opt_in'],
  ['public_only', 'public'],
  ['promise', 'no'],
  ['sharing', 'unclear'],
  ['unclear', 'unclear'],
];
const verdicts: readonly Verdict[] = ['yes', 'opt_in', 'public', 'no', 'unclear', 'silent'];

/** Derives what a page says from its statements. */
export function positionOf(
  page: PolicyPage,
  { revision, statements }: Pick<PagePosition, 'revision' | 'statements'>,
): PagePosition {
  for (const [says, verdict] of order) {
    const lead = statements.find((statement) => statement.says === says);
    if (lead !== undefined) return { page, revision, statements, lead, verdict };
  }
  return { page, revision, statements, verdict: 'silent' };
}

/** Sorts positions from those that allow most to those that say nothing. */
export function byVerdict(positions: readonly PagePosition[]): readonly PagePosition[] {
  return positions.toSorted((a, b) => verdicts.indexOf(a.verdict) - verdicts.indexOf(b.verdict));
}

/** Returns the sentences of all pages on how to opt out. */
export function waysToSayNo(
  positions: readonly PagePosition[],
): readonly { readonly page: PolicyPage; readonly statement: Statement }[] {
  return positions.flatMap(({ page, statements }) =>
    statements.filter(({ says, saysNo }) => says === 'opt_out' || saysNo).map((statement) => ({ page, statement })),
  );
}
