import { messageOf } from '../../nouns/errors.ts';
import type { Target } from '../../nouns/place.ts';
import type { Check, Log } from '../../nouns/ports.ts';
import { checkChannels } from '../check-channels.ts';
import { boltLogger } from './bolt-log.ts';
import { checkToken } from './check-token.ts';
import { missingToPost } from './rights.ts';
import { failureError, readFailure } from './slack-errors.ts';
import { tokenRefusal } from './socket-receiver.ts';
import { oneTryClient, slackApi } from './web-client.ts';

/**
 * Asks Slack about both tokens and each of the channels, and posts nothing. Never rejects: what is wrong is a check.
 * `appToken` is absent where Slack's requests come over HTTP.
 */
export async function checkSlack(options: {
  readonly botToken: string;
  readonly appToken?: string | undefined;
  readonly apiUrl?: string | undefined;
  readonly timeoutMs: number;
  readonly managers: string;
  readonly channels: readonly Target[];
  readonly log: Log;
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
