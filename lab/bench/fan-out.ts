import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { startPress } from '../../tests/e2e/press.ts';
import { startProcess } from '../../tests/e2e/start-process.ts';
import { startDiscordServer } from '../../tests/fakes/discord-server.ts';
import { startSlackServer } from '../../tests/fakes/slack-server.ts';
import { limitedServer } from './limited-server.ts';
import { type Row, shareOf } from './row.ts';

const discordChannels = 2_000;
const slackChannels = 500;
/** Discord's global limit. https://discord.com/developers/docs/topics/rate-limits#global-rate-limit */
const discordPerSecond = 50;
/** The least time in which Discord would take that many messages. */
const floorMs = (discordChannels / discordPerSecond) * 1_000;
const slackWithinMs = 15_000;
const commandsWithinMs = 500;
/** What a command counts that gets no answer. */
const lostMs = 3_000;
/** A broken bot must not keep the benchmark waiting. */
const longestMs = 240_000;

/**
 * Measures how long one story takes to reach 2,000 Discord and 500 Slack channels under their rate limits, while somebody keeps asking commands.
 * The figure is the worst of three, each relative to its bound: the last Discord channel against 1.25 times Discord's own minimum, the last
 * Slack channel against 15 s, 99 % of the commands against 500 ms.
 */
export async function measureFanOut(): Promise<Row> {
  const folder = await mkdtemp(join(tmpdir(), 'fineprint-bench-'));
  const press = await startPress({ feeds: 1, pass: async () => false });
  const channels = Array.from({ length: discordChannels }, (_, index) => ({
    id: `${900_000_000_000_100_000n + BigInt(index)}`,
    name: `channel-${index}`,
  }));
  const discord = await startDiscordServer({ channels });
  const slack = await startSlackServer();
  const slackIds = Array.from({ length: slackChannels }, (_, index) => `C${String(index).padStart(8, '0')}`);
  for (const id of slackIds) slack.channels.set(id, { name: id.toLowerCase(), isMember: true, isArchived: false });
  await using beforeDiscord = await limitedServer(discord.apiUrl, ({ path }) =>
    // Answers to commands don't count.
    /\/(?:interactions|webhooks|gateway)/.test(path)
      ? null
      : { key: 'all', requests: discordPerSecond, withinMs: 1_000 },
  );
  await using beforeSlack = await limitedServer(slack.apiUrl, ({ path, body }) =>
    path.endsWith('/chat.postMessage')
      ? { key: /channel=([^&]+)|"channel":"([^"]+)"/.exec(body)?.[0] ?? '', requests: 1, withinMs: 1_000 }
      : null,
  );
  const file = join(folder, 'sources.yaml');
  const subscriptions = [
    ...channels.map(({ id }) => ({ channel: `discord:${discord.guildId}/${id}` })),
    ...slackIds.map((id) => ({ channel: `slack:T1/${id}` })),
  ];
  await writeFile(
    file,
    JSON.stringify({ feeds: press.feedUrls.map((url) => ({ url, name: 'Paper', every: '1 s' })), subscriptions }),
  );
  const bot = startProcess(['start'], {
    env: {
      DATABASE_URL: `file:${join(folder, 'bench.db')}`,
      FINEPRINT_SOURCES: file,
      FINEPRINT_ALLOW_PRIVATE: '127.0.0.1',
      FINEPRINT_POLL_CRON: '* * * * * *',
      FINEPRINT_MIN_INTERVAL: '1 s',
      FINEPRINT_SETTLE_SECONDS: '0',
      DISCORD_TOKEN: discord.token,
      DISCORD_API_URL: `${beforeDiscord.origin}/api`,
      SLACK_BOT_TOKEN: slack.botToken,
      SLACK_APP_TOKEN: slack.appToken,
      SLACK_API_URL: `${beforeSlack.origin}/api/`,
    },
  });
  await bot.logged('First round done');

  const counts = () => ({
    discord: channels.filter(({ id }) => discord.messages(id).length > 0).length,
    slack: slackIds.filter((id) => slack.messages(id).length > 0).length,
  });
  press.publish(1);
  await bot.logged('Story announced');
  const startMs = performance.now();
  const startCpu = await cpuSeconds(bot.pid);
  const lastMs = { discord: Number.POSITIVE_INFINITY, slack: Number.POSITIVE_INFINITY };
  const commandMs: number[] = [];
  const asker = { channel: channels[0]?.id ?? '', userName: 'ada', manager: true };
  while (!(Number.isFinite(lastMs.discord) && Number.isFinite(lastMs.slack))) {
    const nowMs = performance.now() - startMs;
    if (nowMs > longestMs) break;
    const { discord: onDiscord, slack: onSlack } = counts();
    if (onDiscord === discordChannels) lastMs.discord = Math.min(lastMs.discord, nowMs);
    if (onSlack === slackChannels) lastMs.slack = Math.min(lastMs.slack, nowMs);
    // Discord gives up on an answer after three seconds, and so do people.
    const answered = discord.command(asker, 'latest', {}).then(({ firstAnswerMs }) => firstAnswerMs);
    commandMs.push(await Promise.race([answered.catch(() => lostMs), pause(lostMs, lostMs)]));
    await pause(100);
  }
  const twice = [
    ...channels.map(({ id }) => discord.messages(id).length),
    ...slackIds.map((id) => slack.messages(id).length),
  ].filter((count) => count > 1).length;
  const cpu = (await cpuSeconds(bot.pid)) - startCpu;
  const refused = { discord: beforeDiscord.refused(), slack: beforeSlack.refused() };
  await bot.stop();
  await press.stop();
  await discord.stop();
  await slack.stop();
  await rm(folder, { recursive: true });
  if (twice > 0) throw new Error(`${twice} channels got the story twice.`);
  const commands = shareOf(commandMs, 0.99);
  return {
    what: `One story to ${discordChannels} Discord and ${slackChannels} Slack channels, commands meanwhile: worst of three relative to its bound`,
    figure: Math.max(lastMs.discord / (1.25 * floorMs), lastMs.slack / slackWithinMs, commands / commandsWithinMs),
    bound: 1,
    unit: 'times',
    detail:
      `last Discord channel after ${(lastMs.discord / 1_000).toFixed(1)} s (Discord's minimum is ${floorMs / 1_000} s), ` +
      `last Slack channel after ${(lastMs.slack / 1_000).toFixed(1)} s; ${commandMs.length} commands, 99 % within ${commands.toFixed(0)} ms; ` +
      `refused for their rate: ${refused.discord} and ${refused.slack}; ${cpu.toFixed(1)} s of processor time`,
  };
}

/** Linux only: user and system time of a process, which the kernel counts in hundredths of a second. */
async function cpuSeconds(pid: number): Promise<number> {
  const fields = (await readFile(`/proc/${pid}/stat`, 'utf8')).replace(/^.*\) /, '').split(' ');
  return (Number(fields[11]) + Number(fields[12])) / 100;
}
