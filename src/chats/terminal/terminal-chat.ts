import type { Chat } from '../../nouns/delivery.ts';
import type { Clock } from '../../nouns/ports.ts';
import { renderCard } from './render-card.ts';
import { dateTimeText } from './time-text.ts';

/**
 * A chat that prints an empty line, the time, and the card. Printed text can't be changed or looked up, so an edit is printed
 * as an update. A message that a killed process may have printed is printed again and counted as a possible repeat: at least
 * once, never lost. `zone` is an IANA time zone. Default: this machine's.
 */
export function createTerminalChat(options: {
  /** Prints whole lines. The text doesn't end with a newline. */
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
      return { outcome: 'unreadable', problem: "a terminal can't say what it has shown" };
    },
    async belongs({ platform }) {
      return platform === 'terminal';
    },
    async missingRights() {
      return [];
    },
    async stop() {},
  };
}
