import { monitorEventLoopDelay } from 'node:perf_hooks';
import { openBenchBot } from './open-bench-bot.ts';
import type { Row } from './row.ts';
import { startWeb } from './start-web.ts';

const hosts = 6_000;
const withinMs = 60_000;
const withinMegabytes = 350;
const blockMs = 100;

/**
 * Measures a round of 6,000 sources, nine in ten unchanged: its time, the resident memory and the longest block of the event loop. The figure is
 * the worst of the three relative to its bound.
 */
export async function measureManySources(): Promise<Row> {
  await using web = await startWeb('news', hosts);
  await using opened = await openBenchBot(web.sources);
  // The first round reads every document, so it isn't typical.
  await opened.bot.pollNow({ all: true });
  await web.change(web.sources.flatMap((_, host) => (host % 10 === 0 ? [host] : [])));
  const delay = monitorEventLoopDelay({ resolution: 1 });
  delay.enable();
  const startMs = performance.now();
  const before = process.threadCpuUsage();
  await opened.bot.pollNow({ all: true });
  const roundMs = performance.now() - startMs;
  const { user, system } = process.threadCpuUsage(before);
  delay.disable();
  const megabytes = process.memoryUsage.rss() / 1e6;
  const longestMs = delay.max / 1e6;
  return {
    what: `A round of ${hosts} sources, nine in ten unchanged: worst of time, memory and event loop relative to its bound`,
    figure: Math.max(roundMs / withinMs, megabytes / withinMegabytes, longestMs / blockMs),
    bound: 1,
    unit: 'times',
    detail:
      `${(roundMs / 1_000).toFixed(1)} s (at most ${withinMs / 1_000}), ${((user + system) / 1e6).toFixed(1)} s of them on the main thread's processor; ` +
      `${megabytes.toFixed(0)} MB (at most ${withinMegabytes}); longest block ${longestMs.toFixed(0)} ms (at most ${blockMs})`,
  };
}
