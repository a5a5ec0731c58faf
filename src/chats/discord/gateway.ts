import { type EventEmitter, once } from 'node:events';
import {
  Client,
  DiscordAPIError,
  Events,
  GatewayCloseCodes,
  GatewayIntentBits,
  Options,
  SimpleShardingStrategy,
  Status,
  type WebSocketOptions,
} from 'discord.js';
import { AppError, messageOf } from '../../nouns/errors.ts';
import type { Clock, Log, Timers } from '../../nouns/ports.ts';
import { msOf } from '../../nouns/time.ts';
import { tokenProblem } from './send-message.ts';

/** Close codes that are permanent: another connection would end the same way (docs, topics/opcodes-and-status-codes#gateway). */
const closedForGood: readonly number[] = [
  GatewayCloseCodes.AuthenticationFailed,
  GatewayCloseCodes.InvalidShard,
  GatewayCloseCodes.ShardingRequired,
  GatewayCloseCodes.InvalidAPIVersion,
  GatewayCloseCodes.InvalidIntents,
  GatewayCloseCodes.DisallowedIntents,
];

/** How long closing waits for a connection that is just being made. */
const closeTimeoutMs = 5_000;

/** A connection that ends sooner than this counts as a failed try. */
const steadyAfterMs = 30_000;
const firstWaitMs = 1_000;
const longestWaitMs = 60_000;

/** The address of Discord's API, or `given` instead (for tests). Doesn't end with a slash. */
export function discordApi(given = 'https://discord.com/api'): string {
  return given.replace(/\/+$/, '');
}

/**
 * A client that receives only servers, their channels, and interactions. Its shards connect when `gate` lets them.
 */
function createClient(apiUrl: string, gate: Gate): Client {
  return new Client({
    intents: [GatewayIntentBits.Guilds],
    shards: 'auto',
    allowedMentions: { parse: [], repliedUser: false },
    rest: {
      api: apiUrl,
      timeout: 5_000,
      retries: 2,
      // The library counts by the wall clock, and would stand still when that is set back. Answers to commands don't count
      // (discord.com/developers/docs/topics/rate-limits#global-rate-limit), and there is little else.
      globalRequestsPerSecond: Number.POSITIVE_INFINITY,
      // Discord limits registrations per day, which is too long to wait.
      rejectOnRateLimit: ['/applications'],
    },
    ws: { buildStrategy: (manager) => new SimpleShardingStrategy(guarded(manager, gate)) },
    // Keep people only as long as their commands need them.
    makeCache: Options.cacheWithLimits({
      ...Options.DefaultMakeCacheSettings,
      MessageManager: 0,
      UserManager: { maxSize: 100, keepOverLimit: (user) => user.id === user.client.user.id },
      GuildMemberManager: { maxSize: 20, keepOverLimit: (member) => member.id === member.client.user.id },
    }),
  });
}

/** The manager of @discordjs/ws, which discord.js exports only by its own manager's name. */
type WebSocketManager = Parameters<NonNullable<WebSocketOptions['buildStrategy']>>[0];

/** Every shard asks for its session before it connects, so this is where it can be made to wait. */
function guarded(manager: WebSocketManager, gate: Gate): WebSocketManager {
  const { retrieveSessionInfo } = manager.options;
  // discord.js doesn't export the names of these events: its own WebSocketShardEvents are others.
  const events = manager as unknown as EventEmitter;
  events.on('closed', ({ shardId }: { shardId: number }) => gate.closed(shardId));
  events.on('ready', ({ shardId }: { shardId: number }) => gate.ready(shardId));
  events.on('resumed', ({ shardId }: { shardId: number }) => gate.ready(shardId));
  manager.options.retrieveSessionInfo = async (shardId) => {
    await gate.passed(shardId);
    return await retrieveSessionInfo(shardId);
  };
  return manager;
}

