import { stat } from 'node:fs/promises';
import { DatabaseSync } from 'node:sqlite';
import { Kysely } from 'kysely';
import { AppError } from '../nouns/errors.ts';
import { placeText } from '../nouns/place.ts';
import type { Clock, Log } from '../nouns/ports.ts';
import type { Store } from '../nouns/store.ts';
import { alertStore } from './alerts.ts';
import { correctInstants } from './correct-instants.ts';
import {
  damagedDatabase,
  databasePath,
  lockDatabase,
  makeFolder,
  networkFilesystem,
  openProblem,
  refuseForeignFile,
} from './database-file.ts';
import { digestStore } from './digests.ts';
import type { Ground } from './ground.ts';
import { itemStore } from './items.ts';
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
import { storeStatus, troubleStore, valueStore } from './values.ts';

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

/** Larger databases aren't checked in full at start; SQLite still notices damage where it reads. */
const maxCheckedBytes = 64 * 1024 * 1024;

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
    check(path, await sizeOf(path));
    database = new DatabaseSync(path);
    const network = networkFilesystem(path);
    if (network !== undefined) {
      options.log.warn({ path, filesystem: network }, 'Database is on a network filesystem, where SQLite is not safe');
    }
    configure(database);
    const db: Db = new Kysely<Tables>({ dialect: nodeSqliteDialect(database) });
    await migrate(db, { words: sqliteWords, clock: options.clock });
    await releaseLeases(db);
    return createStore({ db, search: sqliteSearch, log: options.log, closed: lock.release });
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
    check(path, maxCheckedBytes + 1);
    database = new DatabaseSync(path, { readOnly: true });
    const db: Db = new Kysely<Tables>({ dialect: nodeSqliteDialect(database) });
    await refuseOlder(db);
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

/** Checks a file over a read-only connection: a writable one changes the file when it closes, even if it is refused. */
function check(path: string, size: number): void {
  if (size === 0) return;
  const database = new DatabaseSync(path, { readOnly: true });
  try {
    const tables = database.prepare("select name from sqlite_master where type = 'table'").all();
    if (tables.length === 0) return;
    if (number(database, 'application_id') !== applicationId) {
      throw new AppError(
        'bad_setup',
        `${path} is another program's database; Fineprint left it unchanged. Point DATABASE_URL at another file.`,
      );
    }
    const version = database.prepare('select max(version) as version from migration').get()?.version;
    refuseNewer(typeof version === 'number' ? version : 0);
    if (size > maxCheckedBytes) return;
    const [fault] = database.prepare('pragma quick_check(1)').all();
    const what = String(fault?.quick_check);
    if (what !== 'ok') throw damagedDatabase(path, what);
  } finally {
    database.close();
  }
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

/** The store, and a way to hear that rows may have become due. */
export type OpenStore = Store & {
  /** Calls back after every commit that may have made a message due. */
  onDue(listener: () => void): void;
};

/** Creates the store over an open, migrated database. What differs between databases is passed in. */
export function createStore(parts: {
  db: Db;
  search: SearchIndex;
  /** Logs damaged rows; without it, only `troubles()` lists them. */
  log?: Log | undefined;
  /** Called after the last query, to release the lock if there is one. */
  closed(): void;
}): OpenStore {
  const listeners: (() => void)[] = [];
  const ground: Ground = {
    db: parts.db,
    search: parts.search,
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
    correctInstants: (at) => correctInstants(ground, at),
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
