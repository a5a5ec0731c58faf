import { matchesFilter } from '../../core/plan/match-filter.ts';
import type { Story } from '../../nouns/story.ts';
import type { Filter } from '../../nouns/subscription.ts';
import { dayMs, type Instant, later, msOf } from '../../nouns/time.ts';

/** What past stories say about a planned subscription. */
export type Preview = {
  /** The latest matching stories, newest first. */
  readonly matches: readonly Story[];
  /** The number of stories that matched in those days. */
  readonly count: number;
  /** The days of history available, rounded down; at most 90. */
  readonly days: number;
};

const maxMatches = 5;

/** How far back the preview looks, in days. */
export const previewDays = 90;

/**
 * Applies a filter to past stories, newest first: what would have matched, and over how many days. Stories older than 90 days only show
 * that there is enough history.
 */
export function previewSubscription(
  filter: Filter,
  { stories, now }: { stories: readonly Story[]; now: Instant },
): Preview {
  const oldest = stories.at(-1);
  const since = later(now, -previewDays * dayMs);
  const matches = stories.filter((story) => story.updatedAt >= since && matchesFilter(filter, story));
  const pastDays = oldest === undefined ? 0 : Math.floor((msOf(now) - msOf(oldest.updatedAt)) / dayMs);
  return { matches: matches.slice(0, maxMatches), count: matches.length, days: Math.min(previewDays, pastDays) };
}
