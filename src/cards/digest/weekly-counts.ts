import type { Story } from '../../nouns/story.ts';
import type { Instant } from '../../nouns/time.ts';
import { dayMs, later } from '../../nouns/time.ts';
import type { Event } from '../../nouns/words.ts';

/** What the weeks are told by, in the order of the legend. */
export const weekKinds = {
  policy: 'Policies',
  court: 'Courts',
  regulator: 'Regulators and law',
  news: 'Other news',
} as const;

export type WeekKind = keyof typeof weekKinds;

/** How many stories something happened to in a week, by what it was. */
export type WeekCount = { readonly from: Instant; readonly counts: Readonly<Record<WeekKind, number>> };

export const weeksShown = 12;

/** Seven days each, the last of which ends at `to`; oldest first. A story counts once in a week for each kind of step it took. */
export function weeklyCounts(stories: readonly Story[], to: Instant): readonly WeekCount[] {
  return Array.from({ length: weeksShown }, (_, index) => {
    const from = later(to, -(weeksShown - index) * 7 * dayMs);
    const end = later(from, 7 * dayMs);
    const counts: Record<WeekKind, number> = { policy: 0, court: 0, regulator: 0, news: 0 };
    for (const { timeline } of stories) {
      const steps = timeline.filter(({ at }) => at >= from && at < end);
      for (const kind of new Set(steps.map(({ event }) => kindOf(event)))) counts[kind] += 1;
    }
    return { from, counts };
  });
}

function kindOf(event: Event): WeekKind {
  switch (event) {
    case 'policy_change':
    case 'opt_out':
      return 'policy';
    case 'lawsuit_filed':
    case 'lawsuit_ruling':
    case 'lawsuit_dismissed':
    case 'lawsuit_settled':
    case 'lawsuit_other':
      return 'court';
    case 'regulator_action':
    case 'regulator_guidance':
    case 'legislation':
      return 'regulator';
    default:
      return 'news';
  }
}
