import { type JudgeModels, judgeItem } from '../../src/core/judge/judge-item.ts';
import { joinModel } from '../../src/core/story/join-model.ts';
import type { StoryModels } from '../../src/core/story/join-stories.ts';
import { stepModel } from '../../src/core/story/step-model.ts';
import type { Finding, Item } from '../../src/nouns/item.ts';
import { trainActs } from './acts.ts';
import { trainSubjects } from './companies.ts';
import { trainDataKinds } from './data-kinds.ts';
import { foldCount, foldsOf } from './folds.ts';
import { readInvented } from './invented.ts';
import { joinExamples, learnJoins } from './joins.ts';
import type { LabelledItem } from './labelled.ts';
import { trainRelevance } from './relevance.ts';
import { learnSteps, stepExamples } from './steps.ts';

/** Judges an item with one set of models. `relevantFrom` replaces the least score of a relevant item. */
export type Judge = (item: Item, options?: { readonly relevantFrom?: number | undefined }) => Finding;

/** Judges with the models that Fineprint ships. Too good on items that these were learned from. */
export const shippedJudge: Judge = (item, options) => judgeItem(item, options);

/**
 * Learns every model of the judge once per fold and returns, for each labelled item, the judge that has seen neither its story nor its
 * company: what to expect of items that nobody here has seen. Borderline items teach nothing. Takes minutes for tens of thousands of items.
 */
export async function foldJudges(items: readonly LabelledItem[]): Promise<ReadonlyMap<LabelledItem, Judge>> {
  const folds = foldsOf(items);
  const judges = (await foldModels(items, folds)).map(
    (models): Judge =>
      (item, options) =>
        judgeItem(item, { ...options, models }),
  );
  return new Map(items.map((item, at) => [item, judges[folds[at] ?? 0] ?? shippedJudge]));
}

/**
 * Learns once per fold what joins items to stories and tells a new step, from what the judges of the folds find, and returns the models that
 * have seen neither the story nor the company of each item.
 */
export function foldStoryModels(
  items: readonly LabelledItem[],
  judgeOf: ReadonlyMap<LabelledItem, Judge>,
): ReadonlyMap<LabelledItem, StoryModels> {
  const taught = items.filter(({ borderline }) => !borderline);
  const folds = foldsOf(items);
  const foldOfTaught = items.flatMap(({ borderline }, at) => (borderline ? [] : [folds[at] ?? 0]));
  const findingOf = (one: LabelledItem) => (judgeOf.get(one) ?? shippedJudge)(one.item, { relevantFrom: 0 });
  const joins = joinExamples(taught, findingOf);
  const steps = stepExamples(taught, findingOf);
  const models = Array.from({ length: foldCount }, (_, fold): StoryModels => {
    const isOfOthers = ({ at }: { readonly at: number }) => foldOfTaught[at] !== fold;
    return {
      join: learnJoins(joins.filter(isOfOthers), { from: joinModel.from }),
      step: learnSteps(steps.filter(isOfOthers), { from: stepModel.from }),
    };
  });
  return new Map(items.map((item, at) => [item, models[folds[at] ?? 0] ?? {}]));
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
