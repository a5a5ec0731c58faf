import type { Revision } from '../../nouns/policy.ts';
import type { Verdict } from '../../nouns/words.ts';
import { type Position, positionOf } from '../policy/position.ts';
import type { Statement } from '../policy/statements.ts';
import type { PolicyPage } from './policy-pages.ts';

/** What one policy page said about training on people's data when it was last read. */
export type PagePosition = Position & {
  readonly page: PolicyPage;
  readonly revision: Pick<Revision, 'id' | 'seenAt'>;
  /** The sentence that decides the verdict; absent if the page says nothing. */
  readonly lead?: Statement | undefined;
};

/** From those that allow most to those that say nothing. */
const verdicts: readonly Verdict[] = [
  'yes',
  'yes_unless_opt_out',
  'opt_in',
  'deidentified_only',
  'public_only',
  'no',
  'unclear',
  'silent',
];

/** Derives what a page says from its statements. */
export function pagePosition(
  page: PolicyPage,
  { revision, statements }: { revision: PagePosition['revision']; statements: readonly Statement[] },
): PagePosition {
  const position = positionOf(statements);
  return { ...position, page, revision, lead: position.verdict === 'silent' ? undefined : position.statements[0] };
}

/** Sorts positions from those that allow most to those that say nothing. */
export function byVerdict(positions: readonly PagePosition[]): readonly PagePosition[] {
  return positions.toSorted((a, b) => verdicts.indexOf(a.verdict) - verdicts.indexOf(b.verdict));
}

/**
 * What all pages of a service say together: the page that allows most decides, and a way to say no in any of them counts.
 *
 * @param hasLink an address for saying no is known from elsewhere
 */
export function verdictOf(positions: readonly PagePosition[], { hasLink }: { hasLink: boolean }): Verdict {
  const verdict = byVerdict(positions)[0]?.verdict ?? 'silent';
  return verdict === 'yes' && (hasLink || waysToSayNo(positions).length > 0) ? 'yes_unless_opt_out' : verdict;
}

/** Returns the sentences of all pages on how to opt out of training. */
export function waysToSayNo(
  positions: readonly PagePosition[],
): readonly { readonly page: PolicyPage; readonly statement: Statement }[] {
  return positions.flatMap(({ page, statements, optOut }) => {
    const ways = statements.filter(
      ({ kind, optOut: holdsOne }) => kind === 'opt_out' || (holdsOne && kind !== 'promise'),
    );
    const first = ways.filter((way) => way === optOut);
    return [...first, ...ways.filter((way) => way !== optOut)].map((statement) => ({ page, statement }));
  });
}
