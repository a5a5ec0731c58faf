import { homeCard } from '../../src/cards/manage/home-card.ts';
import type { Home } from '../../src/nouns/command.ts';
import type { Clock } from '../../src/nouns/ports.ts';
import type { Store } from '../../src/nouns/store.ts';
import type { Subscription } from '../../src/nouns/subscription.ts';

/** Makes the bot's home: the subscriptions of the channels that the user can see, the state of the sources, and how to start. */
export function createHome({ store, clock }: { store: Store; clock: Clock }): Home {
  return async ({ platform, space }, canSee) => {
    const here = await store.subscriptions({ platform, space });
    const channels = new Map<string, boolean>();
    for (const { target } of here) {
      if (!channels.has(target.channel)) channels.set(target.channel, await canSee(target.channel));
    }
    const isSeen = ({ target }: Subscription) => channels.get(target.channel) === true;
    return homeCard({
      subscriptions: here.filter(isSeen),
      unseen: here.filter((one) => !isSeen(one)).length,
      sources: await store.seenFrom({ platform, space }).sources(),
      platform,
      now: clock.now(),
    });
  };
}
