import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type Asked, askedOfStored, partsOf, subscriptionKey, tidied } from '../../src/nouns/subscription.ts';
import { discord } from '../store/samples.ts';
import { anyAsked } from './asked.ts';

const keyOf = (asked: Asked, channel = 'news') => subscriptionKey({ target: discord(channel), ...asked });

describe('tidied()', () => {
  it('leaves what is tidy as it is', () => {
    fc.assert(
      fc.property(anyAsked, (asked) => {
        expect(tidied(partsOf(asked))).toEqual(asked);
      }),
    );
  });

  it.each([
    [
      'words once, whatever their case, in order',
      { companies: ['OpenAI', 'Meta', 'openai'] },
      { companies: ['OpenAI', 'Meta'] },
    ],
    ['no list that is empty', { exclude: [] }, {}],
  ])('holds %s', (_what, filter, tidy) => {
    expect(tidied(filter)).toEqual({ filter: tidy });
  });

  it.each([
    ['no pace where all is told at once', { mode: 'instant', thread: false }, undefined],
    ['no zone that times nothing', { mode: 'hourly', zone: 'Europe/Berlin' }, { mode: 'hourly' }],
    ['UTC where a day is named without a zone', { mode: 'daily' }, { mode: 'daily', zone: 'UTC' }],
    ['how quickly, beside all else', { thread: true }, { mode: 'instant', thread: true }],
  ] as const)('holds %s', (_what, parts, pace) => {
    expect(tidied(parts)).toEqual({ filter: {}, pace });
  });
});

describe('subscriptionKey()', () => {
  const berlin = { mode: 'daily', zone: 'Europe/Berlin' } as const;

  it.each<[string, Asked, Asked]>([
    [
      'companies in another order',
      { filter: { companies: ['OpenAI', 'Meta'] } },
      { filter: { companies: ['Meta', 'OpenAI'] } },
    ],
    [
      'words to leave out in another order',
      { filter: { exclude: ['stock', 'shares'] } },
      { filter: { exclude: ['shares', 'stock'] } },
    ],
    [
      'another case, and a word twice',
      { filter: { companies: ['OpenAI'] } },
      { filter: { companies: ['openai', 'OpenAI'] } },
    ],
    [
      'the default pace and none',
      { filter: {} },
      { filter: {}, pace: { mode: 'instant', zone: 'UTC', thread: false } },
    ],
    ['an empty list and none', { filter: {} }, { filter: { topics: [] } }],
    ['UTC and no zone', { filter: {}, pace: { mode: 'daily' } }, { filter: {}, pace: { mode: 'daily', zone: 'UTC' } }],
    [
      'two names of one zone',
      { filter: {}, pace: { mode: 'daily', zone: 'Asia/Kolkata' } },
      { filter: {}, pace: { mode: 'daily', zone: 'Asia/Calcutta' } },
    ],
  ])('is the same for %s', (_what, one, other) => {
    expect(keyOf(one)).toBe(keyOf(other));
  });

  it.each<[string, Asked, Asked]>([
    ['another company', { filter: { companies: ['OpenAI'] } }, { filter: { companies: ['Meta'] } }],
    ['words of another list', { filter: { companies: ['code'] } }, { filter: { exclude: ['code'] } }],
    ['another zone', { filter: {}, pace: berlin }, { filter: {}, pace: { ...berlin, zone: 'UTC' } }],
    ['threads', { filter: {} }, { filter: {}, pace: { mode: 'instant', thread: true } }],
    ['words that would read the same', { filter: { exclude: ['a', 'b'] } }, { filter: { exclude: ['a”, “b'] } }],
  ])('differs for %s', (_what, one, other) => {
    expect(keyOf(one)).not.toBe(keyOf(other));
  });

  it('differs for another channel', () => {
    expect(keyOf({ filter: {} })).not.toBe(keyOf({ filter: {} }, 'general'));
  });
});

describe('askedOfStored()', () => {
  it('gives back from JSON whatever was asked', () => {
    fc.assert(
      fc.property(anyAsked, (asked) => {
        const { filter, pace = null } = JSON.parse(JSON.stringify(asked)) as { filter: unknown; pace?: unknown };
        expect(askedOfStored({ filter, pace })).toEqual(asked);
      }),
    );
  });

  it.each<[string, unknown, unknown]>([
    ['no filter', 3, null],
    ['a list', [], null],
    ['a topic that is none', { topics: ['opt_out', 'gossip'] }, null],
    ['a word where a list should be', { companies: 'OpenAI' }, null],
    ['a mode that is none', {}, { mode: 'monthly' }],
    ['a zone that is none', {}, { mode: 'daily', zone: 'Mars/Base' }],
    ['hours that are none', {}, { mode: 'instant', quiet: { from: '25:00', to: '07:00' }, zone: 'UTC' }],
    ['a ceiling beyond the most', {}, { mode: 'instant', ceiling: 1e9, zone: 'UTC' }],
  ])('is null for %s', (_what, filter, pace) => {
    expect(askedOfStored({ filter, pace })).toBeNull();
  });

  it('takes an empty list for none', () => {
    expect(askedOfStored({ filter: { topics: [], exclude: [] }, pace: null })).toEqual({ filter: {} });
  });

  it('takes no notice of what it does not know', () => {
    expect(askedOfStored({ filter: { colour: 'red' }, pace: null })).toEqual({ filter: {} });
  });
});
