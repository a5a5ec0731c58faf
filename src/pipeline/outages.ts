import type { Platform } from '../nouns/place.ts';

/** Which platforms work at present, as far as messages can tell. Kept in memory: a restart tries again. */
export type Outages = {
  /**
   * Milliseconds until this platform may be tried; 0: now. While it is down, one caller at a time is let through to
   * try.
   */
  blockedMs(platform: Platform): number;
  /** A message failed because the platform didn't work. */
  failed(platform: Platform): void;
  /** The platform answered clearly, whatever it said. Returns whether it was down, or may have been before the start. */
  answered(platform: Platform): boolean;
};

/**
 * A platform is down after this many failures in a row with no answer in between. One channel that keeps failing while
 * others work doesn't get there.
 */
const downAfter = 3;
/** How often a platform that is down is tried: soon enough to lose little time, seldom enough to be no burden. */
const tryEveryMs = 10_000;

type State = { failures: number; tryAtMs: number; hasAnswered: boolean };

/** Watches the platforms. `ticks`: milliseconds of a clock that is never set (default: the process's own). */
export function createOutages(ticks: () => number = () => performance.now()): Outages {
  const states = new Map<Platform, State>();
  const stateOf = (platform: Platform): State => {
    const state = states.get(platform) ?? { failures: 0, tryAtMs: 0, hasAnswered: false };
    states.set(platform, state);
    return state;
  };
  return {
    blockedMs(platform) {
      const state = stateOf(platform);
      if (state.failures < downAfter) return 0;
      const now = ticks();
      if (now < state.tryAtMs) return Math.ceil(state.tryAtMs - now);
      state.tryAtMs = now + tryEveryMs;
      return 0;
    },
    failed(platform) {
      const state = stateOf(platform);
      state.failures += 1;
      state.tryAtMs = ticks() + tryEveryMs;
    },
    answered(platform) {
      const before = stateOf(platform);
      states.set(platform, { failures: 0, tryAtMs: 0, hasAnswered: true });
      return !before.hasAnswered || before.failures >= downAfter;
    },
  };
}
