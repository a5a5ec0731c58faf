import { setTimeout as after } from 'node:timers/promises';
import pLimit from 'p-limit';
import { type AnswerTools, createAnswer, createSuggest } from '../commands/shared/answer.ts';
import { createHome } from '../commands/shared/home.ts';
import { pictureDrawer } from './chats/draw-png.ts';
import { type Env, fetchSettings, httpHost } from './env.ts';
import { createLocalJobs } from './jobs/local-jobs.ts';
import { createModel } from './net/create-model.ts';
import { createRenderer } from './net/create-renderer.ts';
import { createFetch } from './net/fetch/create-fetch.ts';
import { describeProxies } from './net/fetch/proxies.ts';
import { createWebhook } from './net/post-webhook.ts';
import { createReader } from './net/reader/create-reader.ts';
import { userAgent } from './net/user-agent.ts';
import type { Call, Command } from './nouns/command.ts';
import type { Connection } from './nouns/connection.ts';
import type { Chat } from './nouns/delivery.ts';
import type { Digest } from './nouns/digest.ts';
import { AppError, messageOf } from './nouns/errors.ts';
import type { Platform, Target } from './nouns/place.ts';
import type { Clock, Log, Model, Timers } from './nouns/ports.ts';
import type { Source, SourceStatus } from './nouns/source.ts';
import type { Store } from './nouns/store.ts';
import type { Subscription } from './nouns/subscription.ts';
import { hourMs, minuteMs } from './nouns/time.ts';
import { announceSettled } from './pipeline/announce.ts';
import { checkOptOutLinks } from './pipeline/check-links.ts';
import { type Connections, createConnections } from './pipeline/connections.ts';
import type { DeliverTools } from './pipeline/deliver.ts';
import { writeDueDigests } from './pipeline/digest.ts';
import { createFirstTries } from './pipeline/first-tries.ts';
import type { StageTools } from './pipeline/for-each-safely.ts';
import { forgetOld } from './pipeline/forget-old.ts';
import { correctInstants, findWork, noteAlive, noteStop } from './pipeline/found-work.ts';
import { tellSourceHealth } from './pipeline/health.ts';
import { type Heartbeat, startHeartbeat, startInterval } from './pipeline/heartbeat.ts';
import { deliverLane, deliverLaneName, pollLane, pollLaneName } from './pipeline/lanes.ts';
import {
  type LostChannelTools,
  lookInTurn,
  loseSpace,
  regainChannels,
  tellForeign,
  tellLostChannels,
} from './pipeline/lost-channels.ts';
import { isOperatorsReached, openOperators, watchConnections } from './pipeline/operators.ts';
import { createOutages } from './pipeline/outages.ts';
import type { PollTools } from './pipeline/poll.ts';
import { createPollPulse, longestGapMs, type PollPulse } from './pipeline/poll-pulse.ts';
import { createProbe, probeInTurn } from './pipeline/probe.ts';
import { writeDueRoundups } from './pipeline/roundup.ts';
import { createStorageWatch } from './pipeline/storage-watch.ts';
import type { Monitor } from './site/start-monitor.ts';
import type { Site } from './site/start-site.ts';
import { backupDaily } from './store/daily-backup.ts';
import { openStore } from './store/open-store.ts';

/** People name the minute at which a digest or round-up comes. */
const everyMinute = '* * * * *';
/** How often to look for stories that have settled. The wait that people notice is FINEPRINT_SETTLE_SECONDS. */
const announceEveryMs = 2_000;
/**
 * How long each step of stopping may take after SIGTERM. Docker kills after 10 s; together they are 8 s at most, with
 * half a second for the process to end.
 */
const stopWithinMs = { work: 4_000, chats: 1_500, rest: 1_000, store: 1_000 } as const;

/** What `openBot` needs: settings, what to watch, and ports. */
export type BotParts = {
  readonly env: Env;
  readonly sources: readonly Source[];
  readonly subscriptions: readonly Subscription[];
  /** Weekly digests from the sources file. */
  readonly digests: readonly Digest[];
  readonly operators: Target | null;
  readonly commands: readonly Command[];
  readonly clock: Clock;
  readonly log: Log;
  /** Always connected; receives only what a subscription sends to it. */
  readonly terminal: Chat;
  /** False: use only the terminal, whatever tokens are set. */
  readonly connect: boolean;
  /** Once aborted, no further source is polled. */
  readonly signal: AbortSignal;
  readonly onPolled?: ((status: SourceStatus) => void) | undefined;
};

