import pLimit from 'p-limit';
import { Agent, request } from 'undici';
import type { Source } from '../../src/nouns/source.ts';
import { openBenchBot } from './open-bench-bot.ts';
import { median, type Row } from './row.ts';
import { startWeb } from './start-web.ts';

const hosts = 2_000;
const pairs = 5;
/** The same as in the bot. */
const hostsAtOnce = 16;

/**
 * Compares a round of polls through the whole bot with a bare loop that sends the same requests to the same servers at the same concurrency.
 * Nine in ten documents are unchanged. After one pair to warm up, takes the median.
 */
export async function measurePolling(): Promise<Row> {
  await using web = await startWeb('news', hosts);
  await using opened = await openBenchBot(web.sources);
  const loop = bareLoop(web.sources);
  const ratios: number[] = [];
  const rounds: { bot: number; bare: number }[] = [];
  // The first round reads every document, so it isn't typical.
  await opened.bot.pollNow({ all: true });
  await loop.round();
  for (let pair = 0; pair <= pairs; pair += 1) {
    await web.change(web.sources.flatMap((_, host) => (host % 10 === pair % 10 ? [host] : [])));
    const first = pair % 2 === 0 ? await timed(() => opened.bot.pollNow({ all: true })) : null;
    const bare = await timed(loop.round);
    const bot = first ?? (await timed(() => opened.bot.pollNow({ all: true })));
    if (pair === 0) continue;
    rounds.push({ bot, bare });
    ratios.push(bot / bare);
  }
  await loop.stop();
  const status = await opened.bot.store.status();
  const failing = status.sources.filter(({ poll }) => poll.failures > 0).length;
  if (failing > 0) throw new Error(`${failing} sources can't be read, so the measurement is invalid.`);
  return {
    what: `Polling ${hosts} feeds, nine in ten unchanged, relative to a bare loop`,
    figure: median(ratios),
    bound: 2.5,
    unit: 'times',
    detail: `${seconds(median(rounds.map(({ bot }) => bot)))} against ${seconds(median(rounds.map(({ bare }) => bare)))}; ${pairs} pairs from ${Math.min(...ratios).toFixed(2)} to ${Math.max(...ratios).toFixed(2)}`,
  };
}

function bareLoop(sources: readonly Source[]) {
  const dispatcher = new Agent();
  const etags = new Map<string, string>();
  const ask = async (url: string) => {
    const etag = etags.get(url);
    const { headers, body } = await request(url, {
      dispatcher,
      headers: etag === undefined ? {} : { 'if-none-match': etag },
    });
    await body.arrayBuffer();
    etags.set(url, String(headers.etag));
  };
  return {
    async round() {
      const limit = pLimit(hostsAtOnce);
      await Promise.all(sources.map(({ url }) => limit(ask, url)));
    },
    stop: () => dispatcher.close(),
  };
}

async function timed(run: () => Promise<unknown>): Promise<number> {
  const startedAt = performance.now();
  await run();
  return performance.now() - startedAt;
}

function seconds(ms: number): string {
  return `${(ms / 1000).toFixed(2)} s`;
}
