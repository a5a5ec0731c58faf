import { setImmediate as nextTurn } from 'node:timers/promises';
import { messageOf } from '../nouns/errors.ts';
import type { Clock, Log } from '../nouns/ports.ts';
import type { Cutoffs, PruneCursor, RetentionStore } from '../nouns/retention.ts';
import { dayMs, type Instant, later } from '../nouns/time.ts';

/** How long a feed must have left out an entry before it is forgotten. Longer than `newsDays`, past which it isn't news. */
const entryDays = 90;
/** How long a server or workspace may be gone before what it owns is deleted. */
const placeDays = 30;

/** In days; null: forever. */
export type Keep = { readonly passingDays: number | null; readonly storyDays: number | null };

/** What is older than these moments is deleted, given the time and the settings. */
function cutoffsOf(now: Instant, { passingDays, storyDays }: Keep): Cutoffs {
  // Every time that is stored comes after the empty text.
  const ago = (days: number | null) => (days === null ? '' : later(now, -days * dayMs));
  return {
    now,
    passing: ago(passingDays),
    entries: later(now, -entryDays * dayMs),
    stories: ago(storyDays),
    places: later(now, -placeDays * dayMs),
  };
}

/**
 * Deletes what is no longer needed, batch by batch with a turn of the event loop after each, then gives the space back.
 * A kind that can't be pruned doesn't hold up the others. Returns how many rows of each kind were deleted.
 */
export async function forgetOld({
  store,
  clock,
  log,
  keep,
  signal,
}: {
  store: RetentionStore;
  clock: Clock;
  log: Log;
  keep: Keep;
  /** Once aborted, the pass ends after its batch. */
  signal: AbortSignal;
}): Promise<Readonly<Record<string, number>>> {
  const cutoffs = cutoffsOf(clock.now(), keep);
  const removed: Record<string, number> = {};
  let cursor: PruneCursor | null = { step: 0, after: '' };
  while (cursor !== null && !signal.aborted) {
    const { step }: PruneCursor = cursor;
    try {
      const batch = await store.prune(cursor, cutoffs);
      for (const [what, rows] of Object.entries(batch.removed)) removed[what] = (removed[what] ?? 0) + rows;
      cursor = batch.next;
    } catch (thrown) {
      log.error({ step, problem: messageOf(thrown) }, 'Old rows could not be deleted');
      cursor = { step: step + 1, after: '' };
    }
    await nextTurn();
  }
  while (!signal.aborted && (await store.shrink())) await nextTurn();
  if (Object.keys(removed).length > 0) log.info(removed, 'Old rows deleted');
  return removed;
}
