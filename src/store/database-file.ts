import {
  chmodSync,
  closeSync,
  existsSync,
  mkdirSync,
  openSync,
  readSync,
  statfsSync,
  statSync,
  truncateSync,
} from 'node:fs';
import { dirname, resolve } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { fileURLToPath } from 'node:url';
import { AppError, messageOf } from '../nouns/errors.ts';

/**
 * The file that DATABASE_URL points at: `file:./data/fineprint.db`, `file:/var/lib/fineprint.db` or
 * `file:///var/lib/fineprint.db`. Throws `bad_setup` for anything else.
 */
export function databasePath(url: string): string {
  if (/^postgres(ql)?:/i.test(url)) {
    throw new AppError(
      'bad_setup',
      "DATABASE_URL points at a Postgres database, which isn't supported yet. Use a file, such as file:./data/fineprint.db.",
    );
  }
  const [, file = '', more = ''] = /^(file:[^?#]*)(.*)$/is.exec(url) ?? [];
  // SQLite's own forms. What the bot knows must outlast it, and how the file is opened isn't a choice.
  if (/^file:\/*:memory:$/i.test(file) || more !== '') {
    throw new AppError(
      'bad_setup',
      "DATABASE_URL must be the path of a file only. Databases in memory, options after ? and paths with ? or # aren't supported. Use the form file:./data/fineprint.db.",
    );
  }
  const path = /^file:\/\//i.test(file) ? pathOfFileUrl(file) : /^file:(.+)$/is.exec(file)?.[1];
  if (path === undefined || path.includes('\0')) {
    // Without the value, which may contain a password.
    throw new AppError(
      'bad_setup',
      "DATABASE_URL isn't a valid file URL. Use the form file:./data/fineprint.db or file:/var/lib/fineprint/fineprint.db.",
    );
  }
  return resolve(path);
}

function pathOfFileUrl(url: string): string | undefined {
  try {
    return fileURLToPath(url);
  } catch {
    return undefined;
  }
}

/** Creates the folder of a file; only its owner may open it (mode 0700). Throws `bad_setup` if it can't. */
export function makeFolder(path: string): void {
  try {
    mkdirSync(dirname(path), { recursive: true, mode: 0o700 });
  } catch (error) {
    throw new AppError(
      'bad_setup',
      `Can't create the folder ${dirname(path)} for the database (${messageOf(error)}). Create it, or point DATABASE_URL at a writable folder.`,
      { cause: error },
    );
  }
}

/** The files that SQLite and Fineprint keep for one database, by what follows its path. */
const suffixes = ['', '-wal', '-shm', '.lock'] as const;

/**
 * Makes a database's files readable and writable by their owner only (mode 0600), whatever the umask; creates the
 * database itself, empty, so that it never exists with other rights. SQLite gives the WAL the rights of the database.
 * Returns the files whose rights couldn't be changed, as they belong to someone else.
 */
export function keepPrivate(path: string): readonly string[] {
  try {
    closeSync(openSync(path, 'a', ownerOnly));
  } catch (error) {
    throw openProblem(path, error);
  }
  return suffixes
    .map((suffix) => `${path}${suffix}`)
    .filter((file) => {
      try {
        if (existsSync(file) && (statSync(file).mode & 0o077) !== 0) chmodSync(file, ownerOnly);
        return false;
      } catch {
        return true;
      }
    });
}

/** Read and write for the owner, nothing for anyone else. */
export const ownerOnly = 0o600;

/** Keeps other processes away from a database, and remembers whether there was one. */
export type DatabaseLock = {
  /** True once `rememberDatabase` was called, in this run or an earlier one. */
  readonly hadDatabase: boolean;
  rememberDatabase(): void;
  release(): void;
};

/**
 * Keeps other Fineprint processes away from a database until `release()`. It is an SQLite lock on a small file beside
 * the database, which the operating system frees however this process ends. A lock file that isn't one (cut off by a
 * power cut, say) is emptied, as it holds no data. Throws `bad_setup` if another process holds it.
 */
export function lockDatabase(path: string): DatabaseLock {
  const file = `${path}.lock`;
  let lock: DatabaseSync | undefined;
  try {
    if (!isSqliteOrEmpty(file)) truncateSync(file);
    closeSync(openSync(file, 'a', ownerOnly));
    lock = new DatabaseSync(file, { timeout: 0 });
    // In this mode the lock outlasts the transaction, so the marker can be written under it.
    lock.exec('pragma journal_mode = memory; pragma locking_mode = exclusive; begin exclusive; commit');
    const held = lock;
    return {
      hadDatabase: held.prepare('pragma user_version').get()?.user_version === hadDatabase,
      rememberDatabase() {
        held.exec(`pragma user_version = ${hadDatabase}`);
      },
      release() {
        if (held.isOpen) held.close();
      },
    };
  } catch (error) {
    lock?.close();
    if (primaryCode(error) === sqliteBusy) {
      throw new AppError(
        'bad_setup',
        `Another Fineprint is using ${path}. Stop it first, or point DATABASE_URL at another file.`,
        { cause: error },
      );
    }
    if (damaged.has(primaryCode(error))) {
      throw new AppError(
        'bad_setup',
        `The lock file ${file} is damaged. It holds no data: delete it and start again.`,
        { cause: error },
      );
    }
    throw openProblem(path, error);
  }
}

/** The lock file's `user_version` once the database beside it has held data. */
const hadDatabase = 1;

/**
 * Throws `bad_setup` if a database that held data is now a file of 0 bytes, as an interrupted copy or a full disk leave
 * it. Starting anew would silently drop every subscription.
 */
export function refuseEmptied(path: string, lock: Pick<DatabaseLock, 'hadDatabase'>): void {
  const sizeOf = (file: string) => statSync(file, { throwIfNoEntry: false })?.size;
  if (sizeOf(path) !== 0) return;
  if (!lock.hadDatabase && !(sizeOf(`${path}-wal`) ?? 0)) return;
  throw new AppError(
    'bad_setup',
    `The database ${path} is empty (0 bytes), but it held data before. Restore a backup with: npm run -s fineprint -- restore FILE. To start with an empty database, delete ${path} and the files beside it that begin with its name.`,
  );
}

/** The first bytes of every SQLite file. https://www.sqlite.org/fileformat2.html#the_database_header */
const sqliteMagic = 'SQLite format 3\0';

/**
 * Throws `bad_setup` if the file exists and isn't an SQLite database. A missing or empty file becomes a new database.
 */
export function refuseForeignFile(path: string): void {
  try {
    if (isSqliteOrEmpty(path)) return;
  } catch (error) {
    throw openProblem(path, error);
  }
  throw new AppError(
    'bad_setup',
    `${path} isn't an SQLite database; Fineprint left it unchanged. Point DATABASE_URL at another file, or move this one.`,
  );
}

/** Whether a file begins like an SQLite database, is empty or doesn't exist. Throws if it can't be read. */
function isSqliteOrEmpty(path: string): boolean {
  if (!existsSync(path)) return true;
  const header = Buffer.alloc(sqliteMagic.length);
  const file = openSync(path, 'r');
  try {
    return readSync(file, header, 0, header.length, 0) === 0 || header.toString('latin1') === sqliteMagic;
  } finally {
    closeSync(file);
  }
}

/** https://www.sqlite.org/rescode.html */
const sqliteBusy = 5;
const sqliteError = 1;
const damaged = new Set([11 /* SQLITE_CORRUPT */, 26 /* SQLITE_NOTADB */]);

/** Turns a problem while opening into an error with a sentence for the operator. */
export function openProblem(path: string, error: unknown): AppError {
  if (error instanceof AppError) return error;
  const code = primaryCode(error);
  if (damaged.has(code)) return damagedDatabase(path, messageOf(error), error);
  // A statement that doesn't fit the tables: "no such column: x", "table y already exists".
  if (code === sqliteError) return strangeSchema(path, messageOf(error), error);
  return new AppError(
    'bad_setup',
    `Can't open the database ${path} (${messageOf(error)}). Make its folder and file readable and writable for this user, or point DATABASE_URL at another file.`,
    { cause: error },
  );
}

/** The error for a damaged database. */
export function damagedDatabase(path: string, what: string, cause?: unknown): AppError {
  return new AppError(
    'bad_setup',
    `The database ${path} is damaged (${what}); Fineprint left it unchanged. Replace it with a backup (made with: npm run -s fineprint -- backup FILE), or move it to start with an empty one.`,
    { cause },
  );
}

/** The error for a database whose tables aren't those of the version it claims. */
export function strangeSchema(path: string, what: string, cause?: unknown): AppError {
  return new AppError(
    'bad_setup',
    `The tables in ${path} don't match its version (${what}). It was written by an unreleased build or changed by another program. Restore a backup with: npm run -s fineprint -- restore FILE, or point DATABASE_URL at another file.`,
    { cause },
  );
}

/** SQLite's primary result code of an error (an extended code holds it in its low byte); -1 for any other error. */
export function primaryCode(error: unknown): number {
  const code = error instanceof Error && 'errcode' in error ? error.errcode : undefined;
  return typeof code === 'number' ? code & 0xff : -1;
}

/** Linux statfs(2) magic numbers of filesystems where SQLite's locks and shared memory aren't reliable. */
const networkFilesystems: ReadonlyMap<number, string> = new Map([
  [0x6969, 'NFS'],
  [0x517b, 'SMB'],
  [0xff534d42, 'CIFS'],
  [0xfe534d42, 'SMB2'],
  [0x5346414f, 'AFS'],
  [0x00c36400, 'Ceph'],
  [0x01021997, '9P'],
]);

/** The name of the network filesystem that holds a file; undefined if it is local or unknown. */
export function networkFilesystem(path: string): string | undefined {
  if (process.platform !== 'linux') return undefined;
  try {
    return networkFilesystems.get(statfsSync(dirname(path)).type >>> 0);
  } catch {
    return undefined;
  }
}

/** Bytes that this user may still write to the disk of a file; Infinity if unknown. */
export function freeBytes(path: string): number {
  try {
    const { bavail, bsize } = statfsSync(dirname(path));
    return bavail * bsize;
  } catch {
    return Number.POSITIVE_INFINITY;
  }
}
