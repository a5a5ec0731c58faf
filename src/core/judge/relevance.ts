import type { Item, Reason } from '../../nouns/item.ts';
import { featureWords } from './feature-words.ts';
import { type Feature, featuresOf, type Vocabulary, vocabularyOf, wordsOf } from './features.ts';
import type { TopicClass } from './lexicon/classes.ts';
import shipped from './models/relevance.json' with { type: 'json' };
import type { ReadItem } from './read-item.ts';

/** How much of an item the feed gave. Each form has its own calibration. */
export type Form = 'headline' | 'lead' | 'article';

/** What was learned of relevance (`npm run lab -- train`). */
export type RelevanceModel = {
  /** Log-odds of an item in which nothing is found. */
  readonly bias: number;
  /** What each feature adds to the log-odds. */
  readonly weights: Readonly<Record<string, number>>;
  readonly forms: Readonly<Record<Form, FormCut>>;
};

/** How the log-odds of a form become a probability, and from which probability on an item is relevant. */
export type FormCut = {
  /** Log-odds × `slope` + `shift` is calibrated for a stream of news of which about four in a thousand are relevant. */
  readonly slope: number;
  readonly shift: number;
  /** Chosen so that about three of four alerts on such a stream are right (`docs/quality.md`). */
  readonly relevantFrom: number;
};

export const relevanceModel: RelevanceModel = shipped.model;

/** A text with fewer characters than this besides the title says no more than the title does. */
const headlineOnlyChars = 40;
/** A longer text is an article, not a lead. */
const leadChars = 1_200;

/** Tells by its length how much of an item there is. */
export function formOf({ title, text }: Pick<Item, 'title' | 'text'>): Form {
  const beside = text.startsWith(title) ? text.length - title.length : text.length;
  if (beside < headlineOnlyChars) return 'headline';
  return beside > leadChars ? 'article' : 'lead';
}

/** Without one of these nothing says that data goes into a machine. */
const topical: readonly TopicClass[] = [
  'ai',
  'aiMaker',
  'aiProduct',
  'trainOn',
  'scrape',
  'crawler',
  'memorise',
  'face',
];
/** A technology company, and one of these. */
const besideGiant: readonly TopicClass[] = ['copyright', 'personal', 'piracy'];

/**
 * Whether an item has words of the topic at all. Most news has none: it isn't relevant whatever else it says, and it isn't learned from.
 */
export function speaksOfTopic({ title, body }: ReadItem): boolean {
  return [title, ...body].some(
    ({ words }) =>
      topical.some((one) => words.has(one)) || (words.has('techGiant') && besideGiant.some((one) => words.has(one))),
  );
}

const noTopicReason = 'no word of AI or of gathering data';
const noTopicWeight = -12;

/** A model as it is looked up: its features, with the weight and the words of each. */
type Table = { readonly vocabulary: Vocabulary; readonly weights: Float64Array; readonly words: readonly string[] };

const tables = new WeakMap<RelevanceModel, Table>();

function tableOf(model: RelevanceModel): Table {
  const known = tables.get(model);
  if (known !== undefined) return known;
  const names = Object.keys(model.weights);
  const table = {
    vocabulary: vocabularyOf(names),
    weights: Float64Array.from(names, (name) => model.weights[name] ?? 0),
    words: names.map(featureWords),
  };
  tables.set(model, table);
  return table;
}

/** A reason with less weight than this is counted with the rest. */
const leastWeight = 0.1;
const mostReasons = 16;
/** The reason that stands for how seldom news is about this topic. */
const startReason = 'most news is about something else';
const restReason = 'everything else';

/**
 * Returns the probability (0 to 1) that an item is about AI training on people's data, calibrated for a stream of news, with its reasons,
 * largest weight first. The weights of all reasons add up to the log-odds of the score.
 */
export function relevanceOf(
  read: ReadItem,
  { form, model = relevanceModel }: { form: Form; model?: RelevanceModel | undefined },
): {
  readonly score: number;
  readonly because: readonly Reason[];
  readonly features: readonly (Feature & { weight: number })[];
} {
  if (!speaksOfTopic(read))
    return {
      score: logistic(noTopicWeight),
      because: [{ feature: noTopicReason, weight: noTopicWeight, words: '' }],
      features: [],
    };
  const { slope, shift } = model.forms[form];
  const { vocabulary, weights, words } = tableOf(model);
  const features = featuresOf(read, vocabulary).map(({ name, number, value, sentence, spots }) => ({
    name,
    number,
    value,
    sentence,
    spots,
    weight: slope * value * (weights[number] ?? 0),
  }));
  const start = slope * model.bias + shift;
  const total = features.reduce((sum, { weight }) => sum + weight, start);
  const ranked = features.toSorted((a, b) => Math.abs(b.weight) - Math.abs(a.weight) || (a.name < b.name ? -1 : 1));
  const told = ranked.slice(0, mostReasons).filter(({ weight }) => Math.abs(weight) >= leastWeight);
  const rest = ranked.slice(told.length).reduce((sum, { weight }) => sum + weight, 0);
  const because = [
    ...told.map((one): Reason => ({ feature: words[one.number] ?? '', weight: one.weight, words: wordsOf(one) })),
    { feature: startReason, weight: start, words: '' },
    ...(rest === 0 ? [] : [{ feature: restReason, weight: rest, words: '' }]),
  ].sort((a, b) => Math.abs(b.weight) - Math.abs(a.weight));
  return { score: logistic(total), because, features };
}

function logistic(sum: number): number {
  return 1 / (1 + Math.exp(-sum));
}
