import { commandText } from '../../src/cards/look-up/help-card.ts';
import { joined } from '../../src/core/text/words.ts';
import type { Caller, Tools } from '../../src/nouns/command.ts';
import { AppError } from '../../src/nouns/errors.ts';
import type { Target } from '../../src/nouns/place.ts';

/** The channel that was named, or the caller's own; an AppError (`not_allowed`) for one of another place. */
export function channelAsked(named: Target | undefined, caller: Caller): Target {
  const target = named ?? { platform: caller.platform, space: caller.space, channel: caller.channel };
  if (!isOfPlace(target, caller)) throw new AppError('not_allowed', 'That channel belongs to another place.');
  return target;
}

/** Whether a channel is in the server or workspace that the caller speaks from. */
export function isOfPlace(target: Target, { platform, space }: Caller): boolean {
  return target.platform === platform && target.space === space;
}

/** An AppError (`not_allowed`) that names what the bot lacks to post there; `command` is what to write again after that. */
export async function checkRights(
  target: Target,
  { caller, chat, command }: { caller: Caller; chat: Tools['chat']; command: string },
): Promise<void> {
  const missing = await chat.missingRights(target);
  if (missing.length === 0) return;
  const where = target.channel === caller.channel ? 'this channel' : 'that channel';
  throw new AppError(
    'not_allowed',
    `I cannot post in ${where} yet. What I lack: ${joined(missing, { max: 8 })}. Grant it, then write ${commandText(command, caller.platform)} again.`,
  );
}
