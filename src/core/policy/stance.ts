import type { Clause } from '../../nouns/policy.ts';
import type { DataType, Verdict } from '../../nouns/words.ts';
import { type Position, positionOf } from './position.ts';
import type { Who } from './scope.ts';
import { type Statement, statementsOf } from './statements.ts';

/** What one document says about AI training on people's data, as `fineprint stance --json` prints it. */
export type Stance = {
  readonly verdict: Verdict;
  readonly default: Position['byDefault'];
  readonly optOut: { readonly how: string; readonly url: string | null } | null;
  readonly other: Position['other'];
  readonly statements: readonly {
    readonly kind: Statement['kind'];
    readonly quote: string;
    readonly dataTypes: readonly DataType[];
    readonly who: Who | null;
  }[];
};

/** Reads a document for one question: is AI trained on the data of the people who use the service? */
export function stanceOf(clauses: readonly Clause[]): Stance {
  const position = positionOf(statementsOf(clauses));
  return {
    verdict: position.verdict,
    default: position.byDefault,
    optOut: position.optOut === null ? null : { how: position.optOut.text, url: position.optOut.url },
    other: position.other,
    statements: position.statements.map(({ kind, text, dataTypes, who }) => ({ kind, quote: text, dataTypes, who })),
  };
}
