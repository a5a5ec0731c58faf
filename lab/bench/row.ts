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

/** The figure that so large a share of all figures doesn't exceed: `0.99` for 99 %. */
export function shareOf(figures: readonly number[], share: number): number {
  const sorted = figures.toSorted((a, b) => a - b);
  return sorted[Math.floor((sorted.length - 1) * share)] ?? Number.NaN;
}
