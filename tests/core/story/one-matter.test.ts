import { describe, expect, it } from 'vitest';
import { isAnotherMatter, isFarFromAll } from '../../../src/core/story/join-features.ts';
import type { Matter } from '../../../src/core/story/matter.ts';
import { comparedOf, profileOf } from '../../../src/core/story/profile.ts';
import { dayMs } from '../../../src/nouns/time.ts';

const filedMs = Date.parse('2026-01-21T10:00:00.000Z');

function matter(more: Partial<Matter> & { marked?: readonly string[] } = {}): Matter {
  const { marked = [], ...rest } = more;
  return {
    line: 'lawsuit',
    event: 'lawsuit_ruling',
    claimStatus: 'ruled',
    words: new Set(['ledgers', 'harbour', 'quartz']),
    marks: new Set(marked),
    title: 'a headline',
    companies: ['Rookery'],
    dataTypes: [],
    atMs: filedMs,
    ...rest,
  };
}

/** An item that names nobody and nothing. */
const unnamed = (more: Parameters<typeof matter>[0] = {}) =>
  matter({ line: 'policy', event: 'policy_change', companies: [], ...more });

const isApart = (one: Matter, ...story: readonly Matter[]) =>
  isAnotherMatter(comparedOf(one), profileOf(story.map(comparedOf)));

const filed = { event: 'lawsuit_filed', stage: 'filed', claimStatus: 'alleged' } as const;
const weeksLater = filedMs + 40 * dayMs;

describe('isAnotherMatter() keeps apart, whatever words are shared,', () => {
  it.each<[string, Matter, Matter]>([
    [
      'suits of different plaintiffs',
      matter({ marked: ['plaintiff:edda lindgren'] }),
      matter({ marked: ['plaintiff:bo castellan'] }),
    ],
    [
      'one plaintiff’s suits against two companies',
      matter({ companies: ['Harbor Press', 'Rookery'], marked: ['plaintiff:harbor press'] }),
      matter({ companies: ['Harbor Press', 'Quillmark'], marked: ['plaintiff:harbor press'] }),
    ],
    ['cases in two countries', matter({ marked: ['place:de/munich'] }), matter({ marked: ['place:us/new york'] })],
    [
      'files of authorities in two countries',
      matter({ line: 'regulator', event: 'regulator_action', marked: ['place:it'] }),
      matter({ line: 'regulator', event: 'regulator_action', marked: ['place:kr'] }),
    ],
    [
      'files of two authorities of one country',
      matter({ line: 'regulator', event: 'regulator_action', marked: ['authority:ftc'] }),
      matter({ line: 'regulator', event: 'regulator_action', marked: ['authority:fcc'] }),
    ],
    ...[
      ['court:northern district of california', 'court:southern district of new york'],
      ['court:ninth circuit', 'court:third circuit'],
      ['court:landgericht hamburg', 'court:landgericht koln'],
      ['court:tribunal judiciaire de paris', 'court:tribunal judiciaire de lyon'],
      ['court:sad okregowy w warszawie', 'court:sad okregowy w krakowie'],
    ].map(([one = '', other = '']): [string, Matter, Matter] => [
      `cases before two courts of one type: ${one}`,
      matter({ marked: [one] }),
      matter({ marked: [other] }),
    ]),
    ['two items in which nobody is named', unnamed(), unnamed()],
    ['two laws of which only the kind is named', unnamed({ line: 'law' }), unnamed({ line: 'law' })],
    ['two bills', matter({ line: 'law', marked: ['bill:ab 2013'] }), matter({ line: 'law', marked: ['bill:sb 942'] })],
    [
      'deals with two partners',
      matter({ line: 'deal', event: 'licensing_deal', companies: ['Rookery', 'Harbor Press'] }),
      matter({ line: 'deal', event: 'licensing_deal', companies: ['Rookery', 'Quillmark'] }),
    ],
    ['suits filed weeks apart', matter({ ...filed, atMs: weeksLater }), matter(filed)],
    ['what is about different companies', matter({ companies: ['Quillmark'] }), matter()],
    [
      'changes of a policy half a year apart',
      matter({ line: 'policy', event: 'policy_change', atMs: filedMs + 200 * dayMs }),
      matter({ line: 'policy', event: 'policy_change' }),
    ],
  ])('%s', (_, one, other) => {
    expect(isApart(one, other)).toBe(true);
    expect(isApart(other, one)).toBe(true);
  });

  it('a suit and the deal or the study that came before', () => {
    expect(isApart(matter(filed), matter({ line: 'deal', event: 'licensing_deal' }))).toBe(true);
    expect(isApart(matter(filed), matter({ line: 'research', event: 'research' }))).toBe(true);
    expect(isApart(matter(filed), matter({ line: 'incident', event: 'data_incident' }))).toBe(false);
  });

  it('what shares only a company that one of many items names in passing', () => {
    const inPassing = matter({ companies: ['Rookery', 'Quillmark'] });
    expect(isApart(matter({ companies: ['Quillmark'] }), matter(), inPassing, matter(), matter())).toBe(true);
  });
});

