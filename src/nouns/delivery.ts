/** Alerts, their delivery to channels, and the chats that deliver them. */

import type { Card } from './card.ts';
import type { AppError } from './errors.ts';
import type { AuditLine, Platform, Target } from './place.ts';
import type { Story } from './story.ts';
import type { Instant } from './time.ts';

/**
 * Why a channel gets a message. `update` edits the story's first message; the others are posted as new messages, except
 * `recovered`, which edits the `health` message. `roundup`, `test`, `digest` and `health` belong to no story.
 */
export type AlertReason =
  | 'new'
  | 'state'
  | 'severity'
  | 'update'
  | 'roundup'
  | 'test'
  | 'digest'
  | 'health'
  | 'recovered';

/** An alert never changes: a retry sends the same card. */
export type Alert = {
  /** Derived from its subject, so the same alert can't be stored twice: `digest:2026-W48:…`, `story:k3f…:ruled`. */
  readonly id: string;
  readonly storyId: string | null;
  readonly reason: AlertReason;
  readonly card: Card;
  readonly at: Instant;
};

/**
 * `waiting` until it is due, `sending` from before the call until a clear answer (even after a crash),
 * then `sent`, `failed` (given up; `problem` says why) or `held` (its channel is lost; summarised once it is back).
 */
type DeliveryState = 'waiting' | 'sending' | 'sent' | 'failed' | 'held';

/** One alert for one channel: a row of the outbox. */
export type Delivery = {
  readonly id: string;
  readonly alertId: string;
  readonly storyId: string | null;
  readonly target: Target;
  readonly card: Card;
  /** When its alert was made. */
  readonly writtenAt: Instant;
  readonly state: DeliveryState;
  readonly attempts: number;
  readonly dueAt: Instant;
  readonly leaseUntil?: Instant | undefined;
  /** When it was first sent; a search for a message that may have arrived starts here. */
  readonly firstTryAt?: Instant | undefined;
  /** The platform's id of the message, once sent. */
  readonly messageId?: string | undefined;
  /** The message to edit instead of posting a new one. */
  readonly edits?: string | undefined;
  /** The message whose thread this one is posted in. */
  readonly under?: string | undefined;
  readonly problem?: string | undefined;
};

/** An alert with its outbox rows. */
export type AlertCommit = { readonly alert: Alert; readonly deliveries: readonly Delivery[] };

/** What to announce, written in one transaction with its outbox rows. */
type AnnounceCommit = {
  /** Stories that channels get in a round-up instead. */
  readonly held?: readonly HeldStory[] | undefined;
  /** With `told` set and `settlesAt` cleared; absent for a digest or a health notice. */
  readonly story?: Story | undefined;
  readonly alerts: readonly AlertCommit[];
};

/** One message about a story to one channel, sent or yet to be sent. */
export type StoryDelivery = Pick<Alert, 'reason' | 'at'> &
  Pick<Delivery, 'state' | 'problem'> & { readonly sentAt?: Instant | undefined };

/** A message to a channel. Its delivery id identifies repeats. */
export type Outgoing = {
  readonly deliveryId: string;
  readonly target: Target;
  readonly card: Card;
  readonly edits?: string | undefined;
  /** The message whose thread to post in; if threads aren't possible, post in the channel. */
  readonly under?: string | undefined;
};

/** How sending went. `lost`: the channel is gone, or the bot may not post there until a person changes that. */
export type Sent =
  | { readonly outcome: 'sent'; readonly messageId: string }
  /** Rate limit: nothing was sent. Doesn't count as a failed try. */
  | { readonly outcome: 'wait'; readonly seconds: number }
  /** Certainly not sent; worth another try. */
  | { readonly outcome: 'retry'; readonly problem: string }
  /** May or may not have been sent: timeout, dropped connection, 5xx. */
  | { readonly outcome: 'unclear'; readonly problem: string }
  | { readonly outcome: 'lost'; readonly problem: string }
  /** The channel isn't in the target's server or workspace, so nothing may be posted there, now or later. Nothing was sent. */
  | { readonly outcome: 'foreign'; readonly problem: string }
  /** The platform refuses the bot as a whole: nothing was sent, and nothing can be until it is connected again. */
  | { readonly outcome: 'away'; readonly problem: string }
  /** The platform will never accept this message. */
  | { readonly outcome: 'refused'; readonly problem: string };

/** Whether a message that may have arrived was found. */
export type Looked =
  | { readonly outcome: 'found'; readonly messageId: string }
  | { readonly outcome: 'absent' }
  | { readonly outcome: 'wait'; readonly seconds: number }
  /** The bot can't read the channel's history. The outbox then sends again and counts a possible duplicate. */
  | { readonly outcome: 'unreadable'; readonly problem: string };

