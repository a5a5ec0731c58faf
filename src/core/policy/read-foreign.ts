import { foreignWords } from './foreign-words.ts';

/** What a sentence in another language plainly says about training AI with people's data. */
export type ForeignStance = {
  readonly kind: 'permission' | 'promise' | 'opt_out' | 'ban';
  readonly optOut: boolean;
  readonly exception: boolean;
};

/** Characters between the words for training and those for AI: further apart they belong to two statements. */
const reach = 90;

/**
 * Reads a folded sentence in German, French, Spanish, Italian, Portuguese, Dutch or Polish; null where it does not speak of training
 * AI on people's data in one of them. Only the plain cases are read: who may, who does not, how to say no, what others must not.
 */
export function readForeign(folded: string): ForeignStance | null {
  for (const { train, ai, data, negation, optOut, exception, ban } of Object.values(foreignWords)) {
    const trains = folded.search(train);
    if (trains < 0) continue;
    const around = folded.slice(Math.max(0, trains - reach), trains + reach);
    if (!ai.test(around) || !data.test(folded)) continue;
    const saysNo = optOut.test(folded);
    const hole = exception.test(folded);
    if (ban.test(folded)) return { kind: 'ban', optOut: saysNo, exception: hole };
    // A way to say no is put with "not" as well ("if you do not want"), and an exception may stand in for it ("unless you object").
    const denies = negation.test(hole ? withoutHole(folded, exception) : folded);
    if (denies && !saysNo) return { kind: 'promise', optOut: false, exception: hole };
    return { kind: saysNo && !hole ? 'opt_out' : 'permission', optOut: saysNo, exception: hole };
  }
  return null;
}

function withoutHole(folded: string, exception: RegExp): string {
  return folded.slice(0, folded.search(exception));
}
