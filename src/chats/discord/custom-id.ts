import type { CardAction } from '../../nouns/card.ts';
import { limits } from './limits.ts';

/**
 * What a button carries: `command:action:argument`, all that is needed to answer it after a restart and a month later.
 * Null when it would be longer than Discord takes; such a button is left out rather than made to do something else.
 */
export function customIdOf(action: Pick<CardAction, 'command' | 'action' | 'argument'>): string | null {
  const id = `${action.command}:${action.action}:${action.argument}`;
  return id.length <= limits.customId && id.isWellFormed() ? id : null;
}

/** Reads it back; null for a button that is not of this form. The argument may hold colons. */
export function parseCustomId(id: string): Pick<CardAction, 'command' | 'action' | 'argument'> | null {
  const [, command, action, argument] = /^([^:]+):([^:]+):(.*)$/s.exec(id) ?? [];
  return command === undefined || action === undefined || argument === undefined ? null : { command, action, argument };
}
