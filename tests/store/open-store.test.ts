import { chmod, mkdir, readdir, readFile, rm, stat, truncate, writeFile } from 'node:fs/promises';
import { DatabaseSync } from 'node:sqlite';
import { describe, expect, test } from 'vitest';
import { silentLog } from '../../src/log.ts';
import { databasePath, openProblem } from '../../src/store/database-file.ts';
import { openStore, openStoreToRead } from '../../src/store/open-store.ts';
import { fixedClock, temporaryFolder } from './database.ts';
import { feed, judged, poll, start, story } from './samples.ts';

const open = (path: string) => openStore({ url: `file:${path}`, clock: fixedClock, log: silentLog });

async function fill(path: string, items = 1): Promise<void> {
  const store = await open(path);
  await store.syncSources([feed('a')], start);
  const keys = Array.from({ length: items }, (_, i) => `k${i}`);
  await store.commitPolls([poll('a', { items: keys.map(judged), stories: [story('s')] })]);
  await store.close();
}

describe('openStore()', () => {
  test('makes the folder and the file, and finds everything again', async () => {
    await using folder = await temporaryFolder();
    const path = `${folder.path}/some/where/test.db`;
    await fill(path);
    const store = await open(path);
    expect(await store.story('s')).toEqual(story('s'));
    await store.close();
    expect(await readdir(`${folder.path}/some/where`)).toEqual(['test.db', 'test.db.lock']);
  });

  test('writes ahead and syncs every commit', async () => {
    await using folder = await temporaryFolder();
    const path = `${folder.path}/test.db`;
    const store = await open(path);
    expect(await readdir(folder.path)).toContain('test.db-wal');
    await store.close();
    // What it set is in the file: WAL, and whose database it is.
    const raw = new DatabaseSync(path, { readOnly: true });
    expect(raw.prepare('pragma journal_mode').get()).toEqual({ journal_mode: 'wal' });
    expect(raw.prepare('pragma application_id').get()).toEqual({ application_id: 0x464e5052 });
    expect(raw.prepare('select min(version) as version from migration').get()).toEqual({ version: 1 });
    raw.close();
  });

  test('refuses to open a database twice in one process', async () => {
    await using folder = await temporaryFolder();
    const store = await open(`${folder.path}/test.db`);
    await expect(open(`${folder.path}/test.db`)).rejects.toMatchObject({ code: 'bad_setup' });
    await store.setValue('still', 'there');
    expect(await store.value('still')).toBe('there');
    await store.close();
    await (await open(`${folder.path}/test.db`)).close();
  });

  test.each([
    ['text', Buffer.from('name,url\nThe Daily,https://daily.example\n')],
    ['a single byte', Buffer.from('x')],
    ['zeros', Buffer.alloc(8192)],
  ])('refuses a file that is no database (%s) and leaves it as it is', async (_, bytes) => {
    await using folder = await temporaryFolder();
    const path = `${folder.path}/test.db`;
    await writeFile(path, bytes);
    await expect(open(path)).rejects.toMatchObject({
      code: 'bad_setup',
      message: `${path} isn't an SQLite database; Fineprint left it unchanged. Point DATABASE_URL at another file, or move this one.`,
    });
    expect(await readFile(path)).toEqual(bytes);
  });

  test('takes an empty file for a new database', async () => {
    await using folder = await temporaryFolder();
    await writeFile(`${folder.path}/test.db`, '');
    await fill(`${folder.path}/test.db`);
  });

  test('refuses the database of another program and leaves it as it is', async () => {
    await using folder = await temporaryFolder();
    const path = `${folder.path}/test.db`;
    const other = new DatabaseSync(path);
    other.exec('create table migration (version integer); create table songs (title text)');
    other.close();
    const before = await readFile(path);
    await expect(open(path)).rejects.toMatchObject({
      code: 'bad_setup',
      message: `${path} is another program's database; Fineprint left it unchanged. Point DATABASE_URL at another file.`,
    });
    expect(before.equals(await readFile(path))).toBe(true);
  });

  test('refuses a database of a newer version and leaves it as it is', async () => {
    await using folder = await temporaryFolder();
    const path = `${folder.path}/test.db`;
    await fill(path);
    const newer = new DatabaseSync(path);
    newer.exec("insert into migration (version, at) values (9999, '2027-01-01T00:00:00.000Z')");
    newer.close();
    const before = await readFile(path);
    await expect(open(path)).rejects.toMatchObject({
      code: 'bad_setup',
      message: expect.stringMatching(
        /^A newer version of Fineprint wrote this database \(its version is 9999; this program supports up to \d+\)\. Start the newer Fineprint, or point DATABASE_URL at another file\.$/,
      ) as unknown,
    });
    expect(before.equals(await readFile(path))).toBe(true);
  });

  test.each([
    ['cut in half', async (path: string, size: number) => truncate(path, Math.floor(size / 2))],
    [
      'overwritten in the middle',
      async (path: string, size: number) => {
        const bytes = await readFile(path);
        bytes.fill(0xa5, Math.floor(size / 4), Math.floor((size * 3) / 4));
        await writeFile(path, bytes);
      },
    ],
    [
      'with its table of contents gone',
      async (path: string) => {
        const bytes = await readFile(path);
        bytes.fill(0xff, 100, 4096);
        await writeFile(path, bytes);
      },
    ],
  ])('refuses a damaged database (%s) and leaves it as it is', async (_, damage) => {
    await using folder = await temporaryFolder();
    const path = `${folder.path}/test.db`;
    await fill(path, 500);
    await damage(path, (await readFile(path)).length);
    const before = await readFile(path);
    await expect(open(path)).rejects.toMatchObject({
      code: 'bad_setup',
      message: expect.stringMatching(
        /^The database .*test\.db is damaged \(.+\); Fineprint left it unchanged\. Replace it with a backup \(made with: npm run -s fineprint -- backup FILE\), or move it to start with an empty one\.$/,
      ),
    });
    expect(before.equals(await readFile(path))).toBe(true);
  });

  test('says so when the folder cannot be made', async () => {
    await using folder = await temporaryFolder();
    await writeFile(`${folder.path}/file`, '');
    await expect(open(`${folder.path}/file/test.db`)).rejects.toMatchObject({
      code: 'bad_setup',
      message: expect.stringContaining(
        `Can't create the folder ${folder.path}/file for the database (`,
      ) as unknown as string,
    });
  });

  test('says so when the place is a folder', async () => {
    await using folder = await temporaryFolder();
    await mkdir(`${folder.path}/test.db`);
    await expect(open(`${folder.path}/test.db`)).rejects.toMatchObject({
      code: 'bad_setup',
      message: expect.stringContaining(`Can't open the database ${folder.path}/test.db (`) as unknown as string,
    });
  });

  // Permissions do not hold root back.
  test.skipIf(process.getuid?.() === 0)('says so when the file may not be written', async () => {
    await using folder = await temporaryFolder();
    const path = `${folder.path}/test.db`;
    await fill(path);
    await chmod(path, 0o444);
    await expect(open(path)).rejects.toMatchObject({
      code: 'bad_setup',
      message: expect.stringContaining('make its folder and file readable and writable') as unknown as string,
    });
  });

  test('a refused database is not kept locked', async () => {
    await using folder = await temporaryFolder();
    const path = `${folder.path}/test.db`;
    await writeFile(path, 'no database');
    await expect(open(path)).rejects.toThrow();
    await writeFile(path, '');
    await fill(path);
  });
});

