import type { Feature } from '../src/core/judge/features.ts';
import { scoreOf } from '../src/core/judge/relevance.ts';

/** A training example: its features, whether it is relevant, and its story, which stays within one fold. */
export type Example = { readonly features: readonly Feature[]; readonly relevant: boolean; readonly story: string };

/** A trained model. */
export type Weights = { readonly bias: number; readonly weights: Readonly<Record<string, number>> };

/** Pulls weights towards 0, so that rare features count for little. */
const ridge = 0.8;
const steps = 600;
const pace = 0.5;

/**
 * Trains a logistic regression with full gradient steps from 0: the same examples always give the same weights. The weight of a story grows
 * only with the square root of its items, since six wordings of one event teach little more than one.
 */
export function trainWeights(examples: readonly Example[]): Weights {
  const sizes = new Map<string, number>();
  for (const { story } of examples) sizes.set(story, (sizes.get(story) ?? 0) + 1);
  const model: { bias: number; weights: Record<string, number> } = { bias: 0, weights: {} };
  for (let step = 0; step < steps; step++) {
    const slope: Record<string, number> = {};
    let biasSlope = 0;
    let mass = 0;
    for (const { features, relevant, story } of examples) {
      const share = 1 / Math.sqrt(sizes.get(story) ?? 1);
      const error = share * ((relevant ? 1 : 0) - scoreOf(features, model));
      mass += share;
      biasSlope += error;
      for (const { name } of features) slope[name] = (slope[name] ?? 0) + error;
    }
    model.bias += (pace * 4 * biasSlope) / mass;
    for (const [name, value] of Object.entries(slope)) {
      const weight = model.weights[name] ?? 0;
      model.weights[name] = weight + (pace * 4 * (value - ridge * weight)) / mass;
    }
  }
  return model;
}

/** Scores every example with weights trained without its story: five folds, stories assigned in order of their name. */
export function crossValidate(examples: readonly Example[]): readonly number[] {
  const folds = 5;
  const stories = [...new Set(examples.map(({ story }) => story))].sort();
  const foldOf = new Map(stories.map((story, index) => [story, index % folds]));
  const models = Array.from({ length: folds }, (_, fold) =>
    trainWeights(examples.filter(({ story }) => foldOf.get(story) !== fold)),
  );
  return examples.map(({ features, story }) => scoreOf(features, models[foldOf.get(story) ?? 0]));
}
