import { isMuted, matchesFilter } from '../core/plan/match-filter.ts';
import { openFrom } from '../core/plan/pace.ts';
import { newDelivery } from '../core/plan/plan-alerts.ts';
import type { Card } from '../nouns/card.ts';
import type { Alert, HeldBecause, HeldStory } from '../nouns/delivery.ts';
import type { Target } from '../nouns/place.ts';
import { targetText } from '../nouns/place.ts';
import type { Clock, Log } from '../nouns/ports.ts';
import type { Store } from '../nouns/store.ts';
import type { Story } from '../nouns/story.ts';
import type { Instant } from '../nouns/time.ts';

/** What a round-up is drawn from. */
export type RoundupWords = {
  readonly stories: readonly Story[];
  /** Why they waited; each reason once. */
  readonly because: readonly HeldBecause[];
  readonly now: Instant;
};

export type RoundupTools = {
  readonly store: Store;
  readonly clock: Clock;
  readonly log: Log;
  /** Draws the card (core/card). */
  readonly roundupCard: (words: RoundupWords) => Card;
};

/**
 * Writes the round-ups whose time has come into the outbox, one for each channel: what waited for the hour, the morning, the end of quiet
 * hours or of a pause. What was muted meanwhile, or is asked for no more, is left out; where quiet hours or a pause are
 * in the way now, it waits for their end. Returns how many were written.
 */
export async function writeDueRoundups(tools: RoundupTools): Promise<number> {
  const { store, clock } = tools;
  const now = clock.now();
  const due = Map.groupBy(await store.dueRoundups(now), ({ target }) => targetText(target));
  let written = 0;
  for (const held of due.values()) {
    const [first] = held;
    if (first !== undefined && (await writeRoundup(first.target, { held, now }, tools))) written += 1;
  }
  return written;
}

async function writeRoundup(
  target: Target,
  { held, now }: { readonly held: readonly HeldStory[]; readonly now: Instant },
  { store, log, roundupCard }: RoundupTools,
): Promise<boolean> {
  const subscriptions = (await store.subscriptions(target)).filter(({ pausedAt }) => pausedAt === undefined);
  const opensAt = openFrom(subscriptions, now);
  if (opensAt > now) {
    await store.holdLonger(held.map((one) => ({ ...one, dueAt: opensAt })));
    return false;
  }
  const mutes = await store.mutes({ at: now, ...target });
  const found = await Promise.all(held.map(({ storyId }) => store.story(storyId)));
  const stories = found.filter(
    (story): story is Story =>
      story !== null &&
      !isMuted(story, { target, mutes }) &&
      subscriptions.some(({ filter }) => matchesFilter(filter, story)),
  );
  const roundup = { target, storyIds: held.map(({ storyId }) => storyId), at: now };
  if (stories.length === 0) {
    await store.commitRoundup(roundup, null);
    return false;
  }
  const because = [...new Set(held.map((one) => one.because))];
  const alert: Alert = {
    id: `roundup:${targetText(target)}:${now}`,
    storyId: null,
    reason: 'roundup',
    card: roundupCard({ stories, because, now }),
    at: now,
  };
  const isWritten = await store.commitRoundup(roundup, { alert, deliveries: [newDelivery(alert, { target })] });
  if (isWritten) log.info({ alertId: alert.id, stories: stories.length }, 'Round-up written');
  return isWritten;
}
