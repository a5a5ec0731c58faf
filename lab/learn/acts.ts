import { type Decision, type DecisionModel, decide, sureOf } from '../../src/core/judge/decision.ts';
import { type Telling, toldActsOf } from '../../src/core/judge/event.ts';
import { readItem } from '../../src/core/judge/read-item.ts';
import {
  type ClaimStatus,
  claimStatuses,
  type Event,
  events,
  type Stage,
  stages,
  wordsOf,
} from '../../src/nouns/words.ts';
import { foldCount } from './folds.ts';
import type { InventedItem } from './invented.ts';
import type { LabelledItem } from './labelled.ts';
import { type Example, learn, type Model } from './regression.ts';

/** The models that decide what happened and how sure that is. */
type ActModels = { readonly event: DecisionModel<Telling>; readonly claimStatus: DecisionModel<ClaimStatus> };

/** What the models of an item's fold, which saw neither its story nor its company, say about it. Undefined: it has no labels to learn from. */
export type ActPrediction = { readonly event: Decision<Telling>; readonly claimStatus: Decision<ClaimStatus> };

/** How often a decision is right: in folds, on the whole set after learning all of it, and by how sure it was. */
type DecisionFigures = {
  readonly items: number;
  readonly fold: number;
  readonly whole: number;
  /** Best answer and decision of the wrong ones, the most frequent first. */
  readonly confusion: readonly { readonly is: string; readonly said: string; readonly count: number }[];
  /** Items by the probability that they were given, in steps of a tenth: how many, and what share was right. */
  readonly calibration: readonly { readonly from: number; readonly items: number; readonly right: number }[];
};

export type TrainedActs = {
  /** Learned from all rows. */
  readonly models: ActModels;
  /** By fold: learned from the rows of the others. */
  readonly foldModels: readonly ActModels[];
  /** One for each row. */
  readonly predictions: readonly (ActPrediction | undefined)[];
  readonly figures: { readonly event: DecisionFigures; readonly claimStatus: DecisionFigures };
};

const { none: _none, ...telling } = events;
const tellings: readonly Telling[] = wordsOf(telling);
const statuses: readonly ClaimStatus[] = wordsOf(claimStatuses);

/** Pull of the weights towards 0, and what makes the weak ones 0; chosen in folds, where half or twice of either costs a point at most. */
const penalties = { ridge: 4e-3, lasso: 3e-4 } as const;
/** What the best of several acceptable answers counts for; the others share the rest. */
const bestAnswer = 0.5;
/** How many labelled items what a step means in itself counts for. */
const priorWeight = 2;
/** What an invented item counts for; each is given twice. */
const inventedWeight = 0.5;

/**
 * Learns what happened and how sure it is from labelled items that are relevant, in folds and from all of them. `folds`: the fold of each
 * row, see `foldsOf()`.
 */
export function trainActs(
  rows: readonly LabelledItem[],
  folds: readonly number[],
  { invented = [] }: { invented?: readonly InventedItem[] | undefined } = {},
): TrainedActs {
  const features = oftenSeen(
    rows.map((row) => (isLearnable(row) ? toldActsOf(readItem(row.item)).features : undefined)),
    rows,
  );
  const event = trainOne(rows, {
    features,
    folds,
    labels: tellings,
    answersOf: ({ events }) => events,
    prior: 0,
    invented,
  });
  const claim = trainOne(rows, {
    features,
    folds,
    labels: statuses,
    answersOf: ({ claimStatuses: statuses }) => statuses,
    invented,
    prior: 1,
    beside: {
      answersOf: ({ events }) => events,
      decideAs: (model, index) => decide(model ?? event.model, features[index] ?? new Map()).probabilities,
      foldModels: event.foldModels,
    },
  });
  return {
    models: { event: event.model, claimStatus: claim.model },
    foldModels: event.foldModels.map((model, fold) => ({
      event: model,
      claimStatus: claim.foldModels[fold] as DecisionModel<ClaimStatus>,
    })),
    predictions: rows.map((_, at) => {
      const [one, other] = [event.predictions[at], claim.predictions[at]];
      return one === undefined || other === undefined ? undefined : { event: one, claimStatus: other };
    }),
    figures: { event: event.figures, claimStatus: claim.figures },
  };
}

/** What fewer stories than this show may not decide. */
const leastStories = 3;

