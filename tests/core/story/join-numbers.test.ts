import { describe, expect, it } from 'vitest';
import { joinStories } from '../../../src/core/story/join-stories.ts';
import { likeness, tellingWords } from '../../../src/core/story/story-words.ts';
import type { Finding, JudgedItem } from '../../../src/nouns/item.ts';
import type { Story } from '../../../src/nouns/story.ts';
import { dayMs, hourMs, later } from '../../../src/nouns/time.ts';
import type { DataType, Event } from '../../../src/nouns/words.ts';
import { judged } from '../judge/items.ts';

/**
 * The numbers that decide whether items join, each tested from both sides: one report about Dropbox exists, and another
 * arrives. Its words are things that the two have in common and things that they don't, so their similarity can be
 * computed.
 */
const start = '2024-01-01T10:00:00.000Z';
const things = (
  'affidavit bankruptcy calendar deposition easement forensics gallery harbour invoice journal kitchen ledger mortgage notary orchard ' +
  'passport quarry receipt sculpture trumpet umbrella vineyard warranty xylophone yearbook zeppelin anchor bridge candle diamond ' +
  'envelope furnace garden hammer insect jacket kettle lantern mirror needle oyster pillow quilt ribbon saddle tunnel urchin violin ' +
  'window yogurt almond basket copper dragon engine falcon guitar helmet island jungle lemon magnet napkin olives pepper rabbit'
).split(' ');
const others = things.map((thing) => `un${thing}`);

type Report = {
  /** Null: the report has no date. */
  readonly days: number | null;
  readonly event?: Event;
  readonly words: readonly string[];
  readonly title?: string;
  readonly more?: Partial<Finding>;
};

function report({ days, event = 'lawsuit_filed', words, title = 'Dropbox sued', more = {} }: Report): JudgedItem {
  const key = `${title} ${days} ${words.join(' ')}`;
  const publishedAt = days === null ? null : later(start, days * dayMs);
  const { item, finding } = judged(title, words.join(', '), { key, publishedAt, publisher: key });
  expect([...tellingWords(`${title}. ${item.text}`)], 'counted words').toHaveLength(words.length);
  return { item, finding: { ...finding, relevant: true, event, companies: ['Dropbox'], scope: undefined, ...more } };
}

/** The stories after one poll for each item. */
function storiesOf(items: readonly JudgedItem[]): readonly Story[] {
  const stories = new Map<string, Story>();
  for (const one of items) {
    const joined = joinStories({ judged: [one], open: [...stories.values()], now: start, settleMs: 0 });
    for (const story of joined) stories.set(story.id, story);
  }
  return [...stories.values()];
}

/** Whether a report with this share of its words in common with the first joins the first one's story. */
function joins({
  of,
  common,
  ...second
}: {
  of: number;
  common: number;
  event?: Event;
  first?: Event;
  days: number | null;
}) {
  const one = report({ days: 0, event: second.first ?? second.event ?? 'lawsuit_filed', words: things.slice(0, of) });
  const words = [...things.slice(0, common), ...others.slice(common, of)];
  const two = report({ ...second, words, title: 'Dropbox lawsuit' });
  const [first, other] = [one, two].map(({ item }) => tellingWords(item.text));
  expect(likeness(first ?? new Set(), other ?? new Set())).toBeCloseTo(common / of, 10);
  return storiesOf([one, two]).length === 1;
}

const hour = hourMs / dayMs;

describe('two reports of one line of events belong together', () => {
  it('without a word in common for two weeks', () => {
    expect(joins({ of: 12, common: 0, days: 14 })).toBe(true);
    expect(joins({ of: 12, common: 0, days: 14 + hour })).toBe(false);
  });

  it('after that if a thirteenth of their words is the same', () => {
    expect(joins({ of: 13, common: 1, days: 100 })).toBe(true);
    expect(joins({ of: 14, common: 1, days: 100 })).toBe(false);
  });

  it('without a date if a word in forty is the same', () => {
    expect(joins({ of: 39, common: 1, days: null })).toBe(true);
    expect(joins({ of: 42, common: 1, days: null })).toBe(false);
  });

  it.each([
    ['lawsuit_filed', 730],
    ['regulator_action', 120],
    ['legislation', 120],
    ['policy_change', 40],
    ['licensing_deal', 40],
    ['data_incident', 60],
    ['research', 60],
  ] as const)('%s: if no more than %i days lie between them, even word for word', (event, days) => {
    expect(joins({ event, of: 12, common: 12, days })).toBe(true);
    expect(joins({ event, of: 12, common: 12, days: days + hour })).toBe(false);
  });

  it('under the same headline, whatever they say', () => {
    const [one, two] = [things, others].map((words) => words.slice(0, 12));
    const first = report({ days: 0, words: one ?? [] });
    expect(storiesOf([first, report({ days: 300, words: two ?? [] })])).toHaveLength(1);
    expect(storiesOf([first, report({ days: 300, words: two ?? [], title: 'Dropbox lawsuit' })])).toHaveLength(2);
  });
});

