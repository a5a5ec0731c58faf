import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { Card } from '../../src/nouns/card.ts';
import { subscription } from '../store/samples.ts';
import { ada, openWorkshop, storyAbout, stranger, type Workshop } from './workshop.ts';

let shop: Workshop;
beforeEach(async () => {
  shop = await openWorkshop();
  await shop.write(storyAbout('OpenAI', { id: 'a', daysAgo: 1 }), storyAbout('Meta', { id: 'b', daysAgo: 89 }));
});
afterEach(() => shop.close());

const news = { platform: 'discord', space: 'guild', channel: 'news' } as const;
const evening = { mode: 'hourly', ceiling: 5, quiet: '22:00-7:00', zone: 'europe/berlin' };
const here = async () => await shop.store().subscriptions(news);
const wordsOf = (card: Card) => JSON.stringify(card);
const audited = async () =>
  (await shop.store().auditLines({ platform: 'discord', space: 'guild' }, { limit: 1 })).map(
    ({ who, did }) => `${who} ${did}`,
  );

describe('subscribe', () => {
  it('keeps mode, ceiling and quiet hours, and says what they make of a week', async () => {
    const asked = await shop.ask('subscribe', { company: 'OpenAI', ...evening });
    expect(shop.shown(asked)).toMatchInlineSnapshot(`
      "┃ Create this subscription?
      ┃
      ┃ Subscribe #news to OpenAI, once an hour, at most 5 a day, quiet from 22:00 to 07:00
      ┃ (Europe/Berlin).
      ┃
      ┃ In the past 89 days, 1 story would have matched: less than one round-up a week.
      ┃
      ┃ The latest stories that match
      ┃ • 1 November 2026, Notable · OpenAI: OpenAI trains on chats[1] (reported, 1 source)
      ┃
      ┃ This subscription has not been created yet. You have one day to confirm.
      ┃
      ┃ [1] https://a.example/a-1
      [Subscribe] [Cancel]
      "
    `);
    await shop.press(asked, 'Subscribe');
    expect((await here())[0]?.pace).toEqual({
      mode: 'hourly',
      ceiling: 5,
      quiet: { from: '22:00', to: '07:00' },
      zone: 'Europe/Berlin',
    });
  });

  it.each(['22:00-07:00', '22:00–07:00', '22:00 to 7:00'])('takes quiet hours: %s', async (quiet) => {
    await shop.press(await shop.ask('subscribe', { quiet, zone: 'UTC' }), 'Subscribe');
    expect((await here())[0]?.pace?.quiet).toEqual({ from: '22:00', to: '07:00' });
  });

  it('keeps that what follows goes into threads, and takes it back', async () => {
    const asked = await shop.ask('subscribe', { company: 'OpenAI', thread: true });
    expect(wordsOf(asked)).toContain('updates in threads');
    await shop.press(asked, 'Subscribe');
    expect((await here())[0]?.pace).toEqual({ mode: 'instant', thread: true });
    const edit = (await here())[0]?.id ?? '';
    await shop.press(await shop.ask('subscribe', { edit, severity: 'high' }), 'Change');
    expect((await here())[0]?.pace).toEqual({ mode: 'instant', thread: true });
    await shop.press(await shop.ask('subscribe', { edit, clear: 'thread' }), 'Change');
    expect((await here())[0]?.pace?.thread).toBeUndefined();
  });

  it('adds no pace where none is named', async () => {
    await shop.press(await shop.ask('subscribe', { mode: 'instant' }), 'Subscribe');
    expect((await here())[0]?.pace).toBeUndefined();
  });

  it('says that a channel without a digest would hear nothing of what is left to it', async () => {
    expect(wordsOf(await shop.ask('subscribe', { mode: 'weekly' }))).toContain('This channel has no weekly digest yet');
    await shop.ask('digest', { do: 'set', day: 'monday', time: '09:00', zone: 'UTC' });
    expect(wordsOf(await shop.ask('subscribe', { mode: 'weekly' }))).not.toContain('no weekly digest');
  });

  it('takes a region: what names it, or none', async () => {
    await shop.write(
      storyAbout('X', { id: 'eu', daysAgo: 1, title: 'Irish regulator asks X about training' }),
      storyAbout('X', { id: 'us', daysAgo: 1, title: 'FTC asks X about training' }),
    );
    const card = await shop.ask('subscribe', { region: 'eu', company: 'X' });
    expect(wordsOf(card)).toContain('concerning European Union');
    expect(wordsOf(card)).toContain('Irish regulator');
    expect(wordsOf(card)).not.toContain('FTC');
  });

  it.each([
    [{ mode: 'daily' }, 'Add a time zone for mode:daily, e.g. zone:Europe/Berlin.'],
    [{ ceiling: 3, quiet: '22:00-07:00' }, 'Add a time zone for ceiling and quiet'],
    [
      { quiet: '22-7', zone: 'UTC' },
      "“22-7” isn't a valid time range. Use two different times like 22:00-07:00, or off for none.",
    ],
    [{ quiet: '07:00-07:00', zone: 'UTC' }, "“07:00-07:00” isn't a valid time range"],
    [{ exclude: ' , ' }, '`exclude` is empty'],
    [{ ceiling: 0, zone: 'UTC' }, 'must be a whole number from 1 to 200'],
    [{ mode: 'monthly' }, 'choose one of instant, hourly, daily, weekly'],
    [{ clear: 'severity' }, '`clear` only works with `edit`'],
  ])('%j is answered with a sentence', async (input, sentence) => {
    const card = await shop.ask('subscribe', input);
    expect(card.tone).toBe('error');
    expect(JSON.stringify(card.lines).replaceAll('\\"', '"')).toContain(sentence);
  });
});

