import { createDiscordChat, type DiscordChatOptions } from '../../../src/chats/discord/discord-chat.ts';
import { createLog } from '../../../src/log.ts';
import type { Card } from '../../../src/nouns/card.ts';
import type { Answer, Command } from '../../../src/nouns/command.ts';
import type { Chat, Outgoing } from '../../../src/nouns/delivery.ts';
import { type DiscordServer, fakeChannels, startDiscordServer } from '../../fakes/discord-server.ts';
import { plainCard } from './cards.ts';

type LogLine = { readonly level: string; readonly msg: string; readonly [field: string]: unknown };

export type Setting = {
  readonly server: DiscordServer;
  readonly chat: Chat;
  readonly log: readonly LogLine[];
  /** What the chat keeps between runs; give it to the next one. */
  readonly values: Map<string, string>;
  /** Moves the time that the chat and the fake go by. */
  later(ms: number): void;
  message(deliveryId: string, more?: Partial<Outgoing> & { channel?: string | undefined }): Outgoing;
  [Symbol.asyncDispose](): Promise<void>;
};

/**
 * A chat and the Discord it speaks to; the chat is connected unless `start: false`. Disposing stops both and fails if
 * the chat sent anything that Discord's documentation does not allow.
 */
export async function startChat(
  options: Partial<Omit<DiscordChatOptions, 'values'>> & {
    start?: boolean | undefined;
    values?: Map<string, string> | undefined;
    server?: DiscordServer | undefined;
  } = {},
): Promise<Setting> {
  let nowMs = Date.now();
  const server = options.server ?? (await startDiscordServer({ now: () => nowMs }));
  const log: LogLine[] = [];
  const values = options.values ?? new Map<string, string>();
  const chat = createDiscordChat({
    token: server.token,
    apiUrl: server.apiUrl,
    commands: [],
    answer: async () => plainCard,
    suggest: async () => [],
    drawPicture: async () => null,
    clock: { now: () => new Date(nowMs).toISOString() },
    log: createLog({ level: 'debug', write: (line) => void log.push(JSON.parse(line) as LogLine) }),
    ...options,
    values: {
      value: async (key) => values.get(key) ?? null,
      setValue: async (key, value) => void values.set(key, value),
      count: async () => {},
      counts: async () => ({}),
    },
  });
  if (options.start !== false) await chat.start();
  return {
    server,
    chat,
    log,
    values,
    later(ms) {
      nowMs += ms;
    },
    message(deliveryId, { channel = fakeChannels.news, ...more } = {}) {
      return { deliveryId, target: { platform: 'discord', space: server.guildId, channel }, card: plainCard, ...more };
    },
    async [Symbol.asyncDispose]() {
      await chat.stop();
      await server.stop();
      if (server.violations.length > 0) throw new Error(`Discord would refuse: ${server.violations.join('\n')}`);
    },
  };
}

/** A command for tests: no options unless given, answered by `answer`. */
export function command(more: Partial<Command> & Pick<Command, 'name'>): Command {
  return {
    about: `About ${more.name}`,
    who: 'anyone',
    reply: 'private',
    options: {},
    examples: [],
    run: async () => plainCard,
    ...more,
  };
}

/** Remembers what it was asked, and says what it is told to. */
export function listeningAnswer(card: (call: Parameters<Answer>[0]) => Card = () => plainCard): {
  readonly answer: Answer;
  readonly calls: Parameters<Answer>[0][];
} {
  const calls: Parameters<Answer>[0][] = [];
  return {
    calls,
    answer: async (call) => {
      calls.push(call);
      return card(call);
    },
  };
}
