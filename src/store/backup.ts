import { closeSync, existsSync, fsyncSync, openSync, realpathSync, renameSync, rmSync, statSync } from 'node:fs';
import { resolve } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { AppError, messageOf } from '../nouns/errors.ts';
import {
  damagedDatabase,
  databasePath,
  makeFolder,
  openProblem,
  ownerOnly,
  refuseForeignFile,
} from './database-file.ts';

/**
 * Copies the database at `url` to a file: a consistent snapshot, even while a bot writes to it. The copy is written
 * under a temporary name, checked, and only then moved into place; only its owner may read it (mode 0600). Throws an
 * AppError: `bad_setup` if the database doesn't exist or is damaged, `bad_input` if the file can't be written, already
 * exists (unless `replace`), or is the database itself.
 */
export function backupDatabase(options: {
  url: string;
  file: string;
  /** Replaces an existing file. Default: false. */
  replace?: boolean | undefined;
}): { readonly path: string; readonly bytes: number } {
  const from = databasePath(options.url);
  const path = resolve(options.file);
  if (!existsSync(from)) {
    throw new AppError('bad_setup', `No database found at ${from}. Set DATABASE_URL to the one the bot uses.`);
  }
  refuseForeignFile(from);
  if (existsSync(path)) {
    if (realpathSync(path) === realpathSync(from)) {
      throw new AppError('bad_input', `${path} is the database itself. Choose another file for the backup.`);
    }
    if (!statSync(path).isFile())
      throw new AppError('bad_input', `${path} isn't a file. Choose a file for the backup.`);
    if (options.replace !== true) {
      throw new AppError('bad_input', `${path} already exists. Choose another file, or add --force to replace it.`);
    }
  }
  makeFolder(path);
  const part = `${path}.part`;
  try {
    const bytes = copyDatabase({ from, to: part });
    renameSync(part, path);
    return { path, bytes };
  } finally {
    rmSync(part, { force: true });
  }
}

/**
 * Copies a database to a file that only its owner may read, replacing it; checks the copy and makes sure it is on disk.
 * Returns its size in bytes. Throws an AppError, and may then leave part of the copy.
 */
export function copyDatabase({ from, to }: { from: string; to: string }): number {
  rmSync(to, { force: true });
  createPrivate(to);
  copyInto(to, from);
  const bytes = readThrough(to);
  flush(to);
  return bytes;
}

function createPrivate(part: string): void {
  try {
    closeSync(openSync(part, 'wx', ownerOnly));
  } catch (thrown) {
    throw new AppError('bad_input', `Can't write ${part} (${messageOf(thrown)}). Choose a file in another folder.`, {
      cause: thrown,
    });
  }
}

/**
 * `vacuum into` reads one snapshot, however much is written meanwhile; SQLite's backup API starts over whenever another
 * connection writes. https://www.sqlite.org/lang_vacuum.html#vacuuminto
 */
function copyInto(part: string, from: string): void {
  let database: DatabaseSync | undefined;
  try {
    database = new DatabaseSync(from, { readOnly: true });
    database.prepare('vacuum into ?').run(part);
  } catch (thrown) {
    throw openProblem(from, thrown);
  } finally {
    database?.close();
  }
}

/** Makes sure the copy is on disk before it replaces an older one. */
function flush(part: string): void {
  const file = openSync(part, 'r+');
  try {
    fsyncSync(file);
  } finally {
    closeSync(file);
  }
}

/** Checks that a copy is intact and returns its size in bytes. */
function readThrough(part: string): number {
  const copy = new DatabaseSync(part, { readOnly: true });
  try {
    const what = String(copy.prepare('pragma integrity_check(1)').get()?.integrity_check);
    if (what !== 'ok') throw damagedDatabase(part, what);
    const size = copy.prepare('select page_count * page_size as bytes from pragma_page_count, pragma_page_size').get();
    return Number(size?.bytes);
  } finally {
    copy.close();
  }
}
