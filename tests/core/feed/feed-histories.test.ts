import { describe, expect, test } from 'vitest';
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

type History = {
  readonly polls: readonly (readonly Entry[])[];
  /** What each poll tells. */
  readonly told: readonly (readonly Name[])[];
};

describe('a name used twice hides nothing', () => {
  test.each<[string, History]>([
    [
      'ids count the places from the top',
      {
        polls: [
          [of('heron', { id: '0' }), of('tern', { id: '1' })],
          [of('plover', { id: '0' }), of('heron', { id: '1' }), of('tern', { id: '2' })],
          [of('wren', { id: '0' }), of('plover', { id: '1' })],
        ],
        told: [[], ['plover'], ['wren']],
      },
    ],
    [
      'ids count the places, and one old headline is edited at the same time',
      {
        polls: [
          [of('heron', { id: '0' }), of('tern', { id: '1' })],
          [of('plover', { id: '0' }), of('heron', { id: '1', title: `Update: ${title('heron')}` })],
        ],
        told: [[], ['plover']],
      },
    ],
    [
      'the id is the day, with one entry a day and a correction of it',
      {
        polls: [
          [of('heron', { id: '2026-11-01' })],
          [of('tern', { id: '2026-11-01' })],
          [of('tern', { id: '2026-11-01', title: `${title('tern')} (corrected)` })],
        ],
        told: [[], ['tern'], []],
      },
    ],
    [
      'id and link are the site',
      {
        polls: (['heron', 'tern', 'tern', 'plover', 'heron'] as const).map((name) => [
          of(name, { id: 'https://rookery.example/', url: 'https://rookery.example/' }),
        ]),
        told: [[], ['tern'], [], ['plover'], []],
      },
    ],
    [
      'the link and the id are one page of updates',
      {
        polls: (['heron', 'tern', 'plover'] as const).map((name) => [
          of(name, { id: 'https://rookery.example/updates-2026', url: 'https://rookery.example/updates-2026' }),
        ]),
        told: [[], ['tern'], ['plover']],
      },
    ],
    [
      'a docket: all entries of a case share link and title, and there are no ids',
      {
        polls: [
          [
            {
              title: 'Poe v. Rook Inc',
              url: 'https://court.example/docket/?1',
              summary: '[Complaint by Anna Poe against Rook Inc]',
            },
          ],
          [
            {
              title: 'Poe v. Rook Inc',
              url: 'https://court.example/docket/?1',
              summary: '[Stipulation extending time to answer until May]',
            },
          ],
        ].map((entries) => entries as readonly Entry[]),
        told: [[], ['docket' as Name]],
      },
    ],
  ])('%s', (_, { polls, told }) => {
    const wanted = told.map((names) => names.map((name) => story[name]?.title ?? 'Poe v. Rook Inc'));
    expect(playFeed(polls).map(({ titles }) => titles)).toEqual(wanted);
  });
});

describe('an entry that only gets new labels is not told again', () => {
  const all: readonly Name[] = ['heron', 'tern', 'plover'];
  test.each<[string, (name: Name, day: number) => Entry]>([
    ['a session in a path parameter', (name, day) => of(name, { id: null, url: `${page(name)};jsessionid=A${day}F` })],
    [
      'an unknown token in the path, and a growing count of comments',
      (name, day) =>
        of(name, {
          id: null,
          url: `https://rookery.example/v/${day}xk${day * 7}q/${name}`,
          summary: `${story[name].summary} ${day * 3} comments`,
        }),
    ],
    [
      'an unknown token in the path, without any text',
      (name, day) =>
        of(name, { id: null, summary: null, url: `https://rookery.example/v/${day}xk${day * 7}q/${name}` }),
    ],
    [
      'ids made anew and dates bumped at each poll',
      (name, day) => of(name, { id: `${name}-${day * 31}`, published: `2026-11-0${day + 1}T06:00:00.000Z` }),
    ],
    ['id and address take turns', (name, day) => of(name, day % 2 === 0 ? { id: page(name) } : { id: `tag:${name}` })],
  ])('%s', (_, entry) => {
    const polls = [0, 1, 2, 3].map((day) => all.map((name) => entry(name, day)));
    expect(playFeed(polls).map(({ titles }) => titles)).toEqual([[], [], [], []]);
  });
});
