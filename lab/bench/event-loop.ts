import { monitorEventLoopDelay } from 'node:perf_hooks';
import type { Store } from '../../src/nouns/store.ts';
import { fillWithStories } from './fill-with-stories.ts';
import { openBenchBot } from './open-bench-bot.ts';
import type { Row } from './row.ts';
import { startWeb } from './start-web.ts';

const hosts = 60;
const stories = 20_000;
const resolutionMs = 1;

/**
 * Measures the longest block of the event loop while the bot reads 60 of the largest documents it accepts: escaped feeds of 600 KB, archives of
 * 20,000 entries, policies of 1 to 3 MB; first all new, then all changed. Searches of 20,000 stories run all the time.
 */
export async function measureEventLoop(): Promise<Row> {
  await using web = await startWeb('large', hosts);
  await using opened = await openBenchBot(web.sources);
  const { bot } = opened;
  await fillWithStories(bot.store, stories);
  const delay = monitorEventLoopDelay({ resolution: resolutionMs });
  const searching = { goesOn: true, count: 0 };
  delay.enable();
  const searches = search(bot.store, searching);
  await bot.pollNow({ all: true });
  await web.change(web.sources.map((_, host) => host));
  await bot.pollNow({ all: true });
  searching.goesOn = false;
  await searches;
  delay.disable();
  return {
    what: `Longest block of the event loop: ${hosts} large documents twice, searches in ${stories} stories`,
    figure: delay.max / 1e6,
    bound: 100,
    unit: 'ms',
    detail: `99 % within ${(delay.percentile(99) / 1e6).toFixed(1)} ms; ${searching.count} searches`,
  };
}

async function search(store: Store, state: { goesOn: boolean; count: number }): Promise<void> {
  const asks = [{ words: 'privacy' }, { words: 'private messages' }, { company: 'Company 7' }, { words: 'tr' }];
  while (state.goesOn) {
    for (const ask of asks) await store.searchStories({ ...ask, limit: 10 });
    await store.companyNames();
    await store.latestStories({ limit: 10 });
    state.count += asks.length;
  }
}
