import { execFile } from 'node:child_process';
import { access, constants, stat } from 'node:fs/promises';
import { dirname } from 'node:path';
import { promisify } from 'node:util';
import { failingSince, isFailing, noneIsReadable, problemOf } from '../cards/parts/source-health.ts';
import { troubleLines, troublesSince } from '../cards/parts/trouble-lines.ts';
import { loadSources } from '../catalogue/load.ts';
import { counted, grouped } from '../core/text/words.ts';
import { type Env, readEnv, unknownSettings } from '../env.ts';
import { silentLog } from '../log.ts';
import { sandboxProblem } from '../net/create-renderer.ts';
import { AppError } from '../nouns/errors.ts';
import { type Platform, type Target, targetText } from '../nouns/place.ts';
import type { Check } from '../nouns/ports.ts';
import type { StoreStatus, Troubles } from '../nouns/store.ts';
import type { Subscription } from '../nouns/subscription.ts';
import { secondsBetween } from '../nouns/time.ts';
import { storedOperators } from '../pipeline/operators.ts';
import { databasePath, freeBytes } from '../store/database-file.ts';
import { openStoreToRead } from '../store/open-store.ts';
import { checkMachine } from './check-machine.ts';
import { typed } from './io.ts';

/** How long to wait for a server before reporting that it doesn't answer. */
const timeoutMs = 10_000;
/** How many failing sources to name; the rest are counted. */
const namedAtMost = 5;
/** Largest acceptable difference to a chat's clock: Slack refuses requests that are five minutes off, and digests would be late. */
const clockOffSeconds = 30;

type Stored = {
  readonly status: StoreStatus;
  readonly subscriptions: readonly Subscription[];
  /** Channels with a weekly digest, and the operators' channel if a command set it. */
  readonly others: readonly Target[];
  readonly troubles: Troubles;
  readonly counts: Readonly<Record<string, number>>;
};

/** Runs the checks one after another. Skips checks that an earlier fault makes impossible. */
export async function* runChecks(raw: Readonly<Record<string, string | undefined>>): AsyncGenerator<Check> {
  yield { what: 'Node', state: 'ok', says: process.versions.node };
  let env: Env;
  try {
    env = readEnv(raw);
    for (const says of unknownSettings(raw)) yield { what: 'Settings', state: 'warning', says };
    yield { what: 'Settings', state: 'ok', says: 'valid' };
  } catch (thrown) {
    yield fault('Settings', thrown);
    return;
  }
  const stored = await lookAtDatabase(env);
  yield stored.check;
  if (stored.found !== null) yield* checkTroubles(stored.found);
  yield* checkSources(env, stored.found);
  yield* checkChats(env, stored.found);
  yield* checkMachine(env, { sources: stored.found?.status.sources ?? [], now: now() });
  if (env.FINEPRINT_CHROMIUM !== undefined) yield await checkChromium(env.FINEPRINT_CHROMIUM);
  if (env.FINEPRINT_MODEL_URL !== undefined) yield await checkModel(env.FINEPRINT_MODEL_URL, env.FINEPRINT_MODEL_KEY);
}

/** Less free space than this may be gone in a day. */
const lowBytes = 100 * 1024 * 1024;

async function lookAtDatabase(env: Env): Promise<{ readonly check: Check; readonly found: Stored | null }> {
  const what = 'Database';
  let path = '';
  try {
    path = databasePath(env.DATABASE_URL);
    if (!(await isThere(path))) {
      const folder = await nearestFolder(path);
      await access(folder, constants.W_OK);
      return {
        check: { what, state: 'ok', says: `${path} doesn't exist yet; the first start creates it` },
        found: null,
      };
    }
    await access(path, constants.W_OK);
    const store = await openStoreToRead(env.DATABASE_URL);
    try {
      const [status, subscriptions, digests, operators] = await Promise.all([
        store.status(),
        store.subscriptions(),
        store.digests(),
        storedOperators(store),
      ]);
      // After the other queries, which discover damaged rows.
      const troubles = await store.troubles(troublesSince(now()));
      const counts = await store.counts();
      const says = `${path} holds ${counted(status.items, 'item')} in ${counted(status.stories, 'story', 'stories')}`;
      const others = [...digests.map(({ target }) => target), ...(operators === null ? [] : [operators])];
      const found = { status, subscriptions, others, troubles, counts };
      const free = freeBytes(path);
      if (free >= lowBytes) return { check: { what, state: 'ok', says }, found };
      const low = `${says}, but its disk has only ${Math.floor(free / 1024 / 1024)} MiB free. Free some space.`;
      return { check: { what, state: 'warning', says: low }, found };
    } finally {
      await store.close();
    }
  } catch (thrown) {
    if (thrown instanceof AppError) return { check: fault(what, thrown), found: null };
    const says = `Can't write to ${path}. Change its permissions, or set DATABASE_URL to another path.`;
    return { check: { what, state: 'fault', says }, found: null };
  }
}

