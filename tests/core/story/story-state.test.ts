import { describe, expect, it } from 'vitest';
import { endingOf, stateOf } from '../../../src/core/story/story-state.ts';
import type { TimelineEntry } from '../../../src/nouns/story.ts';
import type { ClaimStatus, Event } from '../../../src/nouns/words.ts';

const entry = (
  claimStatus: ClaimStatus,
  { event = 'lawsuit_other' as Event, text = 'A step' } = {},
): TimelineEntry => ({
  at: '2026-01-01T00:00:00.000Z',
  event,
  claimStatus,
  text,
  publisher: 'The Daily',
  url: 'https://news.example/1',
  itemKey: text,
});

describe('stateOf()', () => {
  it.each<[string, readonly TimelineEntry[], string]>([
    ['nothing that was said', [entry('not_applicable')], 'reported'],
    ['an allegation after a report', [entry('proposed'), entry('alleged')], 'alleged'],
    ['a denial after an allegation', [entry('alleged'), entry('denied')], 'denied'],
    ['a confirmation after a denial', [entry('denied'), entry('confirmed_by_company')], 'confirmed'],
    ['a denial, told of as an allegation again', [entry('denied'), entry('alleged')], 'denied'],
    ['a ruling that is denied', [entry('ruled'), entry('denied')], 'ruled'],
    ['a ruling, then a settlement', [entry('ruled'), entry('settled')], 'settled'],
    ['a settlement, then a dismissal', [entry('settled'), entry('dismissed')], 'dismissed'],
    ['a ruling that is overturned', [entry('ruled'), entry('ruled', { text: 'Court overturns it' })], 'reversed'],
    ['a ruling after a reversal', [entry('ruled', { text: 'Ruling vacated' }), entry('ruled')], 'ruled'],
    ['a column on a ruling', [entry('alleged'), entry('ruled', { event: 'opinion_explainer' })], 'alleged'],
  ])('is of %s', (_, timeline, state) => {
    expect(stateOf(timeline).state).toBe(state);
  });
});

describe('endingOf()', () => {
  it('says how a case ended, in the words of its headline or the first 4,000 characters', () => {
    const ending = (before: number) =>
      endingOf({ title: 'The case is over', text: `${' '.repeat(before)}dismissed without prejudice` });
    expect(ending(4_000 - 'dismissed without prejudice'.length)).toBe('dismissed without prejudice');
    expect(ending(4_001 - 'dismissed without prejudice'.length)).toBeUndefined();
  });
});
