import { messageOf } from '../nouns/errors.ts';
import type { ClaimedJob, JobRows, Jobs, Queue } from '../nouns/jobs.ts';
import type { Clock, Log, Timers } from '../nouns/ports.ts';
import { hourMs, later, msOf } from '../nouns/time.ts';

/** Jobs claimed, or finished ones written, in one transaction, which costs one disk sync whatever its size. */
const batchSize = 250;

/**
 * How long a finished job may wait to be written with others. A crash before that runs it again, which jobs allow for.
 */
const gatherMs = 20;

/** Pause after the table couldn't be read or written. */
const troubleMs = 1_000;

const firstRetryMs = 2_000;
const longestRetryMs = 10 * 60_000;

type LocalJobsTools = {
  readonly rows: JobRows;
  readonly clock: Clock;
  readonly log: Log;
  /** Default 5. */
  readonly maxTries?: number | undefined;
  readonly timers?: Timers | undefined;
  /** 0 to 1, for the jitter. */
  readonly random?: (() => number) | undefined;
};

/**
 * Runs jobs from a table in this process: at most one per (queue, key) at a time, each at least once. A job whose
 * handler throws is retried after 2 s, 4 s, 8 s … (at most 10 min, plus up to a quarter at random) and, after
 * `maxTries`, kept as a dead letter. Jobs are claimed and finished in batches, so thousands cost few writes.
 */
export function createLocalJobs(tools: LocalJobsTools): Jobs {
  const { rows, clock } = tools;
  const lines = new Map<Queue, Line>();
  let waiting: (() => void)[] = [];

  const tellIdle = () => {
    for (const line of lines.values()) if (!line.isIdle) return;
    const told = waiting;
    waiting = [];
    for (const resolve of told) resolve();
  };
  const turnAll = () => {
    for (const line of lines.values()) line.turn();
  };
  const idle = async () => {
    const done = new Promise<void>((resolve) => waiting.push(resolve));
    turnAll();
    tellIdle();
    await done;
  };
  rows.onChange(turnAll);

  return {
    enqueue: (jobs) => rows.put(jobs, clock.now()),
    work(queue, { concurrency }, handler) {
      if (lines.has(queue)) throw new Error(`Queue ${queue} has a handler already`);
      const line = new Line({ ...tools, queue, concurrency, handler, onIdle: tellIdle });
      lines.set(queue, line);
      line.turn();
    },
    idle,
    async stop() {
      for (const line of lines.values()) line.takeNoMore();
      await idle();
      for (const line of lines.values()) await line.giveBack();
    },
  };
}

type LineOptions = LocalJobsTools & {
  readonly queue: Queue;
  readonly concurrency: number;
  readonly handler: (key: string) => Promise<void>;
  readonly onIdle: () => void;
};

/** Works on one queue. */
class Line {
  readonly #options: LineOptions;
  readonly #timers: Timers;
  readonly #maxTries: number;
  readonly #random: () => number;
  /** Claimed, not started. */
  readonly #ready: ClaimedJob[] = [];
  /** Started, not finished. */
  #running = 0;
  /** Succeeded, not yet written. */
  readonly #done: string[] = [];
  /** The table is in use; `#again`: and must be read once more afterwards. */
  #busy = false;
  #again = false;
  /** Nothing was due when the table was last read. */
  #drained = false;
  /** The alarm is set to write finished jobs, not to wait for later ones. */
  #gathering = false;
  #callOff: (() => void) | undefined;
  #stopping = false;

  constructor(options: LineOptions) {
    this.#options = options;
    this.#timers = options.timers ?? systemTimers;
    this.#maxTries = options.maxTries ?? 5;
    this.#random = options.random ?? Math.random;
  }

  /** Nothing is running or due, and all finished jobs are written. */
  get isIdle(): boolean {
    const empty = !this.#busy && this.#running === 0 && this.#done.length === 0;
    return empty && (this.#stopping || (this.#drained && this.#ready.length === 0));
  }

  /** Writes finished jobs, claims due ones, starts as many as there is room for, and sets the alarm for later ones. */
  turn(): void {
    this.#drained = false;
    if (this.#busy) {
      this.#again = true;
      return;
    }
    this.#busy = true;
    this.#again = false;
    void this.#exchange().finally(() => {
      this.#busy = false;
      // Requested since the table was last read.
      if (this.#again) this.turn();
      else this.#options.onIdle();
    });
  }

  /** Lets running jobs finish and starts no more. */
  takeNoMore(): void {
    this.#stopping = true;
  }

