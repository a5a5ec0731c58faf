import fc from 'fast-check';
import stringWidth from 'string-width';
import { describe, expect, it } from 'vitest';
import { alertCard } from '../../../src/cards/alert/alert-card.ts';
import { renderCard } from '../../../src/chats/terminal/render-card.ts';
import type { Card, Line, Piece } from '../../../src/nouns/card.ts';
import { filedAt, lawsuit, lawsuitItems, lawsuitSummary, policyItem, policyStory } from '../../cards/rookery.ts';
import { hostileCard } from '../discord/cards.ts';

const plain = { colour: false, width: 72, zone: 'Europe/Berlin', now: filedAt };
const card = (about: Partial<Card>): Card => ({
  tone: 'plain',
  title: 'Title',
  lines: [],
  facts: [],
  links: [],
  actions: [],
  ...about,
});
const withText = (...pieces: readonly Piece[]) => card({ lines: [{ kind: 'text', pieces }] });
/** What stands behind the rule, below the title. */
const body = (drawn: Card, options = {}) =>
  renderCard(drawn, { ...plain, ...options })
    .split('\n')
    .slice(2)
    .map((line) => line.slice(2));

describe('renderCard() without colour', () => {
  it('shows an alert that reads without any colour', () => {
    const alert = alertCard(lawsuit(1), {
      items: lawsuitItems(1),
      summary: lawsuitSummary,
      reason: 'new',
      now: filedAt,
    });
    expect(renderCard(alert, plain)).toMatchInlineSnapshot(`
      "┃ High · Rookery · Lawsuit filed
      ┃
      ┃ Lawsuit accuses Rookery of sharing private messages to train AI[1]
      ┃
      ┃   “A paying customer has sued Rookery, alleging that it disclosed
      ┃   private messages so that AI models could be trained on them.”
      ┃   — The Daily Ledger
      ┃   “It seeks damages of $1,000 per person.”
      ┃   — The Daily Ledger
      ┃
      ┃ One source so far: The Daily Ledger[1].
      ┃
      ┃ Status  Alleged, not proven
      ┃ Data    Private messages
      ┃
      ┃ [1] Source: https://ledger.example/rookery-sued"
    `);
  });

  it('shows a policy change as a diff under the headings it stands under', () => {
    const alert = alertCard(policyStory, { items: [policyItem()], summary: [], reason: 'new', now: filedAt });
    expect(renderCard(alert, plain)).toMatchInlineSnapshot(`
      "┃ High · Rookery · Privacy Policy now allows AI training on your data
      ┃
      ┃ Takes effect on 1 October 2026, in 253 days.
      ┃
      ┃ What it means: The Rookery Privacy Policy now allows AI training on
      ┃ your data. It also adds an opt-out from AI training.
      ┃
      ┃ Rookery Privacy Policy › 2. How we use your data
      ┃ + We and our affiliates also use your personal data, including your
      ┃   profile and your posts, to train generative AI models, unless you
      ┃   opt out.
      ┃
      ┃ Rookery Privacy Policy › 3. Messages
      ┃ - Messages are private between you and the people you write to.
      ┃ + Messages are private between you and the people you write to, and
      ┃   the machines that learn from them.
      ┃
      ┃ “What it means” is Fineprint's reading; the changed words are the
      ┃ page's own. Revision a1b2c3d4e5 compared with f9e8d7c6b5.
      ┃ One source so far: Rookery[1].
      ┃
      ┃ Status      Confirmed by Rookery
      ┃ Applies to  Members outside the European Union
      ┃ Data        Public posts, documents and files
      ┃ Opt-out     The change adds an opt-out from AI training
      ┃
      ┃ [1] Policy page: https://rookery.example/privacy"
    `);
  });

  it.each<[string, Piece, string]>([
    ['a day', { at: '2026-01-21T23:30:00.000Z', as: 'date' }, '22 January 2026'],
    ['a time, with its zone', { at: '2026-07-21T14:00:00.000Z', as: 'datetime' }, '21 July 2026 at 16:00 CEST'],
    ['seconds ago', { at: '2026-01-21T13:59:40.000Z', as: 'relative' }, 'now'],
    ['minutes ahead', { at: '2026-01-21T14:45:00.000Z', as: 'relative' }, 'in 45 minutes'],
    ['hours ago', { at: '2026-01-20T14:00:00.000Z', as: 'relative' }, '24 hours ago'],
    ['days ahead', { at: '2026-01-30T12:00:00.000Z', as: 'relative' }, 'in 9 days'],
    ['what is no time', { at: 'soon\u001B[31m', as: 'datetime' }, 'soon'],
  ])('tells %s', (_what, piece, words) => {
    expect(body(withText(piece))).toEqual([words]);
  });

  it('tells the moment itself where nobody said what time it is', () => {
    const { now: _now, ...untimed } = plain;
    expect(
      renderCard(withText({ at: '2026-01-30T12:00:00.000Z', as: 'relative' }), { ...untimed, zone: 'UTC' }),
    ).toContain('30 January 2026 at 12:00 UTC');
  });

  it('numbers addresses, the same with the same number, and names those that have a name', () => {
    const drawn = card({
      titleUrl: 'https://a.example/title',
      lines: [
        {
          kind: 'text',
          pieces: [
            { text: 'one', url: 'https://a.example/1' },
            ', ',
            { text: 'two', url: 'https://a.example/2' },
            ', ',
            { text: 'one again', url: 'https://a.example/1' },
            ', ',
            { text: '', url: 'https://b.example/3' },
          ],
        },
      ],
      links: [
        { label: 'Source', url: 'https://a.example/1' },
        { label: 'Opt out', url: 'https://a.example/opt-out' },
      ],
    });
    expect(body(drawn)).toEqual([
      'one[1], two[2], one again[1], b.example[3]',
      '',
      '[1] Source: https://a.example/1',
      '[2] https://a.example/2',
      '[3] https://b.example/3',
      'Opt out: https://a.example/opt-out',
      'https://a.example/title',
    ]);
  });

  it.each(['javascript:alert(1)', 'file:///etc/passwd', 'not a url', ''])('leaves the words of a link to %j', (url) => {
    expect(
      body(card({ lines: [{ kind: 'text', pieces: [{ text: 'words', url }] }], links: [{ label: 'x', url }] })),
    ).toEqual(['words']);
  });

  it('keeps an address whole, in ASCII, however long it is', () => {
    const url = `https://bücher.example/${'a'.repeat(100)}?q=\u001B]0;x\u0007y`;
    expect(body(withText({ text: 'x', url })).at(-1)).toBe(
      `[1] https://xn--bcher-kva.example/${'a'.repeat(100)}?q=%1B]0;x%07y`,
    );
  });

  it('puts facts in columns and a long name on a line of its own', () => {
    const fact = (name: string, ...value: readonly Piece[]) => ({ name, value });
    const drawn = card({
      facts: [
        fact('Status', 'Alleged, not proven'),
        fact('Applies to', 'one two three four five six seven eight nine ten eleven twelve'),
        fact('A name that is much too long', 'value'),
        fact('Nothing'),
      ],
    });
    expect(body(drawn, { width: 60 })).toEqual([
      'Status              Alleged, not proven',
      'Applies to          one two three four five six seven',
      '                    eight nine ten eleven twelve',
      'A name that is much too long',
      '  value',
    ]);
  });

  it('puts quotes of one source together, and no second pair of marks around a quotation', () => {
    const quotes: readonly Line[] = [
      { kind: 'quote', text: '“No merit,” it said.' },
      { kind: 'quote', text: 'It has not commented since.', from: 'The Daily' },
    ];
    expect(body(card({ lines: quotes }))).toEqual([
      '  “No merit,” it said.',
      '  “It has not commented since.”',
      '  — The Daily',
    ]);
  });

  it('names a channel, and this terminal', () => {
    expect(body(withText({ channel: 'C123' }, ' and ', { channel: '' }))).toEqual(['#C123 and this terminal']);
  });

  it('counts wide characters and emoji as the columns they take', () => {
    expect(body(withText('漢字'.repeat(10)), { width: 26 })).toEqual(['漢字'.repeat(6), '漢字'.repeat(4)]);
    expect(body(withText('👨‍👩‍👧‍👦'.repeat(13)), { width: 26 })).toEqual(['👨‍👩‍👧‍👦'.repeat(12), '👨‍👩‍👧‍👦']);
  });

  it.each([
    ['colours and cursor movements', 'a\u001B[31mb\u001B[2Jc\u009B1md', 'abcd'],
    ['window titles and links', 'a\u001B]0;title\u0007b\u001B]8;;https://evil.example\u001B\\c', 'abc'],
    ['bells, backspaces and returns', 'a\u0007b\u0008c\rd\u007F', 'abc d'],
    ['turned directions', 'a\u202Eb\u2066c\u200Fd', 'abcd'],
    ['line ends', 'a\n\n\u2028b', 'a b'],
    ['halves of characters', 'a\uD800b', 'a\uFFFDb'],
    ['towers of accents', `x${'\u0301'.repeat(500)}`, `x${'\u0301'.repeat(4)}`],
  ])('takes out %s', (_what, text, words) => {
    expect(body(withText(text))).toEqual([words]);
    expect(body(withText({ text, url: 'https://a.example' }))[0]).toBe(`${words}[1]`);
    expect(renderCard(card({ title: text }), plain)).toBe(`┃ ${words}`);
  });

  it('is never wider than asked but for addresses, and holds no control character, whatever the card holds', () => {
    fc.assert(
      fc.property(hostileCard, fc.integer({ min: 24, max: 120 }), (hostile, width) => {
        const lines = renderCard(hostile, { ...plain, width }).split('\n');
        for (const line of lines) {
          expect(line).not.toMatch(/\p{Cc}|[\u202A-\u202E\u2066-\u2069]/u);
          expect(line.startsWith('┃')).toBe(true);
          if (!/https?:\/\/\S+$/.test(line)) expect(stringWidth(line)).toBeLessThanOrEqual(Math.min(width, 100));
        }
      }),
      { numRuns: 150 },
    );
  });

  it('keeps to the width with a mark that is counted otherwise alone than in a word', () => {
    const facts = [
      { name: '@everyone', value: [{ text: '\u{11A84}', url: 'http://a.aa' }] },
      { name: '[free](https://evil.example)', value: [{ at: '2026-11-24T10:00:00.000Z', as: 'date' as const }] },
    ];
    const lines = renderCard({ ...withText(''), facts }, { ...plain, width: 24 }).split('\n');
    for (const line of lines.filter((one) => !one.includes('http'))) expect(stringWidth(line)).toBeLessThanOrEqual(24);
  });

  it.each([0, -5, 1, 23, Number.NaN, Number.POSITIVE_INFINITY])('makes the best of a width of %d', (width) => {
    const lines = renderCard(withText('word '.repeat(50)), { ...plain, width }).split('\n');
    const columns = Math.max(...lines.map((line) => stringWidth(line)));
    expect(columns).toBeGreaterThan(18);
    expect(columns).toBeLessThanOrEqual(100);
  });
});

