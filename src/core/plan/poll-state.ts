import type { Fetched } from '../../nouns/ports.ts';
import type { PollState, Source } from '../../nouns/source.ts';
import { dayMs, hourMs, type Instant, later, minuteMs, msOf } from '../../nouns/time.ts';
import type { PageState } from '../../nouns/words.ts';

/** A permanent redirect is believed when this many polls in a row led to the same place. */
const adoptAfterPolls = 3;

/**
 * Operators are notified after this many failures or equal page states in a row, or sooner when two polls or more have
 * failed for this long, whatever each of them met, so that a page is stale for two days at most.
 */
const tellAfterFailures = 5;
const tellAfterMs = 36 * hourMs;

/**
 * What a poll is decided by: the source, what is remembered of it, the time, and a number from 0 to 1 for the jitter.
 */
export type PollMoment = {
  readonly source: Source;
  readonly before: PollState;
  readonly now: Instant;
  readonly random: number;
};

type Answered = Extract<Fetched, { outcome: 'fresh' | 'unchanged' }>;

/** The next state of a source, and the address to adopt if a permanent redirect was confirmed. */
export type NextPoll = { readonly poll: PollState; readonly url?: string | undefined };

/** The state after the document was read, or was unchanged. */
export function afterRead(
  answered: Answered,
  { source, before, now, random }: PollMoment,
  feedEveryMinutes?: number | null,
): NextPoll {
  const moved = movedOf(answered, before);
  const validators = answered.outcome === 'fresh' ? answered : { ...before, ...answered };
  return {
    poll: {
      ...validatorsOf(validators),
      ...moved.state,
      fullAt: answered.outcome === 'fresh' ? now : before.fullAt,
      ids: before.ids,
      firstReadAt: before.firstReadAt ?? now,
      lastReadAt: now,
      lastTriedAt: now,
      failures: 0,
      nextPollAt: nextPollAt(now, {
        everyMinutes: source.everyMinutes,
        feedEveryMinutes: feedEveryMinutes ?? null,
        maxAgeSeconds: answered.maxAgeSeconds,
        retryAfterSeconds: answered.retryAfterSeconds,
        failures: 0,
        random,
      }),
    },
    url: moved.adopt,
  };
}

/**
 * The state after nothing could be fetched, or the response couldn't be read. Only a successful reading sets
 * validators.
 */
export function afterFailure(
  failure: { sentence: string; retryAfterSeconds?: number | undefined },
  { source, before, now, random }: PollMoment,
): NextPoll {
  const failures = before.failures + 1;
  const { pageState: _state, pageStatePolls: _polls, pageStateSince: _since, ...rest } = before;
  return {
    poll: {
      ...rest,
      lastTriedAt: now,
      failures,
      failingSince: before.failingSince ?? now,
      problem: failure.sentence,
      nextPollAt: nextPollAt(now, {
        everyMinutes: source.everyMinutes,
        retryAfterSeconds: failure.retryAfterSeconds,
        failures,
        random,
      }),
    },
  };
}

/**
 * The state after the page answered with something that isn't the policy. The next request fetches it in full, since a
 * state is confirmed only by seeing it again.
 */
export function afterPageState(
  seen: { state: PageState; because: string },
  { source, before, now, random }: PollMoment,
): NextPoll {
  const { etag: _etag, lastModified: _modified, movedTo: _to, movedPolls: _polls, ...rest } = before;
  const again = before.pageState === seen.state;
  return {
    poll: {
      ...rest,
      lastTriedAt: now,
      failures: 0,
      failingSince: before.failingSince ?? now,
      problem: seen.because,
      pageState: seen.state,
      pageStateSince: again ? (before.pageStateSince ?? before.failingSince ?? now) : now,
      pageStatePolls: again ? (before.pageStatePolls ?? 0) + 1 : 1,
      nextPollAt: nextPollAt(now, { everyMinutes: source.everyMinutes, failures: 0, random }),
    },
  };
}

/** The state after a 410 response: the source has ended and isn't requested again (RFC 9110 §15.5.11). */
export function afterGone({ before, now }: PollMoment): NextPoll {
  return { poll: { ...before, lastTriedAt: now, endedAt: now, problem: 'It has ended: its server answers 410 Gone.' } };
}

/** Whether a source has failed, or shown something other than the policy, for so long that a person should know. */
export function isWorthTelling(poll: PollState, now: Instant): boolean {
  if (poll.endedAt !== undefined || poll.failingSince === undefined) return false;
  const times = poll.pageState === undefined ? poll.failures : (poll.pageStatePolls ?? 0);
  const isRepeated = times >= 2 || (poll.lastTriedAt ?? poll.failingSince) > poll.failingSince;
  return times >= tellAfterFailures || (isRepeated && msOf(now) - msOf(poll.failingSince) >= tellAfterMs);
}

function validatorsOf({ etag, lastModified }: { etag?: string | undefined; lastModified?: string | undefined }) {
  return { etag, lastModified };
}

function movedOf(
  { movedTo }: Answered,
  before: PollState,
): { readonly state: Pick<PollState, 'movedTo' | 'movedPolls'>; readonly adopt?: string | undefined } {
  if (movedTo === undefined) return { state: {} };
  const movedPolls = before.movedTo === movedTo ? (before.movedPolls ?? 0) + 1 : 1;
  return movedPolls >= adoptAfterPolls ? { state: {}, adopt: movedTo } : { state: { movedTo, movedPolls } };
}

/** The longest wait of a source, whatever it asks for. */
const longestMs = dayMs;

/** At most a tenth later than requested, so that sources added together don't stay together. */
const jitterShare = 0.1;

/** The furthest ahead that `nextPollAt` puts a poll, in milliseconds. */
export const longestPollMs = longestMs * (1 + jitterShare);

/**
 * Returns when a source is polled next. It waits for the longest of its own interval, what the feed asks for (`ttl`,
 * `sy:updatePeriod`) and what the server asks for (`max-age`, `Retry-After`), doubled for every failure in a row. The
 * wait is at most a day, plus up to a tenth at random. A source with a 30-minute interval that failed three times waits
 * two hours. `random` is 0 to 1.
 */
export function nextPollAt(
  now: Instant,
  ask: {
    everyMinutes: number;
    feedEveryMinutes?: number | null | undefined;
    maxAgeSeconds?: number | undefined;
    retryAfterSeconds?: number | undefined;
    failures: number;
    random: number;
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

/** The longest that a host is parked, whatever it asks for, in milliseconds. */
export const longestParkMs = dayMs;

/** The wait after a 429 response without a time. */
const rateLimitedMs = 15 * minuteMs;
/** This many refusals in one round mean that the server blocks us, not that one page is closed. */
const refusalsInARow = 3;
const refusedMs = 6 * hourMs;

/**
 * Returns how long not to request anything from a host after a response, in milliseconds, or null if there is no need.
 * 429 and 503 with `Retry-After` are obeyed (RFC 9110 §10.2.3, RFC 6585 §4), for at most a day. Three 401 or 403
 * responses in a row park the host for six hours.
 */
export function parkHostMs(fetched: Fetched, { refusals }: { refusals: number }): number | null {
  if (fetched.outcome !== 'failed') return null;
  const askedMs = fetched.retryAfterSeconds === undefined ? null : fetched.retryAfterSeconds * 1000;
  if (fetched.reason === 'rate_limited') return Math.min(askedMs ?? rateLimitedMs, longestParkMs);
  if (fetched.reason === 'server_error' && askedMs !== null) return Math.min(askedMs, longestParkMs);
  return fetched.reason === 'forbidden' && refusals >= refusalsInARow ? refusedMs : null;
}
