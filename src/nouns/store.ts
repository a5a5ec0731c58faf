/** All that is remembered, noun by noun. */

import type { AlertStore, Delivery, OutboxStore } from './delivery.ts';
import type { DigestStore } from './digest.ts';
import type { ItemStore } from './item.ts';
import type { Queue } from './jobs.ts';
import type { Place, PlaceStore } from './place.ts';
import type { PolicyStore } from './policy.ts';
import type { PollStore } from './poll.ts';
import type { SourceStatus, SourceStore } from './source.ts';
import type { StoryStore } from './story.ts';
import type { SubscriptionStore } from './subscription.ts';
import type { Instant } from './time.ts';

export type StoreStatus = {
  readonly sources: readonly SourceStatus[];
  readonly items: number;
  readonly stories: number;
  readonly subscriptions: number;
  /** Outbox rows by state. */
  readonly deliveries: Readonly<Record<Delivery['state'], number>>;
  readonly lastReadAt?: Instant | undefined;
  /** When a platform last took a message. */
  readonly lastSentAt?: Instant | undefined;
};

/** Small things kept between runs, and counters. */
export type ValueStore = {
  value(key: string): Promise<string | null>;
  setValue(key: string, value: string): Promise<void>;
  /** Adds to a counter: dropped answers, failed stories. */
  count(name: string, by?: number): Promise<void>;
  /** Every counter since the database began. */
  counts(): Promise<Readonly<Record<string, number>>>;
};

/** What the pipeline works on, one thing after another. */
export type Stage = 'source' | 'story' | 'channel' | 'lost_channel' | 'roundup' | 'digest' | 'link';

/** One thing that the pipeline could not deal with because of a defect or a damaged row. It is tried again. */
export type Failure = {
  readonly stage: Stage;
  /** The source's or story's id, the channel's target text, the link's URL. */
  readonly id: string;
  readonly problem: string;
  /** Failed tries in a row. */
  readonly tries: number;
  readonly since: Instant;
  /** When it is tried next. */
  readonly againAt: Instant;
};

/** Trouble with messages that is over when it is known, and so can only be counted. */
export type DeliveryTrouble = 'deliveries.given_up' | 'deliveries.refused' | 'deliveries.perhaps_twice';

/** What needs a person who runs the bot. */
export type Troubles = {
  /** How often each happened since the day asked for. */
  readonly deliveries: Readonly<Record<DeliveryTrouble, number>>;
  /** What fails at present. */
  readonly failures: readonly Failure[];
  /** Jobs given up since the moment asked for, newest first. */
  readonly deadJobs: readonly {
    readonly queue: Queue;
    readonly key: string;
    readonly problem: string;
    readonly at: Instant;
  }[];
  /** Rows that this process met and could not read. */
  readonly damagedRows: readonly DamagedRow[];
};

/** A row whose JSON cannot be read: it is left out wherever it would be shown or told. */
export type DamagedRow = { readonly table: string; readonly id: string; readonly problem: string };

/** What went wrong, for `status` and `doctor`. */
export type TroubleStore = {
  /** What fails at present in one stage. */
  failures(stage: Stage): Promise<readonly Failure[]>;
  /** Replaces what is kept of the same thing. At most 100 a stage are kept, the latest: more of them are one problem. */
  keepFailure(failure: Failure): Promise<void>;
  dropFailure(failure: Pick<Failure, 'stage' | 'id'>): Promise<void>;
  /** Adds to the counter of that name and to that of its day. */
  countTrouble(name: DeliveryTrouble, at: Instant): Promise<void>;
  troubles(since: Instant): Promise<Troubles>;
};

/** All that is remembered. Each method is one transaction; none waits for the network inside one. */
export type Store = SourceStore &
  PollStore &
  PolicyStore &
  ItemStore &
  StoryStore &
  SubscriptionStore &
  DigestStore &
  AlertStore &
  OutboxStore &
  PlaceStore &
  ValueStore &
  TroubleStore & {
    /**
     * The same store as one place may look at it: sources, items, pages and stories that belong to other places are not there, in no
     * list, count or search. Whatever a person of that place is shown comes from this. Writing is as ever.
     */
    seenFrom(place: Place): Store;
    status(): Promise<StoreStatus>;
    close(): Promise<void>;
  };
