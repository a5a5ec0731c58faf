import { counted } from '../../core/text/words.ts';
import { bullet, type Card, card, small, text } from '../../nouns/card.ts';
import type { Delivery } from '../../nouns/delivery.ts';
import type { Instant } from '../../nouns/time.ts';

const maxListed = 10;

/** To the operators: a channel takes no messages any more; why, and what brings it back. `channel` is its target text. */
export function lostChannelCard(channel: string, problem: string): Card {
  return card({
    tone: 'error',
    title: 'A channel cannot be reached any more',
    lines: [
      text({ strong: channel }, `: ${problem}`),
      text('Its subscriptions are paused. Give me access again and they go on within the hour, with a summary.'),
    ],
  });
}

/** To a channel that is back: what it missed, newest last. */
export function missedCard(held: readonly Delivery[], since: Instant): Card {
  const lines = held
    .slice(-maxListed)
    .map(({ card }) => bullet(card.titleUrl === undefined ? card.title : { text: card.title, url: card.titleUrl }));
  return card({
    title: 'Back in this channel',
    lines: [
      text(
        'I could not post here since ',
        { at: since, as: 'datetime' },
        held.length === 0 ? '; nothing was missed.' : `. What was missed, ${counted(held.length, 'message')}:`,
      ),
      ...lines,
      held.length > maxListed ? small(`And ${held.length - maxListed} earlier ones; \`latest\` shows them.`) : null,
    ],
  });
}
