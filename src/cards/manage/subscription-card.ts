import { defaultCeiling } from '../../core/plan/pace.ts';
import { counted } from '../../core/text/words.ts';
import {
  bullet,
  button,
  type Card,
  type CardAction,
  card,
  heading,
  type Line,
  type Piece,
  small,
  text,
} from '../../nouns/card.ts';
import type { Target } from '../../nouns/place.ts';
import type { Story } from '../../nouns/story.ts';
import type { Pace, Subscription } from '../../nouns/subscription.ts';
import type { Instant } from '../../nouns/time.ts';
import { numbered, openActions, storyLine } from '../look-up/story-list-card.ts';
import { describeSubscription } from '../parts/describe-filter.ts';
import { type Pages, pageActions } from '../parts/lists.ts';
import type { Preview } from './subscription-preview.ts';

/** With fewer days of history, a weekly forecast would be meaningless. */
const leastDays = 7;

/** Shows what a subscription would have posted, and asks for confirmation. It is only a draft until the button is pressed. */
export function askSubscriptionCard(
  asked: Pick<Subscription, 'target' | 'filter' | 'pace'>,
  ask: {
    preview: Preview;
    draftId: string;
    /** How to set up a digest, if the subscription posts only in the digest and the channel has none. */
    needsDigest?: string | undefined;
  },
): Card {
  const { matches } = ask.preview;
  return card({
    title: 'Create this subscription?',
    lines: [
      text('Subscribe ', channelPiece(asked.target), ' to ', { strong: describeSubscription(asked) }, '.'),
      text(forecast(ask.preview, asked.pace)),
      ask.needsDigest === undefined
        ? null
        : text(`This channel has no weekly digest yet, so nothing would be posted. Set one up with ${ask.needsDigest}`),
      matches.length === 0 ? null : heading('The latest stories that match'),
      ...matches.map(storyLine),
    ],
    actions: [
      button('Subscribe', { command: 'subscribe', action: 'confirm', argument: ask.draftId, style: 'primary' }),
      button('Cancel', { command: 'subscribe', action: 'cancel', argument: ask.draftId }),
    ],
    footer: 'This subscription has not been created yet. You have one day to confirm.',
  });
}

/** Shows a subscription before and after a change, and asks for confirmation. */
export function askChangeCard(
  { before, after }: { before: Subscription; after: Subscription },
  ask: { preview: Preview; draftId: string },
): Card {
  return card({
    title: 'Change this subscription?',
    lines: [
      text('Now ', channelPiece(before.target), ' is subscribed to ', describeSubscription(before), '.'),
      text('After the change, it is subscribed to ', { strong: describeSubscription(after) }, '.'),
      text(forecast(ask.preview, after.pace)),
    ],
    actions: [
      button('Change', { command: 'subscribe', action: 'change', argument: ask.draftId, style: 'primary' }),
      button('Cancel', { command: 'subscribe', action: 'cancel', argument: ask.draftId }),
    ],
    footer: 'Nothing has been changed yet. You have one day to confirm.',
  });
}

/** Confirms that a subscription was changed. `backId` is the draft that Undo restores; null if the change can't be undone. */
export function changedCard(
  { before, after }: { before: Subscription; after: Subscription },
  backId: string | null,
): Card {
  return noteCard({
    tone: 'good',
    title: 'Changed',
    pieces: [
      channelPiece(after.target),
      ' is now subscribed to ',
      { strong: describeSubscription(after) },
      `. Before: ${describeSubscription(before)}.`,
    ],
    actions: backId === null ? [] : [button('Undo', { command: 'subscribe', action: 'revert', argument: backId })],
  });
}

/** "In the past 90 days, 27 stories would have matched: about 2 alerts a week." With too little history, it says so. */
function forecast({ count, days }: Preview, pace: Pace | undefined): string {
  if (days < 1)
    return `Fineprint has read its sources for less than a day, which is too little to estimate the alerts per week.`;
  const past = `In the past ${counted(days, 'day')}, ${count === 0 ? 'no story' : counted(count, 'story', 'stories')} would have matched`;
  if (days < leastDays) return `${past}. That is too little history to estimate the alerts per week.`;
  return `${past}: ${aWeek((count * 7) / days, pace)}.`;
}

/** Expected messages per week at this pace. */
function aWeek(rate: number, pace: Pace | undefined): string {
  if (rate === 0) return 'expect few alerts or none';
  if (pace?.mode === 'weekly') return 'all of it in the weekly digest';
  if (pace?.mode === 'daily') return most(Math.min(rate, 7), 'round-up');
  if (pace?.mode === 'hourly') return most(rate, 'round-up');
  return most(Math.min(rate, (pace?.ceiling ?? defaultCeiling) * 7), 'alert');
}

function most(rate: number, what: string): string {
  return rate < 0.9 ? `less than one ${what} a week` : `about ${counted(Math.round(rate), what)} a week`;
}

/** Confirms that a subscription was created. `undo` is the button that removes it again. */
export function subscribedCard(subscription: Subscription, undo?: CardAction): Card {
  return noteCard({
    tone: 'good',
    title: 'Subscribed',
    pieces: [
      channelPiece(subscription.target),
      ' is now subscribed to ',
      { strong: describeSubscription(subscription) },
      '.',
    ],
    actions: undo === undefined ? [] : [undo],
  });
}

/** Confirms that a subscription was removed. */
export function unsubscribedCard(subscription: Subscription, undo: CardAction): Card {
  return noteCard({
    tone: 'plain',
    title: 'Unsubscribed',
    pieces: [
      channelPiece(subscription.target),
      ' is no longer subscribed to ',
      { strong: describeSubscription(subscription) },
      '.',
    ],
    actions: [undo],
  });
}

