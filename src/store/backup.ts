import { closeSync, existsSync, fsyncSync, openSync, realpathSync, renameSync, rmSync, statSync } from 'node:fs';
import { resolve } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { AppError, messageOf } from '../nouns/errors.ts';
import { damagedDatabase, databasePath, makeFolder, openProblem, refuseForeignFile } from './database-file.ts';

/**
 * Copies the database that `url` names into a file, also while a bot writes it: one moment of it, whole, from a connection of its own.
 * The copy is made under another name, read through, and only then put in its place; only its owner may read it (mode 0600).
 * Rejects with an AppError: `bad_setup` when there is no database or it is damaged, `bad_input` when the file cannot be written, is
 * there already (unless `replace`), or is the database itself.
 */
export function backupDatabase(options: {
  url: string;
  file: string;
  /** Replaces a file that is there. Default: it is left alone. */
  replace?: boolean | undefined;
}): { readonly path: string; readonly bytes: number } {
  const from = databasePath(options.url);
  const path = resolve(options.file);
  if (!existsSync(from)) {
    throw new AppError('bad_setup', `There is no database at ${from}. Set DATABASE_URL to the one that the bot uses.`);
  }
  refuseForeignFile(from);
  if (existsSync(path)) {
    if (realpathSync(path) === realpathSync(from)) {
      throw new AppError('bad_input', `${path} is the database itself; name another file for the backup.`);
    }
    if (!statSync(path).isFile()) throw new AppError('bad_input', `${path} is not a file; name a file for the backup.`);
    if (options.replace !== true) {
      throw new AppError('bad_input', `${path} is there already; name another file, or add --force to replace it.`);
    }
  }
  makeFolder(path);
  const part = `${path}.part`;
  try {
    rmSync(part, { force: true });
    createPrivate(part);
    copyInto(part, from);
    const bytes = readThrough(part);
    flush(part);
    renameSync(part, path);
    return { path, bytes };
  } finally {
    rmSync(part, { force: true });
  }
}

function createPrivate(part: string): void {
  try {
    closeSync(openSync(part, 'wx', 0o600));
  } catch (thrown) {
    throw new AppError('bad_input', `Cannot write ${part} (${messageOf(thrown)}); name a file in another folder.`, {
      cause: thrown,
    });
  }
}

/**
 * `vacuum into` reads one snapshot, however much is written meanwhile; SQLite's backup API begins again at every write of another
 * connection. https://www.sqlite.org/lang_vacuum.html#vacuuminto
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

/** On the disk before it takes the place of an older copy. */
function flush(part: string): void {
  const file = openSync(part, 'r+');
  try {
    fsyncSync(file);
  } finally {
    closeSync(file);
  }
}

/** The size of a copy that is well, in bytes. */
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
