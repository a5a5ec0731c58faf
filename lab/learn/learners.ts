import type { LabelledItem } from './labelled.ts';
import { trainRelevance } from './relevance.ts';

/** What was learned: the model as plain data, and figures of folds by story and company. */
export type Learned = { readonly model: unknown; readonly figures: Readonly<Record<string, unknown>> };

/** One decision that is learned from labelled items, and the file that ships its model. */
export type Learner = {
  readonly name: string;
  /** From the root of the repository. */
  readonly file: string;
  /** Deterministic. `folds` holds the fold of each item, in the same order. Borderline items are left out by the caller. */
  learn(items: readonly LabelledItem[], folds: readonly number[]): Learned;
};

/** Everything that is learned, in the order in which one builds on another. */
export const learners: readonly Learner[] = [
  { name: 'relevance', file: 'src/core/judge/models/relevance.json', learn: trainRelevance },
];