/** Decides when a shard may connect again. On its own, @discordjs/ws 1.2.3 tries again every half second for ever. */
type Gate = {
  closed(shard: number): void;
  ready(shard: number): void;
  /** Resolves when the shard may connect: at once while it is connected, never once the gate is shut. */
  passed(shard: number): Promise<void>;
  isWaiting(shard: number): boolean;
  /** From now on no shard connects. */
  shut(): void;
  /** Resolves when a shard next begins to wait. */
  nextWait(): Promise<void>;
};

function createGate({ clock, timers, random }: { clock: Clock; timers: Timers; random: () => number }): Gate {
  type Shard = { failures: number; readyAtMs?: number | undefined; open?: Promise<void> | undefined };
  const shards = new Map<number, Shard>();
  const cancels = new Set<() => void>();
  const waiting = new Set<number>();
  let told: (() => void)[] = [];
  let isShut = false;
  const shardOf = (id: number): Shard => {
    const known = shards.get(id) ?? { failures: 0 };
    shards.set(id, known);
    return known;
  };
  return {
    closed(id) {
      const shard = shardOf(id);
      const { readyAtMs } = shard;
      const wasSteady = readyAtMs !== undefined && msOf(clock.now()) - readyAtMs >= steadyAfterMs;
      shard.failures = wasSteady ? 1 : shard.failures + 1;
      shard.readyAtMs = undefined;
      if (shard.failures === 1) return;
      const waitMs = Math.min(longestWaitMs, firstWaitMs * 2 ** (shard.failures - 2)) * (0.75 + random() / 2);
      const { promise, resolve } = Promise.withResolvers<void>();
      shard.open = promise;
      cancels.add(timers.after(waitMs, resolve));
    },
    ready(id) {
      const shard = shardOf(id);
      shard.readyAtMs = msOf(clock.now());
    },
    async passed(id) {
      if (isShut || shardOf(id).open !== undefined) {
        waiting.add(id);
        const all = told;
        told = [];
        for (const tell of all) tell();
      }
      if (!isShut) await shardOf(id).open;
      if (isShut) await new Promise(() => {});
      shardOf(id).open = undefined;
      waiting.delete(id);
    },
    isWaiting: (id) => waiting.has(id),
    shut() {
      isShut = true;
      for (const cancel of cancels) cancel();
    },
    nextWait() {
      const { promise, resolve } = Promise.withResolvers<void>();
      told.push(resolve);
      return promise;
    },
  };
}

/** A connection to Discord that is being made or made again for as long as it isn't closed. */
export type Gateway = {
  readonly client: Client;
  /** Whether commands arrive at the moment. */
  isOpen(): boolean;
  /** Discord ended it permanently: why. Open another one then. */
  refusal(): AppError | null;
  /**
   * Resolves once commands can arrive. Rejects with an AppError that says what to do: `bad_setup` if Discord refuses the
   * bot, `unavailable` if it can't be reached in time. In the second case it goes on trying, unless `refusal()` says otherwise.
   */
  opened(timeoutMs: number): Promise<void>;
  close(): Promise<void>;
};

/**
 * Begins to connect. A connection that ends is made again: at once the first time, then after 1, 2, 4 … 60 s, give or
 * take a quarter.
 */
