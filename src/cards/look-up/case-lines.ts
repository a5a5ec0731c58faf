import { clipped, joined, joinedPieces } from '../../core/text/words.ts';
import type { Line, Piece } from '../../nouns/card.ts';
import type { Story } from '../../nouns/story.ts';
import { storyStates } from '../../nouns/words.ts';
import { storyUrl } from '../parts/story-words.ts';

const maxCases = 5;

/** Cases that go on, one row each, under a heading; that none is known, where none is. */
export function caseLines(heading: string, cases: readonly Story[]): readonly Line[] {
  if (cases.length === 0) return [small('No open case is known here.')];
  return [
    { kind: 'heading', text: heading },
    ...cases.slice(0, maxCases).map(caseLine),
    ...(cases.length > maxCases ? [small(`And ${cases.length - maxCases} more; latest shows them.`)] : []),
  ];
}

/** When it began, what it is, where it stands, and who says so. */
function caseLine(story: Story): Line {
  const url = storyUrl(story);
  const title = clipped(story.title, 150);
  return {
    kind: 'bullet',
    pieces: [
      { at: story.timeline[0]?.at ?? story.openedAt, as: 'date' },
      ': ',
      url === undefined ? title : { text: title, url },
      ` (${storyStates[story.state].toLowerCase()}; ${joined(story.publishers, { max: 3 })})`,
    ],
  };
}

/** Cases that ended, in one line. */
export function endedLine(cases: readonly Story[]): readonly Line[] {
  if (cases.length === 0) return [];
  const named = cases.map((story): Piece => {
    const url = storyUrl(story);
    const title = `${clipped(story.title, 80)} (${storyStates[story.state].toLowerCase()})`;
    return url === undefined ? title : { text: title, url };
  });
  return [{ kind: 'small', pieces: ['Ended: ', ...joinedPieces(named, { max: 3 }), '.'] }];
}

function small(text: string): Line {
  return { kind: 'small', pieces: [text] };
}
