import cron from 'node-cron';
import { AppError, messageOf } from '../nouns/errors.ts';
import type { Clock, Log, Timers } from '../nouns/ports.ts';
import { instant, msOf } from '../nouns/time.ts';

/** Regularly looks for what is due; keeps no state. A missed beat only causes a delay, never a lost alert. */
export type Heartbeat = {
  /** Beats no more. Resolves once the beat that is running has ended. */
  stop(): Promise<void>;
};

type BeatOptions = {
  /** The setting that decides when, or the beat's name: for the log. */
  readonly setting: string;
  readonly beat: () => Promise<void>;
  readonly log: Log;
  readonly timers?: Timers | undefined;
};

/** Looking at the clock this often is enough for expressions with seconds. */
const tickMs = 1_000;

/**
 * After a longer gap, such as sleep or a step of the clock, the seconds in it aren't looked at one by one: there is one
 * beat. Within it, a beat comes only if one of the seconds matches.
 */
const longestGapSeconds = 120;

/**
 * Calls `beat` at every match of a cron expression (five fields, or six with seconds first) by the machine's clock and
 * zone, never while the last beat is still running. The clock is looked at every second, so beats go on whatever
 * happens to it: missed matches become one beat, and after a step back the next match counts. If a beat throws, it is
 * logged and the next one comes as usual. Throws an AppError (`bad_setup`) naming `setting` if the expression isn't
 * valid.
 */
export function startHeartbeat(
  options: BeatOptions & { readonly cron: string; readonly clock?: Clock | undefined },
): Heartbeat {
  if (!cron.validate(options.cron)) {
    throw new AppError(
      'bad_setup',
      `${options.setting} isn't a valid cron expression: "${options.cron}". Use five fields, such as "*/5 * * * *" for every five minutes.`,
    );
  }
  const { clock = systemClock, timers = systemTimers } = options;
  // Never started: node-cron sets its timers by the wall clock, and stands still when that is set back.
  const task = cron.createTask(options.cron, () => {});
  const matches = (second: number) => task.match(new Date(second * 1_000));
  const pulse = createPulse(options);
  let seen = Math.floor(msOf(clock.now()) / 1_000);
  let callOff = () => {};
  const setAlarm = () => {
    callOff = timers.after(tickMs - (msOf(clock.now()) % tickMs), tick);
  };
  const tick = () => {
    const second = Math.floor(msOf(clock.now()) / 1_000);
    if (second !== seen && isDue(matches, { after: seen, until: second })) pulse.beat();
    seen = second;
    setAlarm();
  };
  setAlarm();
  return {
    async stop() {
      callOff();
      await task.destroy();
      await pulse.ended();
    },
  };
}

/** Whether a beat is due after the clock went from one second to another. */
function isDue(matches: (second: number) => boolean, { after, until }: { after: number; until: number }): boolean {
  if (until - after > longestGapSeconds) return true;
  if (until < after) return matches(until);
  for (let second = after + 1; second <= until; second += 1) if (matches(second)) return true;
  return false;
}

/**
 * Calls `beat` every so many milliseconds by a timer, which no change of the clock can move; the first time after
 * `firstMs` (default: the same). Never while the last beat is still running. If a beat throws, it is logged and the
 * next one comes as usual.
 */
export function startInterval(
  options: BeatOptions & { readonly everyMs: number; readonly firstMs?: number | undefined },
): Heartbeat {
  const { everyMs, firstMs = everyMs, timers = systemTimers } = options;
  const pulse = createPulse(options);
  let callOff = () => {};
  const setAlarm = (ms: number) => {
    callOff = timers.after(ms, () => {
      setAlarm(everyMs);
      pulse.beat();
    });
  };
  setAlarm(firstMs);
  return {
    async stop() {
      callOff();
      await pulse.ended();
    },
  };
}

/** Runs one beat at a time; a beat that comes while the last one is running is left out. */
function createPulse({ beat, setting, log }: BeatOptions) {
  let running: Promise<void> | null = null;
  return {
    beat() {
      if (running !== null) return;
      running = beat()
        .catch((thrown: unknown) => log.error({ setting, cause: messageOf(thrown) }, 'Heartbeat failed'))
        .finally(() => {
          running = null;
        });
    },
    ended: async () => await running,
  };
}

const systemClock: Clock = { now: () => instant(Date.now()) };

const systemTimers: Timers = {
  after(ms, run) {
    const timer = setTimeout(run, ms);
    return () => clearTimeout(timer);
  },
};
