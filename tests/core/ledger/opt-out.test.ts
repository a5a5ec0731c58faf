import { expect, test } from 'vitest';
import { optOutDeadline } from '../../../src/core/ledger/opt-out.ts';

test.each([
  ['You can opt out by 1 October 2026.', '2026-10-01'],
  ['Object before October 1, 2026 in your settings.', '2026-10-01'],
  ['You have until midnight on 31 December 2026 to say no.', '2026-12-31'],
  ['Say no no later than 2026-05-27.', '2026-05-27'],
  ['From 1 October 2026 you can opt out at any time.', null],
  ['Effective October 1, 2026, you can opt out.', null],
  ['You can opt out at any time.', null],
])('the last day to say no in “%s” is %s', (sentence, day) => {
  expect(optOutDeadline(['Something else.', sentence])).toBe(day);
});
