import { counted } from '../../core/text/words.ts';
import { messageOf } from '../../nouns/errors.ts';
import type { Target } from '../../nouns/place.ts';
import type { Check, Log } from '../../nouns/ports.ts';
import { checkChannels } from '../check-channels.ts';
import { discordApi, openGateway } from './gateway.ts';
import { missingToPost } from './rights.ts';

/**
 * Connects to Discord without disturbing a running bot and checks whether the bot can post in each channel. Answers no
 * commands. Never rejects: every problem is returned as a check.
 */
export async function checkDiscord({
  channels,
  ...options
}: {
  token: string;
  apiUrl?: string | undefined;
  timeoutMs: number;
  channels: readonly Target[];
  log: Log;
}): Promise<readonly Check[]> {
  const apiUrl = discordApi(options.apiUrl);
  const gateway = openGateway({ ...options, apiUrl, clock: { now: () => new Date().toISOString() } });
  const { client } = gateway;
  try {
    await gateway.opened(options.timeoutMs);
    if (!client.isReady()) return [{ what: 'Discord', state: 'fault', says: 'The connection was lost immediately.' }];
    const servers = client.guilds.cache.size;
    const me = client.user.tag;
    const connected: Check =
      servers === 0
        ? {
            what: 'Discord',
            state: 'warning',
            says: `${me} isn't in any server yet. Invite it (see “Discord” in the README).`,
          }
        : { what: 'Discord', state: 'ok', says: `${me} is in ${counted(servers, 'server')}` };
    const missing = (target: Target) => missingToPost(target, client);
    return [connected, ...(await checkChannels('Discord', { channels, missing }))];
  } catch (thrown) {
    return [{ what: 'Discord', state: 'fault', says: messageOf(thrown) }];
  } finally {
    await gateway.close();
  }
}
