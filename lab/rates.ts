/** Precision, recall and F1 (0 to 1), with the counts behind them. */
export type Rates = {
  readonly precision: number;
  readonly recall: number;
  readonly f1: number;
  readonly truePositive: number;
  readonly falsePositive: number;
  readonly falseNegative: number;
};

/** Rates from counts. A rate of nothing is 0. */
export function rates(truePositive: number, falsePositive: number, falseNegative: number): Rates {
  return {
    precision: ratio(truePositive, truePositive + falsePositive),
    recall: ratio(truePositive, truePositive + falseNegative),
    f1: ratio(2 * truePositive, 2 * truePositive + falsePositive + falseNegative),
    truePositive,
    falsePositive,
    falseNegative,
  };
}

/** Rates over pairs of sets: what a person named, and what Fineprint did. */
export function setRates(pairs: readonly (readonly [gold: readonly string[], ours: readonly string[]])[]): Rates {
  let hits = 0;
  let extra = 0;
  let missed = 0;
  for (const [gold, ours] of pairs) {
    hits += ours.filter((one) => gold.includes(one)).length;
    extra += ours.filter((one) => !gold.includes(one)).length;
    missed += gold.filter((one) => !ours.includes(one)).length;
  }
  return rates(hits, extra, missed);
}

/** How many are right, of how many. */
export type Share = { readonly of: number; readonly right: number; readonly share: number };

/** A share with its counts. */
export function shareOf(right: number, of: number): Share {
  return { of, right, share: ratio(right, of) };
}

/** To four decimals; 0 if there is nothing to divide by. */
export function ratio(part: number, whole: number): number {
  return whole === 0 ? 0 : Math.round((part / whole) * 1e4) / 1e4;
}

/** As labelled → as judged → how often. */
export type Confusion = Readonly<Record<string, Readonly<Record<string, number>>>>;

/** Counts what was judged as what. */
export function confusionOf(pairs: readonly (readonly [gold: string, ours: string])[]): Confusion {
  const table: Record<string, Record<string, number>> = {};
  for (const [gold, ours] of pairs) {
    const row = table[gold] ?? {};
    row[ours] = (row[ours] ?? 0) + 1;
    table[gold] = row;
  }
  return table;
}

/** How often those are right that claim a probability between `from` and `to`. */
export type Bin = {
  readonly from: number;
  readonly to: number;
  readonly of: number;
  readonly said: number;
  readonly right: number;
};

const bins = 10;

/**
 * A reliability table in ten bins of equal width: of what was said with a probability of 0.7 to 0.8, about three quarters should be right.
 * `said` is the mean probability in the bin, `right` the share that is right. Bins without anything are left out.
 */
export function reliability(
  said: readonly { readonly probability: number; readonly isRight: boolean }[],
): readonly Bin[] {
  const byBin = Map.groupBy(said, ({ probability }) => Math.min(bins - 1, Math.floor(probability * bins)));
  return [...byBin]
    .sort(([a], [b]) => a - b)
    .map(([bin, all]) => ({
      from: bin / bins,
      to: (bin + 1) / bins,
      of: all.length,
      said: ratio(
        all.reduce((sum, { probability }) => sum + probability, 0),
        all.length,
      ),
      right: ratio(all.filter(({ isRight }) => isRight).length, all.length),
    }));
}

/** `91.2 %` */
export function percent(value: number): string {
  return `${(value * 100).toFixed(1)} %`;
}

/** Rows of a table with their cells under one another. The first cell is a name, the others stand on the right. */
export function tableLines(rows: readonly (readonly string[])[]): readonly string[] {
  const widths: number[] = [];
  for (const row of rows) for (const [at, cell] of row.entries()) widths[at] = Math.max(widths[at] ?? 0, cell.length);
  return rows.map((row) =>
    row
      .map((cell, at) => (at === 0 ? cell.padEnd(widths[at] ?? 0) : cell.padStart(widths[at] ?? 0)))
      .join('   ')
      .trimEnd(),
  );
}
