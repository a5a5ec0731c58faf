import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { startDiscordServer } from '../fakes/discord-server.ts';
import { startSlackServer } from '../fakes/slack-server.ts';
import { startNewsstand } from './newsstand.ts';
import { type Fate, startTroubledServer } from './troubled-server.ts';

/** A channel as those see it who are in it. */
type Channel = { readonly name: string; posts(): readonly string[] };

export type ChaosWorld = Awaited<ReturnType<typeof startChaosWorld>>;

const feeds = 12;
const nonceWindowMs = 10 * 60_000;

/** Stand-ins for Discord, Slack and a dozen feeds on loopback, each with somebody in between who can cause trouble. */
export async function startChaosWorld(options: { channels: number }) {
  const folder = await mkdtemp(join(tmpdir(), 'fineprint-chaos-'));
  const numbers = Array.from({ length: options.channels }, (_, index) => index);
  const discordIds = numbers.map((index) => String(900000000000000100n + BigInt(index)));
  const slackIds = numbers.map((index) => `C000CHAOS${index}`);
  const discord = await startDiscordServer({
    nonceWindowMs,
    channels: discordIds.map((id, index) => ({ id, name: `news-${index}` })),
  });
  const slack = await startSlackServer();
  for (const id of slackIds) slack.channels.set(id, { name: id, isMember: true, isArchived: false });
  const newsstand = await startNewsstand({ feeds, hosts: ['127.0.0.1', 'localhost'] });

  const well = (): Fate => 'pass';
  const fates: Record<'discord' | 'slack', (path: string) => Fate> = { discord: well, slack: well };
  const beforeDiscord = await startTroubledServer(discord.apiUrl, ({ path }) => fates.discord(path));
  const beforeSlack = await startTroubledServer(slack.apiUrl, ({ path }) => fates.slack(path));
  const sources = join(folder, 'sources.yaml');
  const targets = [
    ...discordIds.map((id) => `discord:${discord.guildId}/${id}`),
    ...slackIds.map((id) => `slack:T1/${id}`),
  ];
  await writeFile(sources, sourcesFile(newsstand.feedUrls, targets));

  const asText = (message: object) => JSON.stringify(message);
  const channels: readonly Channel[] = [
    ...discordIds.map((id) => ({ name: `discord ${id}`, posts: () => discord.messages(id).map(asText) })),
    ...slackIds.map((id) => ({ name: `slack ${id}`, posts: () => slack.messages(id).map(asText) })),
  ];
  return {
    discord,
    slack,
    newsstand,
    discordIds,
    slackIds,
    channels,
    /** From now on, decides what becomes of requests to the platform. */
    trouble(platform: 'discord' | 'slack', fate: (path: string) => Fate) {
      fates[platform] = fate;
    },
    /** No more trouble for requests to the platform. */
    calm(platform: 'discord' | 'slack') {
      fates[platform] = well;
    },
    /** All of the environment of a bot in this world. */
    env: {
      DATABASE_URL: `file:${join(folder, 'bot.db')}`,
      FINEPRINT_SOURCES: sources,
      FINEPRINT_ALLOW_PRIVATE: '127.0.0.1,localhost',
      FINEPRINT_POLL_CRON: '* * * * * *',
      FINEPRINT_MIN_INTERVAL: '1 s',
      FINEPRINT_SETTLE_SECONDS: '0',
      DISCORD_TOKEN: discord.token,
      DISCORD_API_URL: `${beforeDiscord.origin}/api`,
      SLACK_BOT_TOKEN: slack.botToken,
      SLACK_APP_TOKEN: slack.appToken,
      SLACK_API_URL: `${beforeSlack.origin}/api/`,
    },
    async stop() {
      await Promise.all([newsstand, beforeDiscord, beforeSlack, discord, slack].map((server) => server.stop()));
      await rm(folder, { recursive: true });
    },
  };
}

function sourcesFile(feedUrls: readonly string[], targets: readonly string[]): string {
  const sources = feedUrls.map((url, index) => `  - url: ${url}\n    name: Paper ${index}\n    every: 1 s\n`);
  const subscriptions = targets.map((target) => `  - channel: ${target}\n`);
  return `feeds:\n${sources.join('')}subscriptions:\n${subscriptions.join('')}`;
}
