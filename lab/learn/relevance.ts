import { allNames, featuresOf, type Vocabulary, vocabularyOf } from '../../src/core/judge/features.ts';
import { readItem } from '../../src/core/judge/read-item.ts';
import { type Form, type FormCut, formOf, type RelevanceModel, speaksOfTopic } from '../../src/core/judge/relevance.ts';
import type { Item } from '../../src/nouns/item.ts';
import { foldCount } from './folds.ts';
import type { LabelledItem } from './labelled.ts';
import { type BinaryExample, type SparseModel, sparseLearner } from './sparse.ts';

/** A probability, and whether it makes the item relevant. */
type Verdict = { readonly score: number; readonly relevant: boolean };

/** Verdicts on one item by its headline alone, as the feed gave it, and by its article where there is one. */
type RelevancePrediction = {
  readonly headline: Verdict;
  readonly feed: Verdict;
  readonly article: Verdict | undefined;
};

type TrainedRelevance = {
  /** Learned from all items. */
  readonly model: RelevanceModel;
  /** One for each fold, learned without it. */
  readonly foldModels: readonly RelevanceModel[];
  /** By the model of each item's fold, in the order of the items. */
  readonly predictions: readonly RelevancePrediction[];
  readonly figures: {
    /** What to expect of items that nobody has seen. */
    readonly folds: RelevanceFigures;
    /** By the model that learned from the same items: the difference is what was learned by heart. */
    readonly whole: RelevanceFigures;
    readonly features: number;
  };
};

/** Precision, recall and false alarms (per 1,000 entries) of whole weeks of feeds; recall of all relevant items of streams. */
type StreamRates = {
  readonly precision: number;
  readonly recall: number;
  readonly falseAlarmsPer1000: number;
  readonly recallOfAll: number;
  readonly recallByLanguage: Readonly<Record<string, { readonly found: number; readonly of: number }>>;
};

type RelevanceFigures = {
  readonly headline: StreamRates;
  readonly feed: StreamRates;
  /** Items with an article, by lead and by article: a chosen mixture, so only the difference counts. */
  readonly articles: Readonly<
    Record<'byLead' | 'byArticle', { readonly found: number; readonly falseAlarms: number; readonly relevant: number }>
  >;
  /** F1 of sets that are no stream. */
  readonly f1BySet: Readonly<Record<string, number>>;
};

/** Penalty of a feature: found by folds, where half and twice as much give one to three points less. */
const lasso = 3.3;
/** A feature in fewer examples than this isn't learned from. */
const leastExamples = 8;
/** A feature that is found in fewer stories than this can't speak for relevance: it would be a memory of these stories. */
const leastStories = 4;
/** The share of alerts that should be right on a stream, with a margin to the 75 % that are asked for. */
const wantedPrecision = 0.77;

type Reading = BinaryExample & {
  readonly at: number;
  readonly form: Form;
  /** What the feed gave, and not a part of it or more. */
  readonly isFeed: boolean;
};

/**
 * Learns from labelled items what makes an item relevant: by headline, lead and article together, then a calibration for each form and one
 * cut, both from predictions of folds on whole weeks of feeds, where few items are relevant. `folds` holds each item's fold. Borderline
 * items teach nothing. Deterministic; takes a minute or two for 40,000 items.
 */
export function trainRelevance(items: readonly LabelledItem[], folds: readonly number[]): TrainedRelevance {
  const sizes = sizesOf(items);
  const vocabulary = vocabularyOf(allNames());
  const readings = items.flatMap((item, at) => (item.borderline ? [] : readingsOf(item, at, { sizes, vocabulary })));
  const leftOut = memoriesIn(readings, items);
  const learn = sparseLearner(readings, { lasso, leastCount: leastExamples, leftOut });
  const sparse = Array.from({ length: foldCount }, (_, fold) => learn(({ at }) => folds[at] !== fold));
  const whole = learn(() => true);
  const oddsByFold = readings.map(({ at, features }) => oddsOf(sparse[folds[at] ?? 0] as SparseModel, features));
  const forms = formsFrom(readings, oddsByFold, items);
  const predictions = predictionsOf(items, readings, { odds: oddsByFold, forms });
  const ofWhole = predictionsOf(items, readings, {
    odds: readings.map(({ features }) => oddsOf(whole, features)),
    forms,
  });
  return {
    model: { ...whole, forms },
    foldModels: sparse.map((one) => ({ ...one, forms })),
    predictions,
    figures: {
      folds: figuresOf(items, predictions),
      whole: figuresOf(items, ofWhole),
      features: Object.keys(whole.weights).length,
    },
  };
}

function sizesOf(items: readonly LabelledItem[]): ReadonlyMap<string, number> {
  const sizes = new Map<string, number>();
  for (const { labels } of items)
    if (labels.story !== undefined) sizes.set(labels.story, (sizes.get(labels.story) ?? 0) + 1);
  return sizes;
}

