import { setTimeout as after } from 'node:timers/promises';
import { App, type Receiver } from '@slack/bolt';
import type { View, WebClient } from '@slack/web-api';
import type { DrawPicture } from '../../nouns/card.ts';
import type { Answer, Command, Home, SuggestFor } from '../../nouns/command.ts';
import type { Chat, ConnectionChanged, Outgoing } from '../../nouns/delivery.ts';
import { AppError, messageOf } from '../../nouns/errors.ts';
import type { PlaceStore } from '../../nouns/place.ts';
import type { Clock, Log } from '../../nouns/ports.ts';
import { minuteMs } from '../../nouns/time.ts';
import { checkToken, type TokenOwner } from './check-slack.ts';
import { type BegunLooks, findMessage } from './find-message.ts';
import { hearEvents, hearRequests } from './hear-requests.ts';
import { httpReceiver, type Mount } from './http-receiver.ts';
import { managersBy } from './managers.ts';
import { botScopes } from './manifest.ts';
import { createNames, directTo, isAdmin } from './people.ts';
import { renderCard } from './render-card.ts';
import { isOfWorkspace, missingToPost } from './rights.ts';
import type { SecretBox } from './secret-box.ts';
import { sendMessage, sharePicture } from './send-message.ts';
import { lostBecause } from './slack-errors.ts';
import { type Pause, type SocketReceiver, socketReceiver } from './socket-receiver.ts';
import { createTurns } from './turns.ts';
import { boltLogger, oneTryClient, redacted, slackApi } from './web-client.ts';
import {
  checkInstallations,
  installationStore,
  manyWorkspaces,
  notInstalled,
  oneWorkspace,
  otherToken,
  usedOnce,
  type Workspaces,
} from './workspaces.ts';

export type SlackChatOptions = {
  /** `xoxb-…`, for a single workspace. Required unless `oauth` is set. */
  readonly botToken?: string | undefined;
  /** For several workspaces, each installed from the page at `/slack/install`. Works only over HTTP. */
  readonly oauth?: SlackOAuth | undefined;
  /** `xapp-…`, to receive commands over Socket Mode. Without it, `signingSecret` and `mount` are required. */
  readonly appToken?: string | undefined;
  readonly signingSecret?: string | undefined;
  /** Mounts Slack's signed requests, at `/slack/events`, on the bot's HTTP server. */
  readonly mount?: Mount | undefined;
  /** Default: `https://slack.com/api/`. The API provides the socket's address. */
  readonly apiUrl?: string | undefined;
  /** `everyone`, `admins`, or user ids separated by commas. */
  readonly managers: string;
  readonly commands: readonly Command[];
  readonly answer: Answer;
  /** Fills the lists of forms. Slack's slash commands are plain text and can't show suggestions. */
  readonly suggest: SuggestFor;
  readonly drawPicture: DrawPicture;
  readonly home: Home;
  /** Called when a workspace uninstalls the bot, with a sentence for people. */
  readonly onUninstalled?: ((space: string, problem: string) => Promise<void>) | undefined;
  readonly clock: Clock;
  readonly log: Log;
  readonly onConnection?: ConnectionChanged | undefined;
  /** Called when a workspace installed the bot. */
  readonly onInstalled?: ((space: string) => void) | undefined;
  /** Time limit for a whole request. Default: 10 s. */
  readonly sendTimeoutMs?: number | undefined;
  /** Waits between looks and connections. Default: real timers. */
  readonly pause?: Pause | undefined;
};

type SlackOAuth = {
  readonly clientId: string;
  readonly clientSecret: string;
  readonly stateSecret: string;
  readonly box: SecretBox;
  readonly store: PlaceStore;
};

/** How long `start()` waits for a socket. */
const openWithinMs = minuteMs;

/**
 * Connects Slack as a chat. Commands arrive over Socket Mode, or over signed HTTP if there is no app token. Messages are sent
 * with a separate client that never retries.
 */
