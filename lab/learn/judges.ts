import { featuresOf } from '../../src/core/judge/features.ts';
import { judgeItem } from '../../src/core/judge/judge-item.ts';
import { readItem } from '../../src/core/judge/read-item.ts';
import { relevantFrom } from '../../src/core/judge/relevance.ts';
import type { Finding, Item } from '../../src/nouns/item.ts';
import { foldCount, foldsOf } from './folds.ts';
import type { LabelledItem } from './labelled.ts';
import { learn, probabilitiesOf } from './regression.ts';

/** Judges an item with one set of models. */
export type Judge = (item: Item) => Finding;

/** Judges with the models that Fineprint ships. Too good on items that these were learned from. */
export const shippedJudge: Judge = (item) => judgeItem(item);

/**
 * Learns every model once per fold and returns, for each labelled item, the judge that has seen neither its story nor its company: what to
 * expect of items that nobody here has seen. Borderline items teach nothing. Takes minutes for tens of thousands of items.
 */
export function foldJudges(items: readonly LabelledItem[]): ReadonlyMap<LabelledItem, Judge> {
  const folds = foldsOf(items);
  const examples = items.map(({ item, labels }) => ({
    features: new Map(featuresOf(readItem(item)).map(({ name }) => [name as string, 1] as const)),
    label: labels.relevant ? ('yes' as const) : ('no' as const),
  }));
  const judges = Array.from({ length: foldCount }, (_, fold): Judge => {
    const model = learn(
      examples.filter((_example, at) => folds[at] !== fold && items[at]?.borderline === false),
      { labels: ['yes', 'no'], ridge: 1e-4, lasso: 1e-5 },
    );
    return (item) => {
      const features = new Map(featuresOf(readItem(item)).map(({ name }) => [name as string, 1] as const));
      const score = probabilitiesOf(model, features).yes;
      return { ...judgeItem(item, { relevantFrom: score >= relevantFrom ? 0 : 2 }), score };
    };
  });
  return new Map(items.map((item, at) => [item, judges[folds[at] ?? 0] ?? shippedJudge]));
}
