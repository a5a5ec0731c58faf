import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { digest } from '../store/samples.ts';
import { ada, guest, openWorkshop, storyAbout, stranger, type Workshop } from './workshop.ts';

let shop: Workshop;
beforeEach(async () => {
  shop = await openWorkshop();
  await shop.write(
    storyAbout('Meta', { id: 'a', daysAgo: 1, severity: 'high', title: 'Meta is sued over photos' }),
    storyAbout('OpenAI', { id: 'b', daysAgo: 2, title: 'OpenAI is sued over books' }),
    storyAbout('Meta', { id: 'old', daysAgo: 9, title: 'Meta was sued over posts' }),
  );
});
afterEach(() => shop.close());

const news = { platform: 'discord', space: 'guild', channel: 'news' } as const;
const monday = { do: 'set', day: 'monday', time: '9:00', zone: 'europe/berlin' };
const subscribe = async (input: Record<string, string>) => shop.press(await shop.ask('subscribe', input), 'Subscribe');
const audited = async () =>
  (await shop.store().auditLines({ platform: 'discord', space: 'guild' }, { limit: 9 })).map(
    ({ who, did }) => `${who} ${did}`,
  );

describe('digest', () => {
  it('shows what the week would say to this channel, by its subscriptions, and posts nothing', async () => {
    await subscribe({ company: 'Meta' });
    await shop.ask('digest', monday);
    const card = await shop.ask('digest');
    expect(shop.shown(card)).toMatchInlineSnapshot(`
      "┃ The week in AI training on people's data, to 2 November 2026
      ┃
      ┃ 1 story (1 high) this week.
      ┃
      ┃ Top stories
      ┃ • High · Meta: Meta is sued over photos[1] (reported, 1 source)
      ┃
      ┃ Stories by week: 1 this week (policies 1), 1 last week. The busiest of the past 12 weeks, with 1,
      ┃ began on 19 Oct.
      ┃ The only source can be read.
      ┃
      ┃ This is a preview. The digest is posted on Mondays at 09:00 (Europe/Berlin), next on 9 November
      ┃ 2026.
      ┃
      ┃ [1] https://a.example/a-1
      "
    `);
    expect(card.picture?.svg).toMatch(/^<svg /);
    expect(shop.chat.taken).toEqual([]);
  });

  it('leaves out what is muted, and says that no digest is set', async () => {
    await subscribe({});
    await shop.ask('mute', { company: 'Meta', for: 'week' });
    const text = shop.shown(await shop.ask('digest', { do: 'preview' }));
    expect(text).toContain('OpenAI is sued over books');
    expect(text).not.toContain('Meta');
    expect(text).toContain(
      'This channel has no digest. To set one up: /digest do:set day:monday time:09:00 zone:Europe/Berlin',
    );
  });

  it('says how to begin where the channel hears of nothing', async () => {
    expect(await shop.ask('digest')).toMatchObject({ tone: 'error' });
    expect(shop.shown(await shop.ask('digest', {}, ada))).toContain('has no active subscriptions');
  });

  it('is for managers', async () => {
    expect(await shop.ask('digest', {}, guest)).toMatchObject({ tone: 'error' });
  });
});

