import fc from 'fast-check';
import { expect, test } from 'vitest';
import { has, places, within } from '../../../src/core/policy/read-stance.ts';

test('places are counted in words', () => {
  expect(places('we train models and train people', /\btrain\b/g)).toEqual([1, 4]);
  expect(places('', /\btrain\b/g)).toEqual([]);
});

test('a search does not depend on the one before it', () => {
  const pattern = /\btrain\b/g;
  expect([has('we train', pattern), has('train', pattern), has('rain', pattern)]).toEqual([true, true, false]);
});

test('the places within a reach are those that a look at each would find', () => {
  fc.assert(
    fc.property(fc.uniqueArray(fc.nat(60)), fc.nat(60), fc.nat(20), (list, low, reach) => {
      const sorted = list.toSorted((one, other) => one - other);
      expect(within(sorted, low, low + reach)).toEqual(sorted.filter((at) => at >= low && at <= low + reach));
    }),
  );
});
