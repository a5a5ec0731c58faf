import { Hono } from 'hono';
import { createSlackChat, type SlackChatOptions } from '../../../src/chats/slack/slack-chat.ts';
import { createLog } from '../../../src/log.ts';
import type { Answer } from '../../../src/nouns/command.ts';
import type { Chat, Outgoing } from '../../../src/nouns/delivery.ts';
import { startSite } from '../../../src/site/start-site.ts';
import { type SlackServer, startSlackServer } from '../../fakes/slack-server.ts';
import { plainCard } from '../discord/cards.ts';

export type SlackSetting = {
  readonly server: SlackServer;
  readonly chat: Chat;
  readonly calls: Parameters<Answer>[0][];
  readonly pauses: number[];
  message(deliveryId: string, more?: Partial<Outgoing> & { channel?: string | undefined }): Outgoing;
  [Symbol.asyncDispose](): Promise<void>;
};

/**
 * A chat and the Slack it speaks to, connected over Socket Mode unless told otherwise. Disposing stops both and fails if
 * the chat sent anything that Slack's documentation does not allow. Pauses end at once.
 */
export async function startChat(
  options: Partial<SlackChatOptions> & {
    start?: boolean | undefined;
    scopes?: string[] | undefined;
    /** Slack's requests arrive over HTTP, on this port. */
    httpPort?: number | undefined;
  } = {},
): Promise<SlackSetting> {
  const { start = true, scopes, httpPort, ...more } = options;
  const log = createLog({ level: 'debug', write: () => undefined });
  const site =
    httpPort === undefined ? null : await startSite({ port: httpPort, host: '127.0.0.1', app: new Hono(), log });
  const server = await startSlackServer(scopes === undefined ? {} : { scopes });
  const calls: Parameters<Answer>[0][] = [];
  const pauses: number[] = [];
  const chat = createSlackChat({
    ...(more.oauth === undefined ? { botToken: server.botToken } : {}),
    ...(more.signingSecret === undefined ? { appToken: server.appToken } : {}),
    apiUrl: server.apiUrl,
    managers: 'everyone',
    commands: [],
    suggest: async () => [],
    drawPicture: async () => null,
    home: async () => plainCard,
    clock: { now: () => new Date().toISOString() },
    log,
    mount: site?.mount,
    // A pause with a signal waits for something to happen; the others only let time pass.
    pause: async (ms, signal) => {
      pauses.push(ms);
      if (signal === undefined || ms === 0) return;
      if (!signal.aborted) await new Promise((resolve) => signal.addEventListener('abort', resolve, { once: true }));
    },
    ...more,
    answer: async (call) => {
      calls.push(call);
      return more.answer === undefined ? plainCard : await more.answer(call);
    },
  });
  if (start) await chat.start();
  return {
    server,
    chat,
    calls,
    pauses,
    message(deliveryId, { channel = 'C000NEWS1', ...rest } = {}) {
      return { deliveryId, target: { platform: 'slack', space: 'T1', channel }, card: plainCard, ...rest };
    },
    async [Symbol.asyncDispose]() {
      await chat.stop();
      await site?.stop();
      await server.stop();
      if (server.violations.length > 0) throw new Error(`Slack would refuse: ${server.violations.join('\n')}`);
    },
  };
}