/** Every form in which an item may come: its headline, what the feed gave, its article. */
function formsOf({ item, body }: LabelledItem): readonly { item: Item; isFeed: boolean }[] {
  const headline = { ...item, text: '' };
  const isHeadline = formOf(item) === 'headline';
  return [
    { item: headline, isFeed: isHeadline },
    ...(isHeadline ? [] : [{ item, isFeed: true }]),
    ...(body === undefined ? [] : [{ item: { ...item, text: body }, isFeed: false }]),
  ];
}

function readingsOf(
  labelled: LabelledItem,
  at: number,
  { sizes, vocabulary }: { sizes: ReadonlyMap<string, number>; vocabulary: Vocabulary },
): readonly Reading[] {
  const weight = labelled.labels.relevant ? weightOf(labelled, sizes) : 1;
  return formsOf(labelled).flatMap(({ item, isFeed }) => {
    const read = readItem(item);
    if (!speaksOfTopic(read)) return [];
    const features = new Map(featuresOf(read, vocabulary).map(({ name, value }) => [name, value] as const));
    return [{ features, yes: labelled.labels.relevant, weight, at, form: formOf(item), isFeed }];
  });
}

/** A language other than English has few relevant items, so each of them counts for as many. */
const foreignWeight = 2;

/** Six reports of one event teach little more than one. */
function weightOf({ labels, language }: LabelledItem, sizes: ReadonlyMap<string, number>): number {
  const ofStory = labels.story === undefined ? 1 : 1 / Math.sqrt(sizes.get(labels.story) ?? 1);
  return (language ?? 'en') === 'en' ? ofStory : ofStory * foreignWeight;
}

/** Features that would speak for relevance, although the relevant examples that have them come from too few stories. */
function memoriesIn(readings: readonly Reading[], items: readonly LabelledItem[]): ReadonlySet<string> {
  const found = new Map<string, { stories: Set<string>; relevant: number; all: number }>();
  for (const { features, yes, at } of readings) {
    for (const name of features.keys()) {
      const one = found.get(name) ?? { stories: new Set(), relevant: 0, all: 0 };
      one.all++;
      if (yes) {
        one.relevant++;
        if (one.stories.size < leastStories) one.stories.add(items[at]?.labels.story ?? String(at));
      }
      found.set(name, one);
    }
  }
  const share = readings.filter(({ yes }) => yes).length / readings.length;
  return new Set(
    [...found].flatMap(([name, { stories, relevant, all }]) =>
      stories.size < leastStories && relevant > share * all ? [name] : [],
    ),
  );
}

function oddsOf({ bias, weights }: SparseModel, features: ReadonlyMap<string, number>): number {
  let sum = bias;
  for (const [name, value] of features) sum += value * (weights[name] ?? 0);
  return sum;
}

/**
 * For each form, the line from log-odds to calibrated log-odds (Platt, 1999) and the cut, from predictions of folds for entries of whole
 * weeks. Articles are a chosen mixture, which tells nothing of a stream: they take the line of the leads, and the least cut at which they
 * raise no more false alarms than the leads of the same items.
 */
function formsFrom(
  examples: readonly Reading[],
  odds: readonly number[],
  items: readonly LabelledItem[],
): RelevanceModel['forms'] {
  const points = examples.map(({ form, yes, at, isFeed }, index) => ({
    form,
    yes,
    at,
    isFeed,
    odds: odds[index] ?? 0,
  }));
  const formFrom = (form: Form): FormCut => {
    const own = points.filter((one) => one.form === form && items[one.at]?.stream === 'full');
    const line = platt(own);
    const scored = own.map((one) => ({ yes: one.yes, score: chanceOf(one.odds, line) }));
    return { ...line, relevantFrom: cutOf(scored) };
  };
  const headline = formFrom('headline');
  const lead = formFrom('lead');
  const withArticle = new Set(points.flatMap(({ form, at }) => (form === 'article' ? [at] : [])));
  const alarms = (form: Form) =>
    points
      .filter((one) => one.form === form && !one.yes && withArticle.has(one.at))
      .map((one) => chanceOf(one.odds, lead))
      .sort((a, b) => b - a);
  const byLead = alarms('lead').filter((score) => score >= lead.relevantFrom).length;
  const next = alarms('article')[byLead] ?? 0;
  return {
    headline,
    lead,
    article: { ...lead, relevantFrom: Math.max(lead.relevantFrom, Math.min(mostCut, Math.ceil(next * 100) / 100)) },
  };
}

/** Articles can't ask for more certainty than this. */
const mostCut = 0.9;

function chanceOf(odds: number, { slope, shift }: { slope: number; shift: number }): number {
  return 1 / (1 + Math.exp(-(slope * odds + shift)));
}

