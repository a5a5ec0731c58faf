import { alertCard } from '../cards/alert/alert-card.ts';
import { optOutUrl } from '../core/ledger/opt-out.ts';
import { floodedUntil, floodWindows, type Tally, templateOf } from '../core/plan/flood.ts';
import { matchesFilter } from '../core/plan/match-filter.ts';
import { dayStart, tellingOf } from '../core/plan/pace.ts';
import { planAlerts, toldOf } from '../core/plan/plan-alerts.ts';
import { summarise } from '../core/story/summarise.ts';
import { type Card, card } from '../nouns/card.ts';
import type { AlertCommit, Delivery, HeldStory } from '../nouns/delivery.ts';
import { targetText } from '../nouns/place.ts';
import type { Model } from '../nouns/ports.ts';
import type { Source } from '../nouns/source.ts';
import type { Story } from '../nouns/story.ts';
import type { Mute, Subscription } from '../nouns/subscription.ts';
import type { Instant } from '../nouns/time.ts';
import { rewriteSummary } from './ask-model.ts';
import { asTheyCome, damagedStory, forEachSafely, type StageTools, thatWork } from './for-each-safely.ts';

/** Stories announced per heartbeat round; the rest wait for the next call. */
const storiesAtOnce = 50;

export type AnnounceTools = StageTools & {
  /** Null: no model is set, and summaries stay as they are. */
  readonly model: Model | null;
  /** Sources visible to all places, for their opt-out links. */
  readonly sources: readonly Source[];
};

/** A channel that may get a story, gathered once for all stories announced together. */
type Channel = {
  readonly key: string;
  readonly subscriptions: readonly Subscription[];
  /** Alerts since its day began. */
  alertsToday: number;
  /** New stories it was told lately, to notice a flood. */
  lately: Tally;
  readonly latelyOf: Map<string, Tally>;
  /** Sources with the headlines they repeated in this round, see `templateOf`. */
  readonly templates: Set<string>;
};

type Audience = { readonly channels: readonly Channel[]; readonly mutes: readonly Mute[]; readonly now: Instant };

