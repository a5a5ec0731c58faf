import type { Digest } from '../../nouns/digest.ts';
import type { Instant } from '../../nouns/time.ts';
import { dayMs, hourMs, later, msOf } from '../../nouns/time.ts';
import { digestWeek } from './digest-week.ts';

/** A digest that is to be written now. */
export type DueDigest = {
  /** ISO week, `2026-W48`. */
  readonly week: string;
  /** What it tells of: from here (inclusive) … */
  readonly from: Instant;
  /** … to here. */
  readonly to: Instant;
  /** How long ago that was, in whole hours; 0 is on time. */
  readonly lateHours: number;
};

/** After a longer silence a digest tells of the last five weeks only. */
const longestSpanMs = 35 * dayMs;

/**
 * The digest that is due at `now`, null where none is. One for each ISO week, by the schedule's own zone:
 * - a week that was written is never written again, whatever is set or whatever the clock does;
 * - weeks that were missed are told by one digest, the latest, which begins where the last one ended, so that nothing is left out;
 * - none is made up for a time before the channel had a digest;
 * - where day, time or zone are set anew after the new time of this week has passed, and this week has had none, it is due at once.
 */
export function dueDigest({ schedule, createdAt, changedAt, last }: Digest, now: Instant): DueDigest | null {
  const { week, dueAt, from } = digestWeek(schedule, now);
  if (dueAt <= createdAt || (last !== undefined && last.week >= week)) return null;
  const to = last !== undefined && changedAt > dueAt ? changedAt : dueAt;
  const begins = last === undefined || last.to >= to ? from : last.to;
  const earliest = later(to, -longestSpanMs);
  const isTooLong = begins < earliest;
  return {
    week,
    from: isTooLong ? earliest : begins,
    to,
    lateHours: Math.floor((msOf(now) - msOf(to)) / hourMs),
  };
}
