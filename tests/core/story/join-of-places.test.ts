import { describe, expect, it } from 'vitest';
import { joinOfPlaces } from '../../../src/core/story/join-of-places.ts';
import { joinStories } from '../../../src/core/story/join-stories.ts';
import type { JudgedItem } from '../../../src/nouns/item.ts';
import type { Place } from '../../../src/nouns/place.ts';
import type { Story } from '../../../src/nouns/story.ts';
import { judged } from '../judge/items.ts';

const now = '2026-02-01T12:00:00.000Z';
const settleMs = 600_000;
const guild: Place = { platform: 'discord', space: 'guild' };
const slack: Place = { platform: 'slack', space: 'T1' };

const on = (publishedAt: string, title: string, text: string): JudgedItem =>
  judged(title, text, { key: `${publishedAt}:${title}`, publishedAt, seenAt: publishedAt } as object);
const filed = on(
  '2026-01-21T10:00:00.000Z',
  'Customer sues Dropbox over AI training on private files',
  'The proposed class action filed in Oakland alleges that documents of Ann Lee were used to train AI without consent.',
);
const filedToo = on(
  '2026-01-21T12:00:00.000Z',
  'Dropbox sued: private files of a customer trained AI, suit says',
  'The class action filed in Oakland alleges that documents of Ann Lee were used to train AI without consent.',
);
const withdrawn = on(
  '2026-01-30T10:00:00.000Z',
  'Customer drops lawsuit against Dropbox over AI training',
  'Ann Lee withdrew the suit in Oakland without prejudice, nine days after filing it.',
);

const joined = (
  items: readonly JudgedItem[],
  {
    everyones = [],
    places,
  }: { everyones?: readonly Story[] | undefined; places: Parameters<typeof joinOfPlaces>[0]['places'] },
) => joinOfPlaces({ judged: items, everyones, places, now, settleMs });
const storiesOf = (...items: readonly JudgedItem[]) => joinStories({ judged: items, open: [], now, settleMs });

describe('joinOfPlaces()', () => {
  it('makes a story for each place that asked for the source, and one for nobody else', () => {
    const { stories, toldIn } = joined([filed], { places: [guild, slack].map((place) => ({ place, open: [] })) });
    expect(stories.map(({ place }) => place)).toEqual([guild, slack]);
    expect(new Set([...stories, ...storiesOf(filed)].map(({ id }) => id)).size, 'none is another one’s').toBe(3);
    expect(toldIn.size).toBe(0);
    expect(joined([filed], { places: [] }).stories).toEqual([]);
  });

  it('joins in each place what is open there, and tells no place of what another one has', () => {
    const { stories: open } = joined([filed], { places: [{ place: guild, open: [] }] });
    const { stories } = joined([filedToo], {
      places: [
        { place: guild, open },
        { place: slack, open: [] },
      ],
    });
    expect(stories.map(({ place, itemKeys }) => [place?.platform, itemKeys])).toEqual([
      ['discord', [filed.item.key, filedToo.item.key]],
      ['slack', [filedToo.item.key]],
    ]);
  });

  it('tells to no place what an open story of everyone tells already, and says which', () => {
    const everyones = storiesOf(filed);
    const { stories, toldIn } = joined([filedToo], { everyones, places: [{ place: guild, open: [] }] });
    expect(stories).toEqual([]);
    expect([...toldIn]).toEqual([[filedToo.item.key, everyones[0]?.id]]);
  });

  it('tells what would make the story of everyone critical as a story of the place', () => {
    const everyones = storiesOf(filed);
    const critical = { ...filedToo, finding: { ...filedToo.finding, severity: 'critical' as const } };
    const { stories, toldIn } = joined([critical], { everyones, places: [{ place: guild, open: [] }] });
    expect(stories).toMatchObject([{ place: guild, severity: 'critical' }]);
    expect(toldIn.size).toBe(0);
  });

  it('tells a step that the story of everyone does not know yet as a story of the place, and leaves that one alone', () => {
    const everyones = storiesOf(filed);
    const { stories, toldIn } = joined([withdrawn], { everyones, places: [{ place: guild, open: [] }] });
    expect(stories).toMatchObject([{ place: guild, state: 'dismissed', itemKeys: [withdrawn.item.key] }]);
    expect(toldIn.size).toBe(0);
    const [told] = stories;
    const again = joined([withdrawn], {
      everyones,
      places: [{ place: guild, open: told === undefined ? [] : [told] }],
    });
    expect(again.stories, 'once').toEqual([]);
  });
});
