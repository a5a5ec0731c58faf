import { commandText } from '../../src/cards/look-up/help-card.ts';
import { joined } from '../../src/core/text/words.ts';
import type { Caller, Tools } from '../../src/nouns/command.ts';
import { AppError } from '../../src/nouns/errors.ts';
import type { Target } from '../../src/nouns/place.ts';

/** The named channel, or else the caller's. Throws an AppError (`not_allowed`) for a channel of another place. */
export function channelAsked(named: Target | undefined, caller: Caller): Target {
  const target = named ?? { platform: caller.platform, space: caller.space, channel: caller.channel };
  if (!isOfPlace(target, caller))
    throw new AppError('not_allowed', 'That channel belongs to another server or workspace.');
  return target;
}

/** Whether a channel belongs to the caller's server or workspace. */
export function isOfPlace(target: Target, { platform, space }: Caller): boolean {
  return target.platform === platform && target.space === space;
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
