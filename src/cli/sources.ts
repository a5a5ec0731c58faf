import type { Command } from 'commander';
import pLimit from 'p-limit';
import { catalogue } from '../catalogue/catalogue.ts';
import { counted } from '../core/card/words.ts';
import { parseFeed } from '../core/feed/parse-feed.ts';
import { readPage } from '../core/policy/read-page.ts';
import { sourceId } from '../core/sources/source-id.ts';
import { readEnv } from '../env.ts';
import { AppError } from '../errors.ts';
import { createFetch } from '../fetch/create-fetch.ts';
import { loadSources } from '../load-sources.ts';
import { silentLog } from '../log.ts';
import type { Fetch } from '../ports.ts';
import type { Source } from '../types.ts';
import { userAgent } from '../user-agent.ts';
import { pageStates } from '../vocabulary.ts';
import type { Io } from './io.ts';
import type { Verb } from './verb.ts';

/** Hosts asked at the same time. */
const hostsAtOnce = 8;

type Tested = { readonly source: Source; readonly ok: boolean; readonly says: string };

/** `fineprint sources list|test`: what is read, and whether each address answers with what it should. */
export const sources: Verb = (program, io) => {
  const command = program.command('sources').description('what is read: list it, or ask every source once');
  command
    .command('list')
    .description('every source with its interval, and where a built-in address was last seen')
    .option('--json', 'one JSON line for each source')
    .action(async ({ json = false }: { json?: boolean }) => await list(io, json));
  addTest(command, io);
};

function addTest(command: Command, io: Io): void {
  command
    .command('test')
    .description('ask every source once and say what is wrong with it')
    .argument('[urls...]', 'only these, whether they are sources or not')
    .option('--json', 'one JSON line for each source')
    .action(async (urls: string[], { json = false }: { json?: boolean }) => await test(io, { urls, json }));
}

async function list(io: Io, json: boolean): Promise<void> {
  const { sources: listed } = await loadSources(readEnv(io.env), new Date().toISOString());
  const seenByUrl = new Map(catalogue.map(({ source, seen }) => [source.url, seen]));
  for (const source of listed) {
    const seen = source.origin === 'catalogue' ? seenByUrl.get(source.url) : undefined;
    if (json) io.out(JSON.stringify({ ...source, ...(seen === undefined ? {} : { seen }) }));
    else {
      const last = seen === undefined ? '' : `; last seen ${seen.when ?? '(no date)'}: ${seen.where}`;
      io.out(`${source.name}\n  ${source.url}\n  ${source.kind}, every ${source.everyMinutes} min${last}`);
    }
  }
  if (!json) io.note(`${counted(listed.length, 'source')}.`);
}

async function test(io: Io, { urls, json }: { urls: readonly string[]; json: boolean }): Promise<void> {
  const env = readEnv(io.env);
  const loaded = await loadSources(env, new Date().toISOString());
  const known = new Map(loaded.sources.map((source) => [source.url, source]));
  const asked = urls.length === 0 ? loaded.sources : urls.map((url) => known.get(url) ?? namedSource(url));
  const { fetch, stop } = createFetch({
    userAgent: userAgent(env.FINEPRINT_CONTACT),
    allowPrivate: env.FINEPRINT_ALLOW_PRIVATE,
    clock: { now: () => new Date().toISOString() },
    log: silentLog,
  });
  const limit = pLimit(hostsAtOnce);
  let done = 0;
  let failed = 0;
  try {
    await Promise.all(
      asked.map((source) =>
        limit(async () => {
          if (io.signal.aborted) return;
          const tested = await testSource(source, fetch);
          done += 1;
          if (!tested.ok) failed += 1;
          if (io.isTerminal) io.redraw('');
          if (json)
            io.out(
              JSON.stringify({ id: source.id, name: source.name, url: source.url, ok: tested.ok, says: tested.says }),
            );
          else io.out(`${tested.ok ? 'ok     ' : 'wrong  '}${source.name}: ${tested.says}`);
          if (io.isTerminal) io.redraw(`${done} of ${asked.length}`);
        }),
      ),
    );
  } finally {
    if (io.isTerminal) io.redraw('');
    await stop();
  }
  io.note(`${done - failed} of ${counted(done, 'source')} answered as they should.`);
  if (failed > 0)
    throw new AppError('unavailable', `${counted(failed, 'source')} did not; each says above what is wrong.`);
}

/** An address that is no source: read as a feed, and as a page when it is none. */
function namedSource(url: string): Source {
  return {
    id: sourceId('feed', url),
    kind: 'feed',
    name: url,
    publisher: url,
    url,
    everyMinutes: 60,
    origin: 'command',
    genre: 'news',
  };
}

async function testSource(source: Source, fetch: Fetch): Promise<Tested> {
  const fetched = await fetch({ url: source.url, obeyRobots: source.kind === 'policy' });
  const result = (ok: boolean, says: string): Tested => ({ source, ok, says });
  if (fetched.outcome === 'failed') return result(false, fetched.sentence);
  if (fetched.outcome !== 'fresh') return result(false, 'Its server says that there is nothing any more.');
  const moved = fetched.movedTo === undefined ? '' : ` It has moved for good: write ${fetched.movedTo}.`;
  const about = { contentType: fetched.contentType, url: fetched.finalUrl };
  if (source.kind === 'feed') {
    const reading = await parseFeed(fetched.body, about);
    if (!reading.ok) {
      const hint = reading.alternate === undefined ? '' : ` Its feed may be ${reading.alternate}.`;
      return result(false, `${reading.problem}${hint}`);
    }
    const { items } = reading.feed;
    const newest = items
      .map(({ published }) => published ?? '')
      .toSorted()
      .at(-1);
    return result(
      true,
      `${counted(items.length, 'entry', 'entries')}${newest ? `, newest of ${newest.slice(0, 10)}` : ''}.${moved}`,
    );
  }
  const reading = readPage(fetched.body, { ...about, select: source.select, remove: source.remove });
  if (reading.state !== null) {
    return result(false, `It shows ${pageStates[reading.state]}. ${reading.because ?? ''}`.trim());
  }
  const updated = reading.updated === null ? '' : `, last updated ${reading.updated}`;
  return result(true, `${counted(reading.clauses.length, 'clause')}${updated}.${moved}`);
}
