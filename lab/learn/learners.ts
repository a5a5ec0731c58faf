import { judgeItem } from '../../src/core/judge/judge-item.ts';
import { joinModel } from '../../src/core/story/join-model.ts';
import { stepModel } from '../../src/core/story/step-model.ts';
import { trainActs } from './acts.ts';
import { trainSubjects } from './companies.ts';
import { trainDataKinds } from './data-kinds.ts';
import { foldCount } from './folds.ts';
import { harmOfItems, harmOfSagas } from './harm.ts';
import { readInvented } from './invented.ts';
import { joinExamples, learnJoins } from './joins.ts';
import type { LabelledItem } from './labelled.ts';
import { trainOrdinaryWords } from './ordinary-words.ts';
import type { Example } from './regression.ts';
import { trainRelevance } from './relevance.ts';
import { learnSteps, stepExamples } from './steps.ts';
import { learnWordWeights } from './word-weights.ts';

/** What was learned: the model as plain data, the file that ships it (from the root of the repository), and figures in folds, if any. */
type Learned = { readonly file: string; readonly model: unknown; readonly figures: Readonly<Record<string, unknown>> };

/** Something that is learned from labelled items by itself. */
export type Learner = {
  readonly name: string;
  /** Deterministic. `folds` holds the fold of each item, in the same order. Borderline items are left out by the caller. */
  learn(items: readonly LabelledItem[], folds: readonly number[]): Promise<readonly Learned[]>;
};

const judge = 'src/core/judge/models';
const story = 'src/core/story/models';

/** Everything that is learned, in the order in which one builds on another. */
export const learners: readonly Learner[] = [
  {
    name: 'ordinary-words',
    async learn(items) {
      return [{ file: `${judge}/ordinary-words.json`, ...trainOrdinaryWords(items) }];
    },
  },
  {
    name: 'relevance',
    async learn(items, folds) {
      const { model, figures } = trainRelevance(items, folds);
      return [{ file: `${judge}/relevance.json`, model, figures }];
    },
  },
  {
    name: 'acts',
    async learn(items, folds) {
      const { models, figures, predictions } = trainActs(items, folds, { invented: await readInvented() });
      const { wrong: _, ...ofItems } = harmOfItems(items, predictions);
      const { wrong: __, ...ofSagas } = harmOfSagas(items, predictions);
      return [
        { file: `${judge}/event.json`, model: models.event, figures: figures.event },
        {
          file: `${judge}/claim-status.json`,
          model: models.claimStatus,
          figures: { ...figures.claimStatus, states: { ofItems, ofSagas } },
        },
      ];
    },
  },
  {
    name: 'subjects',
    async learn(items, folds) {
      const { model, figures } = trainSubjects(items, folds);
      return [{ file: `${judge}/subjects.json`, model, figures }];
    },
  },
  {
    name: 'data-kinds',
    async learn(items, folds) {
      return [{ file: `${judge}/data-kinds.json`, ...trainDataKinds(items, folds) }];
    },
  },
  {
    name: 'word-weights',
    async learn(items) {
      const model = learnWordWeights(items);
      return [{ file: `${story}/word-weights.json`, model, figures: { words: Object.keys(model).length } }];
    },
  },
  {
    name: 'joins',
    async learn(items, folds) {
      const examples = joinExamples(items, await foldFindings(items, folds));
      const learnFrom = (some: typeof examples) => learnJoins(some, { from: joinModel.from });
      const figures = binaryFigures(examples, { folds, yes: 'joins', learnFrom });
      return [{ file: `${story}/join.json`, model: learnFrom(examples), figures }];
    },
  },
  {
    name: 'steps',
    async learn(items, folds) {
      const examples = stepExamples(items, await foldFindings(items, folds));
      const learnFrom = (some: typeof examples) => learnSteps(some, { from: stepModel.from });
      const figures = binaryFigures(examples, { folds, yes: 'step', learnFrom });
      return [{ file: `${story}/step.json`, model: learnFrom(examples), figures }];
    },
  },
];

/** What a judge of the other folds finds in an item that is known to be relevant, as stories are joined from findings that aren't perfect. */
async function foldFindings(items: readonly LabelledItem[], folds: readonly number[]) {
  const acts = trainActs(items, folds, { invented: await readInvented() }).foldModels;
  const at = new Map(items.map((item, index) => [item, index]));
  return (one: LabelledItem) =>
    judgeItem(one.item, { relevantFrom: 0, models: acts[folds[at.get(one) ?? 0] ?? 0] ?? {} });
}

type Odds = { readonly bias: number; readonly weights: Readonly<Record<string, number>>; readonly from: number };

/** How often a decision between yes and no is right, by models of the other folds and by the one that learned all. */
function binaryFigures<One extends Example<string> & { readonly at: number }>(
  examples: readonly One[],
  how: { folds: readonly number[]; yes: One['label']; learnFrom: (some: readonly One[]) => Odds },
) {
  const { folds, yes, learnFrom } = how;
  const foldOf = ({ at }: One) => folds[at] ?? 0;
  const models = Array.from({ length: foldCount }, (_, fold) =>
    learnFrom(examples.filter((one) => foldOf(one) !== fold)),
  );
  const whole = learnFrom(examples);
  const shareRight = (modelOf: (one: One) => Odds | undefined) => {
    const right = examples.filter((one) => {
      const model = modelOf(one) ?? whole;
      let sum = model.bias;
      for (const [name, value] of one.features) sum += value * (model.weights[name] ?? 0);
      return sum >= model.from === (one.label === yes);
    });
    return examples.length === 0 ? 0 : Math.round((right.length / examples.length) * 1e4) / 1e4;
  };
  return { items: examples.length, fold: shareRight((one) => models[foldOf(one)]), whole: shareRight(() => whole) };
}
