import { writeFile } from 'node:fs/promises';
import { Command } from 'commander';
import { describe, expect, it } from 'vitest';
import { exportVerb } from '../../src/cli/export.ts';
import { readLabelledNews } from '../../src/cli/labelled-news.ts';
import { silentLog } from '../../src/log.ts';
import { openStore } from '../../src/store/open-store.ts';
import { fakeIo } from '../fakes/fake-io.ts';
import { temporaryFolder } from '../store/database.ts';
import { feed, judged, poll, start, story } from '../store/samples.ts';

async function run(folder: string) {
  const io = fakeIo({ env: { DATABASE_URL: `file:${folder}/bot.db` } });
  const program = new Command('fineprint').exitOverride();
  exportVerb(program, io);
  const failed = await program.parseAsync(['export', 'verdicts'], { from: 'user' }).then(
    () => null,
    (thrown: unknown) => thrown,
  );
  return { ...io, failed };
}

describe('export verdicts', () => {
  it('writes labelled lines that train and eval read, while the bot has the database open', async () => {
    await using folder = await temporaryFolder();
    const store = await openStore({
      url: `file:${folder.path}/bot.db`,
      clock: { now: () => start },
      log: silentLog,
    });
    await store.syncSources([feed('a')], start);
    await store.commitPolls([poll('a', { items: [judged('one')], stories: [story('s', { itemKeys: ['one'] })] })]);
    await store.addVerdict({
      storyId: 's',
      verdict: 'off_topic',
      platform: 'discord',
      space: 'guild',
      userId: '1',
      at: start,
    });
    const { printed, noted, failed } = await run(folder.path);
    await store.close();
    expect(failed).toBeNull();
    expect(noted).toEqual(['1 verdict, 1 item. Read the lines before you train with them.']);
    await writeFile(`${folder.path}/lines.jsonl`, printed.join('\n'));
    expect(await readLabelledNews([`${folder.path}/lines.jsonl`])).toMatchObject([
      { item: { title: 'Title of one', url: 'https://a.example/one' }, labels: { relevant: false, event: 'none' } },
    ]);
  });

  it('says that there is no database, and makes none', async () => {
    await using folder = await temporaryFolder();
    for (const _ of ['once', 'again']) {
      expect((await run(folder.path)).failed).toMatchObject({
        code: 'bad_setup',
        message: `There is no database at ${folder.path}/bot.db. Set DATABASE_URL to the one that the bot uses.`,
      });
    }
  });
});
