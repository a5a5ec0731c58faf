import { type SelectQueryBuilder, sql } from 'kysely';
import type { Delivery } from '../nouns/delivery.ts';
import type {
  DeliveryTrouble,
  Failure,
  KeptStore,
  Stage,
  StorageStore,
  StoreStatus,
  TroubleStore,
  ValueStore,
} from '../nouns/store.ts';
import type { Instant } from '../nouns/time.ts';
import { probeBytes } from './disk.ts';
import { type Ground, hiddenSources, read, readRow, storyIsSeen } from './ground.ts';
import type { Db, Tables } from './schema.ts';

/** Stores small values between runs, and counters. */
export function valueStore(ground: Ground): ValueStore {
  const { db } = ground;
  return {
    async value(key) {
      const row = await db.selectFrom('value').select('value').where('key', '=', key).executeTakeFirst();
      return row?.value ?? null;
    },

    async setValue(key, value) {
      await writeValue(db, { key, value, at: ground.now() });
    },

    async count(name, by = 1) {
      await add(db, name, by);
    },

    async counts() {
      const rows = await db
        .selectFrom('counter')
        .selectAll()
        .where('name', 'not like', `${dayPrefix}%`)
        .orderBy('name')
        .execute();
      return Object.fromEntries(rows.map((row) => [row.name, row.count]));
    },
  };
}

/**
 * Stores values with an end, in the table of all values: the end comes first in the value, so that both databases can compare and sort
 * by it.
 */
export function keptStore({ db }: Ground): KeptStore {
  const keyOf = ({ group, id }: Parameters<KeptStore['dropValue']>[0]) => `${keptPrefix}${group}:${id}`;
  return {
    async keepValue({ value, until, ...key }, { atMost, now }) {
      const group = keyOf({ ...key, id: '' });
      await db.transaction().execute(async (trx) => {
        await trx
          .deleteFrom('value')
          .where((row) =>
            row.or([
              row.and([beginsWith(keptPrefix), row('value', '<', now)]),
              // What versions before this table had an end kept for the same purpose.
              ...oldPrefixes.map(beginsWith),
            ]),
          )
          .execute();
        await writeValue(trx, { key: keyOf(key), value: `${until} ${value}`, at: now });
        const beyond = await trx
          .selectFrom('value')
          .select('key')
          .where(beginsWith(group))
          .orderBy('value', 'desc')
          .limit(maxDropped)
          .offset(atMost)
          .execute();
        if (beyond.length === 0) return;
        await trx
          .deleteFrom('value')
          .where(
            'key',
            'in',
            beyond.map((row) => row.key),
          )
          .execute();
      });
    },

    async keptValue(key, now) {
      const row = await db.selectFrom('value').select('value').where('key', '=', keyOf(key)).executeTakeFirst();
      if (row === undefined) return null;
      const end = row.value.indexOf(' ');
      return now < row.value.slice(0, end) ? row.value.slice(end + 1) : null;
    },

    async dropValue(key) {
      await db.deleteFrom('value').where('key', '=', keyOf(key)).execute();
    },
  };
}

const keptPrefix = 'kept:';
const oldPrefixes = ['draft:', 'asked:'];

/** Rows deleted at once; the next value deletes the rest, if a bound was lowered. */
const maxDropped = 100;

/** Unlike LIKE, this has no wildcards and means the same in every database. */
function beginsWith(prefix: string) {
  return sql<boolean>`substr(key, 1, ${prefix.length}) = ${prefix}`;
}

/** Tells whether the disk takes what is stored. */
export function storageStore({ db, disk, now }: Ground): StorageStore {
  return {
    storageTrouble: () => disk?.trouble() ?? null,

    async canStore() {
      return (
        (await disk?.isWritable(async () => {
          await writeValue(db, { key: probeKey, value: 'x'.repeat(probeBytes), at: now() });
          await db.deleteFrom('value').where('key', '=', probeKey).execute();
        })) ?? true
      );
    },

    lostFile: () => disk?.lostFile() ?? null,
  };
}

/** Of the row that is written to see whether anything can be. */
const probeKey = 'storage_probe';

async function writeValue(db: Db, { key, value, at }: { key: string; value: string; at: Instant }): Promise<void> {
  const row = { value, changed_at: at };
  await db
    .insertInto('value')
    .values({ key, ...row })
    .onConflict((same) => same.column('key').doUpdateSet(row))
    .execute();
}

