import {
  type Client,
  DiscordAPIError,
  type GuildBasedChannel,
  PermissionFlagsBits,
  PermissionsBitField,
} from 'discord.js';
import { AppError, messageOf } from '../../nouns/errors.ts';
import type { Target } from '../../nouns/place.ts';

/** The names that Discord's own settings use. */
const names = { view: 'View Channel', send: 'Send Messages', sendInThreads: 'Send Messages in Threads' } as const;

/**
 * What the bot needs before it can post in a channel, in Discord's words. Empty if it can post. Always checks with Discord,
 * because someone may have just changed the rights. Rejects with an AppError (`unavailable`) if Discord doesn't answer.
 */
export async function missingToPost(target: Target, client: Client<true>): Promise<readonly string[]> {
  const found = await findRights(target.channel, client, { fresh: true });
  if (found === 'unseen') return [names.view];
  if (found === 'gone') return ['a channel that still exists'];
  if (spaceOf(found) !== target.space) return ['a channel of that server'];
  if (found === 'direct') return [];
  const { channel, rights } = found;
  if (!channel.isTextBased()) return ['a channel that accepts messages'];
  const send = channel.isThread()
    ? ([PermissionFlagsBits.SendMessagesInThreads, names.sendInThreads] as const)
    : ([PermissionFlagsBits.SendMessages, names.send] as const);
  const needed = [[PermissionFlagsBits.ViewChannel, names.view] as const, send];
  return needed.filter(([flag]) => !rights.has(flag)).map(([, name]) => name);
}

/** The space of direct messages, which belong to no server: the name that Discord's own URLs use. */
export const directSpace = '@me';

/** Whether a channel is on the target's server, as Discord says. False if the bot can't see it. Rejects like `missingToPost()`. */
export async function isOnServer(target: Target, client: Client<true>): Promise<boolean> {
  const found = await findRights(target.channel, client, { fresh: false });
  return found !== 'unseen' && found !== 'gone' && found !== 'direct' && spaceOf(found) === target.space;
}

function spaceOf(found: Rights | 'direct'): string {
  return found === 'direct' ? directSpace : found.channel.guild.id;
}

/** Whether the bot can read earlier messages in a channel. Rejects like `missingToPost()`. */
export async function canReadHistory(channelId: string, client: Client<true>): Promise<boolean> {
  const found = await findRights(channelId, client, { fresh: false });
  if (found === 'direct') return true;
  if (typeof found === 'string') return false;
  return found.rights.has([PermissionFlagsBits.ViewChannel, PermissionFlagsBits.ReadMessageHistory]);
}

type Rights = { readonly channel: GuildBasedChannel; readonly rights: Readonly<PermissionsBitField> };

/** `unseen`: the bot can't see the channel. `gone`: the channel doesn't exist. `direct`: a direct message. */
async function findRights(
  channelId: string,
  client: Client<true>,
  { fresh }: { fresh: boolean },
): Promise<Rights | 'unseen' | 'gone' | 'direct'> {
  try {
    const channel = await client.channels.fetch(channelId, { force: fresh });
    if (channel === null) return 'gone';
    if (channel.isDMBased()) return 'direct';
    const me = await channel.guild.members.fetchMe({ force: fresh });
    // Null for a thread whose channel the bot can't see.
    return { channel, rights: channel.permissionsFor(me) ?? new PermissionsBitField() };
  } catch (thrown) {
    if (thrown instanceof DiscordAPIError && (thrown.status === 403 || thrown.code === 10004)) return 'unseen';
    if (thrown instanceof DiscordAPIError && thrown.status === 404) return 'gone';
    throw new AppError('unavailable', `Can't check the Discord channel: ${messageOf(thrown)}`, { cause: thrown });
  }
}
