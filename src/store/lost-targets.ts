import { parseTarget, targetText } from '../nouns/place.ts';
import type { Store } from '../nouns/store.ts';
import { deliveries, deliveryOf, unfinished } from './deliveries.ts';
import type { Ground } from './ground.ts';

/** Channels that cannot be reached any more, until they come back. */
export function lostTargetQueries(ground: Ground): Pick<Store, 'loseTarget' | 'lostTargets' | 'regainTarget'> {
  const { db } = ground;
  return {
    async loseTarget(target, because, at) {
      await db.transaction().execute(async (trx) => {
        await trx
          .insertInto('lost_target')
          .values({ target: targetText(target), since: at, because })
          .onConflict((same) => same.column('target').doUpdateSet({ because }))
          .execute();
        await trx
          .updateTable('subscription')
          .set({ paused_at: at, paused_because: because })
          .where('platform', '=', target.platform)
          .where('space', '=', target.space)
          .where('channel', '=', target.channel)
          .where('paused_at', 'is', null)
          .execute();
        await trx
          .updateTable('delivery')
          .set({ state: 'held', problem: because, lease_until: null })
          .where('target', '=', targetText(target))
          .where('state', 'in', unfinished)
          .execute();
      });
    },

    async lostTargets() {
      const rows = await db.selectFrom('lost_target').selectAll().orderBy('since').orderBy('target').execute();
      return rows.map((row) => ({ target: parseTarget(row.target), since: row.since, because: row.because }));
    },

    async regainTarget(target) {
      return await db.transaction().execute(async (trx) => {
        const key = targetText(target);
        await trx.deleteFrom('lost_target').where('target', '=', key).execute();
        await trx
          .updateTable('subscription')
          .set({ paused_at: null, paused_because: null })
          .where('platform', '=', target.platform)
          .where('space', '=', target.space)
          .where('channel', '=', target.channel)
          .execute();
        const held = await deliveries(trx)
          .where('delivery.target', '=', key)
          .where('delivery.state', '=', 'held')
          .orderBy('delivery.seq')
          .execute();
        await trx
          .updateTable('delivery')
          .set({ state: 'failed', problem: 'told in a summary when the channel came back' })
          .where('target', '=', key)
          .where('state', '=', 'held')
          .execute();
        return held.map(deliveryOf);
      });
    },
  };
}
