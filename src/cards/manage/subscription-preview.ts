import { matchesFilter } from '../../core/plan/match-filter.ts';
import type { Story } from '../../nouns/story.ts';
import type { Filter } from '../../nouns/subscription.ts';
import type { Instant } from '../../nouns/time.ts';
import { dayMs, later, msOf } from '../../nouns/time.ts';

/** What the past says about a subscription to come. */
export type Preview = {
  /** The last stories that match, newest first. */
  readonly matches: readonly Story[];
  /** How many stories matched in those days. */
  readonly count: number;
  /** How many days of stories there are to judge by, rounded down. */
  readonly days: number;
};

const maxMatches = 5;

/** How far back a subscription is judged. */
export const previewDays = 90;

/**
 * Holds a filter against past stories (newest first, older ones than 90 days among them only show that there is a past
 * that long): what it would have told, and over how many days.
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
