import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { renderCard } from '../../../src/chats/discord/render-card.ts';
import { renderEmbed, renderPlainDisplay, renderText } from '../../../src/chats/discord/render-classic.ts';
import type { Card } from '../../../src/nouns/card.ts';
import { readContract } from '../../fakes/discord-contract.ts';
import { type MessageBody, messageProblems, nested, wordsOf } from '../../fakes/discord-rules.ts';
import { alertCard, hostileCard, hostileText, plainCard } from './cards.ts';

const contract = await readContract();
const forms = { renderCard, renderEmbed, renderText, renderPlainDisplay };

/** The first markup in a text of which every sign that could be some should be escaped. */
function markupIn(text: string): string | null {
  const seen = text.replaceAll(/\\[^0-9A-Za-z\s]/g, 'x');
  const markup = /[*_~`|<>[\]]|:\/\/|@(?:everyone|here)|^\s*(?:#|-#? |\+ |\d+[.)] )/im;
  return markup.exec(seen)?.[0] ?? null;
}

/** Where a card takes text, and what stands around it in the message. */
const places: readonly (readonly [string, (text: string) => Partial<Card>, RegExp])[] = [
  ['a title', (title) => ({ title }), /^### /],
  ['a heading', (text) => ({ lines: [{ kind: 'heading', text }] }), /^\*\*|\*\*(?=…?$)/g],
  ['a bullet', (text) => ({ lines: [{ kind: 'bullet', pieces: [text] }] }), /^- /],
  ['small print', (text) => ({ lines: [{ kind: 'small', pieces: [text] }] }), /^-# /],
  ['a quote', (text) => ({ lines: [{ kind: 'quote', text }] }), /^> “/],
  ['bold text', (text) => ({ lines: [{ kind: 'text', pieces: [{ strong: text }] }] }), /^ ?\*\*|\*\*(?= ?…?$)/g],
  [
    'the words of a link',
    (text) => ({ lines: [{ kind: 'text', pieces: [{ text, url: 'https://a.example' }] }] }),
    /^\[|\]\(https:\/\/a\.example\/\)(?=…?$)/g,
  ],
  ['a footer', (footer) => ({ footer }), /^-# /],
];

function textsOf(body: object): readonly string[] {
  const { components = [] } = body as MessageBody;
  return components.flatMap(nested).flatMap((node) => (node.type === 10 ? [String(node.content)] : []));
}

describe('renderCard()', () => {
  it('draws an alert as one container with title, lines, facts, small print and buttons', () => {
    expect(renderCard(alertCard, { marks: [2001, 2002] })).toEqual({
      flags: 32_768,
      components: [
        {
          type: 17,
          id: 2001,
          accent_color: 0xd92d20,
          components: [
            {
              type: 10,
              id: 2002,
              content: '### [Critical: Acme lets its assistant read private messages](https://news.example/acme?id=7)',
            },
            {
              type: 10,
              content: [
                '**What it means:** Acme now trains on your messages.',
                '- Starts <t:1796126400:R>.',
                '\n**In its own words**',
                '> “We may use your content.”',
                '> — Acme Privacy Policy',
                '**Your data › Use**',
                '```diff',
                '- We do not train on it.',
                '+ We train on it.',
                '```',
                '-# 2 sources: [The Verge](https://verge.example/a%28b%29)',
              ].join('\n'),
            },
            { type: 14 },
            {
              type: 10,
              content: '**Opt-out:** [Settings](https://acme.example/opt-out)\n**Takes effect:** <t:1796126400:D>',
            },
            { type: 10, content: '-# A silent edit' },
            {
              type: 1,
              components: [
                { type: 2, style: 5, label: 'Source', url: 'https://news.example/acme?id=7' },
                { type: 2, style: 1, label: 'Story', custom_id: 'story:show:k3f' },
              ],
            },
          ],
        },
      ],
    });
  });

  it('counts the lines that find no place', () => {
    const lines = Array.from({ length: 50 }, (_, index) => ({
      kind: 'text' as const,
      pieces: [`Line ${index} ${'word '.repeat(40)}`],
    }));
    const [, body = ''] = textsOf(renderCard({ ...plainCard, lines }));
    expect(body.length).toBeGreaterThan(3800);
    expect(body.split('\n').at(-1)).toMatch(/^-# … 3\d more lines not shown$/);
  });

  it('cuts a long line between two words', () => {
    const [, body = ''] = textsOf(
      renderCard({ ...plainCard, lines: [{ kind: 'text', pieces: ['word '.repeat(2000)] }] }),
    );
    expect(body).toMatch(/^(word )+word…$/);
  });

  it('gives the short side of a hunk whole and the long one the rest', () => {
    const hunk = { path: [], before: 'Short.', after: 'long '.repeat(3000) };
    const [, body = ''] = textsOf(renderCard({ ...plainCard, lines: [{ kind: 'hunk', hunk }] }));
    expect(body).toMatch(/^```diff\n- Short\.\n\+ (long )+long…\n```$/);
    expect(body.length).toBeGreaterThan(3700);
  });

  it('leaves out a button whose id is too long, one that is there already, and a link that is none', () => {
    const action = { label: 'Page', command: 'latest', action: 'page', style: 'plain' } as const;
    const card: Card = {
      ...plainCard,
      links: [
        { label: 'Bad', url: 'javascript:alert(1)' },
        { label: '', url: 'https://a.example' },
      ],
      actions: [
        { ...action, argument: 'x'.repeat(100) },
        { ...action, argument: '2' },
        { ...action, argument: '2' },
      ],
    };
    const buttons = renderCard(card)
      .components.flatMap((node) => nested(node as never))
      .filter((node) => node.type === 2);
    expect(buttons).toEqual([
      { type: 2, style: 5, label: 'Open', url: 'https://a.example/' },
      { type: 2, style: 2, label: 'Page', custom_id: 'latest:page:2' },
    ]);
  });

  it.each(places)('escapes all markup in %s', (_place, put, around) => {
    fc.assert(
      fc.property(hostileText, (text) => {
        const [content = ''] = textsOf(renderCard({ ...plainCard, title: '', lines: [], ...put(text) }));
        expect(markupIn(content.replaceAll(new RegExp(around, 'g'), ''))).toBeNull();
      }),
      { numRuns: 100 },
    );
  });

  it('says something for a card without anything', () => {
    expect(textsOf(renderCard({ ...plainCard, title: '\u3164', lines: [] }))).toEqual(['Nothing to show.']);
  });
});

