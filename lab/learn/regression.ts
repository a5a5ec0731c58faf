/** An example: features with their values (1 for one that is just there), what it is, and how much it counts. */
export type Example<Label extends string> = {
  readonly features: ReadonlyMap<string, number>;
  readonly label: Label;
  /** 1 by default. */
  readonly weight?: number | undefined;
};

/** What each feature adds to the log-odds of each label. A feature that isn't listed adds nothing. */
export type Model<Label extends string> = {
  readonly bias: Readonly<Record<Label, number>>;
  readonly weights: Readonly<Record<string, Readonly<Partial<Record<Label, number>>>>>;
};

const rounds = 60;
const pace = 0.3;

/**
 * Learns a multinomial logistic regression with L1 and L2 penalties by proximal AdaGrad over the examples in their order (Duchi and
 * others, 2011). `ridge` and `lasso` are per example: ridge pulls weights towards 0, lasso makes the weak ones 0, so that the model stays
 * small. The same examples always give the same model. Time: rounds × features of all examples.
 */
export function learn<Label extends string>(
  examples: readonly Example<Label>[],
  { labels, ridge, lasso }: { labels: readonly Label[]; ridge: number; lasso: number },
): Model<Label> {
  const index = new Map<string, number>();
  const rows = examples.map(({ features, label, weight }) => ({
    ids: Int32Array.from([...features.keys()], (name) => {
      const known = index.get(name);
      if (known !== undefined) return known;
      index.set(name, index.size);
      return index.size - 1;
    }),
    values: Float64Array.from(features.values()),
    label: labels.indexOf(label),
    weight: weight ?? 1,
  }));
  const count = labels.length;
  const size = (index.size + 1) * count;
  const weights = new Float64Array(size);
  const squares = new Float64Array(size).fill(1e-8);
  const biasAt = index.size * count;
  const scores = new Float64Array(count);
  const mass = rows.reduce((sum, { weight }) => sum + weight, 0);

  for (let round = 0; round < rounds; round++) {
    const slopes = new Float64Array(size);
    for (const { ids, values, label, weight } of rows) {
      for (let one = 0; one < count; one++) scores[one] = weights[biasAt + one] ?? 0;
      for (let at = 0; at < ids.length; at++) {
        const base = (ids[at] ?? 0) * count;
        for (let one = 0; one < count; one++)
          scores[one] = (scores[one] ?? 0) + (values[at] ?? 0) * (weights[base + one] ?? 0);
      }
      toProbabilities(scores);
      for (let one = 0; one < count; one++) {
        const error = (weight * ((scores[one] ?? 0) - (one === label ? 1 : 0))) / mass;
        slopes[biasAt + one] = (slopes[biasAt + one] ?? 0) + error;
        for (let at = 0; at < ids.length; at++) {
          const where = (ids[at] ?? 0) * count + one;
          slopes[where] = (slopes[where] ?? 0) + error * (values[at] ?? 0);
        }
      }
    }
    for (let where = 0; where < size; where++) {
      const weight = weights[where] ?? 0;
      const isBias = where >= biasAt;
      const slope = (slopes[where] ?? 0) + (isBias ? 0 : ridge * weight);
      const square = (squares[where] ?? 0) + slope * slope;
      squares[where] = square;
      const step = pace / Math.sqrt(square);
      const moved = weight - step * slope;
      weights[where] = isBias ? moved : Math.sign(moved) * Math.max(0, Math.abs(moved) - step * lasso);
    }
  }

  const named = (base: number) =>
    Object.fromEntries(
      labels.flatMap((label, one) => {
        const weight = Math.round((weights[base + one] ?? 0) * 1e3) / 1e3;
        return weight === 0 ? [] : [[label, weight]];
      }),
    ) as Partial<Record<Label, number>>;
  const kept = [...index].flatMap(([name, at]) => {
    const row = named(at * count);
    return Object.keys(row).length === 0 ? [] : [[name, row] as const];
  });
  const bias = Object.fromEntries(labels.map((label, one) => [label, weights[biasAt + one] ?? 0])) as Record<
    Label,
    number
  >;
  return { bias, weights: Object.fromEntries(kept.sort(([a], [b]) => (a < b ? -1 : 1))) };
}

function toProbabilities(scores: Float64Array): void {
  const most = Math.max(...scores);
  let sum = 0;
  for (let one = 0; one < scores.length; one++) {
    scores[one] = Math.exp((scores[one] ?? 0) - most);
    sum += scores[one] ?? 0;
  }
  for (let one = 0; one < scores.length; one++) scores[one] = (scores[one] ?? 0) / sum;
}