/** Recent problems of the running bot. */
function* checkTroubles({ troubles, counts }: Stored): Generator<Check> {
  for (const { what, says, example, fix } of troubleLines(troubles)) {
    yield {
      what,
      state: 'warning',
      says: [says, example === undefined ? '' : `(${example})`, fix].filter(Boolean).join(' '),
    };
  }
  const counters = Object.entries(counts).map(([name, count]) => `${name} ${grouped(count)}`);
  if (counters.length > 0) {
    yield { what: 'Counters', state: 'ok', says: `since the database was created: ${counters.join(', ')}` };
  }
}

async function* checkSources(env: Env, stored: Stored | null): AsyncGenerator<Check> {
  const what = 'Sources';
  try {
    const { sources, notes } = await loadSources(env, now());
    const from = env.FINEPRINT_SOURCES ?? 'the built-in catalogue';
    if (sources.length === 0)
      yield { what, state: 'fault', says: `${from} lists no sources, so there is nothing to read.` };
    else yield { what, state: 'ok', says: `${grouped(sources.length)} from ${from}` };
    for (const note of notes.slice(0, namedAtMost))
      yield { what, state: 'warning', says: note.endsWith('?') ? note : `${note}.` };
    if (notes.length > namedAtMost)
      yield {
        what,
        state: 'warning',
        says: `${counted(notes.length - namedAtMost, 'more note')} on the sources file.`,
      };
  } catch (thrown) {
    yield fault(what, thrown);
  }
  const failing = stored?.status.sources.filter(isFailing) ?? [];
  if (noneIsReadable(stored?.status.sources ?? [])) {
    const none =
      failing.length === 1
        ? "The only source polled so far can't be read"
        : `None of the ${counted(failing.length, 'source')} polled can be read`;
    const says = `${none}, so no news arrives. Check this machine's network, DNS and firewall, then run: ${typed('sources test')}`;
    yield { what, state: 'fault', says };
  }
  for (const status of failing.slice(0, namedAtMost)) {
    const since = failingSince(status);
    const says = since === undefined ? problemOf(status) : `${problemOf(status)} Since ${since.slice(0, 10)}.`;
    yield { what: status.source.name, state: 'warning', says };
  }
  if (failing.length > namedAtMost) {
    const more = counted(failing.length - namedAtMost, 'more source');
    yield {
      what,
      state: 'warning',
      says: `${more} can't be read. To check every source, run: ${typed('sources test')}`,
    };
  }
}

