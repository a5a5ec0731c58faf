import type { Instant } from '../../nouns/time.ts';
import { dayMs, msOf } from '../../nouns/time.ts';

/** No server is believed for longer: a year of silence after one wrong header would be a dead source. */
const maxSeconds = dayMs / 1000;

/**
 * `Retry-After` in seconds from `now`, for either form (RFC 9110 section 10.2.3): `120` or `Sun, 06 Nov 1994 08:49:37 GMT`.
 * At least 0, at most a day. Undefined when absent or neither form.
 */
export function retryAfterSeconds(header: string | undefined, now: Instant): number | undefined {
  const value = header?.trim() ?? '';
  if (/^\d+$/.test(value)) return Math.min(Number(value), maxSeconds);
  // All three forms of a date begin with the day's name; the oldest one has no zone and means UTC (section 5.6.7).
  if (!/^(?:mon|tue|wed|thu|fri|sat|sun)/i.test(value) || value.length > 40) return undefined;
  const atMs = Date.parse(/gmt|utc/i.test(value) ? value : `${value} GMT`);
  if (Number.isNaN(atMs)) return undefined;
  return Math.min(Math.max(0, Math.ceil((atMs - msOf(now)) / 1000)), maxSeconds);
}

/**
 * For how many seconds the answer stays fresh: `max-age` of `Cache-Control` without the `Age` it already has (RFC 9111
 * section 4.2). At least 0, at most a day. Undefined when nothing is said or `no-cache` or `no-store` says not to rely on it.
 */
export function maxAgeSeconds(cacheControl: string | undefined, age: string | undefined): number | undefined {
  const directives = (cacheControl ?? '')
    .toLowerCase()
    .split(',')
    .map((directive) => directive.trim());
  if (directives.some((directive) => /^no-(?:cache|store)$/.test(directive))) return undefined;
  const seconds = directives.map((directive) => /^max-age="?(\d+)"?$/.exec(directive)?.[1]).find((found) => found);
  if (seconds === undefined) return undefined;
  const spent = /^\d+$/.test(age?.trim() ?? '') ? Number(age) : 0;
  return Math.min(Math.max(0, Number(seconds) - spent), maxSeconds);
}
