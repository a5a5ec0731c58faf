import { judgeItem } from '../../src/core/judge/judge-item.ts';
import type { Finding, Item } from '../../src/nouns/item.ts';
import { foldsOf } from './folds.ts';
import type { LabelledItem } from './labelled.ts';
import { trainRelevance } from './relevance.ts';

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
  const judges = trainRelevance(items, folds).foldModels.map(
    (relevance): Judge =>
      (item) =>
        judgeItem(item, { models: { relevance } }),
  );
  return new Map(items.map((item, at) => [item, judges[folds[at] ?? 0] ?? shippedJudge]));
}