/** The assembled bot. It does nothing until one of its methods is called. */
export type Bot = {
  readonly store: Store;
  /** Rejects with an AppError once the bot can't go on, as its database's file is gone. It must then be stopped. */
  readonly broken: Promise<never>;
  /** Whether polls go on, for the watchdog. */
  readonly pulse: PollPulse;
  /**
   * Starts the HTTP server if HTTP_PORT is set, connects to each chat that has a token, and keeps connected until `stop`.
   * Resolves once each has been tried, after 15 s, or when the run is aborted; one that refuses or can't be reached holds up
   * nothing. Rejects with an AppError if the port can't be used.
   */
  connect(): Promise<void>;
  /** How the bot is connected to each platform it has a token for. */
  platforms(): readonly Connection[];
  /** Polls the sources that are due (`all`: every source) and waits until that is done. Returns how many it polled. */
  pollNow(options?: { all?: boolean | undefined }): Promise<number>;
  /** Announces settled stories, writes due round-ups and digests, and waits until everything that can be delivered is. */
  tellNow(): Promise<void>;
  /** Starts the schedules: the bot works by itself until `stop`. */
  run(): void;
  /**
   * Ends within 8 s, whatever hangs: cancels requests, finishes running work, disconnects and closes the store. What was
   * cut off is still due at the next start.
   */
  stop(): Promise<void>;
};

/**
 * Opens the store, syncs the given sources, subscriptions and digests to it, and assembles the bot.
 * Rejects with an AppError (`bad_setup`) when the database can't be used.
 */
