import { readdir, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { Worker } from 'node:worker_threads';
import { AppError } from '../nouns/errors.ts';
import type { Instant } from '../nouns/time.ts';

/** Daily backups kept in the folder; older ones are deleted once a newer one is checked. */
const keptBackups = 7;

/** The names of our daily backups; nothing else in the folder is touched. They sort by day. */
const ours = /^fineprint-\d{4}-\d{2}-\d{2}\.db$/;

/**
 * Writes `fineprint-<day>.db` to the folder unless it is there, in a thread of its own, and deletes all but the newest
 * seven. Returns null if today's (UTC) exists. Rejects with `unavailable` if it can't be written.
 */
export async function backupDaily({
  url,
  folder,
  now,
}: {
  url: string;
  folder: string;
  now: Instant;
}): Promise<{ readonly path: string; readonly bytes: number } | null> {
  const name = `fineprint-${now.slice(0, 10)}.db`;
  const before = await readdir(folder).catch((): string[] => []);
  if (before.includes(name)) return null;
  const made = await inThread({ url, file: join(folder, name) });
  const kept = (await readdir(folder)).filter((file) => ours.test(file)).toSorted();
  for (const old of kept.slice(0, -keptBackups)) await rm(join(folder, old));
  return made;
}

async function inThread(ask: { url: string; file: string }): Promise<{ path: string; bytes: number }> {
  const thread = new Worker(new URL('./backup-worker.ts', import.meta.url), { workerData: ask });
  try {
    const said = await new Promise<{ path: string; bytes: number } | { problem: string }>((resolve, reject) => {
      thread.once('message', resolve);
      thread.once('error', reject);
      thread.once('exit', (code) => reject(new Error(`The thread ended with ${code}`)));
    });
    if ('problem' in said) throw new AppError('unavailable', `The daily backup failed: ${said.problem}`);
    return said;
  } finally {
    await thread.terminate();
  }
}
