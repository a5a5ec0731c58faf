import { counted } from '../../core/text/words.ts';
import type { Card, Line } from '../../nouns/card.ts';
import type { Delivery } from '../../nouns/delivery.ts';
import type { Instant } from '../../nouns/time.ts';

const maxListed = 10;

/** To the operators: a channel takes no messages any more; why, and what brings it back. `channel` is its target text. */
export function lostChannelCard(channel: string, problem: string): Card {
  return {
    tone: 'error',
    title: 'A channel cannot be reached any more',
    lines: [
      { kind: 'text', pieces: [{ strong: channel }, `: ${problem}`] },
      {
        kind: 'text',
        pieces: ['Its subscriptions are paused. Give me access again and they go on within the hour, with a summary.'],
      },
    ],
    facts: [],
    links: [],
    actions: [],
  };
}

/** To a channel that is back: what it missed, newest last. */
export function missedCard(held: readonly Delivery[], since: Instant): Card {
  const lines = held.slice(-maxListed).map(
    ({ card }): Line => ({
      kind: 'bullet',
      pieces: [card.titleUrl === undefined ? card.title : { text: card.title, url: card.titleUrl }],
    }),
  );
  return {
    tone: 'plain',
    title: 'Back in this channel',
    lines: [
      {
        kind: 'text',
        pieces: [
          'I could not post here since ',
          { at: since, as: 'datetime' },
          held.length === 0 ? '; nothing was missed.' : `. What was missed, ${counted(held.length, 'message')}:`,
        ],
      },
      ...lines,
      ...(held.length > maxListed
        ? [{ kind: 'small' as const, pieces: [`And ${held.length - maxListed} earlier ones; \`latest\` shows them.`] }]
        : []),
    ],
    facts: [],
    links: [],
    actions: [],
  };
}
