import { expect, it } from 'vitest';
import { foundUnder, lookedUnder } from '../../../src/core/story/look-up.ts';
import type { Party } from '../../../src/nouns/item.ts';
import type { TimelineEntry } from '../../../src/nouns/story.ts';

const entry = (marks: string): TimelineEntry => ({
  at: '2026-01-21T10:00:00.000Z',
  event: 'lawsuit_filed',
  claimStatus: 'alleged',
  text: 'A headline',
  publisher: 'Daybreak Wire',
  url: 'https://daybreak.example/1',
  itemKey: 'k1',
  marks,
});

it.each<[string, readonly string[], readonly Party[], readonly string[]]>([
  ['an owner is asked for with its company', ['LinkedIn'], [], ['LinkedIn', 'Microsoft']],
  ['each name once', ['GitHub', 'Microsoft'], [], ['GitHub', 'Microsoft']],
  ['who sues, by the folded name', [], [{ name: 'Zofia Kręć', role: 'plaintiff' }], ['party:zofia krec']],
  ['an authority', ['Quillmark'], [{ name: 'UODO', role: 'authority' }], ['Quillmark', 'party:uodo']],
  [
    'courts, parliaments and groups have too many matters',
    [],
    [
      { name: 'Ninth Circuit', role: 'court' },
      { name: 'Bundestag', role: 'lawmaker' },
      { name: 'authors', role: 'group' },
    ],
    [],
  ],
])('%s', (_, companies, parties, names) => {
  expect(lookedUnder({ companies, parties })).toEqual(names);
});

it('a story is found under what any of its items names', () => {
  const timeline = [
    entry('company:Quillmark|plaintiff:edda lindgren|place:de/munich'),
    entry('person:judge ada stern|group:writers'),
  ];
  expect(foundUnder({ companies: ['LinkedIn'], timeline })).toEqual([
    'LinkedIn',
    'Microsoft',
    'party:edda lindgren',
    'party:judge ada stern',
  ]);
});

it('what an item is looked up under finds the story that it made', () => {
  const parties: readonly Party[] = [{ name: 'Edda Lindgren', role: 'plaintiff' }];
  const found = foundUnder({ companies: [], timeline: [entry('plaintiff:edda lindgren')] });
  expect(lookedUnder({ companies: [], parties }).every((name) => found.includes(name))).toBe(true);
});