export function createSlackChat(options: SlackChatOptions): Chat {
  const { oauth, clock, log, pause = realPause } = options;
  const begun: BegunLooks = new Map();
  const apiUrl = slackApi(options.apiUrl);
  const timeoutMs = options.sendTimeoutMs ?? 10_000;
  const stopping = new AbortController();
  const { signal } = stopping;
  const clientFor = (token: string) => oneTryClient(token, { apiUrl, logger: boltLogger(log), timeoutMs, signal });
  const own = options.botToken === undefined ? null : clientFor(options.botToken);
  const turns = createTurns();
  let owner: TokenOwner | null = null;
  /** Why Slack refuses the only workspace's token. Nothing is sent while it does. */
  let refusedBecause: string | null = null;
  let listening: Listening | null = null;
  let isStopping = false;
  const changed: ConnectionChanged = (problem) => {
    if (!isStopping) options.onConnection?.(problem);
  };
  const refused = (problem: string) => {
    refusedBecause = problem;
    changed(new AppError('bad_setup', `Slack rejected SLACK_BOT_TOKEN: ${problem}.`));
  };
  const workspaces =
    oauth === undefined
      ? oneWorkspace(() =>
          own === null ? null : { client: own, botId: owner?.botId ?? '', space: owner?.space ?? null },
        )
      : manyWorkspaces({ store: oauth.store, box: oauth.box, clientFor });
  const names = createNames(workspaces, { team: () => owner?.team });

  /** A new app each time: Bolt's receivers can't be started again after a failed start. */
  const listen = (): Listening => {
    const receiver = receiverFor(options, { apiUrl, pause, changed });
    const app = appFor(options, { apiUrl, receiver, botId: () => owner?.botId ?? null });
    const requests = hearRequests(app, {
      ...options,
      timeoutMs,
      isManager: managersBy(options.managers, { workspaces, clock, log }),
      openModal: (form) => openModal(form, { workspaces, log }),
    });
    hearEvents(app, {
      log,
      opened: (who) => openHome(who, { workspaces, home: options.home }),
      uninstalled: async (space) => {
        if (oauth === undefined) refused(removed);
        else await forgetWorkspace(space, options);
      },
    });
    return { app, receiver, requests };
  };

  return {
    platform: 'slack',
    repeatableForMs: 0,
    async start() {
      if (own !== null) {
        owner = await checkToken(own, options.managers);
        refusedBecause = null;
        if (owner.lacks.length > 0) log.warn({ scopes: owner.lacks }, 'Slack app is missing scopes');
      }
      const installed = oauth === undefined ? undefined : await checkInstallations(oauth.store, oauth);
      if (isStopping) throw new AppError('unavailable', 'Slack is being disconnected.');
      if (listening !== null && 'hasEnded' in listening.receiver && listening.receiver.hasEnded()) {
        await stopListening(listening);
        listening = null;
      }
      const isNew = listening === null;
      listening ??= listen();
      try {
        if (isNew) await listening.app.start();
        if ('opened' in listening.receiver) await listening.receiver.opened(openWithinMs);
      } catch (thrown) {
        // A socket that couldn't be opened in time goes on trying.
        if (!(thrown instanceof AppError && thrown.code === 'unavailable')) {
          await stopListening(listening);
          listening = null;
        }
        throw thrown;
      }
      log.info({ over: options.appToken === undefined ? 'http' : 'socket', installed }, 'Slack connected');
    },
    turn: async (message) => turns.take(message),
    async send(message) {
      if (refusedBecause !== null) return { outcome: 'away', problem: refusedBecause };
      const workspace = await workspaces.of(message.target.space);
      if (workspace === null) return { outcome: 'lost', problem: oauth === undefined ? otherToken : notInstalled };
      const { client } = workspace;
      const sent = await sendMessage(message, client);
      if (sent.outcome === 'wait') turns.limited(message, sent.seconds);
      if (sent.outcome === 'sent') await addPicture(message, { ts: sent.messageId, client, timeoutMs, options });
      if (sent.outcome === 'retry') changed(new AppError('unavailable', `${sent.problem}.`));
      // With several workspaces, only this one's channels are lost.
      if (oauth === undefined && sent.outcome === 'lost' && tokenProblems.has(sent.problem)) {
        refused(sent.problem);
        return { outcome: 'away', problem: sent.problem };
      }
      return sent;
    },
    async look(message, since) {
      if (refusedBecause !== null) return { outcome: 'wait', seconds: 300 };
      const workspace = await workspaces.of(message.target.space);
      if (workspace === null) return { outcome: 'unreadable', problem: notInstalled };
      if (workspace.botId === '') return { outcome: 'wait', seconds: 5 };
      return await findMessage(message, { since, now: clock.now(), ...workspace, pause, begun });
    },
    async belongs(target) {
      const workspace = await workspaces.of(target.space);
      return workspace !== null && (await isOfWorkspace(target.channel, workspace.client));
    },
    async missingRights(target) {
      const workspace = await workspaces.of(target.space);
      if (workspace === null) {
        return [
          oauth === undefined
            ? 'a channel of the workspace of SLACK_BOT_TOKEN'
            : 'the Fineprint app in this workspace (reinstall it)',
        ];
      }
      return await missingToPost(target.channel, workspace.client);
    },
    names,
    async direct(person) {
      const workspace = await workspaces.of(person.space);
      return workspace === null ? null : await directTo(person, workspace.client);
    },
    async isOwner(person) {
      // With several workspaces, none of their administrators runs the bot.
      return oauth === undefined && own !== null && (await isAdmin(person, own));
    },
    async stop() {
      isStopping = true;
      // Whether a message that is being sent arrived is found out by the next run.
      stopping.abort();
      await listening?.requests.settled();
      if (listening !== null) await stopListening(listening);
    },
  };
}

