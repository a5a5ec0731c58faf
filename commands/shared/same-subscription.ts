import { describeSubscription } from '../../src/cards/parts/describe-filter.ts';
import type { Store } from '../../src/nouns/store.ts';
import type { Subscription } from '../../src/nouns/subscription.ts';

/** The subscription that reads the same in the same channel, where there is one: a second would tell nothing more. */
export async function sameSubscription(
  asked: Pick<Subscription, 'target' | 'filter' | 'pace'>,
  store: Store,
): Promise<Subscription | undefined> {
  const words = describeSubscription(asked);
  return (await store.subscriptions(asked.target)).find((candidate) => describeSubscription(candidate) === words);
}
