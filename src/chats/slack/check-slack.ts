import { WebAPIPlatformError, type WebClient } from '@slack/web-api';
import { AppError, messageOf } from '../../nouns/errors.ts';
import type { Target } from '../../nouns/place.ts';
import type { Check, Log } from '../../nouns/ports.ts';
import { checkChannels } from '../check-channels.ts';
import { missingToPost } from './rights.ts';
import { failureError, isTokenRefusal, lostBecause, readFailure } from './slack-errors.ts';
import { tokenRefusal } from './socket-receiver.ts';
import { boltLogger, oneTryClient, slackApi } from './web-client.ts';

/**
 * Asks Slack about both tokens and each of the channels, and posts nothing. Never rejects: what is wrong is a check.
 * `appToken` is absent where Slack's requests come over HTTP.
 */
export async function checkSlack(options: {
  botToken: string;
  appToken?: string | undefined;
  apiUrl?: string | undefined;
  timeoutMs: number;
  managers: string;
  channels: readonly Target[];
  log: Log;
}): Promise<readonly Check[]> {
  const { timeoutMs, channels, appToken } = options;
  const logger = boltLogger(options.log);
  const clientOf = (token: string) => oneTryClient(token, { apiUrl: slackApi(options.apiUrl), timeoutMs, logger });
  const client = clientOf(options.botToken);
  const checks: Check[] = [];
  try {
    const { team, lacks } = await checkToken(client, options.managers);
    checks.push(
      lacks.length === 0
        ? { what: 'Slack', state: 'ok', says: `the bot is in ${team}, with all its scopes` }
        : {
            what: 'Slack',
            state: 'warning',
            says: `The bot is in ${team}, but the app lacks ${lacks.join(', ')}: update it with slack-manifest.yaml and install it again.`,
          },
    );
  } catch (thrown) {
    return [{ what: 'Slack', state: 'fault', says: messageOf(thrown) }];
  }
  if (appToken !== undefined) checks.push(await checkAppToken(clientOf(appToken)));
  const missing = (channel: string) => missingToPost(channel, client);
  return [...checks, ...(await checkChannels('Slack', { channels, missing }))];
}

async function checkAppToken(client: ReturnType<typeof oneTryClient>): Promise<Check> {
  const what = 'Slack Socket Mode';
  try {
    // Gives an address to connect to; it is not used, and a bot that runs keeps its own.
    await client.apps.connections.open({});
    return { what, state: 'ok', says: 'commands can arrive' };
  } catch (thrown) {
    const refusal = tokenRefusal(thrown) ?? failureError(readFailure(thrown), 'open a connection');
    return { what, state: 'fault', says: refusal.message };
  }
}

/** Without these nothing works; without the others a send cannot be checked, or a channel not looked at. */
const neededScopes = ['chat:write', 'commands'];
const usefulScopes = ['channels:read', 'groups:read', 'channels:history', 'groups:history', 'files:write'];

/** Whose token it is, and the scopes that it would be better to have. */
type TokenOwner = { readonly botId: string; readonly team: string; readonly lacks: readonly string[] };

/**
 * Asks Slack whose token the client has. `managers` is SLACK_MANAGERS. Rejects with an AppError where the token is refused, a scope that
 * everything needs is missing, or Slack cannot be reached.
 */
export async function checkToken(client: WebClient, managers: string): Promise<TokenOwner> {
  try {
    const { bot_id, team, response_metadata } = await client.auth.test();
    const scopes = response_metadata?.scopes;
    const missing = (wanted: readonly string[]) =>
      scopes === undefined ? [] : wanted.filter((scope) => !scopes.includes(scope));
    const needed = /\badmins\b/.test(managers) ? [...neededScopes, 'users:read'] : neededScopes;
    if (missing(needed).length > 0) {
      throw new AppError(
        'bad_setup',
        `The Slack app lacks the scope ${missing(needed).join(', ')}: ` +
          'update it with slack-manifest.yaml and install it again.',
      );
    }
    if (bot_id === undefined) {
      throw new AppError(
        'bad_setup',
        'SLACK_BOT_TOKEN belongs to no bot: set it to the Bot User OAuth Token (xoxb-…).',
      );
    }
    return { botId: bot_id, team: team ?? 'a workspace', lacks: missing(usefulScopes) };
  } catch (thrown) {
    if (thrown instanceof AppError) throw thrown;
    if (thrown instanceof WebAPIPlatformError && isTokenRefusal(thrown.data.error)) {
      const { error } = thrown.data;
      throw new AppError(
        'bad_setup',
        `Slack refuses SLACK_BOT_TOKEN (${error}): ${lostBecause(error) ?? 'set a new one'}.`,
      );
    }
    throw failureError(readFailure(thrown), 'connect to Slack');
  }
}
