import { stat } from 'node:fs/promises';
import { DatabaseSync } from 'node:sqlite';
import { Kysely } from 'kysely';
import { AppError, messageOf } from '../nouns/errors.ts';
import { placeText } from '../nouns/place.ts';
import type { Clock, Log } from '../nouns/ports.ts';
import type { Store } from '../nouns/store.ts';
import type { Story } from '../nouns/story.ts';
import type { Instant } from '../nouns/time.ts';
import { alertStore } from './alerts.ts';
import { correctInstants } from './correct-instants.ts';
import {
  damagedDatabase,
  databasePath,
  freeBytes,
  keepPrivate,
  lockDatabase,
  makeFolder,
  networkFilesystem,
  openProblem,
  refuseEmptied,
  refuseForeignFile,
  strangeSchema,
} from './database-file.ts';
import { digestStore } from './digests.ts';
import { createDisk, type Disk } from './disk.ts';
import { type Ground, isActive } from './ground.ts';
import { itemStore } from './items.ts';
import { type ColumnWords, migrate, refuseNewer, refuseOlder } from './migrations.ts';
import { outboxStore, releaseLeases } from './outbox.ts';
import { placeStore } from './places.ts';
import { policyStore } from './policies.ts';
import { pollStore } from './polls.ts';
import { retentionStore } from './retention.ts';
import type { Db, Tables } from './schema.ts';
import type { SearchIndex } from './search-index.ts';
import { sourceStore } from './sources.ts';
import { nodeSqliteDialect, shrinkSqlite, sqliteSearch, sqliteSearchTables } from './sqlite.ts';
import { storyStore } from './stories.ts';
import { subscriptionStore } from './subscriptions.ts';
import { keptStore, storageStore, storeStatus, troubleStore, valueStore } from './values.ts';

const sqliteWords: ColumnWords = {
  sequence: 'integer primary key autoincrement',
  bytes: 'blob',
  table: ' strict',
  keyedTable: ' strict, without rowid',
  search: sqliteSearchTables,
};

/**
 * `FNPR` in the file's header marks a database as Fineprint's. https://www.sqlite.org/pragma.html#pragma_application_id
 */
const applicationId = 0x464e5052;

/** Larger databases are checked table by table, for as long as `maxCheckMs`; SQLite notices other damage where it reads. */
const maxCheckedBytes = 64 * 1024 * 1024;
const maxCheckMs = 5_000;

/**
 * Opens the database at `url` (`file:./data/fineprint.db`), creates it if needed, and upgrades it to the current
 * version. Only one process at a time may do so; leases that the last one left are ended.
 *
 * Rejects with `bad_setup`, leaving the file unchanged, if it is in use, damaged, not a database, another program's,
 * written by a newer version, or not writable. Logs a warning on a network filesystem.
 */
export async function openStore(options: { url: string; clock: Clock; log: Log }): Promise<OpenStore> {
  const path = databasePath(options.url);
  makeFolder(path);
  const lock = lockDatabase(path);
  let database: DatabaseSync | undefined;
  try {
    // Only under the lock: closing a file drops this process's locks on it (POSIX).
    refuseForeignFile(path);
    refuseEmptied(path, lock);
    const size = await sizeOf(path);
    if (size === 0 && lock.hadDatabase) {
      options.log.warn({ path }, 'The database is gone; starting with an empty one');
    }
    checkDatabase(path, { size });
    const notOurs = keepPrivate(path);
    if (notOurs.length > 0)
      options.log.warn({ files: notOurs }, 'Other users may read these files; change their owner');
    database = new DatabaseSync(path);
    const network = networkFilesystem(path);
    if (network !== undefined) {
      options.log.warn({ path, filesystem: network }, 'Database is on a network filesystem, where SQLite is not safe');
    }
    configure(database);
    const disk = createDisk({ path, clock: options.clock, log: options.log });
    const db: Db = new Kysely<Tables>({ dialect: nodeSqliteDialect(database, disk) });
    await migrate(db, { words: sqliteWords, clock: options.clock });
    await refuseStrangeSchema(database, path);
    lock.rememberDatabase();
    makeShrinkable(database, { path, log: options.log });
    await releaseLeases(db);
    await quietAfterRestore(db, options);
    return createStore({
      db,
      search: sqliteSearch,
      shrink: shrinkSqlite,
      now: options.clock.now,
      disk,
      log: options.log,
      closed: lock.release,
    });
  } catch (error) {
    database?.close();
    lock.release();
    throw openProblem(path, error);
  }
}

/** The value that `restore` leaves in a database whose backup may be older than what channels got. */
export const restoredKey = 'restored';

/**
 * After a restore, channels may have got what the backup doesn't know of. Messages that waited in it aren't sent, stories
 * that were about to be announced aren't, and each source's next poll only remembers what it finds.
 */
