import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { describeFilter } from '../../../src/cards/parts/describe-filter.ts';
import { clipped, counted, dateText, dayText, joined } from '../../../src/core/text/words.ts';
import type { Filter } from '../../../src/nouns/subscription.ts';

describe('clipped()', () => {
  it('cuts between words and marks the cut', () => {
    expect(clipped('one two three', 13)).toBe('one two three');
    expect(clipped('one two, three', 12)).toBe('one two…');
    expect(clipped('  one \n two ', 20)).toBe('one two');
  });

  it('never gives more than asked for, nor half a character', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 200 }), fc.integer({ min: 2, max: 100 }), (text, max) => {
        const cut = clipped(text.toWellFormed(), max);
        expect(cut.length).toBeLessThanOrEqual(max);
        expect(cut.isWellFormed()).toBe(true);
      }),
    );
  });
});

describe('words', () => {
  it('count, join and date as people write', () => {
    expect([counted(0, 'source'), counted(1, 'source'), counted(1204, 'story', 'stories')]).toEqual([
      '0 sources',
      '1 source',
      '1,204 stories',
    ]);
    expect([
      joined([]),
      joined(['A']),
      joined(['A', 'B', 'C']),
      joined(['A', 'B', 'C', 'D'], { max: 2, with: 'or' }),
    ]).toEqual(['', 'A', 'A, B and C', 'A, B or 2 more']);
    expect(dayText('2026-10-01')).toBe('1 October 2026');
    expect(dateText('2026-10-01T23:30:00.000Z', 'Europe/Berlin')).toBe('2 October 2026');
  });
});

describe('describeFilter()', () => {
  it.each<[string, Filter]>([
    ['everything', {}],
    ['everything at least high', { leastSeverity: 'high' }],
    ['everything from courts or regulators', { genres: ['court', 'regulator'] }],
    ['everything without “stock”', { exclude: ['stock'] }],
    [
      'OpenAI or Meta; lawsuit filed; at least notable',
      { companies: ['OpenAI', 'Meta'], topics: ['lawsuit_filed'], leastSeverity: 'notable' },
    ],
    [
      'from the news; private messages; without “a” or “b”',
      { dataTypes: ['private_messages'], genres: ['news'], exclude: ['a', 'b'] },
    ],
  ])('%s', (words, filter) => {
    expect(describeFilter(filter)).toBe(words);
  });

  it('tells every company, so that two filters that differ never read the same', () => {
    const companies = Array.from({ length: 20 }, (_, index) => `Company ${index}`);
    for (const company of companies) expect(describeFilter({ companies })).toContain(company);
  });
});
