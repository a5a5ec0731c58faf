import type { Card, CardAction, Line, Piece, Subscription, Target } from '../../types.ts';
import { describeFilter, describeSubscription } from './describe-filter.ts';
import { type Pages, pageActions } from './pages.ts';
import { storyLine } from './story-list-card.ts';
import type { Preview } from './subscription-preview.ts';
import { counted } from './words.ts';

/** Too short a past says nothing about a week to come. */
const leastDays = 7;

/** Shows what a subscription would have brought, and asks. Nothing is kept for good until the button is pressed. */
export function askSubscriptionCard(
  asked: Pick<Subscription, 'target' | 'filter'>,
  ask: { readonly preview: Preview; readonly draftId: string },
): Card {
  const button = (label: string, action: string, style: CardAction['style']): CardAction => ({
    label,
    command: 'subscribe',
    action,
    argument: ask.draftId,
    style,
  });
  const { matches } = ask.preview;
  return {
    tone: 'plain',
    title: 'Subscribe like this?',
    lines: [
      {
        kind: 'text',
        pieces: ['Tell ', channelPiece(asked.target), ' about ', { strong: describeFilter(asked.filter) }, '.'],
      },
      { kind: 'text', pieces: [forecast(ask.preview)] },
      ...(matches.length === 0 ? [] : [{ kind: 'heading' as const, text: 'The last stories it would have brought' }]),
      ...matches.map(storyLine),
    ],
    facts: [],
    links: [],
    actions: [button('Subscribe', 'confirm', 'primary'), button('Cancel', 'cancel', 'plain')],
    footer: 'Nothing is subscribed yet. The question stays open for a day.',
  };
}

/** "In the past 90 days 27 stories would have matched: about 2 alerts a week." A short past is told as one. */
function forecast({ count, days }: Preview): string {
  if (days < 1) return 'There is no past to judge by yet: Fineprint has only begun to read its sources.';
  const past = `In the past ${counted(days, 'day')} ${count === 0 ? 'no story' : counted(count, 'story', 'stories')} would have matched`;
  if (days < leastDays) return `${past}; too short a time to say how many alerts a week that makes.`;
  return `${past}: ${aWeek((count * 7) / days)}.`;
}

function aWeek(rate: number): string {
  if (rate === 0) return 'expect it to be quiet';
  if (rate < 0.9) return 'less than one alert a week';
  return `about ${counted(Math.round(rate), 'alert')} a week`;
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
  readonly tone?: Card['tone'];
  readonly title: string;
  readonly pieces: readonly Piece[];
  readonly actions?: readonly CardAction[];
}): Card {
  return {
    tone: note.tone ?? 'plain',
    title: note.title,
    lines: [{ kind: 'text', pieces: note.pieces }],
    facts: [],
    links: [],
    actions: note.actions ?? [],
  };
}

/** The subscriptions of one place, a page of them; `count` is how many there are in all. */
export function subscriptionListCard(
  subscriptions: readonly Subscription[],
  ask: { readonly count: number; readonly pages: Pages; readonly how: string },
): Card {
  return {
    tone: 'plain',
    title: ask.count === 0 ? 'No subscriptions yet' : counted(ask.count, 'subscription'),
    lines:
      ask.count === 0
        ? [{ kind: 'text', pieces: [`Nothing is told here on its own. ${ask.how} makes one.`] }]
        : subscriptions.map(subscriptionLine),
    facts: [],
    links: [],
    actions: pageActions(ask.pages),
  };
}

function subscriptionLine(subscription: Subscription): Line {
  const { target, pausedAt, pausedBecause, origin, createdBy, createdAt } = subscription;
  const made: readonly Piece[] =
    origin === 'file'
      ? [' (from the sources file)']
      : [` (made by ${createdBy} on `, { at: createdAt, as: 'date' }, ')'];
  const paused: readonly Piece[] =
    pausedAt === undefined
      ? []
      : [
          '. ',
          { strong: 'Paused' },
          ' since ',
          { at: pausedAt, as: 'datetime' },
          `: ${pausedBecause ?? 'no reason known'}`,
        ];
  return {
    kind: 'bullet',
    pieces: [channelPiece(target), ': ', { strong: describeSubscription(subscription) }, ...made, ...paused],
  };
}

/** Several to choose from, each with its button: at most five, the rest by name. */
export function chooseSubscriptionCard(subscriptions: readonly Subscription[], ask: { readonly how: string }): Card {
  const shown = subscriptions.slice(0, 5);
  const more = subscriptions.length - shown.length;
  return {
    tone: 'plain',
    title: shown.length === 0 ? 'No subscriptions here' : 'Which one should go?',
    lines:
      shown.length === 0
        ? [{ kind: 'text', pieces: ['Nothing is told here on its own, so there is nothing to take away.'] }]
        : [
            ...shown.map(
              (subscription, index): Line => ({
                kind: 'text',
                pieces: [
                  `${index + 1}. `,
                  channelPiece(subscription.target),
                  ': ',
                  { strong: describeSubscription(subscription) },
                ],
              }),
            ),
            ...(more === 0
              ? []
              : [{ kind: 'small' as const, pieces: [`And ${more} more; ${ask.how} lists them all.`] }]),
          ],
    facts: [],
    links: [],
    actions: shown.map(
      ({ id }, index): CardAction => ({
        label: `Remove ${index + 1}`,
        command: 'unsubscribe',
        action: 'remove',
        argument: id,
        style: 'plain',
      }),
    ),
  };
}

function channelPiece(target: Target): Piece {
  return { channel: target.channel };
}
