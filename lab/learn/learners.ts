import { trainSubjects } from './companies.ts';
import { trainDataKinds } from './data-kinds.ts';
import type { LabelledItem } from './labelled.ts';
import { trainOrdinaryWords } from './ordinary-words.ts';
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
  { name: 'ordinary words', file: 'src/core/judge/models/ordinary-words.json', learn: trainOrdinaryWords },
  { name: 'companies', file: 'src/core/judge/models/subjects.json', learn: trainSubjects },
  { name: 'data types', file: 'src/core/judge/models/data-kinds.json', learn: trainDataKinds },
  { name: 'relevance', file: 'src/core/judge/models/relevance.json', learn: trainRelevance },
];
