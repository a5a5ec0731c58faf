import { messageOf } from '../nouns/errors.ts';
import type { ClaimedJob, JobRows, Jobs, Queue } from '../nouns/jobs.ts';
import type { Clock, Log, Timers } from '../nouns/ports.ts';
import { hourMs, later, msOf } from '../nouns/time.ts';

/** Jobs taken, and ended ones written, in one transaction: each costs the disk one sync, whatever their number. */
const batchSize = 250;

/** How long an ended job may wait for others to be written with. Until then a crash runs it again, which jobs allow. */
const gatherMs = 20;

/** After the table could not be read or written. */
const troubleMs = 1_000;

const firstRetryMs = 2_000;
const longestRetryMs = 10 * 60_000;

/** One queue while it is worked on. */
type Line = {
  readonly queue: Queue;
  readonly concurrency: number;
  readonly handler: (key: string) => Promise<void>;
  /** Taken, not begun. */
  readonly ready: ClaimedJob[];
  /** Begun, not ended. */
  running: number;
  /** Ended well, not written. */
  readonly done: string[];
  /** The table is being asked; `again`: and must be once more. */
  busy: boolean;
  again: boolean;
  /** The table had nothing due when it was last asked. */
  drained: boolean;
  /** The alarm that is set is for what ended, not for what is due later. */
  gathering: boolean;
  callOff?: (() => void) | undefined;
};

/**
 * Runs jobs in this process, from a table: at most one per (queue, key), each at least once. A handler that throws is
 * called again after 2 s, 4 s, 8 s … (at most 10 min, plus up to a quarter of it by chance), and after `maxTries` (5) the job is kept
 * as a dead letter. Jobs are taken and ended in batches, so that thousands cost few writes.
 */