/** Leaves out features that few stories show. */
function oftenSeen(
  features: readonly (ReadonlyMap<string, number> | undefined)[],
  rows: readonly LabelledItem[],
): readonly (ReadonlyMap<string, number> | undefined)[] {
  const stories = new Map<string, Set<string>>();
  for (const [at, one] of features.entries()) {
    const { id, saga, labels } = rows[at] as LabelledItem;
    const story = saga?.saga ?? labels.story ?? id;
    for (const name of one?.keys() ?? []) stories.set(name, (stories.get(name) ?? new Set()).add(story));
  }
  return features.map((one) =>
    one === undefined
      ? undefined
      : new Map([...one].filter(([name]) => (stories.get(name)?.size ?? 0) >= leastStories)),
  );
}

function isLearnable({ labels, borderline }: LabelledItem): boolean {
  return labels.relevant && !borderline && labels.events.length > 0 && labels.claimStatuses.length > 0;
}

type Task<Label extends string> = {
  readonly features: readonly (ReadonlyMap<string, number> | undefined)[];
  readonly folds: readonly number[];
  readonly labels: readonly Label[];
  readonly answersOf: (labels: Pick<InventedItem, 'events' | 'claimStatuses'>) => readonly string[];
  readonly invented: readonly InventedItem[];
  readonly prior: 0 | 1;
  /** Another decision on the same items, made before this one. */
  readonly beside?: Beside | undefined;
};

type Beside = {
  readonly answersOf: Task<string>['answersOf'];
  readonly foldModels: readonly DecisionModel<Telling>[];
  /** Its probabilities for an item, by a model of a fold or by the one of all items. */
  readonly decideAs: (model: DecisionModel<Telling> | undefined, index: number) => Readonly<Record<string, number>>;
};

/** How many items more than by chance make a pair of answers certain to go together. */
const besideSmoothing = 2;

/** How much more often each pair of answers is given together than by chance. */
function liftsOf<Label extends string>(
  rows: readonly LabelledItem[],
  answers: { readonly of: Task<Label>['answersOf']; readonly beside: Task<Label>['answersOf'] },
): Record<string, Partial<Record<Label, number>>> {
  const pairs = new Map<string, Map<string, number>>();
  const [ofOther, ofThis] = [new Map<string, number>(), new Map<string, number>()];
  const add = (counts: Map<string, number>, key: string, weight: number) =>
    counts.set(key, (counts.get(key) ?? 0) + weight);
  for (const { labels } of rows) {
    const [others, these] = [answers.beside(labels), answers.of(labels)];
    for (const other of others)
      for (const one of these) {
        const weight = 1 / (others.length * these.length);
        add(ofOther, other, weight);
        add(ofThis, one, weight);
        const row = pairs.get(other) ?? new Map<string, number>();
        pairs.set(other, row);
        add(row, one, weight);
      }
  }
  return Object.fromEntries(
    [...ofOther].map(([other, count]) => [
      other,
      Object.fromEntries(
        [...ofThis].map(([one, all]) => {
          const chance = (count * all) / rows.length;
          const lift = ((pairs.get(other)?.get(one) ?? 0) + besideSmoothing) / (chance + besideSmoothing);
          return [one, Math.round(lift * 100) / 100];
        }),
      ) as Partial<Record<Label, number>>,
    ]),
  );
}

