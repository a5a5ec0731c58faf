import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { silentLog } from '../../src/log.ts';
import { openStore } from '../../src/store/open-store.ts';
import { startProcess } from '../../tests/e2e/start-process.ts';
import { fakeChannels, startDiscordServer } from '../../tests/fakes/discord-server.ts';
import { fillWithStories } from './fill-with-stories.ts';
import { type Row, shareOf } from './row.ts';
import { sourcesFile } from './sources-file.ts';
import { startWeb } from './start-web.ts';

const hosts = 2_000;
const items = 100_000;
/** The minimum number of commands, even if the round ends earlier. */
const least = 300;

const asks: readonly (readonly [string, Readonly<Record<string, string>>])[] = [
  ['latest', {}],
  ['search', { words: 'private messages' }],
  ['story', { story: 'Company 77' }],
  ['company', { name: 'Company 12' }],
  ['why', { item: 'Company 240' }],
  ['status', {}],
  ['latest', { company: 'Company 3', severity: 'high' }],
  ['digest', {}],
  ['subscribe', { company: 'Company 9' }],
];

/**
 * Measures how long people wait for the first answer on Discord, from the real process, while it reads 2,000 sources for the first time with
 * 100,000 items in its store. Discord gives up after three seconds.
 */
export async function measureInteractions(): Promise<Row> {
  const folder = await mkdtemp(join(tmpdir(), 'fineprint-bench-'));
  const url = `file:${join(folder, 'bench.db')}`;
  const clock = { now: () => new Date().toISOString() };
  const store = await openStore({ url, clock, log: silentLog });
  await fillWithStories(store, items);
  await store.close();

  await using web = await startWeb('mixed', hosts);
  const discord = await startDiscordServer();
  const file = join(folder, 'sources.yaml');
  await writeFile(file, sourcesFile(web.sources));
  const bot = startProcess(['start'], {
    env: {
      DATABASE_URL: url,
      FINEPRINT_SOURCES: file,
      FINEPRINT_ALLOW_PRIVATE: '127.0.0.1',
      DISCORD_TOKEN: discord.token,
      DISCORD_API_URL: discord.apiUrl,
    },
  });
  await bot.logged('Ready');
  const round = { isOver: false };
  const over = bot.logged('First round done').then(() => {
    round.isOver = true;
  });
  const firstMs: number[] = [];
  const wholeMs: number[] = [];
  let during = 0;
  const asker = { channel: fakeChannels.news, userName: 'ada', manager: true };
  for (let count = 0; !round.isOver || count < least; count += 1) {
    const [name, input] = asks[count % asks.length] ?? ['latest', {}];
    if (!round.isOver) during += 1;
    const startMs = performance.now();
    const { firstAnswerMs } = await discord.command(asker, name, input);
    firstMs.push(firstAnswerMs);
    wholeMs.push(performance.now() - startMs);
  }
  await over;
  await bot.stop();
  await discord.stop();
  await rm(folder, { recursive: true });
  return {
    what: `First answer to a command on Discord, during a round of ${hosts} sources with ${items} items stored: 99 % within`,
    figure: shareOf(firstMs, 0.99),
    bound: 500,
    unit: 'ms',
    detail:
      `all within ${shareOf(firstMs, 1).toFixed(0)} ms (at most 2,000); the whole answer 99 % within ${shareOf(wholeMs, 0.99).toFixed(0)} ms, ` +
      `half within ${shareOf(wholeMs, 0.5).toFixed(0)} ms; ${firstMs.length} commands, ${during} of them during the round`,
  };
}
