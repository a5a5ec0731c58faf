import { describe, expect, it } from 'vitest';
import { endingOf, stateOf } from '../../../src/core/story/story-state.ts';
import type { TimelineEntry } from '../../../src/nouns/story.ts';
import type { ClaimStatus, Event, Stage } from '../../../src/nouns/words.ts';

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
    [
      'a ruling months after a reversal',
      [entry('ruled', { text: 'Ruling vacated' }), { ...entry('ruled'), at: '2026-03-01T00:00:00.000Z' }],
      'ruled',
    ],
    [
      'a reversal that another paper calls a ruling the next day',
      [entry('ruled', { text: 'Ruling vacated' }), { ...entry('ruled'), at: '2026-01-02T00:00:00.000Z' }],
      'reversed',
    ],
    [
      'an end of a case of which something goes on',
      [entry('dismissed'), { ...entry('ruled'), stage: 'goes_on', at: '2026-01-02T00:00:00.000Z' }],
      'ruled',
    ],
    ['a column on a ruling', [entry('alleged'), entry('ruled', { event: 'opinion_explainer' })], 'alleged'],
  ])('is of %s', (_, timeline, state) => {
    expect(stateOf(timeline).state).toBe(state);
  });
});

describe('a state', () => {
  const said = (claimStatus: ClaimStatus, { stage, sure }: { stage?: Stage | undefined; sure: number }) =>
    stateOf([{ ...entry(claimStatus), stage, sure: { event: 0.9, claimStatus: sure } }]).state;

  it.each<[ClaimStatus, Stage, string]>([
    ['alleged', 'filed', 'alleged'],
    ['denied', 'denied', 'denied'],
    ['confirmed_by_company', 'announced', 'confirmed'],
    ['ruled', 'decided', 'ruled'],
    ['ruled', 'overturned', 'reversed'],
    ['settled', 'settled', 'settled'],
    ['dismissed', 'withdrawn', 'dismissed'],
  ])('%s is said only where it is sure', (claimStatus, stage, state) => {
    expect(said(claimStatus, { stage, sure: 0.95 })).toBe(state);
    expect(said(claimStatus, { stage, sure: 0.4 })).toBe('reported');
  });

  it.each<[ClaimStatus, Stage | undefined]>([
    ['confirmed_by_company', 'denied'],
    ['confirmed_by_company', 'in_talks'],
    ['confirmed_by_company', 'fined'],
    ['ruled', 'asked'],
    ['ruled', 'filed'],
    ['ruled', undefined],
    ['settled', 'in_talks'],
    ['settled', 'filed'],
    ['dismissed', 'goes_on'],
    ['dismissed', 'partly_decided'],
    ['dismissed', 'asked'],
    ['denied', 'partly_decided'],
  ])('of what is read as %s is not said of the step %s', (claimStatus, stage) => {
    expect(said(claimStatus, { stage, sure: 0.99 })).toBe('reported');
  });

  it('stays a claim while a company only asks a court to end the case', () => {
    expect(said('denied', { stage: 'asked', sure: 0.99 })).toBe('alleged');
  });

  it('of a case dismissed in part, or for now, stays a claim', () => {
    expect(said('dismissed', { stage: 'dismissed_for_now', sure: 0.99 })).toBe('alleged');
  });

  it('goes back to a claim when a suit claims more than the company confirmed', () => {
    const suit = {
      ...entry('alleged', { event: 'lawsuit_filed' }),
      stage: 'filed' as const,
      sure: { event: 1, claimStatus: 1 },
    };
    expect(stateOf([entry('confirmed_by_company'), suit]).state).toBe('alleged');
  });
});

describe('endingOf()', () => {
  it.each([
    ['Judge dismisses suit', 'The case was dismissed without prejudice.', 'dismissed without prejudice'],
    ['Judge dismisses suit', 'It was dismissed with prejudice on Monday.', 'dismissed with prejudice'],
    ['Judge dismisses suit', 'The authors have leave to amend.', 'dismissed with leave to amend'],
    ['Author withdraws lawsuit', 'She did so without prejudice.', 'withdrawn without prejudice'],
    ['Author withdraws lawsuit', 'The case is over.', 'withdrawn'],
    ['Judge dismisses suit', 'The case is over.', undefined],
  ])('says how a case ended: %s %s', (title, text, ending) => {
    expect(endingOf({ title, text })).toBe(ending);
  });
});
