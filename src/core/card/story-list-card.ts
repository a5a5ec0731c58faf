import type { Found } from '../../ports.ts';
import type { Card, Line, Piece, Story } from '../../types.ts';
import { severities, storyStates } from '../../vocabulary.ts';
import { type Pages, pageActions } from './pages.ts';
import { claimText, eventText, storyUrl } from './story-words.ts';
import { clipped, counted, joined } from './words.ts';

/** The newest stories, one bullet each; `asked` says what was asked for in words ("about OpenAI"), '' for everything. */
export function storyListCard(
  stories: readonly Story[],
  ask: { readonly asked: string; readonly from: number; readonly pages: Pages },
): Card {
  const title = `Latest stories${ask.asked === '' ? '' : ` ${ask.asked}`}`;
  if (stories.length === 0) {
    const why =
      ask.from > 0
        ? 'There are no more.'
        : 'There are none yet. New ones show up here as soon as a source tells of them.';
    return listCard({ title, lines: [{ kind: 'text', pieces: [why] }], pages: ask.pages });
  }
  return listCard({
    title: `${title}${position(ask.from, stories.length)}`,
    lines: stories.map(storyLine),
    pages: ask.pages,
  });
}

/** What was found, each with the words around the match. */
export function searchCard(
  found: readonly Found[],
  ask: { readonly asked: string; readonly from: number; readonly pages: Pages },
): Card {
  const title = `Found ${ask.asked}`;
  if (found.length === 0) {
    const why =
      ask.from > 0
        ? 'There are no more.'
        : 'Nothing was found. Fewer or other words may find it; the search knows titles, texts and companies of the stories seen so far.';
    return listCard({
      title: `Nothing ${ask.from > 0 ? 'more ' : ''}found ${ask.asked}`,
      lines: [{ kind: 'text', pieces: [why] }],
      pages: ask.pages,
    });
  }
  const lines = found.flatMap(({ story, excerpt }): readonly Line[] => {
    const words = clipped(excerpt, 200);
    return [
      storyLine(story),
      ...(words === '' || words === story.title ? [] : [{ kind: 'quote' as const, text: words }]),
    ];
  });
  return listCard({ title: `${title}${position(ask.from, found.length)}`, lines, pages: ask.pages });
}

/** One story in one line: when, how serious, who, the headline with its link, how far it is established. */
export function storyLine(story: Story): Line {
  const url = storyUrl(story);
  const title = clipped(story.title, 160);
  const head: Piece = url === undefined ? title : { text: title, url };
  const who = joined(story.companies, { max: 2 });
  const state = claimText(story) === null ? eventText(story) : storyStates[story.state];
  const sources = counted(Math.max(1, story.publishers.length), 'source');
  return {
    kind: 'bullet',
    pieces: [
      { at: story.updatedAt, as: 'date' },
      `, ${[severities[story.severity], who].filter((part) => part !== '').join(' · ')}: `,
      head,
      ` (${state.toLowerCase()}, ${sources})`,
    ],
  };
}

function position(from: number, count: number): string {
  return from === 0 ? '' : `, ${from + 1} to ${from + count}`;
}

function listCard({ title, lines, pages }: { title: string; lines: readonly Line[]; pages: Pages }): Card {
  return { tone: 'plain', title, lines, facts: [], links: [], actions: pageActions(pages) };
}