function platt(points: readonly { odds: number; yes: boolean }[]): { slope: number; shift: number } {
  let slope = 1;
  let shift = 0;
  // Newton's method on two unknowns; a few steps are exact to many digits.
  for (let step = 0; step < 50 && points.length > 0; step++) {
    let [a, b, aa, ab, bb] = [0, 0, 1e-9, 0, 1e-9];
    for (const { odds, yes } of points) {
      const chance = 1 / (1 + Math.exp(-(slope * odds + shift)));
      const error = (yes ? 1 : 0) - chance;
      const curve = chance * (1 - chance);
      a += error * odds;
      b += error;
      aa += curve * odds * odds;
      ab += curve * odds;
      bb += curve;
    }
    const det = aa * bb - ab * ab;
    if (Math.abs(det) < 1e-12) break;
    slope += Math.max(-0.5, Math.min(0.5, (bb * a - ab * b) / det));
    shift += Math.max(-2, Math.min(2, (aa * b - ab * a) / det));
  }
  return { slope: Math.round(slope * 1e3) / 1e3, shift: Math.round(shift * 1e3) / 1e3 };
}

const silent: Verdict = { score: 0, relevant: false };

function predictionsOf(
  items: readonly LabelledItem[],
  examples: readonly Reading[],
  { odds, forms }: { odds: readonly number[]; forms: RelevanceModel['forms'] },
): readonly RelevancePrediction[] {
  const verdicts = new Map<string, Verdict>();
  for (const [index, { at, form, isFeed }] of examples.entries()) {
    const score = chanceOf(odds[index] ?? 0, forms[form]);
    const verdict = { score, relevant: score >= forms[form].relevantFrom };
    verdicts.set(`${at} ${isFeed || form !== 'article' ? form : 'body'}`, verdict);
    if (isFeed) verdicts.set(`${at} feed`, verdict);
  }
  return items.map(({ body }, at) => ({
    headline: verdicts.get(`${at} headline`) ?? silent,
    feed: verdicts.get(`${at} feed`) ?? silent,
    article: body === undefined ? undefined : (verdicts.get(`${at} body`) ?? silent),
  }));
}

/** The least score at which enough alerts on a stream are right. */
function cutOf(points: readonly { score: number; yes: boolean }[]): number {
  const ranked = points.toSorted((a, b) => b.score - a.score);
  let right = 0;
  let cut = 0.5;
  for (const [index, { score, yes }] of ranked.entries()) {
    if (yes) right++;
    if (yes && right / (index + 1) >= wantedPrecision) cut = score;
  }
  return Math.floor(cut * 100) / 100;
}

function figuresOf(items: readonly LabelledItem[], predictions: readonly RelevancePrediction[]): RelevanceFigures {
  const rows = items.flatMap((item, at) =>
    item.borderline ? [] : [{ ...item, scores: predictions[at] as RelevancePrediction }],
  );
  const streams = rows.filter(({ stream }) => stream !== undefined);
  const ratesOf = (form: 'headline' | 'feed'): StreamRates => {
    const hit = ({ scores }: { scores: RelevancePrediction }) => scores[form].relevant;
    const full = streams.filter(({ stream }) => stream === 'full');
    const relevant = streams.filter(({ labels }) => labels.relevant);
    const hits = full.filter(hit);
    const right = hits.filter(({ labels }) => labels.relevant).length;
    const byLanguage = Map.groupBy(relevant, ({ language }) => language ?? '?');
    return {
      precision: rounded(right / hits.length),
      recall: rounded(right / full.filter(({ labels }) => labels.relevant).length),
      falseAlarmsPer1000: rounded((1000 * (hits.length - right)) / full.length),
      recallOfAll: rounded(relevant.filter(hit).length / relevant.length),
      recallByLanguage: Object.fromEntries(
        [...byLanguage].map(([language, list]) => [language, { found: list.filter(hit).length, of: list.length }]),
      ),
    };
  };
  const withArticle = rows.filter(({ scores }) => scores.article !== undefined);
  const countsOf = (isFound: (scores: RelevancePrediction) => boolean) => {
    const hits = withArticle.filter(({ scores }) => isFound(scores));
    const found = hits.filter(({ labels }) => labels.relevant).length;
    return {
      found,
      falseAlarms: hits.length - found,
      relevant: withArticle.filter(({ labels }) => labels.relevant).length,
    };
  };
  const sets = Map.groupBy(
    rows.filter(({ stream }) => stream === undefined),
    ({ set }) => set,
  );
  return {
    headline: ratesOf('headline'),
    feed: ratesOf('feed'),
    articles: {
      byLead: countsOf(({ feed }) => feed.relevant),
      byArticle: countsOf(({ article }) => article?.relevant === true),
    },
    f1BySet: Object.fromEntries(
      [...sets].map(([set, list]) => {
        const hits = list.filter(({ scores }) => scores.feed.relevant);
        const right = hits.filter(({ labels }) => labels.relevant).length;
        return [set, rounded((2 * right) / (hits.length + list.filter(({ labels }) => labels.relevant).length))];
      }),
    ),
  };
}

function rounded(share: number): number {
  return Math.round(share * 1e3) / 1e3;
}
