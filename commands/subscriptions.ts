import { type Caller, defineCommand, type Tools } from '../src/command.ts';
import { commandText } from '../src/core/card/help-card.ts';
import { subscriptionListCard } from '../src/core/card/subscription-card.ts';
import { pageArgument, readPageArgument } from '../src/page-argument.ts';
import type { Card } from '../src/types.ts';

const name = 'subscriptions';
const pageSize = 5;
const options = {};

/** What this place has subscribed to; of other places nothing is shown. */
export const subscriptions = defineCommand({
  name,
  about: 'List what the channels here are told',
  who: 'manager',
  reply: 'private',
  options,
  examples: [],
  async run(_input, caller, tools) {
    return await page(0, caller, tools);
  },
  actions: {
    async page(argument, caller, tools) {
      const { from } = await readPageArgument(argument, { command: { name, options }, store: tools.store });
      return await page(from, caller, tools);
    },
  },
});

async function page(from: number, { platform, space }: Caller, { store }: Tools): Promise<Card> {
  const here = await store.subscriptions({ platform, space });
  const pageFrom = async (row: number) => await pageArgument({}, { from: row, store });
  return subscriptionListCard(here.slice(from, from + pageSize), {
    count: here.length,
    how: commandText('subscribe', platform),
    pages: {
      command: name,
      ...(from === 0 ? {} : { before: await pageFrom(Math.max(0, from - pageSize)) }),
      ...(here.length <= from + pageSize ? {} : { after: await pageFrom(from + pageSize) }),
    },
  });
}