describe('renderCard() with colour', () => {
  const coloured = { ...plain, colour: true };
  // biome-ignore lint/suspicious/noControlCharactersInRegex: these are what is looked for.
  const escapes = /\u001B\[[\d;]*m|\u001B\]8;;[^\u0007]*\u0007/g;

  it('says the same as without', () => {
    const both: readonly Card[] = [
      alertCard(lawsuit(2), { items: lawsuitItems(2), summary: lawsuitSummary, reason: 'new', now: filedAt }),
      alertCard(policyStory, { items: [policyItem()], summary: [], reason: 'new', now: filedAt }),
    ];
    for (const drawn of both)
      expect(renderCard(drawn, coloured).replaceAll(escapes, '')).toBe(renderCard(drawn, plain));
  });

  it.each([
    ['critical', 31],
    ['high', 33],
    ['notable', 36],
    ['info', 34],
    ['good', 32],
    ['error', 31],
    ['plain', 90],
  ] as const)('draws the rule of a card that is %s in its colour', (tone, code) => {
    expect(renderCard(card({ tone }), coloured)).toBe(`\u001B[${code}m┃\u001B[39m \u001B[1mTitle\u001B[22m`);
  });

  it('colours what was taken out and what was put in', () => {
    const hunk: Line = { kind: 'hunk', hunk: { path: [], before: 'old', after: 'new' } };
    const drawn = renderCard(card({ lines: [hunk] }), coloured);
    expect(drawn).toContain('\u001B[31mold\u001B[39m');
    expect(drawn).toContain('\u001B[32mnew\u001B[39m');
  });

  it('makes words that link clickable and writes the address out as well', () => {
    const drawn = renderCard(withText({ text: 'words', url: 'https://a.example/1' }), coloured);
    expect(drawn).toContain('\u001B]8;;https://a.example/1\u0007\u001B[4mwords\u001B[24m\u001B]8;;\u0007[1]');
    expect(drawn.replaceAll(escapes, '')).toContain('[1] https://a.example/1');
  });

  it('holds no escape sequence but its own, and closes each on its line, whatever the card holds', () => {
    fc.assert(
      fc.property(hostileCard, (hostile) => {
        for (const line of renderCard(hostile, coloured).split('\n')) {
          expect(line.replaceAll(escapes, '')).not.toMatch(/\p{Cc}/u);
          expect(line.split('\u001B]8;;h').length).toBe(line.split('\u001B]8;;\u0007').length);
        }
      }),
      { numRuns: 100 },
    );
  });
});
