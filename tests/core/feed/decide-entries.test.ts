import { describe, expect, test } from 'vitest';
import { type Entry, playFeed } from './play-feed.ts';

const poll = (...documents: readonly (readonly Entry[])[]) => playFeed(documents);

/** The titles that were new at the last poll. */
const newAt = (...documents: readonly (readonly Entry[])[]) => poll(...documents).at(-1)?.titles;

const long = (about: string) => `${about} `.repeat(60);
const crow: Entry = {
  id: 'crow',
  url: 'https://a.example/2026/crow-comes-home',
  title: 'A crow comes home',
  summary: long('a crow came home over the wide river at dusk'),
};
const rook: Entry = {
  id: 'rook',
  url: 'https://a.example/2026/rook-builds-nest',
  title: 'A rook builds a nest',
  summary: long('rook'),
};
const birds = (count: number, more: (at: number) => Entry = () => ({})): readonly Entry[] =>
  Array.from({ length: count }, (_, at) => ({
    id: `bird-${at}`,
    url: `https://a.example/2026/bird-number-${at}`,
    title: `Bird number ${at} was seen`,
    summary: long(`bird ${at} over the wide river`),
    ...more(at),
  }));

describe('what is new', () => {
  test('a first reading fills the memory and tells nothing', () => {
    expect(poll([crow, rook])).toEqual([{ titles: [], problem: undefined }]);
  });

  test('an entry that was not there is told once', () => {
    expect(poll([crow], [rook, crow], [rook, crow]).map(({ titles }) => titles)).toEqual([
      [],
      ['A rook builds a nest'],
      [],
    ]);
  });

  test('an entry that went away and comes back is not', () => {
    expect(newAt([crow, rook], [rook], [crow, rook])).toEqual([]);
  });

  test('one from an archive, older than 60 days, is remembered and not told', () => {
    const told = poll([crow], [crow, { ...rook, published: '2026-08-01T00:00:00.000Z' }], [crow, rook]);
    expect(told.map(({ titles }) => titles)).toEqual([[], [], []]);
  });
});

describe('an entry that was there is not told again', () => {
  test.each<[string, Entry]>([
    ['with a new date', { ...crow, published: '2026-11-02T00:00:00.000Z' }],
    ['with an edited headline', { ...crow, title: 'UPDATE: A crow comes home at last' }],
    ['with an edited text', { ...crow, summary: long('raven') }],
    ['with a new id', { ...crow, id: 'crow-2' }],
    ['with a new id and headline', { ...crow, id: 'crow-2', title: 'At last, a crow' }],
    ['with a new id and an edited text', { ...crow, id: 'crow-2', summary: `${crow.summary} raven` }],
    ['with a new id and address', { ...crow, id: 'crow-2', url: 'https://b.example/moved' }],
    ['with tracking parameters and no id', { ...crow, id: null, url: `${crow.url}?utm_source=x` }],
  ])('%s', (_, again) => {
    expect(newAt([crow, rook], [again, rook])).toEqual([]);
  });

  test('under a new id at every poll, however often', () => {
    const minted = (day: number) => [crow, rook].map((entry) => ({ ...entry, id: `${entry.id}-${day}` }));
    expect(poll(minted(0), minted(1), minted(2), minted(3)).map(({ titles }) => titles)).toEqual([[], [], [], []]);
  });

  test('as a headline alone, under a new id and with a new query', () => {
    const headline = (id: string) => ({ id, url: `https://a.example/crow?visit=${id}`, title: 'A crow comes home' });
    expect(newAt([headline('1'), rook], [headline('2'), rook])).toEqual([]);
  });

  test('when its double stands beside it', () => {
    expect(newAt([crow], [crow, { ...crow, id: 'crow-2' }])).toEqual([]);
  });
});

