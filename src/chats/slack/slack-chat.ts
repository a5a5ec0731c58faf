import { setTimeout as after } from 'node:timers/promises';
import { App, HTTPReceiver, type Receiver } from '@slack/bolt';
import type { View, WebClient } from '@slack/web-api';
import type { DrawPicture } from '../../nouns/card.ts';
import type { Answer, Command, Home, SuggestFor } from '../../nouns/command.ts';
import type { Chat, Outgoing } from '../../nouns/delivery.ts';
import { AppError, messageOf } from '../../nouns/errors.ts';
import type { PlaceStore } from '../../nouns/place.ts';
import type { Clock, Log } from '../../nouns/ports.ts';
import { checkToken } from './check-slack.ts';
import { findMessage } from './find-message.ts';
import { hearEvents, hearRequests } from './hear-requests.ts';
import { managersBy } from './managers.ts';
import { botScopes } from './manifest.ts';
import { renderCard } from './render-card.ts';
import { missingToPost } from './rights.ts';
import type { SecretBox } from './secret-box.ts';
import { sendMessage, sharePicture } from './send-message.ts';
import { lostBecause } from './slack-errors.ts';
import { type Pause, socketReceiver } from './socket-receiver.ts';
import { boltLogger, oneTryClient, redacted, slackApi } from './web-client.ts';
import { checkInstallations, installationStore, manyWorkspaces, notInstalled, oneWorkspace } from './workspaces.ts';

export type SlackChatOptions = {
  /** `xoxb-…`, of the one workspace there is. Without it `oauth` is needed. */
  readonly botToken?: string | undefined;
  /** Several workspaces, each through the install page at `/slack/install`; over HTTP only. */
  readonly oauth?: SlackOAuth | undefined;
  /** `xapp-…`: commands come over Socket Mode. Without it `signingSecret` and `httpPort` are needed. */
  readonly appToken?: string | undefined;
  readonly signingSecret?: string | undefined;
  /** Where Slack's signed requests come in, at `/slack/events`. */
  readonly httpPort?: number | undefined;
  /** Default `https://slack.com/api/`. The socket's address comes from there. */
  readonly apiUrl?: string | undefined;
  /** `everyone`, `admins`, or user ids with commas between. */
  readonly managers: string;
  readonly commands: readonly Command[];
  readonly answer: Answer;
  /** For the lists of forms: slash commands are plain text in Slack, so that nothing is suggested while they are typed. */
  readonly suggest: SuggestFor;
  readonly drawPicture: DrawPicture;
  readonly home: Home;
  /** Called when a workspace takes the bot out, with a sentence. */
  readonly onUninstalled?: ((space: string, problem: string) => Promise<void>) | undefined;
  readonly clock: Clock;
  readonly log: Log;
  /** Called once when Slack stops to accept the bot while it runs, with a sentence. */
  readonly onLost?: ((problem: string) => void) | undefined;
  /** For one request, whole; default 10 s. */
  readonly sendTimeoutMs?: number | undefined;
  /** Waits between looks and connections; default: timers. */
  readonly pause?: Pause | undefined;
};

type SlackOAuth = {
  readonly clientId: string;
  readonly clientSecret: string;
  readonly stateSecret: string;
  readonly box: SecretBox;
  readonly store: PlaceStore;
};

/**
 * Slack as a chat. Hears commands over Socket Mode, or over signed HTTP without an app token, and delivers on a client of
 * its own that never repeats a request by itself.
 */
