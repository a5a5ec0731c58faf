import { chmod, mkdir } from 'node:fs/promises';
import { DatabaseSync } from 'node:sqlite';
import { Command } from 'commander';
import { describe, expect, it } from 'vitest';
import { doctor } from '../../src/cli/doctor.ts';
import { silentLog } from '../../src/log.ts';
import type { Target } from '../../src/nouns/place.ts';
import { openStore } from '../../src/store/open-store.ts';
import { fakeChannels, startDiscordServer } from '../fakes/discord-server.ts';
import { guildId } from '../fakes/discord-world.ts';
import { fakeIo } from '../fakes/fake-io.ts';
import { startSlackServer } from '../fakes/slack-server.ts';
import { startWebServer } from '../fakes/web-server.ts';
import { temporaryFolder } from '../store/database.ts';
import { digest, feed, poll, start, subscription } from '../store/samples.ts';

async function run(folder: string, env: Readonly<Record<string, string>> = {}, args: readonly string[] = []) {
  const io = fakeIo({ env: { DATABASE_URL: `file:${folder}/bot.db`, ...env } });
  // Whatever the umask of the machine.
  await chmod(`${folder}/bot.db`, env.DATABASE_MODE === undefined ? 0o600 : Number(env.DATABASE_MODE)).catch(
    () => null,
  );
  const program = new Command('fineprint').exitOverride();
  doctor(program, io);
  const refused = await program.parseAsync(['doctor', ...args], { from: 'user' }).then(
    () => null,
    (thrown: Error) => thrown.message,
  );
  const lines = io.printed.map((line) =>
    line
      .replaceAll(folder, 'FOLDER')
      .replaceAll(/127\.0\.0\.1:\d+/g, 'HOST')
      .replaceAll(/[\d,]+ MB left/g, 'SOME MB left'),
  );
  return { lines: lines.slice(1), notes: io.noted, refused };
}

async function subscribed(folder: string, targets: readonly Target[]): Promise<void> {
  const store = await openStore({ url: `file:${folder}/bot.db`, clock: { now: () => start }, log: silentLog });
  await store.syncSources([feed('a'), feed('b')], start);
  const failing = { failures: 3, failingSince: start, problem: 'https://a.example answered 503.', nextPollAt: start };
  await store.commitPolls([{ ...poll('a'), poll: failing }]);
  await store.syncSubscriptions(targets.map((target, index) => subscription(`s${index}`, { target })));
  await store.close();
}

