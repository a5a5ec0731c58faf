import { chmod, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { fakeChannels, startDiscordServer } from '../fakes/discord-server.ts';
import { startSlackServer } from '../fakes/slack-server.ts';
import { type RunningProcess, startProcess } from './start-process.ts';

const suit = {
  title: 'Lawsuit accuses Rookery of training AI on private messages',
  text: 'A customer has sued Rookery in federal court in San Jose, alleging that private messages were used to train generative AI models without consent.',
};

/** A feed on loopback that shows what it is told to. */
async function startFeed(): Promise<{ url: string; entries: (typeof suit)[]; stop(): Promise<void> }> {
  const entries: (typeof suit)[] = [];
  const server = createServer((_request, response) => {
    const items = entries.map(
      ({ title, text }, index) =>
        `<item><guid isPermaLink="false">${index}</guid><link>https://news.example/${index}</link><title>${title}</title><description>${text}</description></item>`,
    );
    response.writeHead(200, { 'content-type': 'application/rss+xml', etag: `"${entries.length}"` });
    response.end(`<rss version="2.0"><channel><title>News</title>${items.join('')}</channel></rss>`);
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  return {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}/feed.xml`,
    entries,
    async stop() {
      server.closeAllConnections();
      await new Promise((resolve) => server.close(resolve));
    },
  };
}

let folder: string;
let feed: Awaited<ReturnType<typeof startFeed>>;
const running: RunningProcess[] = [];

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'fineprint-e2e-'));
  feed = await startFeed();
});
afterEach(async () => {
  for (const one of running.splice(0)) await one[Symbol.asyncDispose]();
  await feed.stop();
  await rm(folder, { recursive: true, force: true });
});

async function start(more: Readonly<Record<string, string>> = {}, sources?: string): Promise<RunningProcess> {
  const file = join(folder, 'sources.yaml');
  await writeFile(file, sources ?? `feeds:\n  - url: ${feed.url}\n    name: The Ledger\n    every: 1 s\n`);
  const one = startProcess(['start'], {
    env: {
      DATABASE_URL: `file:${join(folder, 'bot.db')}`,
      FINEPRINT_SOURCES: file,
      FINEPRINT_ALLOW_PRIVATE: '127.0.0.1',
      FINEPRINT_POLL_CRON: '* * * * * *',
      FINEPRINT_MIN_INTERVAL: '1 s',
      FINEPRINT_SETTLE_SECONDS: '0',
      ...more,
    },
    cwd: folder,
  });
  running.push(one);
  return one;
}

async function refused(more: Readonly<Record<string, string>>, sources?: string): Promise<string> {
  const one = await start(more, sources);
  expect(await one.ended).toBe(1);
  return one.stderr.join('\n');
}

describe('fineprint start', () => {
  it('prints alerts to the terminal without any account, and ends cleanly when asked to', async () => {
    const bot = await start();
    await bot.logged('First round done');
    feed.entries.push(suit);
    await bot.printed('Alleged, not proven');
    expect(await bot.stop()).toBe(0);
    const printed = bot.stdout.join('\n');
    expect(printed, 'results only: logs go to stderr').not.toMatch(/^\{/m);
    expect(printed).toContain('Rookery');
    expect(printed).toContain('Alleged, not proven');
    expect(printed, 'no escape codes where nobody sees colour').not.toContain('\u001b');
  });

  it('announces nothing that was there before it first looked', async () => {
    feed.entries.push(suit);
    const bot = await start();
    await bot.logged('First round done');
    feed.entries.push({
      title: 'Acme Cloud will train AI models on customer files',
      text: 'Acme Cloud has changed its privacy policy: it will use customers’ files to train its AI models unless they opt out.',
    });
    await bot.logged('Story announced');
    await bot.stop();
    expect(bot.logLines().filter(({ msg }) => msg === 'Story announced')).toHaveLength(1);
  });

  it('takes a subscription on Discord and tells its channel, over a restart', async () => {
    await using discord = await startDiscordServer().then((server) => ({
      ...server,
      [Symbol.asyncDispose]: () => server.stop(),
    }));
    const tokens = { DISCORD_TOKEN: discord.token, DISCORD_API_URL: discord.apiUrl };
    const ada = { channel: fakeChannels.news, manager: true };
    const first = await start(tokens);
    await first.logged('First round done');
    const question = await discord.command(ada, 'subscribe', {});
    const confirm = /"custom_id":"([^"]*confirm[^"]*)"/.exec(JSON.stringify(question.message))?.[1];
    expect(confirm).toBeDefined();
    await discord.press(ada, question.message, confirm ?? '');
    await first.stop();

    feed.entries.push(suit);
    const second = await start(tokens);
    await second.logged('First round done');
    await discord.seen('POST /channels/{channel_id}/messages');
    await second.stop();
    expect(JSON.stringify(discord.messages(fakeChannels.news))).toContain('Rookery');
    expect(discord.violations).toEqual([]);
  });

  it('lists every fault of the settings at once, and repeats no value', async () => {
    const said = await refused({ HTTP_PORT: 'many', SLACK_BOT_TOKEN: 'secret-that-is-wrong', LOG_LEVEL: 'loud' });
    expect(said).toContain('HTTP_PORT must be a port number');
    expect(said).toContain('SLACK_BOT_TOKEN must start with "xoxb-"');
    expect(said).toContain('LOG_LEVEL must be debug, info, warn, error or silent');
    expect(said).not.toContain('secret-that-is-wrong');
    expect(said).not.toMatch(/\bat .*\.ts:\d+/);
  });

  it('goes on with Slack and its sources although Discord refuses its token, and says so without the token', async () => {
    const discord = await startDiscordServer();
    const slack = await startSlackServer();
    const token = `${discord.token.slice(0, -4)}zzzz`;
    const tokens = {
      DISCORD_TOKEN: token,
      DISCORD_API_URL: discord.apiUrl,
      SLACK_BOT_TOKEN: slack.botToken,
      SLACK_APP_TOKEN: slack.appToken,
      SLACK_API_URL: slack.apiUrl,
    };
    const bot = await start(
      tokens,
      `feeds:\n  - { url: "${feed.url}", name: The Ledger, every: 1 s }\nsubscriptions:\n  - channel: slack:T1/C000NEWS1\n`,
    );
    const { problem } = await bot.logged('Chat refused, will be tried again');
    expect(problem).toContain('Discord rejected DISCORD_TOKEN');
    await bot.logged('First round done');
    feed.entries.push(suit);
    await slack.until(() => slack.messages().length > 0);
    expect(await bot.stop()).toBe(0);
    expect(bot.stderr.join('\n')).not.toContain(token);
    await Promise.all([discord.stop(), slack.stop()]);
  });

  it('refuses a cron expression that is none, naming the setting', async () => {
    expect(await refused({ FINEPRINT_POLL_CRON: 'now and then' })).toContain(
      "FINEPRINT_POLL_CRON isn't a valid cron expression",
    );
  });

  it('refuses a second process on the same database', async () => {
    const first = await start();
    await first.ready();
    expect(await refused({})).toContain('Another Fineprint is using');
    await first.stop();
  });

  it('says that a database cannot be written, and where', async () => {
    const closed = join(folder, 'file');
    await writeFile(closed, '');
    await chmod(closed, 0o400);
    const said = await refused({ DATABASE_URL: `file:${closed}/bot.db` });
    expect(said).toContain(`${closed}`);
    expect(said).toContain('DATABASE_URL');
  });

  it('names the line of a sources file that is wrong', async () => {
    const said = await refused({}, `feeds:\n  - url: ${feed.url}\n    nmae: The Ledger\n`);
    expect(said).toMatch(/sources\.yaml:3/);
    expect(said).toContain('name');
  });
});
