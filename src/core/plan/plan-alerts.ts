import type { Card } from '../../nouns/card.ts';
import type { Alert, AlertReason, Delivery, HeldStory } from '../../nouns/delivery.ts';
import { isSeenFrom, type Target, targetText } from '../../nouns/place.ts';
import type { Story, Told } from '../../nouns/story.ts';
import type { Mute, Subscription } from '../../nouns/subscription.ts';
import type { Instant } from '../../nouns/time.ts';
import { becameCritical, stateOf } from '../story/story-state.ts';
import { isTakenBack } from '../story/take-back.ts';
import { isMuted, matchesFilter } from './match-filter.ts';
import { tellingOf } from './pace.ts';

/** What a channel knows of a story: its first message, or its place in a round-up, sent or waiting. */
type Known = { readonly first?: Pick<Delivery, 'messageId'> | undefined; readonly held?: HeldStory | undefined };

/**
 * Where a message goes: into the channel, over the message it edits, or into the thread of the message it is `under`.
 */
type Addressed = {
  readonly target: Target;
  readonly edits?: string | undefined;
  readonly under?: string | undefined;
  /** The channel is lost, so the row is held until it is back. */
  readonly isLost?: boolean | undefined;
};

type PlannedAlert = { readonly alert: Alert; readonly deliveries: readonly Delivery[] };

export type Plan = {
  readonly alerts: readonly PlannedAlert[];
  /** Stories that channels receive in a round-up instead. */
  readonly held: readonly HeldStory[];
};

/**
 * Decides which channels are notified of a story now, and how:
 * - A channel that hasn't seen the story gets all of it.
 * - A channel that has seen it gets another message only if a new step was reported (`isStep`) or the story became critical.
 *   More reports of a step that it was told, however much surer, only edit its first message, which always says the current
 *   state. If a subscription asks for it, the later message goes into the thread of the first.
 * - A terminal has no messages to edit, so it gets these messages only.
 * - If a policy page went back to its earlier text, only the edit says so.
 * - A channel that muted the story or one of its companies gets no message. An existing message is still edited, so
 *   that it stays true.
 * - A channel that is lost gets no message. What it would have got is held until it is back, for one summary.
 * - What the pace of the subscriptions delays (see `tellingOf`) waits for a round-up; what they leave to the digest
 *   creates nothing.
 *
 * `known` holds, by target text, what a channel knows of this story; `alertsToday` its number of alerts, 0 if absent.
 * `card` draws the card for a reason; it is called once per reason, since an alert is the same for every channel. Ids
 * are made of what is announced, so planning the same story twice gives the same rows.
 */
export function planAlerts(ask: {
  story: Story;
  subscriptions: readonly Subscription[];
  /** Mutes that haven't ended. */
  mutes: readonly Mute[];
  known: ReadonlyMap<string, Known>;
  alertsToday: ReadonlyMap<string, number>;
  /** By target text, when a channel gets this story in a round-up if it is new there and one too many (`floodedUntil`). */
  flooded?: ReadonlyMap<string, Instant> | undefined;
  now: Instant;
  card: (reason: AlertReason) => Card;
}): Plan {
  const { story, now } = ask;
  const news = whatIsNew(story);
  const planned = new Map<AlertReason, Addressed[]>();
  const plan = (reason: AlertReason, to: Addressed) => {
    planned.set(reason, [...(planned.get(reason) ?? []), to]);
  };

  const held: HeldStory[] = [];
  for (const [key, { target, subscriptions, isLost }] of channelsFor(story, ask.subscriptions)) {
    const { first, held: before } = ask.known.get(key) ?? {};
    const reason = reasonFor(news, { first, before, isTakenBack: isTakenBack(story), target });
    const telling = tellingOf(subscriptions, {
      now,
      severity: story.severity,
      alertsToday: ask.alertsToday.get(key) ?? 0,
      isDevelopment: reason === 'state' || reason === 'severity',
    });
    const floodedUntil = reason === 'new' ? ask.flooded?.get(key) : undefined;
    if (reason !== null && telling !== null && !isMuted(story, { target, mutes: ask.mutes })) {
      const because = telling.because ?? (isLost ? 'lost' : null);
      if (because !== null) held.push({ target, storyId: story.id, because, at: now, dueAt: telling.at });
      else if (floodedUntil !== undefined)
        held.push({ target, storyId: story.id, because: 'flood', at: now, dueAt: floodedUntil });
      else plan(reason, { target, under: threadOf(subscriptions, first) });
    }
    // A first message that is still on its way can't be edited; the next development will edit it.
    if (news !== null && first?.messageId !== undefined && isEditable(target))
      plan('update', { target, edits: first.messageId, isLost });
  }

  const alerts = [...planned].map(([reason, rows]) => {
    const alert: Alert = { id: alertId(story, reason), storyId: story.id, reason, card: ask.card(reason), at: now };
    return { alert, deliveries: rows.map((to) => newDelivery(alert, to)) };
  });
  return { alerts, held };
}

