import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { subscription } from '../store/samples.ts';
import { ada, guest, openWorkshop, storyAbout, stranger, type Workshop } from './workshop.ts';

let shop: Workshop;
beforeEach(async () => {
  shop = await openWorkshop();
});
afterEach(() => shop.close());

const sentenceOf = async (answer: ReturnType<Workshop['ask']>) => (await answer).lines[0];
const said = (sentence: string) => ({ kind: 'text', pieces: [sentence] });

describe('subscribe', () => {
  it('shows the last five stories it would have brought and how many a week, then asks', async () => {
    await shop.write(
      ...Array.from({ length: 27 }, (_, index) =>
        storyAbout('OpenAI', { id: `s${index}`, daysAgo: index * 3, severity: 'high', title: `Story ${index}` }),
      ),
      storyAbout('OpenAI', { id: 'info', daysAgo: 1, severity: 'info', title: 'Too small' }),
      storyAbout('OpenAI', { id: 'old', daysAgo: 120, severity: 'high', title: 'Too old' }),
      storyAbout('OpenAI', { id: 'stock', daysAgo: 1, severity: 'high', title: 'OpenAI stock falls' }),
    );
    const input = { company: 'openai', severity: 'high', exclude: 'Stock, shares' };
    expect(shop.shown(await shop.ask('subscribe', input))).toMatchInlineSnapshot(`
      "┃ Create this subscription?
      ┃
      ┃ Subscribe #news to OpenAI; at least high; without “Stock” or “shares”.
      ┃
      ┃ In the past 90 days, 27 stories would have matched: about 2 alerts a week.
      ┃
      ┃ The latest stories that match
      ┃ • 2 November 2026, High · OpenAI: Story 0[1] (reported, 1 source)
      ┃ • 30 October 2026, High · OpenAI: Story 1[2] (reported, 1 source)
      ┃ • 27 October 2026, High · OpenAI: Story 2[3] (reported, 1 source)
      ┃ • 24 October 2026, High · OpenAI: Story 3[4] (reported, 1 source)
      ┃ • 21 October 2026, High · OpenAI: Story 4[5] (reported, 1 source)
      ┃
      ┃ This subscription has not been created yet. You have one day to confirm.
      ┃
      ┃ [1] https://a.example/s0-1
      ┃ [2] https://a.example/s1-1
      ┃ [3] https://a.example/s2-1
      ┃ [4] https://a.example/s3-1
      ┃ [5] https://a.example/s4-1
      [Subscribe] [Cancel]
      "
    `);
    expect(await shop.subscribed()).toEqual([]);
  });

  it('subscribes when the button is pressed, adds nothing that was not named, and can be undone', async () => {
    await shop.write(storyAbout('OpenAI', { id: 's', daysAgo: 1 }));
    const asked = await shop.ask('subscribe', { company: 'OpenAI', severity: 'high' });
    await shop.restart();
    const done = await shop.press(asked, 'Subscribe');
    expect(shop.shown(done)).toMatchInlineSnapshot(`
      "┃ Subscribed
      ┃
      ┃ #news is now subscribed to OpenAI; at least high.
      [Undo]
      "
    `);
    expect(await shop.store().subscriptions()).toEqual([
      {
        id: expect.stringMatching(/^[0-9a-z]{12}$/),
        target: { platform: 'discord', space: 'guild', channel: 'news' },
        filter: { companies: ['OpenAI'], leastSeverity: 'high' },
        origin: 'command',
        createdBy: 'ada',
        creatorId: '1',
        createdAt: expect.any(String),
      },
    ]);
    expect((await shop.press(done, 'Undo')).title).toBe('Unsubscribed');
    expect(await shop.subscribed()).toEqual([]);
  });

  it('takes no option at all as everything', async () => {
    const asked = await shop.ask('subscribe');
    expect(shop.shown(asked)).toMatchInlineSnapshot(`
      "┃ Create this subscription?
      ┃
      ┃ Subscribe #news to everything.
      ┃
      ┃ Fineprint has read its sources for less than a day, which is too little to estimate the alerts per
      ┃ week.
      ┃
      ┃ This subscription has not been created yet. You have one day to confirm.
      [Subscribe] [Cancel]
      "
    `);
    await shop.press(asked, 'Subscribe');
    expect(await shop.subscribed()).toEqual([{}]);
  });

  it.each([
    [3, 'In the past 3 days, 1 story would have matched. That is too little history to estimate the alerts per week.'],
    [20, 'In the past 20 days, 1 story would have matched: less than one alert a week.'],
    [200, 'In the past 90 days, no story would have matched: expect few alerts or none.'],
  ])('judges a past of %i days by what it can tell', async (daysAgo, sentence) => {
    await shop.write(storyAbout('OpenAI', { id: 's', daysAgo }));
    expect((await shop.ask('subscribe')).lines).toContainEqual(said(sentence));
  });

  it('can name another channel of the same place', async () => {
    const channel = { platform: 'discord', space: 'guild', channel: 'alerts' };
    const asked = await shop.ask('subscribe', { channel });
    expect(asked.lines[0]).toMatchObject({
      pieces: ['Subscribe ', { channel: 'alerts' }, ' to ', { strong: 'everything' }, '.'],
    });
    await shop.press(asked, 'Subscribe');
    expect((await shop.store().subscriptions({ channel: 'alerts' })).length).toBe(1);
  });

  it('leaves things as they are when the question is cancelled, and then forgets it', async () => {
    const asked = await shop.ask('subscribe');
    expect(shop.shown(await shop.press(asked, 'Cancel'))).toMatchInlineSnapshot(`
      "┃ Cancelled
      ┃
      ┃ No subscription was added.
      "
    `);
    expect(await sentenceOf(shop.press(asked, 'Subscribe'))).toEqual(
      said('This question was cancelled or is more than a day old. Use /subscribe again.'),
    );
    expect(await shop.subscribed()).toEqual([]);
  });

  it('takes no answer to a question that is older than a day', async () => {
    const asked = await shop.ask('subscribe');
    shop.minutesPass(24 * 60);
    expect(await sentenceOf(shop.press(asked, 'Subscribe'))).toEqual(
      said('This question was cancelled or is more than a day old. Use /subscribe again.'),
    );
    expect(await shop.subscribed()).toEqual([]);
  });

  it('subscribes once when two people press at the same time', async () => {
    const asked = await shop.ask('subscribe');
    const answers = await Promise.all([
      shop.press(asked, 'Subscribe'),
      shop.press(asked, 'Subscribe', { ...ada, userId: '9', userName: 'grace' }),
    ]);
    expect(answers.map(({ title }) => title).toSorted()).toEqual(['Already subscribed', 'Subscribed']);
    expect(await shop.subscribed()).toEqual([{}]);
    expect(await shop.store().auditLines({ platform: 'discord', space: 'guild' }, { limit: 9 })).toHaveLength(1);
    // Whichever answer is left on the screen, it can be undone.
    for (const card of answers) expect(card.actions.map(({ label }) => label)).toEqual(['Undo']);
    expect((await shop.press(await shop.press(asked, 'Subscribe'), 'Undo')).title).toBe('Unsubscribed');
  });

  it('subscribes a channel to the same thing once, whoever was asked', async () => {
    const [first, second] = [await shop.ask('subscribe'), await shop.ask('subscribe')];
    await shop.press(first, 'Subscribe');
    expect((await shop.press(second, 'Subscribe')).title).toBe('Already subscribed');
    expect(shop.shown(await shop.ask('subscribe'))).toMatchInlineSnapshot(`
      "┃ Already subscribed
      ┃
      ┃ #news is already subscribed to everything. Nothing was added.
      "
    `);
    expect(await shop.subscribed()).toEqual([{}]);
  });

  it('says what the bot lacks in the channel, before asking and again before subscribing', async () => {
    const lacks = said(
      "I can't post in this channel yet. Missing: View Channel and Send Messages. Fix this, then use /subscribe again.",
    );
    const asked = await shop.ask('subscribe');
    shop.chat.missing = ['View Channel', 'Send Messages'];
    expect(await sentenceOf(shop.ask('subscribe'))).toEqual(lacks);
    expect(await sentenceOf(shop.press(asked, 'Subscribe'))).toEqual(lacks);
    expect(await shop.subscribed()).toEqual([]);
  });

  it.each([
    [{ company: 'opnai' }, "I don't know a company called “opnai”. Did you mean “OpenAI”?"],
    [
      { channel: { platform: 'discord', space: 'other guild', channel: 'general' } },
      'That channel belongs to another server or workspace.',
    ],
    [
      { channel: '#nowhere' },
      "Can't run subscribe: `channel` can't be \"#nowhere\": I can't see that channel; pick one from the list or type #name.",
    ],
  ])('refuses %j with what to do', async (input, sentence) => {
    await shop.write(storyAbout('OpenAI', { id: 's', daysAgo: 1 }));
    const answer = await shop.ask('subscribe', input);
    expect(answer).toMatchObject({ tone: 'error', lines: [said(sentence)], actions: [] });
  });

  it.each([
    ['emoji', '🦜 stock'],
    ['right to left', '\u202Eשלום\u202C'],
    ['mentions', '@everyone, <@1>'],
    ['code fences', '```x```'],
    ['100 characters', 'x'.repeat(100)],
  ])('keeps words to exclude as they were written: %s', async (_what, exclude) => {
    await shop.press(await shop.ask('subscribe', { exclude }), 'Subscribe');
    expect(await shop.subscribed()).toEqual([{ exclude: exclude.split(',').map((word) => word.trim()) }]);
  });

  it('is for managers, at the command and again at the button', async () => {
    const refused = said(
      "/subscribe changes this server's settings, so it needs the Manage Server permission. Ask a server manager to use it.",
    );
    expect(await sentenceOf(shop.ask('subscribe', {}, guest))).toEqual(refused);
    const asked = await shop.ask('subscribe');
    expect(await sentenceOf(shop.press(asked, 'Subscribe', guest))).toEqual(refused);
    expect(await shop.subscribed()).toEqual([]);
  });

  it('lets nobody of another place answer the question', async () => {
    const asked = await shop.ask('subscribe');
    expect((await shop.press(asked, 'Subscribe', stranger)).tone).toBe('error');
    expect((await shop.press(asked, 'Cancel', stranger)).title).toBe('Cancelled');
    expect((await shop.press(asked, 'Subscribe')).title).toBe('Subscribed');
    expect(await shop.store().subscriptions({ space: 'other guild' })).toEqual([]);
  });

  it('suggests zones to managers only', async () => {
    expect((await shop.suggest('digest', 'zone', 'berl'))[0]).toEqual({
      label: 'Europe/Berlin',
      value: 'Europe/Berlin',
    });
    expect(await shop.suggest('digest', 'zone', 'berl', guest)).toEqual([]);
  });
});

