import { messageOf } from '../nouns/errors.ts';
import type { Clock, Log } from '../nouns/ports.ts';
import type { Failure, Stage, Store } from '../nouns/store.ts';
import type { Instant } from '../nouns/time.ts';
import { dayMs, hourMs, later, minuteMs } from '../nouns/time.ts';

/** What every stage of the pipeline stands on. */
export type StageTools = { readonly store: Store; readonly clock: Clock; readonly log: Log };

/** The pause after the first failure; each further one doubles it, up to the longest. */
const firstPauseMs = minuteMs;
const longestPauseMs = 6 * hourMs;

/** What has not been tried for so long after it was due again is gone (settled otherwise, or removed) and no longer shown. */
const forgottenAfterMs = 7 * dayMs;

/** Why a story of which only the id can be read is not told. */
export const damagedStory = 'Its row in the database is damaged.';

export type Guard<Thing> = StageTools & {
  readonly stage: Stage;
  /** As failures are kept, and logged, under. */
  readonly idOf: (thing: Thing) => string;
  /**
   * Writes that the thing is due again at that time. Without it, a thing that failed is passed over here until then, which suits lists
   * that are always read whole.
   */
  readonly putOff?: ((thing: Thing, failure: Failure) => Promise<void>) | undefined;
};

/** How many of the things went well, and how many failed and wait for another try. */
export type Outcome = { readonly done: number; readonly failed: number };

/**
 * Calls `deal` for one thing after another. One that throws holds up none of the others: it is logged, counted (`story_failed`), kept
 * for `status` and `doctor`, and tried again after 1, 2, 4 … minutes, at most 6 hours. `deal` ends the loop by returning `'stop'`.
 * Rejects only when what failed before cannot be read.
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
    if (before !== undefined && putOff === undefined && before.againAt > clock.now()) continue;
    try {
      const answer = await deal(thing);
      if (before !== undefined) await store.dropFailure({ stage, id });
      done += 1;
      if (answer === 'stop') break;
    } catch (thrown) {
      failed += 1;
      await keep(thing, { thrown, before, guard });
    }
  }
  return { done, failed };
}

/** For `putOff` where the things come again by themselves, soon or never, and are to be tried whenever they do. */
export const asTheyCome = async (): Promise<void> => undefined;

/**
 * Those of the things for which `attempt` does not throw. For what works with all of them at once and failed with `cause`: it says which
 * to leave out. They are logged, counted and kept like those of `forEachSafely`. Throws `cause` where it is all of them, or none.
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

/** Whatever of this fails too is logged: the store itself is in trouble then, and the next beat tries all of it again. */
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
    log.error({ stage, id: failure.id, problem: messageOf(again) }, 'Failure could not be kept');
  }
}

function pausedUntil(now: Instant, tries: number): Instant {
  return later(now, Math.min(firstPauseMs * 2 ** (tries - 1), longestPauseMs));
}
