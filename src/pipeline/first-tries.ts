/**
 * When this process first tried to send each of its latest messages, by a clock that is never set. A platform forgets after
 * a while what it would recognise as a repeat, and the time of day can't tell whether that while is over: it may have been
 * changed since, or be wrong after a power cut.
 */
export type FirstTries = {
  /** Notes the first try; later ones don't count. */
  note(deliveryId: string): void;
  /** Milliseconds since the first try; null if another process made it. */
  ageMs(deliveryId: string): number | null;
};

/** Far more than are open at a time. Nothing is known of older ones. */
const mostKept = 10_000;

/** `ticks`: milliseconds of a clock that is never set (default: the process's own). */
export function createFirstTries(ticks: () => number = () => performance.now()): FirstTries {
  const firstTries = new Map<string, number>();
  return {
    note(deliveryId) {
      if (firstTries.has(deliveryId)) return;
      firstTries.set(deliveryId, ticks());
      const [oldest] = firstTries.keys();
      if (firstTries.size > mostKept && oldest !== undefined) firstTries.delete(oldest);
    },
    ageMs(deliveryId) {
      const at = firstTries.get(deliveryId);
      return at === undefined ? null : ticks() - at;
    },
  };
}
