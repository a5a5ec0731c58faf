import type { PolicyPage } from '../../core/ledger/policy-pages.ts';
import { clipped } from '../../core/text/words.ts';
import type { Piece } from '../../nouns/card.ts';
import { failingSince, isFailing, problemOf } from './source-health.ts';

/** How a policy page is, in pieces that follow its name: last read when, or what is in its way since when. */
export function pageState(page: PolicyPage): readonly Piece[] {
  const { lastReadAt, endedAt } = page.poll;
  const read: readonly Piece[] =
    lastReadAt === undefined ? ['not read yet'] : ['last read ', { at: lastReadAt, as: 'relative' }];
  if (endedAt !== undefined) {
    return [...read, '; taken down for good on ', { at: endedAt, as: 'date' }, ' (410 Gone)'];
  }
  if (!isFailing(page)) return read;
  const since = failingSince(page);
  return [
    ...read,
    '; ',
    { strong: 'cannot be read' },
    ...(since === undefined ? [] : [' since ', { at: since, as: 'date' } as const]),
    `: ${clipped(problemOf(page), 160).replace(/\.$/, '')}`,
  ];
}
