import { describe, expect, it } from 'vitest';
import { parkHostMs } from '../../../src/core/plan/poll-state.ts';
import type { Fetched, FetchFailure } from '../../../src/nouns/ports.ts';
import { hourMs, minuteMs } from '../../../src/nouns/time.ts';

const failed = (reason: FetchFailure, retryAfterSeconds?: number): Fetched => ({
  outcome: 'failed',
  reason,
  sentence: 'x',
  retryAfterSeconds,
});

describe('parkHostMs()', () => {
  it.each([
    ['leaves a host that says 429 for as long as it asks', failed('rate_limited', 90), 0, 90_000],
    ['leaves a host that says 429 without a time for a quarter of an hour', failed('rate_limited'), 0, 15 * minuteMs],
    ['obeys a 503 with Retry-After', failed('server_error', 60), 0, minuteMs],
    ['goes on after a 503 without one', failed('server_error'), 0, null],
    ['goes on after a single refusal', failed('forbidden'), 1, null],
    ['goes on after two refusals', failed('forbidden'), 2, null],
    ['leaves a host that refused three in a row for six hours', failed('forbidden'), 3, 6 * hourMs],
    ['leaves a host for a day at most', failed('rate_limited', 10_000_000), 0, 24 * hourMs],
    ['goes on after an answer', { outcome: 'unchanged' } as const, 0, null],
  ])('%s', (_title, fetched, refusals, expected) => {
    expect(parkHostMs(fetched, { refusals })).toBe(expected);
  });
});
