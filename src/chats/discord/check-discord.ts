import { Events } from 'discord.js';
import { counted } from '../../core/text/words.ts';
import { messageOf } from '../../nouns/errors.ts';
import type { Target } from '../../nouns/place.ts';
import type { Check, Log } from '../../nouns/ports.ts';
import { checkChannels } from '../check-channels.ts';
import { connect, createClient, disconnect, discordApi } from './gateway.ts';
import { missingToPost } from './rights.ts';

/**
 * Connects to Discord beside a bot that may run, answers nothing there, and looks whether the bot can post in each of the channels.
 * Never rejects: what is wrong is a check.
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
  const client = createClient(apiUrl);
  // Without a listener an error ends the process; what matters of it comes back from connect().
  client.on(Events.Error, () => {});
  try {
    await connect(client, { ...options, apiUrl });
  } catch (thrown) {
    return [{ what: 'Discord', state: 'fault', says: messageOf(thrown) }];
  }
  try {
    if (!client.isReady()) return [{ what: 'Discord', state: 'fault', says: 'The connection was lost at once.' }];
    const servers = client.guilds.cache.size;
    const me = client.user.tag;
    const connected: Check =
      servers === 0
        ? { what: 'Discord', state: 'warning', says: `${me} is in no server yet: invite it (README, “Discord”).` }
        : { what: 'Discord', state: 'ok', says: `${me} is in ${counted(servers, 'server')}` };
    const missing = (channel: string) => missingToPost(channel, client);
    return [connected, ...(await checkChannels('Discord', { channels, missing }))];
  } finally {
    await disconnect(client, options.log);
  }
}
