import fc from 'fast-check';
import type { Card } from '../../../src/nouns/card.ts';

/** An alert as the planner makes them. */
export const alertCard: Card = {
  tone: 'critical',
  title: 'Critical: Acme lets its assistant read private messages',
  titleUrl: 'https://news.example/acme?id=7',
  lines: [
    { kind: 'text', pieces: [{ strong: 'What it means: ' }, 'Acme now trains on your messages.'] },
    { kind: 'bullet', pieces: ['Starts ', { at: '2026-12-01T12:00:00.000Z', as: 'relative' }, '.'] },
    { kind: 'heading', text: 'In its own words' },
    { kind: 'quote', text: 'We may use your content.', from: 'Acme Privacy Policy' },
    { kind: 'hunk', hunk: { path: ['Your data', 'Use'], before: 'We do not train on it.', after: 'We train on it.' } },
    { kind: 'small', pieces: ['2 sources: ', { text: 'The Verge', url: 'https://verge.example/a(b)' }] },
  ],
  facts: [
    { name: 'Opt-out', value: [{ text: 'Settings', url: 'https://acme.example/opt-out' }] },
    { name: 'Takes effect', value: [{ at: '2026-12-01T12:00:00.000Z', as: 'date' }] },
  ],
  links: [{ label: 'Source', url: 'https://news.example/acme?id=7' }],
  actions: [{ label: 'Story', command: 'story', action: 'show', argument: 'k3f', style: 'primary' }],
  footer: 'A silent edit',
};

export const plainCard: Card = {
  tone: 'plain',
  title: 'Hello',
  lines: [{ kind: 'text', pieces: ['A line.'] }],
  facts: [],
  links: [],
  actions: [],
};

const nasty = fc.constantFrom(
  '@everyone',
  '@HERE',
  '<@1>',
  '<@&1>',
  '<#100000000000000001>',
  '</latest:1>',
  '<t:0:R>',
  '<:x:1>',
  '```',
  '``',
  '`',
  '```\n@everyone',
  '||',
  '**',
  '__',
  '~~',
  '[free](https://evil.example)',
  '](https://evil.example)',
  'https://evil.example/a_b*c',
  '# heading',
  '-# small',
  '> quote',
  '- item',
  '1. item',
  '\\',
  '\\\\',
  '\n',
  '\n\n# x',
  '\u202Eevil\u202C',
  '\u200B',
  '\u200D\u200D',
  '👨‍👩‍👧‍👦',
  '🏴󠁧󠁢󠁥󠁮󠁧󠁿',
  'שלום',
  '漢字'.repeat(40),
  'e\u0301\u0301\u0301\u0301\u0301\u0301',
  '\uD800',
  '\u0000',
  '\u3164',
  '*bold*',
  '_italic_',
  '~struck~',
  ':smile:',
  '<!date^0^{date}|x>',
  '<!here>',
  '<@U1>',
  '&lt;!channel&gt;',
  '&gt; quote',
  '>>> quote',
  '\u00AD',
  '\u200E',
  '\u2060',
  '\u034F',
  '\uFE0F',
  '\u{E0100}',
  '\u{E0041}\u{E007F}',
  '\u001B[31m',
  '\u001B]0;title\u0007',
  'می‌خواهم',
  'क्‍ष',
  ' ',
  '',
);

/** Text that tries to be anything but text, of any length up to some 12,000 characters. */
export const hostileText: fc.Arbitrary<string> = fc.oneof(
  {
    weight: 6,
    arbitrary: fc
      .array(fc.oneof(nasty, fc.string({ unit: 'binary', maxLength: 20 })), { maxLength: 12 })
      .map((parts) => parts.join('')),
  },
  // Signs in every order and place, with letters, spaces and line ends between them.
  {
    weight: 4,
    arbitrary: fc.string({
      unit: fc.constantFrom(...'*_~`<>|&:;@!#-+.()[]\\/ab1é漢 \n\u200B\u200D\uFE0F\u0301'),
      maxLength: 40,
    }),
  },
  { weight: 2, arbitrary: fc.lorem({ maxCount: 200 }) },
  {
    weight: 1,
    arbitrary: fc
      .tuple(nasty, fc.integer({ min: 1, max: 3000 }))
      .map(([part, times]) => part.repeat(times).slice(0, 12_000)),
  },
);

const url = fc.oneof(
  fc.webUrl({ withQueryParameters: true }),
  fc.constantFrom(
    'javascript:alert(1)',
    'not a url',
    'https://a.example/)[x](https://evil.example',
    'https://a.example/<@1>',
    `https://a.example/${'x'.repeat(600)}`,
    `https://a.example/${'ü'.repeat(200)}`,
    'ftp://a.example',
    '',
  ),
);
const instant = fc.constantFrom('2026-11-24T10:00:00.000Z', 'no time');
const piece = fc.oneof(
  hostileText,
  fc.record({ strong: hostileText }),
  fc.record({ text: hostileText, url }),
  fc.record({ channel: fc.constantFrom('900000000000000100', '<@1>') }),
  fc.record({ at: instant, as: fc.constantFrom('date' as const, 'datetime' as const, 'relative' as const) }),
);
const pieces = fc.array(piece, { maxLength: 4 });
const line = fc.oneof(
  fc.record({ kind: fc.constantFrom('text' as const, 'bullet' as const, 'small' as const), pieces }),
  fc.record({ kind: fc.constant('heading' as const), text: hostileText }),
  fc.record({ kind: fc.constant('quote' as const), text: hostileText, from: hostileText }),
  fc.record({
    kind: fc.constant('hunk' as const),
    hunk: fc.record({ path: fc.array(hostileText, { maxLength: 3 }), before: hostileText, after: hostileText }),
  }),
);

/** Cards with hostile text in every place, and more of everything than Discord takes. */
export const hostileCard: fc.Arbitrary<Card> = fc.record(
  {
    tone: fc.constantFrom('critical' as const, 'plain' as const, 'error' as const),
    title: hostileText,
    titleUrl: url,
    lines: fc.array(line, { maxLength: 30 }),
    facts: fc.array(fc.record({ name: hostileText, value: pieces }), { maxLength: 30 }),
    links: fc.array(fc.record({ label: hostileText, url }), { maxLength: 20 }),
    actions: fc.array(
      fc.record({
        label: hostileText,
        command: fc.constantFrom('story', 'latest'),
        action: fc.constantFrom('page', 'show'),
        argument: fc.oneof(hostileText, fc.string({ maxLength: 90 })),
        style: fc.constantFrom('primary' as const, 'plain' as const, 'danger' as const),
      }),
      { maxLength: 30 },
    ),
    footer: hostileText,
  },
  { requiredKeys: ['tone', 'title', 'lines', 'facts', 'links', 'actions'] },
);
