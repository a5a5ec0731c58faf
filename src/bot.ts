import { setTimeout as after } from 'node:timers/promises';
import pLimit from 'p-limit';
import { type AnswerTools, createAnswer, createSuggest } from '../commands/shared/answer.ts';
import { createHome } from '../commands/shared/home.ts';
import { pictureDrawer } from './chats/draw-png.ts';
import { type Env, httpHost } from './env.ts';
import { createLocalJobs } from './jobs/local-jobs.ts';
import { createModel } from './net/create-model.ts';
import { createRenderer } from './net/create-renderer.ts';
import { createFetch } from './net/fetch/create-fetch.ts';
import { createReader } from './net/reader/create-reader.ts';
import { userAgent } from './net/user-agent.ts';
import type { Command } from './nouns/command.ts';
import type { Chat } from './nouns/delivery.ts';
import type { Digest } from './nouns/digest.ts';
import { messageOf } from './nouns/errors.ts';
import type { Platform, Target } from './nouns/place.ts';
import type { Clock, Log, Model } from './nouns/ports.ts';
import type { Source, SourceStatus } from './nouns/source.ts';
import type { Store } from './nouns/store.ts';
import type { Subscription } from './nouns/subscription.ts';
import { announceSettled } from './pipeline/announce.ts';
import { checkOptOutLinks } from './pipeline/check-links.ts';
import { deliverTo } from './pipeline/deliver.ts';
import { writeDueDigests } from './pipeline/digest.ts';
import type { StageTools } from './pipeline/for-each-safely.ts';
import { tellSourceHealth } from './pipeline/health.ts';
import { startHeartbeat } from './pipeline/heartbeat.ts';
import { type LostChannelTools, loseSpace, regainChannels, tellLostChannel } from './pipeline/lost-channels.ts';
import { type PollTools, pollHost } from './pipeline/poll.ts';
import { createPollPulse, longestGapMs, type PollPulse } from './pipeline/poll-pulse.ts';
import { createProbe, probeInTurn } from './pipeline/probe.ts';
import { writeDueRoundups } from './pipeline/roundup.ts';
import type { PlatformState } from './site/readiness.ts';
import type { Site } from './site/start-site.ts';
import { openStore } from './store/open-store.ts';

/** Hosts polled at the same time, with one request to each. */
const hostsAtOnce = 16;
/** Channels posted to at the same time, with one message to each. */
const channelsAtOnce = 8;
/** How often to look for stories that have settled. The wait that people notice is FINEPRINT_SETTLE_SECONDS. */
const announceCron = '*/2 * * * * *';
/** How long to wait for running work after SIGTERM. Docker kills after 10 s, systemd later. */
const stopWithinMs = 8_000;

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
  /** Whether polls go on, for the watchdog. */
  readonly pulse: PollPulse;
  /**
   * Starts the HTTP server if HTTP_PORT is set, and connects to each chat that has a token. Rejects with an AppError when one of them
   * refuses.
   */
  connect(): Promise<void>;
  /** Polls the sources that are due (`all`: every source) and waits until that is done. Returns how many it polled. */
  pollNow(options?: { all?: boolean | undefined }): Promise<number>;
  /** Announces settled stories, writes due round-ups and digests, and waits until everything that can be delivered is. */
  tellNow(): Promise<void>;
  /** Starts the schedules: the bot works by itself until `stop`. */
  run(): void;
  /** Finishes running work (for up to 8 s), disconnects and closes the store. */
  stop(): Promise<void>;
};

/**
 * Opens the store, syncs the given sources, subscriptions and digests to it, and assembles the bot.
 * Rejects with an AppError (`bad_setup`) when the database can't be used.
 */
