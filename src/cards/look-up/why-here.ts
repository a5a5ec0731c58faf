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

/** Why a story was posted in a channel, or the reason it was not. */
export type WhyHere =
  | {
      readonly kind: 'told';
      readonly deliveries: readonly StoryDelivery[];
      readonly by: readonly Subscription[];
      /** What keeps an update of the story from being posted. */
      readonly stopped: Stopped | null;
    }
  | { readonly kind: 'no_subscription' }
  | {
      readonly kind: 'filtered';
      readonly subscriptions: readonly { subscription: Subscription; because: readonly string[] }[];
    }
  | { readonly kind: 'paused'; readonly subscription: Subscription }
  | { readonly kind: 'muted'; readonly mute: Mute }
  /** It is waiting for a round-up, or was posted in one. */
  | { readonly kind: 'held'; readonly held: HeldStory }
  /** It appears only in the weekly digest. */
  | { readonly kind: 'digest_only'; readonly subscription: Subscription }
  | { readonly kind: 'settling'; readonly until: Instant }
  /** The subscription was created after the story was announced. */
  | { readonly kind: 'too_late'; readonly subscription: Subscription; readonly toldAt: Instant }
  /** It already existed when its source was first read: stored, and announced with its next update. */
  | { readonly kind: 'remembered'; readonly at: Instant };

/** Why an update to a story that was posted is not posted, or not yet. */
type Stopped = Extract<WhyHere, { kind: 'muted' | 'held' | 'paused' }>;

/** What happened to a story in one channel. `subscriptions` and `mutes` may include other channels. */
export function whyHere(
  story: Story,
  ask: {
    target: Target;
    deliveries: readonly StoryDelivery[];
    subscriptions: readonly Subscription[];
    mutes: readonly Mute[];
    /** The story, if it is waiting for a round-up of this channel or was posted in one. */
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
  const [first] = matching;
  const [mute] = mutesOf(story, ask);
  const isPaused = first !== undefined && matching.every(({ pausedAt }) => pausedAt !== undefined);
  const muted: Stopped | null = mute === undefined ? null : { kind: 'muted', mute };
  const held: Stopped | null = ask.held === null ? null : { kind: 'held', held: ask.held };
  const paused: Stopped | null = isPaused ? { kind: 'paused', subscription: first } : null;
  if (ask.deliveries.length > 0) {
    const waits = ask.held?.toldAt === undefined ? held : null;
    return { kind: 'told', deliveries: ask.deliveries, by: matching, stopped: muted ?? waits ?? paused };
  }
  if (held !== null) return held;
  if (muted !== null) return muted;
  if (here.length === 0) return { kind: 'no_subscription' };
  if (first === undefined) return { kind: 'filtered', subscriptions: judged };
  if (paused !== null) return paused;
  if (matching.every(({ pace }) => pace?.mode === 'weekly')) return { kind: 'digest_only', subscription: first };
  if (story.settlesAt !== null) return { kind: 'settling', until: story.settlesAt };
  const toldAt = story.told?.at ?? story.updatedAt;
  return matching.every(({ createdAt }) => createdAt > toldAt)
    ? { kind: 'too_late', subscription: first, toldAt }
    : { kind: 'remembered', at: toldAt };
}

/** Why a filter excludes a story, one phrase per part. Empty if the filter matches. */
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
          `its severity is ${severities[story.severity].toLowerCase()}, below ${severities[leastSeverity].toLowerCase()}`,
        ]
      : []),
    ...(fails({ regions })
      ? [
          `it does not concern ${joined(
            regions.map((region) => regionNames[region]),
            or,
          )}`,
        ]
      : []),
    ...(fails({ exclude }) ? ['it contains an excluded word'] : []),
  ];
}

const maxDeliveries = 5;
const maxSubscriptions = 3;

