import { type Card, small } from '../../nouns/card.ts';
import { hourMs, type Instant, msOf } from '../../nouns/time.ts';

/** A message sent later than this says when it was written. */
const lateAfterMs = hourMs;

/** The card as it is sent `now`: one that was written long ago says so, since its words may sound like news of today. */
export function lateCard(card: Card, { writtenAt, now }: { writtenAt: Instant; now: Instant }): Card {
  if (msOf(now) - msOf(writtenAt) < lateAfterMs) return card;
  return {
    ...card,
    lines: [small('Sent late: this message is from ', { at: writtenAt, as: 'datetime' }, '.'), ...card.lines],
  };
}