export async function openBot(parts: BotParts): Promise<Bot> {
  const { env, clock, log } = parts;
  const store = await openStore({ url: env.DATABASE_URL, clock, log });
  await store.syncSources(parts.sources, clock.now());
  await store.syncSubscriptions(parts.subscriptions);
  await store.syncDigests(parts.digests);

  const {
    fetch,
    part,
    stop: stopFetching,
  } = createFetch({ ...fetchSettings(env), userAgent: userAgent(env.FINEPRINT_CONTACT), clock, log });
  const proxies = describeProxies(fetchSettings(env).proxies);
  if (proxies !== null) log.info({ proxies }, 'Using proxies');
  const reader = createReader({ log });
  const renderer =
    env.FINEPRINT_CHROMIUM === undefined
      ? null
      : createRenderer({
          executablePath: env.FINEPRINT_CHROMIUM,
          userAgent: userAgent(env.FINEPRINT_CONTACT),
          part,
          log,
        });
  const probeFor = probeInTurn(createProbe({ fetch, reader, render: renderer?.render ?? null, clock }));
  const model = modelOf(env, { values: store, clock, log });
  const jobs = createLocalJobs({ troubles: store, clock, log });
  const chats = new Map<Platform, Chat>([['terminal', parts.terminal]]);
  const pulse = createPollPulse({ everyMs: await longestGapMs(env.FINEPRINT_POLL_CRON) });
  let monitor: Monitor | null = null;
  const stopping = new AbortController();
  const signal = AbortSignal.any([parts.signal, stopping.signal]);

  const operators = await openOperators({ file: parts.operators, setting: env.FINEPRINT_OPERATORS ?? null }, { store });
  const connections = createConnections({
    clock,
    log,
    timers: systemTimers,
    async onConnected(platform) {
      looks.look({ platform });
      await store.endOutage(platform, clock.now());
    },
  });
  const webhook = env.FINEPRINT_OPERATORS_WEBHOOK;
  const postWebhook = webhook === undefined ? null : createWebhook({ url: webhook, log, signal });
  const lostTools: LostChannelTools = { store, chats, clock, log, operators, connections, postWebhook };
  const looks = lookInTurn(lostTools);
  const pollTools: PollTools = {
    store,
    clock,
    log,
    fetch,
    reader,
    model,
    render: renderer?.render ?? null,
    settleMs: env.FINEPRINT_SETTLE_SECONDS * 1000,
    inTurn: pLimit(1),
    random: Math.random,
    signal,
    onPolled(status) {
      pulse.ended();
      monitor?.polled(status);
      parts.onPolled?.(status);
    },
  };
  const stage: StageTools = { store, clock, log };
  const announce = () => announceSettled({ ...stage, model, sources: parts.sources });
  const roundups = () => writeDueRoundups(stage);
  const digests = () => writeDueDigests(stage);
  const health = async () =>
    await tellSourceHealth({
      ...stage,
      operators: operators.current()?.target ?? null,
      postWebhook: (await isOperatorsReached(lostTools)) ? null : postWebhook,
    });

  jobs.work(pollLane({ ...pollTools, pulse }));
  const deliverTools: DeliverTools = {
    ...stage,
    chats,
    outages: createOutages(),
    firstTries: createFirstTries(),
    isAway: connections.isAway,
    tellForeign: (channel) => tellForeign(channel, lostTools),
  };
  for (const platform of everyPlatform) jobs.work(deliverLane(platform, deliverTools));
  store.onDue(() => {
    for (const platform of everyPlatform) jobs.wake(deliverLaneName(platform));
  });
  await findWork(stage);

  const heartbeats: Heartbeat[] = [];
  // While nothing can be stored, the store itself logs why, and each beat would only fail.
  const ifStorable = (what: () => Promise<unknown>) => async () => {
    // Polls then wait for the disk, which says nothing against their schedule.
    if (!(await store.canStore())) return pulse.looked(0);
    await what().catch((thrown: unknown) => {
      if (store.storageTrouble() === null) throw thrown;
    });
  };
  const every = (ms: number, setting: string, what: () => Promise<unknown>) => {
    heartbeats.push(startInterval({ setting, everyMs: ms, log, beat: ifStorable(what) }));
  };
  const byClock = (cron: string, setting: string, what: () => Promise<unknown>) => {
    heartbeats.push(startHeartbeat({ setting, cron, log, beat: ifStorable(what) }));
  };
  const watchStorage = createStorageWatch({
    store,
    chats,
    clock,
    log,
    operators: () => operators.current()?.target ?? null,
    postWebhook,
  });
  const broken = Promise.withResolvers<never>();
  // Whoever waits for it hears of it; a run that doesn't wait isn't ended by it.
  broken.promise.catch(() => {});

  return {
    store,
    pulse,
    broken: broken.promise,
    async connect() {
      if (!parts.connect) return;
      if (env.HTTP_PORT !== undefined) {
        // Loaded only if it is used.
        const { startMonitor } = await import('./site/start-monitor.ts');
        const watched = { store, platforms: connections.rows, pollsStalled: pulse.problem };
        monitor = await startMonitor({ port: env.HTTP_PORT, host: httpHost(env), ...watched, clock, log });
      }
      const mount = monitor?.site.mount;
      const tools = { store, chats, probeFor, lost: lostTools, operators, connections, look: looks.look, mount };
      const opened = await chatsWithTokens(parts, tools);
      for (const chat of opened) chats.set(chat.platform, chat);
      await Promise.race([connections.keep(opened), aborted(signal)]);
      jobs.wake();
    },
    platforms: connections.rows,
    async pollNow({ all = false } = {}) {
      if (all) await store.makeAllDue(clock.now());
      const due = await store.dueHosts(clock.now());
      await Promise.race([jobs.idle(pollLaneName), aborted(signal)]);
      return due.reduce((sum, { sources }) => sum + sources, 0);
    },
    async tellNow() {
      const announceAll = async () => {
        while ((await announce()) > 0);
      };
      // A stage that fails must not hold back what the others wrote, just as when each has its own heartbeat.
      for (const [name, write] of Object.entries({ announceAll, roundups, digests, health })) {
        await write().catch((thrown: unknown) => log.error({ name, problem: messageOf(thrown) }, 'Stage failed'));
      }
      await Promise.race([jobs.idle(), aborted(signal)]);
    },
    run() {
      byClock(env.FINEPRINT_POLL_CRON, 'FINEPRINT_POLL_CRON', async () => {
        await correctInstants(stage);
        jobs.wake(pollLaneName);
      });
      every(minuteMs, 'alive', async () => {
        await correctInstants(stage);
        await noteAlive(stage);
      });
      every(announceEveryMs, 'announce', announce);
      heartbeats.push(
        startInterval({
          setting: 'storage',
          everyMs: minuteMs,
          log,
          async beat() {
            const lost = store.lostFile();
            if (lost !== null) broken.reject(new AppError('bad_setup', lost));
            await watchStorage();
          },
        }),
      );
      byClock(everyMinute, 'round-ups', roundups);
      byClock(everyMinute, 'digests', digests);
      every(minuteMs, 'health', health);
      every(hourMs, 'opt-out links', () => checkOptOutLinks({ ...stage, fetch }));
      const keep = { passingDays: env.FINEPRINT_KEEP_DAYS, storyDays: env.FINEPRINT_KEEP_STORIES_DAYS };
      every(hourMs, 'old rows', async () => {
        await forgetOld({ ...stage, keep, signal });
        await operators.reread();
      });
      const folder = env.FINEPRINT_BACKUP_FOLDER;
      if (folder !== undefined) {
        every(hourMs, 'backup', async () => {
          const made = await backupDaily({ url: env.DATABASE_URL, folder, now: clock.now() });
          if (made !== null) log.info(made, 'Backup made');
        });
      }
      every(hourMs, 'lost channels', () => regainChannels(lostTools));
      every(minuteMs, 'lost channel notices', () => tellLostChannels(lostTools));
      every(minuteMs, 'connection notices', watchConnections(lostTools));
    },
    async stop() {
      stopping.abort();
      connections.stop();
      const within = (ms: number, what: string, work: Promise<unknown>) => endWithin(work, { ms, what, log });
      // Requests end at once; what they were for is still due. A message that is being sent has a lease.
      const fetches = within(stopWithinMs.rest, 'requests', stopFetching());
      const work = Promise.all([jobs.stop(), ...heartbeats.map((heartbeat) => heartbeat.stop())]);
      await within(stopWithinMs.work, 'work', work);
      const left = [...chats.values()].map((chat) => within(stopWithinMs.chats, chat.platform, chat.stop()));
      await Promise.all([fetches, ...left]);
      await Promise.all([
        within(stopWithinMs.rest, 'browser', renderer?.stop() ?? Promise.resolve()),
        within(stopWithinMs.rest, 'reader', reader.stop()),
        within(stopWithinMs.rest, 'HTTP server', monitor?.site.stop() ?? Promise.resolve()),
      ]);
      await within(stopWithinMs.store, 'database', noteStop(store).finally(store.close));
    },
  };
}

