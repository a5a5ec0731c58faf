import { describe, expect, it } from 'vitest';
import { readEffectiveDay, readPageDates } from '../../../src/core/page/page-dates.ts';

describe('readEffectiveDay()', () => {
  it.each([
    [['Your data is safe.', 'Ab dem 15. Januar 2027 trainieren wir mit Beiträgen.'], '2027-01-15'],
    [['From 12 December, we will train on your photos.'], '2026-12-12'],
    [['Last modified on 3 May 2026.'], null],
    [['We keep invoices until 31 December 2027.'], null],
  ])('of %j is %s', (sentences, day) => {
    expect(readEffectiveDay(sentences, '2026-11-28')).toBe(day);
  });
});

describe('readPageDates()', () => {
  it.each([
    ['en', 'The updated Privacy Policy will go into effect on November 15, 2024.', '2024-11-15'],
    ['pl', 'Polityka obowiązuje od 4 maja 2026 r.', '2026-05-04'],
    ['de', 'Diese Erklärung gilt ab dem 01.02.2027.', '2027-02-01'],
    ['fr', 'Vous devez avoir à partir de 16 ans.', null],
    ['en', 'It is governed by the Directive applicable since 25 May 2018.', null],
  ])('in %s takes from “%s” the day %s', (language, text, effective) => {
    expect(readPageDates([{ path: [], text }], language).effective).toBe(effective);
  });
});
