import { capitalised, clipped } from '../../core/text/words.ts';
import { bullet, type Card, card, type Piece, text } from '../../nouns/card.ts';
import type { AuditLine } from '../../nouns/place.ts';
import { type Pages, pageActions } from '../parts/lists.ts';

/** A page of the audit log, newest first: when, who, what. */
export function auditCard(
  lines: readonly Pick<AuditLine, 'at' | 'who' | 'did'>[],
  { from, pages }: { from: number; pages: Pages },
): Card {
  return card({
    title: 'Recent changes',
    lines:
      lines.length === 0
        ? [text(from === 0 ? 'No changes yet.' : 'No earlier changes.')]
        : lines.map(({ at, who, did }) =>
            bullet(
              { at, as: 'datetime' },
              ', ',
              { strong: clipped(who, 60) },
              ...inWords(`: ${clipped(capitalised(did), 240)}`),
            ),
          ),
    actions: pageActions(pages),
  });
}

/** The ids of channels, as the audit log keeps them, become channels with their names. */
function inWords(did: string): readonly Piece[] {
  const parts = did.split(/(?<=\bchannel )(\d{15,22}|[CDG][A-Z0-9]{8,20})\b/);
  return parts.map((part, index) => (index % 2 === 1 ? { channel: part } : part)).filter((part) => part !== '');
}