export function createLocalJobs(parts: {
  readonly rows: JobRows;
  readonly clock: Clock;
  readonly log: Log;
  readonly maxTries?: number | undefined;
  readonly timers?: Timers | undefined;
  /** 0 to 1, for the jitter. */
  readonly random?: (() => number) | undefined;
}): Jobs {
  const { rows, clock, log, maxTries = 5, timers = systemTimers, random = Math.random } = parts;
  const lines = new Map<Queue, Line>();
  let waiting: (() => void)[] = [];
  let stopping = false;

  rows.onChange(() => {
    for (const line of lines.values()) turn(line);
  });

  /** Writes what ended, takes what is due, begins what there is room for, and sets the alarm for what comes later. */
  function turn(line: Line): void {
    line.drained = false;
    if (line.busy) {
      line.again = true;
      return;
    }
    line.busy = true;
    line.again = false;
    void exchange(line).finally(() => {
      line.busy = false;
      // Asked for after the last look at the table.
      if (line.again) turn(line);
      else tellIdle();
    });
  }

  async function exchange(line: Line): Promise<void> {
    setAlarm(line);
    try {
      do {
        line.again = false;
        await writeDone(line);
        if (!stopping) await take(line);
      } while (line.again);
      if (line.drained && !stopping) await sleepUntilNext(line);
    } catch (error) {
      log.error({ queue: line.queue, problem: messageOf(error) }, 'Job table cannot be used');
      if (!stopping) setAlarm(line, troubleMs);
      // The next start runs them again.
      else line.done.length = 0;
    }
  }

  async function writeDone(line: Line): Promise<void> {
    const keys = line.done.splice(0);
    if (keys.length === 0) return;
    try {
      await rows.finish(line.queue, keys);
    } catch (error) {
      line.done.push(...keys);
      throw error;
    }
  }

  async function take(line: Line): Promise<void> {
    if (line.ready.length < line.concurrency) {
      const claimed = await rows.claim(line.queue, { at: clock.now(), limit: batchSize });
      line.ready.push(...claimed);
      line.drained = claimed.length < batchSize;
    }
    if (stopping) return;
    begin(line);
  }

  function begin(line: Line): void {
    while (!stopping && line.running < line.concurrency) {
      const job = line.ready.shift();
      if (job === undefined) return;
      line.running += 1;
      void run(line, job).finally(() => {
        line.running -= 1;
        begin(line);
        afterOne(line);
      });
    }
  }

  async function run(line: Line, job: ClaimedJob): Promise<void> {
    try {
      await line.handler(job.key);
      line.done.push(job.key);
    } catch (error) {
      await settleFailure(line, job, messageOf(error));
    }
  }

  /** Asks the table at once when there is nothing else to do or much to write, else when some more may have ended. */
  function afterOne(line: Line): void {
    const low = !line.drained && line.ready.length < line.concurrency;
    if (line.running === 0 || low || line.done.length >= batchSize) turn(line);
    else if (!line.gathering) {
      setAlarm(line, gatherMs);
      line.gathering = true;
    }
  }

  async function settleFailure(line: Line, job: ClaimedJob, problem: string): Promise<void> {
    const { queue } = line;
    const tries = job.attempts + 1;
    const now = clock.now();
    try {
      if (tries >= maxTries) {
        log.error({ queue, key: job.key, tries, problem }, 'Job given up');
        await rows.bury(queue, job.key, { at: now, problem });
        return;
      }
      const waitMs = Math.min(firstRetryMs * 2 ** (tries - 1), longestRetryMs) * (1 + random() / 4);
      log.warn({ queue, key: job.key, tries, problem, waitMs: Math.round(waitMs) }, 'Job failed, will be tried again');
      await rows.retry(queue, job.key, { dueAt: later(now, Math.round(waitMs)), problem });
    } catch (error) {
      // Ended for the table, once it can be written: what is due is rows, and the next heartbeat queues it anew.
      line.done.push(job.key);
      log.error({ queue, key: job.key, problem: messageOf(error) }, 'Failed job could not be written');
    }
  }

  async function sleepUntilNext(line: Line): Promise<void> {
    const dueAt = await rows.nextDueAt(line.queue);
    if (dueAt === null || line.again || stopping) return;
    // Clocks are set and computers sleep: looked at anew within the hour.
    setAlarm(line, Math.min(Math.max(msOf(dueAt) - msOf(clock.now()), 1), hourMs));
  }

  /** One alarm for each line: the latest set counts, none calls it off. */
  function setAlarm(line: Line, ms?: number): void {
    line.callOff?.();
    delete line.callOff;
    line.gathering = false;
    if (ms === undefined) return;
    line.callOff = timers.after(ms, () => {
      delete line.callOff;
      turn(line);
    });
  }

  function tellIdle(): void {
    for (const line of lines.values()) if (!isIdle(line)) return;
    const told = waiting;
    waiting = [];
    for (const resolve of told) resolve();
  }

  function isIdle(line: Line): boolean {
    const empty = !line.busy && line.running === 0 && line.done.length === 0;
    return empty && (stopping || (line.drained && line.ready.length === 0));
  }

  async function idle(): Promise<void> {
    const done = new Promise<void>((resolve) => waiting.push(resolve));
    for (const line of lines.values()) turn(line);
    tellIdle();
    await done;
  }

  return {
    enqueue: (jobs) => rows.put(jobs, clock.now()),
    work(queue, { concurrency }, handler) {
      if (lines.has(queue)) throw new Error(`Queue ${queue} has a handler already`);
      const line: Line = {
        queue,
        concurrency,
        handler,
        ready: [],
        running: 0,
        done: [],
        busy: false,
        again: false,
        drained: false,
        gathering: false,
      };
      lines.set(queue, line);
      turn(line);
    },
    dead: (queue) => rows.dead(queue),
    idle,
    async stop() {
      stopping = true;
      await idle();
      for (const line of lines.values()) {
        setAlarm(line);
        const keys = line.ready.splice(0).map((job) => job.key);
        await rows.release(line.queue, keys).catch((error: unknown) => {
          // The next start does it.
          log.error({ queue: line.queue, problem: messageOf(error) }, 'Jobs not begun could not be given back');
        });
      }
    },
  };
}

const systemTimers: Timers = {
  after(ms, run) {
    const timer = setTimeout(run, ms);
    return () => clearTimeout(timer);
  },
};
