/** All that is remembered, noun by noun. */

import type { AlertStore, Delivery, OutboxStore } from './delivery.ts';
import type { DigestStore } from './digest.ts';
import type { ItemStore } from './item.ts';
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
  /** Adds to a counter that `status` shows: possible duplicates, dropped answers. */
  count(name: string, by?: number): Promise<void>;
  counts(): Promise<Readonly<Record<string, number>>>;
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
  ValueStore & {
    /**
     * The same store as one place may look at it: sources, items, pages and stories that belong to other places are not there, in no
     * list, count or search. Whatever a person of that place is shown comes from this. Writing is as ever.
     */
    seenFrom(place: Place): Store;
    status(): Promise<StoreStatus>;
    /** Copies the database while it is in use. */
    backup(path: string): Promise<void>;
    close(): Promise<void>;
  };
