import type { Day } from '../../nouns/time.ts';
import { findDays } from '../text/find-dates.ts';

/** The last day to say no that sentences about it state ("opt out by 1 October 2026"); null where none is stated. */
export function optOutDeadline(sentences: readonly string[]): Day | null {
  for (const sentence of sentences) {
    for (const { day, index } of findDays(sentence, { dayFirst: false })) {
      if (until.test(sentence.slice(Math.max(0, index - reach), index))) return day;
    }
  }
  return null;
}

/** Characters before a day in which the words stand that make it a last day. */
const reach = 40;
const until =
  /\b(?:by|before|until|till|no later than|prior to|on or before|deadline(?: is| of)?:?)\s+(?:the\s+|midnight (?:on|of)\s+)?$/i;
