import { afterEach, beforeEach, expect, it } from 'vitest';
import { ada, guest, openWorkshop, stranger, type Workshop } from './workshop.ts';

let shop: Workshop;
beforeEach(async () => {
  shop = await openWorkshop();
});
afterEach(() => shop.close());

it('audit tells who changed what and when, newest first', async () => {
  await shop.press(await shop.ask('subscribe', { severity: 'high' }), 'Subscribe');
  shop.minutesPass(5);
  await shop.ask('digest', { do: 'set', day: 'monday', time: '09:00', zone: 'UTC' });
  expect(shop.shown(await shop.ask('audit'))).toMatchInlineSnapshot(`
    "┃ Recent changes
    ┃
    ┃ • 2 November 2026 at 09:05 UTC, ada: Scheduled the weekly digest in channel news on Mondays at
    ┃   09:00 (UTC)
    ┃ • 2 November 2026 at 09:00 UTC, ada: Added a subscription in channel news: everything at least
    ┃   high
    "
  `);
});

it('audit pages, and shows nothing of another place', async () => {
  for (let index = 0; index < 12; index += 1) {
    await shop.ask('digest', { do: 'set', day: 'monday', time: `0${index % 10}:00`, zone: 'UTC' });
  }
  const first = await shop.ask('audit');
  const second = await shop.press(first, 'More');
  expect([first, second].map(({ lines }) => lines.length)).toEqual([10, 2]);
  expect(await shop.press(second, 'Back')).toEqual(first);
  expect(JSON.stringify((await shop.ask('audit', {}, stranger)).lines)).toContain('No changes yet.');
  expect(await shop.ask('audit', {}, guest)).toMatchObject({ tone: 'error' });
});

it('audit shows channels by name where the platform knows them', async () => {
  const caller = { ...ada, channel: '900000000000000100' };
  await shop.press(await shop.ask('subscribe', {}, caller), 'Subscribe', caller);
  const [line] = (await shop.ask('audit')).lines;
  expect(line).toMatchObject({
    pieces: expect.arrayContaining([{ channel: '900000000000000100' }, ': Added a subscription in channel ']),
  });
});