describe('subscribe edit', () => {
  const make = async (input = {}) => {
    await shop.press(await shop.ask('subscribe', { company: 'OpenAI', severity: 'high', ...input }), 'Subscribe');
    return (await here())[0]?.id ?? '';
  };

  it('changes what is named, leaves the rest, says both, and can be undone after a restart', async () => {
    const id = await make(evening);
    const asked = await shop.ask('subscribe', { edit: id, severity: 'notable', quiet: 'off', clear: 'ceiling' });
    expect(shop.shown(asked)).toMatchInlineSnapshot(`
      "┃ Change this subscription?
      ┃
      ┃ Now #news is subscribed to OpenAI; at least high, once an hour, at most 5 a day, quiet from 22:00
      ┃ to 07:00 (Europe/Berlin).
      ┃
      ┃ After the change, it is subscribed to OpenAI; at least notable, once an hour.
      ┃
      ┃ In the past 89 days, 1 story would have matched: less than one round-up a week.
      ┃
      ┃ Nothing has been changed yet. You have one day to confirm.
      [Change] [Cancel]
      "
    `);
    const done = await shop.press(asked, 'Change');
    expect(shop.shown(done)).toMatchInlineSnapshot(`
      "┃ Changed
      ┃
      ┃ #news is now subscribed to OpenAI; at least notable, once an hour. Before: OpenAI; at least high,
      ┃ once an hour, at most 5 a day, quiet from 22:00 to 07:00 (Europe/Berlin).
      [Undo]
      "
    `);
    expect((await here())[0]).toMatchObject({
      id,
      filter: { companies: ['OpenAI'], leastSeverity: 'notable' },
      pace: { mode: 'hourly' },
    });
    expect(await audited()).toEqual([
      'ada changed a subscription in channel news: OpenAI; at least high, once an hour, at most 5 a day, quiet from 22:00 to 07:00 (Europe/Berlin) → OpenAI; at least notable, once an hour',
    ]);
    await shop.restart();
    await shop.press(done, 'Undo');
    expect((await here())[0]).toMatchObject({ filter: { leastSeverity: 'high' }, pace: { ceiling: 5 } });
  });

  it('changes nothing where two people change at once: the second is told', async () => {
    const id = await make();
    const mine = await shop.ask('subscribe', { edit: id, severity: 'notable' });
    const theirs = await shop.ask('subscribe', { edit: id, severity: 'critical' }, { ...ada, userName: 'bob' });
    await shop.press(mine, 'Change');
    expect(wordsOf(await shop.press(theirs, 'Change'))).toContain(
      'Someone else has changed or removed this subscription',
    );
    expect((await shop.press(mine, 'Change')).title).toBe('Already changed');
    expect((await here())[0]?.filter.leastSeverity).toBe('notable');
  });

  it('keeps a pause that began meanwhile', async () => {
    const id = await make();
    const asked = await shop.ask('subscribe', { edit: id, severity: 'notable' });
    const list = await shop.ask('subscriptions');
    await shop.press(await shop.press(list, '1'), 'Pause 1 day');
    await shop.press(asked, 'Change');
    expect((await here())[0]).toMatchObject({ filter: { leastSeverity: 'notable' }, pause: { by: 'ada' } });
  });

  it.each([
    [{ severity: 'high' }, 'This subscription is already set to'],
    [{ clear: 'colour' }, 'Use company, topic'],
    [{ severity: 'notable', channel: { ...news, channel: 'other' } }, "A subscription can't move to another channel"],
  ])('%j is answered with a sentence', async (input, sentence) => {
    const card = await shop.ask('subscribe', { edit: await make(), ...input });
    expect(card.tone).toBe('error');
    expect(wordsOf(card)).toContain(sentence);
  });

  it('finds nothing of another place, and leaves those of the file', async () => {
    const id = await make();
    expect(wordsOf(await shop.ask('subscribe', { edit: id, severity: 'notable' }, stranger))).toContain(
      "I can't find that subscription",
    );
    const asked = await shop.ask('subscribe', { edit: id, severity: 'notable' });
    expect(await shop.press(asked, 'Change', stranger)).toMatchObject({ tone: 'error' });
    await shop.store().syncSubscriptions([subscription('file', { origin: 'file', target: news })]);
    expect(wordsOf(await shop.ask('subscribe', { edit: 'file', severity: 'info' }))).toContain(
      'comes from the sources file',
    );
  });
});

