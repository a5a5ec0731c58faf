import { capitalised, counted, dayText, folded, noonOf } from '../../core/text/words.ts';
import type { Line } from '../../nouns/card.ts';
import type { PolicyChange } from '../../nouns/policy.ts';
import type { SummarySentence } from '../../nouns/story.ts';
import type { Instant } from '../../nouns/time.ts';
import { directions } from '../../nouns/words.ts';
import { shortenedHunk } from '../parts/shortened-hunk.ts';

/** A card is read in a moment: three changed places, the rest counted. */
const maxHunks = 3;
/** Characters of one side of a hunk. */
const maxSideLength = 600;

/**
 * A policy change for a reader: when it takes effect, what it means, then its own words as a diff, and which two
 * revisions were compared. What it means is our reading and says so; the hunks are the page's text.
 */
export function policyChangeLines(change: PolicyChange, now: Instant): readonly Line[] {
  const shown = change.hunks
    .slice(0, maxHunks)
    .map((hunk): Line => ({ kind: 'hunk', hunk: shortenedHunk(hunk, maxSideLength) }));
  const more = Math.max(change.hunkCount, change.hunks.length) - shown.length;
  return [
    ...effectiveLine(change, now),
    meaningLine(change),
    ...shown,
    ...(more > 0 ? [small(`And ${counted(more, 'more changed place')}.`)] : []),
    ...(change.silentEdit
      ? [small('A silent edit: the text changed, the date that the page shows for it did not.')]
      : []),
    small(
      `“What it means” is Fineprint's reading; the changed words are the page's own. ` +
        `Revision ${shortId(change.beforeRevision)} compared with ${shortId(change.afterRevision)}.`,
    ),
  ];
}

/** What of a summary the changed places in `policyChangeLines()` do not show already. */
export function unsaid(summary: readonly SummarySentence[], { hunks }: PolicyChange): readonly SummarySentence[] {
  const shown = folded(
    hunks
      .slice(0, maxHunks)
      .map(({ before, after }) => `${before} ${after}`)
      .join(' '),
  );
  return summary.filter(({ text }) => !shown.includes(folded(text)));
}

/** "Privacy Policy now allows AI training on your data". */
export function changeText(change: PolicyChange): string {
  return change.direction === 'none'
    ? `${change.terms} changed, not about AI training`
    : `${change.terms} ${directions[change.direction]}`;
}

/** When it takes effect, where that is stated: first of all, with how far ahead it is. */
export function effectiveLine({ effective }: PolicyChange, now: Instant): readonly Line[] {
  if (effective === null) return [];
  const ahead = effective > now.slice(0, 10);
  const words = ahead ? `Takes effect on ${dayText(effective)}` : `In effect since ${dayText(effective)}`;
  return [
    {
      kind: 'text',
      pieces: ahead
        ? [{ strong: words }, ', ', { at: noonOf(effective), as: 'relative' }, '.']
        : [{ strong: words }, '.'],
    },
  ];
}

/** What a change means for AI training, in our words and marked as ours. */
export function meaningLine(change: PolicyChange): Line {
  return { kind: 'text', pieces: [{ strong: 'What it means: ' }, meaning(change)] };
}

function meaning(change: PolicyChange): string {
  const subject = `the ${change.service} ${change.terms}`;
  const said =
    change.direction === 'none'
      ? `${subject} changed; what it says about AI training did not.`
      : `${subject} ${directions[change.direction]}.`;
  const also = change.directionsAlso
    .filter((direction) => direction !== 'none' && direction !== change.direction)
    .map((direction) => ` It also ${directions[direction].replace(/^now /, '')}.`);
  return capitalised(said) + also.join('');
}

function shortId(revision: string): string {
  return revision.slice(0, 10);
}

function small(text: string): Line {
  return { kind: 'small', pieces: [text] };
}
