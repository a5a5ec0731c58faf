import type { Clause, PolicyMeaning } from '../../nouns/policy.ts';
import type { Day } from '../../nouns/time.ts';
import type { Direction, Verdict } from '../../nouns/words.ts';
import { readEffectiveDay } from '../page/page-dates.ts';
import { severityOf } from './judge-change.ts';
import { type Position, positionOf } from './position.ts';
import { readDataTypes } from './scope.ts';
import { statementsOf } from './statements.ts';

/** What a text says in one language against what the document said in another, with the sentences that decide on both sides. */
type Translation = { readonly meaning: PolicyMeaning; readonly before: Position; readonly after: Position };

/**
 * Compares a document with itself in another language. No sentence can be compared, only the positions: null unless they differ in what
 * both texts say outright, or the new one allows training of which the old one said nothing, or only promised a part. In that last case the
 * old text may have said it in words that weren't understood, so the direction stays open.
 *
 * @param near the day on which the new text was first seen
 */
export function judgeTranslation(
  { before, after }: { before: readonly Clause[]; after: readonly Clause[] },
  { near }: { near: Day },
): Translation | null {
  const [was, is] = [positionOf(statementsOf(before)), positionOf(statementsOf(after))];
  const direction = directionBetween(was, is);
  if (direction === null) return null;
  const evidence = [
    ...is.statements.slice(0, 1).map(({ text }) => ({ side: 'after', text }) as const),
    ...was.statements.slice(0, 1).map(({ text }) => ({ side: 'before', text }) as const),
  ];
  const meaning: PolicyMeaning = {
    relevant: true,
    score: certainty,
    direction,
    directionsAlso: [],
    dataTypes: readDataTypes(evidence.map(({ text }) => text)),
    severity: direction === 'none' ? 'notable' : severityOf(direction),
    evidence,
    effective: readEffectiveDay(
      is.statements.map(({ text }) => text),
      near,
    ),
  };
  return { meaning, before: was, after: is };
}

/** Positions of two languages are compared, not sentences: less sure than most changes. Set by hand. */
const certainty = 0.6;

const allows = (verdict: Verdict) => verdict === 'yes' || verdict === 'yes_unless_opt_out';
const refuses = (verdict: Verdict) => verdict === 'no' || verdict === 'opt_in';

function directionBetween(was: Position, is: Position): Direction | null {
  if (refuses(was.verdict) && allows(is.verdict)) return 'permission_added';
  if (allows(was.verdict) && refuses(is.verdict)) return 'permission_removed';
  const wasSilent = was.verdict === 'silent' || (was.verdict === 'unclear' && was.statements[0]?.kind === 'promise');
  return wasSilent && allows(is.verdict) ? 'none' : null;
}
