import fc from 'fast-check';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { targetText } from '../../src/nouns/place.ts';
import { subscriptionKey } from '../../src/nouns/subscription.ts';
import { anyAsked } from '../nouns/asked.ts';
import { subscription } from '../store/samples.ts';
import { openBoth } from './both-platforms.ts';
import { openWorkshop, type Workshop } from './workshop.ts';

let shop: Workshop;
beforeEach(async () => {
  shop = await openWorkshop();
});
afterEach(() => shop.close());

const news = { platform: 'discord', space: 'guild', channel: 'news' } as const;
const did = { at: '2026-11-02T09:00:00.000Z', platform: 'discord', space: 'guild', who: 'ada', did: 'test' } as const;

/** What is asked first, then the same in other words: as options of the command and as a row. */
const pairs = [
  ['companies', { company: 'OpenAI, Meta' }, { company: 'Meta, openai, OpenAI' }, 'companies: [meta, OpenAI]'],
  [
    'words to leave out',
    { exclude: 'stock, shares' },
    { exclude: 'shares, Stock' },
    'exclude: "shares, STOCK, shares"',
  ],
  [
    'the default pace',
    { severity: 'high' },
    { severity: 'high', mode: 'instant', thread: false },
    'severity: High\n    mode: instant',
  ],
] as const;

describe('a subscription that asks the same in other words', () => {
  it.each(pairs)('is not added again by subscribe, on either platform: %s', async (_what, first, again) => {
    await using both = await openBoth(shop);
    await both.ask('subscribe', first);
    const added = await both.press('Subscribe');
    expect([added.discord.words, added.slack.words].map((words) => words.split(' ')[0])).toEqual([
      'Subscribed',
      'Subscribed',
    ]);
    const { discord, slack } = await both.ask('subscribe', again);
    for (const { words } of [discord, slack]) expect(words).toContain('Already subscribed');
    expect(await shop.store().subscriptions()).toHaveLength(2);
  });

  it.each(pairs)('is not added again by import: %s', async (_what, first, _again, row) => {
    await shop.press(await shop.ask('subscribe', first), 'Subscribe');
    const card = await shop.ask('import', { text: `subscriptions:\n  - channel: ${targetText(news)}\n    ${row}\n` });
    expect(card.title).toBe('Nothing to add');
  });

  it.each(pairs)('is no change: %s', async (_what, first, again) => {
    await shop.press(await shop.ask('subscribe', first), 'Subscribe');
    const [{ id } = { id: '' }] = await shop.store().subscriptions(news);
    expect(JSON.stringify(await shop.ask('subscribe', { edit: id, ...again }))).toContain(
      'This subscription is already set to',
    );
  });

  it('is not put back beside it', async () => {
    await shop
      .store()
      .addSubscription(subscription('a', { target: news, filter: { companies: ['OpenAI', 'Meta'] } }), did);
    const removed = await shop.press(await shop.ask('unsubscribe'), 'Remove 1');
    await shop
      .store()
      .addSubscription(subscription('b', { target: news, filter: { companies: ['Meta', 'OpenAI'] } }), did);
    expect((await shop.press(removed, 'Undo')).title).toBe('Already restored');
  });
});

it('what export gives, import has already, whatever is subscribed', async () => {
  const asked = new Map(
    fc.sample(anyAsked, { numRuns: 40, seed: 7 }).map((one, index) => {
      const made = subscription(`s${index}`, { target: news, ...one });
      return [subscriptionKey(made), made] as const;
    }),
  );
  for (const one of asked.values()) await shop.store().addSubscription(one, did);
  let page = await shop.ask('export');
  let rows = 0;
  for (;;) {
    const [line] = page.lines;
    const text = line?.kind === 'code' ? line.text : '';
    expect(shop.shown(await shop.ask('import', { text }))).toContain('already exist');
    rows += text.match(/channel:/g)?.length ?? 0;
    if (!page.actions.some(({ label }) => label === 'More')) break;
    page = await shop.press(page, 'More');
  }
  expect(rows).toBe(asked.size);
});