async function* checkChats(env: Env, stored: Stored | null): AsyncGenerator<Check> {
  const subscribed = stored?.subscriptions.map(({ target }) => target) ?? [];
  const operators = env.FINEPRINT_OPERATORS === undefined ? [] : [env.FINEPRINT_OPERATORS];
  const all = [...subscribed, ...operators, ...(stored?.others ?? [])];
  const targets = new Map(all.map((target) => [targetText(target), target]));
  const channels = (platform: Platform): readonly Target[] =>
    [...targets.values()].filter((one) => one.platform === platform);
  const common = { timeoutMs, log: silentLog };
  const clockAt: string[] = [];
  const hasChat = [env.DISCORD_TOKEN, env.SLACK_BOT_TOKEN, env.SLACK_CLIENT_ID].some((one) => one !== undefined);
  if (!hasChat) {
    yield { what: 'Chats', state: 'ok', says: 'none set up; alerts go to the terminal' };
    return;
  }
  if (env.DISCORD_TOKEN !== undefined) {
    const { checkDiscord } = await import('../chats/discord/check-discord.ts');
    const { discordApi } = await import('../chats/discord/gateway.ts');
    yield* await checkDiscord({
      ...common,
      token: env.DISCORD_TOKEN,
      channels: channels('discord'),
      apiUrl: env.DISCORD_API_URL,
    });
    clockAt.push(`${discordApi(env.DISCORD_API_URL)}/v10/gateway`);
  }
  if (env.SLACK_BOT_TOKEN !== undefined) {
    const { checkSlack } = await import('../chats/slack/check-slack.ts');
    const { slackApi } = await import('../chats/slack/web-client.ts');
    yield* await checkSlack({
      ...common,
      botToken: env.SLACK_BOT_TOKEN,
      managers: env.SLACK_MANAGERS,
      channels: channels('slack'),
      appToken: env.SLACK_APP_TOKEN,
      apiUrl: env.SLACK_API_URL,
    });
    clockAt.push(`${slackApi(env.SLACK_API_URL)}api.test`);
  }
  if (env.SLACK_CLIENT_ID !== undefined) {
    yield {
      what: 'Slack',
      state: 'ok',
      says: 'each workspace installs the bot itself; its token is checked when the bot starts',
    };
  }
  if (clockAt[0] !== undefined) yield* checkClock(clockAt[0]);
  if (stored !== null && stored.subscriptions.length === 0) {
    yield {
      what: 'Subscriptions',
      state: 'warning',
      says: 'No channel is subscribed, so no alerts are posted. Run the subscribe command in a channel.',
    };
  }
}

/** Compares our clock with the `Date` header of a chat's response (RFC 9110, 6.6.1), to the second. Silent without a response: another check reports that. */
async function* checkClock(url: string): AsyncGenerator<Check> {
  let date: string | null;
  try {
    const response = await fetch(url, { signal: AbortSignal.timeout(timeoutMs) });
    await response.body?.cancel();
    date = response.headers.get('date');
  } catch {
    return;
  }
  if (date === null || Number.isNaN(Date.parse(date))) return;
  const off = secondsBetween(new Date(date).toISOString(), now());
  const host = new URL(url).host;
  if (Math.abs(off) <= clockOffSeconds) yield { what: 'Clock', state: 'ok', says: `in sync with ${host}` };
  else {
    const side = off > 0 ? 'ahead of' : 'behind';
    const says = `This machine's clock is ${counted(Math.abs(off), 'second')} ${side} ${host}. Synchronise it with NTP.`;
    yield { what: 'Clock', state: 'fault', says };
  }
}

async function checkChromium(path: string): Promise<Check> {
  const what = 'Chromium';
  try {
    const { stdout } = await promisify(execFile)(path, ['--version'], { timeout: timeoutMs });
    const unsafe = sandboxProblem();
    if (unsafe !== null) return { what, state: 'warning', says: `${stdout.trim()} works. ${unsafe}` };
    return { what, state: 'ok', says: stdout.trim() };
  } catch {
    const says = `Can't run ${path}. Check FINEPRINT_CHROMIUM, or unset it.`;
    return { what, state: 'warning', says };
  }
}

async function checkModel(url: string, key: string | undefined): Promise<Check> {
  const what = 'Model';
  try {
    const headers: Record<string, string> = key === undefined ? {} : { authorization: `Bearer ${key}` };
    const response = await fetch(`${url.replace(/\/+$/, '')}/models`, {
      headers,
      signal: AbortSignal.timeout(timeoutMs),
    });
    await response.body?.cancel();
    if (response.ok) return { what, state: 'ok', says: `${url} is reachable` };
    return {
      what,
      state: 'warning',
      says: `${url} answered ${response.status}. Fineprint works without a model until it is back.`,
    };
  } catch {
    return { what, state: 'warning', says: `${url} doesn't answer. Fineprint works without a model until it is back.` };
  }
}

async function isThere(path: string): Promise<boolean> {
  return await stat(path).then(
    () => true,
    () => false,
  );
}

/** The closest parent folder that exists. */
async function nearestFolder(path: string): Promise<string> {
  const folder = dirname(path);
  return folder === path || (await isThere(folder)) ? folder : await nearestFolder(folder);
}

/** Turns an error that a user can fix into a failed check; rethrows any other error, which is a bug. */
function fault(what: string, thrown: unknown): Check {
  if (!(thrown instanceof AppError)) throw thrown;
  return { what, state: 'fault', says: thrown.message };
}

function now(): string {
  return new Date().toISOString();
}
