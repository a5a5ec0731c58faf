import { earliestNow, longestWaitsMs } from '../core/plan/longest-waits.ts';
import { type Instant, later, msOf } from '../nouns/time.ts';
import { type Ground, isActive, isUnfinished, read, type Trx } from './ground.ts';

/** Corrects every stored instant that is further ahead than it can be. See `ClockStore`. */
export async function correctInstants({ db }: Pick<Ground, 'db'>, at: Instant): Promise<number> {
  if (at < earliestNow) return 0;
  return await db.transaction().execute(async (trx) => {
    const counts = [await correctWaits(trx, at), await correctMutes(trx, at), await correctPauses(trx, at)];
    return counts.reduce((sum, count) => sum + count, 0);
  });
}

/** What waits for a time becomes due; what holds it up ends. */
async function correctWaits(trx: Trx, at: Instant): Promise<number> {
  const ahead = (what: keyof typeof longestWaitsMs) => later(at, longestWaitsMs[what]);
  const changes = [
    trx.updateTable('poll').set({ next_poll_at: at }).where(isActive).where('next_poll_at', '>', ahead('poll')),
    trx.deleteFrom('host').where('parked_until', '>', ahead('park')),
    trx.updateTable('delivery').set({ due_at: at }).where(isUnfinished).where('due_at', '>', ahead('delivery')),
    trx
      .updateTable('delivery')
      .set({ lease_until: null })
      .where(isUnfinished)
      .where('lease_until', '>', ahead('lease')),
    trx.updateTable('story').set({ settles_at: at }).where('settles_at', '>', ahead('failure')),
    trx
      .updateTable('held_story')
      .set({ due_at: at })
      .where('told_at', 'is', null)
      .where('due_at', '>', ahead('held'))
      .where((row) => row.or([row('because', '!=', 'paused'), row('due_at', '>', ahead('pause'))])),
    // No digest covers a time before the channel had one, or before it was changed.
    trx.updateTable('digest').set({ created_at: at }).where('created_at', '>', at),
    trx.updateTable('digest').set({ changed_at: at }).where('changed_at', '>', at),
  ];
  let count = 0;
  for (const change of changes) {
    // Postgres counts in bigint, and a driver may give none.
    const [result] = await change.execute();
    if (result === undefined) continue;
    count += Number('numDeletedRows' in result ? result.numDeletedRows : result.numUpdatedRows);
  }
  return count;
}

/** A mute lasts as long from now as it was set for. */
async function correctMutes(trx: Trx, at: Instant): Promise<number> {
  const rows = await trx.selectFrom('mute').selectAll().where('until', '>', later(at, longestWaitsMs.mute)).execute();
  for (const { id, until, made_at } of rows) {
    const to = { made_at: at, until: later(at, spanMs({ from: made_at, until, longestMs: longestWaitsMs.mute })) };
    await trx.updateTable('mute').set(to).where('id', '=', id).execute();
  }
  return rows.length;
}

/** A pause lasts as long from now as it was set for. */
async function correctPauses(trx: Trx, at: Instant): Promise<number> {
  const rows = await trx.selectFrom('subscription').select(['id', 'pause']).where('pause', 'is not', null).execute();
  let count = 0;
  for (const { id, pause } of rows) {
    const kept = pauseOf(pause);
    if (kept === null || kept.until <= later(at, longestWaitsMs.pause)) continue;
    const ms = spanMs({ from: kept.at, until: kept.until, longestMs: longestWaitsMs.pause });
    const to = JSON.stringify({ ...kept, at, until: later(at, ms) });
    await trx.updateTable('subscription').set({ pause: to }).where('id', '=', id).execute();
    count += 1;
  }
  return count;
}

type Pause = { readonly until: Instant; readonly at: Instant };

/** Null: none, or damaged, which reading the subscription records. */
function pauseOf(pause: string | null): Pause | null {
  try {
    return pause === null ? null : read<Pause>(pause);
  } catch {
    return null;
  }
}

function spanMs({ from, until, longestMs }: { from: Instant; until: Instant; longestMs: number }): number {
  return Math.min(Math.max(msOf(until) - msOf(from), 0), longestMs);
}
