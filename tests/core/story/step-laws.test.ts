import { describe, expect, it } from 'vitest';
import { eventLineOf } from '../../../src/core/story/event-line.ts';
import type { Matter } from '../../../src/core/story/matter.ts';
import { comparedOf, profileOf } from '../../../src/core/story/profile.ts';
import { isNewStep, isSurerOnly, type StepModel } from '../../../src/core/story/step-model.ts';
import { dayMs } from '../../../src/nouns/time.ts';
import type { ClaimStatus, Event, Stage } from '../../../src/nouns/words.ts';

const begunMs = Date.parse('2026-01-21T10:00:00.000Z');

type More = { readonly by?: string; readonly companies?: readonly string[] };

function on(
  day: number,
  [event, claimStatus, stage]: readonly [Event, ClaimStatus, Stage | undefined],
  { by, companies = ['Quillmark'] }: More = {},
): Matter {
  return {
    line: eventLineOf(event, { title: '', text: '' }),
    event,
    claimStatus,
    stage,
    words: new Set([`word${day}`]),
    marks: new Set(by === undefined ? [] : [`authority:${by}`]),
    title: `a headline of day ${day}`,
    companies,
    dataTypes: [],
    atMs: begunMs + day * dayMs,
  };
}

const changed = ['policy_change', 'confirmed_by_company', 'announced'] as const;
const paused = ['company_statement', 'confirmed_by_company', 'paused'] as const;
const takenBack = ['policy_change', 'confirmed_by_company', 'taken_back'] as const;
const filed = ['lawsuit_filed', 'alleged', 'filed'] as const;
const decided = ['lawsuit_ruling', 'ruled', 'decided'] as const;
const overturned = ['lawsuit_ruling', 'ruled', 'overturned'] as const;
const settled = ['lawsuit_settled', 'settled', 'settled'] as const;
const approved = ['lawsuit_settled', 'settled', 'approved'] as const;
const probed = ['regulator_action', 'alleged', 'probed'] as const;
const fined = ['regulator_action', 'ruled', 'fined'] as const;
const advised = ['regulator_guidance', 'not_applicable', 'advised'] as const;
const talks = ['licensing_deal', 'alleged', 'in_talks'] as const;
const agreed = ['licensing_deal', 'confirmed_by_company', 'agreed'] as const;
const leaked = ['data_incident', 'confirmed_by_company', 'found'] as const;
const lawBanned = ['legislation', 'enacted', 'overturned'] as const;

/** Whatever is weighed says the other, so that only a law decides. */
const saying = (answer: boolean): StepModel => ({ bias: answer ? 9 : -9, weights: {}, from: 0 });
const isStep = (one: Matter, story: readonly Matter[], weighed: boolean) =>
  isNewStep(comparedOf(one), profileOf(story.map(comparedOf)), saying(weighed));

const with_ = (...companies: readonly string[]): More => ({ companies });

describe('isNewStep() tells again, the next day too,', () => {
  it.each<[string, Matter, readonly Matter[]]>([
    ['a change of terms that is taken back', on(1, takenBack), [on(0, changed)]],
    ['training that is paused', on(1, paused), [on(0, changed)]],
    ['an uploaded set of posts that is taken down', on(1, paused), [on(0, leaked)]],
    ['a fine that a court annuls', on(1, overturned), [on(0, fined, { by: 'garante' })]],
    ['a law that is struck down', on(1, lawBanned), [on(0, ['legislation', 'enacted', 'in_force'])]],
    ['an authority that asks about new terms', on(1, probed, { by: 'uodo' }), [on(0, changed)]],
    ['a second authority with advice of its own', on(1, advised, { by: 'cnil' }), [on(0, advised, { by: 'ico' })]],
    [
      'peace with another plaintiff',
      on(1, settled, with_('Quillmark', 'Nordlicht Verlag')),
      [on(0, settled, with_('Quillmark', 'Harbor Press'))],
    ],
    [
      'a deal with another paper',
      on(1, agreed, with_('Quillmark', 'Le Courrier du Rhône')),
      [on(0, agreed, with_('Quillmark', 'Harbor Press'))],
    ],
  ])('%s', (_, one, story) => {
    expect(isStep(one, story, false)).toBe(true);
  });
});

describe('isNewStep() tells no second time', () => {
  it.each<[string, Matter, readonly Matter[]]>([
    ['who sued, after a decision', on(3, filed), [on(-40, filed), on(0, decided)]],
    ['that a case was settled, after its approval', on(9, settled), [on(-90, settled), on(0, approved)]],
    ['that a court decided, after it was overturned', on(1, decided), [on(-90, fined), on(0, overturned)]],
    ['that there were talks, after the deal', on(2, talks), [on(-30, talks), on(0, agreed)]],
    ['how the inquiry began, after the fine', on(5, probed), [on(-200, probed), on(0, fined)]],
  ])('%s', (_, one, story) => {
    expect(isStep(one, story, true)).toBe(false);
  });
});

describe('isNewStep() leaves to what is weighed', () => {
  it.each<[string, Matter, readonly Matter[]]>([
    ['training that is paused once more', on(40, paused), [on(0, changed), on(1, paused)]],
    ['the same authority’s next word', on(40, fined, { by: 'garante' }), [on(0, probed, { by: 'garante' })]],
    [
      'an authority under a name that may be another’s',
      on(1, fined, { by: 'dutch watchdog' }),
      [on(0, fined, { by: 'garante' })],
    ],
    ['an authority that nobody named in its file so far', on(1, fined, { by: 'uodo' }), [on(0, probed)]],
    [
      'one deal that a report ties to a third company',
      on(1, agreed, with_('Quillmark', 'Harbor Press', 'Rookery')),
      [on(0, agreed, with_('Quillmark', 'Harbor Press'))],
    ],
    ['a suit filed weeks after a decision', on(30, filed), [on(0, decided)]],
    ['a decision after a filing', on(3, decided), [on(0, filed)]],
    ['what shows no step', on(1, ['lawsuit_other', 'alleged', undefined]), [on(0, decided)]],
  ])('%s', (_, one, story) => {
    expect([isStep(one, story, true), isStep(one, story, false)]).toEqual([true, false]);
  });
});

describe('isSurerOnly()', () => {
  const isSurer = (one: Matter, ...story: readonly Matter[]) => isSurerOnly(one, profileOf(story.map(comparedOf)));

  it.each<[string, boolean, Matter, readonly Matter[]]>([
    ['the same change of terms in another paper', true, on(2, changed), [on(0, changed)]],
    ['a decision, by a paper that says less', true, on(2, decided), [on(0, ['lawsuit_ruling', 'ruled', 'won'])]],
    [
      'a settlement that one names without its step',
      true,
      on(2, ['lawsuit_settled', 'settled', undefined]),
      [on(0, settled)],
    ],
    [
      'a denial two weeks later',
      false,
      on(14, ['company_statement', 'denied', 'denied']),
      [on(0, ['company_statement', 'denied', 'denied'])],
    ],
    ['a denial after a claim', false, on(1, ['company_statement', 'denied', 'denied']), [on(0, filed)]],
    ['a deal after talks', false, on(3, agreed), [on(0, ['licensing_deal', 'confirmed_by_company', 'in_talks'])]],
    ['a fine after an inquiry', false, on(3, fined), [on(0, ['regulator_action', 'ruled', 'probed'])]],
  ])('%s: %s', (_, expected, one, story) => {
    expect(isSurer(one, ...story)).toBe(expected);
  });
});
