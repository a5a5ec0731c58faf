import { auditCard } from '../src/cards/manage/audit-card.ts';
import type { Card } from '../src/nouns/card.ts';
import { type Caller, defineCommand, type Tools } from '../src/nouns/command.ts';
import { pageAction, pageArgument, pagesOf } from './shared/paging.ts';

const name = 'audit';
const pageSize = 10;
const options = {};

/** Shows who changed what in this place, and when. Changes in other places are never shown. */
export const audit = defineCommand({
  name,
  about: 'Show who changed what here, and when',
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
  // One line more than is shown, to know whether there are more.
  const lines = await store.auditLines({ platform, space }, { limit: pageSize + 1, offset: from });
  return auditCard(lines.slice(0, pageSize), {
    from,
    pages: await pagesOf({
      command: name,
      from,
      size: pageSize,
      count: from + lines.length,
      argument: (row) => pageArgument({}, { from: row, store, now }),
    }),
  });
}