/** A short answer: a title and one line. */
export function noteCard(note: {
  tone?: Card['tone'] | undefined;
  title: string;
  pieces: readonly Piece[];
  actions?: readonly CardAction[] | undefined;
}): Card {
  return card({
    tone: note.tone ?? 'plain',
    title: note.title,
    lines: [text(...note.pieces)],
    actions: note.actions ?? [],
  });
}

/** A page of the subscriptions in one place. `count` is the total. */
export function subscriptionListCard(
  subscriptions: readonly Subscription[],
  ask: { count: number; from: number; now: Instant; pages: Pages; how: string },
): Card {
  return card({
    title: ask.count === 0 ? 'No subscriptions yet' : counted(ask.count, 'subscription'),
    lines:
      ask.count === 0
        ? [text(`There are no subscriptions yet. Create one with ${ask.how}.`)]
        : subscriptions.map((subscription, index) => numbered(subscriptionLine(subscription, ask), ask.from + index)),
    actions: [
      ...openActions(subscriptions, { from: ask.from, command: 'subscriptions', action: 'open' }),
      ...pageActions(ask.pages),
    ],
    ...(ask.count === 0 ? {} : { footer: 'Choose a number to pause, change, test or remove that subscription.' }),
  });
}

/** A subscription in one row: its channel, what it is subscribed to, who created it, whether it is paused. */
export function subscriptionLine(subscription: Subscription, ask: { now: Instant }): Line {
  const { target, pause, pausedAt, pausedBecause, origin, createdBy, createdAt } = subscription;
  const made: readonly Piece[] =
    origin === 'file'
      ? [' (from the sources file)']
      : [` (created by ${createdBy} on `, { at: createdAt, as: 'date' }, ')'];
  const paused: readonly Piece[] =
    pausedAt === undefined
      ? pause === undefined || pause.until <= ask.now
        ? []
        : ['. ', { strong: 'Paused' }, ' until ', { at: pause.until, as: 'datetime' }, ` by ${pause.by}`]
      : [
          '. ',
          { strong: 'Paused' },
          ' since ',
          { at: pausedAt, as: 'datetime' },
          `: ${pausedBecause ?? 'reason unknown'}`,
        ];
  const isLimited = subscription.pace === undefined || subscription.pace.mode === 'instant';
  // Not in the words of the subscription: nobody asked for it.
  const limit =
    isLimited && subscription.pace?.ceiling === undefined
      ? [`, at most ${defaultCeiling} alerts a day by default`]
      : [];
  return bullet(
    channelPiece(target),
    ': ',
    { strong: describeSubscription(subscription) },
    ...limit,
    ...made,
    ...paused,
  );
}

/** How long a pause can last. Every pause ends. */
export const pauseSpans = { day: '1 day', week: '1 week', month: '30 days' } as const;

/** One subscription, with buttons for what can be done with it. */
export function subscriptionCard(subscription: Subscription, ask: { now: Instant }): Card {
  const toDo = (label: string, action: string, argument = subscription.id): CardAction =>
    button(label, { command: 'subscriptions', action, argument });
  const isPaused = subscription.pause !== undefined && subscription.pause.until > ask.now;
  const isOfFile = subscription.origin === 'file';
  return card({
    title: 'Subscription',
    lines: [subscriptionLine(subscription, ask)],
    actions: [
      ...(isPaused
        ? [toDo('Resume', 'resume')]
        : Object.entries(pauseSpans).map(([span, words]) =>
            toDo(`Pause ${words}`, 'pause', `${span}.${subscription.id}`),
          )),
      toDo('Test', 'test'),
      ...(isOfFile ? [] : [toDo('Change', 'edit')]),
      ...(isOfFile
        ? []
        : [button('Remove', { command: 'unsubscribe', action: 'remove', argument: subscription.id, style: 'danger' })]),
    ],
  });
}

/** The message that a test posts: the channel can be reached, what it is subscribed to, and an example story. */
export function testCard(subscription: Subscription, latest: Story | undefined, by: string): Card {
  return card({
    title: 'Test: Fineprint can post in this channel',
    lines: [
      text(
        `${by} requested this test. This channel is subscribed to `,
        { strong: describeSubscription(subscription) },
        '.',
      ),
      ...(latest === undefined
        ? [small('No story matches yet.')]
        : [heading('The latest story that matches'), storyLine(latest)]),
    ],
    footer: 'This is only a test, not an alert.',
  });
}

/** Subscriptions to choose from, each with a button: at most five, the rest counted. */
export function chooseSubscriptionCard(subscriptions: readonly Subscription[], ask: { how: string }): Card {
  const shown = subscriptions.slice(0, 5);
  const more = subscriptions.length - shown.length;
  return card({
    title: shown.length === 0 ? 'No subscriptions' : 'Choose the subscription to remove',
    lines:
      shown.length === 0
        ? [text('There are no subscriptions to remove.')]
        : [
            ...shown.map(
              (subscription, index): Line =>
                text(`${index + 1}. `, channelPiece(subscription.target), ': ', {
                  strong: describeSubscription(subscription),
                }),
            ),
            ...(more === 0 ? [] : [small(`And ${more} more; use ${ask.how} to list them all.`)]),
          ],
    actions: shown.map(
      ({ id }, index): CardAction =>
        button(`Remove ${index + 1}`, { command: 'unsubscribe', action: 'remove', argument: id }),
    ),
  });
}

function channelPiece(target: Target): Piece {
  return { channel: target.channel };
}
