import type {
  Alert,
  AlertReason,
  Card,
  Delivery,
  Instant,
  Mute,
  Story,
  Subscription,
  Target,
  Told,
} from '../../types.ts';
import { severities, wordsOf } from '../../vocabulary.ts';
import { isTakenBack } from '../story/take-back.ts';
import { isSeenFrom, targetText } from '../target.ts';
import { isMuted } from './is-muted.ts';
import { matchesFilter } from './match-filter.ts';

/** What a channel was told of a story before: its first message, where there is one. */
export type FirstMessages = ReadonlyMap<string, Pick<Delivery, 'messageId'>>;

export type PlannedAlert = { readonly alert: Alert; readonly deliveries: readonly Delivery[] };

/**
 * Which channels hear of a story now, and how:
 * a channel that was told nothing yet gets the whole story; one that was gets a message of its own only if the state
 * changed or the severity rose, and its first message is edited to the present state either way. A terminal has no
 * messages to edit, so it hears of states and severities only. That a policy page went back to its earlier text is told by the edit alone. A channel that muted the story or a company of it gets no
 * message; one that is there is edited all the same, so that it stays true.
 *
 * `first` holds, by target text, the first message of this story in each channel that has one.
 * `card` draws the words for a reason; it is called once per reason, since an alert is the same for every channel.
 * The ids say what is told, so planning the same story twice makes the same rows.
 */
export function planAlerts(ask: {
  readonly story: Story;
  readonly subscriptions: readonly Subscription[];
  /** That have not ended. */
  readonly mutes: readonly Mute[];
  readonly first: FirstMessages;
  readonly now: Instant;
  readonly card: (reason: AlertReason) => Card;
}): readonly PlannedAlert[] {
  const { story, now } = ask;
  const news = whatIsNew(story);
  const planned = new Map<AlertReason, { target: Target; edits?: string }[]>();
  const plan = (reason: AlertReason, target: Target, edits?: string) => {
    const rows = planned.get(reason) ?? [];
    rows.push({ target, ...(edits === undefined ? {} : { edits }) });
    planned.set(reason, rows);
  };

  for (const target of targetsFor(story, ask.subscriptions)) {
    const first = ask.first.get(targetText(target));
    const isQuiet = isMuted(story, { target, mutes: ask.mutes });
    if (first === undefined) {
      if (!isQuiet) plan('new', target);
      continue;
    }
    const isEditable = target.platform !== 'terminal';
    const isEditOnly = isEditable && isTakenBack(story);
    if (!isQuiet && !isEditOnly && (news === 'state' || news === 'severity')) plan(news, target);
    // A first message that is still on its way cannot be edited; the next development will.
    if (news !== null && first.messageId !== undefined && isEditable) {
      plan('update', target, first.messageId);
    }
  }

  return [...planned].map(([reason, rows]) => {
    const alert: Alert = { id: alertId(story, reason), storyId: story.id, reason, card: ask.card(reason), at: now };
    return { alert, deliveries: rows.map(({ target, edits }) => newDelivery(alert, { target, edits })) };
  });
}

/** What channels know once the story was told. */
export function toldOf(story: Story, now: Instant): Told {
  return { at: now, state: story.state, severity: story.severity, itemCount: story.itemKeys.length };
}

function whatIsNew(story: Story): 'state' | 'severity' | 'update' | null {
  const { told } = story;
  if (told === undefined) return 'update';
  if (told.state !== story.state) return 'state';
  const order = wordsOf(severities);
  if (order.indexOf(story.severity) < order.indexOf(told.severity)) return 'severity';
  return told.itemCount === story.itemKeys.length ? null : 'update';
}

/** Each channel that may see the story, once, however many of its subscriptions match. */
function targetsFor(story: Story, subscriptions: readonly Subscription[]): readonly Target[] {
  const targets = new Map<string, Target>();
  for (const subscription of subscriptions) {
    const { target, filter, pausedAt } = subscription;
    if (pausedAt === undefined && isSeenFrom(target, story) && matchesFilter(filter, story)) {
      targets.set(targetText(target), target);
    }
  }
  return [...targets.values()];
}

function alertId(story: Story, reason: AlertReason): string {
  return `story:${story.id}:${reason}:${story.state}:${story.itemKeys.length}`;
}

/** An alert's outbox row for a channel, waiting since the alert was made. Its id is made of both: one row for each pair. */
export function newDelivery(
  alert: Alert,
  to: { readonly target: Target; readonly edits?: string | undefined },
): Delivery {
  return {
    id: `${alert.id}>${targetText(to.target)}`,
    alertId: alert.id,
    storyId: alert.storyId,
    target: to.target,
    card: alert.card,
    state: 'waiting',
    attempts: 0,
    dueAt: alert.at,
    ...(to.edits === undefined ? {} : { edits: to.edits }),
  };
}
