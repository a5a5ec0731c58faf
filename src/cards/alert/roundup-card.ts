import { counted, joined } from '../../core/text/words.ts';
import { type Card, card } from '../../nouns/card.ts';
import type { HeldBecause } from '../../nouns/delivery.ts';
import type { Story } from '../../nouns/story.ts';
import { numbered, openActions, storyLine } from '../look-up/story-list-card.ts';
import { firstLines } from '../parts/lists.ts';
import { bySeverity } from '../parts/story-words.ts';

/** Rows of a round-up, and so its buttons; the rest is counted. */
const maxRows = 10;

/** Why something comes in a round-up, behind "because" and "since". */
export const heldWords: Readonly<Record<HeldBecause, string>> = {
  hourly: 'this channel hears of things once an hour',
  daily: 'this channel hears of things once a day',
  quiet: 'this channel has quiet hours',
  ceiling: 'they went over the day’s ceiling of alerts',
  paused: 'this channel was paused',
};

/** What waited, in one message: the most serious first, one row and one button each, and why it waited. */
export function roundupCard({
  stories,
  because,
}: {
  stories: readonly Story[];
  because: readonly HeldBecause[];
}): Card {
  const ranked = stories.toSorted(bySeverity);
  const [first] = ranked;
  return card({
    tone: first?.severity ?? 'plain',
    title: `Round-up: ${counted(stories.length, 'story', 'stories')}`,
    lines: firstLines(ranked, {
      max: maxRows,
      draw: (story, index) => numbered(storyLine(story), index),
      rest: '; latest lists them all',
    }),
    actions: openActions(ranked.slice(0, maxRows), { from: 0, command: 'story', action: 'show' }),
    footer: `They come together because ${joined(because.map((reason) => heldWords[reason]))}.`,
  });
}
