import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { silentLog } from '../../src/log.ts';
import { openStore } from '../../src/store/open-store.ts';
import { startWebServer, type WebServer } from '../fakes/web-server.ts';
import { temporaryFolder } from '../store/database.ts';
import { feed, judged, poll, start, story } from '../store/samples.ts';
import { startProcess } from './start-process.ts';

/** What a pipe behind `fineprint` gets: results on stdout, and nothing else. Logs and notes go to stderr. */

let folder: Awaited<ReturnType<typeof temporaryFolder>>;
let web: WebServer;
let env: Record<string, string>;
beforeEach(async () => {
  folder = await temporaryFolder();
  web = await startWebServer({ '/feed.xml': '<rss version="2.0"><channel><title>News</title></channel></rss>' });
  const sources = join(folder.path, 'sources.yaml');
  await writeFile(sources, `feeds:\n  - url: ${web.url('/feed.xml')}\n    name: The Ledger\n    every: 1 h\n`);
  env = {
    DATABASE_URL: `file:${folder.path}/bot.db`,
    FINEPRINT_SOURCES: sources,
    FINEPRINT_ALLOW_PRIVATE: '127.0.0.1',
    LOG_LEVEL: 'debug',
  };
});
afterEach(async () => {
  await web.stop();
  await folder[Symbol.asyncDispose]();
});

/** A database with three settled stories, of which the first is damaged. */
async function settledStories(): Promise<void> {
  const ids = ['bad', 'one', 'two'];
  const store = await openStore({ url: env.DATABASE_URL ?? '', clock: { now: () => start }, log: silentLog });
  await store.syncSources([feed('a')], start);
  const stories = ids.map((id) => story(id, { settlesAt: start }));
  await store.commitPolls([poll('a', { stories, items: ids.map((id) => judged(`${id}-1`)) })]);
  await store.close();
  const raw = new DatabaseSync(`${folder.path}/bot.db`);
  raw.exec("update story set body = 'no JSON', settles_at = '2020-01-01T00:00:00.000Z' where id = 'bad'");
  raw.close();
}

const isLogLine = (line: string) => line.startsWith('{') && line.includes('"msg"');

describe('piped output', () => {
  it('of poll --json is one line for each alert; a damaged story is named on stderr, and does not end it', async () => {
    await settledStories();
    await using run = startProcess(['poll', '--json'], { env, cwd: folder.path });
    expect(await run.ended).toBe(0);
    const told = run.stdout.map((line) => JSON.parse(line) as { readonly id: string });
    expect(told.map(({ id }) => id).toSorted()).toEqual(['story:one:new:reported:1', 'story:two:new:reported:1']);
    expect(run.logLines().map(({ msg }) => msg)).toContain('Failed, will be tried again');
    expect(run.stderr).toContainEqual(expect.stringContaining('Can’t announce 1 story; Fineprint will try again.'));
    expect(run.stderr.join('\n')).not.toMatch(/^\s+at .*\.ts:\d+/m);
  });

  it('of start is its alerts; Ready and every other log line is on stderr', async () => {
    await settledStories();
    await using bot = startProcess(['start'], { env: { ...env, FINEPRINT_SETTLE_SECONDS: '0' }, cwd: folder.path });
    await bot.ready();
    await bot.logged('Story announced');
    await bot.printed('Story two');
    expect(await bot.stop()).toBe(0);
    expect(bot.stdout.filter(isLogLine)).toEqual([]);
    expect(bot.stderr.filter(isLogLine).length).toBeGreaterThan(2);
  });

  it('of demo holds no log line', async () => {
    await using run = startProcess(['demo', '--fast'], { env: { LOG_LEVEL: 'debug' }, cwd: folder.path });
    expect(await run.ended).toBe(0);
    expect(run.stdout.length).toBeGreaterThan(20);
    expect(run.stdout.filter(isLogLine)).toEqual([]);
  });
});
