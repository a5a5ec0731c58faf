import { clipped, counted, grouped, joined } from '../../core/text/words.ts';
import { type Card, card } from '../../nouns/card.ts';
import type { HeldBecause } from '../../nouns/delivery.ts';
import type { Story } from '../../nouns/story.ts';
import { numbered, openActions, storyLine } from '../look-up/story-list-card.ts';
import { firstLines } from '../parts/lists.ts';
import { bySeverity } from '../parts/story-words.ts';

/** Rows of a round-up, each with a button. The rest are counted. */
const maxRows = 10;

/** Why stories are grouped in a round-up; each phrase follows "because". */
export const heldWords: Readonly<Record<HeldBecause, string>> = {
  hourly: 'this channel gets a round-up once an hour',
  daily: 'this channel gets a round-up once a day',
  quiet: 'this channel has quiet hours',
  ceiling: 'the daily alert limit was reached',
  paused: 'this channel was paused',
  flood: 'many stories came at once',
  lost: 'I couldn’t post in this channel',
};

/** Stories that waited, in one message: most serious first, one row and one button each, and why they waited. */
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
    title: titleOf(stories, because),
    lines: firstLines(ranked, {
      max: maxRows,
      draw: (story, index) => numbered(storyLine(story), index),
      rest: '; use latest to list them all',
    }),
    actions: openActions(ranked.slice(0, maxRows), { from: 0, command: 'story', action: 'show' }),
    footer: `Grouped because ${joined(because.map((reason) => heldWords[reason]))}.`,
  });
}

/** "995 more from The Ledger" if one publisher brought all of what followed the stories told on their own. */
function titleOf(stories: readonly Story[], because: readonly HeldBecause[]): string {
  const publishers = new Set(stories.flatMap((story) => story.publishers));
  const [publisher] = publishers;
  return publishers.size === 1 && publisher !== undefined && because.every((reason) => reason === 'flood')
    ? `${grouped(stories.length)} more from ${clipped(publisher, 60)}`
    : `Round-up: ${counted(stories.length, 'story', 'stories')}`;
}