describe('doctor', () => {
  it('says of a fresh copy that all is well, and makes nothing', async () => {
    await using folder = await temporaryFolder();
    const { lines, notes, refused } = await run(folder.path);
    expect(refused).toBeNull();
    expect(lines[0]).toBe('ok       Settings: valid');
    expect(lines[1]).toBe("ok       Database: FOLDER/bot.db doesn't exist yet; the first start creates it");
    expect(lines[2]).toMatch(/^ok {7}Sources: \d+ from the built-in catalogue$/);
    expect(lines[3]).toBe('ok       Chats: none set up; alerts go to the terminal');
    expect(notes).toEqual(['5 checks: no faults.']);
    expect((await run(folder.path)).lines[1]).toContain("doesn't exist yet");
  });

  it('names each wrong setting, and looks no further', async () => {
    await using folder = await temporaryFolder();
    const { lines, refused } = await run(folder.path, { SLACK_BOT_TOKEN: 'xoxp-secret', HTTP_PORT: '70000' });
    expect(lines).toHaveLength(1);
    expect(lines[0]).toContain('SLACK_BOT_TOKEN must start with "xoxb-"');
    expect(lines[0]).toContain('HTTP_PORT must be a port number');
    expect(lines[0]).not.toContain('secret');
    expect(refused).toBe('1 of 2 checks found a fault.');
  });

  it('says what is wrong with a database and with a sources file', async () => {
    await using folder = await temporaryFolder();
    await mkdir(`${folder.path}/bot.db`);
    const { lines, refused } = await run(folder.path, { FINEPRINT_SOURCES: `${folder.path}/none.yaml` });
    expect(lines.filter((line) => line.startsWith('FAULT'))).toHaveLength(2);
    expect(lines.join('\n')).toContain("Can't read the sources file FOLDER/none.yaml: no such file.");
    expect(refused).toBe('2 of 5 checks found a fault.');
  });

  it('looks at tokens, rights and sources beside a bot that runs', async () => {
    await using folder = await temporaryFolder();
    await subscribed(folder.path, [
      { platform: 'discord', space: guildId, channel: fakeChannels.news },
      { platform: 'discord', space: guildId, channel: '900000000000000999' },
      { platform: 'slack', space: 'T1', channel: 'C000NEWS1' },
    ]);
    const running = await openStore({ url: `file:${folder.path}/bot.db`, clock: { now: () => start }, log: silentLog });
    const discord = await startDiscordServer();
    const slack = await startSlackServer();
    const { lines, refused } = await run(folder.path, {
      DISCORD_TOKEN: discord.token,
      DISCORD_API_URL: discord.apiUrl,
      SLACK_BOT_TOKEN: slack.botToken,
      SLACK_APP_TOKEN: slack.appToken,
      SLACK_API_URL: slack.apiUrl,
      FINEPRINT_OPERATORS: 'slack:T1/C000CLOSD',
      FINEPRINT_CHROMIUM: `${folder.path}/chromium`,
      FINEPRINT_MODEL_URL: 'http://127.0.0.1:1/v1',
      FINEPRINT_MODEL: 'm',
    });
    await running.close();
    expect(lines.slice(1)).toMatchInlineSnapshot(`
      [
        "ok       Database: FOLDER/bot.db holds 0 items in 0 stories",
        "ok       Sources: 131 from the built-in catalogue",
        "warning  Feed a: https://a.example answered 503. Since 2026-11-02.",
        "ok       Discord: Fineprint is in 1 server",
        "ok       Discord channel 900000000000000100: the bot can post there",
        "FAULT    Discord channel 900000000000000999: The bot can't post there. Missing: a channel that still exists.",
        "ok       Slack: the bot is in Team T1 and has all its scopes",
        "ok       Slack Socket Mode: commands can arrive",
        "ok       Slack channel C000NEWS1: the bot can post there",
        "FAULT    Slack channel C000CLOSD: The bot can't post there. Missing: membership of the channel (invite me with /invite @Fineprint).",
        "ok       Clock: in sync with HOST",
        "ok       Disk: SOME MB left on the disk of FOLDER",
        "warning  Chromium: Can't run FOLDER/chromium. Check FINEPRINT_CHROMIUM, or unset it.",
        "warning  Model: http://HOST/v1 doesn't answer. Fineprint works without a model until it is back.",
      ]
    `);
    expect(refused).toBe('2 of 16 checks found a fault.');
    expect(discord.violations).toEqual([]);
    expect(slack.violations).toEqual([]);
    await Promise.all([discord.stop(), slack.stop()]);
  });

  it('tells refused tokens from a server that cannot be reached', async () => {
    await using folder = await temporaryFolder();
    const discord = await startDiscordServer();
    const slack = await startSlackServer();
    const env = { DISCORD_API_URL: discord.apiUrl, SLACK_API_URL: slack.apiUrl };
    const refused = await run(folder.path, {
      ...env,
      DISCORD_TOKEN: 'not-the-token',
      SLACK_BOT_TOKEN: slack.botToken,
      SLACK_APP_TOKEN: 'xapp-not-the-token',
    });
    await Promise.all([discord.stop(), slack.stop()]);
    const silent = await run(folder.path, {
      ...env,
      DISCORD_TOKEN: 'some-token',
      SLACK_BOT_TOKEN: 'xoxb-some-token',
      SLACK_APP_TOKEN: 'xapp-some-token',
    });
    expect(refused.lines.filter((line) => line.startsWith('FAULT'))).toMatchInlineSnapshot(`
      [
        "FAULT    Discord: Discord rejected DISCORD_TOKEN. Get a new token (discord.com/developers/applications → your application → Bot → Reset Token), set it and restart Fineprint.",
        "FAULT    Slack Socket Mode: Slack rejected SLACK_APP_TOKEN (invalid_auth). Create an App-Level Token with the scope connections:write (api.slack.com/apps, Basic Information) and set SLACK_APP_TOKEN to it.",
      ]
    `);
    expect(silent.lines.filter((line) => line.startsWith('FAULT'))).toMatchInlineSnapshot(`
      [
        "FAULT    Discord: Can't reach Discord at http://HOST/api: connect ECONNREFUSED HOST",
        "FAULT    Slack: Can't connect to Slack: Slack can't be reached (ECONNREFUSED). Try again in a minute.",
      ]
    `);
  });

  it('says that the clock is wrong, by the date in the answer of a chat', async () => {
    await using folder = await temporaryFolder();
    const date = new Date(Date.now() - 600_000).toUTCString();
    const web = await startWebServer({ '/v10/gateway': { headers: { date }, body: '{}' } });
    const { lines } = await run(folder.path, { DISCORD_TOKEN: 'some-token', DISCORD_API_URL: web.url('') });
    await web.stop();
    expect(lines.at(-1)).toMatch(
      /^FAULT {4}Clock: This machine's clock is 60\d seconds ahead of HOST\. Synchronise it with NTP\.$/,
    );
  });

  it('gives each as a JSON line', async () => {
    await using folder = await temporaryFolder();
    const { lines } = await run(folder.path, {}, ['--json']);
    expect(JSON.parse(lines[0] ?? '')).toEqual({ what: 'Settings', state: 'ok', says: 'valid' });
  });

  it('says what was given up, may be twice, fails and is damaged, with what to do', async () => {
    await using folder = await temporaryFolder();
    await subscribed(folder.path, []);
    const store = await openStore({ url: `file:${folder.path}/bot.db`, clock: { now: () => start }, log: silentLog });
    const at = new Date().toISOString();
    for (const trouble of ['deliveries.given_up', 'deliveries.given_up', 'deliveries.perhaps_twice'] as const)
      await store.countTrouble(trouble, at);
    await store.countTrouble('deliveries.refused', '2020-01-01T00:00:00.000Z');
    await store.count('model.failed', 1_204);
    const failure = { id: 's1', problem: 'x is not iterable', tries: 1, since: at, againAt: at };
    await store.keepFailure({ ...failure, stage: 'story' });
    await store.keepFailure({ ...failure, stage: 'digest', id: 'discord:1/2' });
    await store.keepFailure({ ...failure, stage: 'host', id: 'a.example', problem: 'disk I/O error' });
    await store.syncDigests([digest()]);
    await store.close();
    const raw = new DatabaseSync(`${folder.path}/bot.db`);
    raw.exec("update digest set schedule = '{'");
    raw.close();
    const { lines, refused, notes } = await run(folder.path);
    expect(refused).toBeNull();
    expect(notes).toEqual(['14 checks: no faults, 7 warnings.']);
    expect(lines).toContain(
      'ok       Counters: since the database was created: deliveries.given_up 2, deliveries.perhaps_twice 1, deliveries.refused 1, model.failed 1,204',
    );
    expect(lines.filter((line) => line.startsWith('warning')).slice(0, 6)).toMatchInlineSnapshot(`
      [
        "warning  Messages: 2 messages were dropped after many attempts in the last 7 days. See the log lines “Message given up” for the reason.",
        "warning  Messages: 1 message may have been posted twice in the last 7 days. Give the bot permission to read message history, so it can check before it sends a message again.",
        "warning  Hosts: Can’t poll 1 host; Fineprint will try again. (a.example: disk I/O error) This is a bug in Fineprint or a problem with its database. Please report it, with the log line “Failed, will be tried again”.",
        "warning  Stories: Can’t announce 1 story; Fineprint will try again. (s1: x is not iterable) This is a bug in Fineprint or a problem with its database. Please report it, with the log line “Failed, will be tried again”.",
        "warning  Digests: Can’t write 1 digest; Fineprint will try again. (discord:1/2: x is not iterable) This is a bug in Fineprint or a problem with its database. Please report it, with the log line “Failed, will be tried again”.",
        "warning  Database: 1 row can’t be read and is ignored. (digest discord:guild/general: Expected property name or '}' in JSON at position 1 (line 1 column 2)) Restore a backup, or delete the row.",
      ]
    `);
  });

  it('reports a fault where none of the sources can be read', async () => {
    await using folder = await temporaryFolder();
    const store = await openStore({ url: `file:${folder.path}/bot.db`, clock: { now: () => start }, log: silentLog });
    await store.syncSources([feed('a'), feed('b'), feed('new')], start);
    const failing = { failures: 1, failingSince: start, lastTriedAt: start, problem: 'No network.', nextPollAt: start };
    await store.commitPolls([
      { ...poll('a'), poll: failing },
      { ...poll('b'), poll: failing },
    ]);
    await store.close();
    const { lines, refused } = await run(folder.path);
    expect(lines).toContain(
      "FAULT    Sources: None of the 2 sources polled can be read, so no news arrives. Check this machine's network, DNS and firewall, then run: npm run -s fineprint -- sources test",
    );
    expect(refused).toBe('1 of 9 checks found a fault.');
  });

  it('names settings that do not exist, with the one that was meant', async () => {
    await using folder = await temporaryFolder();
    const { lines, refused } = await run(folder.path, { DISCORD_TOKN: 'secret', FINEPRINT_SOURCE: './x.yaml' });
    expect(lines.slice(0, 3)).toEqual([
      "warning  Settings: DISCORD_TOKN isn't a setting, so it has no effect. Did you mean DISCORD_TOKEN?",
      "warning  Settings: FINEPRINT_SOURCE isn't a setting, so it has no effect. Did you mean FINEPRINT_SOURCES?",
      'ok       Settings: valid',
    ]);
    expect(refused).toBeNull();
  });

  it.each([
    { FINEPRINT_MODEL_URL: 'http://user:hunter2@127.0.0.1:1/v1', FINEPRINT_MODEL: 'm' },
    { DISCORD_TOKEN: 'some-token', DISCORD_API_URL: 'http://user:hunter2@127.0.0.1:1' },
    { SLACK_BOT_TOKEN: 'xoxb-1', SLACK_APP_TOKEN: 'xapp-1', SLACK_API_URL: 'http://user:hunter2@127.0.0.1:1' },
    { DATABASE_URL: 'postgres://user:hunter2@127.0.0.1/db' },
    { HTTPS_PROXY: 'http://user:hunter2@127.0.0.1:1' },
  ])('shows no password of %o', async (env) => {
    await using folder = await temporaryFolder();
    const { lines, notes, refused } = await run(folder.path, env as Readonly<Record<string, string>>);
    expect([...lines, ...notes, refused].join('\n')).not.toContain('hunter2');
  });

  it('reports what is wrong with the machine: rights, a proxy, times ahead of the clock', async () => {
    await using folder = await temporaryFolder();
    const store = await openStore({ url: `file:${folder.path}/bot.db`, clock: { now: () => start }, log: silentLog });
    await store.syncSources([feed('a'), feed('b')], start);
    const ahead = { failures: 0, lastReadAt: start, lastTriedAt: start, nextPollAt: '2099-01-01T00:00:00.000Z' };
    await store.commitPolls([{ ...poll('a'), poll: ahead }]);
    await store.close();
    const { lines } = await run(folder.path, { DATABASE_MODE: '0o644', https_proxy: 'http://proxy:3128' });
    const said = lines.join('\n');
    expect(said).toContain('FAULT    Clock: 1 of 2 sources have stored times that lie ahead');
    expect(said).toContain('warning  Database: Other users of this machine can open FOLDER/bot.db');
    expect(said).toContain('through the proxy http://proxy:3128');
    expect(said).toContain('Chats and a model server are reached directly.');
  });

  it('tells a free port from another program and from the bot itself', async () => {
    await using folder = await temporaryFolder();
    const web = await startWebServer({ '/ready': { body: '{"status":"ok"}' } });
    const bot = await startWebServer({ '/ready': { status: 503, body: '{"reasons":["No source can be read."]}' } });
    const port = (url: string) => new URL(url).port;
    const line = async (HTTP_PORT: string) =>
      (await run(folder.path, { HTTP_PORT })).lines
        .find((text) => text.includes(' HTTP: '))
        ?.replace(HTTP_PORT, 'PORT');
    expect(await line(port(web.url('')))).toMatch(/^FAULT {4}HTTP: Port PORT is in use by another program/);
    expect(await line(port(bot.url('')))).toBe(
      "warning  HTTP: The running bot on port PORT isn't ready: No source can be read.",
    );
    await Promise.all([web.stop(), bot.stop()]);
    expect(await line(port(web.url('')))).toBe('ok       HTTP: port PORT is free; the bot listens on it once it runs');
  });
});