type Listening = {
  readonly app: App;
  readonly receiver: Receiver | SocketReceiver;
  readonly requests: { settled(): Promise<void> };
};

/** Stops the receiver. Bolt rejects if it never started, which doesn't matter. */
async function stopListening({ app }: Listening): Promise<void> {
  await app.stop().catch(() => undefined);
}

function appFor(
  { botToken, oauth, log }: SlackChatOptions,
  { apiUrl, receiver, botId }: { apiUrl: string; receiver: Receiver; botId: () => string | null },
): App {
  const app = new App({
    receiver,
    logger: boltLogger(log),
    // Don't set retryConfig here: it would affect more than delivery.
    clientOptions: { slackApiUrl: apiUrl },
    // start() looks up the bot once. Bolt would do it in its constructor, where a rejection can't be handled. With an install
    // page, the receiver knows the workspaces.
    ...(oauth === undefined
      ? { authorize: async () => ({ botToken: botToken ?? '', ...(botId() === null ? {} : { botId: botId() ?? '' }) }) }
      : {}),
  });
  app.error(async (error) => log.error({ problem: redacted(messageOf(error)) }, 'Slack payload not handled'));
  return app;
}

async function openModal(
  { triggerId, view, space }: { triggerId: string; view: View; space: string },
  { workspaces, log }: { workspaces: Workspaces; log: Log },
): Promise<boolean> {
  try {
    const workspace = await workspaces.of(space);
    await workspace?.client.views.open({ trigger_id: triggerId, view });
    return workspace !== null;
  } catch (thrown) {
    log.warn({ problem: redacted(messageOf(thrown)) }, 'Slack form not opened');
    return false;
  }
}

async function openHome(
  { space, userId }: { space: string; userId: string },
  { workspaces, home }: { workspaces: Workspaces; home: Home },
): Promise<void> {
  const workspace = await workspaces.of(space);
  if (workspace !== null) await showHome({ space, userId }, { home, client: workspace.client });
}

async function forgetWorkspace(space: string, { oauth, log, onUninstalled }: SlackChatOptions): Promise<void> {
  if (oauth === undefined || !(await oauth.store.dropSlackInstallation(space))) return;
  log.warn({ space }, 'Slack workspace removed the bot');
  await onUninstalled?.(space, notInstalled);
}

