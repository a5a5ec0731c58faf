import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { parseJson } from '../../../src/core/text/parse-json.ts';

describe('parseJson()', () => {
  test('reads whatever JSON.parse() reads', () => {
    fc.assert(
      fc.property(fc.json({ maxDepth: 8 }), (text) => {
        expect(parseJson(text)).toEqual(JSON.parse(text));
      }),
    );
  });

  test('counts no brackets or commas within strings', () => {
    expect(parseJson(JSON.stringify(`\\"${'[{,'.repeat(2_000_000)}\\`))).toHaveLength(6_000_003);
  });

  test.each([
    ['arrays in arrays', '['.repeat(7_000_000)],
    ['objects in objects', '{"a":'.repeat(2_000_000)],
    ['many values', `[${'1,'.repeat(5_000_000)}1]`],
    ['many objects', `[${'{},'.repeat(3_000_000)}{}]`],
    ['no JSON', '<html>'],
    ['a string without an end', '"abc\\'],
  ])('throws a SyntaxError for %s', (_what, text) => {
    expect(() => parseJson(text)).toThrow(SyntaxError);
  });
});
