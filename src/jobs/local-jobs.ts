import { messageOf } from '../nouns/errors.ts';
import type { Again, Jobs, Lane } from '../nouns/jobs.ts';
import type { Clock, Log, Timers } from '../nouns/ports.ts';
import type { TroubleStore, ValueStore } from '../nouns/store.ts';
import { type Instant, later, minuteMs, msOf } from '../nouns/time.ts';

/** Pause between two looks at the rows of a lane: many commits in a row cost one look. */
const lookGapMs = 50;

/** Longest wait for the next look. Clocks get changed and computers sleep, so a due time isn't believed for longer. */
const longestWaitMs = minuteMs;

/** Pause after the rows couldn't be read. */
const troubleMs = 1_000;

const firstRetryMs = 2_000;
const longestRetryMs = 10 * minuteMs;

type LocalJobsTools = {
  readonly troubles: Pick<TroubleStore, 'keepFailure' | 'dropFailure'> & Pick<ValueStore, 'count'>;
  readonly clock: Clock;
  readonly log: Log;
  readonly timers?: Timers | undefined;
  /** 0 to 1, for the jitter. */
  readonly random?: (() => number) | undefined;
};

/**
 * Runs due rows in this process, which is the only one that has the database open. Which key is running, waiting or
 * paused is kept in memory only: after a restart, the rows say what is due. A run that throws is tried again after 2 s,
 * 4 s, 8 s … (at most 10 min, plus up to a quarter at random) and shown as failing until it succeeds.
 */
export function createLocalJobs(tools: LocalJobsTools): Jobs {
  const lanes = new Map<string, Workers>();
  const some = (name: string | undefined) => (name === undefined ? [...lanes.values()] : [lanes.get(name)]);
  return {
    work(lane) {
      if (lanes.has(lane.name)) throw new Error(`Lane ${lane.name} has workers already`);
      lanes.set(lane.name, new Workers(lane, tools));
    },
    wake(name) {
      for (const workers of some(name)) workers?.look();
    },
    async idle(name) {
      const asked = some(name).filter((workers) => workers !== undefined);
      // One lane's work may be another's cause, so all must have nothing to do at the same time.
      do {
        for (const workers of asked) await workers.idle();
      } while (asked.some(({ isIdle }) => !isIdle));
    },
    async stop() {
      await Promise.all([...lanes.values()].map((workers) => workers.stop()));
    },
  };
}

/** What failed, and has not succeeded since. */
type Failing = { readonly tries: number; readonly since: Instant };

/** A key that waits for its alarm. `failed`: after a failure; otherwise it asked to be called again. */
type Paused = { readonly failed: boolean; readonly callOff: () => void };

/** The workers of one lane. */
class Workers {
  readonly #lane: Lane;
  readonly #tools: LocalJobsTools;
  readonly #timers: Timers;
  /** Due and not started, in the order of their turn. */
  readonly #waiting = new Set<string>();
  /** Started and not ended. True: found due in the meantime, so it runs once more. */
  readonly #running = new Map<string, boolean>();
  readonly #paused = new Map<string, Paused>();
  readonly #failing = new Map<string, Failing>();
  /** `again`: the rows may have changed during the look, so it must be repeated. */
  #looking: 'no' | 'once' | 'again' = 'no';
  /** Time for the next look; `soon`: a look was asked for, or failed. */
  #alarm: { readonly soon: boolean; readonly callOff: () => void } | undefined;
  #stopping = false;
  #told: (() => void)[] = [];

  constructor(lane: Lane, tools: LocalJobsTools) {
    this.#lane = lane;
    this.#tools = tools;
    this.#timers = tools.timers ?? systemTimers;
  }