const everyPlatform: readonly Platform[] = ['terminal', 'discord', 'slack'];

function aborted(signal: AbortSignal): Promise<void> {
  if (signal.aborted) return Promise.resolve();
  return new Promise((resolve) => signal.addEventListener('abort', () => resolve(), { once: true }));
}

/** Waits for the end of something, but not for long: what it leaves undone is found by the next start. */
async function endWithin(
  work: Promise<unknown>,
  { ms, what, log }: { ms: number; what: string; log: Log },
): Promise<void> {
  const late = Symbol();
  const timer = new AbortController();
  const ended = work.catch((thrown: unknown) => log.warn({ what, problem: messageOf(thrown) }, 'Not stopped cleanly'));
  const first = await Promise.race([ended, after(ms, late, { signal: timer.signal }).catch(() => undefined)]);
  timer.abort();
  if (first === late) log.warn({ what, ms }, 'Not stopped in time');
}

const systemTimers: Timers = {
  after(ms, run) {
    const timer = setTimeout(run, ms);
    return () => clearTimeout(timer);
  },
};

/** The model server from the settings; null if none is set. */
function modelOf(env: Env, tools: { values: Store; clock: Clock; log: Log }): Model | null {
  if (env.FINEPRINT_MODEL_URL === undefined || env.FINEPRINT_MODEL === undefined) return null;
  return createModel({
    ...tools,
    url: env.FINEPRINT_MODEL_URL,
    name: env.FINEPRINT_MODEL,
    key: env.FINEPRINT_MODEL_KEY,
    budget: {
      tokensPerDay: env.FINEPRINT_MODEL_DAILY_TOKENS,
      costPerDay: env.FINEPRINT_MODEL_DAILY_COST ?? Number.POSITIVE_INFINITY,
      priceIn: env.FINEPRINT_MODEL_PRICE_IN,
      priceOut: env.FINEPRINT_MODEL_PRICE_OUT,
    },
  });
}

