/**
 * Loaded into a Fineprint process before its own code (`--import`), so that the process can be upset from outside: its
 * clock jumps, names no longer resolve, its disk is full. The state comes with the environment at start and over IPC
 * afterwards. Monotonic time stays as it is, as when a real clock is changed.
 */
import dns from 'node:dns';
import dnsPromises from 'node:dns/promises';
import { syncBuiltinESMExports } from 'node:module';
import sqlite, { type DatabaseSync } from 'node:sqlite';
import { isMainThread } from 'node:worker_threads';
import type { Upset } from './upset-state.ts';

/** SQLite's default for `max_page_count`. */
const mostPages = 4_294_967_294;

const state: { current: Upset } = { current: JSON.parse(process.env.FINEPRINT_UPSET ?? '{}') as Upset };

const RealDate = Date;
const now = () => RealDate.now() + (state.current.clockMs ?? 0);
class ShiftedDate extends RealDate {
  constructor(...parts: unknown[]) {
    super(...((parts.length === 0 ? [now()] : parts) as [number]));
  }
  static override now() {
    return now();
  }
}
globalThis.Date = ShiftedDate as DateConstructor;

const failure = (host: string) =>
  Object.assign(new Error(`getaddrinfo EAI_AGAIN ${host}`), {
    code: 'EAI_AGAIN',
    syscall: 'getaddrinfo',
    hostname: host,
  });
const { lookup } = dns;
const lookupPromise = dnsPromises.lookup;
const isName = (host: string) => !/^[\d.:[\]]+$/.test(host);
dns.lookup = ((host: string, ...rest: unknown[]) => {
  const callback = rest.at(-1) as (error: Error) => void;
  if (state.current.noNames === true && isName(host)) process.nextTick(callback, failure(host));
  else (lookup as (...given: unknown[]) => void)(host, ...rest);
}) as typeof lookup;
dnsPromises.lookup = (async (host: string, options: object) => {
  if (state.current.noNames === true && isName(host)) throw failure(host);
  return await lookupPromise(host, options);
}) as typeof lookupPromise;

// A full disk as SQLite sees it: the file may not grow by a page. What it answers then is its own SQLITE_FULL.
const databases = new Set<DatabaseSync>();
const applyDisk = () => {
  for (const database of databases) {
    if (!database.isOpen) continue;
    const { page_count: pages } = database.prepare('pragma page_count').get() as { page_count: number };
    database.exec(`pragma max_page_count = ${state.current.diskFull === true ? Math.max(pages, 1) : mostPages}`);
  }
};
const Database = sqlite.DatabaseSync;
sqlite.DatabaseSync = class extends Database {
  constructor(...given: ConstructorParameters<typeof Database>) {
    super(...given);
    databases.add(this);
    if (this.isOpen) applyDisk();
  }
};
syncBuiltinESMExports();

if (isMainThread) {
  process.on('message', (message: Upset) => {
    state.current = message;
    applyDisk();
  });
  process.channel?.unref();
}
