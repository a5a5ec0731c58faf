import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { droppedAt, lawsuit, lawsuitItems } from '../cards/rookery.ts';
import { poll, pollState } from '../store/samples.ts';
import { policyPage } from './policies.ts';
import { ada, guest, openWorkshop, storyAbout, type Workshop } from './workshop.ts';

let shop: Workshop;
beforeEach(async () => {
  shop = await openWorkshop();
});
afterEach(() => shop.close());

const writeLawsuit = async () =>
  await shop
    .store()
    .commitPolls([poll('a', { poll: pollState(), items: lawsuitItems(3), stories: [lawsuit(3)], at: droppedAt })]);

/** A story of so many steps, a day apart. */
const long = (steps: number) =>
  storyAbout('Rookery', {
    id: 'long',
    daysAgo: 1,
    title: 'A long case',
    timeline: Array.from({ length: steps }, (_, index) => ({
      at: `2026-09-${String(index + 1).padStart(2, '0')}T09:00:00.000Z`,
      event: 'lawsuit_other' as const,
      claimStatus: 'alleged' as const,
      text: `Step number ${index + 1}.`,
      publisher: 'The Daily',
      url: `https://a.example/${index + 1}`,
      itemKey: `long-${index + 1}`,
    })),
  });

describe('story', () => {
  it('tells a story from the first claim to its outcome, with sources and dates', async () => {
    await writeLawsuit();
    expect(shop.shown(await shop.ask('story', { story: 'private messages' }))).toMatchInlineSnapshot(`
      "┃ High · Rookery · Lawsuit dismissed or withdrawn
      ┃
      ┃ Lawsuit accuses Rookery of sharing private messages to train AI
      ┃
      ┃ Timeline
      ┃ • 21 January 2026, lawsuit filed, alleged: A paying customer has sued Rookery, alleging that it
      ┃   disclosed private messages so that AI models could be trained on them. (The Daily Ledger[1])
      ┃ • 22 January 2026, company statement, denied: “These are false claims with no merit,” Rookery said
      ┃   on Thursday. (Harbor Technology Review[2])
      ┃ • 30 January 2026, lawsuit dismissed or withdrawn: The customer has withdrawn the lawsuit, nine
      ┃   days after filing it. The court made no finding on the claims. (The Daily Ledger[3])
      ┃
      ┃ 2 independent sources: The Daily Ledger[1] and Harbor Technology Review[2].
      ┃
      ┃ Status     Dismissed or withdrawn; not a finding about the practice
      ┃ Data       Private messages
      ┃ Began      21 January 2026
      ┃ Last step  30 January 2026
      ┃
      ┃ [1] Source: https://ledger.example/rookery-sued
      ┃ [2] https://harbor.example/rookery-denies
      ┃ [3] https://ledger.example/rookery-dropped
      [Why?] [Mute]
      "
    `);
  });

  it('pages through a long timeline, after a restart and a month later', async () => {
    await shop.write(long(20));
    const first = await shop.ask('story', { story: 'A long case' });
    await shop.restart();
    shop.minutesPass(31 * 24 * 60);
    const second = await shop.press(first, 'More');
    const third = await shop.press(second, 'More');
    const headings = [first, second, third].map(({ lines }) => lines.find(({ kind }) => kind === 'heading'));
    expect(headings).toMatchObject([
      { text: 'Steps 1 to 8 of 20' },
      { text: 'Steps 9 to 16 of 20' },
      { text: 'Steps 17 to 20 of 20' },
    ]);
    expect(third.actions.map(({ label }) => label)).toEqual(['Why?', 'Mute', 'Back']);
    expect(await shop.press(third, 'Back')).toEqual(second);
  });

  it('shows the change of the policy page that it is about, and leads to all of it', async () => {
    const page = policyPage('Rookery', 'Privacy Policy');
    await shop.read(page, [
      { daysAgo: 9, paragraphs: ['We do not use your chats to train AI models.'] },
      { daysAgo: 1, paragraphs: ['We use your chats to train AI models.'] },
    ]);
    const [change] = await shop.store().policyChanges({ sourceIds: [page.id], limit: 1 });
    await shop
      .store()
      .commitPolls([
        poll('a', { stories: [storyAbout('Rookery', { id: 's', daysAgo: 1, itemKeys: [change?.item.key ?? ''] })] }),
      ]);
    const card = await shop.ask('story', { story: 'Rookery' });
    expect(shop.shown(card)).toContain('Rookery: Privacy Policy now allows AI training on your data');
    expect(shop.shown(card)).toContain('+ We use your chats to train AI models.');
    expect((await shop.press(card, 'Compare')).title).toBe('Rookery, Privacy Policy: revision 1 → 2');
  });

  it('offers the stories that the words fit where they are several', async () => {
    await shop.write(
      storyAbout('OpenAI', { id: 'a', daysAgo: 1, title: 'OpenAI is sued over books' }),
      storyAbout('Meta', { id: 'b', daysAgo: 2, title: 'Meta is sued over photos' }),
    );
    const card = await shop.ask('story', { story: 'sued' });
    expect(card.title).toBe('Choose a story');
    expect(card.actions.map(({ label }) => label)).toEqual(['1', '2']);
    expect(shop.shown(await shop.press(card, '2'))).toContain('is sued over');
    expect(shop.shown(await shop.ask('story', { story: 'Meta is sued over photos' }))).toContain('Meta is sued');
  });

  it('has a button to mute it for managers only', async () => {
    await writeLawsuit();
    const labels = async (caller: typeof ada) =>
      (await shop.ask('story', { story: 'lawsuit' }, caller)).actions.map(({ label }) => label);
    expect(await labels(ada)).toEqual(['Why?', 'Mute']);
    expect(await labels(guest)).toEqual(['Why?']);
  });

  it.each([
    [
      'nothing like it',
      'No story contains “nothing like it”. Try fewer words, the name of a company, or the `latest` command.',
    ],
    ['@everyone', 'No story contains “@everyone”. Try fewer words, the name of a company, or the `latest` command.'],
    ['🦜', 'No story contains “🦜”. Try fewer words, the name of a company, or the `latest` command.'],
    ['-"', 'No story contains “-"”. Try fewer words, the name of a company, or the `latest` command.'],
    ['حاسوب', 'No story contains “حاسوب”. Try fewer words, the name of a company, or the `latest` command.'],
  ])('helps on where no story holds %j', async (typed, sentence) => {
    await writeLawsuit();
    expect(await shop.ask('story', { story: typed })).toMatchObject({ tone: 'error', lines: [{ pieces: [sentence] }] });
  });

  it('says of a story that is gone that it is, when an old button asks for it', async () => {
    await writeLawsuit();
    const card = await shop.ask('story', { story: 'lawsuit' });
    for (const [action, argument] of [
      ['show', 'gone'],
      ['page', 'gone.8'],
      ['page', ''],
    ] as const) {
      const old = { ...card, actions: [{ label: 'Old', command: 'story', action, argument, style: 'plain' as const }] };
      expect(await shop.press(old, 'Old')).toMatchObject({ tone: 'error' });
    }
  });

  it('suggests stories by words typed to their end and by the beginning of the last one; nothing typed: the newest', async () => {
    await shop.write(
      storyAbout('OpenAI', { id: 'a', daysAgo: 1, title: 'OpenAI is sued over books' }),
      storyAbout('Meta', { id: 'b', daysAgo: 2, title: `Meta is sued over photos, ${'and so on '.repeat(20)}` }),
      storyAbout('Slack', { id: 'c', daysAgo: 3, title: 'Slack changes its terms' }),
    );
    const suggested = async (typed: string) => (await shop.suggest('story', 'story', typed)).map(({ value }) => value);
    expect(await suggested('')).toEqual(['a', 'b', 'c']);
    expect(await suggested('su')).toEqual(['a', 'b']);
    expect(await suggested('sued pho')).toEqual(['b']);
    expect(await suggested('slack')).toEqual(['c']);
    expect(await suggested('zz')).toEqual([]);
    for (const { label } of await shop.suggest('story', 'story', '')) expect(label.length).toBeLessThanOrEqual(100);
  });
});
