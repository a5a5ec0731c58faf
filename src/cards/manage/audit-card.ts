import { capitalised, clipped } from '../../core/text/words.ts';
import { bullet, type Card, card, text } from '../../nouns/card.ts';
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
            bullet({ at, as: 'datetime' }, ', ', { strong: clipped(who, 60) }, `: ${clipped(capitalised(did), 240)}`),
          ),
    actions: pageActions(pages),
  });
}
