import type { Instant } from './time.ts';

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
  /** Calls back after every commit that may have queued a job, also with other data. */
  onChange(listener: () => void): void;
};

export type Queue = 'poll' | 'deliver';

/** A job is its key: the host to poll, the channel to deliver to. What is due is rows, not payload. */
export type NewJob = { readonly queue: Queue; readonly key: string; readonly after?: Instant | undefined };

/**
 * Runs handlers. At most one job per (queue, key) is queued or running, so no two workers hit one host or
 * reorder one channel; each job runs at least once; a handler that throws is retried with backoff and, after
 * the last try, kept as a dead letter.
 */
export type Jobs = {
  enqueue(jobs: readonly NewJob[]): Promise<void>;
  work(queue: Queue, options: { concurrency: number }, handler: (key: string) => Promise<void>): void;
  /** Resolves when nothing is queued for now and nothing runs. */
  idle(): Promise<void>;
  /** Lets running handlers finish, takes no new job. */
  stop(): Promise<void>;
};
