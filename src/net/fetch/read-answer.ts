import { STATUS_CODES } from 'node:http';
import type { Clock, Fetched } from '../../nouns/ports.ts';
import { dayMs, type Instant, msOf } from '../../nouns/time.ts';
import { type Answer, failed } from './ask-once.ts';

/** Ignore longer values from servers: one wrong header could silence a source for a year. */
const maxSeconds = dayMs / 1000;

/**
 * Parses `Retry-After` into seconds from `now`, in either form (RFC 9110 section 10.2.3): `120` or
 * `Sun, 06 Nov 1994 08:49:37 GMT`. At least 0 and at most a day. Undefined if it is missing or has another form.
 */
export function retryAfterSeconds(header: string | undefined, now: Instant): number | undefined {
  const value = header?.trim() ?? '';
  if (/^\d+$/.test(value)) return Math.min(Number(value), maxSeconds);
  // All three date formats begin with the weekday. The oldest has no time zone and means UTC (section 5.6.7).
  if (!/^(?:mon|tue|wed|thu|fri|sat|sun)/i.test(value) || value.length > 40) return undefined;
  const atMs = Date.parse(/gmt|utc/i.test(value) ? value : `${value} GMT`);
  if (Number.isNaN(atMs)) return undefined;
  return Math.min(Math.max(0, Math.ceil((atMs - msOf(now)) / 1000)), maxSeconds);
}

/**
 * How many seconds the answer stays fresh: the `max-age` of `Cache-Control` minus `Age` (RFC 9111 section 4.2). At least 0 and
 * at most a day. Undefined without `max-age`, or with `no-cache` or `no-store`.
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

/** Turns the answer at the end of all redirects into the result of a fetch. `asked` holds the validators that were sent. */
export function outcomeOf(
  end: { answer: Answer; url: URL; hops: number; movedForGood: boolean },
  asked: { etag?: string | undefined; lastModified?: string | undefined },
  clock: Clock,
): Fetched {
  const { answer, url } = end;
  const { status, header } = answer;
  const retryAfter = retryAfterSeconds(header('retry-after'), clock.now());
  const maxAge = maxAgeSeconds(header('cache-control'), header('age'));
  const moved = end.hops > 0 && end.movedForGood && answer.isWhole;
  const state = { maxAgeSeconds: maxAge, retryAfterSeconds: retryAfter, ...(moved ? { movedTo: url.href } : {}) };
  if (status >= 200 && status <= 299) {
    return {
      outcome: 'fresh',
      body: answer.body,
      isWhole: answer.isWhole,
      contentType: header('content-type') ?? '',
      finalUrl: url.href,
      // With them, the server would answer that nothing has changed, and the rest would never be read.
      ...(answer.isWhole ? validators(header('etag'), header('last-modified')) : {}),
      ...state,
    };
  }
  if (status === 304 && (asked.etag !== undefined || asked.lastModified !== undefined)) {
    // If the answer omits a validator, the one that was sent still applies.
    return {
      outcome: 'unchanged',
      ...validators(header('etag') ?? asked.etag, header('last-modified') ?? asked.lastModified),
      ...state,
    };
  }
  // After a temporary redirect, it isn't this address that is gone.
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

/** The status with the standard reason phrase. The server's own could be any text. */
export function statusLine(status: number): string {
  return [status, STATUS_CODES[status]].join(' ').trim();
}