/** The figures for `status`. `sources`: those the place can see, with their polls. */
export async function storeStatus(ground: Ground, sources: StoreStatus['sources']): Promise<StoreStatus> {
  const { db } = ground;
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
    items: await countItems(ground),
    stories: await countOf(db.selectFrom('story').where(storyIsSeen(ground))),
    subscriptions: await countOf(db.selectFrom('subscription')),
    deliveries,
    lastReadAt: read?.at ?? undefined,
    lastSentAt: sent?.at ?? undefined,
  };
}

async function countOf(of: SelectQueryBuilder<Tables, keyof Tables, object>): Promise<number> {
  const row = await of.select((all) => all.fn.countAll().as('count')).executeTakeFirstOrThrow();
  return Number(row.count);
}

/** All places see nearly all items, so it is faster to count the hidden ones and subtract them. */
async function countItems(ground: Ground): Promise<number> {
  const { db } = ground;
  const all = await countOf(db.selectFrom('item'));
  const hidden = await countOf(db.selectFrom('item').where('source_id', 'in', hiddenSources(ground)));
  return all - hidden;
}

async function add(db: Db, name: string, by: number): Promise<void> {
  await db
    .insertInto('counter')
    .values({ name, count: by })
    .onConflict((same) =>
      same.column('name').doUpdateSet((row) => ({ count: row('counter.count', '+', row.ref('excluded.count')) })),
    )
    .execute();
}

/** Prefix of a counter for one day: `day 2026-11-02 deliveries.given_up`. */
export const dayPrefix = 'day ';

/** Most failures kept per stage. */
const maxFailures = 100;

const stages: readonly Stage[] = [
  'host',
  'source',
  'story',
  'channel',
  'lost_channel',
  'roundup',
  'digest',
  'link',
  'delivery',
];

/** Stores problems: failures in one row per stage, and counters by day. */
export function troubleStore(ground: Ground): TroubleStore {
  const { db } = ground;

  const failuresOf = async (from: Db, stage: Stage): Promise<readonly Failure[]> => {
    const id = `failures:${stage}`;
    const row = await from.selectFrom('value').select('value').where('key', '=', id).executeTakeFirst();
    if (row === undefined) return [];
    // An unreadable row counts as empty; the next failure writes it again.
    return readRow(() => read<readonly Failure[]>(row.value), { ground, table: 'value', id }) ?? [];
  };

  const change = async (stage: Stage, to: (before: readonly Failure[]) => readonly Failure[]) => {
    await db.transaction().execute(async (trx) => {
      const after = to(await failuresOf(trx, stage)).slice(-maxFailures);
      await writeValue(trx, { key: `failures:${stage}`, value: JSON.stringify(after), at: ground.now() });
    });
  };

  return {
    failures: (stage) => failuresOf(db, stage),

    async keepFailure(failure) {
      await change(failure.stage, (before) => [...before.filter(({ id }) => id !== failure.id), failure]);
    },

    async dropFailure({ stage, id: dropped }) {
      await change(stage, (before) => before.filter(({ id }) => id !== dropped));
    },

    async countTrouble(name, at) {
      await db.transaction().execute(async (trx) => {
        await add(trx, name, 1);
        await add(trx, `${dayPrefix}${at.slice(0, 10)} ${name}`, 1);
      });
    },

    async troubles(since) {
      const failures: Failure[] = [];
      for (const stage of stages) failures.push(...(await failuresOf(db, stage)));
      const days = await db
        .selectFrom('counter')
        .selectAll()
        .where('name', 'like', `${dayPrefix}%`)
        .where('name', '>=', `${dayPrefix}${since.slice(0, 10)}`)
        .execute();
      const sumOf = (trouble: DeliveryTrouble) =>
        days.reduce((sum, { name, count }) => (name.endsWith(` ${trouble}`) ? sum + Number(count) : sum), 0);
      return {
        deliveries: {
          'deliveries.given_up': sumOf('deliveries.given_up'),
          'deliveries.refused': sumOf('deliveries.refused'),
          'deliveries.perhaps_twice': sumOf('deliveries.perhaps_twice'),
        },
        failures,
        damagedRows: [...ground.damaged.values()],
        storage: ground.disk?.trouble() ?? undefined,
      };
    },
  };
}
