import { capitalised, clipped, counted, dayText, folded, noonOf } from '../../core/text/words.ts';
import { type Line, small, text } from '../../nouns/card.ts';
import type { Hunk, PolicyChange } from '../../nouns/policy.ts';
import type { SummarySentence } from '../../nouns/story.ts';
import type { Instant } from '../../nouns/time.ts';
import { directions } from '../../nouns/words.ts';

/** A card is read in a moment: three changed places, the rest counted. */
const maxHunks = 3;
/** Characters of one side of a hunk. */
const maxSideLength = 600;

/**
 * A policy change for a reader: when it takes effect, what it means, then its own words as a diff, and which two
 * revisions were compared. What it means is our reading and says so; the hunks are the page's text.
 */
export function policyChangeLines(change: PolicyChange, now: Instant): readonly Line[] {
  return [
    ...effectiveLine(change, now),
    meaningLine(change),
    ...changedPlaces(change, { max: maxHunks, maxSide: maxSideLength }),
    ...silentEditLine(change),
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
  return summary.filter((sentence) => !shown.includes(folded(sentence.text)));
}

/** The first changed places as diffs, at most `max` with `maxSide` characters a side, and how many more there are. */
export function changedPlaces(
  change: PolicyChange,
  how: {
    max: number;
    maxSide: number;
    /** Where all of them are, after "And 3 more changed places". */
    rest?: string | undefined;
  },
): readonly Line[] {
  const shown = change.hunks
    .slice(0, how.max)
    .map((hunk): Line => ({ kind: 'hunk', hunk: shortenedHunk(hunk, how.maxSide) }));
  const more = Math.max(change.hunkCount, change.hunks.length) - shown.length;
  return more > 0 ? [...shown, small(`And ${counted(more, 'more changed place')}${how.rest ?? ''}.`)] : shown;
}

/** That a page did not say that it changed, where it did not. */
export function silentEditLine({ silentEdit }: Pick<PolicyChange, 'silentEdit'>): readonly Line[] {
  return silentEdit ? [small('A silent edit: the text changed, the date that the page shows for it did not.')] : [];
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
  return [
    ahead
      ? text({ strong: `Takes effect on ${dayText(effective)}` }, ', ', { at: noonOf(effective), as: 'relative' }, '.')
      : text({ strong: `In effect since ${dayText(effective)}` }, '.'),
  ];
}

/** What a change means for AI training, in our words and marked as ours. */
export function meaningLine(change: PolicyChange): Line {
  return text({ strong: 'What it means: ' }, meaning(change));
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

/** Unchanged words kept around what changed, so that a sentence can be understood. */
const contextWords = 15;

/** A changed place in short: what changed and a few words around it, then each side at most `maxSide` characters. */
export function shortenedHunk(hunk: Hunk, maxSide: number): Hunk {
  const before = words(hunk.before);
  const after = words(hunk.after);
  const shorter = Math.min(before.length, after.length);
  let head = 0;
  while (head < shorter && before[head] === after[head]) head += 1;
  let tail = 0;
  while (tail < shorter - head && before.at(-1 - tail) === after.at(-1 - tail)) tail += 1;
  const from = head > contextWords + 5 ? head - contextWords : 0;
  const drop = tail > contextWords + 5 ? tail - contextWords : 0;
  const side = (list: readonly string[]) =>
    clipped(`${from > 0 ? '… ' : ''}${list.slice(from, list.length - drop).join(' ')}${drop > 0 ? ' …' : ''}`, maxSide);
  return {
    path: hunk.path.map((heading) => clipped(heading, 80)),
    before: hunk.before === '' ? '' : side(before),
    after: hunk.after === '' ? '' : side(after),
  };
}

function words(text: string): readonly string[] {
  return text.split(/\s+/).filter((word) => word !== '');
}
