import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { silentLog } from '../../src/log.ts';
import type { Clock } from '../../src/nouns/ports.ts';
import type { Instant } from '../../src/nouns/time.ts';
import { type OpenStore, openStore } from '../../src/store/open-store.ts';
import { start } from './samples.ts';

/** A database that a contract runs on. Every store it opens is empty and closed by the test. */
export type TestDatabase = { readonly name: string; open(clock?: Clock): Promise<OpenStore> };

export const fixedClock: Clock = { now: (): Instant => start };

/** An empty folder that is removed by `using`. */
export async function temporaryFolder(): Promise<{ path: string } & AsyncDisposable> {
  const path = await mkdtemp(join(tmpdir(), 'fineprint-store-'));
  return { path, [Symbol.asyncDispose]: () => rm(path, { recursive: true, force: true }) };
}

/** node:sqlite on a file of its own, removed when the store is closed. */
export const sqlite: TestDatabase = {
  name: 'node:sqlite',
  async open(clock = fixedClock) {
    const folder = await temporaryFolder();
    const store = await openStore({ url: `file:${folder.path}/test.db`, clock, log: silentLog });
    return {
      ...store,
      async close() {
        await store.close();
        await folder[Symbol.asyncDispose]();
      },
    };
  },
};
