import { describe, expect, it } from 'vitest';
import { reasonLines } from '../../../src/cards/look-up/why-card.ts';
import type { JudgedItem } from '../../../src/nouns/item.ts';
import { judged } from '../../core/judge/items.ts';

const lesson = judged('How to train a large language model', 'We train a model with 8 GPUs.');

const shown = (one: JudgedItem) => JSON.stringify(reasonLines(one, { max: 10 }));

describe('reasonLines()', () => {
  it('lists what halved a score among the reasons, so that all of them add up', () => {
    expect(shown(lesson)).toMatch(/"−1\.26"}," no one’s data, rights or rules, and no company"/);
    expect(shown(lesson)).toContain('the sum is converted to a score');
  });

  it('claims no sum for a finding of an earlier version, whose reasons left that out', () => {
    const because = lesson.finding.because.filter(({ feature }) => !feature.startsWith('no one’s data'));
    const stored = { ...lesson, finding: { ...lesson.finding, because } };
    expect(shown(stored)).toContain('An earlier version of Fineprint scored this item');
    expect(shown(stored)).not.toContain('the sum is converted to a score');
  });
});
