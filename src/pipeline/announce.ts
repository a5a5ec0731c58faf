import { alertCard } from '../cards/alert/alert-card.ts';
import { optOutUrl } from '../core/ledger/opt-out.ts';
import { dayStart, tellingOf } from '../core/plan/pace.ts';
import { planAlerts, toldOf } from '../core/plan/plan-alerts.ts';
import { summarise } from '../core/story/summarise.ts';
import { type Card, card } from '../nouns/card.ts';
import type { Delivery, HeldStory } from '../nouns/delivery.ts';
import { targetText } from '../nouns/place.ts';
import type { Model } from '../nouns/ports.ts';
import type { Source } from '../nouns/source.ts';
import type { Story } from '../nouns/story.ts';
import type { Mute, Subscription } from '../nouns/subscription.ts';
import type { Instant } from '../nouns/time.ts';
import { rewriteSummary } from './ask-model.ts';
import { asTheyCome, damagedStory, forEachSafely, type StageTools, thatWork } from './for-each-safely.ts';

/** Stories told in one go; more wait for the next look. */
const storiesAtOnce = 50;

export type AnnounceTools = StageTools & {
  /** Null: none is set, and summaries stay as they are. */
  readonly model: Model | null;
  /** Of everyone: what they know about where a person says no. */
  readonly sources: readonly Source[];
};

/** Who may hear of a story, gathered once for all that are told in one go. */
type Channel = {
  readonly key: string;
  readonly subscriptions: readonly Subscription[];
  /** Alerts since its day began; 0 where it has no ceiling. */
  readonly alertsToday: number;
};

type Audience = { readonly channels: readonly Channel[]; readonly mutes: readonly Mute[]; readonly now: Instant };

/**
 * Tells the stories that have settled: plans who hears of each and writes alerts, outbox rows and delivery jobs in one transaction a
 * story. A story that cannot be told settles anew later; a channel for which nothing can be planned hears nothing until it can.
 * Returns how many stories were dealt with, told or put off (0: none is left for now).
 */
export async function announceSettled(tools: AnnounceTools): Promise<number> {
  const { store, clock } = tools;
  const now = clock.now();
  const settled = await store.settledStories(now, storiesAtOnce);
  if (settled.length === 0) return 0;
  const audience = { channels: await channelsToTell(now, tools), mutes: await store.mutes({ at: now }), now };
  const { done, failed } = await forEachSafely(
    settled,
    { ...tools, stage: 'story', idOf: (id) => id, putOff: (id, { againAt }) => store.putOffStory(id, againAt) },
    (id) => tellStory(id, audience, tools),
  );
  return done + failed;
}

/** Channels whose pace can be worked out; what is the matter with the others is kept. */
async function channelsToTell(now: Instant, tools: AnnounceTools): Promise<readonly Channel[]> {
  const { store } = tools;
  const channels: Channel[] = [];
  const byChannel = Map.groupBy(await store.subscriptions(), ({ target }) => targetText(target));
  const guard = { ...tools, stage: 'channel', idOf: ([key]: [string, unknown]) => key, putOff: asTheyCome } as const;
  await forEachSafely(byChannel, guard, async ([key, subscriptions]) => {
    const limited = subscriptions.findLast(({ pace }) => pace?.ceiling !== undefined);
    const alertsToday =
      limited?.pace === undefined ? 0 : await store.alertsSince(limited.target, dayStart(now, limited.pace));
    tellingOf(subscriptions, { now, severity: 'critical', alertsToday });
    channels.push({ key, subscriptions, alertsToday });
  });
  return channels;
}

async function tellStory(id: string, audience: Audience, tools: AnnounceTools): Promise<void> {
  const { store, log } = tools;
  const { channels, now } = audience;
  const story = await store.story(id);
  if (story === null) throw new Error(damagedStory);
  const items = await store.storyItems(id);
  const summary =
    channels.length === 0 ? [] : await rewriteSummary(summarise(story, items), { ...tools, story, items });
  const { alerts, held } = await planFor(story, {
    audience,
    tools,
    card: (reason) => alertCard(story, { items, summary, reason, now, optOutUrl: optOutUrl(story, tools.sources) }),
  });
  await store.commitAlerts([{ story: { ...story, told: toldOf(story, now), settlesAt: null }, alerts, held }]);
  log.info(
    {
      storyId: id,
      state: story.state,
      items: items.length,
      channels: alerts.flatMap((alert) => alert.deliveries).length,
      held: held.length,
    },
    'Story told',
  );
}

type Planning = {
  readonly audience: Audience;
  readonly tools: AnnounceTools;
  readonly card: Parameters<typeof planAlerts>[0]['card'];
};

/** The plan for all channels, or where one of them makes it fail, for the others. */
async function planFor(story: Story, { audience, tools, card }: Planning) {
  const { channels, mutes, now } = audience;
  const known = await whatIsKnown(story, channels, tools);
  const alertsToday = new Map(channels.map((channel) => [channel.key, channel.alertsToday]));
  const plan = (some: readonly Channel[], draw: Planning['card']) =>
    planAlerts({
      story,
      subscriptions: some.flatMap(({ subscriptions }) => subscriptions),
      mutes,
      known,
      alertsToday,
      now,
      card: draw,
    });
  try {
    return plan(channels, card);
  } catch (cause) {
    // Without drawing: a card that cannot be drawn is the story's fault, and no channel's.
    const attempt = (channel: Channel) => plan([channel], () => blank);
    return plan(await thatWork(channels, { ...tools, stage: 'channel', idOf: ({ key }) => key, attempt, cause }), card);
  }
}

const blank: Card = card({ title: '', lines: [] });

/** What each channel was told of the story, by its key. */
async function whatIsKnown(story: Story, channels: readonly Channel[], { store }: AnnounceTools) {
  const known = new Map<string, { first?: Delivery | undefined; held?: HeldStory | undefined }>();
  if (story.told === undefined) return known;
  for (const { key, subscriptions } of channels) {
    const [one] = subscriptions;
    if (one === undefined) continue;
    const first = await store.firstDelivery(story.id, one.target);
    const held = first === null ? await store.heldStory(story.id, one.target) : null;
    known.set(key, { first: first ?? undefined, held: held ?? undefined });
  }
  return known;
}
