import { Temporal } from 'temporal-polyfill';
import type { Digest, DigestSchedule } from '../../nouns/digest.ts';
import type { Instant } from '../../nouns/time.ts';
import { dayMs, hourMs, instant, later, msOf } from '../../nouns/time.ts';

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
  return { week, from: isTooLong ? earliest : begins, to, lateHours: Math.floor((msOf(now) - msOf(to)) / hourMs) };
}

/** One slot of a weekly digest. */
type DigestWeek = {
  /** ISO week in the schedule's own zone, `2026-W48`: a digest goes out once for each, whatever the clock does. */
  readonly week: string;
  /** When it is due. */
  readonly dueAt: Instant;
  /** The seven days it tells of end at `dueAt`; this is where they begin. */
  readonly from: Instant;
};

/**
 * The latest slot that is due at `now`: this week's if its time has come, else last week's. Where a clock change skips
 * the time, 02:30 is due at 03:30; where it repeats it, the first one counts (RFC 5545, as Temporal's "compatible").
 */
export function digestWeek(schedule: DigestSchedule, now: Instant): DigestWeek {
  const local = Temporal.Instant.from(now).toZonedDateTimeISO(schedule.zone);
  const monday = local.toPlainDate().subtract({ days: local.dayOfWeek - 1 });
  const thisWeek = slotOf(monday, schedule);
  return thisWeek.dueAt <= now ? thisWeek : slotOf(monday.subtract({ weeks: 1 }), schedule);
}

/** When the next one comes after `now`, strictly: never one whose time has come. */
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
