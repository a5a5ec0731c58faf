import type { Story } from '../../nouns/story.ts';
import type { Instant } from '../../nouns/time.ts';
import { toldOf } from './plan-alerts.ts';

/**
 * A story as the first reading of a source leaves it: known, but not announced. A new one counts as told and stands where
 * it happened in time, not where we met it. One that was there before keeps what channels know of it, and is told
 * further only if it was already about to be.
 */
export function rememberStory(story: Story, { before, now }: { before: Story | undefined; now: Instant }): Story {
  if (before === undefined) {
    const happened = story.timeline.at(-1)?.at ?? now;
    return { ...story, settlesAt: null, updatedAt: happened < now ? happened : now, told: toldOf(story, now) };
  }
  const told = before.told === undefined ? {} : { told: { ...toldOf(story, before.told.at) } };
  return { ...story, settlesAt: before.settlesAt, updatedAt: before.updatedAt, ...told };
}
