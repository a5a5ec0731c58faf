import { type RunningProcess, startProcess } from '../e2e/start-process.ts';
import type { Upset } from './upset-state.ts';

export type SupervisedBot = {
  /** Changes what is wrong with the machine, also for later processes. */
  upset(change: Upset): void;
  /** Kills the process and starts the next. */
  kill(): Promise<void>;
  /** Stops the process as a supervisor would, and starts the next. */
  restart(): Promise<void>;
  ready(): Promise<void>;
  /** How processes ended that should have gone on, or ended badly when they were asked to: exit codes and signals. */
  readonly crashes: readonly string[];
  /** The last lines that the process wrote to stderr. */
  lastWords(): string;
  /** Stops the process; no other is started. */
  stop(): Promise<void>;
};

/** The real program under a supervisor that starts it again whenever it ends. */
export function superviseBot(options: {
  env: Readonly<Record<string, string>>;
  say: (line: string) => void;
}): SupervisedBot {
  let machine: Upset = {};
  let running: RunningProcess;
  const asked = new WeakSet<RunningProcess>();
  const crashes: string[] = [];
  const start = () => {
    const started = startProcess(['start'], {
      env: { ...options.env, FINEPRINT_UPSET: JSON.stringify(machine) },
      preload: new URL('./upset.ts', import.meta.url),
    });
    running = started;
    void started.ended.then((how) => {
      if (asked.has(started)) return;
      crashes.push(`ended by itself with ${how}`);
      options.say(`The process ended by itself with ${how}:\n${lastWords(started)}`);
      start();
    });
  };
  const stop = async () => {
    asked.add(running);
    const how = await running.stop();
    // Before it listens for the signal, the signal itself ends it.
    if (how !== 0 && how !== 'SIGTERM') crashes.push(`stopped with ${how}`);
  };
  start();
  return {
    upset(change) {
      machine = { ...machine, ...change };
      running.send(machine);
    },
    async kill() {
      asked.add(running);
      await running.kill();
      start();
    },
    async restart() {
      await stop();
      start();
    },
    ready: async () => void (await running.ready()),
    crashes,
    lastWords: () => lastWords(running),
    stop,
  };
}

const lastWords = (process: RunningProcess) => process.stderr.slice(-20).join('\n');
