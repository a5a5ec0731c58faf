import type { Source } from '../nouns/source.ts';

/** Where nothing is said: feeds every half hour, pages twice a day. */
const usualMinutes = { feed: 30, policy: 720 } as const;
/** The floors of FINEPRINT_MIN_INTERVAL where it is not set. */
const leastMinutes = { feed: 5, policy: 60 } as const;
/** Nothing waits longer for its next poll. */
const mostMinutes = 1_440;

/** Minutes between two polls: as asked, or as usual for its kind, at most a day and never less than the floor. */
export function intervalOf(
  kind: Source['kind'],
  { asked = usualMinutes[kind], floor }: { readonly asked?: number | undefined; readonly floor?: number | undefined },
): number {
  return Math.max(floor ?? leastMinutes[kind], Math.min(asked, mostMinutes));
}