/**
 * Called by a chat when its connection changes after `start()`: with what is wrong (`bad_setup` if the platform no longer
 * accepts the bot, `unavailable` if it can't be reached), or with null when it is connected again.
 */
export type ConnectionChanged = (problem: AppError | null) => void;

export type Chat = {
  readonly platform: Platform;
  /**
   * Connects and registers commands, or makes sure that it is still connected. One try: rejects with an AppError,
   * `bad_setup` if the platform refuses the bot and `unavailable` if it can't be reached. Can be called again after either,
   * never twice at once.
   */
  start(): Promise<void>;
  /**
   * Takes the next turn to send to this channel (`edits`: to edit there), so that the platform's rate limits are kept
   * rather than run into. Resolves with 0 if the message may be sent now, after a wait of a second at most, or with the
   * milliseconds until the channel may be tried again; no turn is taken then. Absent: the platform has no limits.
   */
  turn?: ((message: Pick<Outgoing, 'target' | 'edits'>) => Promise<number>) | undefined;
  send(message: Outgoing): Promise<Sent>;
  /**
   * How long after the first try, in milliseconds, the platform itself recognises a repeat (Discord's nonce), so that
   * resending is safe without looking. 0: never.
   */
  readonly repeatableForMs: number;
  look(message: Outgoing, since: Instant): Promise<Looked>;
  /**
   * Whether the channel is in the target's server or workspace, as the platform itself says, whatever the target claims. False if the bot
   * can't see it, and for a person's direct messages. Rejects with an AppError (`unavailable`) if the platform doesn't answer.
   */
  belongs(target: Target): Promise<boolean>;
  /** Permissions the bot needs to post there and lacks, in words for people; empty if it can post. Never empty if `belongs()` is false. */
  missingRights(target: Target): Promise<readonly string[]>;
  /** What people call a channel and its server or workspace, as far as it is known. Never rejects. */
  names?(target: Target): Promise<TargetNames>;
  /**
   * The direct messages with a member of a server or workspace. Null if the person isn't a member there, or can't get any.
   * Rejects with an AppError (`unavailable`) if the platform doesn't answer.
   */
  direct?(person: Person): Promise<Target | null>;
  /** Whether this person owns the bot itself. False if the platform doesn't say. Never rejects. */
  isOwner?(person: Person): Promise<boolean>;
  stop(): Promise<void>;
};

/** A person as a platform knows them, in one of its servers or workspaces. */
export type Person = { readonly space: string; readonly userId: string };

/** Without `#`. */
export type TargetNames = { readonly channel?: string | undefined; readonly place?: string | undefined };

/** Why a story waits for a round-up; `lost`: its channel is closed. */
export type HeldBecause = 'hourly' | 'daily' | 'quiet' | 'ceiling' | 'paused' | 'flood' | 'lost';

/** A story that a channel gets, or got, in a round-up. */
export type HeldStory = {
  readonly target: Target;
  readonly storyId: string;
  readonly because: HeldBecause;
  readonly at: Instant;
  readonly dueAt: Instant;
  /** Set once the round-up is written. */
  readonly toldAt?: Instant | undefined;
};

/** Stores alerts, and stories that wait for a round-up. */
export type AlertStore = {
  /**
   * Writes alerts and outbox rows in one transaction. An alert already written for a channel is left as it is.
   */
  commitAlerts(commits: readonly AnnounceCommit[], audit?: AuditLine): Promise<void>;
  /** The story as held for this channel's round-up; null if it isn't. */
  heldStory(storyId: string, target: Target): Promise<HeldStory | null>;
  /** Stories whose round-up is due, ordered by channel; none of a lost channel. */
  dueRoundups(now: Instant): Promise<readonly HeldStory[]>;
  /** Changes when these are due. */
  holdLonger(held: readonly HeldStory[]): Promise<void>;
  /**
   * Writes one round-up of these stories with its outbox row; `null` marks them as done without a message. Returns
   * false, and writes nothing, if one of them is no longer waiting.
   */
  commitRoundup(
    roundup: { target: Target; storyIds: readonly string[]; at: Instant },
    alert: AlertCommit | null,
  ): Promise<boolean>;
  /**
   * When alerts about stories were written that are new messages in this channel, both ends included, in no order; with a
   * source, only first alerts about stories that hold one of its items.
   */
  alertTimes(
    target: Target,
    period: { from: Instant; to: Instant },
    options?: { sourceId: string },
  ): Promise<readonly Instant[]>;
};

/** How many alerts and messages there are, for monitoring. */
export type OutboxTotals = {
  readonly alerts: number;
  /** One row for each platform and state that occurs. */
  readonly deliveries: readonly {
    readonly platform: Platform;
    readonly state: DeliveryState;
    readonly count: number;
    /** When the first of them was or will be due; null if they are finished. */
    readonly oldestDueAt: Instant | null;
  }[];
};

