import type { SelectQueryBuilder } from 'kysely';
import type { Delivery } from '../nouns/delivery.ts';
import type { StoreStatus, ValueStore } from '../nouns/store.ts';
import type { Ground } from './ground.ts';
import { hiddenSources, storyIsSeen } from './ground.ts';
import type { Tables } from './schema.ts';

/** Small things kept between runs, and counters. */
export function valueStore({ db }: Ground): ValueStore {
  return {
    async value(key) {
      const row = await db.selectFrom('value').select('value').where('key', '=', key).executeTakeFirst();
      return row?.value ?? null;
    },

    async setValue(key, value) {
      await db
        .insertInto('value')
        .values({ key, value })
        .onConflict((same) => same.column('key').doUpdateSet({ value }))
        .execute();
    },

    async count(name, by = 1) {
      await db
        .insertInto('counter')
        .values({ name, count: by })
        .onConflict((same) =>
          same.column('name').doUpdateSet((row) => ({ count: row('counter.count', '+', row.ref('excluded.count')) })),
        )
        .execute();
    },

    async counts() {
      const rows = await db.selectFrom('counter').selectAll().orderBy('name').execute();
      return Object.fromEntries(rows.map((row) => [row.name, row.count]));
    },
  };
}

/** How it all stands. `sources`: those that are seen, with their polls. */
export async function storeStatus(ground: Ground, sources: StoreStatus['sources']): Promise<StoreStatus> {
  const { db } = ground;
  const [items, stories, subscriptions] = [
    await countItems(ground),
    await countOf(db.selectFrom('story').where(storyIsSeen(ground))),
    await countOf(db.selectFrom('subscription')),
  ];
  const states = await db
    .selectFrom('delivery')
    .select((row) => ['state', row.fn.countAll().as('count')])
    .groupBy('state')
    .execute();
  const deliveries: Record<Delivery['state'], number> = { waiting: 0, sending: 0, sent: 0, failed: 0, held: 0 };
  for (const { state, count } of states) deliveries[state as Delivery['state']] = Number(count);
  const read = await db
    .selectFrom('poll')
    .select((row) => row.fn.max('last_read_at').as('at'))
    .executeTakeFirst();
  const sent = await db
    .selectFrom('delivery')
    .select((row) => row.fn.max('sent_at').as('at'))
    .where('state', '=', 'sent')
    .executeTakeFirst();
  return {
    sources,
    items,
    stories,
    subscriptions,
    deliveries,
    ...(read?.at == null ? {} : { lastReadAt: read.at }),
    ...(sent?.at == null ? {} : { lastSentAt: sent.at }),
  };
}

async function countOf(of: SelectQueryBuilder<Tables, keyof Tables, object>): Promise<number> {
  const row = await of.select((all) => all.fn.countAll().as('count')).executeTakeFirstOrThrow();
  return Number(row.count);
}

/** Nearly all items are seen by everyone: those that are not are counted apart, source by source. */
async function countItems(ground: Ground): Promise<number> {
  const { db } = ground;
  const all = await countOf(db.selectFrom('item'));
  const hidden = await countOf(db.selectFrom('item').where('source_id', 'in', hiddenSources(ground)));
  return all - hidden;
}
