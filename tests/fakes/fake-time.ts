import type { Clock, Timers } from '../../src/nouns/ports.ts';
import { type Instant, instant, later, msOf } from '../../src/nouns/time.ts';

/** A clock and its alarms, moved by hand. */
export function fakeTime(start: Instant): { clock: Clock; timers: Timers; pass(ms: number): void; alarms(): number[] } {
  let now = msOf(start);
  const set = new Set<{ at: number; run: () => void }>();
  return {
    clock: { now: () => instant(now) },
    timers: {
      after(ms, run) {
        const alarm = { at: now + ms, run };
        set.add(alarm);
        return () => set.delete(alarm);
      },
    },
    /** Rings what is due by then. */
    pass(ms) {
      now = msOf(later(instant(now), ms));
      for (const alarm of [...set].filter(({ at }) => at <= now)) {
        set.delete(alarm);
        alarm.run();
      }
    },
    /** Milliseconds until each alarm that is set. */
    alarms: () => [...set].map(({ at }) => at - now),
  };
}