export function openGateway(options: {
  token: string;
  apiUrl: string;
  clock: Clock;
  log: Log;
  timers?: Timers | undefined;
  random?: (() => number) | undefined;
  /** Before it connects, so that nothing that arrives is missed. */
  listen?: ((client: Client) => void) | undefined;
}): Gateway {
  const { token, apiUrl, clock, log, timers = systemTimers, random = Math.random } = options;
  const gate = createGate({ clock, timers, random });
  const client = createClient(apiUrl, gate);
  let refusal: AppError | null = null;
  let waiting: (() => void)[] = [];
  const changed = () => {
    const told = waiting;
    waiting = [];
    for (const tell of told) tell();
  };
  const end = (error: AppError) => {
    refusal ??= error;
    gate.shut();
    changed();
  };
  // Without this listener, an error in any other listener would end the process.
  client.on(Events.Error, (error) => log.error({ err: error }, 'Discord client error'));
  client.on(Events.ClientReady, changed);
  client.on(Events.ShardReady, changed);
  client.on(Events.ShardResume, changed);
  client.on(Events.ShardDisconnect, ({ code }) => {
    if (closedForGood.includes(code)) end(new AppError('bad_setup', closeProblem(code)));
  });
  options.listen?.(client);
  client.login(token).catch((thrown: unknown) => end(startProblem(thrown, apiUrl)));

  const isOpen = () =>
    refusal === null && client.isReady() && client.ws.shards.every(({ status }) => status === Status.Ready);
  return {
    client,
    isOpen,
    refusal: () => refusal,
    async opened(timeoutMs) {
      let isLate = false;
      const cancel = timers.after(timeoutMs, () => {
        isLate = true;
        changed();
      });
      try {
        while (!isOpen()) {
          if (refusal !== null) throw refusal;
          if (isLate)
            throw new AppError('unavailable', `Couldn't connect to Discord at ${apiUrl} within ${timeoutMs / 1000} s.`);
          await new Promise<void>((resolve) => waiting.push(resolve));
        }
      } finally {
        cancel();
      }
    },
    async close() {
      end(new AppError('unavailable', 'The connection to Discord was closed.'));
      await closeClient(client, { gate, log });
    },
  };
}

/**
 * Closes the connection. If discord.js is told to close while it is connecting, it never finishes and connects again
 * (@discordjs/ws 1.2.3: aborting its wait starts the recovery), so let that end first. The gate must be shut.
 */
async function closeClient(client: Client, { gate, log }: { gate: Gate; log: Log }): Promise<void> {
  const isSettled = () =>
    client.ws.shards.every(
      ({ id, status }) => status === Status.Ready || status === Status.Disconnected || gate.isWaiting(id),
    );
  const deadline = AbortSignal.timeout(closeTimeoutMs);
  try {
    while (!isSettled()) {
      const settled = new AbortController();
      const signal = AbortSignal.any([deadline, settled.signal]);
      await Promise.race([
        ...[Events.ShardReady, Events.ShardResume].map((event) => once(client, event, { signal })),
        gate.nextWait(),
      ]);
      settled.abort();
    }
    const { promise: tooLong, reject } = Promise.withResolvers<never>();
    deadline.addEventListener('abort', () => reject(deadline.reason));
    await Promise.race([client.destroy(), tooLong]);
  } catch (thrown) {
    log.warn({ problem: messageOf(thrown) }, 'Discord gateway left open');
    client.removeAllListeners(Events.InteractionCreate);
  }
}

const systemTimers: Timers = {
  after(ms, run) {
    const timer = setTimeout(run, ms);
    return () => clearTimeout(timer);
  },
};

function startProblem(thrown: unknown, apiUrl: string): AppError {
  const isToken =
    (thrown instanceof DiscordAPIError && thrown.status === 401) ||
    (thrown instanceof Error && 'code' in thrown && thrown.code === 'TokenInvalid');
  return isToken
    ? new AppError(
        'bad_setup',
        'Discord rejected DISCORD_TOKEN. Get a new token (discord.com/developers/applications → your application → Bot → Reset Token), set it and restart Fineprint.',
      )
    : new AppError('unavailable', `Can't reach Discord at ${apiUrl}: ${messageOf(thrown)}`, { cause: thrown });
}

/** Explains a close code from `closedForGood` and says what to do. */
function closeProblem(code: number): string {
  switch (code) {
    case GatewayCloseCodes.AuthenticationFailed:
      return tokenProblem;
    case GatewayCloseCodes.DisallowedIntents:
      return 'Discord denied the bot the Guilds intent. Check the application’s settings at discord.com/developers/applications.';
    default:
      return `Discord closed the connection permanently (${code}: ${GatewayCloseCodes[code] ?? 'unknown'}). Restart Fineprint; if that doesn't help, update it.`;
  }
}
