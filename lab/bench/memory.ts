import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { startProcess } from '../../tests/e2e/start-process.ts';
import { startDiscordServer } from '../../tests/fakes/discord-server.ts';
import { startSlackServer } from '../../tests/fakes/slack-server.ts';
import type { Row } from './row.ts';
import { sourcesFile } from './sources-file.ts';
import { startWeb } from './start-web.ts';

const hosts = 2_000;

/** Long enough for the reading thread to exit and for the garbage collector to free the round's memory. */
const restMs = 30_000;

/**
 * Measures the resident memory of the real process, connected to fake Discord and Slack servers, at rest after reading 2,000 sources, 100 of
 * them policy pages. Linux only, since it reads /proc.
 */
export async function measureMemory(): Promise<Row> {
  const folder = await mkdtemp(join(tmpdir(), 'fineprint-bench-'));
  await using web = await startWeb('mixed', hosts);
  const discord = await startDiscordServer();
  const slack = await startSlackServer();
  const file = join(folder, 'sources.yaml');
  await writeFile(file, sourcesFile(web.sources));
  const bot = startProcess(['start'], {
    env: {
      DATABASE_URL: `file:${join(folder, 'bench.db')}`,
      FINEPRINT_SOURCES: file,
      FINEPRINT_ALLOW_PRIVATE: '127.0.0.1',
      DISCORD_TOKEN: discord.token,
      DISCORD_API_URL: discord.apiUrl,
      SLACK_BOT_TOKEN: slack.botToken,
      SLACK_APP_TOKEN: slack.appToken,
      SLACK_API_URL: slack.apiUrl,
    },
  });
  await bot.logged('First round done');
  const atOnce = await readFile(`/proc/${bot.pid}/status`, 'utf8');
  await pause(restMs);
  const status = await readFile(`/proc/${bot.pid}/status`, 'utf8');
  await bot.stop();
  await discord.stop();
  await slack.stop();
  await rm(folder, { recursive: true });
  return {
    what: `Resident memory, both chats connected, ${restMs / 1000} s after the first round of ${hosts} sources`,
    figure: megabytes(status, 'VmRSS'),
    bound: 200,
    unit: 'MB',
    detail: `${megabytes(atOnce, 'VmRSS').toFixed(0)} MB right after the round, ${megabytes(status, 'VmHWM').toFixed(0)} MB at most during it`,
  };
}

function megabytes(status: string, name: string): number {
  const kibibytes = new RegExp(`^${name}:\\s+(\\d+) kB`, 'm').exec(status)?.[1];
  return (Number(kibibytes) * 1024) / 1e6;
}
