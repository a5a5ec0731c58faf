import type { Clock } from '../../nouns/ports.ts';
import { msOf } from '../../nouns/time.ts';

/** Makes requests to the same host wait for each other. */
export type HostLines = {
  /** Runs `task` once all earlier tasks for this host are done and `gapMs` has passed since the last one ended. */
  run<Result>(host: string, gapMs: number, task: () => Promise<Result>): Promise<Result>;
};

type Line = { last: Promise<unknown>; waiting: number; endedAtMs: number };

/** Above this many hosts, forget the idle ones. Redirects can lead to any number of hosts. */
const maxLines = 4_096;

/**
 * Creates one queue per host, first come, first served. `wait` pauses for a number of milliseconds. If it rejects, so does
 * `run`.
 */
export function createHostLines(options: { clock: Clock; wait: (ms: number) => Promise<void> }): HostLines {
  const lines = new Map<string, Line>();

  function lineOf(host: string): Line {
    const known = lines.get(host);
    if (known !== undefined) return known;
    if (lines.size >= maxLines) {
      for (const [key, line] of lines) if (line.waiting === 0) lines.delete(key);
    }
    const line = { last: Promise.resolve(), waiting: 0, endedAtMs: Number.NEGATIVE_INFINITY };
    lines.set(host, line);
    return line;
  }

  return {
    async run(host, gapMs, task) {
      const line = lineOf(host);
      line.waiting += 1;
      const turn = line.last.then(async () => {
        // Never wait longer than the gap, in case the clock was set back.
        const pauseMs = Math.min(gapMs, line.endedAtMs + gapMs - msOf(options.clock.now()));
        if (pauseMs > 0) await options.wait(pauseMs);
        try {
          return await task();
        } finally {
          line.endedAtMs = msOf(options.clock.now());
        }
      });
      // Don't keep the result, or the last body of every host would stay in memory.
      line.last = turn.then(
        () => undefined,
        () => undefined,
      );
      try {
        return await turn;
      } finally {
        line.waiting -= 1;
      }
    },
  };
}
