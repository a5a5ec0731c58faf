import type { Instant } from './time.ts';

/** A job claimed by the runner. `attempts`: how often it has failed. */
export type ClaimedJob = { readonly key: string; readonly attempts: number };

/**
 * The table behind the local jobs, one row per (queue, key). Each method is one transaction. Putting a job that is
 * already queued keeps the earlier time (and its backoff, if it failed); putting one that is running queues it again
 * when it ends.
 */
export type JobRows = {
  put(jobs: readonly NewJob[], at: Instant): Promise<void>;
  /** Claims up to `limit` due jobs, the longest due first; they count as running from now on. */
  claim(queue: Queue, options: { at: Instant; limit: number }): Promise<readonly ClaimedJob[]>;
  /** Removes jobs that succeeded; queues them again if they were put meanwhile. */
  finish(queue: Queue, keys: readonly string[]): Promise<void>;
  /** Queues a failed job again for `dueAt` and counts the attempt. */
  retry(queue: Queue, key: string, options: { dueAt: Instant; problem: string }): Promise<void>;
  /** Keeps a job that failed for the last time as a dead letter. Its key is free for a new job. */
  bury(queue: Queue, key: string, options: { at: Instant; problem: string }): Promise<void>;
  /** Queues claimed jobs again that weren't started. */
  release(queue: Queue, keys: readonly string[]): Promise<void>;
  /** When the next queued job is due; null if none is queued. */
  nextDueAt(queue: Queue): Promise<Instant | null>;
  /** Calls back after every commit that may have queued a job. */
  onChange(listener: () => void): void;
};

export type Queue = 'poll' | 'deliver';

/** A job is just its key: the host to poll, or the channel to deliver to. Rows hold what is due; jobs carry no data. */
export type NewJob = { readonly queue: Queue; readonly key: string; readonly after?: Instant | undefined };

/**
 * Runs handlers. At most one job per (queue, key) is queued or running, so no two workers hit one host or reorder one
 * channel. Each job runs at least once; one whose handler throws is retried with backoff and, after the last try, kept
 * as a dead letter.
 */
export type Jobs = {
  enqueue(jobs: readonly NewJob[]): Promise<void>;
  work(queue: Queue, options: { concurrency: number }, handler: (key: string) => Promise<void>): void;
  /** Resolves once no job is due or running. */
  idle(): Promise<void>;
  /** Lets running handlers finish and starts no new jobs. */
  stop(): Promise<void>;
};
