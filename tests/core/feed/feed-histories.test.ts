import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { FeedSource } from '../../../src/nouns/source.ts';
import { type Entry, playFeed } from './play-feed.ts';

/** Stories of our own that share no more words than any two reports of one field do. */
const story = {
  heron: {
    title: 'Heron lets schools keep pupils’ essays out of its training data',
    summary:
      'The company behind the Heron tutor said on Monday that schools can now exclude what pupils write from the material used to improve its models. The switch is off unless an administrator turns it on, and it does not reach back to essays handed in before.',
  },
  tern: {
    title: 'Regulator fines Tern Maps for feeding licence plates to a vision model',
    summary:
      'A data protection authority fined the mapping firm four million euros. Cars that photographed streets for its maps also filled a collection of number plates and faces, which engineers copied to a cluster without asking any of the people who were pictured.',
  },
  plover: {
    title: 'Authors settle with Plover over pirated novels',
    summary:
      'Two hundred novelists and the start-up asked a judge in Portland to approve a settlement. Plover would pay for each book that it had downloaded from a shadow library, destroy the copies, and tell writers which of their titles were among them.',
  },
  wren: {
    title: 'Wren updates its privacy policy to cover voice notes',
    summary:
      'From January the messenger may listen to recordings that users send to its assistant. Its new policy names transcription and speech synthesis as purposes; conversations between people stay encrypted, the firm says.',
  },
  lark: {
    title: 'Lark Photos halts face grouping in Quebec',
    summary:
      'After a complaint the photo service switched off a feature that sorted albums by the people in them. Residents of the province will lose their labels in March, and templates made from their pictures are to be erased.',
  },
} as const;
type Name = keyof typeof story;

const page = (name: string) => `https://rookery.example/2026/11/${name}-and-the-models`;
/** A story with its own id and address, both of which stay. */
const of = (name: Name, more: Entry = {}): Entry => ({ ...story[name], id: `tag:${name}`, url: page(name), ...more });
const title = (name: Name) => story[name].title;

/** Each poll of a feed: what it holds, and the titles that are told of it. */
type History = readonly (readonly [entries: readonly Entry[], told: readonly string[]])[];

function expectTold(history: History, about: Partial<FeedSource> = {}): void {
  const polls = history.map(([entries]) => entries);
  expect(playFeed(polls, about).map(({ titles }) => titles)).toEqual(history.map(([, told]) => told));
}

const docket = (summary: string, more: Entry = {}): Entry => ({
  title: 'Poe v. Rook Inc',
  url: 'https://court.example/docket/?1',
  summary,
  ...more,
});

