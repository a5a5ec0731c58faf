import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { silentLog } from '../../src/log.ts';
import { openStore } from '../../src/store/open-store.ts';
import { rss } from '../core/feed/feeds.ts';
import { nested, wordsOf } from '../fakes/discord-rules.ts';
import { type DiscordServer, startDiscordServer } from '../fakes/discord-server.ts';
import { conditional, type Route, startWebServer, type WebServer } from '../fakes/web-server.ts';
import { type RunningProcess, startProcess } from './start-process.ts';

const guildA = '900000000000000010';
const guildB = '900000000000000011';
const channelA = '900000000000000100';
const channelB = '900000000000000200';
const managers = {
  a: { channel: channelA, userName: 'ada', manager: true },
  b: { channel: channelB, userName: 'bert', manager: true },
};

/** As long as a test may take; what is waited for comes within two seconds. */
const waiting = { timeout: 60_000 };

const entryOf = (company: string) =>
  `<item><guid isPermaLink="false">${company}</guid><link>https://news.example/${company}</link><title>Lawsuit accuses ${company} of training AI on private messages</title><description>A customer has sued ${company} in federal court in San Jose, alleging that private messages were used to train generative AI models without consent.</description></item>`;
/** What a paper held when it was first read. */
const old =
  '<item><guid isPermaLink="false">rain</guid><title>Rain is expected</title><description>It will rain.</description></item>';
const paper = (etag: string, ...companies: readonly string[]): Route =>
  conditional(`"${etag}"`, rss(companies.map(entryOf).join('') + old, `<title>Paper of ${etag.slice(0, 1)}</title>`));

let folder: string;
let web: WebServer;
let discord: DiscordServer;
let bot: RunningProcess;
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'fineprint-e2e-'));
  web = await startWebServer({ '/all.xml': paper('all 0'), '/mine.xml': paper('mine 0') });
  discord = await startDiscordServer({
    channels: [
      { id: channelA, name: 'news', guildId: guildA },
      { id: channelB, name: 'news', guildId: guildB },
    ],
  });
  await start();
});
afterEach(async () => {
  await bot[Symbol.asyncDispose]();
  await discord.stop();
  await web.stop();
  await rm(folder, { recursive: true, force: true });
});

async function start(): Promise<void> {
  const file = join(folder, 'sources.yaml');
  await writeFile(
    file,
    `feeds:
  - { url: "${web.url('/all.xml')}", name: Everyone, every: 1 s }
subscriptions:
  - channel: discord:${guildA}/${channelA}
  - channel: discord:${guildB}/${channelB}
`,
  );
  bot = startProcess(['start'], {
    env: {
      DATABASE_URL: `file:${join(folder, 'bot.db')}`,
      FINEPRINT_SOURCES: file,
      FINEPRINT_ALLOW_PRIVATE: '127.0.0.1',
      FINEPRINT_POLL_CRON: '* * * * * *',
      FINEPRINT_MIN_INTERVAL: '1 s',
      FINEPRINT_SETTLE_SECONDS: '0',
      DISCORD_TOKEN: discord.token,
      DISCORD_API_URL: discord.apiUrl,
    },
    cwd: folder,
  });
  await bot.logged('First round done');
}

/** A pause as long as an interval: the bot ends, and every source is due when it starts again. */
async function timePasses(): Promise<void> {
  await bot.stop();
  const clock = { now: () => new Date().toISOString() };
  const store = await openStore({ url: `file:${join(folder, 'bot.db')}`, clock, log: silentLog });
  await store.makeAllDue(clock.now());
  await store.close();
  await start();
}

/** How many entries the bot has stored: what was only requested is lost when the bot is stopped. */
function entriesStored(): number {
  const raw = new DatabaseSync(join(folder, 'bot.db'), { readOnly: true });
  const { count } = raw.prepare('select count(*) as count from entry').get() as { count: number };
  raw.close();
  return count;
}

/** Resolves once a channel holds so many messages. */
async function holds(channel: string, count: number): Promise<readonly string[]> {
  await vi.waitUntil(() => discord.messages(channel).length >= count, waiting);
  return discord.messages(channel).map(wordsOf);
}

it('tells of a source that one server added to that server alone; another one never sees it, anywhere', async () => {
  const asked = await discord.command(managers.a, 'sources', { action: 'add', url: web.url('/mine.xml') });
  expect(wordsOf(asked.message)).toContain('Read this feed?');
  const add = (asked.message.components ?? []).flatMap(nested).find(({ label }) => label === 'Add');
  await discord.press(managers.a, asked.message, String(add?.custom_id));
  await vi.waitUntil(() => entriesStored() === 2, waiting);
  web.serve({ '/mine.xml': paper('mine 1', 'Quillmere') });
  await timePasses();
  expect((await holds(channelA, 1))[0]).toContain('Quillmere');
  // What everyone is told comes after it to both, so that B would have had the other one by now.
  web.serve({ '/all.xml': paper('all 1', 'Brambleford') });
  const toB = await holds(channelB, 1);
  expect(toB).toEqual([expect.stringContaining('Brambleford')]);
  expect(await holds(channelA, 2)).toHaveLength(2);

  const say = async (who: keyof typeof managers, command: string, options = {}) =>
    wordsOf((await discord.command(managers[who], command, options)).message);
  const lookUps = [
    ['search', { words: 'Quillmere' }],
    ['latest', {}],
    ['story', { story: 'Quillmere' }],
    ['company', { name: 'Quillmere' }],
    ['why', { item: 'https://news.example/Quillmere' }],
    ['mute', { company: 'Quillmere', for: 'week' }],
  ] as const;
  for (const [command, options] of lookUps) {
    expect(await say('a', command, options), command).toContain('Quillmere');
    // What a person typed may be repeated to them, but not what was found.
    expect(await say('b', command, options), command).not.toContain('Lawsuit accuses Quillmere');
    expect(await say('b', command, options), command).not.toMatch(/Muted|Paper of m/);
  }
  expect(await say('b', 'search', { words: 'Quillmere' })).toContain('Nothing found');
  expect(await say('a', 'sources')).toContain('Paper of m');
  expect(await say('b', 'sources')).not.toContain('Paper of m');
  expect(await say('a', 'status')).toContain('4 entries, 2 stories');
  expect(await say('b', 'status')).toContain('2 entries, 1 story');
  const suggested = async (who: keyof typeof managers) =>
    (await discord.complete(managers[who], 'story', { option: 'story', value: 'law' })).map(({ name }) => name);
  expect([(await suggested('a')).length, (await suggested('b')).length]).toEqual([2, 1]);
  expect(discord.messages(channelB)).toHaveLength(1);
  expect(discord.violations).toEqual([]);
});