/** The reason for another message; null if there is nothing that the channel doesn't know. */
function reasonFor(
  news: ReturnType<typeof whatIsNew>,
  channel: { first: Known['first']; before: HeldStory | undefined; isTakenBack: boolean; target: Target },
): 'new' | 'state' | 'severity' | null {
  const isNews = news === 'state' || news === 'severity';
  if (channel.first !== undefined) {
    const isEditOnly = isEditable(channel.target) && channel.isTakenBack;
    return isNews && !isEditOnly ? news : null;
  }
  // If a round-up listed the story, its next step brings the whole story.
  const isTold = channel.before?.toldAt !== undefined;
  return isTold && !isNews ? null : 'new';
}

/** The first message, if a subscription that matches the story asks for threads. */
function threadOf(subscriptions: readonly Subscription[], first: Known['first']): string | undefined {
  return subscriptions.some(({ pace }) => pace?.thread === true) ? first?.messageId : undefined;
}

function isEditable({ platform }: Target): boolean {
  return platform !== 'terminal';
}

/** What channels know once the story was announced. */
export function toldOf(story: Story, now: Instant): Told {
  return { at: now, state: story.state, severity: story.severity, itemCount: story.itemKeys.length };
}

function whatIsNew(story: Story): 'state' | 'severity' | 'update' | null {
  const { told } = story;
  if (told === undefined) return 'update';
  if (newSteps(story).length > 0 || (told.state !== story.state && !isFirmerOnly(story))) return 'state';
  if (becameCritical(story.severity, told.severity)) return 'severity';
  const isSame =
    told.itemCount === story.itemKeys.length && told.state === story.state && told.severity === story.severity;
  return isSame ? null : 'update';
}

/** Whether the state moved only because another report of a step that was told is surer. */
function isFirmerOnly({ timeline, itemKeys, told }: Story): boolean {
  const { by } = stateOf(timeline);
  return by?.isStep === false && !itemKeys.slice(0, told?.itemCount ?? 0).includes(by.itemKey);
}

/** What a story reports since it was last told that is a step of its own, oldest first; another report of an old step isn't. */
export function newSteps({ timeline, itemKeys, told }: Story): Story['timeline'] {
  const known = new Set(itemKeys.slice(0, told?.itemCount ?? 0));
  return timeline.filter(({ isStep, itemKey }) => isStep === true && !known.has(itemKey));
}

/** Every channel that may see the story, once, with its matching subscriptions. It is lost if all of them are paused for it. */
function channelsFor(
  story: Story,
  subscriptions: readonly Subscription[],
): ReadonlyMap<string, { readonly target: Target; readonly subscriptions: Subscription[]; readonly isLost: boolean }> {
  const channels = new Map<string, { target: Target; subscriptions: Subscription[]; isLost: boolean }>();
  for (const subscription of subscriptions) {
    const { target, filter, pausedAt } = subscription;
    if (!isSeenFrom(target, story) || !matchesFilter(filter, story)) continue;
    const channel = channels.get(targetText(target)) ?? { target, subscriptions: [], isLost: true };
    channel.subscriptions.push(subscription);
    if (pausedAt === undefined) channel.isLost = false;
    channels.set(targetText(target), channel);
  }
  return channels;
}

function alertId(story: Story, reason: AlertReason): string {
  return `story:${story.id}:${reason}:${story.state}:${story.itemKeys.length + (story.forgotten ?? 0)}`;
}

/**
 * Creates an alert's outbox row for a channel, waiting since the alert was made. Its id is made of both, so each pair
 * has one row.
 */
export function newDelivery(alert: Alert, to: Addressed): Delivery {
  return {
    id: `${alert.id}>${targetText(to.target)}`,
    alertId: alert.id,
    storyId: alert.storyId,
    target: to.target,
    card: alert.card,
    writtenAt: alert.at,
    state: to.isLost === true ? 'held' : 'waiting',
    attempts: 0,
    dueAt: alert.at,
    edits: to.edits,
    under: to.under,
  };
}