/** Loads a chat only if it is used: each needs a large library. */
async function chatsWithTokens(
  { env, commands, clock, log }: BotParts,
  parts: Pick<AnswerTools, 'store' | 'chats' | 'probeFor' | 'operators'> & {
    lost: LostChannelTools;
    connections: Connections;
    look: (among: Partial<Target>) => void;
    mount?: Site['mount'] | undefined;
  },
): Promise<readonly Chat[]> {
  const { store, connections, look } = parts;
  const tools = {
    ...parts,
    connections: connections.rows,
    commands,
    clock,
    log,
    minIntervalMinutes: env.FINEPRINT_MIN_INTERVAL,
  };
  const answer = createAnswer(tools);
  const common = {
    commands,
    answer: async (call: Call) => {
      connections.heard(call.caller.platform);
      look(call.caller);
      return await answer(call);
    },
    suggest: createSuggest(tools),
    drawPicture: pictureDrawer(log),
    clock,
    log,
  };
  const noted = (work: Promise<void>) => {
    work.catch((thrown: unknown) => log.error({ problem: messageOf(thrown) }, 'Change of a place not noted'));
  };
  const connected: Chat[] = [];
  if (env.DISCORD_TOKEN !== undefined) {
    const { createDiscordChat } = await import('./chats/discord/discord-chat.ts');
    connected.push(
      createDiscordChat({
        ...common,
        token: env.DISCORD_TOKEN,
        values: store,
        apiUrl: env.DISCORD_API_URL,
        onConnection: (problem) => connections.changed('discord', problem),
        onPlace: (space) => look({ platform: 'discord', space }),
        onJoined: (space) => noted(store.rejoinPlace({ platform: 'discord', space })),
        onLeft: (space) => {
          const problem = 'The bot was removed from the server. Add it again to go on.';
          noted(loseSpace({ platform: 'discord', space }, { ...parts.lost, problem }));
        },
      }),
    );
  }
  if (env.SLACK_BOT_TOKEN !== undefined || env.SLACK_CLIENT_ID !== undefined) {
    const { createSlackChat } = await import('./chats/slack/slack-chat.ts');
    connected.push(
      createSlackChat({
        ...common,
        botToken: env.SLACK_BOT_TOKEN,
        ...(await oauthOf(env, store)),
        home: createHome({ store, clock }),
        onConnection: (problem) => connections.changed('slack', problem),
        onInstalled: (space) => {
          noted(store.rejoinPlace({ platform: 'slack', space }));
          look({ platform: 'slack', space });
        },
        onUninstalled: (space, problem) => loseSpace({ platform: 'slack', space }, { ...parts.lost, problem }),
        managers: env.SLACK_MANAGERS,
        appToken: env.SLACK_APP_TOKEN,
        signingSecret: env.SLACK_SIGNING_SECRET,
        mount: parts.mount,
        apiUrl: env.SLACK_API_URL,
      }),
    );
  }
  return connected;
}

/** OAuth for several Slack workspaces; empty for a single one. Loaded only if it is used. */
async function oauthOf(env: Env, store: Store) {
  const { SLACK_CLIENT_ID, SLACK_CLIENT_SECRET, SLACK_STATE_SECRET, FINEPRINT_SECRET_KEY } = env;
  if (SLACK_CLIENT_ID === undefined || SLACK_CLIENT_SECRET === undefined) return {};
  if (SLACK_STATE_SECRET === undefined || FINEPRINT_SECRET_KEY === undefined) return {};
  const { createSecretBox } = await import('./chats/slack/secret-box.ts');
  const box = createSecretBox(Buffer.from(FINEPRINT_SECRET_KEY, 'base64'));
  const credentials = { clientId: SLACK_CLIENT_ID, clientSecret: SLACK_CLIENT_SECRET, stateSecret: SLACK_STATE_SECRET };
  return { oauth: { ...credentials, box, store } };
}
