import { Temporal } from 'temporal-polyfill';
import type { HeldBecause } from '../../nouns/delivery.ts';
import type { Pace, Subscription } from '../../nouns/subscription.ts';
import { hourMs, type Instant, instant, msOf } from '../../nouns/time.ts';
import type { Severity } from '../../nouns/words.ts';

/** When a channel is notified, and why not at once. */
export type Telling = { readonly at: Instant; readonly because: HeldBecause | null };

type Paced = { readonly pace?: Pace | undefined; readonly pause?: Subscription['pause'] | undefined };

/**
 * The daily limit of a subscription that sets none. Its stories of an ordinary day are fewer than ten, so only a flood
 * reaches it.
 */
export const defaultCeiling = 25;

/** When a daily round-up goes out, with the stories over the previous day's limit. */
const roundupTime = '09:00';

/**
 * Returns when a channel is notified of a story that these of its subscriptions match. The earliest subscription
 * decides, since a channel is notified of a story once. Null: none of them notifies, and the story is left to the
 * weekly digest. `alertsToday` is how many alerts the channel had this day (see `dayStart`). A critical story ignores
 * the daily limit, but not quiet hours or a pause. So does a development of a story that the channel knows, unless a
 * person set the limit.
 */
export function tellingOf(
  subscriptions: readonly Paced[],
  {
    now,
    severity,
    alertsToday,
    isDevelopment = false,
  }: { now: Instant; severity: Severity; alertsToday: number; isDevelopment?: boolean | undefined },
): Telling | null {
  return soonest(
    subscriptions.map(({ pace, pause }) => {
      const planned = byPace(pace, {
        now,
        isOver:
          severity !== 'critical' &&
          alertsToday >= (pace?.ceiling ?? (isDevelopment ? Number.POSITIVE_INFINITY : defaultCeiling)),
      });
      return planned === null ? null : unblocked(planned, { pace, pause });
    }),
  );
}

/** Until when quiet hours or a pause block all of these subscriptions; `now` if one is open. */
export function openFrom(subscriptions: readonly Paced[], now: Instant): Instant {
  return soonest(subscriptions.map((one) => unblocked({ at: now, because: null }, one)))?.at ?? now;
}

/** When the day started by which the daily limit counts. */
export function dayStart(now: Instant, { zone = 'UTC' }: Partial<Pace> = {}): Instant {
  return instantOf(zoned(now, zone).startOfDay());
}

function soonest(tellings: readonly (Telling | null)[]): Telling | null {
  return tellings.reduce((best, one) => (one !== null && (best === null || one.at < best.at) ? one : best), null);
}

function byPace(pace: Pace | undefined, { now, isOver }: { now: Instant; isOver: boolean }): Telling | null {
  switch (pace?.mode) {
    case 'weekly':
      return null;
    case 'hourly':
      return { at: instant(Math.ceil((msOf(now) + 1) / hourMs) * hourMs), because: 'hourly' };
    case 'daily':
      return { at: nextRoundup(now, pace), because: 'daily' };
    default:
      return isOver ? { at: tomorrowsRoundup(now, pace), because: 'ceiling' } : { at: now, because: null };
  }
}

/** Moves a time past all quiet hours and the pause that block it. One may end inside the other. */
function unblocked(telling: Telling, { pace, pause }: Paced): Telling {
  const afterPause: Telling =
    pause !== undefined && pause.until > telling.at ? { at: pause.until, because: 'paused' } : telling;
  const quietEnd = pace === undefined ? null : quietUntil(afterPause.at, pace);
  if (quietEnd === null) return afterPause;
  return { at: quietEnd, because: afterPause.because ?? 'quiet' };
}

/**
 * The end of the quiet hours that contain `at`; null if it is outside. If both ends are equal, there are no quiet
 * hours.
 */
function quietUntil(at: Instant, { quiet, zone = 'UTC' }: Pace): Instant | null {
  if (quiet === undefined || quiet.from === quiet.to) return null;
  const today = zoned(at, zone).toPlainDate();
  // Quiet hours that began yesterday may last past midnight.
  for (const date of [today.subtract({ days: 1 }), today]) {
    const begins = onClock(date, quiet.from, zone);
    const ends = onClock(quiet.to > quiet.from ? date : date.add({ days: 1 }), quiet.to, zone);
    if (begins <= at && at < ends) return ends;
  }
  return null;
}

/** Strictly after `now`. */
function nextRoundup(now: Instant, { zone = 'UTC' }: Pace): Instant {
  const today = zoned(now, zone).toPlainDate();
  const at = onClock(today, roundupTime, zone);
  return at > now ? at : onClock(today.add({ days: 1 }), roundupTime, zone);
}

function tomorrowsRoundup(now: Instant, { zone = 'UTC' }: Partial<Pace> = {}): Instant {
  return onClock(zoned(now, zone).toPlainDate().add({ days: 1 }), roundupTime, zone);
}

function zoned(at: Instant, zone: string): Temporal.ZonedDateTime {
  return Temporal.Instant.from(at).toZonedDateTimeISO(zone);
}

/** A time that the clock skips moves forward by as much; of a repeated time, the first counts. */
function onClock(date: Temporal.PlainDate, time: string, zone: string): Instant {
  return instantOf(date.toZonedDateTime({ timeZone: zone, plainTime: Temporal.PlainTime.from(time) }));
}

function instantOf(at: Temporal.ZonedDateTime): Instant {
  return instant(at.epochMilliseconds);
}
