import { describe, expect, test } from 'vitest';
import { digestWeek } from '../../../src/core/plan/due-digest.ts';
import type { DigestSchedule } from '../../../src/nouns/digest.ts';
import { hourMs, instant, msOf } from '../../../src/nouns/time.ts';

const berlin: DigestSchedule = { day: 1, time: '09:00', zone: 'Europe/Berlin' };

describe('digestWeek()', () => {
  test('gives this week from the minute it is due', () => {
    expect(digestWeek(berlin, '2026-11-23T08:00:00.000Z')).toEqual({
      week: '2026-W48',
      dueAt: '2026-11-23T08:00:00.000Z',
      from: '2026-11-16T08:00:00.000Z',
    });
  });

  test('gives last week until then', () => {
    expect(digestWeek(berlin, '2026-11-23T07:59:59.999Z').week).toBe('2026-W47');
  });

  test.each([
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

  test.each(['Europe/Berlin', 'America/New_York', 'Asia/Kolkata', 'Pacific/Apia', 'Pacific/Chatham'])(
    'meets every ISO week of 2026 and 2027 once in %s, looking every hour',
    (zone) => {
      const schedule: DigestSchedule = { day: 7, time: '02:30', zone };
      const due = new Map<string, string>();
      for (let at = msOf('2026-01-05T00:00:00.000Z'); at < msOf('2028-01-03T00:00:00.000Z'); at += hourMs) {
        const slot = digestWeek(schedule, instant(at));
        expect(slot.dueAt <= instant(at)).toBe(true);
        expect(due.get(slot.week) ?? slot.dueAt).toBe(slot.dueAt);
        due.set(slot.week, slot.dueAt);
      }
      // 2026 has 53 ISO weeks and 2027 has 52; the first look sees the week before, the last one may not see its own.
      expect([...due.keys()].filter((week) => week.startsWith('2026')).length).toBe(53);
      expect([...due.keys()].filter((week) => week.startsWith('2027')).length).toBeGreaterThanOrEqual(51);
    },
  );
});
