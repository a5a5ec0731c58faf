import { readdir, readFile, stat, truncate, writeFile } from 'node:fs/promises';
import { expect, it } from 'vitest';
import { main } from '../../src/cli/command-line.ts';
import { terminalSubscription } from '../../src/cli/terminal-subscription.ts';
import { silentLog } from '../../src/log.ts';
import { openStore } from '../../src/store/open-store.ts';
import { fakeIo } from '../fakes/fake-io.ts';
import { fixedClock, temporaryFolder } from '../store/database.ts';
import { alertTo, at, digest, discord, feed, poll, pollState, start, story, subscription } from '../store/samples.ts';

/** A bot's folder, with the command line run in it. */
async function setUp() {
  const folder = await temporaryFolder();
  const url = `file:${folder.path}/bot.db`;
  const run = async (...args: readonly string[]) => {
    const io = fakeIo({ env: { DATABASE_URL: url } });
    const code = await main(args, io);
    return { code, said: io.noted.join('\n').replaceAll(folder.path, 'FOLDER'), printed: io.printed.join('\n') };
  };
  const open = () => openStore({ url, clock: fixedClock, log: silentLog });
  return { folder, run, open, backup: `${folder.path}/backup.db` };
}

const audit = { at: start, ...discord('general'), who: 'ada', did: 'subscribed' };

it('puts a backup in place, keeps the former database, and announces nothing twice', async () => {
  const { folder, run, open, backup } = await setUp();
  await using _ = folder;
  const bot = await open();
  await bot.syncSources([feed('a')], start);
  await bot.addSubscription(subscription('s'), audit);
  const read = { firstReadAt: start, lastReadAt: start, etag: 'e' };
  await bot.commitPolls([
    poll('a', { poll: pollState(read), stories: [story('untold', { settlesAt: at(1) }), story('told')] }),
  ]);
  await bot.commitAlerts([{ alerts: [alertTo('waits', ['general'], { storyId: 'told' })] }]);
  expect((await run('backup', backup)).code).toBe(0);
  expect(await run('restore', backup), 'the bot runs').toMatchObject({
    code: 1,
    said: expect.stringContaining('Another Fineprint is using') as unknown,
  });
  await bot.removeSubscription('s', audit);
  await bot.close();

  const restored = await run('restore', backup);
  expect(restored).toMatchObject({ code: 0 });
  expect(restored.said).toContain(
    'Restored FOLDER/bot.db: 1 subscription, 1 source, 2 stories, last read 2026-11-02 09:00 UTC.',
  );
  expect(restored.said).toMatch(/The former database is kept as FOLDER\/bot\.db\.before-restore-/);
  expect((await stat(`${folder.path}/bot.db`)).mode & 0o777).toBe(0o600);

  const again = await open();
  expect(await again.subscriptions()).toHaveLength(1);
  expect(await again.nextDelivery(discord('general'), at(9_000))).toBeNull();
  expect(await again.settledStories(at(9_000), 9)).toEqual([]);
  expect((await again.story('untold'))?.settlesAt).toBeNull();
  const [source] = await again.sources();
  expect(source?.poll, 'the next poll only remembers').toEqual({ failures: 0, nextPollAt: start });
  await again.close();
});

it('with --resume, goes on where the backup ends', async () => {
  const { folder, run, open, backup } = await setUp();
  await using _ = folder;
  const bot = await open();
  await bot.commitAlerts([{ alerts: [alertTo('waits', ['general'])] }]);
  await bot.close();
  await run('backup', backup);
  expect((await run('restore', '--resume', backup)).code).toBe(0);
  const again = await open();
  expect(await again.nextDelivery(discord('general'), start)).not.toBeNull();
  await again.close();
});

