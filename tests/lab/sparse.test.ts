import { describe, expect, it } from 'vitest';
import { sparseLearner } from '../../lab/learn/sparse.ts';

/** 400 examples: `a` tells the answer in nine of ten, `b` and `c` tell nothing. */
const examples = Array.from({ length: 400 }, (_, at) => {
  const yes = at % 2 === 0;
  const isTold = at % 10 < 9;
  return {
    at,
    yes,
    features: new Map([
      ...(yes === isTold ? [['a', 1] as const] : []),
      ...(at % 4 < 2 ? [['b', 1] as const] : []),
      ...(at % 8 < 4 ? [['c', 0.5] as const] : []),
      ...(at < 3 ? [['rare', 1] as const] : []),
    ]),
  };
});

describe('sparseLearner()', () => {
  const learn = sparseLearner(examples, { lasso: 4, leastCount: 5, leftOut: new Set(['c']) });

  it('keeps what tells the answer, and nothing else', () => {
    const { weights } = learn(() => true);
    expect(Object.keys(weights)).toEqual(['a']);
    expect(weights.a).toBeGreaterThan(2);
  });

  it('gives the same model for the same examples', () => {
    expect(learn(({ at }) => at % 3 > 0)).toEqual(learn(({ at }) => at % 3 > 0));
  });

  it('learns nothing from examples that it isn’t asked to learn from', () => {
    const { bias } = learn(({ yes }) => yes);
    expect(bias).toBeGreaterThan(2);
  });
});
