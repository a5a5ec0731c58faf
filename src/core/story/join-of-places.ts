import type { JudgedItem } from '../../nouns/item.ts';
import type { Place } from '../../nouns/place.ts';
import type { Story } from '../../nouns/story.ts';
import type { Instant } from '../../nouns/time.ts';
import { joinStories } from './join-stories.ts';
import { isMoreSerious } from './story-state.ts';

/** What becomes of the items of a source that belongs to places. */
export type JoinedOfPlaces = {
  /** Made or moved, whole; each is seen by one place. */
  readonly stories: readonly Story[];
  /** The story of everyone that an item only repeats, by the item's key: such an item is told nowhere. */
  readonly toldIn: ReadonlyMap<string, string>;
};

/**
 * Joins items of a source that belongs to places: in each place to the stories of that place alone, so that no other hears of them.
 * What an open story of everyone tells already is told to no place a second time; where it would move that story's state or make it
 * more serious it is news, which the place hears as a story of its own.
 */
export function joinOfPlaces({
  judged,
  everyones,
  places,
  ...when
}: {
  judged: readonly JudgedItem[];
  /** Open stories of everyone. */
  everyones: readonly Story[];
  /** Each place with its own open stories. */
  places: readonly { place: Place; open: readonly Story[] }[];
  now: Instant;
  settleMs: number;
}): JoinedOfPlaces {
  const toldIn = repeatsOf(everyones, joinStories({ judged, open: everyones, ...when }));
  const news = judged.filter(({ item }) => !toldIn.has(item.key));
  return { toldIn, stories: places.flatMap((ofPlace) => joinStories({ judged: news, ...ofPlace, ...when })) };
}

/** The items that would have joined one of the open stories without changing what it says. */
function repeatsOf(open: readonly Story[], joined: readonly Story[]): ReadonlyMap<string, string> {
  const before = new Map(open.map((story) => [story.id, story]));
  return new Map(
    joined.flatMap((after) => {
      const story = before.get(after.id);
      if (story === undefined || saysMore(story, after)) return [];
      const known = new Set(story.itemKeys);
      return after.itemKeys.filter((key) => !known.has(key)).map((key) => [key, after.id] as const);
    }),
  );
}

function saysMore(before: Story, after: Story): boolean {
  return after.state !== before.state || isMoreSerious(after.severity, before.severity);
}
