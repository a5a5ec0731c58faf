import { statSync } from 'node:fs';
import { AppError, messageOf } from '../nouns/errors.ts';
import type { Clock, Log } from '../nouns/ports.ts';
import type { StorageTrouble } from '../nouns/store.ts';
import { primaryCode } from './database-file.ts';

/**
 * SQLite's result codes when the disk, not the statement, is at fault, each in words for people.
 * https://www.sqlite.org/rescode.html
 */
const diskFaults: ReadonlyMap<number, string> = new Map([
  [8 /* SQLITE_READONLY */, 'its database is read-only'],
  [10 /* SQLITE_IOERR */, 'the disk with its database reports errors'],
  [13 /* SQLITE_FULL */, 'the disk with its database is full'],
  [14 /* SQLITE_CANTOPEN */, 'its database can’t be opened'],
]);

/** Trouble that lasts is logged again this often. */
const loggedEveryMs = 10 * 60_000;
/** The shortest time between two tries to write again. */
const triedEveryMs = 10_000;
/** What a try writes: more than the free pages that a full disk leaves in the WAL. */
export const probeBytes = 256 * 1024;

/** Watches whether the database can be written, and whether its file is still the one that was opened. */
export type Disk = {
  /** Runs a query. If the disk is at fault, throws `unavailable` with a sentence for people and records the trouble. */
  guard<T>(query: () => Promise<T>): Promise<T>;
  trouble(): StorageTrouble | null;
  /** True if writing works: at once if there is no trouble, otherwise by trying `write` at most every 10 s. */
  isWritable(write: () => Promise<void>): Promise<boolean>;
  /** Why the process must end, in a sentence: the file was deleted or replaced. Null if all is well. */
  lostFile(): string | null;
};

/** Watches the disk of the database at `path`, which exists. Logs trouble once, then every 10 minutes, and its end. */
export function createDisk({
  path,
  clock,
  log,
  steadyMs = () => performance.now(),
}: {
  path: string;
  clock: Clock;
  log: Log;
  /** A clock that is never set, for pauses. Default: `performance.now`. */
  steadyMs?: (() => number) | undefined;
}): Disk {
  const opened = statSync(path);
  let trouble: StorageTrouble | null = null;
  let loggedAtMs: number | null = null;
  let triedAtMs: number | null = null;

  const record = (fault: string, thrown: unknown): AppError => {
    const says = `Fineprint can’t save anything at the moment: ${fault}. It goes on by itself as soon as it can.`;
    trouble ??= { since: clock.now(), says, problem: messageOf(thrown) };
    const nowMs = steadyMs();
    if (loggedAtMs === null || nowMs - loggedAtMs >= loggedEveryMs) {
      loggedAtMs = nowMs;
      log.error({ path, problem: messageOf(thrown), since: trouble.since }, 'Database cannot be written; polls paused');
    }
    return new AppError('unavailable', says, { cause: thrown });
  };

  return {
    async guard(query) {
      try {
        return await query();
      } catch (thrown) {
        const fault = diskFaults.get(primaryCode(thrown));
        throw fault === undefined ? thrown : record(fault, thrown);
      }
    },
    trouble: () => trouble,
    async isWritable(write) {
      if (trouble === null) return true;
      const nowMs = steadyMs();
      if (triedAtMs !== null && nowMs - triedAtMs < triedEveryMs) return false;
      triedAtMs = nowMs;
      try {
        await write();
      } catch {
        // The guard has recorded it.
        return false;
      }
      log.info({ path, since: trouble.since }, 'Database can be written again');
      trouble = null;
      loggedAtMs = null;
      triedAtMs = null;
      return true;
    },
    lostFile() {
      const file = statSync(path, { throwIfNoEntry: false });
      if (file?.ino === opened.ino && file.dev === opened.dev) return null;
      const what = file === undefined ? 'deleted or moved' : 'replaced';
      return `The database ${path} was ${what} while Fineprint was running, so what it would store now would be lost. Stop Fineprint before you change the file; it starts again with the file that is there.`;
    },
  };
}
