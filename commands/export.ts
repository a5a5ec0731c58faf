import { settingsCard } from '../src/cards/manage/settings-card.ts';
import { settingsText } from '../src/catalogue/settings.ts';
import type { Card } from '../src/nouns/card.ts';
import { type Caller, defineCommand, type Tools } from '../src/nouns/command.ts';
import { targetText } from '../src/nouns/place.ts';
import { maxImportChars } from './import.ts';
import { pageAction, pageArgument } from './shared/paging.ts';

const name = 'export';
/** Subscriptions per page. Each page is a separate document for `import` and fits in a message. */
const pageSize = 8;
/** An upper bound for the length of a digest beside a row. */
const digestChars = 120;
const options = {};

/** Shows this place's subscriptions and digests as text, for backup or for import elsewhere. Those of other places are never shown. */
export const exportSettings = defineCommand({
  name,
  about: 'Export subscriptions and digests as text',
  who: 'manager',
  reply: 'private',
  options,
  examples: [],
  async run(_input, caller, tools) {
    return await page(0, caller, tools);
  },
  actions: { page: pageAction({ name, options }, ({ from }, caller, tools) => page(from, caller, tools)) },
});

async function page(from: number, { platform, space }: Caller, { store, now }: Tools): Promise<Card> {
  const here = await store.subscriptions({ platform, space });
  const starts = pageStarts(here.map((one) => settingsText({ subscriptions: [one], digests: [] }).length));
  const index = Math.max(
    0,
    starts.findLastIndex((start) => start <= from),
  );
  const [start = 0, end = here.length] = starts.slice(index);
  const shown = here.slice(start, end);
  // A digest is on the same page as the first subscription of its channel.
  const before = new Set(here.slice(0, start).map(({ target }) => targetText(target)));
  const digests = (await store.digests()).filter(({ target }) => !before.has(targetText(target)));
  const pageFrom = async (row: number | undefined) =>
    row === undefined ? undefined : await pageArgument({}, { from: row, store, now });
  return settingsCard(shown.length === 0 ? '' : settingsText({ subscriptions: shown, digests }), {
    count: here.length,
    platform,
    pages: { command: name, before: await pageFrom(starts[index - 1]), after: await pageFrom(starts[index + 1]) },
  });
}

/**
 * The first row of each page, given the lengths of the rows, so that every page fits `import`. A row that is too long gets its own page.
 */
function pageStarts(lengths: readonly number[]): readonly number[] {
  const starts: number[] = [];
  let chars = 0;
  for (const [index, length] of lengths.entries()) {
    const start = starts.at(-1);
    chars += length + digestChars;
    if (start === undefined || index - start >= pageSize || chars > maxImportChars) {
      starts.push(index);
      chars = length + digestChars;
    }
  }
  return starts;
}