export function createSlackChat(options: SlackChatOptions): Chat {
  const { botToken, oauth, clock, log, pause = realPause } = options;
  const apiUrl = slackApi(options.apiUrl);
  const timeoutMs = options.sendTimeoutMs ?? 10_000;
  const logger = boltLogger(log);
  const clientFor = (token: string) => oneTryClient(token, { apiUrl, logger, timeoutMs });
  const own = botToken === undefined ? null : clientFor(botToken);
  const receiver = receiverFor(options, { apiUrl, pause });
  let botId: string | null = null;
  let isLost = false;
  let isStarted = false;
  const workspaces =
    oauth === undefined
      ? oneWorkspace(() => (own === null ? null : { client: own, botId: botId ?? '' }))
      : manyWorkspaces({ store: oauth.store, box: oauth.box, clientFor });

  const app = new App({
    receiver,
    logger,
    // No retryConfig here: it would reach further than delivery.
    clientOptions: { slackApiUrl: apiUrl },
    // Who we are is asked once, in start(); Bolt would ask in its constructor, where nobody can handle a refusal. With an
    // install page it is the receiver that knows the workspaces.
    ...(oauth === undefined
      ? { authorize: async () => ({ botToken: botToken ?? '', ...(botId === null ? {} : { botId }) }) }
      : {}),
  });
  app.error(async (error) => log.error({ problem: redacted(messageOf(error)) }, 'A Slack payload was not handled'));

  const tools = {
    ...options,
    timeoutMs,
    isManager: managersBy(options.managers, { workspaces, clock, log }),
    async openModal({ triggerId, view, space }: { triggerId: string; view: View; space: string }) {
      try {
        const workspace = await workspaces.of(space);
        await workspace?.client.views.open({ trigger_id: triggerId, view });
        return workspace !== null;
      } catch (thrown) {
        log.warn({ problem: redacted(messageOf(thrown)) }, 'Slack did not open a form');
        return false;
      }
    },
  };
  const heard = hearRequests(app, tools);
  hearEvents(app, {
    log,
    async opened({ space, userId }) {
      const workspace = await workspaces.of(space);
      if (workspace !== null) await showHome({ space, userId }, { home: options.home, client: workspace.client });
    },
    async uninstalled(space) {
      // With one workspace the token of the settings says it: the next send or start does.
      if (oauth === undefined || !(await oauth.store.dropSlackInstallation(space))) return;
      log.warn({ space }, 'Slack workspace took the bot out');
      await options.onUninstalled?.(space, notInstalled);
    },
  });

  /** The words are there by now and say what the picture shows: that it could not be added is for the log alone. */
  async function pictureUnder(
    { card, target, edits }: Outgoing,
    { ts, client }: { ts: string; client: WebClient },
  ): Promise<void> {
    if (card.picture === undefined || edits !== undefined) return;
    const png = await options.drawPicture(card.picture.svg);
    if (png === null) return;
    await sharePicture(card.picture, { png, channel: target.channel, ts, timeoutMs }, client).catch((thrown: unknown) =>
      log.warn({ problem: redacted(messageOf(thrown)) }, 'Slack did not take a picture'),
    );
  }

  return {
    platform: 'slack',
    repeatableForMs: 0,
    async start() {
      if (own !== null) {
        const owner = await checkToken(own, options.managers);
        botId = owner.botId;
        if (owner.lacks.length > 0) log.warn({ scopes: owner.lacks }, 'The Slack app lacks scopes');
      }
      const installed = oauth === undefined ? null : await checkInstallations(oauth.store, oauth);
      try {
        await app.start();
      } catch (thrown) {
        throw startError(thrown, options.httpPort);
      }
      isStarted = true;
      log.info(
        { over: options.appToken === undefined ? 'http' : 'socket', ...(installed === null ? {} : { installed }) },
        'Slack connected',
      );
    },
    async send(message) {
      const workspace = await workspaces.of(message.target.space);
      if (workspace === null) return { outcome: 'lost', problem: notInstalled };
      const { client } = workspace;
      const sent = await sendMessage(message, client);
      if (sent.outcome === 'sent') await pictureUnder(message, { ts: sent.messageId, client });
      // Of one workspace among several only its own channels are lost.
      if (oauth === undefined && sent.outcome === 'lost' && !isLost && tokenProblems.has(sent.problem)) {
        isLost = true;
        log.error({ problem: sent.problem }, 'Slack lost');
        options.onLost?.(sent.problem);
      }
      return sent;
    },
    async look(message, since) {
      const workspace = await workspaces.of(message.target.space);
      if (workspace === null) return { outcome: 'unreadable', problem: notInstalled };
      if (workspace.botId === '') return { outcome: 'wait', seconds: 5 };
      return await findMessage(message, { since, ...workspace, pause });
    },
    async missingRights(target) {
      const workspace = await workspaces.of(target.space);
      if (workspace === null) return ['the app in this workspace: install it again'];
      return await missingToPost(target.channel, workspace.client);
    },
    async stop() {
      await heard.settled();
      if (isStarted || options.appToken !== undefined) await app.stop();
    },
  };
}

