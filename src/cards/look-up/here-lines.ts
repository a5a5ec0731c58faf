import { clipped } from '../../core/text/words.ts';
import { bullet, type Line, small, text } from '../../nouns/card.ts';
import type { AlertReason, StoryDelivery } from '../../nouns/delivery.ts';
import { heldWords } from '../alert/roundup-card.ts';
import { describeSubscription } from '../parts/describe-filter.ts';
import type { WhyHere } from './why-here.ts';

const maxDeliveries = 5;
const maxSubscriptions = 3;

/** What became of a story in a channel, and why: what it was told and for which subscription, or what stood in the way. */
export function hereLines(here: WhyHere): readonly Line[] {
  switch (here.kind) {
    case 'told':
      return [
        ...here.deliveries.slice(-maxDeliveries).map(deliveryLine),
        ...(here.by.length === 0
          ? [small('No subscription here asks for it any more.')]
          : here.by.slice(0, maxSubscriptions).map((one) => small(`Asked for by: ${describeSubscription(one)}.`))),
      ];
    case 'no_subscription':
      return [text('Not told: nothing is subscribed in this channel. The command subscribe makes a subscription.')];
    case 'filtered':
      return [
        text('Not told: no subscription here asks for it.'),
        ...here.subscriptions
          .slice(0, maxSubscriptions)
          .map(
            ({ subscription, because }): Line =>
              bullet({ strong: describeSubscription(subscription) }, `: ${because.join('; ')}.`),
          ),
      ];
    case 'paused':
      return [text(`Not told: the subscription is paused. ${here.subscription.pausedBecause ?? ''}`.trim())];
    case 'held':
      return [
        here.held.toldAt === undefined
          ? text(
              'Not told yet: it comes in a round-up at ',
              { at: here.held.dueAt, as: 'datetime' },
              `, since ${heldWords[here.held.because]}.`,
            )
          : text(
              'Told in a round-up at ',
              { at: here.held.toldAt, as: 'datetime' },
              '. Its next step is told in a message of its own.',
            ),
      ];
    case 'digest_only':
      return [
        text(
          'Left to the weekly digest: ',
          { strong: describeSubscription(here.subscription) },
          ' tells nothing before it.',
        ),
      ];
    case 'muted':
      return [
        text(
          `Not told: ${here.mute.of.kind === 'story' ? 'this story' : here.mute.of.company} is muted here until `,
          { at: here.mute.until, as: 'datetime' },
          `, by ${here.mute.by}.`,
        ),
      ];
    case 'settling':
      return [text('Not told yet: it waits for further sources until ', { at: here.until, as: 'datetime' }, '.')];
    case 'too_late':
      return [
        text(
          'Not told: it was told on ',
          { at: here.toldAt, as: 'datetime' },
          ', before the subscription was made on ',
          {
            at: here.subscription.createdAt,
            as: 'datetime',
          },
          '. Its next step will be told.',
        ),
      ];
    case 'remembered':
      return [
        text(
          'Not told: it was there already when its source was first read on ',
          { at: here.at, as: 'datetime' },
          ', or was muted then. Such stories are kept, and told with their next step.',
        ),
      ];
  }
}

const reasons: Readonly<Record<AlertReason, string>> = {
  new: 'Told for the first time',
  state: 'Told again, because its state moved',
  severity: 'Told again, because it became more serious',
  update: 'First message edited',
  roundup: 'In a round-up',
  test: 'A test',
  digest: 'In a digest',
  health: 'Notice',
  recovered: 'Notice',
};

function deliveryLine({ reason, at, state, sentAt, problem }: StoryDelivery): Line {
  return bullet(
    { at: sentAt ?? at, as: 'datetime' },
    `: ${reasons[reason]} (${delivered[state]}${problem === undefined ? '' : `; ${clipped(problem, 120)}`})`,
  );
}

const delivered: Readonly<Record<StoryDelivery['state'], string>> = {
  waiting: 'waits to be sent',
  sending: 'being sent',
  sent: 'sent',
  failed: 'could not be sent',
  held: 'held until the channel can be reached',
};
