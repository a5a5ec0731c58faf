import type { Finding, Item } from '../../nouns/item.ts';
import { claimStatusOf } from './claim.ts';
import { dataTypesOf } from './data-kinds.ts';
import { eventOf } from './event.ts';
import { evidenceOf } from './evidence.ts';
import { featuresOf } from './features.ts';
import type { From } from './own-page.ts';
import { readItem } from './read-item.ts';
import { relevantFrom as leastScore, reasonsOf, relevanceOf } from './relevance.ts';
import { scopeOf } from './scope.ts';
import { severityOf } from './severity.ts';
import { subjectsOf } from './subjects.ts';

/**
 * What an entry of a feed says about AI training on people's data: whether it does, what happened, to whom, how sure that is,
 * with the words that show it. Decided by words and weights alone, so the same text always gets the same verdict, and no
 * text can ask for another one. Reads the title and the first 12,000 characters; linear in them. Companies are told of
 * every item, the rest of what is not relevant stays empty. `relevantFrom`: another least score, where somebody else decided.
 */
export function judgeItem(
  item: Pick<Item, 'title' | 'text'> & From,
  { relevantFrom = leastScore }: { readonly relevantFrom?: number | undefined } = {},
): Finding {
  const read = readItem(item);
  const features = featuresOf(read);
  const score = relevanceOf(read, features);
  const companies = subjectsOf(read, item);
  const because = reasonsOf(features);
  if (score < relevantFrom)
    return {
      relevant: false,
      score,
      event: 'none',
      companies,
      dataTypes: [],
      claimStatus: 'not_applicable',
      severity: 'info',
      evidence: [],
      because,
    };
  const { event, because: eventReason } = eventOf(read);
  const claimStatus = claimStatusOf(read, event);
  const dataTypes = dataTypesOf(read, companies);
  const scope = scopeOf(read);
  return {
    relevant: true,
    score,
    event,
    companies,
    dataTypes,
    claimStatus,
    severity: severityOf({ event, claimStatus, dataTypes }),
    scope,
    evidence: evidenceOf(read, features),
    because: [...because, eventReason],
  };
}
