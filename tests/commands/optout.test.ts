import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { keepLinkCheck } from '../../src/pipeline/check-links.ts';
import { at } from '../store/samples.ts';
import { policyPage } from './policies.ts';
import { openWorkshop, storyAbout, type Workshop } from './workshop.ts';

let shop: Workshop;
beforeEach(async () => {
  shop = await openWorkshop();
});
afterEach(() => shop.close());

const url = 'https://rookery.example/settings/ai';
const privacy = policyPage('Rookery', 'Privacy Policy', { optOut: url });
const day = 24 * 60;
const text = {
  daysAgo: 3,
  paragraphs: [
    'We use your chats and photos to train AI models.',
    'You can opt out of AI training on your chats in your settings until December 1, 2026.',
  ],
};

describe('optout', () => {
  it('shows the address, what the policy says about it, what it covers, and the last day', async () => {
    await shop.read(privacy, [text]);
    await keepLinkCheck(url, { check: { triedAt: at(-day), seenAt: at(-day) }, store: shop.store() });
    await shop.write(storyAbout('Rookery', { id: 's', daysAgo: 2, event: 'opt_out', title: 'Rookery adds a switch' }));
    expect(shop.shown(await shop.ask('optout', { company: 'rookery' }))).toMatchInlineSnapshot(`
      "┃ Rookery: how to opt out of AI training
      ┃
      ┃ Opt out here: rookery.example/settings/ai[1] (Rookery)
      ┃
      ┃ Last reached on 1 November 2026. Fineprint can’t check whether the form on the page works.
      ┃
      ┃ What its policies say
      ┃   “You can opt out of AI training on your chats in your settings until December 1, 2026.”
      ┃   — Rookery, Privacy Policy
      ┃
      ┃ Rookery, Privacy Policy[2]: last read 3 days ago.
      ┃
      ┃ Latest story: Rookery adds a switch[3], 31 October 2026.
      ┃
      ┃ Covers    Chatbot conversations, according to the sentences above
      ┃ Deadline  1 December 2026, in 29 days
      ┃
      ┃ Opting out may not apply to data that has already been used. Based only on the pages and links
      ┃ above.
      ┃
      ┃ [1] Opt out: https://rookery.example/settings/ai
      ┃ [2] https://rookery.example/privacy-policy
      ┃ [3] https://a.example/s-1
      "
    `);
  });

  it.each([
    [undefined, 'Not checked yet. The link comes from Fineprint’s catalogue.'],
    [
      { triedAt: at(-day), problem: 'rookery.example answered 403 Forbidden' },
      'Never reached; the last check on 1 November 2026 failed: rookery.example answered 403 Forbidden.',
    ],
    [
      { triedAt: at(-day), seenAt: at(-9 * day), problem: 'rookery.example answered 404 Not Found.' },
      'Last reached on 24 October 2026; the last check on 1 November 2026 failed: rookery.example answered 404 Not Found.',
    ],
  ])('says plainly how far an address was checked (%j)', async (check, said) => {
    await shop.read(privacy, []);
    if (check !== undefined) await keepLinkCheck(url, { check, store: shop.store() });
    const shown = shop.shown(await shop.ask('optout', { company: 'Rookery' }));
    expect(shown.replaceAll(/\s*\n┃ /g, ' ')).toContain(said);
  });

  it('says where a last day has passed', async () => {
    await shop.read(privacy, [text]);
    shop.minutesPass(60 * day);
    expect((await shop.ask('optout', { company: 'Rookery' })).facts).toContainEqual({
      name: 'Deadline',
      value: ['1 December 2026 (passed)'],
    });
  });

  it.each([
    ['before 12 December', '12 December 2026'],
    ['within 30 days of this notice', '“within 30 days of this notice”, according to the sentences above'],
    ['at any time', 'None stated'],
    ['ere the ides of March', null],
  ])('tells a last day given as “%s” as %s', async (when, said) => {
    const sentence = `You can opt out of AI training on your chats in your settings ${when}.`;
    await shop.read(privacy, [{ ...text, paragraphs: ['We use your chats and photos to train AI models.', sentence] }]);
    const { facts = [] } = await shop.ask('optout', { company: 'Rookery' });
    const found = facts.find(({ name }) => name === 'Deadline')?.value[0] ?? null;
    expect(typeof found === 'object' && found !== null && 'strong' in found ? found.strong : found).toBe(said);
  });

  it('says that no way is known, and which pages were looked at', async () => {
    await shop.read(policyPage('Rookery', 'Terms'), [
      { daysAgo: 3, paragraphs: ['We train AI models with your chats.'] },
    ]);
    expect(shop.shown(await shop.ask('optout', { company: 'Rookery' }))).toMatchInlineSnapshot(`
      "┃ Rookery: how to opt out of AI training
      ┃
      ┃ No opt-out found. Fineprint found none on the pages below, and the catalogue has no opt-out link.
      ┃ An opt-out may still exist.
      ┃
      ┃ • Rookery, Terms[1]: last read 3 days ago
      ┃
      ┃ Opting out may not apply to data that has already been used. Based only on the pages and links
      ┃ above.
      ┃
      ┃ [1] https://rookery.example/terms
      "
    `);
  });

  it('says of a company whose pages are not read that it knows nothing, not that there is nothing', async () => {
    const { tone, lines } = await shop.ask('optout', { company: 'linkedin' });
    expect(tone).toBe('plain');
    expect(lines).toEqual([
      {
        kind: 'text',
        pieces: [
          { strong: 'No opt-out found.' },
          ' Fineprint does not read any policy page of LinkedIn and has no opt-out link for it, but an opt-out may still exist.',
        ],
      },
    ]);
  });

  it.each([
    ['Rokery', "I don't know a company called “Rokery”. Did you mean “Rookery”?"],
    [
      '@everyone <!channel>',
      "I don't know a company called “@everyone <!channel>” or anything similar. Try the name of its owner, or search for the word.",
    ],
  ])('offers the nearest name for %j', async (company, sentence) => {
    await shop.read(privacy, []);
    expect(await shop.ask('optout', { company })).toMatchObject({ lines: [{ pieces: [sentence] }] });
  });

  it('suggests companies, those whose policies are read among them', async () => {
    await shop.read(privacy, []);
    expect(await shop.suggest('optout', 'company', 'rook')).toEqual([{ label: 'Rookery', value: 'Rookery' }]);
  });
});
