import { statusCard } from '../src/cards/look-up/status-card.ts';
import { troublesSince } from '../src/cards/parts/trouble-lines.ts';
import { defineCommand } from '../src/nouns/command.ts';

/** Shows the state of the sources and the deliveries. */
export const status = defineCommand({
  name: 'status',
  about: 'Show what is being read, what is failing and since when',
  who: 'anyone',
  reply: 'private',
  options: {},
  examples: [],
  async run(_input, { platform, space, channel }, { store, now, isOperator, connections }) {
    const target = { platform, space, channel };
    const [known, subscriptions, deliveries, mutes] = await Promise.all([
      store.status(),
      store.subscriptions({ platform, space }),
      store.channelDeliveries(target),
      store.mutes({ ...target, at: now }),
    ]);
    // After the others, which meet the rows that are damaged.
    const troubles = await store.troubles(troublesSince(now));
    return statusCard(known, {
      subscriptions: subscriptions.length,
      ...deliveries,
      mutes: mutes.length,
      troubles,
      isOperator,
      connections: connections(),
      now,
    });
  },
});
