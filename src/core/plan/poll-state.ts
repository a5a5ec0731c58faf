import type { Fetched } from '../../nouns/ports.ts';
import type { PollState, Source } from '../../nouns/source.ts';
import type { Instant } from '../../nouns/time.ts';
import { dayMs, hourMs, later, minuteMs, msOf } from '../../nouns/time.ts';
import type { PageState } from '../../nouns/words.ts';

/** A permanent redirect is believed when this many polls in a row led to the same place. */
const adoptAfterPolls = 3;

/** Operators are told after so many failures in a row, or sooner when it has lasted this long: a stale page within two days. */
const tellAfterFailures = 5;
const tellAfterMs = 36 * hourMs;

/** What a poll goes by: the source, what is remembered of it, the time, and 0 to 1 for the jitter. */
export type PollMoment = {
  readonly source: Source;
  readonly before: PollState;
  readonly now: Instant;
  readonly random: number;
};

type Answered = Extract<Fetched, { outcome: 'fresh' | 'unchanged' }>;

/** The next state of a source, and the address to adopt where a permanent redirect was confirmed. */
export type NextPoll = { readonly poll: PollState; readonly url?: string | undefined };

/** The document was read, or had not changed since it was. */
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

/** Nothing could be fetched, or what came could not be read. Validators are kept only by a reading that went well. */
export function afterFailure(
  failure: { sentence: string; retryAfterSeconds?: number | undefined },
  { source, before, now, random }: PollMoment,
): NextPoll {
  const failures = before.failures + 1;
  const { pageState: _state, pageStatePolls: _polls, ...rest } = before;
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
 * The page answered with something that is not the policy. It is asked for whole the next time, since a state is only
 * confirmed by seeing it again.
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
      failingSince: again ? (before.failingSince ?? now) : now,
      problem: seen.because,
      pageState: seen.state,
      pageStatePolls: again ? (before.pageStatePolls ?? 0) + 1 : 1,
      nextPollAt: nextPollAt(now, { everyMinutes: source.everyMinutes, failures: 0, random }),
    },
  };
}

/** 410: the source has ended and is not asked again (RFC 9110 §15.5.11). */
export function afterGone({ before, now }: PollMoment): NextPoll {
  return { poll: { ...before, lastTriedAt: now, endedAt: now, problem: 'It has ended: its server answers 410 Gone.' } };
}

/** Whether a source has failed, or shown something else than the policy, for long enough that a person should know. */
export function isWorthTelling(poll: PollState, now: Instant): boolean {
  if (poll.endedAt !== undefined || poll.failingSince === undefined) return false;
  const times = poll.pageState === undefined ? poll.failures : (poll.pageStatePolls ?? 0);
  return times >= tellAfterFailures || (times >= 2 && msOf(now) - msOf(poll.failingSince) >= tellAfterMs);
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

/** A server that says 429 without saying how long. */
const rateLimitedMs = 15 * minuteMs;
/** So many refusals in one round are no single closed page, but a door shut to us. */
const refusalsInARow = 3;
const refusedMs = 6 * hourMs;

/**
 * For how long a host is left in peace after an answer, in milliseconds; null: no need. 429 and 503 with `Retry-After` are
 * obeyed (RFC 9110 §10.2.3, RFC 6585 §4), at most a day; three 401 or 403 in a row park it for six hours.
 */
export function parkHostMs(fetched: Fetched, { refusals }: { refusals: number }): number | null {
  if (fetched.outcome !== 'failed') return null;
  const askedMs = fetched.retryAfterSeconds === undefined ? null : fetched.retryAfterSeconds * 1000;
  if (fetched.reason === 'rate_limited') return Math.min(askedMs ?? rateLimitedMs, dayMs);
  if (fetched.reason === 'server_error' && askedMs !== null) return Math.min(askedMs, dayMs);
  return fetched.reason === 'forbidden' && refusals >= refusalsInARow ? refusedMs : null;
}