/**
 * Announces stories that have settled: plans which channels get each and writes alerts and outbox rows, in one
 * transaction per story. A story that can't be announced settles again later; a channel whose plan fails is left
 * out until it works. Returns how many stories were announced or postponed (0: none is left for now).
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

/** Channels whose pace can be worked out; the failures of the others are recorded. */
async function channelsToTell(now: Instant, tools: AnnounceTools): Promise<readonly Channel[]> {
  const { store } = tools;
  const channels: Channel[] = [];
  const byChannel = Map.groupBy(await store.subscriptions(), ({ target }) => targetText(target));
  const guard = { ...tools, stage: 'channel', idOf: ([key]: [string, unknown]) => key, putOff: asTheyCome } as const;
  await forEachSafely(byChannel, guard, async ([key, subscriptions]) => {
    const [first] = subscriptions;
    if (first === undefined) return;
    const limited = subscriptions.findLast(({ pace }) => pace?.ceiling !== undefined) ?? first;
    const today = dayStart(now, limited.pace);
    const { ofChannel, round } = floodWindows(now);
    const [from = now] = [today, ofChannel, round].toSorted();
    const times = await store.alertTimes(first.target, { from, to: now });
    const alertsToday = times.filter((at) => at >= today).length;
    tellingOf(subscriptions, { now, severity: 'critical', alertsToday });
    const lately = tallyFrom(times, { from: ofChannel, round });
    channels.push({ key, subscriptions, alertsToday, lately, latelyOf: new Map(), templates: new Set() });
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
  const sources = new Set(items.map(({ item }) => item.sourceId));
  const [sourceId] = sources.size === 1 ? sources : [];
  const flooded = await floodedChannels(story, { sourceId, audience, tools });
  const { alerts, held } = await planFor(story, {
    audience,
    flooded,
    tools,
    card: (reason) => alertCard(story, { items, summary, reason, now, optOutUrl: optOutUrl(story, tools.sources) }),
  });
  await store.commitAlerts([{ story: { ...story, told: toldOf(story, now), settlesAt: null }, alerts, held }]);
  countTold(story, { sourceId, alerts, channels });
  log.info(
    {
      storyId: id,
      state: story.state,
      items: items.length,
      channels: alerts.flatMap((alert) => alert.deliveries).length,
      held: held.length,
    },
    'Story announced',
  );
}

/** The channels that want a new story and for which it is one too many, and when their round-up is due. */
async function floodedChannels(
  story: Story,
  { sourceId, audience, tools }: { sourceId: string | undefined; audience: Audience; tools: AnnounceTools },
): Promise<ReadonlyMap<string, Instant>> {
  const { channels, now } = audience;
  const flooded = new Map<string, Instant>();
  for (const channel of channels) {
    // Counting is what costs, and most stories concern few channels.
    if (!channel.subscriptions.some(({ filter }) => matchesFilter(filter, story))) continue;
    const until = floodedUntil(now, {
      channel: channel.lately,
      source: sourceId === undefined ? undefined : await tallyOf(sourceId, channel, { store: tools.store, now }),
      isRepeated: channel.templates.has(`${sourceId} ${templateOf(story.title)}`),
    });
    if (until !== null) flooded.set(channel.key, until);
  }
  return flooded;
}

async function tallyOf(
  sourceId: string,
  { subscriptions: [first], latelyOf }: Channel,
  { store, now }: Pick<AnnounceTools, 'store'> & { now: Instant },
): Promise<Tally | undefined> {
  const known = latelyOf.get(sourceId);
  if (known !== undefined || first === undefined) return known;
  const { ofSource, round } = floodWindows(now);
  const times = await store.alertTimes(first.target, { from: ofSource, to: now }, { sourceId });
  const tally = tallyFrom(times, { from: ofSource, round });
  latelyOf.set(sourceId, tally);
  return tally;
}

function tallyFrom(times: readonly Instant[], { from, round }: { from: Instant; round: Instant }): Tally {
  const told = times.filter((at) => at >= from);
  return { told: told.length, earlier: told.filter((at) => at < round).length };
}

/** Counts what one story of a round used up, for the next stories of the same round. */
function countTold(
  story: Story,
  told: { sourceId: string | undefined; alerts: readonly AlertCommit[]; channels: readonly Channel[] },
): void {
  const posted = told.alerts.flatMap(({ alert, deliveries }) =>
    deliveries.filter(({ edits }) => edits === undefined).map(({ target }) => ({ alert, key: targetText(target) })),
  );
  for (const { alert, key } of posted) {
    const channel = told.channels.find((one) => one.key === key);
    if (channel === undefined) continue;
    channel.alertsToday += 1;
    channel.lately = { ...channel.lately, told: channel.lately.told + 1 };
    const { sourceId } = told;
    if (sourceId === undefined || alert.reason !== 'new') continue;
    const tally = channel.latelyOf.get(sourceId);
    if (tally !== undefined) channel.latelyOf.set(sourceId, { ...tally, told: tally.told + 1 });
    channel.templates.add(`${sourceId} ${templateOf(story.title)}`);
  }
}

type Planning = {
  readonly audience: Audience;
  readonly flooded: ReadonlyMap<string, Instant>;
  readonly tools: AnnounceTools;
  readonly card: Parameters<typeof planAlerts>[0]['card'];
};

/** The plan for all channels or, if some of them make it fail, for the others. */
async function planFor(story: Story, { audience, flooded, tools, card }: Planning) {
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
      flooded,
      now,
      card: draw,
    });
  try {
    return plan(channels, card);
  } catch (cause) {
    // Without drawing: if a card can't be drawn, the cause is the story, not a channel.
    const attempt = (channel: Channel) => plan([channel], () => blank);
    return plan(await thatWork(channels, { ...tools, stage: 'channel', idOf: ({ key }) => key, attempt, cause }), card);
  }
}

const blank: Card = card({ title: '', lines: [] });

/** What each channel already got of the story, by its key. */
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
