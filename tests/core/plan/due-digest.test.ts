import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { digestWeek, dueDigest } from '../../../src/core/plan/due-digest.ts';
import type { Digest, DigestSchedule } from '../../../src/nouns/digest.ts';
import { dayMs, hourMs, type Instant, instant, later, minuteMs, msOf } from '../../../src/nouns/time.ts';
import { digest } from '../../store/samples.ts';

const zones = ['Europe/Berlin', 'America/New_York', 'Asia/Kolkata', 'Pacific/Apia', 'Pacific/Chatham'] as const;
const times = ['00:00', '02:30', '09:00', '23:45'] as const;
const weekdays = [1, 2, 3, 4, 5, 6, 7] as const;
/** Every weekday and every time, and 02:30 on Sundays, which clock changes skip or repeat. */
const slots = [
  [1, '00:00'],
  [2, '02:30'],
  [3, '09:00'],
  [4, '23:45'],
  [5, '00:00'],
  [6, '09:00'],
  [7, '23:45'],
  [7, '02:30'],
] as const;
const begin = '2026-01-01T00:00:00.000Z';
const end = '2028-01-01T00:00:00.000Z';

type Written = { readonly week: string; readonly from: Instant; readonly to: Instant; readonly at: Instant };

/** What a scheduler writes that checks at each of these moments and remembers what it wrote. */
function run(one: Digest, moments: readonly Instant[]): readonly Written[] {
  const written: Written[] = [];
  let kept = one;
  for (const at of moments) {
    const due = dueDigest(kept, at);
    if (due === null) continue;
    written.push({ week: due.week, from: due.from, to: due.to, at });
    kept = { ...kept, last: { week: due.week, to: due.to } };
  }
  return written;
}

function every(stepMs: number, from: Instant = begin, to: Instant = end): readonly Instant[] {
  return Array.from({ length: Math.ceil((msOf(to) - msOf(from)) / stepMs) }, (_, index) => later(from, index * stepMs));
}

function wallClock(at: Instant, zone: string): { readonly day: string; readonly time: string } {
  const parts = new Intl.DateTimeFormat('en-GB', {
    weekday: 'long',
    hour: '2-digit',
    minute: '2-digit',
    timeZone: zone,
  });
  const found = Object.fromEntries(parts.formatToParts(new Date(at)).map(({ type, value }) => [type, value]));
  return { day: found.weekday ?? '', time: `${found.hour}:${found.minute}` };
}

const names = ['Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday', 'Saturday', 'Sunday'];

describe('dueDigest() over 2026 and 2027', () => {
  it.each(zones)('is one for each ISO week, seven days after another, at the wall clock’s time: %s', (zone) => {
    for (const [day, time] of slots) {
      const schedule: DigestSchedule = { day, time, zone };
      const written = run(digest({ schedule, createdAt: begin, changedAt: begin }), every(23 * hourMs));
      expect(written.length).toBeGreaterThanOrEqual(103);
      for (const [index, one] of written.entries()) {
        const before = written[index - 1];
        if (before !== undefined) {
          expect(one.from).toBe(before.to);
          expect(msOf(one.to) - msOf(before.to)).toSatisfy((ms: number) => Math.abs(ms - 7 * dayMs) <= hourMs);
        }
        const shown = wallClock(one.to, zone);
        // A time that the clock skips is an hour later on that day.
        const isSkipped = shown.time !== time;
        expect(shown).toEqual({ day: names[day - 1], time: isSkipped ? time.replace('02:', '03:') : time });
      }
      expect(new Set(written.map(({ week }) => week)).size).toBe(written.length);
    }
  });

  it.each(zones)(
    'is written within the minute by one who looks every minute, the nights of a clock change too: %s',
    (zone) => {
      for (const night of ['2026-03-08', '2026-03-29', '2026-04-05', '2026-09-27', '2026-10-25', '2026-11-01']) {
        const schedule: DigestSchedule = { day: 7, time: '02:30', zone };
        const { dueAt } = digestWeek(schedule, `${night}T23:59:59.000Z`);
        const first = later(dueAt, -2 * hourMs);
        const one = digest({ schedule, createdAt: later(first, -30 * dayMs), changedAt: later(first, -30 * dayMs) });
        const last = dueDigest(one, first);
        const kept = last === null ? one : { ...one, last: { week: last.week, to: last.to } };
        const written = run(kept, every(minuteMs, first, later(dueAt, 2 * hourMs)));
        expect(written).toHaveLength(1);
        for (const { to, at } of written) expect(msOf(at) - msOf(to)).toBeLessThan(minuteMs);
      }
    },
  );
});

