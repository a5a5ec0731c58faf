import type { Story } from '../../nouns/story.ts';
import type { Event } from '../../nouns/words.ts';

/** What makes a story a case: somebody with a say was asked to decide. */
const caseEvents: readonly Event[] = [
  'lawsuit_filed',
  'lawsuit_ruling',
  'lawsuit_dismissed',
  'lawsuit_settled',
  'lawsuit_other',
  'regulator_action',
];

/** States in which somebody decided, or the matter was dropped. A ruling may still be appealed; that is told when it happens. */
const ended: ReadonlySet<Story['state']> = new Set(['ruled', 'settled', 'dismissed', 'reversed']);

/** Lawsuits and proceedings of authorities among stories, those that go on apart from those that ended; order kept. */
export function casesOf(stories: readonly Story[]): {
  readonly open: readonly Story[];
  readonly ended: readonly Story[];
} {
  const cases = stories.filter((story) =>
    [story.event, ...story.timeline.map((entry) => entry.event)].some((event) => caseEvents.includes(event)),
  );
  return { open: cases.filter(({ state }) => !ended.has(state)), ended: cases.filter(({ state }) => ended.has(state)) };
}
