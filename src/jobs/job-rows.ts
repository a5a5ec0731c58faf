import type { NewJob, Queue } from '../nouns/ports.ts';
import type { Instant } from '../nouns/time.ts';

/** A job taken to be run. `attempts`: how often it failed before. */
export type ClaimedJob = { readonly key: string; readonly attempts: number };

/**
 * The table behind the local jobs, one row per (queue, key). Each method is one transaction. A job that is put while it
 * is queued keeps the earlier time (and its backoff, if it failed); one that is put while it runs is queued again when
 * it ends.
 */
export type JobRows = {
  put(jobs: readonly NewJob[], at: Instant): Promise<void>;
  /** At most `limit` queued jobs that are due, the longest due first; they count as running from now on. */
  claim(queue: Queue, options: { at: Instant; limit: number }): Promise<readonly ClaimedJob[]>;
  /** Ran well: gone, or queued again where it was asked for meanwhile. */
  finish(queue: Queue, keys: readonly string[]): Promise<void>;
  /** Failed: queued again for then, one attempt more. */
  retry(queue: Queue, key: string, options: { dueAt: Instant; problem: string }): Promise<void>;
  /** Failed for the last time: kept as a dead letter. The key is free for a new job. */
  bury(queue: Queue, key: string, options: { at: Instant; problem: string }): Promise<void>;
  /** Taken but not begun: queued again. */
  release(queue: Queue, keys: readonly string[]): Promise<void>;
  /** When the next queued job is due; null when none is queued. */
  nextDueAt(queue: Queue): Promise<Instant | null>;
  dead(queue: Queue): Promise<readonly { key: string; problem: string; at: Instant }[]>;
  /** Calls back after every commit that may have queued a job, also with other data. */
  onChange(listener: () => void): void;
};