describe('dueDigest()', () => {
  const monday: DigestSchedule = { day: 1, time: '09:00', zone: 'Europe/Berlin' };
  /** Monday, 2 November 2026, 09:00 in Berlin. */
  const due = '2026-11-02T08:00:00.000Z';
  const before = later(due, -3 * dayMs);
  const one = digest({ schedule: monday, createdAt: before, changedAt: before });

  it('is none before its time, and none for a time before the channel had one', () => {
    expect(dueDigest(one, later(due, -1))).toBeNull();
    expect(dueDigest({ ...one, createdAt: later(due, 1) }, later(due, hourMs))).toBeNull();
  });

  it('is late where nobody looked at the time', () => {
    expect(dueDigest(one, later(due, 6 * hourMs))).toMatchObject({ week: '2026-W45', to: due, lateHours: 6 });
  });

  it('tells at most of five weeks', () => {
    const kept = {
      ...one,
      createdAt: '2026-01-01T00:00:00.000Z',
      last: { week: '2026-W20', to: '2026-05-11T07:00:00.000Z' },
    };
    expect(dueDigest(kept, due)).toMatchObject({ from: later(due, -35 * dayMs), to: due });
  });

  it('comes at once where the week’s new time has passed and the week has had none; the next begins where it ended', () => {
    const wednesday = later(due, 2 * dayMs);
    const kept: Digest = {
      ...one,
      schedule: monday,
      createdAt: later(due, -30 * dayMs),
      changedAt: wednesday,
      last: { week: '2026-W44', to: later(due, -3 * dayMs) },
    };
    const now = dueDigest(kept, wednesday);
    expect(now).toEqual({ week: '2026-W45', from: later(due, -3 * dayMs), to: wednesday, lateHours: 0 });
    const written = { ...kept, last: { week: '2026-W45', to: wednesday } };
    expect(dueDigest(written, later(due, 6 * dayMs))).toBeNull();
    expect(dueDigest(written, later(due, 7 * dayMs))).toMatchObject({ week: '2026-W46', from: wednesday });
  });

  it('is no second one where a later day is set in a week that has had its own', () => {
    const friday: DigestSchedule = { ...monday, day: 5 };
    const kept: Digest = {
      ...one,
      last: { week: '2026-W45', to: due },
      schedule: friday,
      changedAt: later(due, 2 * dayMs),
    };
    expect(dueDigest(kept, later(due, 5 * dayMs))).toBeNull();
    expect(dueDigest(kept, later(due, 11.5 * dayMs))).toMatchObject({ week: '2026-W46', from: due });
  });

  it('never writes a week twice nor leaves a moment out, whatever day, time and zone are set in between', () => {
    const schedules = fc.record({
      day: fc.constantFrom(...weekdays),
      time: fc.constantFrom(...times),
      zone: fc.constantFrom(...zones, 'Pacific/Niue', 'Pacific/Kiritimati', 'UTC'),
    });
    const steps = fc.array(
      fc.record({ hours: fc.integer({ min: 1, max: 100 }), schedule: fc.option(schedules, { nil: undefined }) }),
      { minLength: 20, maxLength: 60 },
    );
    fc.assert(
      fc.property(steps, schedules, (all, first) => {
        let now: Instant = instant(msOf(begin));
        let kept = digest({ schedule: first, createdAt: now, changedAt: now });
        const written: Written[] = [];
        for (const { hours, schedule } of all) {
          now = later(now, hours * hourMs);
          if (schedule !== undefined) kept = { ...kept, schedule, changedAt: now };
          const found = dueDigest(kept, now);
          if (found === null) continue;
          written.push({ ...found, at: now });
          kept = { ...kept, last: { week: found.week, to: found.to } };
        }
        for (const [index, one] of written.entries()) {
          expect(one.from < one.to && one.to <= one.at).toBe(true);
          const earlier = written[index - 1];
          if (earlier === undefined) continue;
          expect(one.week > earlier.week).toBe(true);
          expect(one.from === earlier.to || msOf(one.to) - msOf(earlier.to) > 35 * dayMs).toBe(true);
        }
      }),
      { numRuns: 150 },
    );
  });
});

const berlin: DigestSchedule = { day: 1, time: '09:00', zone: 'Europe/Berlin' };

describe('digestWeek()', () => {
  it('gives this week from the minute it is due', () => {
    expect(digestWeek(berlin, '2026-11-23T08:00:00.000Z')).toEqual({
      week: '2026-W48',
      dueAt: '2026-11-23T08:00:00.000Z',
      from: '2026-11-16T08:00:00.000Z',
    });
  });

  it('gives last week until then', () => {
    expect(digestWeek(berlin, '2026-11-23T07:59:59.999Z').week).toBe('2026-W47');
  });

  it.each([
    [
      'a time the clock skips is due as much later',
      { day: 7, time: '02:30', zone: 'Europe/Berlin' },
      '2026-03-29',
      '2026-03-29T01:30:00.000Z',
    ],
    [
      'a time the clock repeats is due the first time',
      { day: 7, time: '02:30', zone: 'Europe/Berlin' },
      '2026-10-25',
      '2026-10-25T00:30:00.000Z',
    ],
    ['half-hour zones', { day: 3, time: '08:15', zone: 'Asia/Kolkata' }, '2026-06-03', '2026-06-03T02:45:00.000Z'],
    [
      'zones far ahead of UTC',
      { day: 1, time: '08:00', zone: 'Pacific/Apia' },
      '2026-06-01',
      '2026-05-31T19:00:00.000Z',
    ],
  ] as const)('%s', (_, schedule, day, dueAt) => {
    expect(digestWeek(schedule, `${day}T23:59:59.000Z`).dueAt).toBe(dueAt);
  });
});
