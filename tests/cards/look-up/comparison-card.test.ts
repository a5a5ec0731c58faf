import fc from 'fast-check';
import { expect, it } from 'vitest';
import { comparisonPages } from '../../../src/cards/look-up/policy-card.ts';

const side = fc.oneof(fc.constant(''), fc.lorem({ maxCount: 300 }), fc.string({ unit: 'binary', maxLength: 3000 }));
const hunk = fc.record({ path: fc.array(fc.lorem({ maxCount: 3 }), { maxLength: 4 }), before: side, after: side });

it('every changed place is on one page, in order, none of them too long or empty', () => {
  fc.assert(
    fc.property(fc.array(hunk, { maxLength: 40 }), (hunks) => {
      const pages = comparisonPages(hunks);
      expect(pages.flat()).toHaveLength(hunks.length);
      for (const page of pages) {
        expect(page.length).toBeGreaterThan(0);
        expect(page.length).toBeLessThanOrEqual(6);
        const length = page.reduce((sum, { before, after }) => sum + before.length + after.length, 0);
        expect(length).toBeLessThanOrEqual(2400);
      }
    }),
    { numRuns: 60 },
  );
});