export async function openBot(parts: BotParts): Promise<Bot> {
  const { env, clock, log, operators } = parts;
  const store = await openStore({ url: env.DATABASE_URL, clock, log });
  await store.syncSources(parts.sources, clock.now());
  await store.syncSubscriptions(parts.subscriptions);
  await store.syncDigests(parts.digests);

  const {
    fetch,
    part,
    stop: stopFetching,
  } = createFetch({
    userAgent: userAgent(env.FINEPRINT_CONTACT),
    allowPrivate: env.FINEPRINT_ALLOW_PRIVATE,
    ignoreRobots: env.FINEPRINT_IGNORE_ROBOTS,
    clock,
    log,
  });
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
  const jobs = createLocalJobs({ rows: store.jobRows, clock, log });
  const chats = new Map<Platform, Chat>([['terminal', parts.terminal]]);
  const pulse = createPollPulse({ everyMs: await longestGapMs(env.FINEPRINT_POLL_CRON) });
  const platforms = new Map<Platform, PlatformState>();
  let monitor: Monitor | null = null;
  const stopping = new AbortController();
  const signal = AbortSignal.any([parts.signal, stopping.signal]);

  const lostTools: LostChannelTools = { store, chats, clock, log, operators };
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
  const health = () => tellSourceHealth({ ...stage, operators });

  jobs.work('poll', { concurrency: hostsAtOnce }, (host) => pollHost(host, pollTools).finally(pulse.ended));
  jobs.work('deliver', { concurrency: channelsAtOnce }, (key) =>
    deliverTo(key, { ...stage, chats, tellLost: (lost) => tellLostChannel(lost, lostTools) }),
  );

  const heartbeats: { stop(): Promise<void> }[] = [];
  const beat = (setting: string, cron: string, what: () => Promise<unknown>) => {
    heartbeats.push(startHeartbeat({ setting, cron, log, beat: async () => void (await what()) }));
  };

  return {
    store,
    pulse,
    async connect() {
      if (!parts.connect) return;
      monitor = await startMonitor(parts, { store, platforms, pulse });
      const mount = monitor?.site.mount;
      for (const chat of await chatsWithTokens(parts, { store, chats, probeFor, lost: lostTools, mount })) {
        chats.set(chat.platform, chat);
        platforms.set(chat.platform, { platform: chat.platform, state: 'connecting' });
        await chat.start();
        platforms.set(chat.platform, { platform: chat.platform, state: 'connected' });
      }
      await store.enqueueDueDeliveries(clock.now());
    },
    async pollNow(options = {}) {
      const due = await store.enqueueDuePolls(clock.now(), options);
      await jobs.idle();
      return due;
    },
    async tellNow() {
      const announceAll = async () => {
        while ((await announce()) > 0);
      };
      // A stage that fails must not hold back what the others wrote, just as when each has its own heartbeat.
      for (const [name, write] of Object.entries({ announceAll, roundups, digests, health })) {
        await write().catch((thrown: unknown) => log.error({ name, problem: messageOf(thrown) }, 'Stage failed'));
      }
      await store.enqueueDueDeliveries(clock.now());
      await jobs.idle();
    },
    run() {
      beat('FINEPRINT_POLL_CRON', env.FINEPRINT_POLL_CRON, async () => {
        // A try that failed is a look all the same: it says nothing against the schedule.
        let due = 0;
        try {
          due = await store.enqueueDuePolls(clock.now());
        } finally {
          pulse.looked(due);
        }
      });
      beat('announce', announceCron, announce);
      beat('round-ups', '* * * * *', roundups);
      beat('digests', '* * * * *', digests);
      beat('health', '* * * * *', health);
      beat('deliveries', '* * * * *', () => store.enqueueDueDeliveries(clock.now()));
      beat('opt-out links', '41 * * * *', () => checkOptOutLinks({ ...stage, fetch }));
      beat('lost channels', '7 * * * *', () => regainChannels(lostTools));
    },
    async stop() {
      stopping.abort();
      await Promise.all(heartbeats.map((heartbeat) => heartbeat.stop()));
      // Work that is still running then starts over at the next start; every stage is built for that.
      await Promise.race([jobs.stop(), after(stopWithinMs, undefined, { ref: false })]);
      await Promise.allSettled([...chats.values()].map((chat) => chat.stop()));
      await monitor?.site.stop();
      await renderer?.stop();
      await stopFetching();
      await reader.stop();
      await store.close();
    },
  };
}

/** The HTTP server, and what it counts. */
type Monitor = { readonly site: Site; polled(status: SourceStatus): void };

/** Serves health and metrics on HTTP_PORT; null if it isn't set. Loaded only if it is used. */
async function startMonitor(
  { env, clock, log }: BotParts,
  bot: { store: Store; platforms: ReadonlyMap<Platform, PlatformState>; pulse: PollPulse },
): Promise<Monitor | null> {
  if (env.HTTP_PORT === undefined) return null;
  const { createMetrics } = await import('./site/metrics.ts');
  const { healthRoutes } = await import('./site/health-routes.ts');
  const { startSite } = await import('./site/start-site.ts');
  const { store, platforms, pulse } = bot;
  const metrics = createMetrics();
  const app = healthRoutes({
    metrics,
    log,
    async vitals() {
      const sources = await store.sources();
      // Proves more than a look: on a full or read-only disk, only writing fails.
      const canWrite = await store.setValue('health.checked_at', clock.now()).then(
        () => true,
        () => false,
      );
      return { sources, platforms: [...platforms.values()], pollsStalled: pulse.problem(), canWrite };
    },
    async measure() {
      const [status, outbox, counts] = await Promise.all([store.status(), store.outboxTotals(), store.counts()]);
      return { status, outbox, counts, platforms: [...platforms.values()], now: clock.now() };
    },
  });
  const site = await startSite({ port: env.HTTP_PORT, host: httpHost(env), app, log });
  return { site, polled: metrics.polled };
}

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
  { env, commands, clock, log, operators }: BotParts,
  parts: Pick<AnswerTools, 'store' | 'chats' | 'probeFor'> & {
    lost: LostChannelTools;
    mount?: Site['mount'] | undefined;
  },
): Promise<readonly Chat[]> {
  const { store } = parts;
  const tools = { ...parts, commands, clock, log, operators, minIntervalMinutes: env.FINEPRINT_MIN_INTERVAL };
  const common = {
    commands,
    answer: createAnswer(tools),
    suggest: createSuggest(tools),
    drawPicture: pictureDrawer(log),
    clock,
    log,
  };
  const connected: Chat[] = [];
  if (env.DISCORD_TOKEN !== undefined) {
    const { createDiscordChat } = await import('./chats/discord/discord-chat.ts');
    connected.push(
      createDiscordChat({ ...common, token: env.DISCORD_TOKEN, values: store, apiUrl: env.DISCORD_API_URL }),
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