describe('isAnotherMatter() lets pass', () => {
  it.each<[string, Matter, readonly Matter[]]>([
    ['an item that names nobody', matter(), [matter({ marked: ['plaintiff:edda lindgren', 'place:de/munich'] })]],
    [
      'the same plaintiff by another role or the last name only',
      matter({ marked: ['person:edda lindgren'] }),
      [matter({ marked: ['plaintiff:edda lindgren'] })],
    ],
    [
      'a report of the filing that comes weeks later and names the plaintiff',
      matter({ ...filed, atMs: weeksLater, marked: ['plaintiff:edda lindgren'] }),
      [matter({ ...filed, marked: ['plaintiff:edda lindgren'] })],
    ],
    ['the Union’s and a member’s authorities', matter({ marked: ['place:eu'] }), [matter({ marked: ['place:ie'] })]],
    [
      'a case at home, though one report names another country in passing',
      matter({ marked: ['place:ca/toronto'] }),
      [
        matter({ marked: ['place:ca/toronto'] }),
        matter({ marked: ['place:ca', 'place:us'] }),
        matter({ marked: ['place:ca'] }),
      ],
    ],
    ...[
      ['court:ninth circuit', 'court:northern district of california'],
      ['court:regional court of munich', 'court:munich regional court'],
      ['court:california federal court', 'court:northern district of california'],
      ['court:oberlandesgericht hamburg', 'court:landgericht hamburg'],
      ['court:cour d appel de paris', 'court:tribunal judiciaire de paris'],
      ['court:superior court', 'court:san francisco superior court'],
    ].map(([one = '', other = '']): [string, Matter, readonly Matter[]] => [
      `a court and the one that hears its appeals, or its other name: ${one}`,
      matter({ marked: [one] }),
      [matter({ marked: [other] })],
    ]),
    [
      'a transfer from one court to another, which names both',
      matter({ marked: ['court:southern district of new york', 'court:northern district of california'] }),
      [matter({ marked: ['court:northern district of california'] })],
    ],
    [
      'an authority that is known by its form only',
      matter({ line: 'regulator', event: 'regulator_action', marked: ['authority:dutch watchdog'] }),
      [matter({ line: 'regulator', event: 'regulator_action', marked: ['authority:autoriteit persoonsgegevens'] })],
    ],
    [
      'what names nobody but the same bill, place or plaintiff',
      unnamed({ line: 'law', marked: ['bill:ab 2013', 'place:us/california'] }),
      [unnamed({ line: 'law', marked: ['bill:ab 2013'] })],
    ],
    ['a service and its owner', matter({ companies: ['LinkedIn'] }), [matter({ companies: ['Microsoft'] })]],
  ])('%s', (_, one, story) => expect(isApart(one, ...story)).toBe(false));

  it('no case in a country that only one of several reports named in passing', () => {
    const story = [
      matter({ marked: ['place:ca'] }),
      matter({ marked: ['place:ca', 'place:us'] }),
      matter({ marked: ['place:ca'] }),
    ];
    expect(isApart(matter({ marked: ['place:us/new york'] }), ...story)).toBe(true);
  });
});

describe('isFarFromAll()', () => {
  const isFar = (one: Matter, ...story: readonly Matter[]) =>
    isFarFromAll(comparedOf(one), profileOf(story.map(comparedOf)));
  const plain = new Set(['terms', 'user', 'consent']);
  const later = (days: number, more: Parameters<typeof matter>[0] = {}) =>
    matter({ words: plain, atMs: filedMs + days * dayMs, ...more });
  const policy = { line: 'policy', event: 'policy_change' } as const;
  const deal = { line: 'deal', event: 'licensing_deal' } as const;
  const incident = { line: 'incident', event: 'data_incident' } as const;
  const inquiry = { line: 'regulator', event: 'regulator_action' } as const;

  it.each<[string, boolean, Matter, Matter]>([
    ['new terms weeks after others, with nothing else in common', true, later(60, policy), later(0, policy)],
    ['a deal weeks after another', true, later(60, deal), later(0, deal)],
    ['a leak weeks after new terms', true, later(60, incident), later(0, policy)],
    [
      'an inquiry a year after new terms, whatever they share',
      true,
      matter({ ...inquiry, atMs: filedMs + 365 * dayMs }),
      matter(policy),
    ],
    ['what comes days later', false, later(9, policy), later(0, policy)],
    [
      'new terms weeks later that share a rare word',
      false,
      matter({ ...policy, atMs: filedMs + 60 * dayMs }),
      matter(policy),
    ],
    [
      'a deal weeks later that names the partner',
      false,
      later(60, { ...deal, marked: ['named:harbor press'] }),
      later(0, { ...deal, marked: ['named:harbor press'] }),
    ],
    ['a step of a suit years later', false, later(900), later(0)],
    [
      'a court’s word on a fine years later',
      false,
      later(900, { marked: ['authority:garante'] }),
      later(0, { ...inquiry, marked: ['authority:garante'] }),
    ],
    [
      'a suit that points to new terms of last year',
      false,
      later(200, { ...filed, marked: ['cites:policy'] }),
      later(0, policy),
    ],
    ['what has no date', false, later(60, { ...policy, atMs: null }), later(0, policy)],
  ])('%s: %s', (_, expected, one, other) => {
    expect(isFar(one, other)).toBe(expected);
  });
});
