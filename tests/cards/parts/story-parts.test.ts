import { describe, expect, it } from 'vitest';
import { summaryLines } from '../../../src/cards/parts/story-parts.ts';
import type { SummarySentence } from '../../../src/nouns/story.ts';

const sentence = (text: string, more: Partial<SummarySentence> = {}): SummarySentence => ({
  text,
  quoted: false,
  publisher: 'The Daily Ledger',
  url: 'https://ledger.example/1',
  itemKey: '1',
  ...more,
});
const quote = (text: string, more: Partial<SummarySentence> = {}) => sentence(text, { quoted: true, ...more });
const fixed = sentence('These are allegations; nothing has been proven.', { ours: true });
const written = sentence('Rookery is sued over messages.');
const harbor = { publisher: 'Harbor Review' };

describe('summaryLines()', () => {
  it.each<readonly [string, readonly SummarySentence[], string | undefined]>([
    ['quotes alone', [quote('A'), quote('B')], undefined],
    ['ours, then a quote', [fixed, quote('A')], "Quoted from The Daily Ledger. The first sentence is Fineprint's."],
    [
      'ours, then quotes of two sources',
      [fixed, quote('A'), quote('B', harbor)],
      "Quoted from The Daily Ledger and Harbor Review. The first sentence is Fineprint's.",
    ],
    ['two of ours', [fixed, fixed, quote('A')], "Quoted from The Daily Ledger. The first 2 sentences are Fineprint's."],
    ['ours alone', [fixed], "In Fineprint's words."],
    ['rewritten by a model', [written], 'Summary written by an AI model from The Daily Ledger.'],
    [
      'ours, then rewritten by a model',
      [fixed, written],
      "Summary written by an AI model from The Daily Ledger. The first sentence is Fineprint's.",
    ],
    [
      'ours among others',
      [written, fixed, quote('A', harbor)],
      "Summary written by an AI model from The Daily Ledger. Quoted from Harbor Review. The first sentence is Fineprint's.",
    ],
    ['nothing', [], undefined],
  ])('says whose words they are: %s', (_what, summary, label) => {
    const lines = summaryLines(summary);
    const small = lines.filter((line) => line.kind === 'small');
    expect(small).toEqual(label === undefined ? [] : [{ kind: 'small', pieces: [label] }]);
    const [first] = lines;
    if (summary.some(({ ours }) => ours === true))
      expect(first).toMatchObject({ kind: 'text', pieces: expect.arrayContaining([fixed.text]) });
  });

  it('puts what is gone last, after a line of ours, and names the source of each run of quotes once', () => {
    const summary = [
      quote('Gone.', { removed: true }),
      quote('There.'),
      quote('There too.'),
      quote('Gone too.', { removed: true, language: 'German' }),
    ];
    expect(summaryLines(summary)).toEqual([
      { kind: 'quote', text: 'There.' },
      { kind: 'quote', text: 'There too.', from: 'The Daily Ledger' },
      { kind: 'text', pieces: ['No longer on the page:'] },
      { kind: 'quote', text: 'Gone.' },
      { kind: 'quote', text: 'Gone too.', from: 'The Daily Ledger, in German' },
    ]);
  });
});