describe('subscriptions', () => {
  const open = async () => await shop.press(await shop.ask('subscriptions'), '1');
  beforeEach(async () => {
    await shop.press(await shop.ask('subscribe', { company: 'OpenAI' }), 'Subscribe');
  });

  it('opens one, with what can be done about it', async () => {
    expect(shop.shown(await open())).toMatchInlineSnapshot(`
      "┃ Subscription
      ┃
      ┃ • #news: OpenAI, at most 25 alerts a day by default (created by ada on 2 November 2026)
      [Pause 1 day] [Pause 1 week] [Pause 30 days] [Test] [Change] [Remove]
      "
    `);
  });

  it('pauses until a day, tells so, and goes on when somebody resumes', async () => {
    const paused = await shop.press(await open(), 'Pause 1 week');
    expect(shop.shown(paused)).toMatchInlineSnapshot(`
      "┃ Subscription
      ┃
      ┃ • #news: OpenAI, at most 25 alerts a day by default (created by ada on 2 November 2026). Paused
      ┃   until 9 November 2026 at 09:00 UTC by ada
      [Resume] [Test] [Change] [Remove]
      "
    `);
    expect(await audited()).toEqual(['ada paused a subscription in channel news until 9 November 2026: OpenAI']);
    await shop.restart();
    const resumed = await shop.press(paused, 'Resume');
    expect(wordsOf(resumed)).not.toContain('Paused');
    expect((await here())[0]).not.toHaveProperty('pause');
  });

  it('ends a pause by itself', async () => {
    await shop.press(await open(), 'Pause 1 day');
    shop.minutesPass(24 * 60);
    expect((await open()).actions.map(({ label }) => label)).toContain('Pause 1 day');
  });

  it('pauses once when two press at the same time', async () => {
    const card = await open();
    await Promise.all([
      shop.press(card, 'Pause 1 day'),
      shop.press(card, 'Pause 30 days', { ...ada, userName: 'bob' }),
    ]);
    const lines = await shop.store().auditLines({ platform: 'discord', space: 'guild' }, { limit: 9 });
    expect(lines.filter(({ did }) => did.startsWith('paused')).map(({ who }) => who)).toEqual([
      (await here())[0]?.pause?.by,
    ]);
  });

  it('posts a sample that says that it is one, once for two presses', async () => {
    const card = await open();
    expect((await shop.press(card, 'Test')).title).toBe('Test on its way');
    await shop.press(card, 'Test');
    const next = await shop.store().nextDelivery(news, '2026-11-02T09:00:00.000Z');
    expect(next?.card.title).toBe('Test: Fineprint can post in this channel');
    expect(JSON.stringify(next?.card)).toContain('OpenAI trains on chats');
    expect(await shop.store().channelDeliveries(news)).toMatchObject({ waiting: 1 });
  });

  it('names what a test would lack', async () => {
    const card = await open();
    shop.chat.missing = ['Embed Links'];
    expect(wordsOf(await shop.press(card, 'Test'))).toContain('Missing: Embed Links');
  });

  it('says how to change it', async () => {
    const id = (await here())[0]?.id;
    expect(wordsOf(await shop.press(await open(), 'Change'))).toContain(`/subscribe edit:${id} with what to change`);
  });

  it('knows nothing of what is gone, or of another place', async () => {
    const card = await open();
    for (const label of ['Pause 1 day', 'Test', 'Change']) {
      expect(wordsOf(await shop.press(card, label, stranger))).toContain('no longer exists');
    }
    await shop.press(card, 'Remove');
    expect(wordsOf(await shop.press(card, 'Test'))).toContain('no longer exists');
  });
});
