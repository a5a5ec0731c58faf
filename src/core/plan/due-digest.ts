import { Temporal } from 'temporal-polyfill';
import type { Digest, DigestSchedule } from '../../nouns/digest.ts';
import { dayMs, hourMs, type Instant, instant, later, msOf } from '../../nouns/time.ts';

/** A digest that is due now. */
export type DueDigest = {
  /** ISO week, `2026-W48`. */
  readonly week: string;
  /** Start of the period it covers (inclusive). */
  readonly from: Instant;
  /** End of the period it covers. */
  readonly to: Instant;
  /** How late the digest is, in whole hours; 0 is on time. */
  readonly lateHours: number;
};

/** After a longer silence, a digest covers only the last five weeks. */
const longestSpanMs = 35 * dayMs;

/** A digest that came so little too early is that week's: a second one would have almost nothing to say. */
const slightlyEarlyMs = dayMs;

/**
 * What the last digest covered, if the clock was ahead when it was written: all until `now`, the true time, where the next one
 * begins. Its week is written again, unless that is due within a day. Null if the clock wasn't ahead, or so far that the digest
 * covered nothing of now.
 */
export function earlyDigest(
  { schedule, last }: Pick<Digest, 'schedule' | 'last'>,
  now: Instant,
): Digest['last'] | null {
  if (last === undefined || last.to <= now || later(last.to, -longestSpanMs) >= now) return null;
  const isWeeks = msOf(last.to) - msOf(now) <= slightlyEarlyMs;
  return { week: isWeeks ? last.week : digestWeek(schedule, now).week, to: now };
}

/**
 * Returns the digest that is due at `now`, or null. There is one for each ISO week, in the schedule's own zone:
 * - a week that was written is never written again, whatever the settings or the clock do; a digest that ends in the
 *   future was written while the clock was ahead, and counts for what it covered (`earlyDigest`);
 * - missed weeks are covered by one digest, the latest, which starts where the last one ended, so that nothing is left
 *   out;
 * - none covers a time before the channel had a digest;
 * - if day, time or zone are changed after the new time of this week has passed, and this week has had no digest, it is
 *   due at once.
 */
export function dueDigest(digest: Digest, now: Instant): DueDigest | null {
  const { schedule, createdAt, changedAt } = digest;
  // Until it is corrected in the store, nothing is due: what it ends with is to be the time when that is noticed.
  if (earlyDigest(digest, now) !== null) return null;
  const last = digest.last !== undefined && digest.last.to <= now ? digest.last : undefined;
  const { week, dueAt, from } = digestWeek(schedule, now);
  if (dueAt <= createdAt || (last !== undefined && last.week >= week)) return null;
  const to = last !== undefined && changedAt > dueAt ? changedAt : dueAt;
  const begins = last === undefined || last.to >= to ? from : last.to;
  const earliest = later(to, -longestSpanMs);
  const isTooLong = begins < earliest;
  return { week, from: isTooLong ? earliest : begins, to, lateHours: Math.floor((msOf(now) - msOf(to)) / hourMs) };
}

/** One slot of a weekly digest. */
type DigestWeek = {
  /** ISO week in the schedule's own zone, `2026-W48`. A digest goes out once per week, whatever the clock does. */
  readonly week: string;
  /** When it is due. */
  readonly dueAt: Instant;
  /** Start of the seven days it covers, which end at `dueAt`. */
  readonly from: Instant;
};

/**
 * Returns the latest slot that is due at `now`: this week's if its time has come, otherwise last week's. If a clock
 * change skips the time, 02:30 is due at 03:30; if it repeats the time, the first one counts (RFC 5545, as Temporal's
 * "compatible").
 */
export function digestWeek(schedule: DigestSchedule, now: Instant): DigestWeek {
  const local = Temporal.Instant.from(now).toZonedDateTimeISO(schedule.zone);
  const monday = local.toPlainDate().subtract({ days: local.dayOfWeek - 1 });
  const thisWeek = slotOf(monday, schedule);
  return thisWeek.dueAt <= now ? thisWeek : slotOf(monday.subtract({ weeks: 1 }), schedule);
}

/** When the next digest comes, strictly after `now`. */
export function nextDigest(schedule: DigestSchedule, now: Instant): Instant {
  const local = Temporal.Instant.from(now).toZonedDateTimeISO(schedule.zone);
  const monday = local.toPlainDate().subtract({ days: local.dayOfWeek - 1 });
  const { dueAt } = slotOf(monday, schedule);
  return dueAt > now ? dueAt : slotOf(monday.add({ weeks: 1 }), schedule).dueAt;
}

function slotOf(monday: Temporal.PlainDate, schedule: DigestSchedule): DigestWeek {
  const time = Temporal.PlainTime.from(schedule.time);
  const at = (date: Temporal.PlainDate): Instant =>
    instant(date.toZonedDateTime({ timeZone: schedule.zone, plainTime: time }).epochMilliseconds);
  const day = monday.add({ days: schedule.day - 1 });
  // Monday always lies in its own ISO week, so year and number belong together.
  const week = `${monday.yearOfWeek}-W${String(monday.weekOfYear).padStart(2, '0')}`;
  return { week, dueAt: at(day), from: at(day.subtract({ weeks: 1 })) };
}
