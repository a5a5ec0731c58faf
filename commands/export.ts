import { settingsCard } from '../src/cards/manage/settings-card.ts';
import { settingsText } from '../src/catalogue/settings-text.ts';
import type { Card } from '../src/nouns/card.ts';
import { type Caller, defineCommand, type Tools } from '../src/nouns/command.ts';
import { targetText } from '../src/nouns/place.ts';
import { pageArgument, readPageArgument } from './shared/paging.ts';

const name = 'export';
/** Each page is a document of its own that `import` takes, within what a message can hold. */
const pageSize = 8;
const options = {};

/** This place's subscriptions and digests as text, to keep or to put in elsewhere; of other places nothing is shown. */
export const exportSettings = defineCommand({
  name,
  about: 'Subscriptions and digests of this place as text, for import',
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
  const shown = here.slice(from, from + pageSize);
  // A digest goes with the first subscription of its channel, on whatever page that is.
  const before = new Set(here.slice(0, from).map(({ target }) => targetText(target)));
  const digests = (await store.digests()).filter(({ target }) => !before.has(targetText(target)));
  const pageFrom = async (row: number) => await pageArgument({}, { from: row, store });
  return settingsCard(shown.length === 0 ? '' : settingsText({ subscriptions: shown, digests }), {
    count: here.length,
    platform,
    pages: {
      command: name,
      ...(from === 0 ? {} : { before: await pageFrom(Math.max(0, from - pageSize)) }),
      ...(here.length <= from + pageSize ? {} : { after: await pageFrom(from + pageSize) }),
    },
  });
}
