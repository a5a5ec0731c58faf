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

/** Too short a past says nothing about a week to come. */
const leastDays = 7;

/** Shows what a subscription would have brought, and asks. Nothing is kept for good until the button is pressed. */
export function askSubscriptionCard(
  asked: Pick<Subscription, 'target' | 'filter' | 'pace'>,
  ask: {
    preview: Preview;
    draftId: string;
    /** How a digest is set, where this tells in the digest only and the channel has none. */
    needsDigest?: string | undefined;
  },
): Card {
  const { matches } = ask.preview;
  return card({
    title: 'Subscribe like this?',
    lines: [
      text('Tell ', channelPiece(asked.target), ' about ', { strong: describeSubscription(asked) }, '.'),
      text(forecast(ask.preview, asked.pace)),
      ask.needsDigest === undefined
        ? null
        : text(`This channel has no weekly digest yet, so nothing would be told: set one with ${ask.needsDigest}`),
      matches.length === 0 ? null : heading('The last stories it would have brought'),
      ...matches.map(storyLine),
    ],
    actions: [
      button('Subscribe', { command: 'subscribe', action: 'confirm', argument: ask.draftId, style: 'primary' }),
      button('Cancel', { command: 'subscribe', action: 'cancel', argument: ask.draftId }),
    ],
    footer: 'Nothing is subscribed yet. The question stays open for a day.',
  });
}

/** Shows a subscription as it is and as it would be, and asks. */
export function askChangeCard(
  { before, after }: { before: Subscription; after: Subscription },
  ask: { preview: Preview; draftId: string },
): Card {
  return card({
    title: 'Change it like this?',
    lines: [
      text('Now ', channelPiece(before.target), ' hears about ', describeSubscription(before), '.'),
      text('Then it hears about ', { strong: describeSubscription(after) }, '.'),
      text(forecast(ask.preview, after.pace)),
    ],
    actions: [
      button('Change', { command: 'subscribe', action: 'change', argument: ask.draftId, style: 'primary' }),
      button('Cancel', { command: 'subscribe', action: 'cancel', argument: ask.draftId }),
    ],
    footer: 'Nothing is changed yet. The question stays open for a day.',
  });
}

/** Said once a subscription was changed; `backId` is the draft that Undo brings back, null where there is no way back. */
export function changedCard(
  { before, after }: { before: Subscription; after: Subscription },
  backId: string | null,
): Card {
  return noteCard({
    tone: 'good',
    title: 'Changed',
    pieces: [
      channelPiece(after.target),
      ' hears about ',
      { strong: describeSubscription(after) },
      `; before it was ${describeSubscription(before)}.`,
    ],
    actions: backId === null ? [] : [button('Undo', { command: 'subscribe', action: 'revert', argument: backId })],
  });
}

/** "In the past 90 days 27 stories would have matched: about 2 alerts a week." A short past is told as one. */
function forecast({ count, days }: Preview, pace: Pace | undefined): string {
  if (days < 1) return 'There is no past to judge by yet: Fineprint has only begun to read its sources.';
  const past = `In the past ${counted(days, 'day')} ${count === 0 ? 'no story' : counted(count, 'story', 'stories')} would have matched`;
  if (days < leastDays) return `${past}; too short a time to say how many alerts a week that makes.`;
  return `${past}: ${aWeek((count * 7) / days, pace)}.`;
}

/** Messages a week, as far as the pace lets them through. */
function aWeek(rate: number, pace: Pace | undefined): string {
  if (rate === 0) return 'expect it to be quiet';
  if (pace?.mode === 'weekly') return 'all of it in the weekly digest';
  if (pace?.mode === 'daily') return most(Math.min(rate, 7), 'round-up');
  if (pace?.mode === 'hourly') return most(rate, 'round-up');
  return most(Math.min(rate, (pace?.ceiling ?? Number.POSITIVE_INFINITY) * 7), 'alert');
}

