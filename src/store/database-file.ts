import { closeSync, mkdirSync, openSync, readSync, statfsSync } from 'node:fs';
import { dirname, resolve } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { fileURLToPath } from 'node:url';
import { AppError, messageOf } from '../nouns/errors.ts';

/**
 * The file that a DATABASE_URL names: `file:./data/fineprint.db`, `file:/var/lib/fineprint.db` or
 * `file:///var/lib/fineprint.db`. Throws `bad_setup` for anything else.
 */
export function databasePath(url: string): string {
  if (/^postgres(ql)?:/i.test(url)) {
    throw new AppError(
      'bad_setup',
      'DATABASE_URL names a Postgres database, which is not supported yet; use a file, such as file:./data/fineprint.db.',
    );
  }
  const path = /^file:\/\//i.test(url) ? pathOfFileUrl(url) : /^file:(.+)$/is.exec(url)?.[1];
  if (path === undefined || path.includes('\0')) {
    // Without the value: it may hold a password.
    throw new AppError(
      'bad_setup',
      'DATABASE_URL does not name a file; write it as file:./data/fineprint.db or file:/var/lib/fineprint/fineprint.db.',
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

/** Makes the folder of the database. Throws `bad_setup` when that cannot be done. */
export function makeFolder(path: string): void {
  try {
    mkdirSync(dirname(path), { recursive: true });
  } catch (error) {
    throw new AppError(
      'bad_setup',
      `Cannot make the folder ${dirname(path)} for the database (${messageOf(error)}); make it, or point DATABASE_URL at a place that can be written.`,
      { cause: error },
    );
  }
}

/**
 * Keeps every other process away from a database until `release()`. A lock of SQLite's own, on a small file beside the
 * database: the operating system frees it whatever way this process ends. Throws `bad_setup` when it is taken.
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
        `Another Fineprint is running on ${path}; stop it first, or point DATABASE_URL of this one at another file.`,
        { cause: error },
      );
    }
    throw openProblem(path, error);
  }
}

/** SQLite's file format, first bytes. https://www.sqlite.org/fileformat2.html#the_database_header */
const sqliteMagic = 'SQLite format 3\0';

/** Throws `bad_setup` when there is a file, and it is not one of SQLite. A missing or empty one is a new database. */
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
    `${path} is no database; it is left as it is. Point DATABASE_URL at another file, or move this one away.`,
  );
}

/** https://www.sqlite.org/rescode.html */
const sqliteBusy = 5;
const damaged = new Set([11 /* SQLITE_CORRUPT */, 26 /* SQLITE_NOTADB */]);

/** A problem while opening, as a sentence for the operator. */
export function openProblem(path: string, error: unknown): AppError {
  if (error instanceof AppError) return error;
  if (damaged.has(primaryCode(error))) return damagedDatabase(path, messageOf(error), error);
  return new AppError(
    'bad_setup',
    `Cannot open the database ${path} (${messageOf(error)}); make its folder and file readable and writable for this user, or point DATABASE_URL at another file.`,
    { cause: error },
  );
}

/** The sentence for a database that cannot be trusted any more. */
export function damagedDatabase(path: string, what: string, cause?: unknown): AppError {
  return new AppError(
    'bad_setup',
    `The database ${path} is damaged (${what}); it is left as it is. Put a backup in its place (made with: npm run -s fineprint -- backup FILE), or move it away to begin anew.`,
    { cause },
  );
}

/** SQLite's extended codes hold the plain one in their low byte. */
function primaryCode(error: unknown): number {
  const code = error instanceof Error && 'errcode' in error ? error.errcode : undefined;
  return typeof code === 'number' ? code & 0xff : -1;
}

/** Magic numbers of statfs(2) on Linux; SQLite's locks and its shared memory cannot be trusted there. */
const networkFilesystems: ReadonlyMap<number, string> = new Map([
  [0x6969, 'NFS'],
  [0x517b, 'SMB'],
  [0xff534d42, 'CIFS'],
  [0xfe534d42, 'SMB2'],
  [0x5346414f, 'AFS'],
  [0x00c36400, 'Ceph'],
  [0x01021997, '9P'],
]);

/** The name of the network filesystem that a file lies on; undefined when it lies on none, or nobody can tell. */
export function networkFilesystem(path: string): string | undefined {
  if (process.platform !== 'linux') return undefined;
  try {
    return networkFilesystems.get(statfsSync(dirname(path)).type >>> 0);
  } catch {
    return undefined;
  }
}