  /** Queues claimed jobs again that weren't started. */
  async giveBack(): Promise<void> {
    const { rows, queue, log } = this.#options;
    this.#setAlarm();
    const keys = this.#ready.splice(0).map((job) => job.key);
    await rows.release(queue, keys).catch((error: unknown) => {
      // The next start does this.
      log.error({ queue, problem: messageOf(error) }, 'Could not release jobs that were not started');
    });
  }

  async #exchange(): Promise<void> {
    const { queue, log } = this.#options;
    this.#setAlarm();
    try {
      do {
        this.#again = false;
        await this.#writeDone();
        if (!this.#stopping) await this.#take();
      } while (this.#again);
      if (this.#drained && !this.#stopping) await this.#sleepUntilNext();
    } catch (error) {
      log.error({ queue, problem: messageOf(error) }, 'Could not use the job table');
      if (!this.#stopping) this.#setAlarm(troubleMs);
      // The next start runs them again.
      else this.#done.length = 0;
    }
  }

  async #writeDone(): Promise<void> {
    const { rows, queue } = this.#options;
    const keys = this.#done.splice(0);
    if (keys.length === 0) return;
    try {
      await rows.finish(queue, keys);
    } catch (error) {
      this.#done.push(...keys);
      throw error;
    }
  }

  async #take(): Promise<void> {
    const { rows, queue, clock, concurrency } = this.#options;
    if (this.#ready.length < concurrency) {
      const claimed = await rows.claim(queue, { at: clock.now(), limit: batchSize });
      this.#ready.push(...claimed);
      this.#drained = claimed.length < batchSize;
    }
    this.#begin();
  }

  #begin(): void {
    while (!this.#stopping && this.#running < this.#options.concurrency) {
      const job = this.#ready.shift();
      if (job === undefined) return;
      this.#running += 1;
      void this.#run(job).finally(() => {
        this.#running -= 1;
        this.#begin();
        this.#afterOne();
      });
    }
  }

  async #run(job: ClaimedJob): Promise<void> {
    try {
      await this.#options.handler(job.key);
      this.#done.push(job.key);
    } catch (error) {
      await this.#settleFailure(job, messageOf(error));
    }
  }

  /**
   * Turns to the table at once if the line is idle, short of jobs or has many to write; otherwise waits for more to
   * finish.
   */
  #afterOne(): void {
    const low = !this.#drained && this.#ready.length < this.#options.concurrency;
    if (this.#running === 0 || low || this.#done.length >= batchSize) this.turn();
    else if (!this.#gathering) {
      this.#setAlarm(gatherMs);
      this.#gathering = true;
    }
  }

  async #settleFailure({ key, attempts }: ClaimedJob, problem: string): Promise<void> {
    const { rows, queue, clock, log } = this.#options;
    const tries = attempts + 1;
    const now = clock.now();
    try {
      if (tries >= this.#maxTries) {
        log.error({ queue, key, tries, problem }, 'Job given up');
        await rows.bury(queue, key, { at: now, problem });
        return;
      }
      const backoffMs = Math.min(firstRetryMs * 2 ** (tries - 1), longestRetryMs);
      const waitMs = Math.round(backoffMs * (1 + this.#random() / 4));
      log.warn({ queue, key, tries, problem, waitMs }, 'Job failed, will retry');
      await rows.retry(queue, key, { dueAt: later(now, waitMs), problem });
    } catch (error) {
      // Counts as finished once the table can be written: rows hold what is due, and the next heartbeat queues it
      // again.
      this.#done.push(key);
      log.error({ queue, key, problem: messageOf(error) }, 'Could not record a failed job');
    }
  }

  async #sleepUntilNext(): Promise<void> {
    const { rows, queue, clock } = this.#options;
    const dueAt = await rows.nextDueAt(queue);
    if (dueAt === null || this.#again || this.#stopping) return;
    // Clocks get changed and computers sleep, so look again within the hour.
    this.#setAlarm(Math.min(Math.max(msOf(dueAt) - msOf(clock.now()), 1), hourMs));
  }

  /** Each line has one alarm: setting it replaces the last; without `ms` it is cancelled. */
  #setAlarm(ms?: number): void {
    this.#callOff?.();
    this.#callOff = undefined;
    this.#gathering = false;
    if (ms === undefined) return;
    this.#callOff = this.#timers.after(ms, () => {
      this.#callOff = undefined;
      this.turn();
    });
  }
}

const systemTimers: Timers = {
  after(ms, run) {
    const timer = setTimeout(run, ms);
    return () => clearTimeout(timer);
  },
};
