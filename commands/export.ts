import { settingsCard } from '../src/cards/manage/settings-card.ts';
import { settingsText } from '../src/catalogue/settings-text.ts';
import type { Card } from '../src/nouns/card.ts';
import { type Caller, defineCommand, type Tools } from '../src/nouns/command.ts';
import { targetText } from '../src/nouns/place.ts';
import { pageAction, pageArgument, pagesOf } from './shared/paging.ts';

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
    page: pageAction({ name, options }, ({ from }, caller, tools) => page(from, caller, tools)),
  },
});

async function page(from: number, { platform, space }: Caller, { store }: Tools): Promise<Card> {
  const here = await store.subscriptions({ platform, space });
  const shown = here.slice(from, from + pageSize);
  // A digest goes with the first subscription of its channel, on whatever page that is.
  const before = new Set(here.slice(0, from).map(({ target }) => targetText(target)));
  const digests = (await store.digests()).filter(({ target }) => !before.has(targetText(target)));
  return settingsCard(shown.length === 0 ? '' : settingsText({ subscriptions: shown, digests }), {
    count: here.length,
    platform,
    pages: await pagesOf({
      command: name,
      from,
      size: pageSize,
      count: here.length,
      argument: (row) => pageArgument({}, { from: row, store }),
    }),
  });
}