async function quietAfterRestore(db: Db, { clock, log }: { clock: Clock; log: Log }): Promise<void> {
  const mark = await db.selectFrom('value').select('value').where('key', '=', restoredKey).executeTakeFirst();
  if (mark === undefined) return;
  const now = clock.now();
  await db.transaction().execute(async (trx) => {
    await trx
      .updateTable('delivery')
      .set({ state: 'failed', problem: 'not sent, as the database was restored from a backup' })
      .where('state', 'in', ['waiting', 'sending', 'held'])
      .execute();
    await trx.updateTable('held_story').set({ told_at: now }).where('told_at', 'is', null).execute();
    const settling = await trx.selectFrom('story').select(['id', 'body']).where('settles_at', 'is not', null).execute();
    for (const { id, body } of settling) {
      const row = { settles_at: null, body: withoutSettling(body) };
      await trx.updateTable('story').set(row).where('id', '=', id).execute();
    }
    const silent = { next_poll_at: now, last_read_at: null, state: JSON.stringify({ failures: 0 }) };
    await trx.updateTable('poll').set(silent).where(isActive).execute();
    await trx.deleteFrom('value').where('key', '=', restoredKey).execute();
  });
  log.warn({ restored: mark.value }, 'Restored from a backup; the next poll of each source announces nothing');
}

/** A damaged row stays as it is; whoever reads it records that. */
function withoutSettling(body: string): string {
  try {
    return JSON.stringify({ ...(JSON.parse(body) as Story), settlesAt: null });
  } catch {
    return body;
  }
}

/** What can be read from a database while another process may be writing to it. */
export type StoreToRead = Pick<
  OpenStore,
  | 'auditLines'
  | 'mutes'
  | 'seenFrom'
  | 'verdicts'
  | 'storyItems'
  | 'sources'
  | 'subscriptions'
  | 'digests'
  | 'status'
  | 'troubles'
  | 'counts'
  | 'value'
  | 'close'
>;

/**
 * Opens a database for reading only, even while a bot writes to it. Rejects with `bad_setup` if it doesn't exist or has
 * another version.
 */
export async function openStoreToRead(url: string): Promise<StoreToRead> {
  const path = databasePath(url);
  if ((await sizeOf(path)) === 0) {
    throw new AppError('bad_setup', `No database found at ${path}. Set DATABASE_URL to the one the bot uses.`);
  }
  refuseForeignFile(path);
  let database: DatabaseSync | undefined;
  try {
    checkDatabase(path);
    database = new DatabaseSync(path, { readOnly: true });
    const db: Db = new Kysely<Tables>({ dialect: nodeSqliteDialect(database) });
    await refuseOlder(db);
    await refuseStrangeSchema(database, path);
    return createStore({ db, search: sqliteSearch, now: () => new Date().toISOString(), closed: () => {} });
  } catch (error) {
    database?.close();
    throw openProblem(path, error);
  }
}

async function sizeOf(path: string): Promise<number> {
  return await stat(path).then(
    (file) => file.size,
    () => 0,
  );
}

/**
 * Checks whose file it is and, with its size, whether it is intact. Over a read-only connection: a writable one changes
 * the file when it closes, even if it is refused. Returns its version; null if it is empty. Throws `bad_setup`.
 */
export function checkDatabase(path: string, whole?: { size: number }): number | null {
  if (whole?.size === 0) return null;
  const database = new DatabaseSync(path, { readOnly: true });
  try {
    const tables = database.prepare("select name from sqlite_master where type = 'table' order by name").all();
    if (tables.length === 0) return null;
    if (number(database, 'application_id') !== applicationId) {
      throw new AppError(
        'bad_setup',
        `${path} is another program's database; Fineprint left it unchanged. Point DATABASE_URL at another file.`,
      );
    }
    const found = database.prepare('select max(version) as version from migration').get()?.version;
    const version = typeof found === 'number' ? found : 0;
    refuseNewer(version);
    if (whole === undefined) return version;
    const until = performance.now() + maxCheckMs;
    const parts = whole.size > maxCheckedBytes ? tables.map(({ name }) => `'${String(name)}'`) : ['1'];
    for (const part of parts) {
      if (performance.now() > until) return version;
      const [fault] = database.prepare(`pragma quick_check(${part})`).all();
      const what = String(fault?.quick_check);
      if (what !== 'ok') throw damagedDatabase(path, what);
    }
    return version;
  } finally {
    database.close();
  }
}

/**
 * Throws `bad_setup` if a table or column is missing, which the version alone doesn't tell: a build that was never
 * released may have used the same number for something else.
 */
async function refuseStrangeSchema(database: DatabaseSync, path: string): Promise<void> {
  wantedColumns ??= columnsOfNew();
  const found = new Set(columnsOf(database));
  const missing = (await wantedColumns).filter((column) => !found.has(column));
  if (missing.length === 0) return;
  throw strangeSchema(path, `missing: ${missing.slice(0, 3).join(', ')}`);
}

let wantedColumns: Promise<readonly string[]> | undefined;

/** The columns of a new database, in memory. */
async function columnsOfNew(): Promise<readonly string[]> {
  const database = new DatabaseSync(':memory:');
  const db: Db = new Kysely<Tables>({ dialect: nodeSqliteDialect(database) });
  await migrate(db, { words: sqliteWords, clock: { now: () => '' } });
  const columns = columnsOf(database);
  await db.destroy();
  return columns;
}

