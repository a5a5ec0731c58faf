import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { line } from '../store/samples.ts';
import { openWorkshop, storyAbout, type Workshop } from './workshop.ts';

let shop: Workshop;
beforeEach(async () => {
  shop = await openWorkshop();
});
afterEach(() => shop.close());

const withText = (id: string, daysAgo: number, text: string) =>
  storyAbout('Slack', { id, daysAgo, title: `Story ${id}`, timeline: [line(`${id}-1`, { text })] });

describe('search', () => {
  it('shows what was found with the words around the match', async () => {
    await shop.write(
      withText('a', 2, 'Slack trains its models on private messages of customers.'),
      withText('b', 1, 'Nothing of that kind.'),
    );
    expect(shop.shown(await shop.ask('search', { words: '"private messages"' }))).toMatchInlineSnapshot(`
      "┃ Found for “"private messages"”
      ┃
      ┃ • 1 · 31 October 2026, Notable · Slack: Story a[1] (reported, 1 source)
      ┃   “Slack trains its models on private messages of customers.”
      ┃
      ┃ [1] https://a.example/a-1
      [1]
      "
    `);
  });

  it('keeps to company, topic, kind of source and time, and says so', async () => {
    await shop.write(
      storyAbout('Slack', {
        id: 'a',
        daysAgo: 2,
        genres: ['court'],
        event: 'lawsuit_ruling',
        title: 'Slack must stop training',
      }),
      storyAbout('Slack', {
        id: 'b',
        daysAgo: 20,
        genres: ['court'],
        event: 'lawsuit_ruling',
        title: 'Old: Slack training',
      }),
      storyAbout('Slack', {
        id: 'c',
        daysAgo: 2,
        genres: ['news'],
        event: 'lawsuit_ruling',
        title: 'Press: Slack training',
      }),
      storyAbout('Meta', { id: 'd', daysAgo: 2, genres: ['court'], event: 'lawsuit_ruling', title: 'Meta training' }),
    );
    const input = { words: 'training', company: 'slack', topic: 'lawsuit_ruling', kind: 'court', since: 'week' };
    expect(shop.shown(await shop.ask('search', input))).toMatchInlineSnapshot(`
      "┃ Found for “training”, about Slack, on “court ruling”, from courts, in the past week
      ┃
      ┃ • 1 · 31 October 2026, Notable · Slack: Slack must stop training[1] (reported, 1 source)
      ┃
      ┃ [1] https://a.example/a-1
      [1]
      "
    `);
  });

  it('says what may help where nothing is found', async () => {
    expect(shop.shown(await shop.ask('search', { words: 'zebra' }))).toMatchInlineSnapshot(`
      "┃ Nothing found for “zebra”
      ┃
      ┃ Try fewer or different words. The search covers the titles, texts and companies of all stories so
      ┃ far.
      "
    `);
  });

  it('pages after a restart, with a question too long for a button', async () => {
    const words = 'training models messages photos customers opt out settings default privacy policy';
    await shop.write(...Array.from({ length: 7 }, (_, index) => withText(`s${index}`, index, words)));
    const first = await shop.ask('search', { words });
    await shop.restart();
    const second = await shop.press(first, 'More');
    expect(second.title).toBe('Found for “training models messages photos customers opt out settings…”, 6 to 7');
    expect(await shop.press(second, 'Back')).toEqual(first);
  });

  it.each([
    [{}, "Can't run search: `words` is missing: Words to search for."],
    [{ words: '"' }, '“"” contains no word to search for. Enter one or more words.'],
    [{ words: '🦜🦜' }, '“🦜🦜” contains no word to search for. Enter one or more words.'],
    [{ words: 'x'.repeat(201) }, "Can't run search: `words` is 201 characters long; the maximum is 200."],
    [
      { words: 'x', company: 'Meta, Slack' },
      'You can search for one company at a time. Name one, or leave the option out.',
    ],
  ])('refuses %j with what to do', async (input, sentence) => {
    await shop.write(storyAbout('Meta', { id: 'a', daysAgo: 1 }), storyAbout('Slack', { id: 'b', daysAgo: 1 }));
    expect((await shop.ask('search', input)).lines).toEqual([{ kind: 'text', pieces: [sentence] }]);
  });

  it.each([
    'OR AND NOT',
    'NEAR(a b)',
    'a* "b',
    '-messages',
    "'; drop table story; --",
    '@everyone ```x``` \u202Eabc',
    'שלום עולם',
    'x'.repeat(200),
  ])('takes %j as words, not as an order to the database', async (words) => {
    await shop.write(withText('a', 1, 'Slack trains on messages.'));
    expect((await shop.ask('search', { words })).tone).toBe('plain');
    expect(shop.logged).toEqual([]);
  });
});
