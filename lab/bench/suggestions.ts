import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { suggestCompanies } from '../../commands/shared/companies.ts';
import { suggestStories } from '../../commands/shared/stories.ts';
import { readCatalogue } from '../../src/catalogue/load.ts';
import { silentLog } from '../../src/log.ts';
import { openStore } from '../../src/store/open-store.ts';
import { fillWithStories } from './fill-with-stories.ts';
import { type Row, shareOf } from './row.ts';

const count = 5_000;
const rounds = 40;

/** What people type: letter by letter, with typos, and without a match. */
const companies = ['', 'c', 'comp', 'company 49', 'opn', 'opnai', 'micro', 'zzqqx', 'Company 4999'];
const stories = ['', 'p', 'priv', 'private mess', 'company 77', 'train its ai models on priv', 'zzqqx'];

/** How long people wait for suggestions while typing, with 5,000 companies and 5,000 stories: the 99th percentile. */
export async function measureSuggestions(): Promise<Row> {
  const folder = await mkdtemp(join(tmpdir(), 'fineprint-bench-'));
  const clock = { now: () => new Date().toISOString() };
  const store = await openStore({ url: `file:${join(folder, 'bench.db')}`, clock, log: silentLog });
  await store.syncSources(
    (await readCatalogue()).map(({ source }) => source),
    clock.now(),
  );
  await fillWithStories(store, count, { companies: count });
  const tookMs: number[] = [];
  const cpuMs: number[] = [];
  const measured = async (work: () => Promise<unknown>) => {
    const startMs = performance.now();
    const before = process.threadCpuUsage();
    await work();
    const { user, system } = process.threadCpuUsage(before);
    tookMs.push(performance.now() - startMs);
    cpuMs.push((user + system) / 1_000);
  };
  for (let round = 0; round < rounds; round += 1) {
    for (const typed of companies) await measured(() => suggestCompanies(typed, { store }));
    for (const typed of stories) await measured(() => suggestStories(typed, { store }));
  }
  await store.close();
  await rm(folder, { recursive: true, force: true });
  return {
    what: `Suggestions while typing, among ${count} companies and ${count} stories: 99 % within`,
    figure: shareOf(tookMs, 0.99),
    bound: 50,
    unit: 'ms',
    detail:
      `half within ${shareOf(tookMs, 0.5).toFixed(1)} ms, all within ${shareOf(tookMs, 1).toFixed(1)} ms; ${tookMs.length} asked; ` +
      `processor time: half within ${shareOf(cpuMs, 0.5).toFixed(1)} ms, 99 % within ${shareOf(cpuMs, 0.99).toFixed(1)} ms`,
  };
}
