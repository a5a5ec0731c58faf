import { describe, expect, it } from 'vitest';
import { nextPollAt } from '../../../src/core/plan/poll-state.ts';

const now = '2026-11-02T09:00:00.000Z';
const calm = { everyMinutes: 30, failures: 0, random: 0 };

describe('nextPollAt()', () => {
  it.each([
    ['the interval of the source', calm, '2026-11-02T09:30:00.000Z'],
    ['what the feed asks for, when that is longer', { ...calm, feedEveryMinutes: 90 }, '2026-11-02T10:30:00.000Z'],
    ['the interval, when the feed asks for less', { ...calm, feedEveryMinutes: 5 }, '2026-11-02T09:30:00.000Z'],
    ['max-age, when that is longer', { ...calm, maxAgeSeconds: 7_200 }, '2026-11-02T11:00:00.000Z'],
    ['Retry-After, when that is longer', { ...calm, retryAfterSeconds: 3_600 }, '2026-11-02T10:00:00.000Z'],
    ['the interval after a first failure', { ...calm, failures: 1 }, '2026-11-02T09:30:00.000Z'],
    ['twice as long for each further failure', { ...calm, failures: 3 }, '2026-11-02T11:00:00.000Z'],
    ['a day at most, however often it failed', { ...calm, failures: 400 }, '2026-11-03T09:00:00.000Z'],
    ['a day at most, whatever the server asks for', { ...calm, maxAgeSeconds: 31_536_000 }, '2026-11-03T09:00:00.000Z'],
    ['up to a tenth later by chance', { ...calm, random: 1 }, '2026-11-02T09:33:00.000Z'],
  ])('waits %s', (_what, ask, expected) => {
    expect(nextPollAt(now, ask)).toBe(expected);
  });
});
