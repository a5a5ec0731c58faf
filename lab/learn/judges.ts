import { type JudgeModels, judgeItem } from '../../src/core/judge/judge-item.ts';
import type { Finding, Item } from '../../src/nouns/item.ts';
import { trainActs } from './acts.ts';
import { trainSubjects } from './companies.ts';
import { trainDataKinds } from './data-kinds.ts';
import { foldsOf } from './folds.ts';
import { readInvented } from './invented.ts';
import type { LabelledItem } from './labelled.ts';
import { trainRelevance } from './relevance.ts';

/** Judges an item with one set of models. */
export type Judge = (item: Item) => Finding;

/** Judges with the models that Fineprint ships. Too good on items that these were learned from. */
export const shippedJudge: Judge = (item) => judgeItem(item);

/**
 * Learns every model of the judge once per fold and returns, for each labelled item, the judge that has seen neither its story nor its
 * company: what to expect of items that nobody here has seen. Borderline items teach nothing. Takes minutes for tens of thousands of items.
 */
export async function foldJudges(items: readonly LabelledItem[]): Promise<ReadonlyMap<LabelledItem, Judge>> {
  const folds = foldsOf(items);
  const judges = (await foldModels(items, folds)).map(
    (models): Judge =>
      (item) =>
        judgeItem(item, { models }),
  );
  return new Map(items.map((item, at) => [item, judges[folds[at] ?? 0] ?? shippedJudge]));
}

/** The models of the judge for each fold, learned from the items of the others. */
async function foldModels(items: readonly LabelledItem[], folds: readonly number[]): Promise<readonly JudgeModels[]> {
  const relevance = trainRelevance(items, folds).foldModels;
  const acts = trainActs(items, folds, { invented: await readInvented() }).foldModels;
  const subjects = trainSubjects(items, folds).foldModels;
  const dataKinds = trainDataKinds(items, folds).foldModels;
  return relevance.map((model, fold) => ({
    relevance: model,
    ...acts[fold],
    subjects: subjects[fold],
    dataKinds: dataKinds[fold],
  }));
}