  /** Nothing runs or waits for its turn, and no look is under way. */
  get isIdle(): boolean {
    if (this.#running.size > 0) return false;
    if (this.#stopping) return true;
    const isQuiet = this.#looking === 'no' && this.#alarm?.soon !== true && this.#waiting.size === 0;
    return isQuiet && [...this.#paused.values()].every(({ failed }) => failed);
  }

  /** Looks for due rows: at once, or right after the look that is under way. */
  look(): void {
    if (this.#stopping) return;
    if (this.#looking !== 'no') this.#looking = 'again';
    else if (this.#alarm?.soon !== true) void this.#lookNow();
  }

  async idle(): Promise<void> {
    if (this.#looking === 'no' && !this.#stopping) void this.#lookNow();
    else this.look();
    while (!this.isIdle) await new Promise<void>((resolve) => this.#told.push(resolve));
  }

  async stop(): Promise<void> {
    this.#stopping = true;
    this.#setAlarm();
    for (const { callOff } of this.#paused.values()) callOff();
    this.#paused.clear();
    this.#waiting.clear();
    while (!this.isIdle) await new Promise<void>((resolve) => this.#told.push(resolve));
  }

  async #lookNow(): Promise<void> {
    const { clock, log } = this.#tools;
    this.#looking = 'once';
    this.#setAlarm();
    let waitMs = longestWaitMs;
    let failed = false;
    try {
      const now = clock.now();
      const { keys, nextAt } = await this.#lane.due(now);
      for (const key of keys) this.#take(key);
      if (nextAt !== null) waitMs = Math.min(Math.max(msOf(nextAt) - msOf(now), 1), longestWaitMs);
    } catch (thrown) {
      if (!this.#stopping) log.error({ lane: this.#lane.name, problem: messageOf(thrown) }, "Can't read what is due");
      waitMs = troubleMs;
      failed = true;
    }
    const again = this.#mustLookAgain();
    this.#looking = 'no';
    this.#begin();
    // Somebody waits for the end: no time for others to write more.
    if (again && this.#told.length > 0 && !failed) {
      void this.#lookNow();
      return;
    }
    this.#setAlarm(again ? Math.min(waitMs, lookGapMs) : waitMs, again || failed);
    this.#tell();
  }

  #mustLookAgain(): boolean {
    return this.#looking === 'again';
  }

  #take(key: string): void {
    if (this.#running.has(key)) this.#running.set(key, true);
    else if (!this.#paused.has(key)) this.#waiting.add(key);
  }

  #begin(): void {
    while (!this.#stopping && this.#running.size < this.#lane.concurrency) {
      const [key] = this.#waiting;
      if (key === undefined) return;
      this.#waiting.delete(key);
      this.#running.set(key, false);
      void this.#run(key).finally(() => {
        this.#begin();
        this.#tell();
      });
    }
  }

  async #run(key: string): Promise<void> {
    let again: Again;
    try {
      again = await this.#lane.run(key);
      await this.#recovered(key);
    } catch (thrown) {
      again = await this.#failed(key, messageOf(thrown));
    }
    const isDue = this.#running.get(key);
    this.#running.delete(key);
    if (this.#stopping) return;
    const failed = this.#failing.has(key);
    if (again !== undefined && again.againAfterMs > 0) this.#pause(key, { ms: again.againAfterMs, failed });
    else if (again !== undefined || isDue) this.#waiting.add(key);
  }

  #pause(key: string, { ms, failed }: { ms: number; failed: boolean }): void {
    const callOff = this.#timers.after(ms, () => {
      this.#paused.delete(key);
      this.#waiting.add(key);
      this.#begin();
    });
    this.#paused.set(key, { failed, callOff });
  }

  async #failed(key: string, problem: string): Promise<Again> {
    const { troubles, clock, log, random = Math.random } = this.#tools;
    const { name: lane, stage } = this.#lane;
    const now = clock.now();
    const before = this.#failing.get(key);
    const tries = (before?.tries ?? 0) + 1;
    const backoffMs = Math.min(firstRetryMs * 2 ** (tries - 1), longestRetryMs);
    const againAfterMs = Math.round(backoffMs * (1 + random() / 4));
    const since = before?.since ?? now;
    this.#failing.set(key, { tries, since });
    // What was interrupted by the stop says nothing, and the store may be closed.
    if (this.#stopping) return undefined;
    log.error({ lane, key, problem, tries, againAfterMs }, 'Failed, will be tried again');
    try {
      await troubles.keepFailure({ stage, id: key, problem, tries, since, againAt: later(now, againAfterMs) });
      await troubles.count(`${stage}_failed`);
    } catch (thrown) {
      log.error({ lane, key, problem: messageOf(thrown) }, 'Could not record a failure');
    }
    return { againAfterMs };
  }

  async #recovered(key: string): Promise<void> {
    if (!this.#failing.delete(key)) return;
    await this.#tools.troubles.dropFailure({ stage: this.#lane.stage, id: key });
  }

  /** Each lane has one alarm: setting it replaces the last; without `ms` it is cancelled. */
  #setAlarm(ms?: number, soon = false): void {
    this.#alarm?.callOff();
    this.#alarm = undefined;
    if (ms === undefined || this.#stopping) return;
    const callOff = this.#timers.after(ms, () => {
      this.#alarm = undefined;
      void this.#lookNow();
    });
    this.#alarm = { soon, callOff };
  }

  #tell(): void {
    const told = this.#told;
    this.#told = [];
    for (const resolve of told) resolve();
  }
}

const systemTimers: Timers = {
  after(ms, run) {
    const timer = setTimeout(run, ms);
    return () => clearTimeout(timer);
  },
};
