import type { Fetched } from '../../nouns/ports.ts';
import { dayMs, hourMs, minuteMs } from '../../nouns/time.ts';

/** A server that says 429 without saying how long. */
const rateLimitedMs = 15 * minuteMs;
/** So many refusals in one round are no single closed page, but a door shut to us. */
const refusalsInARow = 3;
const refusedMs = 6 * hourMs;

/**
 * For how long a host is left in peace after an answer, in milliseconds; null: no need. 429 and 503 with `Retry-After` are
 * obeyed (RFC 9110 §10.2.3, RFC 6585 §4), at most a day; three 401 or 403 in a row park it for six hours.
 */
export function parkHostMs(fetched: Fetched, { refusals }: { readonly refusals: number }): number | null {
  if (fetched.outcome !== 'failed') return null;
  const askedMs = fetched.retryAfterSeconds === undefined ? null : fetched.retryAfterSeconds * 1000;
  if (fetched.reason === 'rate_limited') return Math.min(askedMs ?? rateLimitedMs, dayMs);
  if (fetched.reason === 'server_error' && askedMs !== null) return Math.min(askedMs, dayMs);
  return fetched.reason === 'forbidden' && refusals >= refusalsInARow ? refusedMs : null;
}
