import fc from 'fast-check';
import { expect, test } from 'vitest';
import { readDate } from '../../../src/core/feed/read-date.ts';

test.each([
  ['Sun, 01 Nov 2026 09:30:00 GMT', '2026-11-01T09:30:00.000Z'],
  ['1 Nov 26 09:30 EST', '2026-11-01T14:30:00.000Z'],
  ['Sun 01 Nov 2026 09:30:00 +0530', '2026-11-01T04:00:00.000Z'],
  ['Sun, 1 Nov 2026 09:30:00 CEST', '2026-11-01T07:30:00.000Z'],
  ['2026-11-01T09:30:00+01:00', '2026-11-01T08:30:00.000Z'],
  ['2026-11-01T09:30:00.123456Z', '2026-11-01T09:30:00.000Z'],
  ['20261101T093000Z', '2026-11-01T09:30:00.000Z'],
  ['2026-11-01', '2026-11-01T00:00:00.000Z'],
  ['2026-11', '2026-11-01T00:00:00.000Z'],
  ['2026', '2026-01-01T00:00:00.000Z'],
  ['Sun Nov  1 09:30:00 2026', '2026-11-01T09:30:00.000Z'],
  ['Sun Nov 01 2026 09:30:00 GMT+0100 (Central European Standard Time)', '2026-11-01T08:30:00.000Z'],
  ['November 1, 2026 9:30 PM', '2026-11-01T21:30:00.000Z'],
  ['11/01/2026 9:30 AM', '2026-11-01T09:30:00.000Z'],
  ['01.11.2026 09:30', '2026-11-01T09:30:00.000Z'],
  ['So, 01 März 2026 09:30:00 +0100', '2026-03-01T08:30:00.000Z'],
  ['mardi 3 mars 2026 12:00', '2026-03-03T12:00:00.000Z'],
  ['Вс, 01 ноя 2026 09:30:00 +0300', '2026-11-01T06:30:00.000Z'],
  ['1 Sept 2026 00:00:00 GMT', '2026-09-01T00:00:00.000Z'],
  ['Thu, 31 Dec 1998 23:59:60 GMT', '1998-12-31T23:59:59.000Z'],
  ['2026-11-01T24:00:00Z', '2026-11-02T00:00:00.000Z'],
])('%s', (text, moment) => {
  expect(readDate(text)).toBe(moment);
});

test('a moment without a zone is UTC, whatever the zone of this machine', () => {
  expect(readDate('2026-07-01T12:00:00')).toBe('2026-07-01T12:00:00.000Z');
});

test.each([
  '',
  'yesterday',
  '2026-02-30',
  '31 Apr 2026 10:00 GMT',
  '2026-13-01',
  '25:00',
  '1 Nov 2026 13:00 PM',
  `1 Nov 2026 ${'9'.repeat(200)}`,
])('"%s" is no date', (text) => {
  expect(readDate(text)).toBeNull();
});

test('what is written comes back, for every second there is', () => {
  fc.assert(
    fc.property(fc.date({ min: new Date('1970-01-01'), max: new Date('2099-12-31'), noInvalidDate: true }), (date) => {
      date.setUTCMilliseconds(0);
      expect(readDate(date.toISOString())).toBe(date.toISOString());
      expect(readDate(date.toUTCString())).toBe(date.toISOString());
    }),
  );
});