describe('files', () => {
  const modes = async (folder: string) => {
    const names = (await readdir(folder)).toSorted();
    return Object.fromEntries(
      await Promise.all(names.map(async (name) => [name, (await stat(`${folder}/${name}`)).mode & 0o777])),
    );
  };

  test('can be read by their owner only, in a folder of their own, whatever the umask', async () => {
    await using folder = await temporaryFolder();
    const umask = process.umask(0);
    try {
      const store = await open(`${folder.path}/data/test.db`);
      expect(await modes(folder.path)).toEqual({ data: 0o700 });
      expect(await modes(`${folder.path}/data`)).toEqual({
        'test.db': 0o600,
        'test.db-shm': 0o600,
        'test.db-wal': 0o600,
        'test.db.lock': 0o600,
      });
      await store.close();
    } finally {
      process.umask(umask);
    }
  });

  test('that others could read are closed to them at the next start; a folder that was there is left as it is', async () => {
    await using folder = await temporaryFolder();
    await chmod(folder.path, 0o755);
    await fill(`${folder.path}/test.db`);
    await chmod(`${folder.path}/test.db`, 0o664);
    await chmod(`${folder.path}/test.db.lock`, 0o644);
    await fill(`${folder.path}/test.db`);
    expect(await modes(folder.path)).toEqual({ 'test.db': 0o600, 'test.db.lock': 0o600 });
    expect((await stat(folder.path)).mode & 0o777).toBe(0o755);
  });

  test('a lock file that is garbage is no reason not to start', async () => {
    await using folder = await temporaryFolder();
    const path = `${folder.path}/test.db`;
    await fill(path);
    await writeFile(`${path}.lock`, 'garbage '.repeat(1000));
    const store = await open(path);
    expect(await store.story('s')).toEqual(story('s'));
    await expect(open(path), 'it locks again').rejects.toThrow(/Another Fineprint is using/);
    await store.close();
  });

  test('a database cut to 0 bytes is not taken for a new one', async () => {
    await using folder = await temporaryFolder();
    const path = `${folder.path}/test.db`;
    await fill(path);
    await truncate(path);
    await expect(open(path)).rejects.toMatchObject({
      code: 'bad_setup',
      message: expect.stringMatching(
        /is empty \(0 bytes\), but it held data before\. Restore a backup with/,
      ) as unknown,
    });
    expect((await stat(path)).size).toBe(0);
  });

  test('a database cut to 0 bytes beside its WAL is not taken for a new one, even without its lock file', async () => {
    await using folder = await temporaryFolder();
    const path = `${folder.path}/test.db`;
    await writeFile(path, '');
    await writeFile(`${path}-wal`, 'the last commits');
    await expect(open(path)).rejects.toThrow(/held data before/);
    expect(await readFile(`${path}-wal`, 'utf8')).toBe('the last commits');
  });

  test('a database that is gone is begun anew, and the log says so', async () => {
    await using folder = await temporaryFolder();
    const path = `${folder.path}/test.db`;
    await fill(path);
    await rm(path);
    const warned: string[] = [];
    const log = { ...silentLog, warn: (_: object, msg: string) => void warned.push(msg) };
    await (await openStore({ url: `file:${path}`, clock: fixedClock, log })).close();
    expect(warned).toEqual(['The database is gone; starting with an empty one']);
  });

  test.each([
    ['a column', 'alter table story drop column settles_at', 'drop index story_settles'],
    ['a table', 'drop table held_story', 'drop index held_story_due'],
  ])('a database without %s of its version is refused in a sentence', async (_, sql, before) => {
    await using folder = await temporaryFolder();
    const path = `${folder.path}/test.db`;
    await fill(path);
    const raw = new DatabaseSync(path);
    raw.exec(`${before}; ${sql}`);
    raw.close();
    const refused = {
      code: 'bad_setup',
      message: expect.stringMatching(
        /^The tables in .*test\.db don't match its version \(missing: \w+\.\w+/,
      ) as unknown,
    };
    await expect(open(path)).rejects.toMatchObject(refused);
    await expect(openStoreToRead(`file:${path}`)).rejects.toMatchObject(refused);
  });

  test('a migration that does not fit the tables is refused in a sentence', async () => {
    await using folder = await temporaryFolder();
    const path = `${folder.path}/test.db`;
    await fill(path);
    const raw = new DatabaseSync(path);
    raw.exec('delete from migration where version > 5');
    raw.close();
    await expect(open(path)).rejects.toMatchObject({
      code: 'bad_setup',
      message: expect.stringMatching(/don't match its version \(table source_place already exists\)/) as unknown,
    });
  });
});

describe('openProblem()', () => {
  test.each([
    [8, 'attempt to write a readonly database', /^Can't open the database \/d\/x\.db \(attempt to write a readonly/],
    [13, 'database or disk is full', /^Can't open the database \/d\/x\.db \(database or disk is full\)/],
    [267, 'database disk image is malformed', /^The database \/d\/x\.db is damaged/],
    [26, 'file is not a database', /^The database \/d\/x\.db is damaged/],
  ])('SQLite error %i', (errcode, message, sentence) => {
    const problem = openProblem('/d/x.db', Object.assign(new Error(message), { errcode }));
    expect(problem).toMatchObject({ code: 'bad_setup', message: expect.stringMatching(sentence) as unknown as string });
  });
});

describe('databasePath()', () => {
  test.each([
    ['file:/var/lib/fineprint.db', '/var/lib/fineprint.db'],
    ['file:///var/lib/fine%20print.db', '/var/lib/fine print.db'],
    ['file:./data/fineprint.db', `${process.cwd()}/data/fineprint.db`],
    ['file:data/fineprint.db', `${process.cwd()}/data/fineprint.db`],
  ])('%s', (url, path) => {
    expect(databasePath(url)).toBe(path);
  });

  test.each(['postgres://ada:secret@db/fineprint', 'postgresql://db/fineprint'])('%s is not supported yet', (url) => {
    expect(() => databasePath(url)).toThrow(
      "DATABASE_URL points at a Postgres database, which isn't supported yet. Use a file, such as file:./data/fineprint.db.",
    );
  });

  test.each([
    'file::memory:',
    'file::memory:?cache=shared',
    'file:data/x.db?mode=memory',
    'file:///d/x.db?mode=ro',
    'file:a#b.db',
  ])('%s is refused, as it would become a file of that name or lose what it says', (url) => {
    expect(() => databasePath(url)).toThrow(/^DATABASE_URL must be the path of a file only\./);
  });

  test.each(['mysql://ada:secret@db/x', './data/x.db', 'file:', 'file://host/x.db', 'file:a\0b', ''])(
    '%j is refused without being repeated',
    (url) => {
      expect(() => databasePath(url)).toThrow(
        "DATABASE_URL isn't a valid file URL. Use the form file:./data/fineprint.db or file:/var/lib/fineprint/fineprint.db.",
      );
    },
  );
});
