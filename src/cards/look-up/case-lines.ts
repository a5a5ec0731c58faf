import { joined, joinedPieces } from '../../core/text/words.ts';
import { bullet, heading, type Line, small } from '../../nouns/card.ts';
import type { Story } from '../../nouns/story.ts';
import { storyStates } from '../../nouns/words.ts';
import { firstLines } from '../parts/pages.ts';
import { linkedTitle } from '../parts/story-words.ts';

const maxCases = 5;

/** Cases that go on, one row each, under a heading; that none is known, where none is. */
export function caseLines(title: string, cases: readonly Story[]): readonly Line[] {
  if (cases.length === 0) return [small('No open case is known here.')];
  return [heading(title), ...firstLines(cases, { max: maxCases, draw: caseLine, rest: '; latest shows them' })];
}

/** When it began, what it is, where it stands, and who says so. */
function caseLine(story: Story): Line {
  return bullet(
    { at: story.timeline[0]?.at ?? story.openedAt, as: 'date' },
    ': ',
    linkedTitle(story, { max: 150 }),
    ` (${storyStates[story.state].toLowerCase()}; ${joined(story.publishers, { max: 3 })})`,
  );
}

/** Cases that ended, in one line. */
export function endedLine(cases: readonly Story[]): readonly Line[] {
  if (cases.length === 0) return [];
  const named = cases.map((story) =>
    linkedTitle(story, { max: 80, after: ` (${storyStates[story.state].toLowerCase()})` }),
  );
  return [small('Ended: ', ...joinedPieces(named, { max: 3 }), '.')];
}