describe('two reports of lines that the press mixes up belong together', () => {
  const mixed = { first: 'policy_change', event: 'data_incident' } as const;

  it('within three days if a twentieth of their words is the same', () => {
    expect(joins({ ...mixed, of: 19, common: 1, days: 3 })).toBe(true);
    expect(joins({ ...mixed, of: 21, common: 1, days: 3 })).toBe(false);
    expect(joins({ ...mixed, of: 19, common: 1, days: 3 + hour })).toBe(false);
  });

  it('within two weeks if a tenth is', () => {
    expect(joins({ ...mixed, of: 9, common: 1, days: 14 })).toBe(true);
    expect(joins({ ...mixed, of: 11, common: 1, days: 14 })).toBe(false);
    expect(joins({ ...mixed, of: 9, common: 1, days: 14 + hour })).toBe(false);
  });

  it('later if a fifth is', () => {
    expect(joins({ ...mixed, of: 14, common: 3, days: 30 })).toBe(true);
    expect(joins({ ...mixed, of: 16, common: 3, days: 30 })).toBe(false);
  });
});

it('two reports of lines that have nothing to do with each other belong together only if a good sixth of their words is the same', () => {
  const unlike = { first: 'lawsuit_filed', event: 'legislation', days: 1 } as const;
  expect(joins({ ...unlike, of: 11, common: 2 })).toBe(true);
  expect(joins({ ...unlike, of: 12, common: 2 })).toBe(false);
});

describe('a ruling belongs to', () => {
  const suit = (title: string, words: readonly string[], dataTypes: readonly DataType[]) =>
    report({ days: 0, title, words, more: { dataTypes } });
  const ruling = (days: number, dataTypes: readonly DataType[]) =>
    report({
      days,
      event: 'lawsuit_ruling',
      words: others.slice(0, 12),
      title: 'Dropbox judgment',
      more: { dataTypes },
    });
  const photos = suit('Dropbox sued', things.slice(0, 12), ['photos_video']);

  it('the only open case on that company and that data, whatever its words', () => {
    expect(storiesOf([photos, ruling(730, ['photos_video'])])).toHaveLength(1);
    expect(storiesOf([photos, ruling(730 + hour, ['photos_video'])])).toHaveLength(2);
    expect(storiesOf([photos, ruling(300, ['health'])])).toHaveLength(2);
    expect(storiesOf([photos, ruling(300, ['other'])]), 'data that nobody names').toHaveLength(1);
  });

  it('none of two, since nobody knows which', () => {
    const files = suit('Dropbox lawsuit', things.slice(30, 42), ['photos_video']);
    const second = { ...files, item: { ...files.item, publishedAt: later(start, 100 * dayMs) } };
    expect(storiesOf([photos, second, ruling(300, ['photos_video'])])).toHaveLength(3);
  });
});

describe('of what a report says', () => {
  const publishers = (first: readonly string[], second: readonly string[]) => {
    const [one, two] = [
      report({ days: 0, words: first }),
      report({ days: 1, words: second, title: 'Dropbox lawsuit' }),
    ];
    expect(storiesOf([one, two])).toHaveLength(1);
    return storiesOf([one, two])[0]?.publishers.length;
  };

  it('nine words in ten make a copy, which is no second source', () => {
    const words = things.slice(0, 20);
    expect(publishers(words, [...words.slice(0, 18), ...others.slice(18, 20)])).toBe(1);
    expect(publishers(words, [...words.slice(0, 17), ...others.slice(17, 20)])).toBe(2);
  });

  it('the first sixty words are kept with its story, and tell a copy', () => {
    const more = [...things.slice(0, 60), ...others.slice(0, 40)];
    expect(storiesOf([report({ days: 0, words: more })])[0]?.timeline[0]?.words?.split(' ')).toEqual(
      [...tellingWords(more.join(', '))].slice(0, 60),
    );
    expect(publishers(more, [...things.slice(0, 54), ...others.slice(40)])).toBe(1);
    expect(publishers(more, [...things.slice(0, 53), ...others.slice(40)])).toBe(2);
  });

  it('four kinds of data are named by its story, the first ones', () => {
    const dataTypes = ['health', 'email', 'code', 'other', 'children'] as const;
    const [story] = storiesOf([report({ days: 0, words: things.slice(0, 5), more: { dataTypes } })]);
    expect(story?.dataTypes).toEqual(dataTypes.slice(0, 4));
  });
});
