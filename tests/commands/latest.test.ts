import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { openWorkshop, storyAbout, type Workshop } from './workshop.ts';

let shop: Workshop;
beforeEach(async () => {
  shop = await openWorkshop();
});
afterEach(() => shop.close());

const twelve = Array.from({ length: 12 }, (_, index) =>
  storyAbout('OpenAI', { id: `s${index + 1}`, daysAgo: index, title: `Story ${index + 1}` }),
);

describe('latest', () => {
  it('shows the newest stories with severity, company, how far each is established, and its address', async () => {
    await shop.write(
      storyAbout('Slack', { id: 'old', daysAgo: 40, severity: 'high', title: 'Slack trains on messages' }),
      storyAbout('Meta', {
        id: 'new',
        daysAgo: 1,
        severity: 'critical',
        title: 'Meta sued over private photos',
        event: 'lawsuit_filed',
        state: 'alleged',
        publishers: ['The Daily', 'The Ledger'],
      }),
      storyAbout('OpenAI', {
        id: 'plain',
        daysAgo: 3,
        title: 'A guide to opt-outs',
        event: 'opinion_explainer',
        timeline: [],
      }),
    );
    expect(shop.shown(await shop.ask('latest'))).toMatchInlineSnapshot(`
      "┃ Latest stories
      ┃
      ┃ • 1 · 1 November 2026, Critical · Meta: Meta sued over private photos[1] (alleged, 2 sources)
      ┃ • 2 · 30 October 2026, Notable · OpenAI: A guide to opt-outs (opinion or explainer, 1 source)
      ┃ • 3 · 23 September 2026, High · Slack: Slack trains on messages[2] (reported, 1 source)
      ┃
      ┃ [1] https://a.example/new-1
      ┃ [2] https://a.example/old-1
      [1] [2] [3]
      "
    `);
  });

  it('keeps to the topic, the companies and the severity asked for, and says so in its title', async () => {
    await shop.write(
      storyAbout('OpenAI', { id: 'a', daysAgo: 1, severity: 'high', event: 'lawsuit_filed', title: 'OpenAI is sued' }),
      storyAbout('OpenAI', { id: 'b', daysAgo: 2, severity: 'info', event: 'lawsuit_filed', title: 'Too small' }),
      storyAbout('Meta', { id: 'c', daysAgo: 3, severity: 'critical', event: 'lawsuit_filed', title: 'Meta is sued' }),
      storyAbout('Apple', {
        id: 'd',
        daysAgo: 4,
        severity: 'critical',
        event: 'lawsuit_filed',
        title: 'Not asked for',
      }),
      storyAbout('Meta', { id: 'e', daysAgo: 5, severity: 'critical', event: 'opt_out', title: 'Another topic' }),
    );
    const input = { topic: 'Lawsuit filed', company: 'open ai, META', severity: 'high' };
    expect(shop.shown(await shop.ask('latest', input))).toMatchInlineSnapshot(`
      "┃ Latest stories about OpenAI or Meta, on “lawsuit filed”, at least high
      ┃
      ┃ • 1 · 1 November 2026, High · OpenAI: OpenAI is sued[1] (reported, 1 source)
      ┃ • 2 · 30 October 2026, Critical · Meta: Meta is sued[2] (reported, 1 source)
      ┃
      ┃ [1] https://a.example/a-1
      ┃ [2] https://a.example/c-1
      [1] [2]
      "
    `);
  });

  it('pages forwards and back, after a restart and a month later', async () => {
    await shop.write(...twelve);
    const first = await shop.ask('latest', { company: 'OpenAI', limit: 5 });
    await shop.restart();
    shop.minutesPass(31 * 24 * 60);
    const second = await shop.press(first, 'More');
    const third = await shop.press(second, 'More');
    const back = await shop.press(third, 'Back');
    const paging = ({ title, actions }: typeof first) => [
      title,
      ...actions.map(({ label }) => label).filter((label) => Number.isNaN(Number(label))),
    ];
    expect([first, second, third, back].map(paging)).toEqual([
      ['Latest stories about OpenAI', 'More'],
      ['Latest stories about OpenAI, 6 to 10', 'Back', 'More'],
      ['Latest stories about OpenAI, 11 to 12', 'Back'],
      ['Latest stories about OpenAI, 6 to 10', 'Back', 'More'],
    ]);
    expect(back).toEqual(second);
  });

  it('opens a story by the number of its row, on every page', async () => {
    await shop.write(...twelve);
    const first = await shop.ask('latest', { limit: 5 });
    const second = await shop.press(first, 'More');
    expect(shop.shown(await shop.press(first, '2'))).toContain('Story 2');
    expect(shop.shown(await shop.press(second, '7'))).toContain('Story 7');
  });

  it('has no button to a page that would be empty', async () => {
    await shop.write(...twelve.slice(0, 5));
    const labels = (await shop.ask('latest', { limit: 5 })).actions.map(({ label }) => label);
    expect(labels).toEqual(['1', '2', '3', '4', '5']);
  });

  it('keeps every button within the 100 characters of a Discord custom_id, whatever was asked', async () => {
    const long = 'Very Long Company Name Incorporated of Delaware, and Sons & Daughters';
    await shop.write(...twelve.map((story) => ({ ...story, companies: [long] })));
    const first = await shop.ask('latest', { company: long, topic: 'policy_change', severity: 'info' });
    for (const { command, action, argument } of first.actions) {
      expect(`${command}:${action}:${argument}`.length).toBeLessThanOrEqual(90);
    }
    await shop.restart();
    expect((await shop.press(first, 'More')).title).toContain(', 6 to 10');
  });

  it('says what will come where there is nothing yet', async () => {
    expect(shop.shown(await shop.ask('latest'))).toMatchInlineSnapshot(`
      "┃ Latest stories
      ┃
      ┃ No stories yet. New stories appear here as soon as a source reports them.
      "
    `);
  });

  it.each([
    ['opnai', "I don't know a company called “opnai”. Did you mean “OpenAI”?"],
    [
      'qqq @everyone qqq',
      "I don't know a company called “qqq @everyone qqq” or anything similar. Try the name of its owner, or search for the word.",
    ],
    [
      '```\n**zzqq**',
      "I don't know a company called “``` **zzqq**” or anything similar. Try the name of its owner, or search for the word.",
    ],
    [
      '🦜'.repeat(50),
      `I don't know a company called “${'🦜'.repeat(29)}…” or anything similar. Try the name of its owner, or search for the word.`,
    ],
    [
      'حاسوب',
      "I don't know a company called “حاسوب” or anything similar. Try the name of its owner, or search for the word.",
    ],
    [', ,', "“, ,” doesn't name a company."],
  ])('tells that it does not know the company %j, and offers what is near', async (company, sentence) => {
    await shop.write(storyAbout('OpenAI', { id: 'a', daysAgo: 1 }));
    expect(await shop.ask('latest', { company })).toMatchObject({
      tone: 'error',
      lines: [{ kind: 'text', pieces: [sentence] }],
    });
  });

  it('names everything that is wrong with what was written, at once', async () => {
    expect(
      shop.shown(await shop.ask('latest', { limit: '99', severity: 'huge', colour: 'red' })),
    ).toMatchInlineSnapshot(`
      "┃ That didn’t work
      ┃
      ┃ Can't run latest: \`colour\` isn't an option; use \`topic\`, \`company\`, \`severity\`, \`limit\`;
      ┃ \`severity\` can't be "huge"; choose one of critical, high, notable, info; \`limit\` must be a whole
      ┃ number from 1 to 10, not "99".
      "
    `);
  });

  it('suggests the companies of stories for what was typed, also after a comma', async () => {
    await shop.write(
      storyAbout('OpenAI', { id: 'a', daysAgo: 1 }),
      storyAbout('OpenAI', { id: 'b', daysAgo: 1 }),
      storyAbout('Meta', { id: 'c', daysAgo: 1 }),
    );
    const suggested = async (typed: string) =>
      (await shop.suggest('latest', 'company', typed)).map(({ value }) => value);
    expect((await suggested('')).slice(0, 2)).toEqual(['OpenAI', 'Meta']);
    expect((await suggested('Meta, opena'))[0]).toBe('Meta, OpenAI');
  });

  it('knows companies that no story has named yet, also by a product that stands for them', async () => {
    expect((await shop.ask('latest', { company: 'linkedin, ChatGPT' })).title).toBe(
      'Latest stories about LinkedIn or OpenAI',
    );
    expect(await shop.suggest('latest', 'company', 'chatgp')).toEqual([{ label: 'OpenAI', value: 'OpenAI' }]);
  });
});
