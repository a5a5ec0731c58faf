import { STATUS_CODES } from 'node:http';
import type { Clock, Fetched } from '../../nouns/ports.ts';
import type { Instant } from '../../nouns/time.ts';
import { dayMs, msOf } from '../../nouns/time.ts';
import type { Answer } from './ask-once.ts';
import { failed } from './ask-once.ts';

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

export function outcomeOf(
  end: { answer: Answer; url: URL; hops: number; movedForGood: boolean },
  asked: { etag?: string | undefined; lastModified?: string | undefined },
  clock: Clock,
): Fetched {
  const { answer, url } = end;
  const { status, header } = answer;
  const retryAfter = retryAfterSeconds(header('retry-after'), clock.now());
  const maxAge = maxAgeSeconds(header('cache-control'), header('age'));
  const moved = end.hops > 0 && end.movedForGood;
  const state = { maxAgeSeconds: maxAge, retryAfterSeconds: retryAfter, ...(moved ? { movedTo: url.href } : {}) };
  if (status >= 200 && status <= 299) {
    return {
      outcome: 'fresh',
      body: answer.body,
      contentType: header('content-type') ?? '',
      finalUrl: url.href,
      ...validators(header('etag'), header('last-modified')),
      ...state,
    };
  }
  if (status === 304 && (asked.etag !== undefined || asked.lastModified !== undefined)) {
    // A validator that the answer leaves out is still the one that was asked with.
    return {
      outcome: 'unchanged',
      ...validators(header('etag') ?? asked.etag, header('last-modified') ?? asked.lastModified),
      ...state,
    };
  }
  // Behind a redirect that is not for good, it is not this address that is gone.
  if (status === 410 && (end.hops === 0 || moved)) return { outcome: 'gone' };
  const reason =
    status === 429
      ? 'rate_limited'
      : status === 401 || status === 403
        ? 'forbidden'
        : status >= 400 && status <= 499
          ? 'client_error'
          : 'server_error';
  return failed(reason, `${url.host} answered ${statusLine(status)}.`, { status, retryAfterSeconds: retryAfter });
}

function validators(etag: string | undefined, lastModified: string | undefined) {
  return {
    ...(etag === undefined || etag === '' ? {} : { etag }),
    ...(lastModified === undefined || lastModified === '' ? {} : { lastModified }),
  };
}

/** In our words: the reason phrase of the server is anybody's text. */
export function statusLine(status: number): string {
  return [status, STATUS_CODES[status]].join(' ').trim();
}
