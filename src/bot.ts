import { setTimeout as after } from 'node:timers/promises';
import pLimit from 'p-limit';
import { type AnswerTools, createAnswer, createSuggest } from '../commands/shared/answer.ts';
import { createHome } from '../commands/shared/home.ts';
import { pictureDrawer } from './chats/draw-png.ts';
import type { Env } from './env.ts';
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
import type { Lane } from './nouns/jobs.ts';
import type { Platform, Target } from './nouns/place.ts';
import type { Clock, Log, Model } from './nouns/ports.ts';
import type { Source, SourceStatus } from './nouns/source.ts';
import type { Store } from './nouns/store.ts';
import type { Subscription } from './nouns/subscription.ts';
import { hourMs, minuteMs, secondsBetween } from './nouns/time.ts';
import { announceSettled } from './pipeline/announce.ts';
import { checkOptOutLinks } from './pipeline/check-links.ts';
import { type DeliverTools, deliverTo } from './pipeline/deliver.ts';
import { writeDueDigests } from './pipeline/digest.ts';
import type { StageTools } from './pipeline/for-each-safely.ts';
import { type Heartbeat, startHeartbeat, startInterval } from './pipeline/heartbeat.ts';
import { type LostChannelTools, loseSpace, regainChannels, tellLostChannel } from './pipeline/lost-channels.ts';
import { createOutages } from './pipeline/outages.ts';
import { type PollTools, pollHost } from './pipeline/poll.ts';
import { createProbe, probeInTurn } from './pipeline/probe.ts';
import { writeDueRoundups } from './pipeline/roundup.ts';
import { openStore } from './store/open-store.ts';

/** Hosts polled at the same time, with one request to each. */
const hostsAtOnce = 16;
/**
 * Channels of each platform posted to at the same time, with one message to each: enough for Discord's 50 messages a
 * second if it takes 300 ms for each.
 */
const channelsAtOnce = 16;
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
  /** Connects to each chat that has a token. Rejects with an AppError when one of them refuses. */
  connect(): Promise<void>;
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
  const jobs = createLocalJobs({ troubles: store, clock, log });
  const chats = new Map<Platform, Chat>([['terminal', parts.terminal]]);
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
    operators,
    signal,
    onPolled: parts.onPolled,
  };
  const stage: StageTools = { store, clock, log };
  const announce = () => announceSettled({ ...stage, model, sources: parts.sources });
  const roundups = () => writeDueRoundups(stage);
  const digests = () => writeDueDigests(stage);

  jobs.work(pollLane(pollTools));
  const deliverTools: DeliverTools = {
    ...stage,
    chats,
    outages: createOutages(),
    tellLost: (lost) => tellLostChannel(lost, lostTools),
  };
  for (const platform of platforms) jobs.work(deliverLane(platform, deliverTools));
  store.onDue(() => {
    for (const platform of platforms) jobs.wake(deliverLaneName(platform));
  });
  await dropFailuresOfLanes(store);
  await correctInstants(stage);
  await logFoundWork(stage);

  const heartbeats: Heartbeat[] = [];
  const every = (ms: number, setting: string, what: () => Promise<unknown>) => {
    heartbeats.push(startInterval({ setting, everyMs: ms, log, beat: async () => void (await what()) }));
  };
  const byClock = (cron: string, setting: string, what: () => Promise<unknown>) => {
    heartbeats.push(startHeartbeat({ setting, cron, log, beat: async () => void (await what()) }));
  };

  return {
    store,
    async connect() {
      if (!parts.connect) return;
      for (const chat of await chatsWithTokens(parts, { store, chats, probeFor, lost: lostTools })) {
        chats.set(chat.platform, chat);
        await chat.start();
      }
      jobs.wake();
    },
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
      for (const [name, write] of Object.entries({ announceAll, roundups, digests })) {
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
        await store.setValue(aliveKey, clock.now());
      });
      every(announceEveryMs, 'announce', announce);
      byClock(everyMinute, 'round-ups', roundups);
      byClock(everyMinute, 'digests', digests);
      every(hourMs, 'opt-out links', () => checkOptOutLinks({ ...stage, fetch }));
      every(hourMs, 'lost channels', () => regainChannels(lostTools));
    },
    async stop() {
      stopping.abort();
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
      ]);
      await within(stopWithinMs.store, 'database', store.setValue(aliveKey, '').finally(store.close));
    },
  };
}

const platforms: readonly Platform[] = ['terminal', 'discord', 'slack'];

const pollLaneName = 'poll';

/** Polls due hosts. It is looked at when FINEPRINT_POLL_CRON says so, not when the next source becomes due. */
function pollLane(tools: PollTools): Lane {
  return {
    name: pollLaneName,
    stage: 'host',
    concurrency: hostsAtOnce,
    async due(at) {
      return { keys: (await tools.store.dueHosts(at)).map(({ host }) => host), nextAt: null };
    },
    run: (host) => pollHost(host, tools),
  };
}

function deliverLaneName(platform: Platform): string {
  return `deliver ${platform}`;
}

/** Delivers to the channels of one platform, so that a slow platform holds up no other. */
function deliverLane(platform: Platform, tools: DeliverTools): Lane {
  return {
    name: deliverLaneName(platform),
    stage: 'delivery',
    concurrency: channelsAtOnce,
    // Without a connection, the rows wait for a run that has one.
    due: async (at) =>
      tools.chats.has(platform) ? await tools.store.dueChannels(platform, at) : { keys: [], nextAt: null },
    run: (key) => deliverTo(key, tools),
  };
}

/** When the last run was last alive; empty once it has stopped in order. */
const aliveKey = 'alive_at';

/** Says what the last run left to do, and whether it was ended in the middle of its work. */
async function logFoundWork({ store, clock, log }: StageTools): Promise<void> {
  const aliveAt = (await store.value(aliveKey)) ?? '';
  const { waiting, sending } = (await store.status()).deliveries;
  const dueSources = (await store.dueHosts(clock.now())).reduce((sum, { sources }) => sum + sources, 0);
  const found = { dueSources, waitingMessages: waiting, messagesPerhapsSent: sending };
  if (aliveAt === '') log.info(found, 'Work found');
  else {
    const silentSeconds = secondsBetween(aliveAt, clock.now());
    log.warn(
      { ...found, lastAliveAt: aliveAt, silentSeconds },
      'The last run ended without stopping, going on with its work',
    );
  }
  await store.setValue(aliveKey, clock.now());
}

/** What failed in the last run is tried afresh, so it isn't failing any more, or will be again in a moment. */
async function dropFailuresOfLanes(store: Store): Promise<void> {
  for (const stage of ['host', 'delivery'] as const) {
    for (const failure of await store.failures(stage)) await store.dropFailure(failure);
  }
}

/** A clock that was ahead must have no effect for longer than until the next beat. */
async function correctInstants({ store, clock, log }: StageTools): Promise<void> {
  const rows = await store.correctInstants(clock.now());
  if (rows > 0) log.warn({ rows }, 'Times too far ahead corrected: the clock was wrong before, or is now');
}

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
  parts: Pick<AnswerTools, 'store' | 'chats' | 'probeFor'> & { lost: LostChannelTools },
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
        httpPort: env.HTTP_PORT,
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
