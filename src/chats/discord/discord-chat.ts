import { type Client, Events } from 'discord.js';
import type { DrawPicture } from '../../nouns/card.ts';
import type { Answer, Command, SuggestFor } from '../../nouns/command.ts';
import type { Chat, Outgoing } from '../../nouns/delivery.ts';
import { AppError, messageOf } from '../../nouns/errors.ts';
import type { Clock, Log } from '../../nouns/ports.ts';
import type { ValueStore } from '../../nouns/store.ts';
import { minuteMs } from '../../nouns/time.ts';
import { registerCommands } from './command-definitions.ts';
import { createDeliveryRest } from './delivery-rest.ts';
import { findMessage } from './find-message.ts';
import { closedForGood, closeProblem, connect, createClient, disconnect, discordApi } from './gateway.ts';
import { handleInteraction } from './handle-interaction.ts';
import { createHomes } from './homes.ts';
import { canReadHistory, isOnServer, missingToPost } from './rights.ts';
import { sendMessage, tokenProblem } from './send-message.ts';
import { findFollowUp, isFollowUp, sendFollowUp } from './thread.ts';

export type DiscordChatOptions = {
  /** With or without the prefix `Bot `. */
  readonly token: string;
  /** Default: `https://discord.com/api`. The API provides the gateway's address. */
  readonly apiUrl?: string | undefined;
  readonly commands: readonly Command[];
  readonly answer: Answer;
  readonly suggest: SuggestFor;
  /** Stores the hash of the registered commands between runs. */
  readonly values: ValueStore;
  readonly drawPicture: DrawPicture;
  readonly clock: Clock;
  readonly log: Log;
  /** Called once, with a sentence for people, if Discord stops accepting the bot while it runs. Nothing works until a restart. */
  readonly onLost?: ((problem: string) => void) | undefined;
  /** Time limit for a whole delivery request. Default: 10 s. */
  readonly sendTimeoutMs?: number | undefined;
  /** Time limit for the first connection. Default: 60 s. */
  readonly startTimeoutMs?: number | undefined;
};

/**
 * Discord remembers a nonce "for the past few minutes", without saying how many. Within this time, a repeat is safe.
 * discord.com/developers/docs/resources/message#create-message
 */
const nonceWindowMs = 2 * minuteMs;

/**
 * Connects Discord as a chat. Commands arrive over the gateway, with only the `Guilds` intent. Messages are sent with a
 * separate REST client, so a delivery never waits for the gateway or a command.
 */
export function createDiscordChat(options: DiscordChatOptions): Chat {
  const { log } = options;
  const apiUrl = discordApi(options.apiUrl);
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
    log,
    timeoutMs: options.sendTimeoutMs ?? 10_000,
    onTokenRefused: () => lose(tokenProblem),
  });

  const homes = createHomes({ client, rest });
  watchGateway(client, { log, lose, isStopping: () => isStopping });
  client.on(Events.InteractionCreate, (interaction) => {
    if (isStopping) return;
    const done = handleInteraction(interaction, options).finally(() => answering.delete(done));
    answering.add(done);
  });

  const ready = (): Client<true> => {
    if (client.isReady()) return client;
    throw new AppError('unavailable', 'Discord is disconnected at the moment. Try again in a minute.');
  };

  return {
    platform: 'discord',
    repeatableForMs: nonceWindowMs,
    async start() {
      await connect(client, { token, apiUrl, log, timeoutMs: options.startTimeoutMs ?? minuteMs });
      try {
        const registered = await registerCommands(options.commands, { client: ready(), values: options.values });
        log.info({ commands: options.commands.length, registered }, 'Discord connected');
      } catch (thrown) {
        // Alerts can still be delivered and the commands registered earlier still work. The next start tries again.
        log.error({ problem: messageOf(thrown) }, 'Discord commands not registered');
      }
    },
    turn: async () => rest.closedMs(),
    async send(message) {
      const elsewhere = await homes.refusal(message.target);
      if (elsewhere !== null) return elsewhere;
      const tools = { rest, drawPicture: options.drawPicture };
      return isFollowUp(message) ? await sendFollowUp(message, tools) : await sendMessage(message, tools);
    },
    async look(message, since) {
      if (!client.isReady()) return { outcome: 'wait', seconds: 5 };
      const botId = client.user.id;
      const find = async (wanted: Outgoing) => {
        const canRead = () => canReadHistory(wanted.target.channel, ready());
        return await findMessage(wanted, { since, rest, canRead, botId });
      };
      return isFollowUp(message) ? await findFollowUp(message, find) : await find(message);
    },
    async belongs(target) {
      return await isOnServer(target, ready());
    },
    async missingRights(target) {
      return await missingToPost(target, ready());
    },
    async stop() {
      isStopping = true;
      rest.stop();
      await Promise.allSettled(answering);
      await disconnect(client, log);
    },
  };
}

/** Logs what happens to the connection, and calls `lose` if Discord closes it permanently. */
function watchGateway(
  client: Client,
  { log, lose, isStopping }: { log: Log; lose: (problem: string) => void; isStopping: () => boolean },
): void {
  // Without this listener, an error in any other listener would end the process.
  client.on(Events.Error, (error) => log.error({ err: error }, 'Discord client error'));
  client.on(Events.Warn, (warning) => log.warn({ warning }, 'Discord client warning'));
  client.on(Events.ShardError, (error, shard) =>
    log.warn({ shard, problem: messageOf(error) }, 'Discord gateway error'),
  );
  client.on(Events.ShardReconnecting, (shard) => {
    if (!isStopping()) log.info({ shard }, 'Discord gateway reconnecting');
  });
  client.on(Events.ShardDisconnect, ({ code }, shard) => {
    log.warn({ shard, code }, 'Discord gateway closed');
    if (client.isReady() && closedForGood.includes(code)) lose(closeProblem(code));
  });
}
