import type { Revision } from '../../nouns/policy.ts';
import type { Statement } from '../policy/statements.ts';
import type { PolicyPage } from './policy-pages.ts';

/** What one policy page says about training on people's data, as it was last read. */
export type PagePosition = {
  readonly page: PolicyPage;
  readonly revision: Pick<Revision, 'id' | 'seenAt'>;
  readonly statements: readonly Statement[];
  /** The sentence that decides the verdict; absent where nothing is said. */
  readonly lead?: Statement | undefined;
  readonly verdict: Verdict;
};

/**
 * `yes`: it trains, or tells how to say no to it. `opt_in`: only after a yes. `public`: with what anybody can read on the web.
 * `no`: it says that it does not. `unclear`: it speaks of it without saying so. `silent`: it says nothing.
 */
export type Verdict = 'yes' | 'opt_in' | 'public' | 'no' | 'unclear' | 'silent';

/** The first that a page says decides. */
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

/** What a page says, from its statements. */
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

/** Those that allow most come first; pages that say nothing last. */
export function byVerdict(positions: readonly PagePosition[]): readonly PagePosition[] {
  return positions.toSorted((a, b) => verdicts.indexOf(a.verdict) - verdicts.indexOf(b.verdict));
}

/** The sentences of all pages on how to say no. */
export function waysToSayNo(
  positions: readonly PagePosition[],
): readonly { readonly page: PolicyPage; readonly statement: Statement }[] {
  return positions.flatMap(({ page, statements }) =>
    statements.filter(({ says, saysNo }) => says === 'opt_out' || saysNo).map((statement) => ({ page, statement })),
  );
}
