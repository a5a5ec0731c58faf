import fc from 'fast-check';
import { expect, it } from 'vitest';
import { renderCard } from '../../../src/chats/slack/render-card.ts';
import { messageProblems } from '../../fakes/slack-rules.ts';
import { alertCard } from '../discord/cards.ts';

const hostile = fc.oneof(
  fc.string({ unit: 'binary', maxLength: 300 }),
  fc.constantFrom(
    '<!channel>',
    '@everyone',
    '<@U1>',
    '```\n<!here>',
    '\u202Eevil',
    'שלום',
    '&<>'.repeat(2000),
    'x'.repeat(100_000),
    '"'.repeat(5000),
    '',
  ),
);

it('keeps to what Slack takes and mentions nobody, whatever the texts are', () => {
  fc.assert(
    fc.property(fc.array(hostile, { minLength: 1, maxLength: 30 }), (texts) => {
      const [first = ''] = texts;
      const message = renderCard({
        ...alertCard,
        title: first,
        lines: texts.flatMap((text) => [
          {
            kind: 'text',
            pieces: [
              text,
              { strong: text },
              { text, url: `https://e.example/${encodeURIComponent(text.toWellFormed()).slice(0, 900)}` },
            ],
          },
          { kind: 'quote', text, from: text },
          { kind: 'hunk', hunk: { path: [text], before: text, after: text } },
        ]),
        facts: texts.map((text) => ({ name: text, value: [text] })),
        links: texts.map((label) => ({ label, url: 'https://e.example/' })),
        actions: texts.map((text) => ({ label: text, command: 'c', action: 'a', argument: text, style: 'plain' })),
        footer: first,
      });
      expect(messageProblems(message)).toEqual([]);
    }),
    { numRuns: 60 },
  );
});

it('shows a policy hunk as a diff', () => {
  expect(JSON.stringify(renderCard(alertCard).blocks)).toContain('- We do not train on it.\\n+ We train on it.');
});
