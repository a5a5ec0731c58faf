/**
 * A learned decision between labels, as data: what each feature adds to the log-odds of each label, and how sure the most probable label
 * is. Learned by `npm run lab -- train`; a feature that isn't listed adds nothing.
 */
export type DecisionModel<Label extends string> = {
  readonly bias: Readonly<Record<Label, number>>;
  readonly weights: Readonly<Record<string, Readonly<Partial<Record<Label, number>>>>>;
  /** Turns the log-odds of the chosen label into those that it is right, as measured on items that weren't learned from. */
  readonly sure: { readonly offset: number; readonly slope: number };
  /**
   * How much more or less often each label goes with the labels of another decision than by chance, as a factor. Undefined if the decision
   * stands alone. Labels that aren't listed are as frequent as by chance.
   */
  readonly beside?: Readonly<Record<string, Readonly<Partial<Record<Label, number>>>>> | undefined;
};

/** A decision: the most probable label, and the probability (0 to 1) that it is right. */
export type Decision<Label extends string> = {
  readonly label: Label;
  readonly sure: number;
  readonly probabilities: Readonly<Record<Label, number>>;
};

/** How far another decision counts: 1 if what speaks for it were other words than those that speak for this one. Chosen in folds. */
const besidePower = 0.7;

/**
 * Decides by a model. Linear in the features. `beside`: the probabilities of another decision on the same item, for a model that was learned
 * beside it. `never`: a label that the item rules out.
 */
export function decide<Label extends string>(
  model: DecisionModel<Label>,
  features: ReadonlyMap<string, number>,
  { beside, never }: { beside?: Readonly<Record<string, number>> | undefined; never?: Label | undefined } = {},
): Decision<Label> {
  const { labels, rows, weights } = tableOf(model);
  const scores: number[] = labels.map((label) => model.bias[label]);
  for (const [name, value] of features) {
    const row = rows.get(name);
    if (row === undefined) continue;
    for (let at = 0; at < scores.length; at++)
      scores[at] = (scores[at] as number) + value * (weights[row + at] as number);
  }
  if (beside !== undefined && model.beside !== undefined)
    for (const [at, label] of labels.entries()) {
      let factor = 0;
      for (const [other, probability] of Object.entries(beside))
        factor += probability * (model.beside[other]?.[label] ?? 1);
      scores[at] = (scores[at] ?? 0) + besidePower * Math.log(factor);
    }
  if (never !== undefined) scores[labels.indexOf(never)] = Number.NEGATIVE_INFINITY;
  const most = Math.max(...scores);
  const sum = scores.reduce((total, score) => total + Math.exp(score - most), 0);
  const probabilities = Object.fromEntries(
    labels.map((label, at) => [label, Math.exp((scores[at] ?? 0) - most) / sum]),
  ) as Record<Label, number>;
  const label = labels[scores.indexOf(most)] as Label;
  return { label, sure: sureOf(model.sure, probabilities[label]), probabilities };
}

/** The probability that the chosen label is right, from the one that the model gave it. */
export function sureOf({ offset, slope }: { offset: number; slope: number }, probability: number): number {
  const bounded = Math.min(Math.max(probability, 1e-6), 1 - 1e-6);
  return 1 / (1 + Math.exp(-(offset + slope * Math.log(bounded / (1 - bounded)))));
}

/** A model as one array of weights, in the order of its labels, and where each feature's begin. */
type Table<Label> = {
  readonly labels: readonly Label[];
  readonly rows: ReadonlyMap<string, number>;
  readonly weights: Float64Array;
};

/** Made once for each model. */
function tableOf<Label extends string>(model: DecisionModel<Label>): Table<Label> {
  const known = tables.get(model);
  if (known !== undefined) return known as Table<Label>;
  const labels = Object.keys(model.bias) as Label[];
  const all = Object.entries(model.weights);
  const table = {
    labels,
    rows: new Map(all.map(([name], at) => [name, at * labels.length])),
    weights: Float64Array.from(all.flatMap(([, row]) => labels.map((label) => row[label] ?? 0))),
  };
  tables.set(model, table);
  return table;
}

const tables = new WeakMap<object, Table<string>>();