/**
 * Why a message waits: the platform asked for it or is away as a whole (neither counts as a try), asked for it before it was
 * looked for (which was no try), didn't work, or Fineprint itself failed.
 */
export type PutOffBecause = 'limit' | 'look' | 'outage' | 'away' | 'defect';

type PutOff = { readonly problem: string; readonly because: PutOffBecause };

/** A channel that the bot can't post in. */
export type LostTarget = {
  readonly target: Target;
  readonly since: Instant;
  readonly because: string;
  /** When people were told; a channel that is lost again within a day keeps it, so that they aren't told again. */
  readonly toldAt?: Instant | undefined;
  /** Stories that it missed and that are no longer kept, because there were too many. */
  readonly dropped: number;
};

/** Stores the outbox: one row for each alert and channel. */
export type OutboxStore = {
  /**
   * The delivery that first announced this story in this channel, or is about to. It can be edited once it has a
   * `messageId`. Null: the story wasn't announced there, or the platform refused the message.
   */
  firstDelivery(storyId: string, target: Target): Promise<Delivery | null>;
  /** The outbox rows of an alert. */
  deliveriesOf(alertId: string): Promise<readonly Delivery[]>;
  /**
   * A platform's channels whose oldest unfinished row is due, as target texts, the longest due first, and when the next
   * one becomes due. Leased rows aren't due before their lease ends.
   */
  dueChannels(
    platform: Platform,
    at: Instant,
  ): Promise<{ readonly keys: readonly string[]; readonly nextAt: Instant | null }>;
  /** The channel's oldest unfinished row if it is due, else null. Order is kept: later rows wait for it. */
  nextDelivery(target: Target, at: Instant): Promise<Delivery | null>;
  /**
   * Written before the platform is called: sets `sending`, counts the attempt, and keeps the first `firstTryAt`. Returns what
   * that made of both. Rejects if the row is finished or gone.
   */
  markSending(deliveryId: string, at: Instant, leaseUntil: Instant): Promise<Pick<Delivery, 'attempts' | 'firstTryAt'>>;
  markSent(deliveryId: string, messageId: string, at: Instant): Promise<void>;
  /** Certainly not sent: waits again. A rate limit isn't a failed try, so it doesn't count as an attempt. */
  markWaiting(deliveryId: string, dueAt: Instant, why: PutOff): Promise<void>;
  /** Perhaps sent, by this try or an earlier one: stays `sending`, so that it is looked for before it is sent again. */
  markUnclear(deliveryId: string, dueAt: Instant, why: PutOff): Promise<void>;
  /** Makes the rows due that wait because the platform didn't work. Returns how many there were. */
  endOutage(platform: Platform, at: Instant): Promise<number>;
  markFailed(deliveryId: string, problem: string): Promise<void>;
  /**
   * Marks a channel as lost: pauses its subscriptions and holds its rows. `refused`: the message that certainly didn't arrive,
   * although it is `sending`; any other such row is looked for once the channel is back.
   */
  loseTarget(target: Target, about: { because: string; at: Instant; refused?: string | undefined }): Promise<void>;
  /**
   * Ends everything a channel was to get, for good: its subscriptions (those of a sources file come back at the next start), digest and
   * mutes. Unfinished rows fail. Records it in the audit log of the place that the target names.
   */
  endTarget(target: Target, because: string, at: Instant): Promise<void>;
  /** Lost channels, the first to be lost first. */
  lostTargets(): Promise<readonly LostTarget[]>;
  /** Writes the notices about lost channels, and that people were told, in one transaction. */
  tellLost(targets: readonly Target[], at: Instant, notices: readonly AlertCommit[]): Promise<void>;
  /** The stories that a lost channel would have got until now, in the order in which it would have, each once. */
  missedStories(target: Target, at: Instant): Promise<readonly string[]>;
  /**
   * Marks a channel as back: resumes its subscriptions, and writes the summary with the stories in it as told. Stories it
   * missed that aren't in the summary wait for a round-up at `restDueAt`. Its held edits, digests and notices are sent now; of
   * several edits of one message only the last. So is a message that may have arrived before, after looking for it. False, and nothing is written, if the channel isn't lost.
   */
  regainTarget(
    back: { target: Target; at: Instant; storyIds: readonly string[]; restDueAt: Instant },
    summary: AlertCommit | null,
  ): Promise<boolean>;
  /** The story that one of the bot's messages in this channel is about; null if none. */
  storyOfMessage(target: Target, messageId: string): Promise<string | null>;
  /** When a channel last got a message, and how many are waiting. */
  channelDeliveries(target: Target): Promise<{ readonly lastSentAt?: Instant | undefined; readonly waiting: number }>;
  outboxTotals(): Promise<OutboxTotals>;
  /** Everything a channel was sent about a story, in the order written. */
  storyDeliveries(storyId: string, target: Target): Promise<readonly StoryDelivery[]>;
};
