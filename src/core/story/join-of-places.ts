import type { JudgedItem } from '../../nouns/item.ts';
import type { Place } from '../../nouns/place.ts';
import type { Story } from '../../nouns/story.ts';
import type { Instant } from '../../nouns/time.ts';
import { joinStories } from './join-stories.ts';
import { becameCritical } from './story-state.ts';

/** What becomes of the items of a source that belongs to places. */
export type JoinedOfPlaces = {
  /** Complete stories, new or changed; each is visible in one place. */
  readonly stories: readonly Story[];
  /** By item key, the public story that the item merely repeats. Such an item is announced nowhere. */
  readonly toldIn: ReadonlyMap<string, string>;
};

/**
 * Joins the items of a source that belongs to places. Each place joins them only to its own stories, so no other place
 * sees them. What an open public story already says isn't announced to any place again. If an item would bring a new step to that
 * story, or make it critical, it is news, and the place gets it as a story of its own.
 */
export function joinOfPlaces({
  judged,
  everyones,
  places,
  ...when
}: {
  judged: readonly JudgedItem[];
  /** Open public stories. */
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

/** The items that would have joined one of the open stories without bringing a new step or making it critical. */
function repeatsOf(open: readonly Story[], joined: readonly Story[]): ReadonlyMap<string, string> {
  const before = new Map(open.map((story) => [story.id, story]));
  return new Map(
    joined.flatMap((after) => {
      const story = before.get(after.id);
      if (story === undefined || becameCritical(after.severity, story.severity)) return [];
      const known = new Set(story.itemKeys);
      if (after.timeline.some(({ itemKey, isStep }) => isStep === true && !known.has(itemKey))) return [];
      return after.itemKeys.filter((key) => !known.has(key)).map((key) => [key, after.id] as const);
    }),
  );
}
