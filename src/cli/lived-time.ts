/** After a gap longer than this many ticks the process was suspended, and the rest of the gap doesn't count. */
const maxTicks = 5;

/**
 * Measures the time that a process, or a thread, lived through. Called about every `tickMs` with a monotonic time, it returns the
 * milliseconds since the last call; after a long gap, in which the machine slept or the process was stopped, at most five ticks.
 */
export function createLivedTime({ tickMs, startMs }: { tickMs: number; startMs: number }): (nowMs: number) => number {
  let lastMs = startMs;
  return (nowMs) => {
    const passedMs = Math.min(nowMs - lastMs, tickMs * maxTicks);
    lastMs = nowMs;
    return passedMs;
  };
}
