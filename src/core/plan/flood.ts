import { hourMs, type Instant, instant, later, minuteMs, msOf } from '../../nouns/time.ts';
import { folded } from '../text/words.ts';

/**
 * A source tells at most this many stories on its own in six hours; what else it alone brings comes in a round-up. On an
 * ordinary day, a source brings one or two.
 */
const storiesOfSource = 5;
const sourceWindowMs = 6 * hourMs;
/** A channel gets at most this many stories on their own in an hour, whoever brings them and however serious they are. */
const storiesOfChannel = 15;
const channelWindowMs = hourMs;
/** Alerts this recent belong to the same round of polls. */
const roundMs = 10 * minuteMs;

/** From when alerts count: within the window, and within this round. */
export function floodWindows(now: Instant): {
  readonly ofSource: Instant;
  readonly ofChannel: Instant;
  readonly round: Instant;
} {
  return {
    ofSource: later(now, -sourceWindowMs),
    ofChannel: later(now, -channelWindowMs),
    round: later(now, -roundMs),
  };
}

/** How many new stories a channel was told: within the window, and of these before this round. */
export type Tally = { readonly told: number; readonly earlier: number };

/**
 * When a channel gets a new story in a round-up instead of on its own; null: on its own. The first round-up of a flood
 * is due at once, so that it follows the stories told; while the flood goes on, one follows every hour.
 */
export function floodedUntil(
  now: Instant,
  told: {
    channel: Tally;
    /** Absent if several sources report the story, which a single one can't bring about. */
    source?: Tally | undefined;
    /** A story of this source with the same headline but for its numbers was told in this round. */
    isRepeated: boolean;
  },
): Instant | null {
  const isFlood = (tally: Tally | undefined, most: number) => tally !== undefined && tally.told >= most;
  const goesOn = (tally: Tally | undefined, most: number) => tally !== undefined && tally.earlier >= most;
  if (!told.isRepeated && !isFlood(told.source, storiesOfSource) && !isFlood(told.channel, storiesOfChannel))
    return null;
  return goesOn(told.source, storiesOfSource) || goesOn(told.channel, storiesOfChannel) ? nextHour(now) : now;
}

/** A headline without its numbers: "Case {n} was filed" is one template. */
export function templateOf(title: string): string {
  return folded(title).replaceAll(/\p{N}+/gu, '#');
}

function nextHour(now: Instant): Instant {
  return instant(Math.ceil((msOf(now) + 1) / hourMs) * hourMs);
}