/** What happened to a story in a channel, and why: each message and the subscription it was for, or what prevented it. */
export function hereLines(here: WhyHere): readonly Line[] {
  switch (here.kind) {
    case 'told':
      return [
        ...here.deliveries.slice(-maxDeliveries).map(deliveryLine),
        ...(here.stopped === null ? [] : [stoppedLine(here.stopped)]),
        ...(here.by.length === 0
          ? [small('No subscription in this channel matches this story any more.')]
          : here.by
              .slice(0, maxSubscriptions)
              .map((one) => small(`Matches the subscription: ${describeSubscription(one)}.`))),
      ];
    case 'no_subscription':
      return [text('Not posted: this channel has no subscriptions. Use the command subscribe to create one.')];
    case 'filtered':
      return [
        text('Not posted: no subscription in this channel matches it.'),
        ...here.subscriptions
          .slice(0, maxSubscriptions)
          .map(
            ({ subscription, because }): Line =>
              bullet({ strong: describeSubscription(subscription) }, `: ${because.join('; ')}.`),
          ),
      ];
    case 'paused':
      return [text(`Not posted: the subscription is paused. ${here.subscription.pausedBecause ?? ''}`.trim())];
    case 'held':
      return [
        here.held.toldAt === undefined
          ? text(
              'Not posted yet: it will be in a round-up at ',
              { at: here.held.dueAt, as: 'datetime' },
              `, because ${heldWords[here.held.because]}.`,
            )
          : text(
              'Posted in a round-up at ',
              { at: here.held.toldAt, as: 'datetime' },
              '. Its next update will be a separate message.',
            ),
      ];
    case 'digest_only':
      return [
        text(
          'Left for the weekly digest: ',
          { strong: describeSubscription(here.subscription) },
          ' posts only in the digest.',
        ),
      ];
    case 'muted':
      return [
        text(
          `Not posted: ${mutedWords(here.mute)} is muted in this channel until `,
          { at: here.mute.until, as: 'datetime' },
          `. Muted by ${here.mute.by}.`,
        ),
      ];
    case 'settling':
      return [
        text('Not posted yet: Fineprint is waiting for more sources until ', { at: here.until, as: 'datetime' }, '.'),
      ];
    case 'too_late':
      return [
        text(
          'Not posted: it was announced on ',
          { at: here.toldAt, as: 'datetime' },
          ', before the subscription was created on ',
          { at: here.subscription.createdAt, as: 'datetime' },
          '. Its next update will be posted.',
        ),
      ];
    case 'remembered':
      return [
        text(
          'Not posted: it already existed when its source was first read on ',
          { at: here.at, as: 'datetime' },
          ', or was muted then. Such stories are stored, and posted when they are next updated.',
        ),
      ];
  }
}

function stoppedLine(stopped: Stopped): Line {
  switch (stopped.kind) {
    case 'muted':
      return text(
        `Updates are not posted: ${mutedWords(stopped.mute)} is muted in this channel until `,
        { at: stopped.mute.until, as: 'datetime' },
        `. Muted by ${stopped.mute.by}.`,
      );
    case 'held':
      return text(
        'Its latest update will be in a round-up at ',
        { at: stopped.held.dueAt, as: 'datetime' },
        `, because ${heldWords[stopped.held.because]}.`,
      );
    case 'paused':
      return text(
        `Updates are not posted: the subscription is paused. ${stopped.subscription.pausedBecause ?? ''}`.trim(),
      );
  }
}

function mutedWords({ of }: Mute): string {
  return of.kind === 'story' ? 'this story' : of.company;
}

const reasons: Readonly<Record<AlertReason, string>> = {
  new: 'First announcement',
  state: 'New message because of a new step',
  severity: 'New message because it became critical',
  update: 'First message edited',
  roundup: 'In a round-up',
  test: 'Test',
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
  waiting: 'waiting to be sent',
  sending: 'being sent',
  sent: 'sent',
  failed: 'not delivered',
  held: 'on hold until the channel can be reached',
};
