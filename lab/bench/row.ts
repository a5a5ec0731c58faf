/** One line of the table: what was measured, the figure, and the most it may be. */
export type Row = {
  readonly what: string;
  readonly figure: number;
  readonly bound: number;
  readonly unit: string;
  readonly detail: string;
};

/** The middle one; of an even number the lower of the two. */
export function median(figures: readonly number[]): number {
  return figures.toSorted((a, b) => a - b)[Math.floor((figures.length - 1) / 2)] ?? Number.NaN;
}
