import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { cleanLine, cleanLines, cleanText } from '../../../src/core/text/clean.ts';
import { hostileText } from '../../chats/discord/cards.ts';
import { ordinaryText, trickIn } from '../../chats/outside-text.ts';

describe('cleanText()', () => {
  it('leaves nothing that cannot be seen, steers or covers, whatever the text is', () => {
    fc.assert(
      fc.property(hostileText, (text) => {
        expect(trickIn(cleanText(text))).toBeNull();
      }),
      { numRuns: 2000 },
    );
  });

  it.each(Object.entries(ordinaryText))('leaves %s as it is', (_script, text) => {
    expect(cleanText(text)).toBe(text);
  });

  it.each([
    ['soft hyphens and zero-width characters', 'a\u00ADb\u200Bc\u2060d\uFEFFe\u034Ff', 'abcdef'],
    ['direction marks', 'a\u200Eb\u200Fc\u061Cd\u202Ee\u2066f', 'abcdef'],
    ['tags, with which text hides behind an emoji', '🏴\u{E0067}\u{E0062}\u{E007F}', '🏴'],
    ['joiners and selectors between letters that need none', 'tr\u200Dai\u200Cn\uFE0F \u{E0100}', 'train '],
    ['all but one of many joiners', 'م\u200C\u200C\u200Dخ', 'م\u200Cخ'],
    ['fillers', '\u3164\uFFA0\u115F', ''],
    ['towers of accents', `x${'\u0301'.repeat(500)}`, `x${'\u0301'.repeat(4)}`],
    ['accents that would stack on what stands before the text', '\u0301\u0301\u200B\u0301a', 'a'],
    ['control sequences', 'a\u001B[31mb\u009B1mc\u001BPq\u001B\\d\u001B(Be', 'abcde'],
    ['names of windows', 'a\u001B]0;title\u0007b\u009D8;;https://evil.example\u009Cc', 'abc'],
    ['the start of a control string that has no end', 'â\u0080\u009Dlong', 'âlong'],
    ['line ends and tabs', 'a\n\n\u2028\tb', 'a b'],
    ['halves of characters', 'a\uD800b', 'a\uFFFDb'],
  ])('takes out %s', (_what, text, words) => {
    expect(cleanText(text)).toBe(words);
  });

  it('cuts a text that is longer than asked for, never inside a character', () => {
    expect(cleanText('a😀b', { maxChars: 2 })).toBe('a…');
    expect(cleanText('x'.repeat(30_000))).toBe(`${'x'.repeat(20_000)}…`);
  });
});

it.each(['\u3164', '\u2800', '\u200B \u00AD', '\u0301', ''])(
  'cleanLine() is empty for %j, in which nothing can be seen',
  (text) => {
    expect(cleanLine(text)).toBe('');
  },
);

it('cleanLines() keeps lines and their indentation, however long', () => {
  const long = 'x'.repeat(50_000);
  expect(cleanLines(`a:\n  b:  c\u0007\n    ${long}`)).toBe(`a:\n  b: c\n    ${long}`);
});
