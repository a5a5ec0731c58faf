/** A subscription: a channel, what it asked for, and how much of it at once. */

import type { AuditLine, Target } from './place.ts';
import type { Instant } from './time.ts';
import type { DataType, Event, Genre, Region, Severity } from './words.ts';

/** Nothing here means everything; each list that is set must be met. Nothing is added that the user did not name. */
export type Filter = {
  readonly companies?: readonly string[] | undefined;
  readonly topics?: readonly Event[] | undefined;
  readonly genres?: readonly Genre[] | undefined;
  readonly dataTypes?: readonly DataType[] | undefined;
  readonly leastSeverity?: Severity | undefined;
  /** Stories that name one of these regions, or none at all. */
  readonly regions?: readonly Region[] | undefined;
  /** Stories that hold one of these words are left out. */
  readonly exclude?: readonly string[] | undefined;
};

/** How a channel hears of what a subscription matches; absent: at once, always, in the channel itself. */
export type Pace = {
  /** `hourly` and `daily` (at 09:00) gather what happened into one round-up; `weekly` leaves it to the channel's digest. */
  readonly mode: 'instant' | 'hourly' | 'daily' | 'weekly';
  /** Alerts a day at most; what exceeds it, unless it is critical, comes in the next day's round-up. */
  readonly ceiling?: number | undefined;
  /** Nothing is posted then, from and to `HH:MM`, over midnight too; at its end one round-up comes. */
  readonly quiet?: { readonly from: string; readonly to: string } | undefined;
  /** IANA zone of the day, the hours and 09:00; default: UTC. */
  readonly zone?: string | undefined;
  /** What comes after the first message of a story goes into a thread under it. */
  readonly thread?: true | undefined;
};

/** A person's pause. What would have been told is told in a round-up at its end. */
export type PersonPause = { readonly until: Instant; readonly by: string; readonly at: Instant };

export type Subscription = {
  readonly id: string;
  readonly target: Target;
  readonly filter: Filter;
  readonly pace?: Pace | undefined;
  readonly pause?: PersonPause | undefined;
  /** A row of the sources file, kept equal to it at every start, or made by a command. */
  readonly origin: 'file' | 'command';
  readonly createdBy: string;
  readonly createdAt: Instant;
  /** Set when the channel could not be reached any more: why, in a sentence, and since when. */
  readonly pausedAt?: Instant | undefined;
  readonly pausedBecause?: string | undefined;
};

/** What a channel does not want to hear of; always with an end. */
export type Mute = {
  readonly id: string;
  readonly target: Target;
  readonly of:
    | { readonly kind: 'story'; readonly storyId: string; readonly title: string }
    | { readonly kind: 'company'; readonly company: string };
  readonly until: Instant;
  readonly by: string;
  readonly at: Instant;
};

/** Who hears of what, and how much of it. */
export type SubscriptionStore = {
  subscriptions(target?: Partial<Target>): Promise<readonly Subscription[]>;
  /** Makes the stored subscriptions of origin `file` equal to the list. */
  syncSubscriptions(subscriptions: readonly Subscription[]): Promise<void>;
  /** False when there is one with this id already (two people pressed at once): then nothing is written, no audit line either. */
  addSubscription(subscription: Subscription, audit: AuditLine): Promise<boolean>;
  removeSubscription(id: string, audit: AuditLine): Promise<boolean>;
  /**
   * Another filter, pace or pause; a pause that ended makes what waited for its end due. False, and nothing is changed: it is not
   * there any more, or somebody changed it since it was `before`.
   */
  changeSubscription(change: { before: Subscription; after: Subscription }, audit: AuditLine): Promise<boolean>;
  /** Mutes that have not ended, of one place or of all, those that end first before the others. */
  mutes(ask: { at: Instant } & Partial<Target>): Promise<readonly Mute[]>;
  /** The same channel and subject again: the new end counts. */
  addMute(mute: Mute, audit: AuditLine): Promise<void>;
  removeMute(id: string, audit: AuditLine): Promise<boolean>;
};
