import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { foldName, isSameName, nearest } from '../../../src/core/text/nearest.ts';

const words = ['OpenAI', 'Meta', 'Oxford University Press', 'Université de Genève', 'X', 'Open Rights Group'];

describe('nearest()', () => {
  it.each([
    ['OPENAI', ['OpenAI']],
    ['open', ['OpenAI', 'Open Rights Group']],
    ['press', ['Oxford University Press']],
    ['geneve', ['Université de Genève']],
    ['opnai', ['OpenAI']],
    ['oepnai', ['OpenAI']],
    ['mta', ['Meta']],
    ['', words],
    ['🦜', []],
    ['zebra', []],
  ])('finds for %j what was most likely meant', (typed, found) => {
    expect(nearest(typed, words, 6)).toEqual(found);
  });

  it('gives each word at most once, no more than asked for, whatever was typed', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 300 }), fc.nat(6), (typed, limit) => {
        const found = nearest(typed, words, limit);
        expect(found.length).toBeLessThanOrEqual(limit);
        expect(new Set(found).size).toBe(found.length);
      }),
    );
  });
});

describe('foldName()', () => {
  it.each([
    ['Acme, Inc. (UK)', 'acme inc uk'],
    ['  Université de Genève ', 'universite de geneve'],
    ['ＯｐｅｎＡＩ', 'openai'],
    ['!?', ''],
  ])('makes of %j what names are compared by', (name, folded) => {
    expect(foldName(name)).toBe(folded);
  });
});

describe('isSameName()', () => {
  it('looks past case, accents, spaces and punctuation', () => {
    expect(isSameName('Open AI', 'openai')).toBe(true);
    expect(isSameName('Genève', 'geneve')).toBe(true);
    expect(isSameName('Meta', 'Meta AI')).toBe(false);
    expect(isSameName('!', '?')).toBe(false);
  });
});
