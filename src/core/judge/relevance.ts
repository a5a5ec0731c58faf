import type { Reason } from '../../nouns/item.ts';
import { isEventReason } from './event.ts';
import type { Feature } from './features.ts';
import type { WordClass } from './lexicon.ts';
import type { ReadItem } from './read-item.ts';
import { bias, weights } from './weights.ts';

/**
 * An item is relevant from this score on. It is slightly below even odds, where cross-validation gave the fewest wrong
 * verdicts.
 */
export const relevantFrom = 0.42;

/** Returns the probability (0 to 1) that an item with these features is about AI training on people's data. */
export function scoreOf(
  features: readonly Feature[],
  model: { bias: number; weights: Readonly<Record<string, number>> } = { bias, weights },
): number {
  return logistic(features.reduce((total, { name }) => total + (model.weights[name] ?? 0), model.bias));
}

/** Classes that show that the item mentions people whose data it is, or someone with a say about it. */
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

/** How many sentences after the title must mention such people: as far as an item says what it is about. */
const openingLength = 8;
/** The reason given if the item mentions none of them. */
const lessonFeature = 'no one’s data, rights or rules, and no company';

/**
 * Returns the score of an item with its reasons, largest weight first, leaving out those without weight. An item that
 * mentions training models, but nobody's data, rules or rights and no company, is a lesson in machine learning: it gets
 * half its score, whatever its words weigh. Labelled news has hardly any such items; real feeds do.
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
  // Half the probability, expressed as what it takes off the log-odds, so that all reasons still add up to the score.
  if (!speaksOfSomebody) reasons.push({ feature: lessonFeature, weight: Math.log((1 - full) / (2 - full)), words: '' });
  const because = reasons
    .filter(({ weight }) => weight !== 0)
    .sort((a, b) => Math.abs(b.weight) - Math.abs(a.weight) || (a.feature < b.feature ? -1 : 1));
  return { score: speaksOfSomebody ? full : full / 2, because };
}

/**
 * Whether these reasons add up to the score, to two decimals. A finding by an earlier version of Fineprint may have
 * other weights, or count what it doesn't list.
 */
export function addUpTo(score: number, because: readonly Reason[]): boolean {
  const sum = because.reduce((total, reason) => total + (isEventReason(reason) ? 0 : reason.weight), bias);
  return Math.abs(score - logistic(sum)) < 0.005;
}

function logistic(sum: number): number {
  return 1 / (1 + Math.exp(-sum));
}