describe('a name used twice hides nothing', () => {
  const site = 'https://rookery.example/';
  const log = 'https://rookery.example/updates-2026';
  test.each<[string, History]>([
    [
      'ids count the places from the top',
      [
        [[of('heron', { id: '0' }), of('tern', { id: '1' })], []],
        [[of('plover', { id: '0' }), of('heron', { id: '1' }), of('tern', { id: '2' })], [title('plover')]],
        [[of('wren', { id: '0' }), of('plover', { id: '1' })], [title('wren')]],
      ],
    ],
    [
      'ids count the places, and an old headline is edited at the same time',
      [
        [[of('heron', { id: '0' }), of('tern', { id: '1' })], []],
        [[of('plover', { id: '0' }), of('heron', { id: '1', title: `Update: ${title('heron')}` })], [title('plover')]],
      ],
    ],
    [
      'ids count the places from the end of an oldest-first list',
      [
        [[of('heron', { id: '1' }), of('tern', { id: '0' })], []],
        [[of('heron', { id: '2' }), of('tern', { id: '1' }), of('plover', { id: '0' })], [title('plover')]],
      ],
    ],
    [
      'ids count the places, and two new ones push two old ones out',
      [
        [[of('heron', { id: '0' }), of('tern', { id: '1' })], []],
        [
          [of('plover', { id: '0' }), of('wren', { id: '1' })],
          [title('plover'), title('wren')],
        ],
      ],
    ],
    [
      'the id is the day, with one entry at a time and a correction of it',
      [
        [[of('heron', { id: '2026-11-01' })], []],
        [[of('tern', { id: '2026-11-01' })], [title('tern')]],
        [[of('tern', { id: '2026-11-01', title: `${title('tern')} (corrected)` })], []],
      ],
    ],
    [
      'the id is the day, with several entries a day',
      [
        [[of('heron', { id: '2026-11-01' }), of('lark', { id: '2026-11-01' })], []],
        [[of('tern', { id: '2026-11-01' }), of('heron', { id: '2026-11-01' })], [title('tern')]],
      ],
    ],
    [
      'id and link are the site',
      [
        [[of('heron', { id: site, url: site })], []],
        [[of('tern', { id: site, url: site })], [title('tern')]],
        [[of('tern', { id: site, url: site })], []],
        [[of('plover', { id: site, url: site })], [title('plover')]],
        [[of('heron', { id: site, url: site })], []],
      ],
    ],
    [
      'the id is the site, and the links are right',
      [
        [[of('heron', { id: site }), of('lark', { id: site })], []],
        [[of('tern', { id: site }), of('heron', { id: site })], [title('tern')]],
      ],
    ],
    [
      'link and id are one page of updates',
      [
        [[of('heron', { id: log, url: log })], []],
        [[of('tern', { id: log, url: log })], [title('tern')]],
        [[of('plover', { id: log, url: log })], [title('plover')]],
      ],
    ],
    [
      'all link to one page of updates, one at a time, with ids of their own',
      [
        [[of('heron', { url: log })], []],
        [[of('tern', { url: log })], [title('tern')]],
        [[of('plover', { url: log })], [title('plover')]],
      ],
    ],
    [
      'one page of updates whose entries are all called "Update"',
      [
        [[of('heron', { id: null, url: log, title: 'Update' })], []],
        [[of('tern', { id: null, url: log, title: 'Update' })], ['Update']],
        [[of('tern', { id: null, url: log, title: 'Update' })], []],
      ],
    ],
    [
      'a docket without ids, one entry at a time',
      [
        [[docket('[Complaint by Anna Poe against Rook Inc]')], []],
        [[docket('[Stipulation extending time to answer until May]')], ['Poe v. Rook Inc']],
      ],
    ],
    [
      'a docket whose ids are its link',
      [
        [[docket('[Complaint by Anna Poe against Rook Inc]', { id: 'https://court.example/docket/?1' })], []],
        [
          [docket('[Stipulation extending time to answer]', { id: 'https://court.example/docket/?1' })],
          ['Poe v. Rook Inc'],
        ],
      ],
    ],
    [
      'a docket with ids that are kept, and entries that differ in a number',
      [
        [[docket('[Notice of Appearance] (12)', { id: 'd12' }), of('heron')], []],
        [[docket('[Notice of Appearance] (12)', { id: 'd12' }), of('heron')], []],
        [[docket('[Notice of Appearance] (13)', { id: 'd13' }), of('heron')], ['Poe v. Rook Inc']],
        [[docket('[Order on Motion to Dismiss] (14)', { id: 'd14' }), of('heron')], ['Poe v. Rook Inc']],
      ],
    ],
    [
      'an id that was given to a second article while the first stays',
      [
        [[of('heron'), of('tern')], []],
        [[of('plover', { id: 'tag:heron' }), of('heron', { id: 'tag:other' }), of('tern')], [title('plover')]],
      ],
    ],
    [
      'Japanese entries under one id, whose words have no spaces between them',
      [
        [
          [
            {
              id: '1',
              title: '裁判所は著作権の訴えを認めた',
              summary: '作家たちは本が無断で学習に使われたと主張している。',
            },
          ],
          [],
        ],
        [
          [
            {
              id: '1',
              title: '写真アプリが規約を変更',
              summary: '利用者の画像は来月から機械学習の材料になる見込みだ。',
            },
          ],
          ['写真アプリが規約を変更'],
        ],
      ],
    ],
    [
      'an address that a site gave to another article a day later',
      [
        [[of('heron', { id: null, url: 'https://rookery.example/top-story-of-today' })], []],
        [[of('tern', { id: null, url: 'https://rookery.example/top-story-of-today' })], [title('tern')]],
      ],
    ],
  ])('%s', (_, history) => {
    expectTold(history);
  });
});

