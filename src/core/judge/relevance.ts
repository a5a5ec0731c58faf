import type { Reason } from '../../nouns/item.ts';
import type { Feature } from './features.ts';
import type { WordClass } from './lexicon.ts';
import type { ReadItem } from './read-item.ts';
import { bias, weights } from './weights.ts';

/** An item is relevant from this score on: a little under even odds, where the fewest items are judged wrongly in cross-validation. */
export const relevantFrom = 0.42;

/** 0 to 1: the probability that an item with these features is about AI training on people's data. */
export function scoreOf(
  features: readonly Feature[],
  model: { bias: number; weights: Readonly<Record<string, number>> } = { bias, weights },
): number {
  const sum = features.reduce((total, { name }) => total + (model.weights[name] ?? 0), model.bias);
  return 1 / (1 + Math.exp(-sum));
}

/** Somebody whose data it is, or who has a say about it. */
const somebody: readonly WordClass[] = [
  'people',
  'consent',
  'optOut',
  'policy',
  'court',
  'authority',
  'licence',
  'copyright',
  'privacy',
  'scrape',
  'crawler',
  'law',
  'deny',
];

/**
 * The score of an item. One that speaks of training models and of nobody's data, rules or rights and names no company is a
 * lesson in machine learning, whatever its words weigh: half its score. Labelled news holds hardly any, real feeds do.
 */
export function relevanceOf({ title, body }: ReadItem, features: readonly Feature[]): number {
  const score = scoreOf(features);
  const speaksOfSomebody = [title, ...body.slice(0, 8)].some(
    ({ words, names }) => (names.length > 0 && words.has('data')) || somebody.some((one) => words.has(one)),
  );
  return speaksOfSomebody ? score : score / 2;
}

/** The features as reasons, those that weigh most first; what weighs nothing is left out. */
export function reasonsOf(features: readonly Feature[]): readonly Reason[] {
  return features
    .map(({ name, words }) => ({ feature: name, weight: weights[name] ?? 0, words }))
    .filter(({ weight }) => weight !== 0)
    .sort((a, b) => Math.abs(b.weight) - Math.abs(a.weight) || (a.feature < b.feature ? -1 : 1));
}