function most(rate: number, what: string): string {
  return rate < 0.9 ? `less than one ${what} a week` : `about ${counted(Math.round(rate), what)} a week`;
}

/** Said once a subscription is there; `undo` is the button that takes it back. */
export function subscribedCard(subscription: Subscription, undo?: CardAction): Card {
  return noteCard({
    tone: 'good',
    title: 'Subscribed',
    pieces: [
      channelPiece(subscription.target),
      ' will hear about ',
      { strong: describeSubscription(subscription) },
      '.',
    ],
    actions: undo === undefined ? [] : [undo],
  });
}

/** Said once a subscription is gone. */
export function unsubscribedCard(subscription: Subscription, undo: CardAction): Card {
  return noteCard({
    tone: 'plain',
    title: 'Unsubscribed',
    pieces: [
      channelPiece(subscription.target),
      ' no longer hears about ',
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

/** The subscriptions of one place, a page of them; `count` is how many there are in all. */
export function subscriptionListCard(
  subscriptions: readonly Subscription[],
  ask: { count: number; from: number; now: Instant; pages: Pages; how: string },
): Card {
  return card({
    title: ask.count === 0 ? 'No subscriptions yet' : counted(ask.count, 'subscription'),
    lines:
      ask.count === 0
        ? [text(`Nothing is told here on its own. ${ask.how} makes one.`)]
        : subscriptions.map((subscription, index) => numbered(subscriptionLine(subscription, ask), ask.from + index)),
    actions: [
      ...openActions(subscriptions, { from: ask.from, command: 'subscriptions', action: 'open' }),
      ...pageActions(ask.pages),
    ],
    ...(ask.count === 0 ? {} : { footer: 'A number opens its subscription: to pause, change, test or remove it.' }),
  });
}

/** One subscription as a row: its channel, what it hears, who made it, whether it is paused. */
export function subscriptionLine(subscription: Subscription, ask: { now: Instant }): Line {
  const { target, pause, pausedAt, pausedBecause, origin, createdBy, createdAt } = subscription;
  const made: readonly Piece[] =
    origin === 'file'
      ? [' (from the sources file)']
      : [` (made by ${createdBy} on `, { at: createdAt, as: 'date' }, ')'];
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
          `: ${pausedBecause ?? 'no reason known'}`,
        ];
  return bullet(channelPiece(target), ': ', { strong: describeSubscription(subscription) }, ...made, ...paused);
}

/** How long a pause lasts: always with an end. */
export const pauseSpans = { day: '1 day', week: '1 week', month: '30 days' } as const;

/** One subscription with what can be done about it. */
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

/** What a test posts: that the channel can be reached, for what, and what it would look like. */
export function testCard(subscription: Subscription, latest: Story | undefined, by: string): Card {
  return card({
    title: 'Test: this channel can be reached',
    lines: [
      text(`${by} asked for this test. This channel hears about `, { strong: describeSubscription(subscription) }, '.'),
      ...(latest === undefined
        ? [small('No story matches yet.')]
        : [heading('The last story that matches'), storyLine(latest)]),
    ],
    footer: 'Nothing happened: this is no alert.',
  });
}

/** Several to choose from, each with its button: at most five, the rest by name. */
export function chooseSubscriptionCard(subscriptions: readonly Subscription[], ask: { how: string }): Card {
  const shown = subscriptions.slice(0, 5);
  const more = subscriptions.length - shown.length;
  return card({
    title: shown.length === 0 ? 'No subscriptions here' : 'Which one should go?',
    lines:
      shown.length === 0
        ? [text('Nothing is told here on its own, so there is nothing to take away.')]
        : [
            ...shown.map(
              (subscription, index): Line =>
                text(`${index + 1}. `, channelPiece(subscription.target), ': ', {
                  strong: describeSubscription(subscription),
                }),
            ),
            ...(more === 0 ? [] : [small(`And ${more} more; ${ask.how} lists them all.`)]),
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
