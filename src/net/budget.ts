import { z } from 'zod';
import type { Instant } from '../nouns/time.ts';

/** What a day may cost. Prices are for a million tokens, in the currency of `costPerDay`. */
export type Budget = {
  readonly tokensPerDay: number;
  /** Infinity: no ceiling but that of tokens. */
  readonly costPerDay: number;
  readonly priceIn: number;
  readonly priceOut: number;
};

const spent = z.object({ day: z.string(), tokensIn: z.number(), tokensOut: z.number() });

/** Tokens of one day in UTC (`2026-11-25`). */
export type Spent = z.output<typeof spent>;

/** What was spent on the day of `now`, from how it was kept (JSON, or null when nothing was yet). */
export function spentOf(kept: string | null, now: Instant): Spent {
  const day = now.slice(0, 10);
  const before = kept === null ? null : spent.parse(JSON.parse(kept));
  return before?.day === day ? before : { day, tokensIn: 0, tokensOut: 0 };
}

/** 1,000,000 tokens in at 0.5 and 200,000 out at 2 cost 0.9. */
export function costOf({ tokensIn, tokensOut }: Spent, { priceIn, priceOut }: Budget): number {
  return (tokensIn * priceIn + tokensOut * priceOut) / 1e6;
}
