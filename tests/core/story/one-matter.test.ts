import { describe, expect, it } from 'vitest';
import { isAnotherMatter } from '../../../src/core/story/join-features.ts';
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
