import { longestWaitsMs } from '../core/plan/longest-waits.ts';
import { messageOf } from '../nouns/errors.ts';
import type { Clock, Log } from '../nouns/ports.ts';
import type { Failure, Stage, Store } from '../nouns/store.ts';
import { dayMs, type Instant, later, minuteMs } from '../nouns/time.ts';

/** What every stage of the pipeline needs. */
export type StageTools = { readonly store: Store; readonly clock: Clock; readonly log: Log };

/** Pause after the first failure; each further failure doubles it, up to the longest. */
const firstPauseMs = minuteMs;
const longestPauseMs = longestWaitsMs.failure;

/** A failure not retried for this long after it was due was settled otherwise or removed, and is no longer shown. */
const forgottenAfterMs = 7 * dayMs;

/** Why a story of which only the id can be read isn't announced. */
export const damagedStory = "The story's row in the database is damaged.";

export type Guard<Thing> = StageTools & {
  readonly stage: Stage;
  /** The id under which failures are stored and logged. */
  readonly idOf: (thing: Thing) => string;
  /**
   * Stores when the thing is due again. Without it, `forEachSafely` skips a failed thing until then, which suits lists
   * that are always read in full.
   */
  readonly putOff?: ((thing: Thing, failure: Failure) => Promise<void>) | undefined;
};

/** How many things succeeded, and how many failed and wait for another try. */
export type Outcome = { readonly done: number; readonly failed: number };

/**
 * Calls `deal` for one thing after another. One that throws doesn't hold up the others: it is logged, counted
 * (`story_failed`), stored for `status` and `doctor`, and tried again after 1, 2, 4 … minutes, at most 6 hours. `deal`
 * ends the loop by returning `'stop'`; so does a disk that takes nothing more. Rejects only if earlier failures can't be read.
 */
export async function forEachSafely<Thing>(
  things: Iterable<Thing>,
  guard: Guard<Thing>,
  deal: (thing: Thing) => Promise<unknown>,
): Promise<Outcome> {
  const { stage, idOf, putOff, store, clock } = guard;
  const failures = await failuresOf(guard);
  let done = 0;
  let failed = 0;
  for (const thing of things) {
    const id = idOf(thing);
    const before = failures.get(id);
    if (before !== undefined && putOff === undefined && isPaused(before, clock.now())) continue;
    try {
      const answer = await deal(thing);
      if (before !== undefined) await store.dropFailure({ stage, id });
      done += 1;
      if (answer === 'stop') break;
    } catch (thrown) {
      // Nothing can be stored, which is no fault of this thing. The store logs it, and the next heartbeat tries again.
      if (store.storageTrouble() !== null) break;
      failed += 1;
      await keep(thing, { thrown, before, guard });
    }
  }
  return { done, failed };
}

/** A `putOff` for things that recur by themselves, soon or never, and should be tried whenever they do. */
export const asTheyCome = async (): Promise<void> => undefined;

/**
 * The things for which `attempt` doesn't throw. Use it when work on all of them at once failed with `cause`, to find
 * which to leave out. Those are logged, counted and stored as in `forEachSafely`. Throws `cause` if all of them fail,
 * or none does.
 */
export async function thatWork<Thing>(
  things: readonly Thing[],
  { attempt, cause, ...guard }: Guard<Thing> & { attempt: (thing: Thing) => unknown; cause: unknown },
): Promise<readonly Thing[]> {
  const working = new Set(things.filter((thing) => works(() => attempt(thing))));
  if (working.size === 0 || working.size === things.length) throw cause;
  const failing = things.filter((thing) => !working.has(thing));
  await forEachSafely(failing, { ...guard, putOff: asTheyCome }, async (thing) => void attempt(thing));
  return [...working];
}

function works(attempt: () => unknown): boolean {
  try {
    attempt();
    return true;
  } catch {
    return false;
  }
}

async function failuresOf<Thing>({ stage, store, clock }: Guard<Thing>): Promise<ReadonlyMap<string, Failure>> {
  const failures = await store.failures(stage);
  const forgotten = later(clock.now(), -forgottenAfterMs);
  for (const failure of failures) if (failure.againAt < forgotten) await store.dropFailure(failure);
  return new Map(failures.map((failure) => [failure.id, failure]));
}

/**
 * If this fails too, it is logged: the store itself is in trouble then, and the next heartbeat tries everything again.
 */
async function keep<Thing>(
  thing: Thing,
  { thrown, before, guard }: { thrown: unknown; before: Failure | undefined; guard: Guard<Thing> },
): Promise<void> {
  const { stage, idOf, putOff, store, clock, log } = guard;
  const now = clock.now();
  const tries = (before?.tries ?? 0) + 1;
  const failure: Failure = {
    stage,
    id: idOf(thing),
    problem: messageOf(thrown),
    tries,
    since: before?.since ?? now,
    againAt: pausedUntil(now, tries),
  };
  log.error(failure, 'Failed, will be tried again');
  try {
    await store.keepFailure(failure);
    await store.count(`${stage}_failed`);
    await putOff?.(thing, failure);
  } catch (again) {
    log.error({ stage, id: failure.id, problem: messageOf(again) }, 'Could not record a failure');
  }
}

/** A failure paused for longer than there are pauses was stored while the clock was ahead. */
function isPaused({ againAt }: Failure, now: Instant): boolean {
  return againAt > now && againAt <= later(now, longestPauseMs);
}

function pausedUntil(now: Instant, tries: number): Instant {
  return later(now, Math.min(firstPauseMs * 2 ** (tries - 1), longestPauseMs));
}
