import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { silentLog } from '../../src/log.ts';
import { type Target, targetText } from '../../src/nouns/place.ts';
import { instant } from '../../src/nouns/time.ts';
import { openStore } from '../../src/store/open-store.ts';
import { fakeChannels, startDiscordServer } from '../fakes/discord-server.ts';
import { startSlackServer } from '../fakes/slack-server.ts';
import { startPress } from './press.ts';
import { createReaper, type Moment } from './reaper.ts';
import { oneTo, seededRandom } from './seeded-random.ts';
import { startProcess } from './start-process.ts';
import { watchServer } from './watched-server.ts';

/**
 * When the process is killed: before a message is taken, before its answer, or after it; once anywhere, while it connects or
 * reads feeds. Kills at random moments are left to `npm run chaos`.
 */
const kills: readonly (Moment['step'] | 'anywhere')[] = ['asked', 'taken', 'answered', 'anywhere'];

test('every alert is in each channel exactly once, however often the process is killed', {
  timeout: 600_000,
}, async () => {
  const random = seededRandom(20_261_125);
  const folder = await mkdtemp(join(tmpdir(), 'fineprint-kill-'));
  const { aim, pass, until } = createReaper();
  const press = await startPress({ feeds: 10, pass });
  const discord = await startDiscordServer({ nonceWindowMs: 10 * 60_000 });
  const slack = await startSlackServer();
  const watch = (apiUrl: string, message: RegExp) =>
    watchServer(apiUrl, {
      whatIs: ({ method, path }) => (method === 'POST' && message.test(path) ? 'message' : 'call'),
      pass,
      arrives: () => random() < 0.5,
    });
  const beforeDiscord = await watch(discord.apiUrl, /\/channels\/\d+\/messages$/);
  const beforeSlack = await watch(slack.apiUrl, /\/chat\.postMessage$/);
  const channels: readonly { readonly target: Target; posts(): readonly string[] }[] = [
    {
      target: { platform: 'discord', space: discord.guildId, channel: fakeChannels.news },
      posts: () => discord.messages(fakeChannels.news).map((message) => JSON.stringify(message)),
    },
    {
      target: { platform: 'slack', space: 'T1', channel: 'C000NEWS1' },
      posts: () => slack.messages('C000NEWS1').map((message) => JSON.stringify(message)),
    },
  ];
  const told = () => channels.reduce((sum, channel) => sum + channel.posts().length, 0);

  const env = {
    DATABASE_URL: `file:${join(folder, 'bot.db')}`,
    FINEPRINT_SOURCES: join(folder, 'sources.yaml'),
    FINEPRINT_ALLOW_PRIVATE: '127.0.0.1',
    FINEPRINT_POLL_CRON: '* * * * * *',
    FINEPRINT_MIN_INTERVAL: '1 s',
    FINEPRINT_SETTLE_SECONDS: '0',
    DISCORD_TOKEN: discord.token,
    DISCORD_API_URL: `${beforeDiscord.origin}/api`,
    SLACK_BOT_TOKEN: slack.botToken,
    SLACK_APP_TOKEN: slack.appToken,
    SLACK_API_URL: `${beforeSlack.origin}/api/`,
  };
  await writeFile(
    env.FINEPRINT_SOURCES,
    sourcesFile(
      press.feedUrls,
      channels.map(({ target }) => target),
    ),
  );
  const start = () => startProcess(['start'], { env });
  const all = press.companies.length;

  // All but the last story are published while the process lives and dies.
  for (const [index, kill] of kills.entries()) {
    const published = Math.floor(((all - 1) * (index + 1)) / kills.length);
    press.publish(published);
    const untold = published * channels.length - told();
    await aim(start(), momentOf(kill, { untold, random }));
  }

  // In a channel the order is kept: when the last story is there, all that was begun before it is settled.
  await using bot = start();
  await until(press.isRead);
  press.publish(all);
  const last = press.companies[all - 1] ?? '';
  await Promise.all(channels.map(({ posts }) => until(() => posts().some((post) => post.includes(last)))));
  expect(await bot.stop()).toBe(0);

  for (const { target, posts } of channels) {
    const found = press.companies.map((company) => posts().filter((post) => post.includes(company)).length);
    expect(found, targetText(target)).toEqual(press.companies.map(() => 1));
    expect(posts()).toHaveLength(all);
  }
  expect([...discord.violations, ...slack.violations]).toEqual([]);
  const store = await openStore({ url: env.DATABASE_URL, clock: { now: () => instant(Date.now()) }, log: silentLog });
  const { deliveries, stories } = await store.status();
  const counts = await store.counts();
  await store.close();
  expect(stories).toBe(all);
  expect(deliveries).toEqual({ sent: all * channels.length, waiting: 0, sending: 0, failed: 0, held: 0 });
  expect(counts['deliveries.perhaps_twice'] ?? 0).toBe(0);

  await press.stop();
  await Promise.all([beforeDiscord, beforeSlack, discord, slack].map((server) => server.stop()));
  await rm(folder, { recursive: true });
});

/** Each message yet to be told is asked for at least once in a life, so that its moment comes. */
function momentOf(
  kill: (typeof kills)[number],
  { untold, random }: { untold: number; random: () => number },
): Parameters<ReturnType<typeof createReaper>['aim']>[1] {
  if (kill === 'anywhere' || untold === 0) return { count: oneTo(40, random), which: () => true };
  return { count: oneTo(untold, random), which: ({ what, step }) => what === 'message' && step === kill };
}

function sourcesFile(feedUrls: readonly string[], targets: readonly Target[]): string {
  const feeds = feedUrls.map((url, index) => `  - url: ${url}\n    name: Paper ${index}\n    every: 1 s\n`);
  const subscriptions = targets.map((target) => `  - channel: ${targetText(target)}\n`);
  return `feeds:\n${feeds.join('')}subscriptions:\n${subscriptions.join('')}`;
}
