import { commandText } from '../src/cards/look-up/help-card.ts';
import { noteCard } from '../src/cards/manage/subscription-card.ts';
import type { Card, Piece } from '../src/nouns/card.ts';
import { type Caller, defineCommand, type Tools } from '../src/nouns/command.ts';
import { AppError } from '../src/nouns/errors.ts';
import { isOfPlace, targetText } from '../src/nouns/place.ts';
import { auditBy } from './shared/audit.ts';
import { channelAsked, checkRights } from './shared/channel-asked.ts';

/**
 * Sets the channel that is told about trouble of the whole bot. Its managers then see details that may concern other places,
 * so managing a place isn't enough: the caller must own the bot, or manage the place that has the channel now.
 */
export const operators = defineCommand({
  name: 'operators',
  about: 'Choose the channel that gets notices about Fineprint itself',
  who: 'manager',
  reply: 'private',
  options: {
    channel: { kind: 'channel', about: 'The channel for notices; it must be on this server or workspace' },
    off: { kind: 'flag', about: 'Yes: no channel gets notices any more' },
  },
  examples: [{ input: 'off:yes', does: 'stops notices about Fineprint itself' }],
  async run({ channel, off = false }, caller, tools) {
    await checkOwner(caller, tools);
    const { operators, now, chat } = tools;
    const before = operators.current();
    if (channel === undefined && !off) return shown(caller, tools);
    if (channel !== undefined && off) throw new AppError('bad_input', 'Name a channel or use `off`, not both.');
    if (before !== null && before.setBy !== 'command') {
      const where = before.setBy === 'file' ? '`operators` in the sources file' : 'FINEPRINT_OPERATORS';
      throw new AppError('not_allowed', `The channel is set by ${where}. Change it there and restart Fineprint.`);
    }
    if (channel === undefined) {
      if (before === null) return note('Nothing changed', 'No channel gets notices.');
      await operators.set(null, auditBy(caller, { at: now, did: 'turned notices about Fineprint off' }));
      return note('Notices off', 'No channel gets notices about Fineprint any more. Its log still has them.');
    }
    const target = channelAsked(channel, caller);
    if (before !== null && targetText(before.target) === targetText(target))
      return note('Nothing changed', { channel: target.channel }, ' already gets notices about Fineprint.');
    await checkRights(target, { caller, chat, command: 'operators' });
    const did = `chose channel ${target.channel} for notices about Fineprint`;
    await operators.set(target, auditBy(caller, { at: now, did }));
    return note('Channel set', { channel: target.channel }, ' now gets notices about Fineprint.');
  },
});

async function checkOwner({ space, userId }: Caller, { chat, isOperator }: Tools): Promise<void> {
  if (isOperator || (await chat.isOwner?.({ space, userId })) === true) return;
  throw new AppError(
    'not_allowed',
    'These notices concern the whole bot, so only its owner can choose their channel: the owner of the application on Discord, an admin of the workspace on Slack. The person who runs Fineprint can also set FINEPRINT_OPERATORS.',
  );
}

function shown(caller: Caller, { operators }: Tools): Card {
  const how = `Set one with ${commandText('operators', caller.platform)}.`;
  const current = operators.current();
  if (current === null) return note('Notices about Fineprint', `No channel gets them. ${how}`);
  // A channel of another place has no link here.
  const channel = isOfPlace(current.target, caller) ? { channel: current.target.channel } : targetText(current.target);
  return note('Notices about Fineprint', channel, ' gets them.');
}

function note(title: string, ...pieces: readonly [Piece, ...Piece[]]): Card {
  return noteCard({ title, pieces });
}
