import type { Finding } from '../../nouns/item.ts';
import type { Verdict } from '../../nouns/story.ts';
import type { ClaimStatus, DataType, Event } from '../../nouns/words.ts';

type Labels = {
  readonly relevant: boolean;
  readonly event: Event;
  readonly companies: readonly string[];
  readonly data_types: readonly DataType[];
  readonly claim_status: ClaimStatus;
  readonly story: string;
};

/**
 * An item's labels as a reader's verdict leaves them, in the form of labelled news. What the verdict says nothing of stays as it
 * was judged; a wrong company is taken away, since the verdict does not say the right one.
 */
export function correctedLabels(
  { relevant, event, companies, dataTypes, claimStatus }: Finding,
  { verdict, storyId }: Pick<Verdict, 'verdict' | 'storyId'>,
): Labels {
  const judged = { relevant, event, companies, data_types: dataTypes, claim_status: claimStatus, story: storyId };
  switch (verdict) {
    case 'off_topic':
      return { ...judged, relevant: false, event: 'none', data_types: [], claim_status: 'not_applicable' };
    case 'wrong_company':
      return { ...judged, companies: [] };
    case 'overclaimed':
      return { ...judged, claim_status: 'alleged' };
    case 'right':
    case 'other':
      return judged;
  }
}
