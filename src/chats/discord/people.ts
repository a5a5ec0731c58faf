import { type Client, Routes, Team } from 'discord.js';
import type { Person } from '../../nouns/delivery.ts';
import { AppError } from '../../nouns/errors.ts';
import type { Target } from '../../nouns/place.ts';
import type { DeliveryRest } from './delivery-rest.ts';

/** The space of direct messages, as Discord's own URLs write it: they don't belong to a server. */
const directSpace = '@me';

/**
 * The channel of direct messages with a member of a server. Null if Discord says that the person isn't one, or that the bot
 * may not look or write there. Rejects with an AppError (`unavailable`) for anything else.
 */
export async function directTo({ space, userId }: Person, rest: DeliveryRest): Promise<Target | null> {
  const member = await rest.ask({ method: 'get', route: Routes.guildMember(space, userId) });
  if (!member.ok) return nobody(member.failure);
  const opened = await rest.ask({ method: 'post', route: Routes.userChannels(), body: { recipient_id: userId } });
  if (!opened.ok) return nobody(opened.failure);
  const { id } = opened.body as { readonly id?: unknown };
  return typeof id === 'string' ? { platform: 'discord', space: directSpace, channel: id } : null;
}

function nobody(failure: { readonly kind: string; readonly isAbsent?: boolean | undefined }): null {
  if (failure.kind === 'lost' || failure.kind === 'refused' || failure.isAbsent === true) return null;
  throw new AppError('unavailable', "Discord didn't say whether the person is a member of the server.");
}

/** Whether a person owns the bot's application, or belongs to the team that does. False if Discord doesn't say. */
export async function isOwner(userId: string, client: Client | undefined): Promise<boolean> {
  if (client?.isReady() !== true) return false;
  try {
    const { owner } = await client.application.fetch();
    return owner instanceof Team ? owner.members.has(userId) : owner?.id === userId;
  } catch {
    return false;
  }
}
