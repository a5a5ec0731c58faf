import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { startDiscordServer } from '../fakes/discord-server.ts';
import { startSlackServer } from '../fakes/slack-server.ts';
import { startNewsstand } from './newsstand.ts';
import { type Fate, startTroubledServer } from './troubled-server.ts';

/** A channel as those see it who are in it. */
type Channel = {
  readonly name: string;
  posts(): readonly string[];
  /** Whether it subscribed to this company. */
  hearsOf(company: string): boolean;
};

export type ChaosWorld = Awaited<ReturnType<typeof startChaosWorld>>;

const feeds = 12;
/** Discord says "a few minutes". */
const nonceWindowMs = 3 * 60_000;

/**
 * Stand-ins for Discord, Slack and a dozen feeds on loopback, each with somebody in between who can cause trouble. The
 * channels of a platform are dealt out to `circles`, and so are the companies: a channel hears of those of its circle.
 */
export async function startChaosWorld(options: { channels: number; circles: number }) {
  const folder = await mkdtemp(join(tmpdir(), 'fineprint-chaos-'));
  const numbers = numbersTo(options.channels);
  const discordIds = numbers.map((index) => String(900000000000000100n + BigInt(index)));
  const slackIds = numbers.map((index) => `C000CHAOS${index}`);
  const discord = await startDiscordServer({
    nonceWindowMs,
    channels: discordIds.map((id, index) => ({ id, name: `news-${index}` })),
  });
  const slack = await startSlackServer();
  for (const id of slackIds) slack.channels.set(id, { name: id, isMember: true, isArchived: false });
  const newsstand = await startNewsstand({ feeds, circles: options.circles, hosts: ['127.0.0.1', 'localhost'] });

  const well = (): Fate => 'pass';
  const fates: Record<'discord' | 'slack', (path: string) => Fate> = { discord: well, slack: well };
  const beforeDiscord = await startTroubledServer(discord.apiUrl, ({ path }) => fates.discord(path));
  const beforeSlack = await startTroubledServer(slack.apiUrl, ({ path }) => fates.slack(path));
  const sources = join(folder, 'sources.yaml');
  const circleOf = (index: number) => index % options.circles;
  const subscriptions = [
    ...discordIds.map((id, index) => ({ target: `discord:${discord.guildId}/${id}`, circle: circleOf(index) })),
    ...slackIds.map((id, index) => ({ target: `slack:T1/${id}`, circle: circleOf(index) })),
  ].map(({ target, circle }) => ({
    target,
    exclude: numbersTo(options.circles).flatMap((other) => (other === circle ? [] : [newsstand.circleWord(other)])),
  }));
  await writeFile(sources, sourcesFile(newsstand.feedUrls, subscriptions));

  const asText = (message: object) => JSON.stringify(message);
  const channelOf = (name: string, index: number, posts: () => readonly object[]): Channel => ({
    name,
    posts: () => posts().map(asText),
    hearsOf: (company) => circleOf(newsstand.companies.indexOf(company)) === circleOf(index),
  });
  const channels: readonly Channel[] = [
    ...discordIds.map((id, index) => channelOf(`discord ${id}`, index, () => discord.messages(id))),
    ...slackIds.map((id, index) => channelOf(`slack ${id}`, index, () => slack.messages(id))),
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

const numbersTo = (count: number) => Array.from({ length: count }, (_, index) => index);

/** The highest daily limit there is, as a day of chaos brings more than any real one. */
const ceiling = 200;

function sourcesFile(
  feedUrls: readonly string[],
  subscriptions: readonly { target: string; exclude: readonly string[] }[],
): string {
  const feedRows = feedUrls.map((url, index) => `  - url: ${url}\n    name: Paper ${index}\n    every: 1 s\n`);
  const subscriptionRows = subscriptions.map(
    ({ target, exclude }) => `  - channel: ${target}\n    ceiling: ${ceiling}\n    exclude: [${exclude.join(', ')}]\n`,
  );
  return `feeds:\n${feedRows.join('')}subscriptions:\n${subscriptionRows.join('')}`;
}
