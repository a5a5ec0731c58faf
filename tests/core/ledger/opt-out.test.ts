import { describe, expect, it, test } from 'vitest';
import { lastDayToSayNo, optOutDeadline } from '../../../src/core/ledger/opt-out.ts';

const near = '2026-09-01';

test.each([
  ['You can opt out by 1 October 2026.', '2026-10-01'],
  ['Object before October 1, 2026 in your settings.', '2026-10-01'],
  ['You have until midnight on 31 December 2026 to say no.', '2026-12-31'],
  ['Say no no later than 2026-05-27.', '2026-05-27'],
  ['Bis zum 1. Oktober können Sie widersprechen.', '2026-10-01'],
  ['From 1 October 2026 you can opt out at any time.', null],
  ['Effective October 1, 2026, you can opt out.', null],
  ['You can opt out at any time.', 'none'],
  ['You can opt out within 30 days.', 'within 30 days'],
  ['Opt out ere the ides of March.', null],
])('the last day to say no in “%s” is %s', (text, expected) => {
  const found = optOutDeadline([
    { text: 'Something else.', near },
    { text, near },
  ]);
  expect(found === null || found === 'none' ? found : (found.day ?? found.words)).toBe(expected);
});

test('a day goes before words that name none', () => {
  const ways = ['Opt out within 30 days.', 'Opt out by 1 October 2026.'].map((text) => ({ text, near }));
  expect(optOutDeadline(ways)).toEqual({ day: '2026-10-01', words: 'by 1 October 2026' });
});

describe('lastDayToSayNo()', () => {
  it('takes days from sentences about saying no alone', () => {
    expect(lastDayToSayNo(['Send your order by 3 October 2026. You may object until 5 October 2026.'])).toBe(
      '2026-10-05',
    );
    expect(lastDayToSayNo(['Pay by 3 October 2026.'])).toBe(null);
    expect(lastDayToSayNo(['Je kunt tot 5 oktober bezwaar maken.'], near)).toBe('2026-10-05');
    expect(lastDayToSayNo(['Je kunt tot 5 oktober bezwaar maken.'])).toBe(null);
  });
});
