import type { Clock } from '../../nouns/ports.ts';
import { msOf } from '../../nouns/time.ts';

/** Makes requests to one host wait for each other. */
export type HostLines = {
  /** Runs `task` when all earlier ones for this host are done and `gapMs` have passed since the last of them ended. */
  run<Result>(host: string, gapMs: number, task: () => Promise<Result>): Promise<Result>;
};

type Line = { last: Promise<unknown>; waiting: number; endedAtMs: number };

/** Beyond this many hosts the ones that nobody waits for are forgotten; redirects can lead to any number. */
const maxLines = 4_096;

/**
 * One line per host, first come, first served. `wait` pauses for milliseconds and may reject, which the caller of `run`
 * gets.
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
        // At most the gap, so that a clock that was set back does not stop the host.
        const pauseMs = Math.min(gapMs, line.endedAtMs + gapMs - msOf(options.clock.now()));
        if (pauseMs > 0) await options.wait(pauseMs);
        try {
          return await task();
        } finally {
          line.endedAtMs = msOf(options.clock.now());
        }
      });
      // Nothing of the answer is kept: the last body of every host would be.
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
