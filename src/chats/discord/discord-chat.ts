import { type Client, Events, Routes } from 'discord.js';
import type { DrawPicture } from '../../nouns/card.ts';
import type { Answer, Command, SuggestFor } from '../../nouns/command.ts';
import type { Chat, ConnectionChanged, Outgoing } from '../../nouns/delivery.ts';
import { AppError, messageOf } from '../../nouns/errors.ts';
import type { Clock, Log, Timers } from '../../nouns/ports.ts';
import type { ValueStore } from '../../nouns/store.ts';
import { minuteMs } from '../../nouns/time.ts';
import { registerCommands } from './command-definitions.ts';
import { createDeliveryRest } from './delivery-rest.ts';
import { findMessage } from './find-message.ts';
import { discordApi, type Gateway, openGateway } from './gateway.ts';
import { handleInteraction } from './handle-interaction.ts';
import { createHomes } from './homes.ts';
import { directTo, isOwner } from './people.ts';
import { createNames, watchPlaces } from './places.ts';
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
  readonly onConnection?: ConnectionChanged | undefined;
  /** Called with a server's id when its channels, roles or the bot's own roles there may have changed. */
  readonly onPlace?: ((space: string) => void) | undefined;
  /** Called with a server's id when the bot is on it, after it joined or the server could be reached again. */
  readonly onJoined?: ((space: string) => void) | undefined;
  /** Called with a server's id when it removed the bot. */
  readonly onLeft?: ((space: string) => void) | undefined;
  /** Time limit for a whole delivery request. Default: 10 s. */
  readonly sendTimeoutMs?: number | undefined;
  /** How long `start()` waits for a connection. Default: 60 s. */
  readonly startTimeoutMs?: number | undefined;
  /** Waits between connections. Default: real timers. */
  readonly timers?: Timers | undefined;
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
  const names = createNames();
  let gateway: Gateway | null = null;
  let isStopping = false;
  const changed = (problem: AppError | null): void => {
    if (!isStopping) options.onConnection?.(problem);
  };

  const rest = createDeliveryRest({
    token,
    apiUrl,
    log,
    timeoutMs: options.sendTimeoutMs ?? 10_000,
    onTokenRefused: () => changed(new AppError('bad_setup', tokenProblem)),
    onUnreachable: (problem) => changed(new AppError('unavailable', problem)),
  });

  const homes = createHomes({ client: () => gateway?.client, rest });
  const listen = (client: Client) => {
    watchConnection(client, { log, changed, isStopping: () => isStopping, gateway: () => gateway });
    watchPlaces(client, {
      names,
      onPlace: (space) => options.onPlace?.(space),
      onJoined: (space) => options.onJoined?.(space),
      onLeft: (space) => options.onLeft?.(space),
    });
    client.on(Events.InteractionCreate, (interaction) => {
      if (isStopping) return;
      const done = handleInteraction(interaction, options).finally(() => answering.delete(done));
      answering.add(done);
    });
  };

  const ready = (): Client<true> => {
    if (gateway?.client.isReady() === true) return gateway.client;
    throw new AppError('unavailable', 'Discord is disconnected at the moment. Try again in a minute.');
  };

  /** While the gateway is open, only REST can say whether the token is still good. */
  const checkToken = async (): Promise<void> => {
    rest.trustToken();
    const asked = await rest.ask({ method: 'get', route: Routes.user() });
    if (asked.ok) return;
    const { failure } = asked;
    if (failure.kind === 'token') throw new AppError('bad_setup', tokenProblem);
    const problem = 'problem' in failure ? failure.problem : 'Discord asks the bot to wait.';
    throw new AppError('unavailable', `Can't reach Discord at ${apiUrl}: ${problem}`);
  };

  return {
    platform: 'discord',
    repeatableForMs: nonceWindowMs,
    async start() {
      if (gateway?.isOpen() === true) return await checkToken();
      if (gateway !== null && gateway.refusal() !== null) {
        await gateway.close();
        gateway = null;
      }
      if (isStopping) throw new AppError('unavailable', 'Discord is being disconnected.');
      gateway ??= openGateway({ ...options, token, apiUrl, listen });
      await gateway.opened(options.startTimeoutMs ?? minuteMs);
      rest.trustToken();
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
      if (gateway?.client.isReady() !== true) return { outcome: 'wait', seconds: 5 };
      const botId = gateway.client.user.id;
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
    async names({ space, channel }) {
      return { channel: names.channel(channel, gateway?.client), place: names.place(space, gateway?.client) };
    },
    async direct(person) {
      return await directTo(person, rest);
    },
    async isOwner({ userId }) {
      return await isOwner(userId, gateway?.client);
    },
    async stop() {
      isStopping = true;
      rest.stop();
      await Promise.allSettled(answering);
      await gateway?.close();
    },
  };
}

/** Logs what happens to the connection, and says when it is lost and when it is back. */
function watchConnection(
  client: Client,
  tools: {
    log: Log;
    changed: (problem: AppError | null) => void;
    isStopping: () => boolean;
    gateway: () => Gateway | null;
  },
): void {
  const { log, changed, isStopping, gateway } = tools;
  client.on(Events.Warn, (warning) => log.warn({ warning }, 'Discord client warning'));
  client.on(Events.ShardError, (error, shard) =>
    log.warn({ shard, problem: messageOf(error) }, 'Discord gateway error'),
  );
  client.on(Events.ShardReconnecting, (shard) => {
    if (isStopping()) return;
    log.info({ shard }, 'Discord gateway reconnecting');
    changed(new AppError('unavailable', 'The connection to Discord was lost.'));
  });
  const isBack = () => {
    if (gateway()?.isOpen() === true) changed(null);
  };
  client.on(Events.ClientReady, isBack);
  client.on(Events.ShardReady, isBack);
  client.on(Events.ShardResume, isBack);
  client.on(Events.ShardDisconnect, ({ code }, shard) => {
    log.warn({ shard, code }, 'Discord gateway closed');
    const refusal = gateway()?.refusal();
    if (refusal != null) changed(refusal);
  });
}
