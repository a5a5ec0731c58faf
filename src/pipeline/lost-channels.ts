import { lostChannelCard, missedCard } from '../cards/alert/notice-card.ts';
import { newDelivery } from '../core/plan/plan-alerts.ts';
import type { Card } from '../nouns/card.ts';
import type { Alert, Chat } from '../nouns/delivery.ts';
import { type Place, type Platform, type Target, targetText } from '../nouns/place.ts';
import type { Store } from '../nouns/store.ts';
import type { Instant } from '../nouns/time.ts';
import { asTheyCome, forEachSafely, type Guard, type StageTools } from './for-each-safely.ts';

export type LostChannelTools = StageTools & {
  readonly chats: ReadonlyMap<Platform, Chat>;
  /** The operators' channel; null: lost channels appear only in the log. */
  readonly operators: Target | null;
};

/**
 * Notifies the operators that a channel is lost, since its own members can't be told there. Once each time it is lost.
 */
export async function tellLostChannel(
  lost: { target: Target; problem: string; at: Instant },
  { store, operators }: LostChannelTools,
): Promise<void> {
  const channel = targetText(lost.target);
  if (operators === null || targetText(operators) === channel) return;
  const card = lostChannelCard(channel, lost.problem);
  await tell({ id: `lost:${channel}:${lost.at}`, target: operators, card, at: lost.at }, store);
}

/**
 * Marks a whole server or workspace as lost: each of its subscribed channels. What it owns is deleted after a month,
 * unless it comes back.
 */
export async function loseSpace(
  place: Place,
  { problem, ...tools }: LostChannelTools & { problem: string },
): Promise<void> {
  const at = tools.clock.now();
  await tools.store.leavePlace(place, at);
  const targets = new Map((await tools.store.subscriptions(place)).map(({ target }) => [targetText(target), target]));
  const guard: Guard<Target> = {
    ...tools,
    stage: 'lost_channel',
    idOf: targetText,
    // This isn't reported again: if a channel fails here, the next message to it marks it as lost.
    putOff: asTheyCome,
  };
  await forEachSafely(targets.values(), guard, async (target) => {
    await tools.store.loseTarget(target, problem, at);
    await tellLostChannel({ target, problem, at }, tools);
  });
}

/**
 * Checks whether the bot can post in lost channels again. If so, resumes the channel and posts one message listing what
 * it missed. Returns how many are back.
 */
export async function regainChannels(tools: LostChannelTools): Promise<number> {
  const { store, chats, clock, log } = tools;
  let regained = 0;
  const guard = {
    ...tools,
    stage: 'lost_channel',
    idOf: (lost: { target: Target }) => targetText(lost.target),
  } as const;
  await forEachSafely(await store.lostTargets(), guard, async ({ target, since }) => {
    const missing = await chats.get(target.platform)?.missingRights(target);
    if (missing === undefined || missing.length > 0) return;
    const now = clock.now();
    const held = await store.regainTarget(target, now);
    await tell({ id: `regained:${targetText(target)}:${now}`, target, card: missedCard(held, since), at: now }, store);
    log.info({ target: targetText(target), missed: held.length }, 'Channel regained');
    regained += 1;
  });
  return regained;
}

async function tell(
  { id, target, card, at }: { id: string; target: Target; card: Card; at: Instant },
  store: Store,
): Promise<void> {
  const alert: Alert = { id, storyId: null, reason: 'health', card, at };
  await store.commitAlerts([{ alerts: [{ alert, deliveries: [newDelivery(alert, { target })] }] }]);
}