it('refuses what is not a whole backup and leaves the database as it is', async () => {
  const { folder, run, open, backup } = await setUp();
  await using _ = folder;
  await (await open()).close();
  await run('backup', backup);
  const before = await readFile(`${folder.path}/bot.db`);
  const refused = async (file: string, says: RegExp) => {
    expect(await run('restore', file)).toMatchObject({ code: 1, said: expect.stringMatching(says) as unknown });
  };
  await refused(`${folder.path}/none.db`, /^No backup found at FOLDER\/none\.db/);
  await refused(`${folder.path}/bot.db`, /is the database itself/);
  await writeFile(`${folder.path}/text.db`, 'no database');
  await refused(`${folder.path}/text.db`, /isn't an SQLite database/);
  await writeFile(`${folder.path}/empty.db`, '');
  await refused(`${folder.path}/empty.db`, /is empty/);
  await truncate(backup, 40_000);
  await refused(backup, /is damaged/);
  expect(before.equals(await readFile(`${folder.path}/bot.db`))).toBe(true);
  expect((await readdir(folder.path)).filter((name) => /part|before-restore/.test(name))).toEqual([]);
});

it('makes a bot whole again whose database was cut to 0 bytes', async () => {
  const { folder, run, open, backup } = await setUp();
  await using _ = folder;
  const bot = await open();
  await bot.addSubscription(subscription('s'), audit);
  await bot.close();
  await run('backup', backup);
  await truncate(`${folder.path}/bot.db`);
  await expect(open()).rejects.toThrow(/Restore a backup/);
  expect((await run('restore', backup)).code).toBe(0);
  const again = await open();
  expect(await again.subscriptions()).toHaveLength(1);
  await again.close();
});

it('exports what one place owns, in a form that import reads, and forgets it on request', async () => {
  const { folder, run, open } = await setUp();
  await using _ = folder;
  const bot = await open();
  const place = { platform: 'discord', space: 'guild' } as const;
  await bot.addSource({ source: feed('mine', { origin: 'command' }), place, atMost: 9 }, audit);
  await bot.addSubscription(subscription('s'), audit);
  await bot.addSubscription(subscription('t', { target: { ...discord('other'), space: 'elsewhere' } }), {
    ...audit,
    space: 'elsewhere',
  });
  await bot.setDigest(digest({ target: discord('quiet') }), audit);
  await bot.close();
  const exported = await run('export', 'place', 'discord:guild');
  expect(exported.said).toBe('Exported 1 source, 1 subscription, 1 digest, 0 mutes and 3 audit lines.');
  expect(exported.printed).toContain('https://mine.example/feed.xml');
  expect(exported.printed).not.toContain('elsewhere');
  expect(exported.printed).toMatch(/^# Digest in discord:guild\/quiet, which has no subscription: /m);
  expect(exported.printed).toContain(`# ${start} ada subscribed`);
  await writeFile(`${folder.path}/place.yaml`, exported.printed);
  expect((await run('import', 'yaml', `${folder.path}/place.yaml`)).said).toContain(
    'Merged 1 source and 1 subscription',
  );

  expect(await run('forget', 'place', 'discord:guild')).toMatchObject({
    code: 1,
    said: expect.stringContaining('--yes') as unknown,
  });
  expect(await run('forget', 'place', 'guild', '--yes')).toMatchObject({ code: 1 });
  expect((await run('forget', 'person', 'discord', 'ada', '--yes')).said).toMatch(
    /^Deleted or changed \d+ rows about ada\./,
  );
  expect((await run('forget', 'place', 'discord:guild', '--yes')).said).toMatch(/^Deleted \d+ rows of discord:guild\./);
  const again = await open();
  expect((await again.subscriptions()).map(({ id }) => id)).toEqual(['t']);
  expect(await again.sources()).toEqual([]);
  await again.close();
});

it('exports no subscription that Fineprint made for itself', async () => {
  const { folder, run, open } = await setUp();
  await using _ = folder;
  const bot = await open();
  await bot.syncSubscriptions([terminalSubscription(start)]);
  await bot.addSubscription(subscription('s'), audit);
  await bot.close();
  const { printed, said } = await run('export', 'yaml');
  expect(printed).not.toContain('terminal');
  expect(said).toContain('1 subscription');
});
