import { once } from 'node:events';
import { Client, DiscordAPIError, Events, GatewayCloseCodes, GatewayIntentBits, Options, Status } from 'discord.js';
import { AppError, messageOf } from '../../nouns/errors.ts';
import type { Log } from '../../nouns/ports.ts';
import { tokenProblem } from './send-message.ts';

/** Close codes that are permanent: another connection would end the same way (docs, topics/opcodes-and-status-codes#gateway). */
export const closedForGood: readonly number[] = [
  GatewayCloseCodes.AuthenticationFailed,
  GatewayCloseCodes.InvalidShard,
  GatewayCloseCodes.ShardingRequired,
  GatewayCloseCodes.InvalidAPIVersion,
  GatewayCloseCodes.InvalidIntents,
  GatewayCloseCodes.DisallowedIntents,
];

/** How long disconnecting waits for a reconnection in progress. */
const disconnectTimeoutMs = 5_000;

/** The address of Discord's API, or `given` instead (for tests). Doesn't end with a slash. */
export function discordApi(given = 'https://discord.com/api'): string {
  return given.replace(/\/+$/, '');
}

/** A client that receives only servers, their channels, and interactions. */
export function createClient(apiUrl: string): Client {
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
    // Keep people only as long as their commands need them.
    makeCache: Options.cacheWithLimits({
      ...Options.DefaultMakeCacheSettings,
      MessageManager: 0,
      UserManager: { maxSize: 100, keepOverLimit: (user) => user.id === user.client.user.id },
      GuildMemberManager: { maxSize: 20, keepOverLimit: (member) => member.id === member.client.user.id },
    }),
  });
}

/** Connects, and resolves once commands can arrive. Rejects with an AppError that says what to do. */
export async function connect(
  client: Client,
  { token, apiUrl, timeoutMs, log }: { token: string; apiUrl: string; timeoutMs: number; log: Log },
): Promise<void> {
  const { promise: settled, resolve, reject } = Promise.withResolvers<void>();
  // Discord can be ready before login() resolves, so start waiting for both now.
  client.once(Events.ClientReady, () => resolve());
  client.on(Events.ShardDisconnect, ({ code }) => {
    if (closedForGood.includes(code)) reject(new AppError('bad_setup', closeProblem(code)));
  });
  const timer = setTimeout(
    () => reject(new AppError('unavailable', `Couldn't connect to Discord at ${apiUrl} within ${timeoutMs / 1000} s.`)),
    timeoutMs,
  );
  try {
    await Promise.all([client.login(token), settled]);
  } catch (thrown) {
    await disconnect(client, log);
    throw thrown instanceof AppError ? thrown : startProblem(thrown, apiUrl);
  } finally {
    clearTimeout(timer);
  }
}

/**
 * Closes the connection. If discord.js is told to close while it is reconnecting, it never finishes and connects again
 * (@discordjs/ws 1.2.3: aborting its wait starts the recovery), so let a reconnection finish first.
 */
export async function disconnect(client: Client, log: Log): Promise<void> {
  const isSettled = () =>
    client.ws.shards.every(({ status }) => status === Status.Ready || status === Status.Disconnected);
  const deadline = AbortSignal.timeout(disconnectTimeoutMs);
  try {
    while (!isSettled()) {
      const settled = new AbortController();
      const signal = AbortSignal.any([deadline, settled.signal]);
      await Promise.race([Events.ShardReady, Events.ShardResume].map((event) => once(client, event, { signal })));
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
export function closeProblem(code: number): string {
  switch (code) {
    case GatewayCloseCodes.AuthenticationFailed:
      return tokenProblem;
    case GatewayCloseCodes.DisallowedIntents:
      return 'Discord denied the bot the Guilds intent. Check the application’s settings at discord.com/developers/applications.';
    default:
      return `Discord closed the connection permanently (${code}: ${GatewayCloseCodes[code] ?? 'unknown'}). Restart Fineprint; if that doesn't help, update it.`;
  }
}
