import { roundupCard } from '../cards/alert/roundup-card.ts';
import { isMuted, matchesFilter } from '../core/plan/match-filter.ts';
import { openFrom } from '../core/plan/pace.ts';
import { newDelivery } from '../core/plan/plan-alerts.ts';
import type { Alert, HeldStory } from '../nouns/delivery.ts';
import { type Target, targetText } from '../nouns/place.ts';
import type { Story } from '../nouns/story.ts';
import type { Instant } from '../nouns/time.ts';
import { damagedStory, forEachSafely, type Guard, type StageTools } from './for-each-safely.ts';

/**
 * Writes due round-ups to the outbox, one for each channel, with the stories that waited for the hour, the morning, or
 * the end of quiet hours or a pause. Leaves out stories that have been muted or no longer match a subscription. During
 * quiet hours or a pause, the round-up waits for their end. A story that can't be included waits for a later round-up.
 * Returns how many were written.
 */
export async function writeDueRoundups(tools: StageTools): Promise<number> {
  const { store, clock } = tools;
  const now = clock.now();
  const due = Map.groupBy(await store.dueRoundups(now), ({ target }) => targetText(target));
  let written = 0;
  await forEachSafely(due, { ...tools, stage: 'roundup', idOf: ([key]) => key }, async ([, held]) => {
    const [first] = held;
    if (first !== undefined && (await writeRoundup(first.target, { held, now }, tools))) written += 1;
  });
  return written;
}

async function writeRoundup(
  target: Target,
  { held, now }: { held: readonly HeldStory[]; now: Instant },
  tools: StageTools,
): Promise<boolean> {
  const { store, log } = tools;
  const subscriptions = (await store.subscriptions(target)).filter(({ pausedAt }) => pausedAt === undefined);
  const opensAt = openFrom(subscriptions, now);
  if (opensAt > now) {
    await store.holdLonger(held.map((one) => ({ ...one, dueAt: opensAt })));
    return false;
  }
  const mutes = await store.mutes({ at: now, ...target });
  const because = [...new Set(held.map((one) => one.because))];
  const seen: string[] = [];
  const stories: Story[] = [];
  const guard: Guard<HeldStory> = {
    ...tools,
    stage: 'story',
    idOf: ({ storyId }) => storyId,
    putOff: (one, { againAt }) => store.holdLonger([{ ...one, dueAt: againAt }]),
  };
  await forEachSafely(held, guard, async ({ storyId }) => {
    const story = await store.story(storyId);
    if (story === null) throw new Error(damagedStory);
    const isWanted =
      !isMuted(story, { target, mutes }) && subscriptions.some(({ filter }) => matchesFilter(filter, story));
    if (isWanted) {
      // Draw it alone first: if it can't be drawn, it fails here and not in the message with all stories.
      roundupCard({ stories: [story], because });
      stories.push(story);
    }
    seen.push(storyId);
  });
  if (seen.length === 0) return false;
  const roundup = { target, storyIds: seen, at: now };
  if (stories.length === 0) {
    await store.commitRoundup(roundup, null);
    return false;
  }
  const alert: Alert = {
    id: `roundup:${targetText(target)}:${now}`,
    storyId: null,
    reason: 'roundup',
    card: roundupCard({ stories, because }),
    at: now,
  };
  const isWritten = await store.commitRoundup(roundup, { alert, deliveries: [newDelivery(alert, { target })] });
  if (isWritten) log.info({ alertId: alert.id, stories: stories.length }, 'Round-up written');
  return isWritten;
}
