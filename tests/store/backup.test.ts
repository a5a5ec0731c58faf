import { chmod, mkdir, readdir, stat, symlink, truncate, writeFile } from 'node:fs/promises';
import { beforeEach, describe, expect, test } from 'vitest';
import { silentLog } from '../../src/log.ts';
import { backupDatabase } from '../../src/store/backup.ts';
import { backupDaily } from '../../src/store/daily-backup.ts';
import { openStore } from '../../src/store/open-store.ts';
import { fixedClock, temporaryFolder } from './database.ts';
import { feed, judged, poll, start, story } from './samples.ts';

const open = (path: string) => openStore({ url: `file:${path}`, clock: fixedClock, log: silentLog });

async function fill(path: string) {
  const store = await open(path);
  await store.syncSources([feed('a')], start);
  const keys = Array.from({ length: 300 }, (_, i) => `k${i}`);
  await store.commitPolls([poll('a', { items: keys.map(judged), stories: [story('s')] })]);
  return store;
}

let folder: string;
beforeEach(async ({ onTestFinished }) => {
  const made = await temporaryFolder();
  folder = made.path;
  onTestFinished(() => made[Symbol.asyncDispose]());
});
const back = (file: string, replace = false) =>
  backupDatabase({ url: `file:${folder}/test.db`, file: `${folder}/${file}`, replace });

describe('backupDatabase()', () => {
  test('copies all of it while a bot has it open and writes, for its owner alone', async () => {
    const bot = await fill(`${folder}/test.db`);
    const writing = Array.from({ length: 20 }, () => bot.count('writes'));
    const { path, bytes } = back('copies/copy.db');
    await Promise.all(writing);
    await bot.close();
    expect(await readdir(`${folder}/copies`)).toEqual(['copy.db']);
    expect((await stat(path)).mode & 0o777).toBe(0o600);
    expect((await stat(path)).size).toBe(bytes);

    const copy = await open(path);
    expect((await copy.status()).items).toBe(300);
    expect((await copy.searchStories({ words: 'story', limit: 1 })).map((found) => found.story.id)).toEqual(['s']);
    await copy.close();
  });

  test('leaves a file that is there alone, unless it is to be replaced', async () => {
    const bot = await fill(`${folder}/test.db`);
    back('copy.db');
    await bot.setValue('newer', 'yes');
    expect(() => back('copy.db')).toThrow(`${folder}/copy.db already exists. Choose another file, or add --force`);
    back('copy.db', true);
    await bot.close();
    const copy = await open(`${folder}/copy.db`);
    expect(await copy.value('newer')).toBe('yes');
    await copy.close();
  });

  test('never writes over the database itself, by whatever name', async () => {
    await (await fill(`${folder}/test.db`)).close();
    await symlink(`${folder}/test.db`, `${folder}/link.db`);
    for (const name of ['test.db', 'link.db', `../${folder.split('/').at(-1)}/test.db`])
      expect(() => back(name, true)).toThrow('is the database itself');
    const store = await open(`${folder}/test.db`);
    expect((await store.status()).items).toBe(300);
    await store.close();
  });

  test('says in a sentence what is in its way, and leaves nothing behind', async () => {
    expect(() => back('copy.db')).toThrow(`No database found at ${folder}/test.db.`);
    await (await fill(`${folder}/test.db`)).close();
    await mkdir(`${folder}/dir`);
    expect(() => back('dir', true)).toThrow("isn't a file");
    await writeFile(`${folder}/file`, '');
    expect(() => back('file/copy.db')).toThrow("Can't create the folder");
    await truncate(`${folder}/test.db`, 40_000);
    expect(() => back('copy.db')).toThrow(/^The database .*test\.db is damaged/);
    await writeFile(`${folder}/test.db`, 'not a database at all');
    expect(() => back('copy.db')).toThrow("isn't an SQLite database");
    expect((await readdir(folder)).filter((name) => name.startsWith('copy'))).toEqual([]);
  });

  test.skipIf(process.getuid?.() === 0)('names the folder it may not write to', async () => {
    await (await fill(`${folder}/test.db`)).close();
    await mkdir(`${folder}/closed`);
    await chmod(`${folder}/closed`, 0o500);
    expect(() => back('closed/copy.db')).toThrow("Can't write");
  });
});

describe('backupDaily()', () => {
  test('makes one backup a day, keeps the newest seven and touches nothing else', async () => {
    await using folder = await temporaryFolder();
    const url = `file:${folder.path}/bot.db`;
    const bot = await openStore({ url, clock: fixedClock, log: silentLog });
    const backups = `${folder.path}/backups`;
    await mkdir(backups);
    const old = ['01', '02', '03', '04', '05', '06', '07'].map((day) => `fineprint-2026-10-${day}.db`);
    for (const name of [...old, 'mine.db']) await writeFile(`${backups}/${name}`, '');
    const made = await backupDaily({ url, folder: backups, now: start });
    expect(made?.path).toBe(`${backups}/fineprint-2026-11-02.db`);
    expect((await stat(made?.path ?? '')).mode & 0o777).toBe(0o600);
    expect(await backupDaily({ url, folder: backups, now: start }), "today's is there").toBeNull();
    expect((await readdir(backups)).toSorted()).toEqual([...old.slice(1), 'fineprint-2026-11-02.db', 'mine.db']);
    await bot.close();
  });

  test('says in a sentence why it could not', async () => {
    await using folder = await temporaryFolder();
    const ask = { url: `file:${folder.path}/none.db`, folder: folder.path, now: start };
    await expect(backupDaily(ask)).rejects.toMatchObject({
      code: 'unavailable',
      message: expect.stringMatching(/^The daily backup failed: No database found at/) as unknown,
    });
  });
});
