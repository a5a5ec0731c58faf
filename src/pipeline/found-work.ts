import type { Store } from '../nouns/store.ts';
import { secondsBetween } from '../nouns/time.ts';
import type { StageTools } from './for-each-safely.ts';

/** When the last run was last alive; empty once it has stopped in order. */
const aliveKey = 'alive_at';

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

/** A clock that was ahead must have no effect for longer than until the next beat. */
export async function correctInstants({ store, clock, log }: StageTools): Promise<void> {
  const rows = await store.correctInstants(clock.now());
  if (rows > 0) log.warn({ rows }, 'Times too far ahead corrected: the clock was wrong before, or is now');
}

/** What failed in the last run is tried afresh, so it isn't failing any more, or will be again in a moment. */
async function dropFailuresOfLanes(store: Store): Promise<void> {
  for (const stage of ['host', 'delivery'] as const) {
    for (const failure of await store.failures(stage)) await store.dropFailure(failure);
  }
}