/** The words for a token that is worth nothing any more. */
const tokenProblems = new Set(
  ['account_inactive', 'token_revoked', 'token_expired', 'invalid_auth', 'not_authed'].map(lostBecause),
);

const realPause: Pause = async (ms, signal) => {
  await after(ms, undefined, signal === undefined ? {} : { signal }).catch(() => undefined);
};

function receiverFor(options: SlackChatOptions, { apiUrl, pause }: { apiUrl: string; pause: Pause }): Receiver {
  const { appToken, signingSecret, httpPort, clock, log, oauth } = options;
  const logger = boltLogger(log);
  if (appToken !== undefined && oauth === undefined)
    return socketReceiver({ appToken, apiUrl, logger, log, clock, pause });
  if (signingSecret === undefined || httpPort === undefined) {
    throw new AppError(
      'bad_setup',
      'Slack needs SLACK_APP_TOKEN (Socket Mode), or SLACK_SIGNING_SECRET with HTTP_PORT (HTTP).',
    );
  }
  return new HTTPReceiver({
    signingSecret,
    port: httpPort,
    endpoints: '/slack/events',
    logger,
    ...(oauth === undefined ? {} : installerFor(oauth, { apiUrl, clock })),
  });
}

/** The install page at `/slack/install`; Slack comes back to `/slack/oauth_redirect`. */
function installerFor(oauth: SlackOAuth, { apiUrl, clock }: { apiUrl: string; clock: Clock }) {
  const { clientId, clientSecret, stateSecret, store, box } = oauth;
  return {
    clientId,
    clientSecret,
    stateSecret,
    scopes: [...botScopes],
    installationStore: installationStore({ store, box, clock }),
    installerOptions: {
      directInstall: true,
      installPath: '/slack/install',
      redirectUriPath: '/slack/oauth_redirect',
      clientOptions: { slackApiUrl: apiUrl },
    },
  };
}

function startError(thrown: unknown, port: number | undefined): unknown {
  if (!(thrown instanceof Error) || !('code' in thrown)) return thrown;
  if (thrown.code !== 'EADDRINUSE' && thrown.code !== 'EACCES') return thrown;
  const why = thrown.code === 'EADDRINUSE' ? 'is in use' : 'may not be opened';
  return new AppError('bad_setup', `HTTP_PORT ${port} ${why}: choose another one, or stop what uses it.`, {
    cause: thrown,
  });
}

/** People of a private channel that are looked through for the one who asks. */
const maxMembers = 1_000;

/**
 * Shows the bot's home to somebody who opened it: anew each time, with the channels that they may see, public ones and private ones that
 * they are in. Rejects where Slack does not take it. docs.slack.dev/reference/methods/views.publish
 */
async function showHome(
  { space, userId }: { space: string; userId: string },
  { home, client }: { home: Home; client: WebClient },
): Promise<void> {
  const card = await home({ platform: 'slack', space }, (channel) => canSee(channel, { userId, client }));
  const { blocks } = renderCard(card);
  await client.views.publish({ user_id: userId, view: { type: 'home', blocks } });
}

/** Where Slack cannot say, a channel is taken for one that they may not see. */
async function canSee(channel: string, { userId, client }: { userId: string; client: WebClient }): Promise<boolean> {
  try {
    const { channel: about } = await client.conversations.info({ channel });
    if (about?.is_private !== true) return true;
    const { members = [] } = await client.conversations.members({ channel, limit: maxMembers });
    return members.includes(userId);
  } catch {
    // A channel that is gone, or a scope that is missing: nothing is shown of it either way.
    return false;
  }
}
