import { once } from 'node:events';
import { Client, DiscordAPIError, Events, GatewayCloseCodes, GatewayIntentBits, Options, Status } from 'discord.js';
import { AppError, messageOf } from '../../nouns/errors.ts';
import type { Log } from '../../nouns/ports.ts';
import { tokenProblem } from './send-message.ts';

/** Closed for good: another connection would end the same way (docs, topics/opcodes-and-status-codes#gateway). */
export const closedForGood: readonly number[] = [
  GatewayCloseCodes.AuthenticationFailed,
  GatewayCloseCodes.InvalidShard,
  GatewayCloseCodes.ShardingRequired,
  GatewayCloseCodes.InvalidAPIVersion,
  GatewayCloseCodes.InvalidIntents,
  GatewayCloseCodes.DisallowedIntents,
];

/** The end waits so long for a reconnect that has begun. */
const disconnectTimeoutMs = 5_000;

/** Discord's address: `given` is a stand-in's. Without a slash at the end. */
export function discordApi(given = 'https://discord.com/api'): string {
  return given.replace(/\/+$/, '');
}

/** A client that hears of servers, their channels and interactions, and of nothing else. */
export function createClient(apiUrl: string): Client {
  return new Client({
    intents: [GatewayIntentBits.Guilds],
    shards: 'auto',
    allowedMentions: { parse: [], repliedUser: false },
    rest: {
      api: apiUrl,
      timeout: 5_000,
      retries: 2,
      // Discord counts registrations by the day; nothing waits so long.
      rejectOnRateLimit: ['/applications'],
    },
    // People are kept only as long as their commands need them.
    makeCache: Options.cacheWithLimits({
      ...Options.DefaultMakeCacheSettings,
      MessageManager: 0,
      UserManager: { maxSize: 100, keepOverLimit: (user) => user.id === user.client.user.id },
      GuildMemberManager: { maxSize: 20, keepOverLimit: (member) => member.id === member.client.user.id },
    }),
  });
}

/** Resolves once commands can arrive. Rejects with an AppError that says what to do. */
export async function connect(
  client: Client,
  { token, apiUrl, timeoutMs, log }: { token: string; apiUrl: string; timeoutMs: number; log: Log },
): Promise<void> {
  const { promise: settled, resolve, reject } = Promise.withResolvers<void>();
  // Discord can be ready before login() resolves, so that both are waited for from the start.
  client.once(Events.ClientReady, () => resolve());
  client.on(Events.ShardDisconnect, ({ code }) => {
    if (closedForGood.includes(code)) reject(new AppError('bad_setup', closeProblem(code)));
  });
  const timer = setTimeout(
    () =>
      reject(new AppError('unavailable', `Discord at ${apiUrl} did not let the bot in within ${timeoutMs / 1000} s.`)),
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
 * Ends the connection. discord.js, told to end while it is reconnecting, never finishes and connects once more
 * (@discordjs/ws 1.2.3: the wait that it aborts starts the recovery), so that a reconnect is let through first.
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
        'Discord refused DISCORD_TOKEN. Copy the token anew (discord.com/developers/applications → your application → Bot → Reset Token) and start again.',
      )
    : new AppError('unavailable', `Discord at ${apiUrl} cannot be reached: ${messageOf(thrown)}`, { cause: thrown });
}

/** Says so, and what to do. */
export function closeProblem(code: number): string {
  switch (code) {
    case GatewayCloseCodes.AuthenticationFailed:
      return tokenProblem;
    case GatewayCloseCodes.DisallowedIntents:
      return 'Discord did not allow the bot the Guilds intent. Look at the application’s page at discord.com/developers/applications.';
    default:
      return `Discord closed the connection for good (${code}: ${GatewayCloseCodes[code] ?? 'unknown'}). Start Fineprint again; if it stays, update it.`;
  }
}
