import type { Reason } from '../../nouns/item.ts';
import { isEventReason } from './event.ts';
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
  return logistic(features.reduce((total, { name }) => total + (model.weights[name] ?? 0), model.bias));
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

/** Sentences after the title in which somebody must be spoken of: as far as an item says what it is about. */
const openingLength = 8;
/** What is said where nobody is spoken of. */
const lessonFeature = 'no one’s data, rights or rules, and no company';

/**
 * The score of an item with its reasons, those that weigh most first; what weighs nothing is left out. An item that speaks of training
 * models and of nobody's data, rules or rights and names no company is a lesson in machine learning, whatever its words weigh: half its
 * score. Labelled news holds hardly any, real feeds do.
 */
export function relevanceOf(
  { title, body }: ReadItem,
  features: readonly Feature[],
): { readonly score: number; readonly because: readonly Reason[] } {
  const full = scoreOf(features);
  const speaksOfSomebody = [title, ...body.slice(0, openingLength)].some(
    ({ words, names }) => (names.length > 0 && words.has('data')) || somebody.some((one) => words.has(one)),
  );
  const reasons = features.map(({ name, words }): Reason => ({ feature: name, weight: weights[name] ?? 0, words }));
  // Half a probability, as what it takes off the log-odds: so all reasons still add up to the score.
  if (!speaksOfSomebody) reasons.push({ feature: lessonFeature, weight: Math.log((1 - full) / (2 - full)), words: '' });
  const because = reasons
    .filter(({ weight }) => weight !== 0)
    .sort((a, b) => Math.abs(b.weight) - Math.abs(a.weight) || (a.feature < b.feature ? -1 : 1));
  return { score: speaksOfSomebody ? full : full / 2, because };
}

/** Whether reasons make this score, to two decimals. A finding of an earlier version has its weights, or counts what it does not list. */
export function addUpTo(score: number, because: readonly Reason[]): boolean {
  const sum = because.reduce((total, reason) => total + (isEventReason(reason) ? 0 : reason.weight), bias);
  return Math.abs(score - logistic(sum)) < 0.005;
}

function logistic(sum: number): number {
  return 1 / (1 + Math.exp(-sum));
}
