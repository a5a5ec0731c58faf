import type { Card } from '../../nouns/card.ts';
import type { Alert, AlertReason, Delivery, HeldStory } from '../../nouns/delivery.ts';
import type { Target } from '../../nouns/place.ts';
import { isSeenFrom, targetText } from '../../nouns/place.ts';
import type { Story, Told } from '../../nouns/story.ts';
import type { Mute, Subscription } from '../../nouns/subscription.ts';
import type { Instant } from '../../nouns/time.ts';
import { isMoreSerious } from '../story/story-state.ts';
import { isTakenBack } from '../story/take-back.ts';
import { isMuted, matchesFilter } from './match-filter.ts';
import { tellingOf } from './pace.ts';

/** What a channel knows of a story: its first message, or that a round-up told it or will. */
type Known = { readonly first?: Pick<Delivery, 'messageId'> | undefined; readonly held?: HeldStory | undefined };

/** Where a message goes: into the channel, over the one it edits, or into the thread of the one it is `under`. */
type Addressed = { readonly target: Target; readonly edits?: string | undefined; readonly under?: string | undefined };

type PlannedAlert = { readonly alert: Alert; readonly deliveries: readonly Delivery[] };

export type Plan = {
  readonly alerts: readonly PlannedAlert[];
  /** What channels hear of in a round-up instead. */
  readonly held: readonly HeldStory[];
};

/**
 * Which channels hear of a story now, and how:
 * a channel that was told nothing yet gets the whole story; one that was gets a message of its own only if the state
 * changed or the severity rose, and its first message is edited to the present state either way. A terminal has no
 * messages to edit, so it hears of states and severities only. That a policy page went back to its earlier text is told by the edit alone.
 * A channel that muted the story or a company of it gets no message; one that is there is edited all the same, so that it stays true.
 * Where one of its subscriptions asks for it, a later message goes into the thread of the first.
 * What the pace of its subscriptions puts off (see `tellingOf`) waits for a round-up; what they leave to the digest makes nothing.
 *
 * `known` holds, by target text, what a channel was told of this story; `alertsToday` how many alerts it had, 0 if it is not there.
 * `card` draws the words for a reason; it is called once per reason, since an alert is the same for every channel.
 * The ids say what is told, so planning the same story twice makes the same rows.
 */
export function planAlerts(ask: {
  story: Story;
  subscriptions: readonly Subscription[];
  /** That have not ended. */
  mutes: readonly Mute[];
  known: ReadonlyMap<string, Known>;
  alertsToday: ReadonlyMap<string, number>;
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
  for (const [key, { target, subscriptions }] of channelsFor(story, ask.subscriptions)) {
    const { first, held: before } = ask.known.get(key) ?? {};
    const reason = reasonFor(news, { first, before, isTakenBack: isTakenBack(story), target });
    const telling = tellingOf(subscriptions, {
      now,
      severity: story.severity,
      alertsToday: ask.alertsToday.get(key) ?? 0,
    });
    if (reason !== null && telling !== null && !isMuted(story, { target, mutes: ask.mutes })) {
      if (telling.because === null) plan(reason, { target, under: threadOf(subscriptions, first) });
      else held.push({ target, storyId: story.id, because: telling.because, at: now, dueAt: telling.at });
    }
    // A first message that is still on its way cannot be edited; the next development will.
    if (news !== null && first?.messageId !== undefined && isEditable(target))
      plan('update', { target, edits: first.messageId });
  }

  const alerts = [...planned].map(([reason, rows]) => {
    const alert: Alert = { id: alertId(story, reason), storyId: story.id, reason, card: ask.card(reason), at: now };
    return { alert, deliveries: rows.map((to) => newDelivery(alert, to)) };
  });
  return { alerts, held };
}

/** What a message of its own would be for; null: nothing that the channel does not know. */
function reasonFor(
  news: ReturnType<typeof whatIsNew>,
  channel: { first: Known['first']; before: HeldStory | undefined; isTakenBack: boolean; target: Target },
): 'new' | 'state' | 'severity' | null {
  const isNews = news === 'state' || news === 'severity';
  if (channel.first !== undefined) {
    const isEditOnly = isEditable(channel.target) && channel.isTakenBack;
    return isNews && !isEditOnly ? news : null;
  }
  // A round-up told it: the whole story comes with its next step.
  const isTold = channel.before?.toldAt !== undefined;
  return isTold && !isNews ? null : 'new';
}

/** The first message, where a subscription that tells the story asks for threads. */
function threadOf(subscriptions: readonly Subscription[], first: Known['first']): string | undefined {
  return subscriptions.some(({ pace }) => pace?.thread === true) ? first?.messageId : undefined;
}

function isEditable({ platform }: Target): boolean {
  return platform !== 'terminal';
}

/** What channels know once the story was told. */
export function toldOf(story: Story, now: Instant): Told {
  return { at: now, state: story.state, severity: story.severity, itemCount: story.itemKeys.length };
}

function whatIsNew(story: Story): 'state' | 'severity' | 'update' | null {
  const { told } = story;
  if (told === undefined) return 'update';
  if (told.state !== story.state) return 'state';
  if (isMoreSerious(story.severity, told.severity)) return 'severity';
  return told.itemCount === story.itemKeys.length ? null : 'update';
}

/** Each channel that may see the story, once, with those of its subscriptions that match it. */
function channelsFor(
  story: Story,
  subscriptions: readonly Subscription[],
): ReadonlyMap<string, { readonly target: Target; readonly subscriptions: Subscription[] }> {
  const channels = new Map<string, { target: Target; subscriptions: Subscription[] }>();
  for (const subscription of subscriptions) {
    const { target, filter, pausedAt } = subscription;
    if (pausedAt !== undefined || !isSeenFrom(target, story) || !matchesFilter(filter, story)) continue;
    const channel = channels.get(targetText(target)) ?? { target, subscriptions: [] };
    channel.subscriptions.push(subscription);
    channels.set(targetText(target), channel);
  }
  return channels;
}

function alertId(story: Story, reason: AlertReason): string {
  return `story:${story.id}:${reason}:${story.state}:${story.itemKeys.length}`;
}

/** An alert's outbox row for a channel, waiting since the alert was made. Its id is made of both: one row for each pair. */
export function newDelivery(alert: Alert, to: Addressed): Delivery {
  return {
    id: `${alert.id}>${targetText(to.target)}`,
    alertId: alert.id,
    storyId: alert.storyId,
    target: to.target,
    card: alert.card,
    state: 'waiting',
    attempts: 0,
    dueAt: alert.at,
    edits: to.edits,
    under: to.under,
  };
}
