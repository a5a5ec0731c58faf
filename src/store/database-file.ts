import { closeSync, mkdirSync, openSync, readSync, statfsSync } from 'node:fs';
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
  const path = /^file:\/\//i.test(url) ? pathOfFileUrl(url) : /^file:(.+)$/is.exec(url)?.[1];
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

/** Creates the database's folder. Throws `bad_setup` if it can't. */
export function makeFolder(path: string): void {
  try {
    mkdirSync(dirname(path), { recursive: true });
  } catch (error) {
    throw new AppError(
      'bad_setup',
      `Can't create the folder ${dirname(path)} for the database (${messageOf(error)}). Create it, or point DATABASE_URL at a writable folder.`,
      { cause: error },
    );
  }
}

/**
 * Keeps other Fineprint processes away from a database until `release()`. It is an SQLite lock on a small file beside
 * the database, which the operating system frees however this process ends. Throws `bad_setup` if another process holds
 * it.
 */
export function lockDatabase(path: string): { release(): void } {
  let lock: DatabaseSync | undefined;
  try {
    lock = new DatabaseSync(`${path}.lock`, { timeout: 0 });
    lock.exec('begin exclusive');
    return {
      release() {
        if (lock?.isOpen) lock.close();
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
    throw openProblem(path, error);
  }
}

/** The first bytes of every SQLite file. https://www.sqlite.org/fileformat2.html#the_database_header */
const sqliteMagic = 'SQLite format 3\0';

/**
 * Throws `bad_setup` if the file exists and isn't an SQLite database. A missing or empty file becomes a new database.
 */
export function refuseForeignFile(path: string): void {
  const header = Buffer.alloc(sqliteMagic.length);
  let length = 0;
  try {
    const file = openSync(path, 'r');
    try {
      length = readSync(file, header, 0, header.length, 0);
    } finally {
      closeSync(file);
    }
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'ENOENT') return;
    throw openProblem(path, error);
  }
  if (length === 0 || header.toString('latin1') === sqliteMagic) return;
  throw new AppError(
    'bad_setup',
    `${path} isn't an SQLite database; Fineprint left it unchanged. Point DATABASE_URL at another file, or move this one.`,
  );
}

/** https://www.sqlite.org/rescode.html */
const sqliteBusy = 5;
const damaged = new Set([11 /* SQLITE_CORRUPT */, 26 /* SQLITE_NOTADB */]);

/** Turns a problem while opening into an error with a sentence for the operator. */
export function openProblem(path: string, error: unknown): AppError {
  if (error instanceof AppError) return error;
  if (damaged.has(primaryCode(error))) return damagedDatabase(path, messageOf(error), error);
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

/** An extended SQLite result code holds the primary code in its low byte. */
function primaryCode(error: unknown): number {
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
