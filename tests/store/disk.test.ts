import { renameSync, rmSync, writeFileSync } from 'node:fs';
import { DatabaseSync } from 'node:sqlite';
import { Kysely } from 'kysely';
import { describe, expect, test } from 'vitest';
import { silentLog } from '../../src/log.ts';
import type { Log } from '../../src/nouns/ports.ts';
import { createDisk } from '../../src/store/disk.ts';
import { createStore, openStore } from '../../src/store/open-store.ts';
import type { Tables } from '../../src/store/schema.ts';
import { nodeSqliteDialect, sqliteSearch } from '../../src/store/sqlite.ts';
import { fixedClock, temporaryFolder } from './database.ts';
import { feed, judged, poll, pollState, start, story } from './samples.ts';

const full = {
  code: 'unavailable',
  message:
    'Fineprint can’t save anything at the moment: the disk with its database is full. It goes on by itself as soon as it can.',
  cause: expect.objectContaining({ message: 'database or disk is full' }) as unknown,
};

/** A store whose disk a test can fill: SQLite refuses to grow past `max_page_count`, as it does on a full disk. */
async function smallDisk() {
  const folder = await temporaryFolder();
  const path = `${folder.path}/test.db`;
  await (await openStore({ url: `file:${path}`, clock: fixedClock, log: silentLog })).close();
  const logged: string[] = [];
  const line = (_: object, msg: string) => void logged.push(msg);
  const log: Log = { debug: line, info: line, warn: line, error: line };
  let nowMs = 0;
  const database = new DatabaseSync(path);
  const disk = createDisk({ path, clock: fixedClock, log, steadyMs: () => nowMs });
  const db = new Kysely<Tables>({ dialect: nodeSqliteDialect(database, disk) });
  const store = createStore({ db, search: sqliteSearch, disk, log, now: fixedClock.now, closed() {} });
  await store.syncSources([feed('a')], start);
  const used = () => Number(database.prepare('pragma page_count').get()?.page_count);
  return {
    store,
    logged,
    path,
    fill: (free = 0) => database.exec(`pragma max_page_count = ${used() + free}`),
    makeRoom: () => database.exec('pragma max_page_count = 1000000'),
    pass(ms: number) {
      nowMs += ms;
    },
    async [Symbol.asyncDispose]() {
      await store.close();
      await folder[Symbol.asyncDispose]();
    },
  };
}

const large = poll('a', {
  poll: pollState({ etag: 'new' }),
  items: Array.from({ length: 300 }, (_, i) => judged(`k${i}`)),
  stories: [story('s')],
});

describe('a full disk', () => {
  test('is named as such, leaves nothing half-written and heals by itself', async () => {
    await using disk = await smallDisk();
    const { store } = disk;
    expect(await store.canStore()).toBe(true);
    disk.fill(4);
    await expect(store.commitPolls([large])).rejects.toMatchObject(full);
    const before = await store.status();
    expect(before).toMatchObject({ items: 0, stories: 0 });
    expect(before.sources[0]?.poll.etag).toBeUndefined();
    expect(store.storageTrouble()).toEqual({ since: start, says: full.message, problem: 'database or disk is full' });
    expect((await store.troubles(start)).storage).toEqual(store.storageTrouble());

    disk.makeRoom();
    expect(await store.canStore(), 'the room is noticed').toBe(true);
    expect(store.storageTrouble()).toBeNull();
    await store.commitPolls([large]);
    expect(await store.status()).toMatchObject({ items: 300, stories: 1 });
    expect(disk.logged).toEqual(['Database cannot be written; polls paused', 'Database can be written again']);
  });

  test('is logged every ten minutes, and tried every ten seconds, however often something is written', async () => {
    await using disk = await smallDisk();
    disk.fill();
    const write = () => expect(disk.store.commitPolls([large])).rejects.toMatchObject(full);
    for (let i = 0; i < 20; i++) await write();
    expect(disk.logged).toHaveLength(1);
    expect(await disk.store.canStore()).toBe(false);
    disk.makeRoom();
    disk.pass(9_999);
    expect(await disk.store.canStore(), 'not tried yet').toBe(false);
    disk.fill();
    disk.pass(590_001);
    await write();
    expect(disk.logged).toHaveLength(2);
    disk.makeRoom();
    expect(await disk.store.canStore()).toBe(true);
  });

  test('a little free space does not count as healed', async () => {
    await using disk = await smallDisk();
    disk.fill();
    await expect(disk.store.commitPolls([large])).rejects.toMatchObject(full);
    disk.fill(8);
    expect(await disk.store.canStore()).toBe(false);
  });

  test('reading goes on', async () => {
    await using disk = await smallDisk();
    await disk.store.commitPolls([poll('a', { items: [judged('k')], stories: [story('s')] })]);
    disk.fill();
    await expect(disk.store.commitPolls([large])).rejects.toMatchObject(full);
    expect(await disk.store.story('s')).toEqual(story('s'));
  });
});

describe('the same holds for', () => {
  test.each([
    [8, 'its database is read-only'],
    [778, 'the disk with its database reports errors'],
    [14, 'its database can’t be opened'],
  ])('SQLite error %i: %s', async (errcode, says) => {
    await using folder = await temporaryFolder();
    writeFileSync(`${folder.path}/x.db`, '');
    const disk = createDisk({ path: `${folder.path}/x.db`, clock: fixedClock, log: silentLog });
    const fails = disk.guard(() => Promise.reject(Object.assign(new Error('as SQLite says'), { errcode })));
    await expect(fails).rejects.toMatchObject({
      code: 'unavailable',
      message: expect.stringContaining(says) as unknown,
    });
    expect(disk.trouble()?.problem).toBe('as SQLite says');
  });

  test('but not for a statement at fault', async () => {
    await using folder = await temporaryFolder();
    writeFileSync(`${folder.path}/x.db`, '');
    const disk = createDisk({ path: `${folder.path}/x.db`, clock: fixedClock, log: silentLog });
    const error = Object.assign(new Error('UNIQUE constraint failed'), { errcode: 2067 });
    await expect(disk.guard(() => Promise.reject(error))).rejects.toBe(error);
    expect(disk.trouble()).toBeNull();
  });
});

test('a file deleted or replaced under the bot is noticed', async () => {
  await using disk = await smallDisk();
  expect(disk.store.lostFile()).toBeNull();
  renameSync(disk.path, `${disk.path}.moved`);
  expect(disk.store.lostFile()).toMatch(/was deleted or moved while Fineprint was running/);
  writeFileSync(disk.path, 'another');
  expect(disk.store.lostFile()).toMatch(/was replaced while Fineprint was running/);
  rmSync(disk.path);
  renameSync(`${disk.path}.moved`, disk.path);
  expect(disk.store.lostFile()).toBeNull();
});