describe('an entry that only gets new labels is not told again', () => {
  const all: readonly Name[] = ['heron', 'tern', 'plover'];
  const token = (day: number) => `${day}xk${day * 7}q`;
  test.each<[string, (name: Name, day: number) => Entry]>([
    ['a session in a path parameter', (name, day) => of(name, { id: null, url: `${page(name)};jsessionid=A${day}F` })],
    ['a session in the query', (name, day) => of(name, { id: null, url: `${page(name)}?PHPSESSID=${token(day)}` })],
    [
      'an unknown token in the query, and a growing count of comments',
      (name, day) =>
        of(name, {
          id: null,
          url: `${page(name)}?zq=${token(day)}`,
          summary: `${story[name].summary} ${day * 3} comments`,
        }),
    ],
    [
      'an unknown token in the path, and a growing count of comments',
      (name, day) =>
        of(name, {
          id: null,
          url: `https://rookery.example/v/${token(day)}/${name}`,
          summary: `${story[name].summary} ${day * 3} comments`,
        }),
    ],
    [
      'an unknown token in the path, without any text',
      (name, day) => of(name, { id: null, summary: null, url: `https://rookery.example/v/${token(day)}/${name}` }),
    ],
    [
      'an unknown token in link and id',
      (name, day) => of(name, { id: `${page(name)}?t=${token(day)}`, url: `${page(name)}?t=${token(day)}` }),
    ],
    [
      'ids made anew and dates bumped at each poll',
      (name, day) => of(name, { id: `${name}-${day * 31}`, published: `2026-11-0${day + 1}T06:00:00.000Z` }),
    ],
    ['id and address take turns', (name, day) => of(name, day % 2 === 0 ? { id: page(name) } : { id: `tag:${name}` })],
    ['ids come and go', (name, day) => of(name, day % 2 === 0 ? {} : { id: null })],
    [
      'the site moves to https',
      (name, day) => {
        const url = page(name).replace('https', day < 2 ? 'http' : 'https');
        return of(name, { id: url, url });
      },
    ],
    [
      'the site moves to another host',
      (name, day) => of(name, { url: page(name).replace('rookery', `rookery${day}`) }),
    ],
    [
      'a headline that grows a count',
      (name, day) => of(name, { title: `${title(name)}${day === 0 ? '' : ` (${day * 4})`}` }),
    ],
    [
      'an edited headline under a new id',
      (name, day) =>
        of(name, { id: `${name}${day}`, title: `${['', 'Update: ', 'Exclusive: ', 'Opinion: '][day]}${title(name)}` }),
    ],
    [
      'a full text in place of the summary',
      (name, day) =>
        of(name, {
          id: page(name),
          summary:
            day % 2 === 0
              ? story[name].summary
              : `${story[name].summary} ${all.map((other) => (other === name ? '' : story[other].summary)).join(' ')} ${story.wren.summary} ${story.lark.summary}`,
        }),
    ],
    ['another order at each poll', (name) => of(name)],
    [
      'a live report whose text is written anew under its id',
      (name, day) =>
        of(name, { summary: story[(['heron', 'wren', 'lark', 'plover'] as const)[day] ?? 'heron'].summary }),
    ],
  ])('%s', (_, entry) => {
    const polls = [0, 1, 2, 3].map((day) => (day % 2 === 0 ? all : all.toReversed()).map((name) => entry(name, day)));
    expect(playFeed(polls).map(({ titles }) => titles)).toEqual([[], [], [], []]);
  });
});

describe('what is dated or listed oddly', () => {
  const dated = (name: Name, published: string) => of(name, { published });
  const recent = (day: number) => `2026-10-${day}T08:00:00.000Z`;
  test.each<[string, History, Partial<FeedSource>?]>([
    [
      'an entry of a court, dated by the day its case was filed',
      [
        [[of('heron')], []],
        [[dated('tern', '2024-06-03T00:00:00.000Z'), of('heron')], [title('tern')]],
      ],
      { genre: 'court' },
    ],
    [
      'last year’s number on top of a list that is in order',
      [
        [[dated('heron', recent(30)), dated('tern', recent(29)), dated('lark', recent(28))], []],
        [
          [
            dated('plover', '2025-10-31T08:00:00.000Z'),
            dated('heron', recent(30)),
            dated('tern', recent(29)),
            dated('lark', recent(28)),
          ],
          [title('plover')],
        ],
      ],
    ],
    [
      'an old entry that fills the place of a deleted one at the end',
      [
        [[dated('heron', recent(30)), dated('tern', recent(29)), dated('lark', recent(28))], []],
        [[dated('heron', recent(30)), dated('tern', recent(29)), dated('plover', '2025-10-20T08:00:00.000Z')], []],
      ],
    ],
    [
      'an old entry that is pinned on top',
      [
        [[dated('heron', recent(30)), dated('tern', recent(29)), dated('lark', recent(28))], []],
        [[dated('plover', '2024-03-20T08:00:00.000Z'), dated('heron', recent(30)), dated('tern', recent(29))], []],
      ],
    ],
    [
      'a list that is made longer',
      [
        [[dated('heron', recent(30)), dated('tern', recent(29))], []],
        [
          [
            dated('wren', recent(31)),
            dated('heron', recent(30)),
            dated('tern', recent(29)),
            dated('lark', recent(28)),
            dated('plover', recent(27)),
          ],
          [title('wren')],
        ],
      ],
    ],
    [
      'a list, oldest first, that is made longer',
      [
        [[dated('tern', recent(29)), dated('heron', recent(30))], []],
        [
          [dated('lark', recent(28)), dated('tern', recent(29)), dated('heron', recent(30)), dated('wren', recent(31))],
          [title('wren')],
        ],
      ],
    ],
    [
      'an entry that is published late, among others',
      [
        [[dated('heron', recent(30)), dated('tern', recent(28))], []],
        [[dated('heron', recent(30)), dated('lark', recent(29)), dated('tern', recent(28))], [title('lark')]],
      ],
    ],
    [
      'an entry of a court whose date puts it last',
      [
        [[dated('heron', recent(30)), dated('tern', recent(29))], []],
        [[dated('heron', recent(30)), dated('tern', recent(29)), dated('lark', recent(28))], [title('lark')]],
      ],
      { genre: 'court' },
    ],
    [
      'a feed that was empty tells what is dated after that',
      [
        [[], []],
        [[dated('heron', '2026-11-02T09:00:00.000Z'), dated('tern', recent(29))], [title('heron')]],
      ],
    ],
    [
      'a feed that was empty and has just begun',
      [
        [[], []],
        [[of('heron')], [title('heron')]],
        [[of('tern'), of('heron')], [title('tern')]],
      ],
    ],
    [
      'a feed that was empty has a stock without dates',
      [
        [[], []],
        [[of('heron'), of('tern'), of('lark'), of('wren')], []],
        [[of('plover'), of('heron'), of('tern'), of('lark'), of('wren')], [title('plover')]],
      ],
    ],
  ])('%s', (_, history, about) => {
    expectTold(history, about);
  });

  const list = (count: number): readonly Entry[] =>
    Array.from({ length: count }, (_, at) => ({
      id: `${at}`,
      title: `Note ${at} of the rookery`,
      url: `${page('note')}/${at}`,
    }));
  test.each<[string, readonly Entry[], readonly Entry[], readonly string[]]>([
    ['oldest first', list(1_200), [...list(1_200), of('heron')], [title('heron')]],
    ['newest first', list(1_200), [of('heron'), ...list(1_200)], [title('heron')]],
    ['and loses some in its middle', list(1_200), list(1_200).toSpliced(600, 20), []],
    ['and loses some at its ends', list(1_200), list(1_200).slice(15, -15), []],
  ])('a list of more than a poll reads is %s', (_, before, after, told) => {
    expect(playFeed([before, after]).at(-1)?.titles).toEqual(told);
  });
});

