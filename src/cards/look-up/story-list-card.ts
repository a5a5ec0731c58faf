import { clipped } from '../../core/text/words.ts';
import { bullet, button, type Card, type CardAction, card, type Line, text } from '../../nouns/card.ts';
import type { Found, Story } from '../../nouns/story.ts';
import { type Pages, pageActions } from '../parts/lists.ts';
import { storyPieces } from '../parts/story-words.ts';

/** The latest stories, one row and one button each. `asked` describes the filter in words ("about OpenAI"); '' means everything. */
export function storyListCard(stories: readonly Story[], ask: { asked: string; from: number; pages: Pages }): Card {
  const title = `Latest stories${ask.asked === '' ? '' : ` ${ask.asked}`}`;
  if (stories.length === 0) {
    const why =
      ask.from > 0 ? 'No more stories.' : 'No stories yet. New stories appear here as soon as a source reports them.';
    return listCard({ title, lines: [text(why)], pages: ask.pages });
  }
  return listCard({
    title: `${title}${position(ask.from, stories.length)}`,
    lines: stories.map((story, index) => numbered(storyLine(story), ask.from + index)),
    stories: { shown: stories, from: ask.from },
    pages: ask.pages,
  });
}

/** Search results, each with an excerpt around the match. */
export function searchCard(found: readonly Found[], ask: { asked: string; from: number; pages: Pages }): Card {
  const title = `Found ${ask.asked}`;
  if (found.length === 0) {
    const why =
      ask.from > 0
        ? 'No more results.'
        : 'Try fewer or different words. The search covers the titles, texts and companies of all stories so far.';
    return listCard({
      title: `Nothing ${ask.from > 0 ? 'more ' : ''}found ${ask.asked}`,
      lines: [text(why)],
      pages: ask.pages,
    });
  }
  const lines = found.flatMap(({ story, excerpt }, index): readonly Line[] => {
    const words = clipped(excerpt, 200);
    return [
      numbered(storyLine(story), ask.from + index),
      ...(words === '' || words === story.title ? [] : [{ kind: 'quote' as const, text: words }]),
    ];
  });
  return listCard({
    title: `${title}${position(ask.from, found.length)}`,
    lines,
    stories: { shown: found.map(({ story }) => story), from: ask.from },
    pages: ask.pages,
  });
}

/** A story in one line: date, severity, companies, linked headline, state and number of sources. */
export function storyLine(story: Story): Line {
  return bullet({ at: story.updatedAt, as: 'date' }, ', ', ...storyPieces(story, { max: 160 }));
}

function position(from: number, count: number): string {
  return from === 0 ? '' : `, ${from + 1} to ${from + count}`;
}

/** Numbers a row to match the button that opens it. `at` is its position, from 0. */
export function numbered(line: Line, at: number): Line {
  return line.kind === 'bullet' ? bullet({ strong: `${at + 1}` }, ' · ', ...line.pieces) : line;
}

/** Buttons that open the rows of a list, labelled with their numbers. */
export function openActions(
  stories: readonly Pick<Story, 'id'>[],
  ask: { from: number; command: string; action: string },
): readonly CardAction[] {
  return stories.map(({ id }, index) =>
    button(`${ask.from + index + 1}`, { command: ask.command, action: ask.action, argument: id }),
  );
}

function listCard({
  title,
  lines,
  stories = { shown: [], from: 0 },
  pages,
}: {
  title: string;
  lines: readonly Line[];
  stories?: { shown: readonly Story[]; from: number } | undefined;
  pages: Pages;
}): Card {
  const actions = openActions(stories.shown, { from: stories.from, command: 'story', action: 'show' });
  return card({ title, lines, actions: [...actions, ...pageActions(pages)] });
}
