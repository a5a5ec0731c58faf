/** Spaces calls out so that a platform's rate limit is kept. */
export type Pace = {
  /**
   * Takes a turn for this key: 0 if it may be used now, otherwise the milliseconds until there may be one, and none is
   * taken.
   */
  take(key: string): number;
  /** Gives no turns for this key for so long: the platform asked for it. */
  close(key: string, ms: number): void;
  /** Milliseconds until this key gives turns again after `close`; 0: it does. */
  closedMs(key: string): number;
};

/** Above this many keys, those that are free again are forgotten. */
const maxKeys = 4_096;

/**
 * A pace of one turn every `everyMs` for each key, of which `burst` may come at once after a rest (the generic cell rate
 * algorithm, ITU-T I.371). `ticks`: milliseconds of a clock that is never set; default: the process's own.
 */
export function createPace({
  everyMs,
  burst,
  ticks = () => performance.now(),
}: {
  everyMs: number;
  burst: number;
  ticks?: (() => number) | undefined;
}): Pace {
  /** When each key would next have a turn if there were no bursts. */
  const turns = new Map<string, number>();
  const closed = new Map<string, number>();
  const forgetPast = (times: Map<string, number>, now: number) => {
    if (times.size < maxKeys) return;
    for (const [key, at] of times) if (at <= now) times.delete(key);
  };
  const closedMs = (key: string) => Math.max(0, Math.ceil((closed.get(key) ?? 0) - ticks()));
  return {
    take(key) {
      const now = ticks();
      const shut = closedMs(key);
      if (shut > 0) return shut;
      const turn = Math.max(turns.get(key) ?? now, now);
      const waitMs = Math.ceil(turn - (burst - 1) * everyMs - now);
      if (waitMs > 0) return waitMs;
      forgetPast(turns, now);
      turns.set(key, turn + everyMs);
      return 0;
    },
    close(key, ms) {
      const now = ticks();
      forgetPast(closed, now);
      closed.set(key, Math.max(closed.get(key) ?? 0, now + ms));
    },
    closedMs,
  };
}
