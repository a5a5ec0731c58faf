import type { Story } from '../../nouns/story.ts';
import { stateOf } from './story-state.ts';

/**
 * Most items a story lists: its row is read and written whole at every poll that adds one, at about 300 bytes an item.
 * Longer than any real case we know; noise on one subject reached 5,800.
 */
export const mostListed = 200;

/** The first items of a story always stay listed: they say how it began. */
const firstListed = 8;

/**
 * The story with at most 200 items in its list and timeline. The oldest after the first eight are left out, but never the
 * one that its state rests on; `forgotten` counts them.
 */
export function boundStory(story: Story): Story {
  const over = story.itemKeys.length - mostListed;
  if (over <= 0) return story;
  const needed = new Set([stateOf(story.timeline).by?.itemKey, story.timeline[0]?.itemKey]);
  const dropped = new Set(
    story.itemKeys
      .slice(firstListed)
      .filter((key) => !needed.has(key))
      .slice(0, over),
  );
  const { told } = story;
  const known = story.itemKeys.slice(0, told?.itemCount ?? 0).filter((key) => dropped.has(key)).length;
  return {
    ...story,
    itemKeys: story.itemKeys.filter((key) => !dropped.has(key)),
    timeline: story.timeline.filter(({ itemKey }) => !dropped.has(itemKey)),
    told: told && { ...told, itemCount: told.itemCount - known },
    forgotten: (story.forgotten ?? 0) + dropped.size,
  };
}
