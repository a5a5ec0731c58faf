import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { dayStart, openFrom, tellingOf } from '../../../src/core/plan/pace.ts';
import type { Pace, PersonPause } from '../../../src/nouns/subscription.ts';
import { dayMs, hourMs, instant, later, msOf } from '../../../src/nouns/time.ts';

const berlin = { zone: 'Europe/Berlin' } as const;
/** Thursday, 5 November 2026, 14:20 in Berlin. */
const now = '2026-11-05T13:20:00.000Z';
type Ask = Parameters<typeof tellingOf>[1];
const ask: Ask = { now, severity: 'notable', alertsToday: 0 };

function telling(pace: Pace | undefined, { pause, ...more }: Partial<Ask> & { pause?: PersonPause | undefined } = {}) {
  return tellingOf([{ pace, pause }], { ...ask, ...more });
}

describe('tellingOf()', () => {
  it.each<[string, Pace | undefined, ReturnType<typeof telling>]>([
    ['at once without a pace', undefined, { at: now, because: null }],
    ['at once', { mode: 'instant' }, { at: now, because: null }],
    ['at the next full hour', { mode: 'hourly' }, { at: '2026-11-05T14:00:00.000Z', because: 'hourly' }],
    ['at nine in the morning', { mode: 'daily', ...berlin }, { at: '2026-11-06T08:00:00.000Z', because: 'daily' }],
    ['in the digest alone', { mode: 'weekly' }, null],
    [
      'after quiet hours',
      { mode: 'instant', quiet: { from: '14:00', to: '15:00' }, ...berlin },
      { at: '2026-11-05T14:00:00.000Z', because: 'quiet' },
    ],
    [
      'at once outside of them',
      { mode: 'instant', quiet: { from: '22:00', to: '07:00' }, ...berlin },
      { at: now, because: null },
    ],
    [
      'after quiet hours that hold the hour’s round-up',
      { mode: 'hourly', quiet: { from: '15:00', to: '16:30' }, ...berlin },
      { at: '2026-11-05T15:30:00.000Z', because: 'hourly' },
    ],
  ])('tells %s', (_, pace, expected) => {
    expect(telling(pace)).toEqual(expected);
  });

  it('knows quiet hours over midnight, before it and after it', () => {
    const pace: Pace = { mode: 'instant', quiet: { from: '22:00', to: '07:00' }, ...berlin };
    const end = { at: '2026-11-06T06:00:00.000Z', because: 'quiet' };
    expect(telling(pace, { now: '2026-11-05T22:30:00.000Z' })).toEqual(end);
    expect(telling(pace, { now: '2026-11-06T05:59:00.000Z' })).toEqual(end);
    expect(telling(pace, { now: '2026-11-06T06:00:00.000Z' })).toMatchObject({ because: null });
  });

  it('goes by the wall clock when it changes', () => {
    const pace: Pace = { mode: 'instant', quiet: { from: '22:00', to: '07:00' }, ...berlin };
    expect(telling(pace, { now: '2026-03-28T23:00:00.000Z' })?.at).toBe('2026-03-29T05:00:00.000Z');
    expect(telling(pace, { now: '2026-10-24T23:00:00.000Z' })?.at).toBe('2026-10-25T06:00:00.000Z');
  });

  it('puts what exceeds the ceiling off to the next morning, unless it is critical', () => {
    const pace: Pace = { mode: 'instant', ceiling: 3, ...berlin };
    expect(telling(pace, { alertsToday: 2 })).toEqual({ at: now, because: null });
    expect(telling(pace, { alertsToday: 3 })).toEqual({ at: '2026-11-06T08:00:00.000Z', because: 'ceiling' });
    expect(telling(pace, { alertsToday: 3, severity: 'critical' })).toEqual({ at: now, because: null });
  });

  it('waits for the end of a pause, and of quiet hours that it ends in', () => {
    const pause = { until: '2026-11-06T23:30:00.000Z', by: 'ada', at: now };
    expect(telling(undefined, { pause })).toEqual({ at: pause.until, because: 'paused' });
    const quiet: Pace = { mode: 'instant', quiet: { from: '22:00', to: '07:00' }, ...berlin };
    expect(telling(quiet, { pause })).toEqual({ at: '2026-11-07T06:00:00.000Z', because: 'paused' });
    expect(telling(undefined, { pause, now: pause.until })).toEqual({ at: pause.until, because: null });
  });

  it('takes the soonest of several', () => {
    const paces: readonly Pace[] = [{ mode: 'daily', ...berlin }, { mode: 'weekly' }, { mode: 'hourly' }];
    expect(
      tellingOf(
        paces.map((pace) => ({ pace })),
        ask,
      )?.because,
    ).toBe('hourly');
  });

  it('never tells in quiet hours nor in a pause, and loses nothing: it is told some day', () => {
    const time = fc
      .tuple(fc.integer({ min: 0, max: 23 }), fc.constantFrom('00', '15', '30'))
      .map(([hour, minute]) => `${String(hour).padStart(2, '0')}:${minute}`);
    const pace = fc.record({
      mode: fc.constantFrom('instant' as const, 'hourly' as const, 'daily' as const),
      ceiling: fc.option(fc.integer({ min: 1, max: 5 }), { nil: undefined }),
      quiet: fc.record({ from: time, to: time }),
      zone: fc.constantFrom('Europe/Berlin', 'America/New_York', 'Asia/Kolkata', 'Pacific/Apia', 'Pacific/Chatham'),
    });
    fc.assert(
      fc.property(
        pace,
        fc.integer({ min: 0, max: 730 * 24 * 60 }),
        fc.integer({ min: 0, max: 9 }),
        fc.option(fc.integer({ min: 1, max: 40 }), { nil: undefined }),
        ({ ceiling, ...rest }, minutes, alertsToday, pauseHours) => {
          const at = instant(msOf('2026-01-01T00:00:00.000Z') + minutes * 60_000);
          const one = {
            pace: { ...rest, ceiling },
            ...(pauseHours === undefined ? {} : { pause: { until: later(at, pauseHours * hourMs), by: 'ada', at } }),
          };
          const found = tellingOf([one], { now: at, severity: 'notable', alertsToday });
          expect(found).not.toBeNull();
          if (found === null) return;
          expect(found.at >= at).toBe(true);
          expect(openFrom([one], found.at)).toBe(found.at);
          expect(msOf(found.at) - msOf(at)).toBeLessThanOrEqual(5 * dayMs);
          expect(found.because === null).toBe(found.at === at);
        },
      ),
      { numRuns: 500 },
    );
  });
});

describe('dayStart()', () => {
  it('is midnight of the zone, UTC without one', () => {
    expect(dayStart(now, { mode: 'instant', ...berlin })).toBe('2026-11-04T23:00:00.000Z');
    expect(dayStart(now, { mode: 'instant' })).toBe('2026-11-05T00:00:00.000Z');
  });
});
