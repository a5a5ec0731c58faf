import { readdir } from 'node:fs/promises';
import { expect, it } from 'vitest';
import { main } from '../../src/cli/command-line.ts';
import { silentLog } from '../../src/log.ts';
import { openStore } from '../../src/store/open-store.ts';
import { fakeIo } from '../fakes/fake-io.ts';
import { fixedClock, temporaryFolder } from '../store/database.ts';

it('copies the database beside a bot that runs, and says what it did or why not, in a sentence', async () => {
  await using folder = await temporaryFolder();
  const url = `file:${folder.path}/bot.db`;
  const run = async (...args: readonly string[]) => {
    const io = fakeIo({ env: { DATABASE_URL: url } });
    const code = await main(['backup', ...args], io);
    return { code, said: io.noted.join('\n').replaceAll(folder.path, 'FOLDER'), printed: io.printed };
  };
  const copy = `${folder.path}/copy.db`;
  expect(await run(copy)).toMatchObject({ code: 1, said: expect.stringContaining('No database found at') });
  const bot = await openStore({ url, clock: fixedClock, log: silentLog });
  const copied = {
    code: 0,
    said: expect.stringMatching(/^Copied the database to FOLDER\/copy\.db \(\d\.\d MiB\) and checked the copy\.$/),
  };
  expect(await run(copy)).toEqual({ ...copied, printed: [] });
  const there = 'FOLDER/copy.db already exists. Choose another file, or add --force to replace it.';
  expect(await run(copy)).toEqual({ code: 1, said: there, printed: [] });
  expect(await run(copy, '--force')).toMatchObject(copied);
  expect((await run()).code, 'a file must be named').toBe(2);
  await bot.close();
  expect((await readdir(folder.path)).toSorted()).toEqual(['bot.db', 'bot.db.lock', 'copy.db']);
});
