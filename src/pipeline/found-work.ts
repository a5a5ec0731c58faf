import { earliestNow } from '../core/plan/longest-waits.ts';
import type { Store } from '../nouns/store.ts';
import { msOf, secondsBetween } from '../nouns/time.ts';
import type { StageTools } from './for-each-safely.ts';

/** When the last run was last alive; empty once it has stopped in order. */
const aliveKey = 'alive_at';
/** The latest time that any run saw, give or take `noteEveryMs`: a clock that shows less was set back. */
const latestKey = 'clock_latest';
const noteEveryMs = 30_000;
/** A clock that is kept in step is set back by less than this, which delays nothing that anybody notices. */
const smallStepMs = 2_000;

/** Says what the last run left to do and whether it was ended in the middle of its work, and makes what failed due afresh. */
export async function findWork({ store, clock, log }: StageTools): Promise<void> {
  await dropFailuresOfLanes(store);
  await correctInstants({ store, clock, log });
  const aliveAt = (await store.value(aliveKey)) ?? '';
  const { waiting, sending } = (await store.status()).deliveries;
  const dueSources = (await store.dueHosts(clock.now())).reduce((sum, { sources }) => sum + sources, 0);
  const found = { dueSources, waitingMessages: waiting, messagesPerhapsSent: sending };
  if (aliveAt === '') log.info(found, 'Work found');
  else {
    const silentSeconds = secondsBetween(aliveAt, clock.now());
    log.warn(
      { ...found, lastAliveAt: aliveAt, silentSeconds },
      'The last run ended without stopping, going on with its work',
    );
  }
  await noteAlive({ store, clock });
}

/** Notes that this run goes on. */
export async function noteAlive({ store, clock }: Pick<StageTools, 'store' | 'clock'>): Promise<void> {
  await store.setValue(aliveKey, clock.now());
}

/** Notes that this run stops in order. */
export async function noteStop(store: Store): Promise<void> {
  await store.setValue(aliveKey, '');
}

/**
 * A clock that was ahead must have no effect for longer than until the next beat, whether it was set back just now or between
 * two runs.
 */
export async function correctInstants({ store, clock, log }: StageTools): Promise<void> {
  const now = clock.now();
  if (now < earliestNow) return;
  const latest = await store.value(latestKey);
  const aheadMs = latest === null ? 0 : msOf(latest) - msOf(now);
  const isSetBack = aheadMs > smallStepMs;
  const rows = await store.correctInstants(now, isSetBack ? { setBackMs: aheadMs } : {});
  if (latest === null || isSetBack || -aheadMs >= noteEveryMs) await store.setValue(latestKey, now);
  if (isSetBack)
    log.warn({ rows, setBackSeconds: Math.round(aheadMs / 1_000) }, 'The clock was set back, waits cut short');
  else if (rows > 0) log.warn({ rows }, 'Times too far ahead corrected: the clock was wrong before, or is now');
}

/** What failed in the last run is tried afresh, so it isn't failing any more, or will be again in a moment. */
async function dropFailuresOfLanes(store: Store): Promise<void> {
  for (const stage of ['host', 'delivery'] as const) {
    for (const failure of await store.failures(stage)) await store.dropFailure(failure);
  }
}
