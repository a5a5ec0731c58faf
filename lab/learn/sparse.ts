/** An example of a yes-or-no question: its features with their values, the answer, and how much it counts (1 by default). */
export type BinaryExample = {
  readonly features: ReadonlyMap<string, number>;
  readonly yes: boolean;
  readonly weight?: number | undefined;
};

/** Log-odds of yes: `bias` plus value × weight of each feature. A feature that isn't listed adds nothing. */
export type SparseModel = { readonly bias: number; readonly weights: Readonly<Record<string, number>> };

const mostRounds = 30;
const mostSweeps = 40;
/** Rounds end once no log-odds moves by more than this. */
const enough = 2e-3;

/**
 * Returns a function that learns a logistic regression from those examples for which it is asked, with an L1 penalty of `lasso` for the sum
 * over all of them, so that most features get no weight: the model stays small enough to read. Coordinate descent on quadratic
 * approximations (Friedman, Hastie and Tibshirani, "Regularization Paths for Generalized Linear Models via Coordinate Descent", 2010), by
 * columns, halving a step that makes the fit worse. Features found in fewer than `leastCount` of all examples, and those of `leftOut`, get no weight. The same
 * examples in the same order always give the same model.
 */
export function sparseLearner<Example extends BinaryExample>(
  examples: readonly Example[],
  { lasso, leastCount, leftOut }: { lasso: number; leastCount: number; leftOut: ReadonlySet<string> },
): (isAsked: (example: Example) => boolean) => SparseModel {
  const columns = columnsOf(examples, { leastCount, leftOut });
  return (isAsked) =>
    learnFrom(columns, {
      examples: examples.map((one) => ({ yes: one.yes, weight: isAsked(one) ? (one.weight ?? 1) : 0 })),
      lasso,
    });
}

function learnFrom(
  columns: readonly Column[],
  { examples, lasso }: { examples: readonly { yes: boolean; weight: number }[]; lasso: number },
): SparseModel {
  const count = examples.length;
  const answers = Float64Array.from(examples, ({ yes }) => (yes ? 1 : 0));
  const shares = Float64Array.from(examples, ({ weight }) => weight);
  const weights = new Float64Array(columns.length);
  let bias = 0;
  let odds = new Float64Array(count);
  let loss = lossOf(odds);

  for (let round = 0; round < mostRounds; round++) {
    const before = { weights: weights.slice(), bias, odds };
    const curve = new Float64Array(count);
    const rest = new Float64Array(count);
    for (let row = 0; row < count; row++) {
      const chance = 1 / (1 + Math.exp(-(odds[row] ?? 0)));
      curve[row] = (shares[row] ?? 0) * Math.max(1e-4, chance * (1 - chance));
      rest[row] = shares[row] === 0 ? 0 : ((shares[row] ?? 0) * ((answers[row] ?? 0) - chance)) / (curve[row] ?? 1);
    }
    const curves = columns.map(({ rows, values }) => {
      let sum = 0;
      for (let at = 0; at < rows.length; at++) sum += (curve[rows[at] ?? 0] ?? 0) * (values[at] ?? 0) ** 2;
      return sum;
    });
    // Sweeps over all columns find which move; sweeps in between only over those that have a weight.
    for (let sweep = 0; sweep < mostSweeps; sweep++) {
      let most = moveBias(curve, rest);
      const all = sweep % 8 === 0;
      for (const [index, column] of columns.entries()) {
        if (!all && weights[index] === 0) continue;
        most = Math.max(most, moveWeight(index, column, { curve, rest, own: curves[index] ?? 0 }));
      }
      if (most < enough) {
        if (all) break;
        sweep += 7 - (sweep % 8);
      }
    }
    odds = oddsOf();
    let next = lossOf(odds);
    for (let halving = 0; next > loss + 1e-9 && halving < 8; halving++) {
      for (let index = 0; index < weights.length; index++)
        weights[index] = ((weights[index] ?? 0) + (before.weights[index] ?? 0)) / 2;
      bias = (bias + before.bias) / 2;
      odds = oddsOf();
      next = lossOf(odds);
    }
    const gained = loss - next;
    loss = next;
    if (gained < 1e-4 * Math.abs(loss)) break;
  }
  const named = columns
    .map(({ name }, index) => [name, Math.round((weights[index] ?? 0) * 1e3) / 1e3] as const)
    .filter(([, weight]) => weight !== 0)
    .sort(([a], [b]) => (a < b ? -1 : 1));
  return { bias: Math.round(bias * 1e3) / 1e3, weights: Object.fromEntries(named) };

  function moveBias(curve: Float64Array, rest: Float64Array): number {
    let slope = 0;
    let sum = 0;
    for (let row = 0; row < count; row++) {
      slope += (curve[row] ?? 0) * (rest[row] ?? 0);
      sum += curve[row] ?? 0;
    }
    const step = slope / sum;
    bias += step;
    for (let row = 0; row < count; row++) rest[row] = (rest[row] ?? 0) - step;
    return Math.abs(step);
  }

  function moveWeight(
    index: number,
    { rows, values }: Column,
    { curve, rest, own }: { curve: Float64Array; rest: Float64Array; own: number },
  ): number {
    if (own === 0) return 0;
    let slope = 0;
    for (let at = 0; at < rows.length; at++) {
      const row = rows[at] ?? 0;
      slope += (curve[row] ?? 0) * (rest[row] ?? 0) * (values[at] ?? 0);
    }
    const old = weights[index] ?? 0;
    const aim = slope + own * old;
    const moved = (Math.sign(aim) * Math.max(0, Math.abs(aim) - lasso)) / own;
    const step = moved - old;
    if (step === 0) return 0;
    weights[index] = moved;
    for (let at = 0; at < rows.length; at++) {
      const row = rows[at] ?? 0;
      rest[row] = (rest[row] ?? 0) - step * (values[at] ?? 0);
    }
    return Math.abs(step);
  }

  function oddsOf(): Float64Array<ArrayBuffer> {
    const sum = new Float64Array(count).fill(bias);
    for (const [index, { rows, values }] of columns.entries()) {
      const weight = weights[index] ?? 0;
      if (weight === 0) continue;
      for (let at = 0; at < rows.length; at++) {
        const row = rows[at] ?? 0;
        sum[row] = (sum[row] ?? 0) + weight * (values[at] ?? 0);
      }
    }
    return sum;
  }

  function lossOf(sum: Float64Array): number {
    let total = 0;
    for (let row = 0; row < count; row++) {
      const own = (answers[row] === 1 ? -1 : 1) * (sum[row] ?? 0);
      total += (shares[row] ?? 0) * (own > 30 ? own : Math.log1p(Math.exp(own)));
    }
    for (const weight of weights) total += lasso * Math.abs(weight);
    return total;
  }
}

type Column = { readonly name: string; readonly rows: Int32Array; readonly values: Float64Array };

function columnsOf(
  examples: readonly BinaryExample[],
  { leastCount, leftOut }: { leastCount: number; leftOut: ReadonlySet<string> },
): readonly Column[] {
  const columns = new Map<string, { rows: number[]; values: number[] }>();
  for (const [row, { features }] of examples.entries()) {
    for (const [name, value] of features) {
      if (leftOut.has(name)) continue;
      const column = columns.get(name) ?? { rows: [], values: [] };
      column.rows.push(row);
      column.values.push(value);
      columns.set(name, column);
    }
  }
  return [...columns]
    .filter(([, { rows }]) => rows.length >= leastCount)
    .map(([name, { rows, values }]) => ({ name, rows: Int32Array.from(rows), values: Float64Array.from(values) }));
}
