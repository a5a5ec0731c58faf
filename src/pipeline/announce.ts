import { dayStart } from '../core/plan/pace.ts';
import { planAlerts, toldOf } from '../core/plan/plan-alerts.ts';
import type { Card } from '../nouns/card.ts';
import type { AlertReason, Delivery, HeldStory } from '../nouns/delivery.ts';
import type { JudgedItem } from '../nouns/item.ts';
import { targetText } from '../nouns/place.ts';
import type { Clock, Log } from '../nouns/ports.ts';
import type { Store } from '../nouns/store.ts';
import type { Story, SummarySentence } from '../nouns/story.ts';
import type { Subscription } from '../nouns/subscription.ts';
import type { Instant } from '../nouns/time.ts';

/** Stories told in one go; more wait for the next look. */
const storiesAtOnce = 50;

export type AnnounceTools = {
  readonly store: Store;
  readonly clock: Clock;
  readonly log: Log;
  /** Words the story (core/story), perhaps with a model's help. */
  readonly summary: (story: Story, items: readonly JudgedItem[]) => Promise<readonly SummarySentence[]>;
  /** Draws it (core/card). */
  readonly card: (story: Story, words: StoryWords) => Card;
};

type StoryWords = {
  readonly items: readonly JudgedItem[];
  readonly summary: readonly SummarySentence[];
  readonly reason: AlertReason;
};

/**
 * Tells the stories that have settled: plans who hears of each and writes alerts, outbox rows and delivery jobs in one
 * transaction a story. Returns how many stories were told (0: nothing left to tell for now).
 */
export async function announceSettled(tools: AnnounceTools): Promise<number> {
  const { store, clock, log } = tools;
  const now = clock.now();
  const stories = await store.settledStories(now, storiesAtOnce);
  if (stories.length === 0) return 0;
  const subscriptions = await store.subscriptions();
  const mutes = await store.mutes({ at: now });
  for (const story of stories) {
    const items = await store.storyItems(story.id);
    const summary = subscriptions.length === 0 ? [] : await tools.summary(story, items);
    const { alerts, held } = planAlerts({
      story,
      subscriptions,
      mutes,
      known: await whatIsKnown(story, subscriptions, store),
      alertsToday: await alertsToday(subscriptions, { now, store }),
      now,
      card: (reason) => tools.card(story, { items, summary, reason }),
    });
    await store.commitAlerts([{ story: { ...story, told: toldOf(story, now), settlesAt: null }, alerts, held }]);
    log.info(
      {
        storyId: story.id,
        state: story.state,
        items: items.length,
        channels: alerts.flatMap((a) => a.deliveries).length,
        held: held.length,
      },
      'Story told',
    );
  }
  return stories.length;
}

async function whatIsKnown(story: Story, subscriptions: readonly Subscription[], store: Store) {
  const known = new Map<string, { first?: Delivery | undefined; held?: HeldStory | undefined }>();
  if (story.told === undefined) return known;
  for (const { target } of subscriptions) {
    const key = targetText(target);
    if (known.has(key)) continue;
    const first = await store.firstDelivery(story.id, target);
    const held = first === null ? await store.heldStory(story.id, target) : null;
    known.set(key, { ...(first === null ? {} : { first }), ...(held === null ? {} : { held }) });
  }
  return known;
}

/** Of channels with a ceiling only. */
async function alertsToday(
  subscriptions: readonly Subscription[],
  { now, store }: { readonly now: Instant; readonly store: Store },
): Promise<ReadonlyMap<string, number>> {
  const counts = new Map<string, number>();
  for (const { target, pace } of subscriptions) {
    if (pace?.ceiling === undefined || counts.has(targetText(target))) continue;
    counts.set(targetText(target), await store.alertsSince(target, dayStart(now, pace)));
  }
  return counts;
}
