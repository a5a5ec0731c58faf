import { existsSync, linkSync, realpathSync, renameSync, rmSync, statSync } from 'node:fs';
import { resolve } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { AppError } from '../nouns/errors.ts';
import type { Instant } from '../nouns/time.ts';
import { copyDatabase } from './backup.ts';
import { databasePath, lockDatabase, makeFolder, openProblem, refuseForeignFile } from './database-file.ts';
import { checkDatabase, restoredKey } from './open-store.ts';

/** What a backup holds, and where the database that it replaced is now. */
export type Restored = {
  readonly path: string;
  /** The former database; null if there was none. */
  readonly keptAs: string | null;
  readonly version: number;
  readonly subscriptions: number;
  readonly sources: number;
  readonly stories: number;
  /** When a source was last read; null if none was. */
  readonly lastReadAt: Instant | null;
};

/**
 * Puts a backup in the place of the database at `url`. Checks first that it is a whole Fineprint database of a version
 * this program can read, and that no bot uses the database. The former database is kept beside it.
 *
 * Without `resume`, the next start announces nothing that channels may have got since the backup was made: messages that
 * waited in it aren't sent, and each source's next poll only remembers what it finds.
 *
 * Throws an AppError: `bad_input` if the file isn't such a backup, `bad_setup` if the database is in use or can't be
 * replaced. The database is then unchanged.
 */
export function restoreDatabase(options: {
  url: string;
  file: string;
  now: Instant;
  /** Go on exactly where the backup ends, for one made after the bot was stopped. */
  resume?: boolean | undefined;
}): Restored {
  const path = databasePath(options.url);
  const from = resolve(options.file);
  if (!existsSync(from) || !statSync(from).isFile()) {
    throw new AppError('bad_input', `No backup found at ${from}. Name a file made with backup.`);
  }
  if (existsSync(path) && realpathSync(path) === realpathSync(from)) {
    throw new AppError('bad_input', `${from} is the database itself. Name a file made with backup.`);
  }
  makeFolder(path);
  const lock = lockDatabase(path);
  const part = `${path}.part`;
  try {
    const version = checkBackup(from);
    if (version === null) throw new AppError('bad_input', `${from} is empty. Name a file made with backup.`);
    copyDatabase({ from, to: part });
    const holds = prepare(part, { markedAt: options.resume === true ? null : options.now });
    const keptAs = setAside(path, options.now);
    renameSync(part, path);
    lock.rememberDatabase();
    return { path, keptAs, version, ...holds };
  } catch (error) {
    throw openProblem(path, error);
  } finally {
    rmSync(part, { force: true });
    lock.release();
  }
}

/** The version of a whole backup; null if it is empty. Throws an AppError about the backup otherwise. */
function checkBackup(from: string): number | null {
  try {
    refuseForeignFile(from);
    return checkDatabase(from, { size: statSync(from).size });
  } catch (error) {
    throw openProblem(from, error);
  }
}

/** Counts what the copy holds, and marks it so that the next start announces nothing twice. */
function prepare(part: string, { markedAt }: { markedAt: Instant | null }) {
  const copy = new DatabaseSync(part);
  try {
    const one = (sql: string) => copy.prepare(sql).get()?.value;
    if (markedAt !== null) {
      // In these two columns since the first version.
      copy.prepare('insert or replace into value (key, value) values (?, ?)').run(restoredKey, markedAt);
    }
    const lastReadAt = one('select max(last_read_at) as value from poll');
    return {
      subscriptions: Number(one('select count(*) as value from subscription')),
      sources: Number(one('select count(*) as value from source where listed = 1')),
      stories: Number(one('select count(*) as value from story')),
      lastReadAt: typeof lastReadAt === 'string' ? lastReadAt : null,
    };
  } finally {
    copy.close();
  }
}

/** Keeps the former database under a name of its own, with its last commits. */
function setAside(path: string, now: Instant): string | null {
  if (!existsSync(path)) return null;
  const kept = `${path}.before-restore-${now.slice(0, 19).replaceAll(':', '')}`;
  // A WAL belongs to its database by name; left behind, it would be taken for the new one's.
  for (const suffix of ['-wal', '-shm']) {
    if (existsSync(`${path}${suffix}`)) renameSync(`${path}${suffix}`, `${kept}${suffix}`);
  }
  try {
    // So that there is a database at every moment; not every file system can link.
    linkSync(path, kept);
  } catch {
    renameSync(path, kept);
  }
  return kept;
}
