import { matchesFilter, mutesOf } from '../../core/plan/match-filter.ts';
import { clipped, joined } from '../../core/text/words.ts';
import { bullet, type Line, small, text } from '../../nouns/card.ts';
import type { AlertReason, HeldStory, StoryDelivery } from '../../nouns/delivery.ts';
import type { Target } from '../../nouns/place.ts';
import type { Story } from '../../nouns/story.ts';
import type { Filter, Mute, Subscription } from '../../nouns/subscription.ts';
import type { Instant } from '../../nouns/time.ts';
import { dataTypes, events, regions as regionNames, severities } from '../../nouns/words.ts';
import { heldWords } from '../alert/roundup-card.ts';
import { describeSubscription, fromGenres } from '../parts/describe-filter.ts';

/** Why a channel heard of a story, or why it did not: one reason for each thing that stood in the way. */
export type WhyHere =
  | { readonly kind: 'told'; readonly deliveries: readonly StoryDelivery[]; readonly by: readonly Subscription[] }
  | { readonly kind: 'no_subscription' }
  | {
      readonly kind: 'filtered';
      readonly subscriptions: readonly { subscription: Subscription; because: readonly string[] }[];
    }
  | { readonly kind: 'paused'; readonly subscription: Subscription }
  | { readonly kind: 'muted'; readonly mute: Mute }
  /** It waits for a round-up, or one told it. */
  | { readonly kind: 'held'; readonly held: HeldStory }
  /** Only the weekly digest tells it. */
  | { readonly kind: 'digest_only'; readonly subscription: Subscription }
  | { readonly kind: 'settling'; readonly until: Instant }
  /** The subscription is younger than the telling. */
  | { readonly kind: 'too_late'; readonly subscription: Subscription; readonly toldAt: Instant }
  /** It was there when its source was first read: kept, and told with its next step. */
  | { readonly kind: 'remembered'; readonly at: Instant };

/** What became of a story in one channel. `subscriptions` and `mutes` may be of other channels too. */
export function whyHere(
  story: Story,
  ask: {
    target: Target;
    deliveries: readonly StoryDelivery[];
    subscriptions: readonly Subscription[];
    mutes: readonly Mute[];
    /** What waits for a round-up of this channel, or was told by one; null: nothing. */
    held: HeldStory | null;
  },
): WhyHere {
  const here = ask.subscriptions.filter(
    ({ target }) =>
      target.platform === ask.target.platform &&
      target.space === ask.target.space &&
      target.channel === ask.target.channel,
  );
  const judged = here.map((subscription) => ({ subscription, because: filterMismatch(subscription.filter, story) }));
  const matching = judged.filter(({ because }) => because.length === 0).map(({ subscription }) => subscription);
  if (ask.deliveries.length > 0) return { kind: 'told', deliveries: ask.deliveries, by: matching };
  if (ask.held !== null) return { kind: 'held', held: ask.held };
  const [mute] = mutesOf(story, ask);
  if (mute !== undefined) return { kind: 'muted', mute };
  const [first] = matching;
  if (here.length === 0) return { kind: 'no_subscription' };
  if (first === undefined) return { kind: 'filtered', subscriptions: judged };
  if (matching.every(({ pausedAt }) => pausedAt !== undefined)) return { kind: 'paused', subscription: first };
  if (matching.every(({ pace }) => pace?.mode === 'weekly')) return { kind: 'digest_only', subscription: first };
  if (story.settlesAt !== null) return { kind: 'settling', until: story.settlesAt };
  const toldAt = story.told?.at ?? story.updatedAt;
  return matching.every(({ createdAt }) => createdAt > toldAt)
    ? { kind: 'too_late', subscription: first, toldAt }
    : { kind: 'remembered', at: toldAt };
}

/** Why a filter does not let a story through, each part in words; empty where it does. */
function filterMismatch(filter: Filter, story: Story): readonly string[] {
  const or = { max: 4, with: 'or' };
  const {
    companies = [],
    topics = [],
    genres = [],
    dataTypes: types = [],
    leastSeverity,
    regions = [],
    exclude = [],
  } = filter;
  const fails = (part: Filter) => !matchesFilter(part, story);
  return [
    ...(fails({ companies }) ? [`it is not about ${joined(companies, or)}`] : []),
    ...(fails({ topics })
      ? [
          `its topic is not ${joined(
            topics.map((topic) => events[topic].toLowerCase()),
            or,
          )}`,
        ]
      : []),
    ...(fails({ genres })
      ? [
          `it does not come from ${joined(
            genres.map((genre) => fromGenres[genre]),
            or,
          )}`,
        ]
      : []),
    ...(fails({ dataTypes: types })
      ? [
          `it is not about ${joined(
            types.map((type) => dataTypes[type]),
            or,
          )}`,
        ]
      : []),
    ...(leastSeverity !== undefined && fails({ leastSeverity })
      ? [
          `it is ${severities[story.severity].toLowerCase()}, and at least ${severities[leastSeverity].toLowerCase()} is asked for`,
        ]
      : []),
    ...(fails({ regions })
      ? [
          `it concerns other regions than ${joined(
            regions.map((region) => regionNames[region]),
            or,
          )}`,
        ]
      : []),
    ...(fails({ exclude }) ? ['it holds a word that is left out'] : []),
  ];
}

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
          { at: here.subscription.createdAt, as: 'datetime' },
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