describe.each(Object.entries(forms))('%s()', (_name, render) => {
  it('makes a message that Discord takes, whatever is in the card', () => {
    fc.assert(
      fc.property(hostileCard, (card) => {
        const body = render(card);
        expect(messageProblems(body as MessageBody)).toEqual([]);
        expect(contract('POST /channels/{channel_id}/messages', body)).toEqual([]);
      }),
      { numRuns: 150 },
    );
  });

  it('lets no text become a mention, a link, a heading or any other markup', () => {
    fc.assert(
      fc.property(hostileText, hostileText, (first, second) => {
        const card: Card = { ...plainCard, title: '', lines: [{ kind: 'text', pieces: [first, second] }] };
        expect(markupIn(wordsOf(render(card) as MessageBody))).toBeNull();
      }),
      { numRuns: 300 },
    );
  });

  it('keeps a hunk in its code block, whatever it says', () => {
    fc.assert(
      fc.property(hostileText, hostileText, (before, after) => {
        const card: Card = { ...plainCard, title: '', lines: [{ kind: 'hunk', hunk: { path: [], before, after } }] };
        const seen = wordsOf(render(card) as MessageBody);
        expect(seen).toMatch(/^(?:Nothing to show\.|```diff\n(?:(?!```).)+\n(?:(?:(?!```).)+\n)?```)$/);
      }),
      { numRuns: 300 },
    );
  });
});