describe('subscriptions', () => {
  const write = async (count: number, about = {}) => {
    for (let index = 1; index <= count; index += 1) {
      await shop
        .store()
        .addSubscription(subscription(`s${index}`, { filter: { exclude: [`word ${index}`] }, ...about }), {
          at: '2026-11-02T09:00:00.000Z',
          platform: 'discord',
          space: 'guild',
          who: 'ada',
          did: 'test',
        });
    }
  };

  it('lists what the channels here are told, who made it, and what is paused and why', async () => {
    await write(1);
    await shop
      .store()
      .syncSubscriptions([
        subscription('file', { origin: 'file', target: { platform: 'discord', space: 'guild', channel: 'alerts' } }),
      ]);
    await shop
      .store()
      .loseTarget(
        { platform: 'discord', space: 'guild', channel: 'general' },
        { because: 'The channel was deleted.', at: '2026-11-02T08:00:00.000Z' },
      );
    expect(shop.shown(await shop.ask('subscriptions'))).toMatchInlineSnapshot(`
      "┃ 2 subscriptions
      ┃
      ┃ • 1 · #alerts: OpenAI; at least notable, at most 25 alerts a day by default (from the sources
      ┃   file)
      ┃ • 2 · #general: everything without “word 1”, at most 25 alerts a day by default (created by ada on
      ┃   2 November 2026). Paused since 2 November 2026 at 08:00 UTC: The channel was deleted.
      ┃
      ┃ Choose a number to pause, change, test or remove that subscription.
      [1] [2]
      "
    `);
  });

  it('pages after a restart', async () => {
    await write(12);
    const first = await shop.ask('subscriptions');
    await shop.restart();
    const second = await shop.press(first, 'More');
    const third = await shop.press(second, 'More');
    expect([first, second, third].map(({ lines }) => lines.filter(({ kind }) => kind === 'bullet').length)).toEqual([
      5, 5, 2,
    ]);
    expect(third.actions.map(({ label }) => label)).toEqual(['11', '12', 'Back']);
    expect(await shop.press(third, 'Back')).toEqual(second);
  });

  it('shows nothing of another place', async () => {
    await write(6);
    const first = await shop.ask('subscriptions');
    expect(shop.shown(await shop.ask('subscriptions', {}, stranger))).toMatchInlineSnapshot(`
      "┃ No subscriptions yet
      ┃
      ┃ There are no subscriptions yet. Create one with /subscribe.
      "
    `);
    expect((await shop.press(first, 'More', stranger)).title).toBe('No subscriptions yet');
    expect((await shop.ask('subscriptions', {}, { ...ada, platform: 'slack' })).title).toBe('No subscriptions yet');
  });

  it('is for managers', async () => {
    expect((await shop.ask('subscriptions', {}, guest)).tone).toBe('error');
  });
});
