import { stat } from 'node:fs/promises';
import { DatabaseSync } from 'node:sqlite';
import { Kysely } from 'kysely';
import { AppError } from '../nouns/errors.ts';
import type { JobRows } from '../nouns/jobs.ts';
import { placeText } from '../nouns/place.ts';
import type { Clock, Log } from '../nouns/ports.ts';
import type { Store } from '../nouns/store.ts';
import { alertStore } from './alerts.ts';
import {
  damagedDatabase,
  databasePath,
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
import type { Ground } from './ground.ts';
import { itemStore } from './items.ts';
import { jobRows, recoverJobs } from './jobs.ts';
import { type ColumnWords, migrate, refuseNewer, refuseOlder } from './migrations.ts';
import { outboxStore, releaseLeases } from './outbox.ts';
import { placeStore } from './places.ts';
import { policyStore } from './policies.ts';
import { pollStore } from './polls.ts';
import type { Db, Tables } from './schema.ts';
import type { SearchIndex } from './search-index.ts';
import { sourceStore } from './sources.ts';
import { nodeSqliteDialect, sqliteSearch, sqliteSearchTables } from './sqlite.ts';
import { storyStore } from './stories.ts';
import { subscriptionStore } from './subscriptions.ts';
import { storageStore, storeStatus, troubleStore, valueStore } from './values.ts';

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
 * version. Only one process at a time may do so; what the last one left unfinished (running jobs, leases) is freed.
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
    check(path, { size });
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
    await recoverJobs(db);
    await releaseLeases(db);
    return createStore({ db, search: sqliteSearch, disk, log: options.log, closed: lock.release });
  } catch (error) {
    database?.close();
    lock.release();
    throw openProblem(path, error);
  }
}

/** What can be read from a database while another process may be writing to it. */
export type StoreToRead = Pick<
  OpenStore,
  'verdicts' | 'storyItems' | 'sources' | 'subscriptions' | 'digests' | 'status' | 'troubles' | 'counts' | 'close'
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
    check(path);
    database = new DatabaseSync(path, { readOnly: true });
    const db: Db = new Kysely<Tables>({ dialect: nodeSqliteDialect(database) });
    await refuseOlder(db);
    await refuseStrangeSchema(database, path);
    return createStore({ db, search: sqliteSearch, closed: () => {} });
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
 * the file when it closes, even if it is refused.
 */
function check(path: string, whole?: { size: number }): void {
  if (whole?.size === 0) return;
  const database = new DatabaseSync(path, { readOnly: true });
  try {
    const tables = database.prepare("select name from sqlite_master where type = 'table' order by name").all();
    if (tables.length === 0) return;
    if (number(database, 'application_id') !== applicationId) {
      throw new AppError(
        'bad_setup',
        `${path} is another program's database; Fineprint left it unchanged. Point DATABASE_URL at another file.`,
      );
    }
    const version = database.prepare('select max(version) as version from migration').get()?.version;
    refuseNewer(typeof version === 'number' ? version : 0);
    if (whole === undefined) return;
    const until = performance.now() + maxCheckMs;
    const parts = whole.size > maxCheckedBytes ? tables.map(({ name }) => `'${String(name)}'`) : ['1'];
    for (const part of parts) {
      if (performance.now() > until) return;
      const [fault] = database.prepare(`pragma quick_check(${part})`).all();
      const what = String(fault?.quick_check);
      if (what !== 'ok') throw damagedDatabase(path, what);
    }
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

function number(database: DatabaseSync, pragma: string): number {
  return Number(database.prepare(`pragma ${pragma}`).get()?.[pragma]);
}

/** The store, with the table behind the local jobs. */
export type OpenStore = Store & { readonly jobRows: JobRows };

/** Creates the store over an open, migrated database. What differs between databases is passed in. */
export function createStore(parts: {
  db: Db;
  search: SearchIndex;
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
    place: null,
    names: new Map(),
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
    ...troubleStore(ground),
    ...storageStore(ground),
    seenFrom: (place) => ({ ...store, ...lookUps({ ...ground, place: placeText(place) }) }),
    jobRows: jobRows(ground, listeners),
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
