import type { ItemActs, SentenceActs } from './acts.ts';
import { stageOf, stepsOf } from './stage.ts';

/**
 * What a sentence counts for by its place: the title says what is new, the text adds background, more of it the further down. A feature
 * counts as much as the best place where it stands.
 */
const placeWeights = [1, 0.6, 0.35, 0.25, 0.2, 0.15, 0.1] as const;
/** What a step counts for beside a more decisive one in the same sentence. */
const besideWeight = 0.5;

/**
 * What an item says was done, as features for learned decisions: classes of words, who does an act, what it is done to, how it is meant,
 * and the steps that these make.
 */
export function actFeaturesOf(acts: ItemActs): ReadonlyMap<string, number> {
  const features = new Map<string, number>();
  for (const [at, sentence] of [acts.title, ...acts.body].entries())
    addFeatures(features, sentence, placeWeights[at] ?? 0);
  features.set(`stage ${stageOf(acts) ?? 'none'}`, 1);
  if (acts.body.length === 0) features.set('title only', 1);
  return features;
}

function addFeatures(features: Map<string, number>, sentence: SentenceActs, weight: number): void {
  const add = (name: string, value = weight) => {
    if ((features.get(name) ?? 0) < value) features.set(name, value);
  };
  for (const { label } of sentence.found) if (!grammar.has(label)) add(label);
  for (const { act, by, to, modes } of sentence.acts) {
    if (by !== undefined) add(`${by}>${act}`);
    if (to !== undefined) add(`${act}>${to}`);
    for (const mode of modes) add(`${mode} ${act}`);
  }
  for (const [at, step] of stepsOf(sentence).entries()) add(`step ${step}`, at === 0 ? weight : weight * besideWeight);
}

/** Words that only bind others. */
const grammar: ReadonlySet<string> = new Set(['passive', 'by', 'to']);
