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
import { canReadHistory, missingToPost } from './rights.ts';
import { sendMessage, tokenProblem } from './send-message.ts';
import { findFollowUp, isFollowUp, sendFollowUp } from './thread.ts';

export type DiscordChatOptions = {
  /** With or without `Bot ` before it. */
  readonly token: string;
  /** Default `https://discord.com/api`. The gateway's address comes from there. */
  readonly apiUrl?: string | undefined;
  readonly commands: readonly Command[];
  readonly answer: Answer;
  readonly suggest: SuggestFor;
  /** Keeps the hash of the registered commands between runs. */
  readonly values: ValueStore;
  readonly drawPicture: DrawPicture;
  readonly clock: Clock;
  readonly log: Log;
  /** Called once when Discord stops to accept the bot while it runs, with a sentence; nothing works after it until a restart. */
  readonly onLost?: ((problem: string) => void) | undefined;
  /** For one request of a delivery, whole; default 10 s. */
  readonly sendTimeoutMs?: number | undefined;
  /** For the first connection; default 60 s. */
  readonly startTimeoutMs?: number | undefined;
};

/**
 * Discord remembers a nonce "for the past few minutes"; how many is not said. Within this time a repeat is safe.
 * discord.com/developers/docs/resources/message#create-message
 */
const nonceWindowMs = 2 * minuteMs;

/**
 * Discord as a chat. Hears commands over the gateway with the `Guilds` intent alone, and delivers over REST on a client
 * of its own, so that a delivery neither waits for the gateway nor for a command.
 */
export function createDiscordChat(options: DiscordChatOptions): Chat {
  const { clock, log } = options;
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
    if (isStopping) return;
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
      await connect(client, { token, apiUrl, log, timeoutMs: options.startTimeoutMs ?? minuteMs });
      try {
        const registered = await registerCommands(options.commands, { client: ready(), values: options.values });
        log.info({ commands: options.commands.length, registered }, 'Discord connected');
      } catch (thrown) {
        // Alerts can be delivered and the commands of the last start work; the next start registers again.
        log.error({ problem: messageOf(thrown) }, 'Discord did not take the commands');
      }
    },
    async send(message) {
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
    async missingRights(target) {
      return await missingToPost(target.channel, ready());
    },
    async stop() {
      isStopping = true;
      await Promise.allSettled(answering);
      rest.stop();
      await disconnect(client, log);
    },
  };
}
