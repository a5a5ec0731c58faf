import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { policyPage } from './policies.ts';
import { ada, openWorkshop, type Workshop } from './workshop.ts';

let shop: Workshop;
beforeEach(async () => {
  shop = await openWorkshop();
});
afterEach(() => shop.close());

const privacy = policyPage('Rookery', 'Privacy Policy');
const terms = policyPage('Rookery', 'Terms of Service');
const intro = 'This policy says what we collect.';

/** A page that began to train on chats, then told how to say no. */
const threeTexts = [
  {
    daysAgo: 30,
    paragraphs: [intro, 'Training # We do not use your chats to train AI models.'],
    updated: '2026-09-01',
  },
  {
    daysAgo: 20,
    paragraphs: [
      intro,
      'Training # We use your chats to train AI models.',
      'Dates # This change is effective on December 1, 2026.',
    ],
    updated: '2026-09-01',
  },
  {
    daysAgo: 2,
    paragraphs: [
      intro,
      'Training # We use your chats to train AI models.',
      'Training # You can opt out of AI training in your settings.',
      'Dates # This change is effective on December 1, 2026.',
    ],
    updated: '2026-10-30',
  },
];

describe('policy', () => {
  it('shows the last changes with date, direction, effective day, diff, and how the page is', async () => {
    await shop.read(privacy, threeTexts);
    expect(shop.shown(await shop.ask('policy', { service: 'rookery' }))).toMatchInlineSnapshot(`
      "┃ Rookery, Privacy Policy
      ┃
      ┃ 1. Privacy Policy adds an opt-out from AI training
      ┃ Seen on 31 October 2026; no effective date stated; revision 2 → 3 (page[1]).
      ┃
      ┃ Training
      ┃ + You can opt out of AI training in your settings.
      ┃
      ┃ 2. Privacy Policy now allows AI training on your data
      ┃ Seen on 13 October 2026; effective 1 December 2026; silent edit: the date shown on the page did
      ┃ not change; revision 1 → 2 (page[1]).
      ┃
      ┃ Training
      ┃ - We do not use your chats to train AI models.
      ┃ + We use your chats to train AI models.
      ┃
      ┃ And 1 more changed passage; “Compare 2” shows them all.
      ┃
      ┃ The page
      ┃ • Privacy Policy[1]: last read 2 days ago; 3 revisions stored
      ┃
      ┃ Revisions to compare with from and to, by number or date: 3 (31 October 2026), 2 (13 October
      ┃ 2026), 1 (3 October 2026).
      ┃ What a change means is Fineprint’s reading; the changed words are the page’s own.
      ┃
      ┃ [1] https://rookery.example/privacy-policy
      [Compare 1] [Compare 2]
      "
    `);
  });

  it('compares two versions by number or by day, the older first, as the alert compares them', async () => {
    await shop.read(privacy, threeTexts);
    const card = await shop.ask('policy', { service: 'Rookery', terms: 'privacy', from: '3', to: '5 October 2026' });
    expect(shop.shown(card)).toMatchInlineSnapshot(`
      "┃ Rookery, Privacy Policy: revision 1 → 3
      ┃
      ┃ Takes effect on 1 December 2026, in 29 days.
      ┃
      ┃ Before: revision 1, first read on 3 October 2026 (dated 1 September 2026); after: revision 3,
      ┃ first read on 31 October 2026 (dated 30 October 2026).
      ┃
      ┃ What it means: The Rookery Privacy Policy now allows AI training on your data. It also adds an
      ┃ opt-out from AI training.
      ┃
      ┃ Training
      ┃ - We do not use your chats to train AI models.
      ┃ + We use your chats to train AI models.
      ┃
      ┃ Training
      ┃ + You can opt out of AI training in your settings.
      ┃
      ┃ Dates
      ┃ + This change is effective on December 1, 2026.
      ┃
      ┃ “What it means” is Fineprint’s reading; the changed words are the page’s own.
      ┃
      ┃ Policy page: https://rookery.example/privacy-policy
      "
    `);
  });

  it('compares with the newest where only one version is named, and with the one before where only the last is', async () => {
    await shop.read(privacy, threeTexts);
    const title = async (input: object) => (await shop.ask('policy', { service: 'Rookery', ...input })).title;
    expect(await title({ from: '1' })).toBe('Rookery, Privacy Policy: revision 1 → 3');
    expect(await title({ from: '2026-10-14' })).toBe('Rookery, Privacy Policy: revision 2 → 3');
    expect(await title({ from: '2020-01-01' })).toBe('Rookery, Privacy Policy: revision 1 → 3');
    expect(await title({ to: 'v2' })).toBe('Rookery, Privacy Policy: revision 1 → 2');
  });

  it('opens all of a change, page by page, after a restart and a month later', async () => {
    const many = Array.from(
      { length: 20 },
      (_, index) => `Part ${index} # Rule number ${index} applies to ${'users '.repeat(40)}.`,
    );
    await shop.read(privacy, [
      { daysAgo: 9, paragraphs: [intro, ...many] },
      { daysAgo: 1, paragraphs: [intro, ...many.map((text) => text.replace('applies to', 'no longer holds for'))] },
    ]);
    const overview = await shop.ask('policy', { service: 'Rookery' });
    await shop.restart();
    shop.minutesPass(31 * 24 * 60);
    const first = await shop.press(overview, 'Compare 1');
    const second = await shop.press(first, 'More');
    const back = await shop.press(second, 'Back');
    expect(first.title).toBe('Rookery, Privacy Policy: revision 1 → 2');
    expect(first.actions.map(({ label }) => label)).toEqual(['More']);
    expect(second.actions.map(({ label }) => label)).toEqual(['Back', 'More']);
    expect(back).toEqual(first);
    for (const { command, action, argument } of second.actions) {
      expect(`${command}:${action}:${argument}`.length).toBeLessThanOrEqual(100);
    }
    const shownPlaces: string[] = [];
    for (let card = first; ; card = await shop.press(card, 'More')) {
      shownPlaces.push(...card.lines.flatMap((line) => (line.kind === 'hunk' ? [line.hunk.path.join()] : [])));
      if (card.actions.every(({ label }) => label !== 'More')) break;
    }
    expect(shownPlaces).toEqual(many.map((_, index) => `Part ${index}`));
  });

  it('pages through the changes of all pages of a company, newest first', async () => {
    const day = (daysAgo: number, text: string) => ({ daysAgo, paragraphs: [intro, `Use # ${text}`] });
    await shop.read(privacy, [
      day(50, 'We keep logs.'),
      day(40, 'We sell logs.'),
      day(30, 'We share logs with the moon.'),
    ]);
    await shop.read(terms, [
      day(50, 'Be kind.'),
      day(35, 'Be kind and quiet always.'),
      day(5, 'Shouting is welcome here now.'),
    ]);
    const first = await shop.ask('policy', { service: 'Rookery' });
    const second = await shop.press(first, 'More');
    const headings = (card: typeof first) => card.lines.flatMap((line) => (line.kind === 'heading' ? [line.text] : []));
    expect(first.title).toBe('Rookery: 2 policy pages');
    expect(headings(first)).toEqual([
      '1. Terms of Service changed, but not on AI training',
      '2. Privacy Policy changed, but not on AI training',
      '3. Terms of Service changed, but not on AI training',
      'The pages',
    ]);
    expect(headings(second)).toEqual(['4. Privacy Policy changed, but not on AI training']);
    expect(second.actions.map(({ label }) => label)).toEqual(['Compare 4', 'Back']);
    expect(await shop.press(second, 'Back')).toEqual(first);
  });

  it('keeps to changes about AI training when asked to, also on the next page', async () => {
    const texts = Array.from({ length: 10 }, (_, index) => ({
      daysAgo: 40 - index,
      paragraphs: [
        `Rule number ${'abcdefghij'[index]} of this club is new.`,
        index % 2 === 0
          ? 'We do not use your chats to train AI models.'
          : `We use your ${['chats', 'photos', 'posts', 'files', 'notes'][(index - 1) / 2]} to train AI models.`,
      ],
    }));
    await shop.read(privacy, texts);
    const first = await shop.ask('policy', { service: 'Rookery', training: true });
    const second = await shop.press(first, 'More');
    const headings = (card: typeof first) => JSON.stringify(card.lines.filter(({ kind }) => kind === 'heading'));
    for (const card of [first, second]) expect(headings(card)).not.toContain('but not on AI training');
    await shop.read(terms, [
      { daysAgo: 9, paragraphs: ['Be kind.'] },
      { daysAgo: 8, paragraphs: ['Be loud and happy.'] },
    ]);
    const none = await shop.ask('policy', { service: 'Rookery', terms: 'Terms of Service', training: 'yes' });
    expect(JSON.stringify(none.lines[0])).toContain('No change about AI training found since');
  });

  it('says of a page that it has not been read, or what is in its way and since when', async () => {
    await shop.read(terms, [{ daysAgo: 12, paragraphs: [intro] }]);
    await shop.meet(terms, { pageState: 'login_wall', daysAgo: 3 });
    await shop.read(privacy, []);
    expect(shop.shown(await shop.ask('policy', { service: 'Rookery' }))).toMatchInlineSnapshot(`
      "┃ Rookery: 2 policy pages
      ┃
      ┃ No change found since the first reading on 21 October 2026.
      ┃
      ┃ The pages
      ┃ • Privacy Policy[1]: not read yet
      ┃ • Terms of Service[2]: last read 12 days ago; can’t be read since 30 October 2026:
      ┃   https://rookery.example/terms-of-service answered with a login form instead of the page; 1
      ┃   revision stored
      ┃
      ┃ [1] https://rookery.example/privacy-policy
      ┃ [2] https://rookery.example/terms-of-service
      "
    `);
  });

  it('knows a service by its company and by a product that stands for it', async () => {
    await shop.read(policyPage('Gemini', 'Privacy Notice', { publisher: 'Google' }), []);
    const title = async (service: string) => (await shop.ask('policy', { service })).title;
    expect(await title('GOOGLE')).toBe('Gemini, Privacy Notice');
    expect(await title('bard')).toBe('Gemini, Privacy Notice');
  });

  it.each([
    [{ service: 'Rokery' }, 'I don’t read any policy page of “Rokery”. Did you mean “Rookery”?'],
    [
      { service: '@everyone <!channel> zzqq' },
      'I don’t read any policy page of “@everyone <!channel> zzqq”. I read those of Rookery.',
    ],
    [
      { service: 'Rookery', terms: 'Cookies' },
      'I don’t read a document “Cookies” of Rookery. Available: Privacy Policy and Terms of Service.',
    ],
    [
      { service: 'Rookery', from: '1' },
      'Choose a document to compare: add terms: with one of Privacy Policy and Terms of Service.',
    ],
    [
      { service: 'Rookery', terms: 'privacy', from: 'ﷺ🦜' },
      "“ﷺ🦜” isn't a revision of this page. Use a number from 1 to 3, or a day such as 2026-10-01.",
    ],
    [
      { service: 'Rookery', terms: 'privacy', from: '99' },
      "“99” isn't a revision of this page. Use a number from 1 to 3, or a day such as 2026-10-01.",
    ],
    [
      { service: 'Rookery', terms: 'privacy', from: '2', to: '2' },
      'Both are revision 2. Choose two different revisions from 1 to 3.',
    ],
    [
      { service: 'Rookery', terms: 'terms', from: '1' },
      'This page has only one revision so far, so there is nothing to compare it with.',
    ],
  ])('helps on with %j', async (input, sentence) => {
    await shop.read(privacy, threeTexts);
    await shop.read(terms, [{ daysAgo: 3, paragraphs: [intro] }]);
    expect(await shop.ask('policy', input)).toMatchObject({
      tone: 'error',
      lines: [{ kind: 'text', pieces: [sentence] }],
    });
  });

  it('tells that versions are gone when an old button asks for them', async () => {
    await shop.read(privacy, threeTexts);
    const action = { command: 'policy', action: 'compare', style: 'plain' } as const;
    const card = await shop.ask('policy', { service: 'Rookery' });
    for (const argument of ['gone.gone.0', '', '..', 'x.y.z']) {
      const old = { ...card, actions: [{ ...action, label: 'Old', argument }] };
      expect(await shop.press(old, 'Old')).toMatchObject({ tone: 'error', title: 'That didn’t work' });
    }
  });

  it('suggests services, companies and documents from what is read', async () => {
    await shop.read(policyPage('Gemini', 'Privacy Notice', { publisher: 'Google' }), []);
    await shop.read(privacy, []);
    const suggested = async (option: string, typed: string) =>
      (await shop.suggest('policy', option, typed)).map(({ value }) => value);
    expect(await suggested('service', '')).toEqual(['Gemini', 'Rookery', 'Google']);
    expect(await suggested('service', 'goo')).toEqual(['Google']);
    expect(await suggested('terms', 'pri')).toEqual(['Privacy Notice', 'Privacy Policy']);
    expect(await shop.suggest('policy', 'terms', '', ada, { service: 'Rookery' })).toEqual([
      { label: 'Privacy Policy', value: 'Privacy Policy' },
    ]);
  });

  it('suggests the versions of the page that was named, by number or day', async () => {
    await shop.read(privacy, threeTexts);
    await shop.read(policyPage('Gemini', 'Privacy Notice'), []);
    const suggested = async (typed: string, input: object) =>
      (await shop.suggest('policy', 'from', typed, ada, { ...input })).map(({ label }) => label);
    expect(await suggested('', { service: 'rookery' })).toEqual([
      '3, read on 31 October 2026',
      '2, read on 13 October 2026',
      '1, read on 3 October 2026',
    ]);
    expect(await suggested('13 oct', { service: 'Rookery', terms: 'Privacy Policy' })).toEqual([
      '2, read on 13 October 2026',
    ]);
    expect(await suggested('', {})).toEqual([]);
    expect(await suggested('', { service: '@everyone' })).toEqual([]);
  });
});
