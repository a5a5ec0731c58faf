import { matterOf } from '../../src/core/story/matter.ts';
import { comparedOf, profileOf } from '../../src/core/story/profile.ts';
import { type StepModel, stepFeatures } from '../../src/core/story/step-model.ts';
import type { Finding } from '../../src/nouns/item.ts';
import { binary } from './joins.ts';
import type { LabelledItem } from './labelled.ts';
import { type Example, learn } from './regression.ts';

type StepLabel = 'step' | 'same';

/** An item that joined its story: whether it brings a new step. `at` is the item's place in the list it came from. */
export type StepExample = Example<StepLabel> & { readonly at: number; readonly set: string };

/** Sets of news make a story of each step, so that all their examples are repeats: enough of them would drown the steps. */
const weightOfNews = 0.3;

/** Plays the items of each story in the order of their dates and returns every one after the first. */
export function stepExamples(
  items: readonly LabelledItem[],
  findingOf: (one: LabelledItem) => Finding,
): readonly StepExample[] {
  const inStories = [...items.entries()].filter(
    ([, { labels, borderline, item }]) =>
      labels.relevant && !borderline && labels.story !== undefined && item.publishedAt !== null,
  );
  return [...Map.groupBy(inStories, ([, { labels, set }]) => `${set} ${labels.story}`).values()].flatMap((ofStory) => {
    const inOrder = ofStory.sort(([, a], [, b]) => ((a.item.publishedAt ?? '') < (b.item.publishedAt ?? '') ? -1 : 1));
    const matters: ReturnType<typeof matterOf>[] = [];
    const told = new Set<string>();
    return inOrder.flatMap(([at, one]) => {
      const matter = matterOf({ item: one.item, finding: findingOf(one) });
      const { saga } = one;
      const step = saga?.tell === 'none' ? undefined : (saga?.step ?? undefined);
      const isStep = matters.length === 0 || (step !== undefined && !told.has(step));
      if (step !== undefined) told.add(step);
      const profile = profileOf(matters.map(comparedOf));
      const isFirst = matters.length === 0;
      matters.push({ ...matter, isStep });
      if (isFirst) return [];
      const label: StepLabel = isStep ? 'step' : 'same';
      const weight = saga === undefined ? weightOfNews : 1;
      return [{ at, set: one.set, label, weight, features: new Map(stepFeatures(comparedOf(matter), profile)) }];
    });
  });
}

/** Learns what tells a new step from another report of an old one. */
export function learnSteps(examples: readonly StepExample[], { from }: { from: number }): StepModel {
  return binary(learn<StepLabel>(examples, { labels: ['step', 'same'], ridge: 3e-3, lasso: 3e-4 }), {
    yes: 'step',
    no: 'same',
    from,
  });
}
