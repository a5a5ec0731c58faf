import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { type AddressInfo, createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, it, vi } from 'vitest';
import { silentLog } from '../../src/log.ts';
import { openStore } from '../../src/store/open-store.ts';
import { fakeChannels, startDiscordServer } from '../fakes/discord-server.ts';
import { startWebServer, type WebServer } from '../fakes/web-server.ts';
import { alertTo } from '../store/samples.ts';
import { startProcess } from './start-process.ts';

/** More than are polled at the same time. */
const feeds = 20;
/** Less than any request would take to run into its own deadline of 20 s. A busy machine needs a few seconds at most. */
const stoppedWithinMs = 18_000;

it('ends in time although every feed and the platform hang, counts that against nobody, and says at the next start what it left', async () => {
  const folder = await mkdtemp(join(tmpdir(), 'fineprint-stop-'));
  const webs: WebServer[] = [];
  for (let index = 0; index < feeds; index += 1) webs.push(await startWebServer({ '/feed.xml': () => {} }));
  const discord = await startDiscordServer();
  const hanging = Promise.withResolvers<void>();
  const route = 'POST /channels/{channel_id}/messages';
  discord.failNext(route, { kind: 'slow', until: hanging.promise });
  const sources = join(folder, 'sources.yaml');
  const rows = webs.map((web, index) => `  - url: ${web.url('/feed.xml')}\n    name: Paper ${index}\n`);
  await writeFile(sources, `feeds:\n${rows.join('')}`);
  const env = {
    DATABASE_URL: `file:${join(folder, 'bot.db')}`,
    FINEPRINT_SOURCES: sources,
    FINEPRINT_ALLOW_PRIVATE: '127.0.0.1',
    DISCORD_TOKEN: discord.token,
    DISCORD_API_URL: discord.apiUrl,
  };
  const clock = { now: () => new Date().toISOString() };
  const open = () => openStore({ url: env.DATABASE_URL, clock, log: silentLog });

  const before = await open();
  const { alert, deliveries } = alertTo('one', []);
  const target = { platform: 'discord', space: discord.guildId, channel: fakeChannels.news } as const;
  const delivery = {
    id: 'one',
    alertId: 'one',
    storyId: null,
    target,
    card: alert.card,
    state: 'waiting',
    attempts: 0,
  };
  expect(deliveries).toEqual([]);
  await before.commitAlerts([
    {
      alerts: [{ alert, deliveries: [{ ...delivery, state: 'waiting', writtenAt: clock.now(), dueAt: clock.now() }] }],
    },
  ]);
  await before.close();

  // Something that nobody ends: it mustn't keep the process.
  const preload = new URL('data:text/javascript,setInterval(() => {}, 1_000)');
  await using bot = startProcess(['start'], { env, preload });
  await bot.ready();
  await vi.waitUntil(
    () =>
      webs.filter((web) => web.requests('/feed.xml').length > 0).length >= 16 && discord.requestsTo(route).length > 0,
    { timeout: 120_000, interval: 50 },
  );
  const startedMs = performance.now();
  expect(await bot.stop()).toBe(0);
  expect(performance.now() - startedMs).toBeLessThan(stoppedWithinMs);
  hanging.resolve();

  const after = await open();
  const polls = (await after.sources()).map(({ poll }) => [poll.failures, poll.lastTriedAt]);
  expect(polls).toEqual(Array.from({ length: feeds }, () => [0, undefined]));
  expect((await after.status()).deliveries).toMatchObject({ sending: 1, failed: 0 });
  await after.close();

  await using again = startProcess(['start'], { env });
  expect(await again.logged('Work found')).toMatchObject({ dueSources: feeds, messagesPerhapsSent: 1 });
  await again.ready();
  await again.kill();
  await using third = startProcess(['start'], { env });
  await third.logged('The last run ended without stopping, going on with its work');
  await third.kill();

  await discord.stop();
  for (const web of webs) await web.stop();
  await rm(folder, { recursive: true });
});

it('hears a signal that comes while the program is loaded, and ends in order', async () => {
  const whileLoading = `
    import { registerHooks } from 'node:module';
    registerHooks({
      resolve(specifier, context, next) {
        if (specifier.endsWith('command-line.ts')) process.kill(process.pid, 'SIGTERM');
        return next(specifier, context);
      },
    });`;
  await using bot = startProcess(['start'], {
    env: { DATABASE_URL: `file:${tmpdir()}/never-opened.db` },
    preload: new URL(`data:text/javascript,${encodeURIComponent(whileLoading)}`),
  });
  expect(await bot.ended).toBe(0);
});

it('ends while it still connects to chats that never answer', async () => {
  const folder = await mkdtemp(join(tmpdir(), 'fineprint-stop-'));
  const silent = createServer(() => {});
  await new Promise<void>((resolve) => silent.listen(0, '127.0.0.1', resolve));
  const { port } = silent.address() as AddressInfo;
  await using bot = startProcess(['start'], {
    env: {
      DATABASE_URL: `file:${join(folder, 'bot.db')}`,
      HTTP_PORT: '0',
      DISCORD_TOKEN: 'a-token-for-nobody',
      DISCORD_API_URL: `http://127.0.0.1:${port}/api`,
      SLACK_BOT_TOKEN: 'xoxb-1',
      SLACK_APP_TOKEN: 'xapp-1',
      SLACK_API_URL: `http://127.0.0.1:${port}/api/`,
    },
  });
  await bot.logged('HTTP listening');
  expect(await bot.stop()).toBe(0);
  // It would say so at the end of the 15 seconds that a start waits for chats.
  expect(bot.logLines().map(({ msg }) => msg)).not.toContain('No chat is connected; Fineprint keeps trying');
  expect(bot.logLines().map(({ msg }) => msg)).not.toContain('Ready');
  silent.close();
  await rm(folder, { recursive: true });
});
