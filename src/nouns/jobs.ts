import type { Stage } from './store.ts';
import type { Instant } from './time.ts';

/** What a lane has to do: the keys of rows that are due, the longest due first, and when the next one becomes due. */
type DueKeys = {
  readonly keys: readonly string[];
  /** Null: nothing waits for a time, or the lane is only looked at when woken. */
  readonly nextAt: Instant | null;
};

/**
 * How a run ended. Nothing: the key is done until its rows are due again. `againAfterMs`: more is left to do, after
 * this pause and after the other keys that wait (0: only after those).
 */
export type Again = { readonly againAfterMs: number } | undefined;

/** Work of one kind with workers of its own, so that slow work of one kind never holds up another. */
export type Lane = {
  /** `poll`, `deliver slack`. */
  readonly name: string;
  /** Keys worked on at the same time. */
  readonly concurrency: number;
  /** Under which `status` and `doctor` show a key that fails. */
  readonly stage: Stage;
  /** Reads what is due. Rows are the only record of work: after a crash they are still due. */
  due(at: Instant): Promise<DueKeys>;
  /** Does what is due for one key: a host to poll, a channel to deliver to. */
  run(key: string): Promise<Again>;
};

/**
 * Runs what is due. At most one run per key of a lane at a time, so no two workers hit one host or reorder one channel.
 * A run that throws is tried again with a growing pause; its rows stay due, so nothing is lost.
 */
export type Jobs = {
  work(lane: Lane): void;
  /** Looks for due rows at once, in this lane or in all of them. Call it after rows were written, and regularly. */
  wake(lane?: string): void;
  /** Looks for due rows, and resolves once none is left in this lane (or in all), except keys that wait after a failure. */
  idle(lane?: string): Promise<void>;
  /** Starts nothing more. Resolves once what runs has ended. */
  stop(): Promise<void>;
};
