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
 * Checks both tokens and each channel with Slack, without posting anything. Never rejects: every problem is returned as a
 * check. Omit `appToken` if Slack's requests arrive over HTTP.
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
        ? { what: 'Slack', state: 'ok', says: `the bot is in ${team} and has all its scopes` }
        : {
            what: 'Slack',
            state: 'warning',
            says: `The bot is in ${team}, but the app is missing scopes: ${lacks.join(', ')}. Update the app with slack-manifest.yaml, then reinstall it.`,
          },
    );
  } catch (thrown) {
    return [{ what: 'Slack', state: 'fault', says: messageOf(thrown) }];
  }
  if (appToken !== undefined) checks.push(await checkAppToken(clientOf(appToken)));
  const missing = ({ channel }: Target) => missingToPost(channel, client);
  return [...checks, ...(await checkChannels('Slack', { channels, missing }))];
}

async function checkAppToken(client: ReturnType<typeof oneTryClient>): Promise<Check> {
  const what = 'Slack Socket Mode';
  try {
    // Returns an address to connect to. It isn't used, and a running bot keeps its own.
    await client.apps.connections.open({});
    return { what, state: 'ok', says: 'commands can arrive' };
  } catch (thrown) {
    const refusal = tokenRefusal(thrown) ?? failureError(readFailure(thrown), 'open a connection');
    return { what, state: 'fault', says: refusal.message };
  }
}

/** Nothing works without the needed scopes. Without the useful ones, the bot can't verify a send or inspect a channel. */
const neededScopes = ['chat:write', 'commands'];
const usefulScopes = ['channels:read', 'groups:read', 'channels:history', 'groups:history', 'files:write', 'im:write'];

/** Who owns a token, and which useful scopes it is missing. */
export type TokenOwner = {
  readonly botId: string;
  /** The workspace's name, and its id; null if Slack doesn't say. */
  readonly team: string;
  readonly space: string | null;
  readonly lacks: readonly string[];
};

/**
 * Looks up who owns the client's token. `managers` is SLACK_MANAGERS. Rejects with an AppError if Slack rejects the token,
 * a required scope is missing, or Slack can't be reached.
 */
export async function checkToken(client: WebClient, managers: string): Promise<TokenOwner> {
  try {
    const { bot_id, team, team_id, response_metadata } = await client.auth.test();
    const scopes = response_metadata?.scopes;
    const missing = (wanted: readonly string[]) =>
      scopes === undefined ? [] : wanted.filter((scope) => !scopes.includes(scope));
    const needed = /\badmins\b/.test(managers) ? [...neededScopes, 'users:read'] : neededScopes;
    if (missing(needed).length > 0) {
      throw new AppError(
        'bad_setup',
        `The Slack app is missing required scopes: ${missing(needed).join(', ')}. ` +
          'Update the app with slack-manifest.yaml, then reinstall it.',
      );
    }
    if (bot_id === undefined) {
      throw new AppError(
        'bad_setup',
        "SLACK_BOT_TOKEN isn't a bot token. Set it to the Bot User OAuth Token (xoxb-…).",
      );
    }
    return { botId: bot_id, team: team ?? 'a workspace', space: team_id ?? null, lacks: missing(usefulScopes) };
  } catch (thrown) {
    if (thrown instanceof AppError) throw thrown;
    if (thrown instanceof WebAPIPlatformError && isTokenRefusal(thrown.data.error)) {
      const { error } = thrown.data;
      throw new AppError(
        'bad_setup',
        `Slack rejected SLACK_BOT_TOKEN (${error}): ${lostBecause(error) ?? 'set a new one'}.`,
      );
    }
    throw failureError(readFailure(thrown), 'connect to Slack');
  }
}
