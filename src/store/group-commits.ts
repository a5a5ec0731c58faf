import { setImmediate } from 'node:timers';

/** Most calls per transaction: enough to share a disk sync, few enough not to block the event loop. */
const maxCalls = 50;

/**
 * Turns of the event loop during which calls gather. If nothing else happens, they pass at once; in a busy round, more
 * calls share one sync than with a single turn.
 */
const turnsToGather = 4;

/** No call waits longer than this for others, however slow the disk. */
const longestRestMs = 50;

/**
 * Writes the commits of calls made within a few turns of the event loop in one transaction, since each transaction
 * waits for the disk, and everything else with it. Every call resolves once its own commits are on disk, as if made
 * alone; commits that can't be written fail only their own call. `mostOfTime`: the share of time that commits may take
 * (default: all of it). After each, calls gather for so long that it is kept, so that the slower the disk, the more of
 * them share a commit; a call after a rest doesn't wait.
 */
export function groupCommits<T>(
  write: (commits: readonly T[]) => Promise<void>,
  { mostOfTime = 1 }: { mostOfTime?: number | undefined } = {},
): (commits: readonly T[]) => Promise<void> {
  const waiting: { commits: readonly T[]; resolve(): void; reject(error: unknown): void }[] = [];
  let restUntilMs = 0;

  const flush = async () => {
    const calls = waiting.splice(0, maxCalls);
    if (waiting.length > 0) setImmediate(() => void flush());
    const startMs = performance.now();
    try {
      await write(calls.flatMap((call) => call.commits));
      for (const call of calls) call.resolve();
    } catch (error) {
      if (calls.length === 1) calls[0]?.reject(error);
      else for (const call of calls) await write(call.commits).then(call.resolve, call.reject);
    } finally {
      const endMs = performance.now();
      restUntilMs = endMs + Math.min((endMs - startMs) * (1 / mostOfTime - 1), longestRestMs);
    }
  };

  const flushSoon = () => {
    const restMs = restUntilMs - performance.now();
    if (restMs > 0) setTimeout(() => void flush(), restMs);
    else void flush();
  };

  return (commits) =>
    new Promise((resolve, reject) => {
      waiting.push({ commits, resolve, reject });
      if (waiting.length === 1) afterTurns(turnsToGather, flushSoon);
    });
}

function afterTurns(turns: number, run: () => void): void {
  setImmediate(() => (turns > 1 ? afterTurns(turns - 1, run) : run()));
}
