import { describe, expect, it } from 'vitest';
import { revisionsAsked } from '../../../commands/policy.ts';

const revisions = ['2026-01-10', '2026-03-10', '2026-06-10', '2026-09-10'].map((day, index) => ({
  id: `v${index + 1}`,
  number: index + 1,
  seenAt: `${day}T09:00:00.000Z`,
  updated: null,
  effective: null,
}));

const asked = (from?: string, to?: string) => {
  const { before, after } = revisionsAsked({ from, to }, revisions);
  return [before.number, after.number];
};

describe('revisionsAsked()', () => {
  it.each([
    ['1', '3', [1, 3]],
    ['3', '1', [1, 3]],
    ['v2', '#4', [2, 4]],
    ['Version 2', undefined, [2, 4]],
    [undefined, '3', [2, 3]],
    [undefined, undefined, [3, 4]],
    ['2026-03-10', '2026-06-09', 'Both are revision 2.'],
    ['2026-05-01', '2026-07-01', [2, 3]],
    ['1 May 2026', 'September 30, 2026', [2, 4]],
    ['2019-01-01', undefined, [1, 4]],
    [undefined, '1', 'Both are revision 1.'],
    ['0', undefined, "“0” isn't a revision of this page."],
    ['5', undefined, "“5” isn't a revision of this page."],
    ['yesterday', undefined, "“yesterday” isn't a revision of this page."],
    ['@everyone', undefined, "“@everyone” isn't a revision of this page."],
  ])('from %j to %j', (from, to, expected) => {
    if (typeof expected === 'string') expect(() => asked(from, to)).toThrow(expected);
    else expect(asked(from, to)).toEqual(expected);
  });

  it('says that there is nothing to compare where there is one revision or none', () => {
    expect(() => revisionsAsked({}, revisions.slice(0, 1))).toThrow('This page has only one revision so far');
    expect(() => revisionsAsked({}, [])).toThrow("This page hasn't been read yet");
  });
});
