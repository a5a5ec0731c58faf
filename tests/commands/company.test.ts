import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { line } from '../store/samples.ts';
import { policyPage } from './policies.ts';
import { openWorkshop, storyAbout, type Workshop } from './workshop.ts';

let shop: Workshop;
beforeEach(async () => {
  shop = await openWorkshop();
});
afterEach(() => shop.close());

const privacy = policyPage('Rookery', 'Privacy Policy', { optOut: 'https://rookery.example/no' });
const business = policyPage('Rookery', 'Business Terms');
const cookies = policyPage('Rookery', 'Cookie Notice');
const intro = 'This policy says what we collect.';
const trains = 'We use your chats and photos to train our AI models.';
const aYear = 365;

const readAll = async () => {
  await shop.read(privacy, [
    { daysAgo: 90, paragraphs: [intro, 'We do not use your chats to train our AI models.'] },
    { daysAgo: 20, paragraphs: [intro, `${trains} This change is effective on November 15, 2026.`] },
    {
      daysAgo: 1,
      paragraphs: [intro, 'We keep logs for a week.', `${trains} This change is effective on November 15, 2026.`],
    },
  ]);
  await shop.read(business, [{ daysAgo: 90, paragraphs: ['We do not use Customer Data to train our AI models.'] }]);
  await shop.read(cookies, [{ daysAgo: 90, paragraphs: ['We set cookies.'] }]);
};

const suit = (id: string, about: Partial<Parameters<typeof storyAbout>[1]>) =>
  storyAbout('Rookery', { id, daysAgo: 1, event: 'lawsuit_filed', state: 'alleged', title: `Suit ${id}`, ...about });

