import { commandText } from '../../src/cards/look-up/help-card.ts';
import { joined } from '../../src/core/text/words.ts';
import type { Caller, Tools } from '../../src/nouns/command.ts';
import { AppError } from '../../src/nouns/errors.ts';
import { isOfPlace, notOfPlace, type Target } from '../../src/nouns/place.ts';

/** The named channel, or else the caller's. That a named one is of the caller's place was checked when the call came in. */
export function channelAsked(named: Target | undefined, { platform, space, channel }: Caller): Target {
  return named ?? { platform, space, channel };
}

/**
 * Why a channel can't be used from here: it isn't in the caller's server or workspace. Null if it is. The platform is asked, because an
 * id says nothing about where a channel is; only the channel that the call came from is known to be there.
 */
export async function foreignProblem(
  target: Target,
  { caller, chat }: { caller: Caller; chat: Tools['chat'] },
): Promise<string | null> {
  if (!isOfPlace(target, caller)) return notOfPlace;
  if (target.channel === caller.channel || (await chat.belongs(target))) return null;
  return caller.platform === 'slack'
    ? `I can't see a channel ${target.channel} in this workspace. If it is private, invite me there first.`
    : `I can't see a channel ${target.channel} on this server. If it is here, give me the View Channel permission there.`;
}

/**
 * Throws an AppError (`not_allowed`) that names the permissions the bot lacks to post in a channel. `command` is what to run again
 * afterwards.
 */
export async function checkRights(
  target: Target,
  { caller, chat, command }: { caller: Caller; chat: Tools['chat']; command: string },
): Promise<void> {
  const missing = await chat.missingRights(target);
  if (missing.length === 0) return;
  const where = target.channel === caller.channel ? 'this channel' : 'that channel';
  throw new AppError(
    'not_allowed',
    `I can't post in ${where} yet. Missing: ${joined(missing, { max: 8 })}. Fix this, then use ${commandText(command, caller.platform)} again.`,
  );
}
