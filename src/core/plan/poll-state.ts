import type { Fetched } from '../../nouns/ports.ts';
import type { PollState, Source } from '../../nouns/source.ts';
import type { Instant } from '../../nouns/time.ts';
import { hourMs, msOf } from '../../nouns/time.ts';
import type { PageState } from '../../nouns/words.ts';
import { nextPollAt } from './next-poll.ts';

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
  failure: { readonly sentence: string; readonly retryAfterSeconds?: number | undefined },
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
  seen: { readonly state: PageState; readonly because: string },
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

function validatorsOf({
  etag,
  lastModified,
}: {
  readonly etag?: string | undefined;
  readonly lastModified?: string | undefined;
}) {
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
