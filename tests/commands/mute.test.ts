import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { discord } from '../store/samples.ts';
import { ada, guest, openWorkshop, storyAbout, stranger, type Workshop } from './workshop.ts';

let shop: Workshop;
beforeEach(async () => {
  shop = await openWorkshop();
  await shop.write(
    storyAbout('Meta', { id: 'a', daysAgo: 1, title: 'Meta is sued over photos' }),
    storyAbout('OpenAI', { id: 'b', daysAgo: 2, title: 'OpenAI is sued over books' }),
  );
});
afterEach(() => shop.close());

const muted = async () =>
  (await shop.store().mutes({ at: '2026-11-02T09:00:00.000Z' })).map(({ target, of, until }) => [
    target.channel,
    of.kind === 'story' ? of.storyId : of.company,
    until,
  ]);

describe('mute', () => {
  it('keeps a company out of this channel for a while, and says until when', async () => {
    const card = await shop.ask('mute', { company: 'chatgpt', for: '1 day' });
    expect(shop.shown(card)).toMatchInlineSnapshot(`
      "┃ Muted
      ┃
      ┃ #news gets no updates on OpenAI until 3 November 2026 at 09:00 UTC. The mute ends automatically.
      [Unmute now]
      "
    `);
    expect(await muted()).toEqual([['news', 'OpenAI', '2026-11-03T09:00:00.000Z']]);
  });

  it('asks for how long where that was not said, and never mutes without an end', async () => {
    const card = await shop.ask('mute', { story: 'photos' });
    expect(shop.shown(card)).toMatchInlineSnapshot(`
      "┃ Mute for how long?
      ┃
      ┃ This channel will get no updates on “Meta is sued over photos” until then. Messages that were
      ┃ already posted stay, and are kept up to date.
      [1 day] [1 week] [30 days] [All of Meta, 1 week]
      "
    `);
    expect(await muted()).toEqual([]);
    await shop.restart();
    expect((await shop.press(card, '30 days')).title).toBe('Muted');
    expect(await muted()).toEqual([['news', 'a', '2026-12-02T09:00:00.000Z']]);
    await shop.press(card, 'All of Meta, 1 week');
    expect((await muted()).map(([, what]) => what)).toEqual(['Meta', 'a']);
    const company = await shop.ask('mute', { company: 'OpenAI' });
    await shop.press(company, '1 day');
    expect((await muted())[0]).toEqual(['news', 'OpenAI', '2026-11-03T09:00:00.000Z']);
  });

  it('mutes in another channel of the place when that is named', async () => {
    await shop.ask('mute', { company: 'Meta', for: 'week', channel: discord('general') });
    expect(await muted()).toEqual([['general', 'Meta', '2026-11-09T09:00:00.000Z']]);
    expect(
      await shop.ask('mute', { company: 'Meta', for: 'week', channel: { ...discord('x'), space: 'other' } }),
    ).toMatchObject({ tone: 'error' });
    expect(await shop.ask('mute', { company: 'Meta', channel: discord('general') })).toMatchObject({
      tone: 'error',
      lines: [{ pieces: ['To mute in another channel, add `for` to say how long.'] }],
    });
  });

  it('lists what is muted, ends it early, and leaves a line for each', async () => {
    expect((await shop.ask('mute')).title).toBe('Nothing is muted');
    await shop.ask('mute', { company: 'Meta', for: 'week' });
    await shop.ask('mute', { story: 'books', for: 'day' });
    const list = await shop.ask('mute');
    expect(shop.shown(list)).toMatchInlineSnapshot(`
      "┃ Muted
      ┃
      ┃ 1. #news: “OpenAI is sued over books” until 3 November 2026 at 09:00 UTC (by ada)
      ┃
      ┃ 2. #news: Meta until 9 November 2026 at 09:00 UTC (by ada)
      [Unmute 1] [Unmute 2]
      "
    `);
    expect((await shop.press(list, 'Unmute 1')).title).toBe('No longer muted');
    expect((await shop.press(list, 'Unmute 1')).title).toBe('Not muted');
    expect((await muted()).map(([, what]) => what)).toEqual(['Meta']);
    expect((await shop.store().auditLines(ada, { limit: 9 })).map(({ did }) => did)).toEqual([
      'unmuted the story “OpenAI is sued over books” in channel news',
      'muted the story “OpenAI is sued over books” in channel news until 3 November 2026',
      'muted Meta in channel news until 9 November 2026',
    ]);
  });

  it('ends by itself', async () => {
    await shop.ask('mute', { company: 'Meta', for: 'day' });
    shop.minutesPass(24 * 60);
    expect((await shop.ask('mute')).title).toBe('Nothing is muted');
  });

  it('is for managers, also by button, and each place has its own', async () => {
    const card = await shop.ask('mute', { company: 'Meta', for: 'day' });
    const ask = await shop.ask('mute', { story: 'photos' });
    expect((await shop.press(ask, '1 day', guest)).tone).toBe('error');
    expect((await shop.ask('mute', {}, guest)).tone).toBe('error');
    expect((await shop.ask('mute', {}, stranger)).title).toBe('Nothing is muted');
    expect((await shop.press(card, 'Unmute now', stranger)).title).toBe('Not muted');
    expect(await muted()).toHaveLength(1);
  });

  it.each([
    [{ company: 'Meta', story: 'photos' }, 'Name either a company or a story, not both.'],
    [{ company: 'Meta, OpenAI' }, 'Name only one company. Mute each company separately.'],
    [{ for: 'week' }, 'Name a company or a story to mute.'],
    [{ company: 'Mta' }, "I don't know a company called “Mta”. Did you mean “Meta”?"],
    [{ story: '@here' }, 'No story contains “@here”. Try fewer words, the name of a company, or the `latest` command.'],
  ])('helps on with %j', async (input, sentence) => {
    const card = await shop.ask('mute', input);
    expect(card.tone).toBe('error');
    expect(JSON.stringify(card.lines)).toContain(sentence.slice(0, 40));
    expect(await muted()).toEqual([]);
  });

  it('offers the stories that the words fit', async () => {
    const card = await shop.ask('mute', { story: 'sued' });
    expect(card.title).toBe('Choose the story to mute');
    expect((await shop.press(card, '1')).title).toBe('Mute for how long?');
  });

  it.each(['', 's', 's.day.', 's.ever.a', 'x.day.a', 's.day.gone', 'c.toString.a'])(
    'answers the damaged argument %j of a button with a sentence',
    async (argument) => {
      const card = await shop.ask('mute', { story: 'photos' });
      const old = {
        ...card,
        actions: [{ label: 'Old', command: 'mute', action: 'set', argument, style: 'plain' as const }],
      };
      expect(await shop.press(old, 'Old')).toMatchObject({ tone: 'error', title: 'That didn’t work' });
    },
  );
});
