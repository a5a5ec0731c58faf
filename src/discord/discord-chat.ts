import { Client, DiscordAPIError, Events, GatewayCloseCodes, GatewayIntentBits, Options } from 'discord.js';
import type { Answer, Command, SuggestFor } from '../command.ts';
import { AppError, messageOf } from '../errors.ts';
import type { Chat, Clock, Log, Store } from '../ports.ts';
import { minuteMs } from '../time.ts';
import { createDeliveryRest } from './delivery-rest.ts';
import { findMessage } from './find-message.ts';
import { handleInteraction } from './handle-interaction.ts';
import { registerCommands } from './register-commands.ts';
import { canReadHistory, missingToPost } from './rights.ts';
import { sendMessage, tokenProblem } from './send-message.ts';

export type DiscordChatOptions = {
  /** With or without `Bot ` before it. */
  readonly token: string;
  /** Default `https://discord.com/api`. The gateway's address comes from there. */
  readonly apiUrl?: string;
  readonly commands: readonly Command[];
  readonly answer: Answer;
  readonly suggest: SuggestFor;
  /** Keeps the hash of the registered commands between runs. */
  readonly values: Pick<Store, 'value' | 'setValue'>;
  readonly clock: Clock;
  readonly log: Log;
  /** Called once when Discord stops to accept the bot while it runs, with a sentence; nothing works after it until a restart. */
  readonly onLost?: (problem: string) => void;
  /** For one request of a delivery, whole; default 10 s. */
  readonly sendTimeoutMs?: number;
  /** For the first connection; default 60 s. */
  readonly startTimeoutMs?: number;
};

/**
 * Discord remembers a nonce "for the past few minutes"; how many is not said. Within this time a repeat is safe.
 * discord.com/developers/docs/resources/message#create-message
 */
const nonceWindowMs = 2 * minuteMs;

/** Closed for good: another connection would end the same way (docs, topics/opcodes-and-status-codes#gateway). */
const closedForGood: readonly number[] = [
  GatewayCloseCodes.AuthenticationFailed,
  GatewayCloseCodes.InvalidShard,
  GatewayCloseCodes.ShardingRequired,
  GatewayCloseCodes.InvalidAPIVersion,
  GatewayCloseCodes.InvalidIntents,
  GatewayCloseCodes.DisallowedIntents,
];

/**
 * Discord as a chat. Hears commands over the gateway with the `Guilds` intent alone, and delivers over REST on a client
 * of its own, so that a delivery neither waits for the gateway nor for a command.
 */
export function createDiscordChat(options: DiscordChatOptions): Chat {
  const { clock, log } = options;
  const apiUrl = (options.apiUrl ?? 'https://discord.com/api').replace(/\/+$/, '');
  const token = options.token.trim().replace(/^Bot\s+/i, '');
  const answering = new Set<Promise<void>>();
  let isLost = false;
  let isStopping = false;

  const lose = (problem: string): void => {
    if (isLost) return;
    isLost = true;
    log.error({ problem }, 'Discord lost');
    options.onLost?.(problem);
  };

  const client = createClient(apiUrl);
  const rest = createDeliveryRest({
    token,
    apiUrl,
    clock,
    log,
    timeoutMs: options.sendTimeoutMs ?? 10_000,
    onTokenRefused: () => lose(tokenProblem),
  });

  // Without a listener an error in any other listener ends the process.
  client.on(Events.Error, (error) => log.error({ err: error }, 'Discord client failed'));
  client.on(Events.Warn, (warning) => log.warn({ warning }, 'Discord client warns'));
  client.on(Events.ShardError, (error, shard) =>
    log.warn({ shard, problem: messageOf(error) }, 'Discord gateway failed'),
  );
  client.on(Events.ShardReconnecting, (shard) => {
    if (!isStopping) log.info({ shard }, 'Discord gateway reconnects');
  });
  client.on(Events.ShardDisconnect, ({ code }, shard) => {
    log.warn({ shard, code }, 'Discord gateway closed');
    if (client.isReady() && closedForGood.includes(code)) lose(closeProblem(code));
  });
  client.on(Events.InteractionCreate, (interaction) => {
    const done = handleInteraction(interaction, options).finally(() => answering.delete(done));
    answering.add(done);
  });

  const ready = (): Client<true> => {
    if (client.isReady()) return client;
    throw new AppError('unavailable', 'Discord is not connected at the moment; try again in a minute.');
  };

  return {
    platform: 'discord',
    repeatableForMs: nonceWindowMs,
    async start() {
      await connect(client, { token, apiUrl, timeoutMs: options.startTimeoutMs ?? minuteMs });
      try {
        const registered = await registerCommands(options.commands, { client: ready(), values: options.values });
        log.info({ commands: options.commands.length, registered }, 'Discord connected');
      } catch (thrown) {
        // Alerts can be delivered and the commands of the last start work; the next start registers again.
        log.error({ problem: messageOf(thrown) }, 'Discord did not take the commands');
      }
    },
    async send(message) {
      return await sendMessage(message, rest);
    },
    async look(message, since) {
      if (!client.isReady()) return { outcome: 'wait', seconds: 5 };
      const canRead = () => canReadHistory(message.target.channel, ready());
      return await findMessage(message, { since, rest, canRead, botId: client.user.id });
    },
    async missingRights(target) {
      return await missingToPost(target.channel, ready());
    },
    async stop() {
      isStopping = true;
      await Promise.allSettled(answering);
      rest.stop();
      await client.destroy();
    },
  };
}

function createClient(apiUrl: string): Client {
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
async function connect(
  client: Client,
  { token, apiUrl, timeoutMs }: { token: string; apiUrl: string; timeoutMs: number },
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
    await client.destroy();
    throw thrown instanceof AppError ? thrown : startProblem(thrown, apiUrl);
  } finally {
    clearTimeout(timer);
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

function closeProblem(code: number): string {
  switch (code) {
    case GatewayCloseCodes.AuthenticationFailed:
      return tokenProblem;
    case GatewayCloseCodes.DisallowedIntents:
      return 'Discord did not allow the bot the Guilds intent. Look at the application’s page at discord.com/developers/applications.';
    default:
      return `Discord closed the connection for good (${code}: ${GatewayCloseCodes[code] ?? 'unknown'}). Start Fineprint again; if it stays, update it.`;
  }
}
