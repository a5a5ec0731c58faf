import { dayMs, hourMs, minuteMs } from '../../nouns/time.ts';

/** How often one message is tried. With the waits below that is about two days of a platform being down. */
const maxAttempts = 12;

const waitsMs = [
  5_000,
  30_000,
  2 * minuteMs,
  10 * minuteMs,
  30 * minuteMs,
  hourMs,
  3 * hourMs,
  6 * hourMs,
  12 * hourMs,
];

/**
 * Milliseconds to wait before a message is tried again after `attempts` tries (1 or more) that failed: 5 s, 30 s, 2 min,
 * and so on up to 12 h. `null`: given up. Rate limits are not counted here; they say themselves how long.
 */
export function retryAfterMs(attempts: number): number | null {
  if (attempts >= maxAttempts) return null;
  return waitsMs[Math.min(attempts, waitsMs.length) - 1] ?? dayMs;
}
