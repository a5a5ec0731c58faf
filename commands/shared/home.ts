import { homeCard } from '../../src/cards/manage/home-card.ts';
import type { Home } from '../../src/nouns/command.ts';
import type { Clock } from '../../src/nouns/ports.ts';
import type { Store } from '../../src/nouns/store.ts';
import type { Subscription } from '../../src/nouns/subscription.ts';

/** The bot's home: what each channel hears that the asker may see, how well the sources are read, and what to write first. */
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
