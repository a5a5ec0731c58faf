import pLimit from 'p-limit';
import { probedWords } from '../cards/manage/source-card.ts';
import { loadSources } from '../catalogue/load.ts';
import { cleanText } from '../core/text/clean.ts';
import { hostOf, normalUrl } from '../core/text/urls.ts';
import { counted } from '../core/text/words.ts';
import { fetchSettings, readEnv } from '../env.ts';
import { silentLog } from '../log.ts';
import { createFetch } from '../net/fetch/create-fetch.ts';
import { createReader } from '../net/reader/create-reader.ts';
import { userAgent } from '../net/user-agent.ts';
import { AppError } from '../nouns/errors.ts';
import type { Source } from '../nouns/source.ts';
import { createProbe } from '../pipeline/probe.ts';
import type { Io } from './io.ts';

/** Hosts checked at the same time; the sources of one host are checked one after another. */
const hostsAtOnce = 8;

/** What to check: a source, or another address. */
type Asked = { readonly name: string; readonly url: string; readonly source?: Source | undefined };

/**
 * Fetches each source once, as a poll would, several hosts at a time, and prints a line for each as it finishes. `urls`: check only these
 * addresses, whether or not they are sources; empty: check all sources. Rejects with an AppError: `unavailable` when a check failed,
 * `bad_input` for an invalid address.
 */
export async function testSources(io: Io, { urls, json }: { urls: readonly string[]; json: boolean }): Promise<void> {
  const env = readEnv(io.env);
  const { sources: listed } = await loadSources(env, new Date().toISOString());
  const asked = urls.length === 0 ? listed.map(askedSource) : askedUrls(urls, listed);
  const clock = { now: () => new Date().toISOString() };
  const { fetch, stop } = createFetch({
    ...fetchSettings(env),
    userAgent: userAgent(env.FINEPRINT_CONTACT),
    clock,
    log: silentLog,
  });
  const reader = createReader({ log: silentLog });
  const probe = createProbe({ fetch, reader, render: null, clock });
  const counts = { ok: 0, wrong: 0 };
  const testHost = async (ofHost: readonly Asked[]) => {
    for (const one of ofHost) {
      if (io.signal.aborted) return;
      const probed = await (one.source === undefined ? probe.address(one.url) : probe.source(one.source));
      // An aborted check says nothing about the source.
      if (io.signal.aborted) return;
      const tested = probedWords(probed);
      counts[tested.ok ? 'ok' : 'wrong'] += 1;
      print(io, one, { tested, json });
      if (io.isTerminal) io.redraw(`${counts.ok + counts.wrong} of ${asked.length}`);
    }
  };
  io.signal.addEventListener('abort', () => void stop(), { once: true });
  try {
    const hosts = [...Map.groupBy(asked, ({ url }) => hostOf(url)).values()];
    await pLimit(hostsAtOnce).map(hosts, testHost);
  } finally {
    if (io.isTerminal) io.redraw('');
    await stop();
    await reader.stop();
  }
  const all = counts.ok + counts.wrong;
  const unasked = asked.length - all;
  const stopped = unasked === 0 ? '' : ` ${counted(unasked, 'source')} not checked.`;
  io.note(`${counts.ok} of ${counted(all, 'source')} passed.${stopped}`);
  if (counts.wrong > 0) {
    throw new AppError('unavailable', `${counted(counts.wrong, 'source')} failed. The lines above say why.`);
  }
}

function askedSource(source: Source): Asked {
  return { name: source.name, url: source.url, source };
}

function askedUrls(urls: readonly string[], listed: readonly Source[]): readonly Asked[] {
  const sourceByUrl = new Map(listed.map((source) => [source.url, source]));
  const addresses = urls.map((typed) => {
    const url = normalUrl(typed);
    if (url !== null) return url;
    throw new AppError('bad_input', `"${cleanText(typed)}" isn't a web address. Start it with http:// or https://.`);
  });
  return [...new Set(addresses)].map((url) => {
    const source = sourceByUrl.get(url);
    return source === undefined ? { name: url, url } : askedSource(source);
  });
}

function print(
  io: Io,
  { name, url, source }: Asked,
  { tested, json }: { tested: ReturnType<typeof probedWords>; json: boolean },
): void {
  if (io.isTerminal) io.redraw('');
  if (json) io.out(JSON.stringify({ ...(source === undefined ? {} : { id: source.id }), name, url, ...tested }));
  else io.out(`${tested.ok ? 'ok      ' : 'failed  '}${cleanText(`${name}: ${tested.says}`)}`);
}