/** Adds a message's picture. A failure is only logged: the message is posted and says in words what the picture shows. */
async function addPicture(
  { card, target, edits }: Outgoing,
  about: { ts: string; client: WebClient; timeoutMs: number; options: SlackChatOptions },
): Promise<void> {
  const { ts, client, timeoutMs, options } = about;
  if (card.picture === undefined || edits !== undefined) return;
  const png = await options.drawPicture(card.picture.svg);
  if (png === null) return;
  await sharePicture(card.picture, { png, channel: target.channel, ts, timeoutMs }, client).catch((thrown: unknown) =>
    options.log.warn({ problem: redacted(messageOf(thrown)) }, 'Slack rejected a picture'),
  );
}

/** A single workspace removed the bot. */
const removed = 'the app was removed from the workspace; install it again and set SLACK_BOT_TOKEN';

/** The problems that mean the token no longer works. */
const tokenProblems = new Set(
  ['account_inactive', 'token_revoked', 'token_expired', 'invalid_auth', 'not_authed'].map(lostBecause),
);

const realPause: Pause = async (ms, signal) => {
  await after(ms, undefined, signal === undefined ? {} : { signal }).catch(() => undefined);
};

function receiverFor(
  options: SlackChatOptions,
  { apiUrl, pause, changed }: { apiUrl: string; pause: Pause; changed: ConnectionChanged },
): Receiver | SocketReceiver {
  const { appToken, signingSecret, mount, clock, log, oauth } = options;
  const logger = boltLogger(log);
  if (appToken !== undefined && oauth === undefined)
    return socketReceiver({ appToken, apiUrl, logger, log, clock, pause, changed });
  if (signingSecret === undefined || mount === undefined) {
    throw new AppError(
      'bad_setup',
      'Slack needs either SLACK_APP_TOKEN (Socket Mode), or both SLACK_SIGNING_SECRET and HTTP_PORT (HTTP).',
    );
  }
  const installed = oauth === undefined ? {} : installerFor(oauth, { apiUrl, clock, onInstalled: options.onInstalled });
  const receiver = httpReceiver({ mount, signingSecret, logger, installer: installed });
  const { installer } = receiver;
  if (installer?.stateStore !== undefined) installer.stateStore = usedOnce(installer.stateStore, clock);
  return receiver;
}

/** The install page at `/slack/install`. Slack redirects to `/slack/oauth_redirect`. */
function installerFor(
  oauth: SlackOAuth,
  about: { apiUrl: string; clock: Clock; onInstalled: SlackChatOptions['onInstalled'] },
) {
  const { apiUrl, clock, onInstalled } = about;
  const { clientId, clientSecret, stateSecret, store, box } = oauth;
  return {
    clientId,
    clientSecret,
    stateSecret,
    scopes: [...botScopes],
    installationStore: installationStore({ store, box, clock, onInstalled }),
    installerOptions: {
      directInstall: true,
      installPath: '/slack/install',
      redirectUriPath: '/slack/oauth_redirect',
      clientOptions: { slackApiUrl: apiUrl },
    },
  };
}

/** How many members of a private channel to search for the person. */
const maxMembers = 1_000;

/**
 * Shows the bot's home to a person who opened it, rebuilt each time. Includes only channels they can see: public ones, and
 * private ones they are in. Rejects if Slack doesn't accept it. docs.slack.dev/reference/methods/views.publish
 */
async function showHome(
  { space, userId }: { space: string; userId: string },
  { home, client }: { home: Home; client: WebClient },
): Promise<void> {
  const card = await home({ platform: 'slack', space }, (channel) => canSee(channel, { userId, client }));
  const { blocks } = renderCard(card);
  await client.views.publish({ user_id: userId, view: { type: 'home', blocks } });
}

/** Whether a person can see a channel. False if Slack can't say. */
async function canSee(channel: string, { userId, client }: { userId: string; client: WebClient }): Promise<boolean> {
  try {
    const { channel: about } = await client.conversations.info({ channel });
    if (about?.is_private !== true) return true;
    const { members = [] } = await client.conversations.members({ channel, limit: maxMembers });
    return members.includes(userId);
  } catch {
    // The channel is gone or a scope is missing. Either way, don't show the channel.
    return false;
  }
}
