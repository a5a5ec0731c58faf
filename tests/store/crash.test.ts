import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { createInterface } from 'node:readline';
import { DatabaseSync } from 'node:sqlite';
import { fileURLToPath } from 'node:url';
import { describe, expect, test } from 'vitest';
import { silentLog } from '../../src/log.ts';
import { openStore } from '../../src/store/open-store.ts';
import { fixedClock, temporaryFolder } from './database.ts';
import { discord, start } from './samples.ts';

const program = fileURLToPath(new URL('other-process.ts', import.meta.url));

/** Starts the other process; `line` gives what it says, line by line. */
function startOther(mode: 'hold' | 'write', url: string, round = 0) {
  const child = spawn(process.execPath, [program, mode, url, String(round)], { stdio: ['pipe', 'pipe', 'inherit'] });
  const lines = createInterface({ input: child.stdout })[Symbol.asyncIterator]();
  return { child, line: async () => (await lines.next()).value ?? null };
}

async function kill(child: ChildProcess): Promise<void> {
  const exit = once(child, 'exit');
  child.kill('SIGKILL');
  await exit;
}

describe('a process that is killed', () => {
  test('loses nothing that was acknowledged, five times in a row', async () => {
    await using folder = await temporaryFolder();
    const path = `${folder.path}/test.db`;
    const acknowledged: string[] = [];
    for (let round = 0; round < 5; round++) {
      const { child, line } = startOther('write', `file:${path}`, round);
      // At least one: a process that is killed before it has made its tables leaves nothing to look at.
      const until = 1 + Math.floor(Math.random() * 40);
      for (let number = ''; Number(number) < until; ) {
        number = (await line()) ?? 'ended';
        acknowledged.push(`${round}-${number}`);
      }
      await kill(child);
      // What it still said before it died is acknowledged, too.
      for (let number = await line(); number !== null; number = await line()) acknowledged.push(`${round}-${number}`);

      const raw = new DatabaseSync(path);
      expect(raw.prepare('pragma integrity_check').all()).toEqual([{ integrity_check: 'ok' }]);
      raw.exec("insert into story_text (story_text) values ('integrity-check')");
      raw.close();

      const store = await openStore({ url: `file:${path}`, clock: fixedClock, log: silentLog });
      for (const id of acknowledged) {
        expect((await store.story(id))?.itemKeys).toEqual([id]);
        expect(await store.storyItems(id)).toHaveLength(1);
        // Its lease ran for centuries, but its holder is dead: it is there at once, as what it was.
        const delivery = await store.nextDelivery(discord(id), start);
        expect(delivery).toMatchObject({ alertId: id, state: 'sending', attempts: 1, firstTryAt: start });
      }
      const { keys } = await store.dueChannels('discord', start);
      expect(keys).toEqual(expect.arrayContaining(acknowledged.map((id) => `discord:guild/${id}`)));
      await store.close();
    }
    expect(acknowledged.length).toBeGreaterThan(5);
  });
});

describe('a second process on the same database', () => {
  test('is refused while the first one lives, and let in when it was killed', async () => {
    await using folder = await temporaryFolder();
    const url = `file:${folder.path}/test.db`;
    const { child, line } = startOther('hold', url);
    expect(await line()).toBe('open');
    const open = () => openStore({ url, clock: fixedClock, log: silentLog });
    await expect(open()).rejects.toMatchObject({
      code: 'bad_setup',
      message: `Another Fineprint is using ${folder.path}/test.db. Stop it first, or point DATABASE_URL at another file.`,
    });
    await kill(child);
    await (await open()).close();
  });
});
