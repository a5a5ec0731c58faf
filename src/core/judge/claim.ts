import type { ClaimStatus } from '../../nouns/words.ts';
import { type Decision, type DecisionModel, decide } from './decision.ts';
import { eventOf, type Telling, type ToldActs, toldActsOf } from './event.ts';
import shipped from './models/claim-status.json' with { type: 'json' };
import type { ReadItem } from './read-item.ts';

/** Learned from labelled news by `npm run lab -- train`. */
const claimModel = shipped.model as DecisionModel<ClaimStatus>;

/**
 * Decides how far the central claim is established, and how sure that is. A model learned from labelled news decides, from who does what in
 * the title and the first sentences, and from what happened: `event` holds the probabilities of that.
 */
export function claimStatusOf(
  read: ReadItem,
  {
    told = toldActsOf(read),
    event = eventOf(read, { told }).probabilities,
    model = claimModel,
  }: {
    told?: ToldActs | undefined;
    event?: Readonly<Record<Telling, number>> | undefined;
    model?: DecisionModel<ClaimStatus> | undefined;
  } = {},
): Decision<ClaimStatus> {
  return decide(model, told.features, { beside: event });
}
