import { capitalised, clipped } from '../../core/text/words.ts';
import type { Card } from '../../nouns/card.ts';
import type { AuditLine } from '../../nouns/place.ts';
import { type Pages, pageActions } from '../parts/pages.ts';

/** Changes, newest first: when, who, what. */
export function auditCard(
  lines: readonly Pick<AuditLine, 'at' | 'who' | 'did'>[],
  { from, pages }: { readonly from: number; readonly pages: Pages },
): Card {
  return {
    tone: 'plain',
    title: 'What was changed here',
    lines:
      lines.length === 0
        ? [{ kind: 'text', pieces: [from === 0 ? 'Nothing was changed here yet.' : 'There is nothing before that.'] }]
        : lines.map(({ at, who, did }) => ({
            kind: 'bullet',
            pieces: [{ at, as: 'datetime' }, ', ', { strong: clipped(who, 60) }, `: ${clipped(capitalised(did), 240)}`],
          })),
    facts: [],
    links: [],
    actions: pageActions(pages),
  };
}
