import type { Chat } from '../../nouns/delivery.ts';
import type { Clock } from '../../nouns/ports.ts';
import { renderCard } from './render-card.ts';
import { dateTimeText } from './time-text.ts';

/**
 * A chat that prints: an empty line, when it was, the card. What was printed cannot be changed or looked at again, so an
 * edit is printed as an update, and a message that a killed process may have printed is printed once more and counted
 * as a possible repeat: at least once, never lost. `zone` is an IANA name; default: this machine's.
 */
export function createTerminalChat(options: {
  /** Takes whole lines, without the last line end. */
  out: (text: string) => void;
  colour: boolean;
  width: number;
  clock: Clock;
  zone?: string | undefined;
}): Chat {
  const { out, clock, ...look } = options;
  const zone = look.zone ?? Intl.DateTimeFormat().resolvedOptions().timeZone;
  return {
    platform: 'terminal',
    repeatableForMs: 0,
    async start() {},
    async send({ deliveryId, card, edits }) {
      const now = clock.now();
      const when = dateTimeText(now, zone);
      out(`\n${edits === undefined ? when : `${when}, an update`}\n${renderCard(card, { ...look, zone, now })}`);
      return { outcome: 'sent', messageId: deliveryId };
    },
    async look() {
      return { outcome: 'unreadable', problem: 'a terminal cannot be asked what it showed' };
    },
    async missingRights() {
      return [];
    },
    async stop() {},
  };
}
