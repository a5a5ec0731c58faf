import type { Finding } from '../../src/nouns/item.ts';
import { claimStatuses, events, wordsOf } from '../../src/nouns/words.ts';
import type { Judge } from '../learn/judges.ts';
import type { LabelledItem } from '../learn/labelled.ts';

/** Every item is read as a relevant one. */
const always = -1;

/**
 * Makes the finding of an item of a saga: that of a judge or, if `isPerfect`, with the relevance, event and claim status that a person
 * assigned. The rest of the finding is the judge's either way.
 */
export function judgeSagaItem({
  isPerfect,
  judgeOf,
}: {
  isPerfect: boolean;
  judgeOf: (one: LabelledItem) => Judge;
}): (one: LabelledItem) => Finding {
  return (one) => {
    const { item, labels, saga } = one;
    const judge = judgeOf(one);
    if (!isPerfect) return judge(item);
    return {
      ...judge(item, { relevantFrom: always }),
      relevant: labels.relevant,
      event: wordsOf(events).find((event) => event === saga?.event) ?? 'opinion_explainer',
      claimStatus: wordsOf(claimStatuses).find((status) => status === saga?.claim_status) ?? 'not_applicable',
    };
  };
}