/** `story.place` and so on, without the search index's own tables. */
function columnsOf(database: DatabaseSync): readonly string[] {
  const rows = database
    .prepare(
      `select t.name || '.' || c.name as column from sqlite_master t, pragma_table_info(t.name) c
       where t.type = 'table' and t.name not like 'story_text%' and t.name not like 'sqlite%'`,
    )
    .all();
  return rows.map(({ column }) => String(column));
}

/** `synchronous = full` keeps committed rows through a power cut; an SQLite build that overrides it is refused. */
function configure(database: DatabaseSync): void {
  database.exec(`
    pragma auto_vacuum = incremental;
    pragma application_id = ${applicationId};
    pragma journal_mode = wal;
    pragma synchronous = full;
    pragma busy_timeout = 5000;
    pragma foreign_keys = on;
    pragma cache_size = -4000;
    pragma temp_store = memory;
    pragma journal_size_limit = 67108864;
  `);
  const mode = database.prepare('pragma journal_mode').get()?.journal_mode;
  const synchronous = number(database, 'synchronous');
  if (mode !== 'wal' || synchronous !== 2) {
    throw new AppError(
      'bad_setup',
      `The database can't be made safe against power cuts here (journal_mode is ${String(mode)}, synchronous is ${synchronous}; wal and 2 are needed). Point DATABASE_URL at a file on a local disk.`,
    );
  }
}

/** A larger database isn't rewritten at start, as that takes minutes: it uses its free pages again, but stays as large. */
const maxRewrittenBytes = 1024 * 1024 * 1024;

/**
 * Rewrites a database of an older version once, so that deleted rows can shrink it. Left for another start if there
 * isn't enough space. https://www.sqlite.org/pragma.html#pragma_auto_vacuum
 */
function makeShrinkable(database: DatabaseSync, { path, log }: { path: string; log: Log }): void {
  const incremental = 2;
  if (number(database, 'auto_vacuum') === incremental) return;
  const bytes = number(database, 'page_count') * number(database, 'page_size');
  // SQLite writes a copy to a temporary file, then to the WAL.
  if (bytes > maxRewrittenBytes || freeBytes(path) < 3 * bytes) return;
  try {
    // In memory, the temporary copy would take as much as the file.
    database.exec('pragma temp_store = file; vacuum; pragma wal_checkpoint(truncate)');
    log.info({ path, bytes }, 'Database rewritten once, so that it can shrink');
  } catch (thrown) {
    log.warn({ path, problem: messageOf(thrown) }, 'Database could not be rewritten; it will not shrink');
  } finally {
    database.exec('pragma temp_store = memory');
  }
}

function number(database: DatabaseSync, pragma: string): number {
  return Number(database.prepare(`pragma ${pragma}`).get()?.[pragma]);
}

/** The store, and a way to hear that rows may have become due. */
export type OpenStore = Store & {
  /** Calls back after every commit that may have made a message due. */
  onDue(listener: () => void): void;
};

/** Creates the store over an open, migrated database. What differs between databases is passed in. */
export function createStore(parts: {
  db: Db;
  search: SearchIndex;
  now(): Instant;
  shrink?: Ground['shrink'];
  disk?: Disk | undefined;
  /** Logs damaged rows; without it, only `troubles()` lists them. */
  log?: Log | undefined;
  /** Called after the last query, to release the lock if there is one. */
  closed(): void;
}): OpenStore {
  const listeners: (() => void)[] = [];
  const ground: Ground = {
    db: parts.db,
    search: parts.search,
    disk: parts.disk,
    now: parts.now,
    shrink: parts.shrink,
    place: null,
    names: new Map(),
    services: { current: new Map() },
    damaged: new Map(),
    damagedRow(row) {
      parts.log?.error(row, 'Damaged row left out');
    },
    jobsChanged() {
      for (const listener of listeners) listener();
    },
  };
  const store: OpenStore = {
    ...lookUps(ground),
    ...pollStore(ground),
    ...alertStore(ground),
    ...outboxStore(ground),
    ...subscriptionStore(ground),
    ...digestStore(ground),
    ...placeStore(ground),
    ...valueStore(ground),
    ...keptStore(ground),
    ...troubleStore(ground),
    ...storageStore(ground),
    ...retentionStore(ground),
    correctInstants: (at, options) => correctInstants(ground, at, options),
    seenFrom: (place) => ({ ...store, ...lookUps({ ...ground, place: placeText(place) }) }),
    onDue: (listener) => void listeners.push(listener),
    async close() {
      await parts.db.destroy();
      parts.closed();
    },
  };
  return store;
}

/** The look-ups, as the ground's place sees them. */
function lookUps(ground: Ground) {
  const sources = sourceStore(ground);
  return {
    ...sources,
    ...policyStore(ground),
    ...itemStore(ground),
    ...storyStore(ground),
    status: async () => await storeStatus(ground, await sources.sources()),
  };
}
