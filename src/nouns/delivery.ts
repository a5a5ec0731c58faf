/** An alert, its way to each channel, and the chats that take it there. */

import type { Card } from './card.ts';
import type { AuditLine, Platform, Target } from './place.ts';
import type { Story } from './story.ts';
import type { Instant } from './time.ts';

/**
 * Why a channel hears of something. `update` edits the first message of the story; the others are messages of their
 * own. `roundup`, `test`, `digest` and `health` belong to no story; `recovered` edits the `health` message.
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

/** Frozen: a retry sends the same words. */
export type Alert = {
  /** Says what it is about, so that the same alert cannot be written twice: `digest:2026-W48`, `story:k3f…:ruled`. */
  readonly id: string;
  readonly storyId: string | null;
  readonly reason: AlertReason;
  readonly card: Card;
  readonly at: Instant;
};

/**
 * `waiting` until its time, `sending` from before the call until a clear answer (also after a crash),
 * then `sent`, `failed` (given up, said why) or `held` (its channel is lost; sent as a summary when it comes back).
 */
type DeliveryState = 'waiting' | 'sending' | 'sent' | 'failed' | 'held';

/** One alert to one channel: a row of the outbox. */
export type Delivery = {
  readonly id: string;
  readonly alertId: string;
  readonly storyId: string | null;
  readonly target: Target;
  readonly card: Card;
  readonly state: DeliveryState;
  readonly attempts: number;
  readonly dueAt: Instant;
  readonly leaseUntil?: Instant | undefined;
  /** When the platform was first asked; the start of any search for a message that may have arrived. */
  readonly firstTryAt?: Instant | undefined;
  /** The platform's id of the message once sent. */
  readonly messageId?: string | undefined;
  /** The message to edit instead of posting a new one. */
  readonly edits?: string | undefined;
  /** The message under which this one goes, in its thread. */
  readonly under?: string | undefined;
  readonly problem?: string | undefined;
};

/** An alert with its outbox rows. */
export type AlertCommit = { readonly alert: Alert; readonly deliveries: readonly Delivery[] };

/** What to tell, written in one transaction with its outbox rows and the jobs that deliver them. */
type AnnounceCommit = {
  /** Stories that channels hear of in a round-up. */
  readonly held?: readonly HeldStory[] | undefined;
  /** With `told` set and `settlesAt` cleared; absent for a digest or a health notice. */
  readonly story?: Story | undefined;
  readonly alerts: readonly AlertCommit[];
};

/** What one channel was told of a story, or will be. */
export type StoryDelivery = Pick<Alert, 'reason' | 'at'> &
  Pick<Delivery, 'state' | 'problem'> & { readonly sentAt?: Instant | undefined };

/** A message to a channel. The delivery id makes a repeat recognisable. */
export type Outgoing = {
  readonly deliveryId: string;
  readonly target: Target;
  readonly card: Card;
  readonly edits?: string | undefined;
  /** The message in whose thread this one goes; where there can be no thread, it goes into the channel. */
  readonly under?: string | undefined;
};

/** Lost: the channel is gone or closed to us, for good until a person acts. */
export type Sent =
  | { readonly outcome: 'sent'; readonly messageId: string }
  /** Rate limit: nothing was sent, no failed try. */
  | { readonly outcome: 'wait'; readonly seconds: number }
  /** Nothing was sent, for certain; worth another try. */
  | { readonly outcome: 'retry'; readonly problem: string }
  /** Nobody knows: timeout, cut connection, 5xx. */
  | { readonly outcome: 'unclear'; readonly problem: string }
  | { readonly outcome: 'lost'; readonly problem: string }
  /** This one message will never be taken. */
  | { readonly outcome: 'refused'; readonly problem: string };

/** Whether a message that may have arrived is there. */
export type Looked =
  | { readonly outcome: 'found'; readonly messageId: string }
  | { readonly outcome: 'absent' }
  | { readonly outcome: 'wait'; readonly seconds: number }
  /** The channel's history cannot be read; the outbox then sends again and counts a possible duplicate. */
  | { readonly outcome: 'unreadable'; readonly problem: string };

