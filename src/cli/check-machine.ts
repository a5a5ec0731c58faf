import { access, constants, stat, statfs } from 'node:fs/promises';
import { createServer } from 'node:net';
import { dirname } from 'node:path';
import { type Env, fetchSettings, httpHost } from '../env.ts';
import { describeProxies } from '../net/fetch/proxies.ts';
import type { Check } from '../nouns/ports.ts';
import type { SourceStatus } from '../nouns/source.ts';
import { dayMs, type Instant, later } from '../nouns/time.ts';
import { databasePath } from '../store/database-file.ts';

/** What `checkMachine()` compares the machine with. */
type About = {
  /** As stored; empty without a database. */
  readonly sources: readonly SourceStatus[];
  readonly now: Instant;
};

/** Checks what Fineprint needs of the machine: clock, disk, rights of the database, the proxies used, and a free port. */
export async function* checkMachine(env: Env, { sources, now }: About): AsyncGenerator<Check> {
  yield* checkOwnClock(sources, now);
  yield* checkFolder(databasePath(env.DATABASE_URL));
  yield* checkProxies(env);
  if (env.HTTP_PORT !== undefined && env.HTTP_PORT !== 0) yield await checkPort(env.HTTP_PORT, httpHost(env));
}

/** A machine without a battery for its clock starts in 1970 or 2000, which is before this program was written. */
const earliest: Instant = '2026-01-01T00:00:00.000Z';
const latest: Instant = '2100-01-01T00:00:00.000Z';
/** A source is never due later than about a day from its last poll (`nextPollAt()`), so a later time was written by another clock. */
const dueWithinMs = 2 * dayMs;

function* checkOwnClock(sources: readonly SourceStatus[], now: Instant): Generator<Check> {
  const what = 'Clock';
  if (now < earliest || now > latest) {
    yield { what, state: 'fault', says: `This machine's clock says ${now}. Set it, and synchronise it with NTP.` };
    return;
  }
  const alive = sources.filter(({ poll }) => poll.endedAt === undefined);
  const ahead = alive.filter(
    ({ poll }) => (poll.lastTriedAt ?? '') > later(now, dayMs) || poll.nextPollAt > later(now, dueWithinMs),
  );
  if (ahead.length === 0) return;
  yield {
    what,
    state: 'fault',
    says: `${ahead.length} of ${alive.length} sources have stored times that lie ahead of this machine's clock (${now}), so they may not be polled. Check the clock; if it is right, restart Fineprint and run poll --all once.`,
  };
}

/** Under this, an update of the database or a backup may not fit. */
const lowBytes = 500 * 1024 * 1024;
/** Under this, the next write may fail. */
const fullBytes = 20 * 1024 * 1024;

async function* checkFolder(path: string): AsyncGenerator<Check> {
  const folder = dirname(path);
  const found = await stat(path).catch(() => null);
  // Another check reports a database that doesn't exist or isn't a file.
  if (found?.isFile() !== true) return;
  if (!(await isWritable(folder))) {
    const says = `Can't create files in ${folder}. The database needs files beside it: make the folder writable for this user.`;
    yield { what: 'Database', state: 'fault', says };
  }
  if (process.platform !== 'win32' && (found.mode & 0o077) !== 0) {
    const says = `Other users of this machine can open ${path}, which holds channels and settings. Run: chmod 600 ${path}*`;
    yield { what: 'Database', state: 'warning', says };
  }
  const disk = await statfs(folder).catch(() => null);
  if (disk === null) return;
  const free = disk.bavail * disk.bsize;
  const left = `${Math.floor(free / 1024 / 1024).toLocaleString('en-GB')} MB left on the disk of ${folder}`;
  if (free >= lowBytes) yield { what: 'Disk', state: 'ok', says: left };
  else yield { what: 'Disk', state: free < fullBytes ? 'fault' : 'warning', says: `Only ${left}. Free some space.` };
}

async function isWritable(folder: string): Promise<boolean> {
  return await access(folder, constants.W_OK | constants.X_OK).then(
    () => true,
    () => false,
  );
}

function* checkProxies(env: Env): Generator<Check> {
  const used = describeProxies(fetchSettings(env).proxies);
  if (used !== null)
    yield { what: 'Proxy', state: 'ok', says: `${used} Chats and a model server are reached directly.` };
}

/** How long to wait for whatever listens on the port. */
const answerWithinMs = 3_000;

async function checkPort(port: number, host: string | undefined): Promise<Check> {
  const what = 'HTTP';
  const { promise, resolve } = Promise.withResolvers<string | null>();
  const server = createServer();
  server.once('error', (error: NodeJS.ErrnoException) => resolve(error.code ?? error.message));
  server.listen({ port, host }, () => server.close(() => resolve(null)));
  const problem = await promise;
  if (problem === null) return { what, state: 'ok', says: `port ${port} is free; the bot listens on it once it runs` };
  if (problem === 'EADDRINUSE') return await checkListener(port, host);
  const says =
    problem === 'EACCES'
      ? `This user may not listen on port ${port}. Choose an HTTP_PORT of 1024 or more.`
      : `Can't listen on port ${port} of ${host ?? 'this machine'} (${problem}). Check HTTP_PORT and HTTP_HOST.`;
  return { what, state: 'fault', says };
}

/** Tells a running Fineprint, and what it says about itself, from another program on the port. */
async function checkListener(port: number, host: string | undefined): Promise<Check> {
  const what = 'HTTP';
  const at = host === undefined || host === '0.0.0.0' || host === '::' ? '127.0.0.1' : host;
  const url = `http://${at.includes(':') ? `[${at}]` : at}:${port}/ready`;
  try {
    const response = await fetch(url, { signal: AbortSignal.timeout(answerWithinMs), redirect: 'error' });
    const body: unknown = await response.json();
    const reasons = typeof body === 'object' && body !== null && 'reasons' in body ? body.reasons : null;
    if (Array.isArray(reasons)) {
      if (response.ok) return { what, state: 'ok', says: `the running bot on port ${port} is ready` };
      return { what, state: 'warning', says: `The running bot on port ${port} isn't ready: ${reasons.join(' ')}` };
    }
  } catch {
    // Whatever it is, it isn't Fineprint.
  }
  const says = `Port ${port} is in use by another program. Choose another HTTP_PORT, or stop that program.`;
  return { what, state: 'fault', says };
}