function trainOne<Label extends string>(rows: readonly LabelledItem[], task: Task<Label>) {
  const { features, folds, labels, answersOf, invented, beside } = task;
  const given = invented.flatMap((one) => examplesOf(one.features, answersOf(one), { labels, weight: inventedWeight }));
  const at = rows.flatMap((_, index) => (features[index] === undefined ? [] : [index]));
  const answersAt = (index: number) => answersOf((rows[index] as LabelledItem).labels);
  const unsure = { offset: 0, slope: 1 };
  const learnFrom = (indexes: readonly number[]): DecisionModel<Label> => {
    const examples = indexes.flatMap((index) =>
      examplesOf(features[index] ?? new Map(), answersAt(index), { labels, weight: 1 }),
    );
    return {
      ...small(learn([...examples, ...given, ...priorExamples(task.prior, labels)], { labels, ...penalties })),
      sure: unsure,
      ...(beside === undefined
        ? {}
        : {
            beside: liftsOf<Label>(
              indexes.map((index) => rows[index] as LabelledItem),
              { of: answersOf, beside: beside.answersOf },
            ),
          }),
    };
  };
  const drafts = Array.from({ length: foldCount }, (_, fold) => learnFrom(at.filter((index) => folds[index] !== fold)));
  const isRight = (index: number, { label }: Decision<Label>) => answersAt(index).includes(label);
  /** `fold`: the fold whose models decide; undefined for the models of all items. */
  const decideBy = (model: DecisionModel<Label>, index: number, fold?: number | undefined) =>
    decide(model, features[index] ?? new Map(), {
      beside: beside?.decideAs(fold === undefined ? undefined : beside.foldModels[fold], index),
    });
  const judged = at.map((index) => {
    const decision = decideBy(drafts[folds[index] ?? 0] as DecisionModel<Label>, index, folds[index] ?? 0);
    return {
      fold: folds[index] ?? 0,
      probability: decision.probabilities[decision.label],
      right: isRight(index, decision),
    };
  });
  // How sure a fold's model is gets measured on the other folds, too.
  const foldModels = drafts.map((model, fold) => ({
    ...model,
    sure: fitSure(judged.filter((one) => one.fold !== fold)),
  }));
  const model = { ...learnFrom(at), sure: fitSure(judged) };
  const predictions = rows.map((_, index) =>
    features[index] === undefined ? undefined : decideBy(foldModels[folds[index] ?? 0] as DecisionModel<Label>, index, folds[index] ?? 0),
  );
  const told = at.map((index) => {
    const decision = predictions[index] as Decision<Label>;
    return { decision, right: isRight(index, decision), is: answersAt(index)[0] ?? '' };
  });
  const figures: DecisionFigures = {
    items: at.length,
    fold: share(told.map(({ right }) => right)),
    whole: share(at.map((index) => isRight(index, decideBy(model, index)))),
    confusion: confusionOf(
      told.filter(({ right }) => !right).map(({ is, decision }) => ({ is, said: decision.label })),
    ),
    calibration: Array.from({ length: 10 }, (_, tenth) => {
      const here = told.filter(({ decision }) => Math.min(9, Math.floor(decision.sure * 10)) === tenth);
      return { from: tenth / 10, items: here.length, right: share(here.map(({ right }) => right)) };
    }),
  };
  return { model, foldModels, predictions, figures };
}

/** Weights this small decide nothing; two decimals are enough for the rest. */
const leastWeight = 0.03;

function small<Label extends string>({ bias, weights }: Model<Label>): Model<Label> {
  const round = (weight: number) => Math.round(weight * 100) / 100;
  const rows = Object.entries(weights).flatMap(([name, row]) => {
    const kept = (Object.entries(row) as [Label, number][]).filter(([, weight]) => Math.abs(weight) >= leastWeight);
    return kept.length === 0 ? [] : [[name, Object.fromEntries(kept.map(([label, weight]) => [label, round(weight)]))]];
  });
  const biases = (Object.entries(bias) as [Label, number][]).map(([label, weight]) => [label, round(weight)]);
  return { bias: Object.fromEntries(biases), weights: Object.fromEntries(rows) };
}

function examplesOf<Label extends string>(
  features: ReadonlyMap<string, number>,
  answers: readonly string[],
  { labels, weight: whole }: { labels: readonly Label[]; weight: number },
): readonly Example<Label>[] {
  return answers.flatMap((answer, at) => {
    const label = labels.find((one) => one === answer);
    if (label === undefined) return [];
    const weight = answers.length === 1 ? 1 : at === 0 ? bestAnswer : (1 - bestAnswer) / (answers.length - 1);
    return [{ features, label, weight: weight * whole }];
  });
}

/**
 * What each step is by the meaning of the words, before any item was seen: its events and claim statuses with their shares. Rare steps are
 * in too few labelled items, and of too few companies, to learn it from them.
 */
const meanings: Readonly<
  Record<Stage, readonly [Partial<Record<Event, number>>, Partial<Record<ClaimStatus, number>>]>
