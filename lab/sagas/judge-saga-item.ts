import { judgeItem } from '../../src/core/judge/judge-item.ts';
import type { Finding } from '../../src/nouns/item.ts';
import { claimStatuses, events, wordsOf } from '../../src/nouns/words.ts';
import type { LabelledItem } from '../learn/labelled.ts';

/** Every item is read as a relevant one. */
const always = -1;

/**
 * Makes the finding of an item of a saga: Fineprint's own or, if `isPerfect`, with the relevance, event and claim status that a person
 * assigned. The rest of the finding is Fineprint's either way.
 */
export function judgeSagaItem({ isPerfect }: { isPerfect: boolean }): (one: LabelledItem) => Finding {
  return ({ item, labels, saga }) => {
    if (!isPerfect) return judgeItem(item);
    return {
      ...judgeItem(item, { relevantFrom: always }),
      relevant: labels.relevant,
      event: wordsOf(events).find((event) => event === saga?.event) ?? 'opinion_explainer',
      claimStatus: wordsOf(claimStatuses).find((status) => status === saga?.claim_status) ?? 'not_applicable',
    };
  };
}