describe('company', () => {
  it('answers from its policies: what each says, since when, what holds by default, what changed, which cases are open', async () => {
    await readAll();
    await shop.write(
      suit('open', { daysAgo: 4, publishers: ['The Daily', 'The Ledger'] }),
      suit('gone', { daysAgo: aYear, state: 'dismissed' }),
      storyAbout('Rookery', { id: 'news', daysAgo: 2, title: 'Rookery explains itself', event: 'company_statement' }),
    );
    expect(shop.shown(await shop.ask('company', { name: 'rookery' }))).toMatchInlineSnapshot(`
      "┃ Rookery: does it train AI on your data?
      ┃
      ┃ Yes, unless you opt out, but not all of Rookery’s policies say the same.
      ┃
      ┃ Yes: Rookery, Privacy Policy[1]
      ┃
      ┃   “We use your chats and photos to train our AI models.”
      ┃
      ┃ On the page since 13 October 2026, effective 15 November 2026; last read 24 hours ago.
      ┃
      ┃ No: Rookery, Business Terms[2]
      ┃
      ┃   “We do not use Customer Data to train our AI models.”
      ┃
      ┃ On the page since at least 4 August 2026 (the oldest revision on record); last read 90 days ago.
      ┃ Rookery, Cookie Notice[3] does not address this clearly.
      ┃
      ┃ Open cases
      ┃ • 29 October 2026: Suit open[4] (alleged; The Daily and The Ledger)
      ┃
      ┃ Ended: Suit gone (dismissed)[5].
      ┃
      ┃ Default      On by default
      ┃ Opt-out      Opt-out page[6] (not checked yet)
      ┃ Data named   Chatbot conversations and photos and video
      ┃ Last change  13 October 2026: Rookery Privacy Policy now allows AI training on your data[1],
      ┃              effective 15 November 2026
      ┃
      ┃ Based only on the pages and news that Fineprint reads. The verdict is Fineprint’s reading of the
      ┃ quoted sentences.
      ┃
      ┃ [1] https://rookery.example/privacy-policy
      ┃ [2] https://rookery.example/business-terms
      ┃ [3] https://rookery.example/cookie-notice
      ┃ [4] https://a.example/open-1
      ┃ [5] https://a.example/gone-1
      ┃ [6] Opt out: https://rookery.example/no
      [How to opt out] [Policy changes] [News]
      "
    `);
  });

  it.each([
    [
      'We will not use your content to train our AI models without your consent.',
      'Only if you agree',
      'Off until you agree',
    ],
    ['We never use your messages to train AI models.', 'No', 'Off'],
    [
      'We use publicly available information from the internet to train our AI models.',
      'Only on public data',
      'On for public content',
    ],
    ['You can opt out of the use of your content for AI training.', 'Yes, unless you opt out', 'On by default'],
    ['We use your content to train our AI models.', 'Yes', 'On by default'],
    ['We set cookies.', 'Says nothing about it', 'Not known'],
  ])('reads %j as “%s”', async (sentence, verdict, byDefault) => {
    await shop.read(business, [{ daysAgo: 5, paragraphs: [intro, sentence] }]);
    const { lines, facts } = await shop.ask('company', { name: 'Rookery' });
    expect(lines[0]).toMatchObject({ pieces: [{ strong: verdict }, expect.anything()] });
    expect(facts[0]).toEqual({ name: 'Default', value: [byDefault] });
  });

  it('says “not known” of all that is in no page and no news', async () => {
    expect(shop.shown(await shop.ask('company', { name: 'LinkedIn' }))).toMatchInlineSnapshot(`
      "┃ LinkedIn: does it train AI on your data?
      ┃
      ┃ Not known: Fineprint does not read any policy page of LinkedIn.
      ┃
      ┃ No open cases found.
      ┃
      ┃ Default      Not known
      ┃ Opt-out      None found
      ┃ Last change  Not known
      ┃
      ┃ Based only on the pages and news that Fineprint reads. The verdict is Fineprint’s reading of the
      ┃ quoted sentences.
      [How to opt out] [News]
      "
    `);
  });

  it('says which of its pages were not read, and why', async () => {
    await shop.read(privacy, [{ daysAgo: 30, paragraphs: [intro, trains] }]);
    await shop.meet(privacy, { pageState: 'bot_wall', daysAgo: 3 });
    await shop.read(business, []);
    expect(shop.shown(await shop.ask('company', { name: 'Rookery' }))).toMatchInlineSnapshot(`
      "┃ Rookery: does it train AI on your data?
      ┃
      ┃ Yes, unless you opt out, according to the words quoted here.
      ┃
      ┃ Yes: Rookery, Privacy Policy[1]
      ┃
      ┃   “We use your chats and photos to train our AI models.”
      ┃
      ┃ On the page since at least 3 October 2026 (the oldest revision on record); last read 30 days ago;
      ┃ can’t be read since 30 October 2026: https://rookery.example/privacy-policy answered with a bot
      ┃ check instead of the page.
      ┃
      ┃ • Rookery, Business Terms[2]: not read yet
      ┃
      ┃ No open cases found.
      ┃
      ┃ Default      On by default
      ┃ Opt-out      Opt-out page[3] (not checked yet)
      ┃ Data named   Chatbot conversations and photos and video
      ┃ Last change  None about AI training found
      ┃
      ┃ Based only on the pages and news that Fineprint reads. The verdict is Fineprint’s reading of the
      ┃ quoted sentences.
      ┃
      ┃ [1] https://rookery.example/privacy-policy
      ┃ [2] https://rookery.example/business-terms
      ┃ [3] Opt out: https://rookery.example/no
      [How to opt out] [Policy changes] [News]
      "
    `);
  });

  it('knows a service of a company by its own name, with the news about the company', async () => {
    await shop.read(policyPage('ChatGPT', 'Privacy Policy', { publisher: 'OpenAI' }), [
      { daysAgo: 1, paragraphs: [trains] },
    ]);
    await shop.read(policyPage('Sora', 'Terms', { publisher: 'OpenAI' }), [{ daysAgo: 1, paragraphs: [intro] }]);
    await shop.write(
      storyAbout('OpenAI', { id: 's', daysAgo: 1, event: 'regulator_action', title: 'An authority asks' }),
    );
    const ofService = shop.shown(await shop.ask('company', { name: 'chatgpt' }));
    expect(ofService).toContain('ChatGPT: does it train AI on your data?');
    expect(ofService).toContain('An authority asks');
    expect(ofService).not.toContain('Sora');
    expect(shop.shown(await shop.ask('company', { name: 'OpenAI' }))).toContain('Sora, Terms');
  });

  it('leads on to the way out, the changes and the news, after a restart', async () => {
    await readAll();
    const card = await shop.ask('company', { name: 'Rookery' });
    await shop.restart();
    const titles = await Promise.all(card.actions.map(async ({ label }) => (await shop.press(card, label)).title));
    expect(titles).toEqual([
      'Rookery: how to opt out of AI training',
      'Rookery: 3 policy pages',
      'Latest stories about Rookery',
    ]);
  });

  it.each([
    ['Rokery', "I don't know a company called “Rokery”. Did you mean “Rookery”?"],
    ['🦜'.repeat(50), expect.stringContaining("I don't know a company called “🦜")],
    ['@everyone', expect.stringContaining("I don't know a company called “@everyone”")],
  ])('offers the nearest name for %j', async (name, sentence) => {
    await readAll();
    expect(await shop.ask('company', { name })).toMatchObject({ tone: 'error', lines: [{ pieces: [sentence] }] });
  });

  it('names a timeline’s first day as the beginning of a case', async () => {
    const at = '2026-01-21T14:00:00.000Z';
    await shop.write(suit('old', { timeline: [line('a', { at }), line('b')] }));
    expect(shop.shown(await shop.ask('company', { name: 'Rookery' }))).toContain('• 21 January 2026: Suit old');
  });
});
