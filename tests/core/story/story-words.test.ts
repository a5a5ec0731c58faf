import { describe, expect, it } from 'vitest';
import { eventLineOf } from '../../../src/core/story/event-line.ts';
import { speakerOf, tellingWords } from '../../../src/core/story/story-words.ts';

describe('tellingWords()', () => {
  it.each([
    [
      'words of four letters and more, by their first seven',
      'The cat ate wills, willow and willowherbs',
      'wills willow willowh',
    ],
    ['numbers of two digits and more', '7 of 42 zebras', '42 zebras'],
    ['days', 'November 3 and 4 May', '11-3 novembe 5-4'],
    ['nothing that every such report says', 'Meta says that users have data about AI training', ''],
    ['pairs of characters in scripts without spaces', '朝顔新聞', '朝顔 顔新 新闻'],
  ])('are %s', (_, text, words) => {
    expect([...tellingWords(text)].join(' ')).toBe(words);
  });

  it('are those of the first 2,000 characters', () => {
    expect(tellingWords(`${' '.repeat(1_994)}kitten`)).toContain('kitten');
    expect(tellingWords(`${' '.repeat(2_000)}kitten`)).not.toContain('kitten');
  });
});

describe('speakerOf()', () => {
  const said = (before: number) =>
    speakerOf({ publisher: 'The Daily', text: `${'x'.repeat(before)}(Reuters) - A suit was filed.` });

  it('is the agency of a dateline, which stands in the first 120 characters', () => {
    expect(said(0)).toBe('Reuters');
    expect(said(111)).toBe('Reuters');
    expect(said(112)).toBe('The Daily');
  });
});

describe('eventLineOf()', () => {
  it.each([
    ['an answer that names a suit once', 'company_statement', 'Acme answers the lawsuit', 'lawsuit'],
    ['a column that names a suit in its headline', 'opinion_explainer', 'The lawsuit that matters', 'lawsuit'],
    ['a column that names none', 'opinion_explainer', 'Why it matters', 'policy'],
    ['a filing', 'lawsuit_filed', 'Acme is fined', 'lawsuit'],
  ] as const)('of %s', (_, event, title, line) => {
    expect(eventLineOf(event, { title, text: '' })).toBe(line);
  });

  it('of a column goes by what is named twice, in its headline or the first 1,500 characters', () => {
    const line = (text: string) => eventLineOf('opinion_explainer', { title: 'Why it matters', text });
    expect(line('A lawsuit was filed.')).toBe('policy');
    expect(line('A lawsuit was filed. The lawsuit is long.')).toBe('lawsuit');
    expect(line(`A lawsuit was filed. ${' '.repeat(1_472)}lawsuit`)).toBe('lawsuit');
    expect(line(`A lawsuit was filed. ${' '.repeat(1_473)}lawsuit`)).toBe('policy');
  });
});
