import type { Instant } from '../../nouns/time.ts';
import { dayMs, later, minuteMs } from '../../nouns/time.ts';

/** Nothing makes a source wait longer than this, whatever it asks for. */
const longestMs = dayMs;

/** At most a tenth later than asked, so that sources that were added together do not stay together. */
const jitterShare = 0.1;

/**
 * When a source is polled next: after the longest of its own interval, what the feed asks for (`ttl`,
 * `sy:updatePeriod`), what the server asks for (`max-age`, `Retry-After`), doubled for every failure in a row; at most a
 * day, plus up to a tenth by chance. A source every 30 minutes that failed three times waits two hours.
 *
 * `random` is 0 to 1.
 */
export function nextPollAt(
  now: Instant,
  ask: {
    readonly everyMinutes: number;
    readonly feedEveryMinutes?: number | null | undefined;
    readonly maxAgeSeconds?: number | undefined;
    readonly retryAfterSeconds?: number | undefined;
    readonly failures: number;
    readonly random: number;
  },
): Instant {
  const doublings = Math.min(Math.max(0, ask.failures - 1), 16);
  const waitMs = Math.max(
    ask.everyMinutes * minuteMs * 2 ** doublings,
    (ask.feedEveryMinutes ?? 0) * minuteMs,
    (ask.maxAgeSeconds ?? 0) * 1000,
    (ask.retryAfterSeconds ?? 0) * 1000,
  );
  return later(now, Math.round(Math.min(waitMs, longestMs) * (1 + jitterShare * ask.random)));
}
