/** One line of the table: what was measured, the figure, and its upper limit. */
export type Row = {
  readonly what: string;
  readonly figure: number;
  readonly bound: number;
  readonly unit: string;
  readonly detail: string;
};

/** The median; for an even count, the lower of the two middle figures. */
export function median(figures: readonly number[]): number {
  return figures.toSorted((a, b) => a - b)[Math.floor((figures.length - 1) / 2)] ?? Number.NaN;
}
