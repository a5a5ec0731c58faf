import type { Story } from '../../nouns/story.ts';
import type { Event } from '../../nouns/words.ts';

/** Events that make a story a case: a court or an authority was asked to decide. */
const caseEvents: readonly Event[] = [
  'lawsuit_filed',
  'lawsuit_ruling',
  'lawsuit_dismissed',
  'lawsuit_settled',
  'lawsuit_other',
  'regulator_action',
];

/**
 * States in which a decision was made or the matter was dropped. A ruling may still be appealed; that is announced when
 * it happens.
 */
const ended: ReadonlySet<Story['state']> = new Set(['ruled', 'settled', 'dismissed', 'reversed']);

/**
 * Separates the lawsuits and proceedings of authorities among stories into those that continue and those that ended.
 * Keeps the order.
 */
export function casesOf(stories: readonly Story[]): {
  readonly open: readonly Story[];
  readonly ended: readonly Story[];
} {
  const cases = stories.filter((story) =>
    [story.event, ...story.timeline.map((entry) => entry.event)].some((event) => caseEvents.includes(event)),
  );
  return { open: cases.filter(({ state }) => !ended.has(state)), ended: cases.filter(({ state }) => ended.has(state)) };
}
