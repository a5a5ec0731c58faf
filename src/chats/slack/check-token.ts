import { WebAPIPlatformError, type WebClient } from '@slack/web-api';
import { AppError } from '../../nouns/errors.ts';
import { failureError, isTokenRefusal, lostBecause, readFailure } from './slack-errors.ts';

/** Without these nothing works; without the others a send cannot be checked, or a channel not looked at. */
const neededScopes = ['chat:write', 'commands'];
const usefulScopes = ['channels:read', 'groups:read', 'channels:history', 'groups:history', 'files:write'];

/** Whose token it is, and the scopes that it would be better to have. */
export type TokenOwner = { readonly botId: string; readonly team: string; readonly lacks: readonly string[] };

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
