/** The store, composed of one interface for each noun. */

import type { AlertStore, Delivery, OutboxStore } from './delivery.ts';
import type { DigestStore } from './digest.ts';
import type { ItemStore } from './item.ts';
import type { Place, PlaceStore } from './place.ts';
import type { PolicyStore } from './policy.ts';
import type { PollStore } from './poll.ts';
import type { RetentionStore } from './retention.ts';
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
  /** When a platform last accepted a message. */
  readonly lastSentAt?: Instant | undefined;
};

/** Stores small values between runs, and counters. */
export type ValueStore = {
  value(key: string): Promise<string | null>;
  setValue(key: string, value: string): Promise<void>;
  /** Adds to a counter, such as dropped answers or failed stories. */
  count(name: string, by?: number): Promise<void>;
  /** Every counter since the database was created. */
  counts(): Promise<Readonly<Record<string, number>>>;
};

/** Where a kept value is found: ids are unique within a group. */
type KeptKey = { readonly group: string; readonly id: string };

/** Stores values that are forgotten after a while, such as what an open question is about. */
export type KeptStore = {
  /** Replaces an earlier value of the same id. Deletes every value that has expired, and the group's oldest beyond `atMost`. */
  keepValue(
    kept: KeptKey & { readonly value: string; readonly until: Instant },
    bounds: { atMost: number; now: Instant },
  ): Promise<void>;
  /** Null once it has expired or was dropped. */
  keptValue(key: KeptKey, now: Instant): Promise<string | null>;
  dropValue(key: KeptKey): Promise<void>;
};

/** What a stage of the pipeline works through, one by one. */
export type Stage =
  | 'host'
  | 'source'
  | 'story'
  | 'channel'
  | 'lost_channel'
  | 'roundup'
  | 'digest'
  | 'link'
  | 'delivery';

/** One thing the pipeline couldn't process because of a defect or a damaged row. It will be tried again. */
export type Failure = {
  readonly stage: Stage;
  /** The host, the source's or story's id, the channel's target text, the link's URL. */
  readonly id: string;
  readonly problem: string;
  /** Consecutive failed tries. */
  readonly tries: number;
  readonly since: Instant;
  /** When it will be tried next. */
  readonly againAt: Instant;
};

/** Trouble with messages that is over once noticed, and so can only be counted. */
export type DeliveryTrouble = 'deliveries.given_up' | 'deliveries.refused' | 'deliveries.perhaps_twice';

/** Problems that need an operator. */
export type Troubles = {
  /** How often each happened since the given day. */
  readonly deliveries: Readonly<Record<DeliveryTrouble, number>>;
  /** What is failing at present. */
  readonly failures: readonly Failure[];
  /** Rows this process found it couldn't read. */
  readonly damagedRows: readonly DamagedRow[];
  /** Why this process can't store anything at present. */
  readonly storage?: StorageTrouble | undefined;
};

/** A row whose JSON can't be read. It is left out of everything shown or posted. */
export type DamagedRow = { readonly table: string; readonly id: string; readonly problem: string };

/** Why nothing can be stored at present: a full disk, a read-only file system, a failing disk. */
export type StorageTrouble = {
  readonly since: Instant;
  /** For people, without a path. */
  readonly says: string;
  /** The database's own words. */
  readonly problem: string;
};

/**
 * Tells whether anything can be stored. While it can't, nothing is polled or posted, since it would be polled or posted
 * again; looking things up goes on.
 */
export type StorageStore = {
  /** Null if all is well. */
  storageTrouble(): StorageTrouble | null;
  /** True if there is no trouble, or if a try to write shows that it is over. Tries at most every 10 s. */
  canStore(): Promise<boolean>;
  /** Why the process must end, in a sentence: the database's file was deleted or replaced. Null if all is well. */
  lostFile(): string | null;
};

/** Stores problems for `status` and `doctor`. */
export type TroubleStore = {
  /** What is failing at present in one stage. */
  failures(stage: Stage): Promise<readonly Failure[]>;
  /**
   * Replaces an earlier failure of the same thing. Keeps the latest 100 per stage; more than that have one common
   * cause.
   */
  keepFailure(failure: Failure): Promise<void>;
  dropFailure(failure: Pick<Failure, 'stage' | 'id'>): Promise<void>;
  /** Adds to the counter of that name and to its counter for the day. */
  countTrouble(name: DeliveryTrouble, at: Instant): Promise<void>;
  troubles(since: Instant): Promise<Troubles>;
};

/** Keeps a clock that was once wrong from having effects for good. */
type ClockStore = {
  /**
   * Corrects what lies further ahead of `at` than it can (`core/plan/longest-waits.ts`), since it was written while the
   * clock was ahead: polls, messages and stories become due, parked hosts and leases end, mutes and pauses last from now, and so do digests.
   * `setBackMs`: the clock was just set back by so much, so every wait may be too long by as much, and is cut short. Returns how many rows
   * it corrected.
   */
  correctInstants(at: Instant, options?: { setBackMs?: number | undefined }): Promise<number>;
};

/** Everything Fineprint remembers. Each method is one transaction; none waits for the network inside one. */
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
  KeptStore &
  TroubleStore &
  StorageStore &
  RetentionStore &
  ClockStore & {
    /**
     * The same store as one place sees it: sources, items, pages and stories of other places are missing from every
     * list, count and search. Everything shown to people in that place is read through it. Writing is unaffected.
     */
    seenFrom(place: Place): Store;
    status(): Promise<StoreStatus>;
    close(): Promise<void>;
  };
