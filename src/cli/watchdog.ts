import { performance } from 'node:perf_hooks';
import { Worker } from 'node:worker_threads';
import type { Log } from '../nouns/ports.ts';
import { exitCodes } from './exit-codes.ts';
import { createLivedTime } from './lived-time.ts';
import type { WatchdogData } from './watchdog-worker.ts';

/** How often the event loop beats, and how often the worker looks. */
const defaultTickMs = 1_000;

/**
 * The event loop counts as blocked after this long. The longest honest block is a large database that is checked or compacted on a
 * slow disk; Discord ends a connection that is silent for 41 s.
 */
const defaultBlockedMs = 180_000;

/**
 * Ends the process with code 75 (`exitCodes.stalled`) and one log line that says why, when its event loop is blocked or `problem`
 * says that work stands still. A worker thread watches the loop, so that a loop that never returns is noticed too: it ends the
 * process from inside if it can, by SIGKILL otherwise. `passed` hears how much time the process lived through. Time in which the
 * machine sleeps doesn't count.
 */
export function startWatchdog(options: {
  passed: (ms: number) => void;
  problem: () => string | null;
  log: Log;
  tickMs?: number | undefined;
  blockedMs?: number | undefined;
}): { stop(): Promise<void> } {
  const { tickMs = defaultTickMs, blockedMs = defaultBlockedMs, log } = options;
  const beats = new Int32Array(new SharedArrayBuffer(Int32Array.BYTES_PER_ELEMENT));
  const workerData: WatchdogData = { beats, tickMs, blockedMs, exitCode: exitCodes.stalled };
  const worker = new Worker(new URL('./watchdog-worker.ts', import.meta.url), {
    workerData,
    resourceLimits: { maxOldGenerationSizeMb: 16, maxYoungGenerationSizeMb: 1 },
  });
  worker.on('error', (error) => log.error({ problem: error.message }, 'Watchdog failed'));
  worker.unref();
  const livedMs = createLivedTime({ tickMs, startMs: performance.now() });
  const timer = setInterval(() => {
    Atomics.add(beats, 0, 1);
    options.passed(livedMs(performance.now()));
    const problem = options.problem();
    if (problem === null) return;
    log.error({ problem, exitCode: exitCodes.stalled }, 'Standing still: ending the process');
    process.exit(exitCodes.stalled);
  }, tickMs);
  return {
    async stop() {
      clearInterval(timer);
      await worker.terminate();
    },
  };
}
