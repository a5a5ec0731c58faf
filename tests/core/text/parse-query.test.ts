import { describe, expect, test } from 'vitest';
import { parseQuery, wordsIn } from '../../../src/core/text/query.ts';

describe('parseQuery()', () => {
  test.each([
    ['words', 'OpenAI chats', [['openai'], ['chats']], []],
    ['a phrase', 'meta "privacy policy"', [['meta'], ['privacy', 'policy']], []],
    ['what is not wanted', '-novel -"press release" meta', [['meta']], [['novel'], ['press', 'release']]],
    [
      'compounds',
      'opt-out GPT-4 example.com',
      [
        ['opt', 'out'],
        ['gpt', '4'],
        ['example', 'com'],
      ],
      [],
    ],
    ['an open quote ends at the end', 'a "b c', [['a'], ['b', 'c']], []],
    ['typographic quotes', '“privacy policy” «avis»', [['privacy', 'policy'], ['avis']], []],
    ['quotes next to words', 'a"b c"d', [['a'], ['b', 'c'], ['d']], []],
    ['signs alone', '- "" * ( ) : ^ ~ \' \\ %', [], []],
    ['operators are words', 'a OR b NOT c NEAR(d)', [['a'], ['or'], ['b'], ['not'], ['c'], ['near', 'd']], []],
    [
      'other scripts',
      'Datenschutzerklärung 隐私政策 приватность',
      [['datenschutzerklärung'], ['隐私政策'], ['приватность']],
      [],
    ],
    ['accents are composed', 'cafe\u0301', [['café']], []],
    ['control characters part words', 'a\0b\u0007c', [['a', 'b', 'c']], []],
    ['nothing', '   ', [], []],
  ])('%s', (_, text, wanted, unwanted) => {
    expect(parseQuery(text)).toEqual({ wanted, unwanted });
  });

  test('reads 500 characters, 20 terms and 64 characters of a word', () => {
    expect(parseQuery('a'.repeat(400))).toEqual({ wanted: [['a'.repeat(64)]], unwanted: [] });
    expect(parseQuery('word '.repeat(50)).wanted).toHaveLength(20);
    expect(parseQuery(`${' '.repeat(498)}abcdef`).wanted).toEqual([['ab']]);
  });
});

describe('wordsIn()', () => {
  test('says where each word stands', () => {
    const text = '“Café-Bar” 2';
    const words = wordsIn(text);
    expect(words.map((word) => [word.text, text.slice(word.start, word.end)])).toEqual([
      ['café', 'Café'],
      ['bar', 'Bar'],
      ['2', '2'],
    ]);
  });
});
