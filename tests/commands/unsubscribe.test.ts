import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { Filter, Subscription } from '../../src/nouns/subscription.ts';
import { subscription } from '../store/samples.ts';
import { ada, guest, openWorkshop, stranger, type Workshop } from './workshop.ts';

let shop: Workshop;
beforeEach(async () => {
  shop = await openWorkshop();
});
afterEach(() => shop.close());

const news = { platform: 'discord', space: 'guild', channel: 'news' } as const;
const write = async (id: string, filter: Filter, about: Partial<Subscription> = {}) => {
  await shop
    .store()
    .addSubscription(subscription(id, { target: news, filter, ...about }), {
      at: '2026-11-02T09:00:00.000Z',
      platform: 'discord',
      space: 'guild',
      who: 'ada',
      did: 'test',
    });
};
const ids = async () => (await shop.store().subscriptions()).map(({ id }) => id);
const sentenceOf = async (answer: ReturnType<Workshop['ask']>) => (await answer).lines[0];
const said = (sentence: string) => ({ kind: 'text', pieces: [sentence] });

describe('unsubscribe', () => {
  it('offers the subscriptions of this channel, each with its button', async () => {
    await write('a', { companies: ['OpenAI'] });
    await write('b', { topics: ['lawsuit_filed'], genres: ['court'], dataTypes: ['private_messages'] });
    await write('c', { companies: ['Meta'] }, { target: { ...news, channel: 'general' } });
    expect(shop.shown(await shop.ask('unsubscribe'))).toMatchInlineSnapshot(`
      "┃ Choose the subscription to remove
      ┃
      ┃ 1. #news: OpenAI
      ┃
      ┃ 2. #news: lawsuit filed; from courts; private messages
      [Remove 1] [Remove 2]
      "
    `);
  });

  it('offers those of the other channels where this one has none', async () => {
    await write('c', { companies: ['Meta'] }, { target: { ...news, channel: 'general' } });
    expect((await shop.ask('unsubscribe')).actions.map(({ argument }) => argument)).toEqual(['c']);
  });

  it('offers five and counts the rest', async () => {
    for (let index = 1; index <= 7; index += 1) await write(`s${index}`, { exclude: [`word ${index}`] });
    const card = await shop.ask('unsubscribe');
    expect(card.actions).toHaveLength(5);
    expect(card.lines.at(-1)).toEqual({ kind: 'small', pieces: ['And 2 more; use /subscriptions to list them all.'] });
  });

  it('removes at the press of a button, and puts back what it removed, after a restart too', async () => {
    await write('a', { companies: ['OpenAI'] });
    const before = await shop.store().subscriptions();
    const removed = await shop.press(await shop.ask('unsubscribe'), 'Remove 1');
    expect(shop.shown(removed)).toMatchInlineSnapshot(`
      "┃ Unsubscribed
      ┃
      ┃ #news is no longer subscribed to OpenAI.
      [Undo]
      "
    `);
    expect(await ids()).toEqual([]);
    await shop.restart();
    expect((await shop.press(removed, 'Undo')).title).toBe('Subscribed');
    expect(await shop.store().subscriptions()).toEqual(before);
    const audit = await shop.store().auditLines({ platform: 'discord', space: 'guild' }, { limit: 2 });
    expect(audit.map(({ who, did }) => [who, did])).toEqual([
      ['ada', 'restored a subscription in channel news: OpenAI'],
      ['ada', 'removed a subscription in channel news: OpenAI'],
    ]);
  });

  it('undoes once, and for a day', async () => {
    await write('a', { companies: ['OpenAI'] });
    const removed = await shop.press(await shop.ask('unsubscribe'), 'Remove 1');
    await shop.press(removed, 'Undo');
    expect((await shop.press(removed, 'Undo')).title).toBe('Already restored');
    shop.minutesPass(24 * 60);
    expect(await sentenceOf(shop.press(removed, 'Undo'))).toEqual(
      said('This can no longer be undone: Undo works for one day. Use /subscribe to create the subscription again.'),
    );
    expect(await ids()).toEqual(['a']);
  });

  it('does not put back what was subscribed anew meanwhile', async () => {
    await write('a', { companies: ['OpenAI'] });
    const removed = await shop.press(await shop.ask('unsubscribe'), 'Remove 1');
    await write('b', { companies: ['OpenAI'] });
    expect((await shop.press(removed, 'Undo')).title).toBe('Already restored');
    expect(await ids()).toEqual(['b']);
  });

  it('says so when somebody else was quicker', async () => {
    await write('a', { companies: ['OpenAI'] });
    const list = await shop.ask('unsubscribe');
    const answers = await Promise.all([shop.press(list, 'Remove 1'), shop.press(list, 'Remove 1')]);
    expect(answers.map(({ title }) => title).toSorted()).toEqual(['Already removed', 'Unsubscribed']);
  });

  it.each(['a', 'OpenAI; at least high', 'openai at least HIGH', 'OpenAI; at least high (here)'])(
    'finds the one that is named by id or in its words: %s',
    async (typed) => {
      await write('a', { companies: ['OpenAI'], leastSeverity: 'high' });
      await write('b', { companies: ['Meta'] });
      expect((await shop.ask('unsubscribe', { subscription: typed })).title).toBe('Unsubscribed');
      expect(await ids()).toEqual(['b']);
    },
  );

  it('offers the nearest where none is named like that', async () => {
    await write('a', { companies: ['OpenAI'] });
    expect(await sentenceOf(shop.ask('unsubscribe', { subscription: 'opnai' }))).toEqual(
      said("I can't find that subscription. Did you mean “OpenAI”?"),
    );
    expect(await sentenceOf(shop.ask('unsubscribe', { subscription: '🦜' }))).toEqual(
      said("I can't find that subscription. Leave the option out and choose from the list."),
    );
  });

  it('asks to choose where two read the same', async () => {
    await write('a', {}, { target: { ...news, channel: 'x' } });
    await write('b', {}, { target: { ...news, channel: 'y' } });
    expect(await sentenceOf(shop.ask('unsubscribe', { subscription: 'everything' }))).toEqual(
      said('More than one subscription matches. Leave the option out and choose from the list.'),
    );
  });

  it('leaves a subscription of the sources file to the file', async () => {
    await shop.store().syncSubscriptions([subscription('file', { origin: 'file', target: news })]);
    expect(await sentenceOf(shop.ask('unsubscribe', { subscription: 'file' }))).toEqual(
      said(
        'This subscription comes from the sources file, so it would come back at the next start. Remove it from the file instead.',
      ),
    );
    expect(await ids()).toEqual(['file']);
  });

  it('knows nothing of the subscriptions of another place, even by id or by a button from there', async () => {
    await write('a', { companies: ['OpenAI'] });
    const list = await shop.ask('unsubscribe');
    expect((await shop.ask('unsubscribe', {}, stranger)).title).toBe('No subscriptions');
    expect((await shop.ask('unsubscribe', { subscription: 'a' }, stranger)).tone).toBe('error');
    expect((await shop.press(list, 'Remove 1', stranger)).title).toBe('Already removed');
    expect((await shop.press(list, 'Remove 1', { ...ada, platform: 'slack' })).title).toBe('Already removed');
    expect(await shop.suggest('unsubscribe', 'subscription', '', stranger)).toEqual([]);
    expect(await ids()).toEqual(['a']);
    const removed = await shop.press(list, 'Remove 1');
    expect((await shop.press(removed, 'Undo', stranger)).tone).toBe('error');
    expect(await ids()).toEqual([]);
  });

  it('suggests what is subscribed here, within the 100 characters of a choice', async () => {
    await write('a', { companies: ['OpenAI'] });
    await write('long', { exclude: Array.from({ length: 30 }, (_, index) => `word ${index}`) });
    const suggested = await shop.suggest('unsubscribe', 'subscription', '');
    expect(suggested[0]).toEqual({ label: 'OpenAI (here)', value: 'a' });
    expect(suggested.map(({ label }) => label.length <= 100)).toEqual([true, true]);
    expect(await shop.suggest('unsubscribe', 'subscription', '', guest)).toEqual([]);
  });

  it('is for managers, at the command and again at the button', async () => {
    await write('a', { companies: ['OpenAI'] });
    expect((await shop.ask('unsubscribe', {}, guest)).tone).toBe('error');
    expect((await shop.press(await shop.ask('unsubscribe'), 'Remove 1', guest)).tone).toBe('error');
    expect(await ids()).toEqual(['a']);
  });
});
