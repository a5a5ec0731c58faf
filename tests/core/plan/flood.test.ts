import { describe, expect, it, test } from 'vitest';
import { floodedUntil, templateOf } from '../../../src/core/plan/flood.ts';

const now = '2026-11-10T12:20:00.000Z';
const nextHour = '2026-11-10T13:00:00.000Z';
const none = { told: 0, earlier: 0 };

describe('floodedUntil()', () => {
  test.each<[string, Parameters<typeof floodedUntil>[1], string | null]>([
    ['the first story', { channel: none, source: none, isRepeated: false }, null],
    ['the fifth of a source', { channel: none, source: { told: 4, earlier: 0 }, isRepeated: false }, null],
    ['the sixth of a source', { channel: none, source: { told: 5, earlier: 0 }, isRepeated: false }, now],
    ['the sixth over several rounds', { channel: none, source: { told: 5, earlier: 5 }, isRepeated: false }, nextHour],
    ['the second of one template', { channel: none, source: { told: 1, earlier: 0 }, isRepeated: true }, now],
    ['the sixteenth of a channel', { channel: { told: 15, earlier: 0 }, source: none, isRepeated: false }, now],
    ['the fifteenth of a channel', { channel: { told: 14, earlier: 14 }, source: none, isRepeated: false }, null],
    ['a story of several sources', { channel: none, isRepeated: false }, null],
    ['one of several sources in a flood', { channel: { told: 15, earlier: 15 }, isRepeated: false }, nextHour],
  ])('%s', (_, told, until) => {
    expect(floodedUntil(now, told)).toBe(until);
  });
});

it('sees one template behind counted headlines', () => {
  expect(templateOf('OpenAI sued, case No. 17')).toBe(templateOf('OpenAI sued: case no. 20,000 '.replace(',000', '')));
  expect(templateOf('OpenAI sued')).not.toBe(templateOf('Meta sued'));
});