> = {
  filed: [{ lawsuit_filed: 1 }, { alleged: 1 }],
  answered: [{ company_statement: 0.5, lawsuit_other: 0.5 }, { denied: 1 }],
  asked: [
    { lawsuit_other: 0.7, company_statement: 0.3 },
    { alleged: 0.8, denied: 0.2 },
  ],
  goes_on: [{ lawsuit_ruling: 1 }, { ruled: 1 }],
  partly_decided: [{ lawsuit_ruling: 0.8, lawsuit_other: 0.2 }, { ruled: 1 }],
  won: [
    { lawsuit_ruling: 0.6, lawsuit_dismissed: 0.4 },
    { ruled: 0.6, dismissed: 0.4 },
  ],
  decided: [{ lawsuit_ruling: 1 }, { ruled: 1 }],
  appealed: [{ lawsuit_other: 1 }, { ruled: 0.6, alleged: 0.4 }],
  settled: [{ lawsuit_settled: 1 }, { settled: 1 }],
  approved_for_now: [{ lawsuit_settled: 1 }, { settled: 1 }],
  approved: [{ lawsuit_settled: 1 }, { settled: 1 }],
  dismissed_for_now: [
    { lawsuit_dismissed: 0.5, lawsuit_ruling: 0.5 },
    { dismissed: 0.6, ruled: 0.4 },
  ],
  dismissed: [{ lawsuit_dismissed: 1 }, { dismissed: 1 }],
  withdrawn: [{ lawsuit_dismissed: 1 }, { dismissed: 1 }],
  overturned: [{ lawsuit_ruling: 0.6, regulator_action: 0.4 }, { ruled: 1 }],
  probed: [{ regulator_action: 1 }, { alleged: 1 }],
  ordered: [{ regulator_action: 0.7, lawsuit_other: 0.3 }, { ruled: 1 }],
  fined: [{ regulator_action: 1 }, { ruled: 1 }],
  advised: [{ regulator_guidance: 1 }, { not_applicable: 1 }],
  proposed: [{ legislation: 1 }, { proposed: 1 }],
  passed: [{ legislation: 1 }, { enacted: 1 }],
  in_force: [{ legislation: 1 }, { enacted: 1 }],
  announced: [{ policy_change: 1 }, { confirmed_by_company: 1 }],
  found: [
    { research: 0.6, data_incident: 0.4 },
    { not_applicable: 0.6, alleged: 0.4 },
  ],
  criticised: [{ company_statement: 0.5, opinion_explainer: 0.5 }, { alleged: 1 }],
  denied: [{ company_statement: 1 }, { denied: 1 }],
  confirmed: [{ company_statement: 0.5, policy_change: 0.5 }, { confirmed_by_company: 1 }],
  clarified: [{ company_statement: 1 }, { denied: 0.7, confirmed_by_company: 0.3 }],
  paused: [{ policy_change: 0.6, company_statement: 0.4 }, { confirmed_by_company: 1 }],
  taken_back: [{ policy_change: 0.6, company_statement: 0.4 }, { confirmed_by_company: 1 }],
  in_talks: [{ licensing_deal: 1 }, { alleged: 1 }],
  agreed: [{ licensing_deal: 1 }, { confirmed_by_company: 1 }],
};

function priorExamples<Label extends string>(prior: 0 | 1, labels: readonly Label[]): readonly Example<Label>[] {
  return wordsOf(stages).flatMap((stage) => {
    const shares: Readonly<Partial<Record<string, number>>> = meanings[stage][prior];
    const features = new Map([
      [`stage ${stage}`, 1],
      [`step ${stage}`, 1],
    ]);
    return labels.flatMap((label) => {
      const weight = (shares[label] ?? 0) * priorWeight;
      return weight === 0 ? [] : [{ features, label, weight }];
    });
  });
}

/** Fits how sure a decision is to how often it was right, by Newton's method with a pull towards taking the model at its word. */
function fitSure(judged: readonly { readonly probability: number; readonly right: boolean }[]): {
  readonly offset: number;
  readonly slope: number;
} {
  let [offset, slope] = [0, 1];
  const pull = 1;
  for (let round = 0; round < 30; round++) {
    let [g0, g1, h00, h01, h11] = [pull * offset, pull * (slope - 1), pull, 0, pull];
    for (const { probability, right } of judged) {
      const bounded = Math.min(Math.max(probability, 1e-6), 1 - 1e-6);
      const x = Math.log(bounded / (1 - bounded));
      const p = sureOf({ offset, slope }, probability);
      const error = p - (right ? 1 : 0);
      g0 += error;
      g1 += error * x;
      h00 += p * (1 - p);
      h01 += p * (1 - p) * x;
      h11 += p * (1 - p) * x * x;
    }
    const det = h00 * h11 - h01 * h01;
    offset -= (h11 * g0 - h01 * g1) / det;
    slope -= (h00 * g1 - h01 * g0) / det;
  }
  const rounded = (value: number) => Math.round(value * 1e3) / 1e3;
  return { offset: rounded(offset), slope: rounded(slope) };
}

function share(right: readonly boolean[]): number {
  return right.length === 0 ? 0 : right.filter(Boolean).length / right.length;
}

function confusionOf(wrong: readonly { readonly is: string; readonly said: string }[]): DecisionFigures['confusion'] {
  const counts = new Map<string, { is: string; said: string; count: number }>();
  for (const { is, said } of wrong) {
    const key = `${is} ${said}`;
    counts.set(key, { is, said, count: (counts.get(key)?.count ?? 0) + 1 });
  }
  return [...counts.values()].sort((a, b) => b.count - a.count || (a.is < b.is ? -1 : 1));
}
