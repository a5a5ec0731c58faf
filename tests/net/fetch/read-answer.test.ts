import { describe, expect, test } from 'vitest';
import { maxAgeSeconds, retryAfterSeconds } from '../../../src/net/fetch/read-answer.ts';

describe('retryAfterSeconds()', () => {
  test.each([
    ['120', 120],
    [' 0 ', 0],
    ['99999999', 86_400],
    ['Sun, 01 Nov 2026 09:02:00 GMT', 120],
    ['Sunday, 01-Nov-26 09:02:00 GMT', 120],
    ['Sun Nov  1 09:02:00 2026', 120],
    ['Sun, 01 Nov 2026 08:00:00 GMT', 0],
    ['Tue, 01 Jan 2030 00:00:00 GMT', 86_400],
    ['-5', undefined],
    ['1.5', undefined],
    ['soon', undefined],
    ['Monday we are back', undefined],
    ['', undefined],
    [undefined, undefined],
  ])('reads %j as %j', (header, seconds) => {
    expect(retryAfterSeconds(header, '2026-11-01T09:00:00.000Z')).toBe(seconds);
  });
});

describe('maxAgeSeconds()', () => {
  test.each([
    ['max-age=600', undefined, 600],
    ['public, Max-Age="600"', '100', 500],
    ['max-age=600', '700', 0],
    ['max-age=600', 'old', 600],
    ['max-age=99999999', undefined, 86_400],
    ['no-cache, max-age=600', undefined, undefined],
    ['no-store', undefined, undefined],
    ['s-maxage=600', undefined, undefined],
    [undefined, '5', undefined],
  ])('reads %j with Age %j as %j', (cacheControl, age, seconds) => {
    expect(maxAgeSeconds(cacheControl, age)).toBe(seconds);
  });
});
