/** A thread that makes one backup, so that copying and checking a large database doesn't hold up the bot. */
import { parentPort, workerData } from 'node:worker_threads';
import { messageOf } from '../nouns/errors.ts';
import { backupDatabase } from './backup.ts';

try {
  parentPort?.postMessage(backupDatabase(workerData as Parameters<typeof backupDatabase>[0]));
} catch (thrown) {
  parentPort?.postMessage({ problem: messageOf(thrown) });
}