export type Chat = {
  readonly platform: Platform;
  /** Connected, commands registered, ready to take them. Rejects with an AppError when the token is refused. */
  start(): Promise<void>;
  send(message: Outgoing): Promise<Sent>;
  /**
   * `repeatable` platforms recognise a repeat themselves for a short while (Discord's nonce): within that time
   * a repeat is safe without looking. Milliseconds since the first try; 0 = never.
   */
  readonly repeatableForMs: number;
  look(message: Outgoing, since: Instant): Promise<Looked>;
  /** What the bot lacks to post there, as words for people; empty when it can. */
  missingRights(target: Target): Promise<readonly string[]>;
  stop(): Promise<void>;
};

/** Why a story waits for a round-up. */
export type HeldBecause = 'hourly' | 'daily' | 'quiet' | 'ceiling' | 'paused';

/** A story that a channel hears of in a round-up: waiting for it, or told by it. */
export type HeldStory = {
  readonly target: Target;
  readonly storyId: string;
  readonly because: HeldBecause;
  readonly at: Instant;
  readonly dueAt: Instant;
  /** Set once the round-up was written. */
  readonly toldAt?: Instant | undefined;
};

/** What channels are told, at once or in a round-up. */
export type AlertStore = {
  /** Writes alerts, outbox rows and delivery jobs in one transaction. A (alert, channel) that exists is left as it is. */
  commitAlerts(commits: readonly AnnounceCommit[], audit?: AuditLine): Promise<void>;
  /** What a channel hears of this story in a round-up; null: it waits for none. */
  heldStory(storyId: string, target: Target): Promise<HeldStory | null>;
  /** What waits for a round-up that is due, by channel. */
  dueRoundups(now: Instant): Promise<readonly HeldStory[]>;
  /** Puts these off to another time. */
  holdLonger(held: readonly HeldStory[]): Promise<void>;
  /**
   * Writes one round-up of these stories with its outbox row; `null`: nothing is to be said of them after all. False, and nothing is
   * written, where one of them waits no longer.
   */
  commitRoundup(
    roundup: { target: Target; storyIds: readonly string[]; at: Instant },
    alert: AlertCommit | null,
  ): Promise<boolean>;
  /** How many messages of their own stories made in this channel since then. */
  alertsSince(target: Target, since: Instant): Promise<number>;
};

/** The outbox: one row for each alert and channel. */
export type OutboxStore = {
  /** The row that first told this story in this channel, or is about to: once it has a `messageId` it can be edited. Null: the channel was told nothing, or the platform refused it. */
  firstDelivery(storyId: string, target: Target): Promise<Delivery | null>;
  /** The outbox rows of an alert. */
  deliveriesOf(alertId: string): Promise<readonly Delivery[]>;
  /** Enqueues one delivery job per channel with a due outbox row. */
  enqueueDueDeliveries(at: Instant): Promise<number>;
  /** The oldest unfinished row of this channel that is due, or null. Order is kept: a later row waits for it. */
  nextDelivery(target: Target, at: Instant): Promise<Delivery | null>;
  /** On disk before the platform is asked: state `sending`, attempt counted, `firstTryAt` kept from the first time. */
  markSending(deliveryId: string, at: Instant, leaseUntil: Instant): Promise<Delivery>;
  markSent(deliveryId: string, messageId: string, at: Instant): Promise<void>;
  /** Not sent for certain: back to waiting. `counted: false` for a rate limit, which is no failed try. */
  markWaiting(deliveryId: string, dueAt: Instant, options: { problem: string; counted: boolean }): Promise<void>;
  /** Perhaps sent: stays `sending`, to be looked for before it is sent again. */
  markUnclear(deliveryId: string, dueAt: Instant, problem: string): Promise<void>;
  markFailed(deliveryId: string, problem: string): Promise<void>;
  /** The channel is lost: pauses its subscriptions and holds its rows. */
  loseTarget(target: Target, because: string, at: Instant): Promise<void>;
  /** Channels lost so far, with since when and why: probed daily. */
  lostTargets(): Promise<readonly { target: Target; since: Instant; because: string }[]>;
  /** The channel is back: its subscriptions go on, its held rows are given up as `failed`; returns them to tell in one summary. */
  regainTarget(target: Target, at: Instant): Promise<readonly Delivery[]>;
  /** The story that a message of ours in this channel tells; null where there is none. */
  storyOfMessage(target: Target, messageId: string): Promise<string | null>;
  /** When a channel last got a message, and how many wait for it. */
  channelDeliveries(target: Target): Promise<{ readonly lastSentAt?: Instant | undefined; readonly waiting: number }>;
  /** All that a channel was told of a story, in the order written. */
  storyDeliveries(storyId: string, target: Target): Promise<readonly StoryDelivery[]>;
};