describe('whatever a feed does to its labels', () => {
  const names: readonly Name[] = ['heron', 'tern', 'plover', 'lark'];
  /** What may happen to a poll: ids, dates and links change in some way, entries change places or go away. */
  const relabelled = fc.record({
    ids: fc.constantFrom('kept', 'none', 'new', 'places', 'site', 'addresses'),
    token: fc.string({ unit: fc.constantFrom(...'abcdef0123456789'), minLength: 6, maxLength: 12 }),
    tokenIn: fc.constantFrom('nowhere', 'query', 'parameter', 'path', 'host'),
    dayOfMonth: fc.integer({ min: 1, max: 28 }),
    shown: fc.shuffledSubarray([...names], { minLength: 1 }),
  });
  type Relabelled = typeof relabelled extends fc.Arbitrary<infer Value> ? Value : never;

  const entryOf = (name: Name, at: number, { ids, token, tokenIn, dayOfMonth }: Relabelled): Entry => {
    const url = {
      nowhere: page(name),
      query: `${page(name)}?z=${token}`,
      parameter: `${page(name)};z=${token}`,
      path: page(name).replace('/2026/', `/${token}/`),
      host: page(name).replace('rookery', `r${token}`),
    }[tokenIn] as string;
    const id = {
      kept: `tag:${name}`,
      none: null,
      new: `${name}${token}`,
      places: `${at}`,
      site: 'https://rookery.example/',
      addresses: url,
    }[ids] as string | null;
    return of(name, { id, url, published: `2026-10-${String(dayOfMonth).padStart(2, '0')}T00:00:00.000Z` });
  };
  const document = (poll: Relabelled, names: readonly Name[] = poll.shown) =>
    names.map((name, at) => entryOf(name, at, poll));

  test('nothing known is told again', () => {
    fc.assert(
      fc.property(relabelled, fc.array(relabelled, { minLength: 1, maxLength: 5 }), (first, polls) => {
        const told = playFeed([document(first, names), ...polls.map((poll) => document(poll))]);
        expect(told.flatMap(({ titles }) => titles)).toEqual([]);
      }),
      { numRuns: 150 },
    );
  });

  test('a wholly new title and text is told once, wherever it stands and whatever it is called', () => {
    fc.assert(
      fc.property(relabelled, relabelled, fc.nat(4), fc.constantFrom(...names, null), (first, second, place, like) => {
        const fresh =
          like === null ? entryOf('wren', place, second) : { ...entryOf(like, place, second), ...story.wren };
        const others = second.shown.filter((name) => name !== like);
        const entries = document(second, others).toSpliced(place, 0, fresh);
        const told = playFeed([document(first, names), entries, entries]);
        expect(told.map(({ titles }) => titles)).toEqual([[], [title('wren')], []]);
      }),
      { numRuns: 150 },
    );
  });
});