describe('entries that look alike are still new', () => {
  const log = (version: number, more: Entry = {}): Entry => ({
    id: `v${version}`,
    url: 'https://a.example/chatgpt-release-notes-2026',
    title: `Release ${version}`,
    ...more,
  });

  test('a changelog with one link', () => {
    expect(newAt([log(2), log(1)], [log(3), log(2), log(1)])).toEqual(['Release 3']);
  });

  test('a changelog with one link and no ids', () => {
    const bare = (version: number) => log(version, { id: null });
    expect(newAt([bare(2), bare(1)], [bare(3), bare(2)])).toEqual(['Release 3']);
  });

  test('a feed where all is "Untitled" and has one link', () => {
    const untitled = (version: number) => log(version, { title: 'Untitled' });
    expect(newAt([untitled(2), untitled(1)], [untitled(3), untitled(2)])).toEqual(['Untitled']);
  });

  test('one title and stock phrase, each on a page of its own', () => {
    const page = (version: number) =>
      log(version, { title: 'Weekly notes', url: `https://a.example/${version}`, summary: 'Read more on our site.' });
    expect(newAt([page(2), page(1)], [page(3), page(2)])).toEqual(['Weekly notes']);
  });

  test('the only entry of a document, after one that gave its link to two', () => {
    const untitled = (version: number) => log(version, { title: 'Untitled' });
    expect(newAt([untitled(2), untitled(1)], [untitled(3)])).toEqual(['Untitled']);
  });

  test('a feed of one entry that says "Daily briefing" each day', () => {
    const day = (date: string) => ({
      id: date,
      url: `https://a.example/${date}/briefing`,
      title: 'Daily briefing',
      summary: 'Read it here.',
    });
    expect(newAt([day('2026-11-01')], [day('2026-11-02')])).toEqual(['Daily briefing']);
  });

  test('many releases of one title at once', () => {
    const release = (at: number) => log(at, { title: 'Release notes', summary: long(`version ${at}`) });
    const ten = Array.from({ length: 10 }, (_, at) => release(at));
    expect(newAt(ten.slice(0, 2), ten)).toHaveLength(8);
  });
});

describe('a rebuilt feed', () => {
  const rebuilt = birds(10, (at) => ({
    id: `new-${at}`,
    url: `https://b.example/moved/${at}`,
    summary: long(`edited ${at}`),
  }));

  test('tells nothing and says why', () => {
    expect(poll(birds(10), rebuilt).at(-1)).toEqual({
      titles: [],
      problem:
        '10 of its 10 new entries match earlier ones. The feed seems to have been rebuilt, so nothing was announced.',
    });
  });

  test('is one too where only the ids are new', () => {
    const reminted = [rook, ...birds(10, (at) => ({ id: `new-${at}` }))];
    expect(poll(birds(10), reminted).at(-1)).toMatchObject({
      titles: [],
      problem: expect.stringContaining('10 of its 11'),
    });
  });

  test('keeps what is truly new for the next poll', () => {
    const after = [rook, ...rebuilt];
    const told = poll(birds(10), after, after, after);
    expect(told.map(({ titles }) => titles)).toEqual([[], [], ['A rook builds a nest'], []]);
    expect(told.map(({ problem }) => problem === undefined)).toEqual([true, false, true, true]);
  });

  test('that mints ids at every poll tells what is new all the same', () => {
    const minted = (day: number, ...more: readonly Entry[]) =>
      [...more, ...birds(10)].map((entry) => ({ ...entry, id: `${entry.id}-${day}` }));
    const told = poll(minted(0), minted(1), minted(2), minted(3, crow), minted(4, crow));
    expect(told.map(({ titles }) => titles)).toEqual([[], [], [], ['A crow comes home'], []]);
  });

  test('is not one where four entries come again, or where most are new', () => {
    expect(poll(birds(4), [rook, ...birds(4, (at) => ({ id: `new-${at}` }))]).at(-1)).toEqual({
      titles: ['A rook builds a nest'],
      problem: undefined,
    });
    const many = birds(20, (at) => ({ id: `new-${at}`, summary: `${long(`bird ${at} over the wide river`)} edited` }));
    expect(poll(birds(6), many).at(-1)).toMatchObject({
      titles: many.slice(6).map(({ title }) => title),
      problem: undefined,
    });
  });
});
