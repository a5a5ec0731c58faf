import { dayMs, hourMs } from '../../nouns/time.ts';
import { longestParkMs, longestPollMs } from './poll-state.ts';

/**
 * How far ahead each stored instant can lie, in milliseconds. One further ahead was written while the clock was ahead,
 * and would otherwise be believed until that day. Instants not listed here are in the past when they are written: when a
 * digest was set up is corrected to now, and what reads the others treats one in the future as unknown (`dueDigest`,
 * `checkOptOutLinks`, the outbox's first tries).
 */
export const longestWaitsMs = {
  /** `poll.next_poll_at`: see `nextPollAt`. */
  poll: longestPollMs,
  /** `host.parked_until`: see `parkHostMs`. */
  park: longestParkMs,
  /** `delivery.due_at`: a platform's rate limit; retries wait less. */
  delivery: dayMs,
  /** `delivery.lease_until`: longer than any send may take. A row still `sending` then belongs to a process that died. */
  lease: 30_000,
  /** `againAt` of failures, and `story.settles_at`, which a failed story gets; FINEPRINT_SETTLE_SECONDS is at most 1 h. */
  failure: 6 * hourMs,
  /** `held_story.due_at`: tomorrow's round-up and the quiet hours that may follow, each in a day of 25 hours. */
  held: 4 * dayMs,
  /** `until` of a subscription's pause, and `held_story.due_at` of what waits for its end. */
  pause: 31 * dayMs,
  /** `mute.until`. */
  mute: 91 * dayMs,
} as const;

/** Before this program was written: a clock that shows less hasn't been set yet, and corrects nothing. */
export const earliestNow = '2026-01-01T00:00:00.000Z';