describe('digest set', () => {
  it('keeps day, time and zone, says when the first one comes, and can be turned off', async () => {
    await subscribe({});
    const done = await shop.ask('digest', monday);
    expect(shop.shown(done)).toMatchInlineSnapshot(`
      "┃ Digest set up
      ┃
      ┃ #news gets a digest on Mondays at 09:00 (Europe/Berlin). Next digest: 9 November 2026 at 08:00
      ┃ UTC.
      [Turn off]
      "
    `);
    expect(await shop.store().digest(news)).toMatchObject({
      schedule: { day: 1, time: '09:00', zone: 'Europe/Berlin' },
      origin: 'command',
      createdBy: 'ada',
    });
    await shop.restart();
    expect(shop.shown(await shop.press(done, 'Turn off'))).toMatchInlineSnapshot(`
      "┃ Digest turned off
      ┃
      ┃ #news no longer gets a digest on Mondays at 09:00 (Europe/Berlin). Alerts continue as before. To
      ┃ turn it back on: /digest do:set day:monday time:09:00 zone:Europe/Berlin
      "
    `);
    expect(await shop.store().digest(news)).toBeNull();
    expect((await audited()).slice(0, 2)).toEqual([
      'ada turned off the weekly digest in channel news',
      'ada scheduled the weekly digest in channel news on Mondays at 09:00 (Europe/Berlin)',
    ]);
  });

  it('is meant where a day is given', async () => {
    const { do: _do, ...rest } = monday;
    expect((await shop.ask('digest', rest)).title).toBe('Digest set up');
  });

  it('says so where the channel has no subscription yet', async () => {
    expect((await shop.ask('digest', monday)).footer).toContain(
      'this channel has none yet. Create one with /subscribe',
    );
  });

  it('says that one comes now where the new time of this week has passed and none was posted', async () => {
    await subscribe({});
    await shop.ask('digest', { ...monday, day: 'friday' });
    shop.minutesPass(8 * 24 * 60);
    expect(shop.shown(await shop.ask('digest', monday))).toContain('This week’s digest is already due');
  });

  it.each([
    [{ ...monday, zone: 'berlin' }, "“berlin” isn't a time zone. Did you mean Europe/Berlin?"],
    [{ ...monday, zone: '+02:00' }, "“+02:00” isn't a time zone. Use a name like Europe/Berlin."],
    [{ ...monday, zone: '@everyone' }, "“@everyone” isn't a time zone. Use a name like Europe/Berlin."],
    [{ ...monday, time: '24:00' }, "“24:00” isn't a valid time. Use the form 09:00 or 17:30."],
    [{ ...monday, time: '9 am' }, "“9 am” isn't a valid time. Use the form 09:00 or 17:30."],
    [{ do: 'set' }, 'A weekly digest needs a day, time and zone. Missing: day, time and zone.'],
    [{ time: '09:00' }, 'A weekly digest needs a day, time and zone. Missing: day and zone.'],
    [{ ...monday, channel: { ...news, space: 'other guild' } }, 'That channel belongs to another server or workspace.'],
    [{ do: 'off' }, 'This channel has no weekly digest to turn off.'],
  ])('%j is answered with a sentence', async (input, sentence) => {
    const card = await shop.ask('digest', input);
    expect(card.tone).toBe('error');
    expect(JSON.stringify(card.lines)).toContain(sentence);
    expect(await shop.store().digests()).toEqual([]);
  });

  it('names what the bot lacks in the channel', async () => {
    shop.chat.missing = ['Send Messages'];
    expect(shop.shown(await shop.ask('digest', monday))).toContain('Missing: Send Messages.');
    expect(await shop.store().digests()).toEqual([]);
  });

  it('leaves one of the sources file to whoever runs the bot', async () => {
    await shop.store().syncDigests([digest({ target: news })]);
    for (const input of [monday, { do: 'off' }]) {
      expect(shop.shown(await shop.ask('digest', input))).toContain('comes from the sources file');
    }
    expect(await shop.store().digest(news)).toMatchObject({ origin: 'file' });
  });

  it('touches nothing of another place', async () => {
    const done = await shop.ask('digest', monday);
    expect(await shop.press(done, 'Turn off', stranger)).toMatchObject({ tone: 'error' });
    expect(await shop.store().digest(news)).not.toBeNull();
  });
});

describe('digest now', () => {
  it('posts the last seven days at once, once however often it is pressed, and leaves the weekly one', async () => {
    await subscribe({ company: 'Meta' });
    await shop.ask('digest', monday);
    const [first, second] = await Promise.all([shop.ask('digest', { do: 'now' }), shop.ask('digest', { do: 'now' })]);
    expect([first, second].map(({ tone }) => tone)).toEqual(['plain', 'plain']);
    shop.minutesPass(9);
    expect((await shop.ask('digest', { do: 'now' })).title).toBe('Digest already posted');
    expect(await shop.store().channelDeliveries(news)).toMatchObject({ waiting: 1 });
    expect((await shop.store().digest(news))?.last).toBeUndefined();
    shop.minutesPass(2);
    expect((await shop.ask('digest', { do: 'now' })).title).toBe('Digest on its way');
    expect(await shop.store().channelDeliveries(news)).toMatchObject({ waiting: 2 });
  });

  it('posts nothing where the channel hears of nothing, or the bot may not post', async () => {
    expect(await shop.ask('digest', { do: 'now' })).toMatchObject({ tone: 'error' });
    await subscribe({});
    shop.chat.missing = ['Send Messages'];
    expect(await shop.ask('digest', { do: 'now' })).toMatchObject({ tone: 'error' });
    expect(await shop.store().channelDeliveries(news)).toMatchObject({ waiting: 0 });
  });
});
