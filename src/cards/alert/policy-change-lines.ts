import { mentionsTime } from '../../core/text/stated-times.ts';
import { capitalised, clipped, counted, dayText, folded, noonOf } from '../../core/text/words.ts';
import { type Line, small, text } from '../../nouns/card.ts';
import type { Hunk, PolicyChange } from '../../nouns/policy.ts';
import type { SummarySentence } from '../../nouns/story.ts';
import type { Instant } from '../../nouns/time.ts';
import { directions } from '../../nouns/words.ts';

/** People only glance at a card: show three changed passages and count the rest. */
const maxHunks = 3;
/** Characters of one side of a hunk. */
const maxSideLength = 600;

/**
 * A policy change for a reader: when it takes effect, what it means, the changed words as a diff, and which two revisions were
 * compared. What it means is our reading and is marked as ours; the hunks are the page's own text.
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

/** The sentences of a summary that the changed passages in `policyChangeLines()` don't already show. */
export function unsaid(summary: readonly SummarySentence[], { hunks }: PolicyChange): readonly SummarySentence[] {
  const shown = folded(
    hunks
      .slice(0, maxHunks)
      .map(({ before, after }) => `${before} ${after}`)
      .join(' '),
  );
  return summary.filter((sentence) => !shown.includes(folded(sentence.text)));
}

/** The first changed passages as diffs, at most `max` with `maxSide` characters per side, then the number of others. */
export function changedPlaces(
  change: PolicyChange,
  how: {
    max: number;
    maxSide: number;
    /** Text after "And 3 more changed passages" that says where to see them all. */
    rest?: string | undefined;
  },
): readonly Line[] {
  const shown = change.hunks
    .slice(0, how.max)
    .map((hunk): Line => ({ kind: 'hunk', hunk: shortenedHunk(hunk, how.maxSide) }));
  const more = Math.max(change.hunkCount, change.hunks.length) - shown.length;
  return more > 0 ? [...shown, small(`And ${counted(more, 'more changed passage')}${how.rest ?? ''}.`)] : shown;
}

/** A note that the page changed without updating its own date; empty if it did update it. */
export function silentEditLine({ silentEdit }: Pick<PolicyChange, 'silentEdit'>): readonly Line[] {
  return silentEdit ? [small('Silent edit: the text changed, but the date shown on the page did not.')] : [];
}

/** "Privacy Policy now allows AI training on your data". */
export function changeText(change: PolicyChange): string {
  if (change.largelyNew === true) return `${change.terms} has a largely new text`;
  return change.direction === 'none'
    ? `${change.terms} changed, but not on AI training`
    : `${change.terms} ${directions[change.direction]}`;
}

/** The date a change takes effect, and how far off it is. Empty if the policy states no date. */
export function effectiveLine({ effective }: PolicyChange, now: Instant): readonly Line[] {
  if (effective === null) return [];
  const ahead = effective > now.slice(0, 10);
  return [
    ahead
      ? text({ strong: `Takes effect on ${dayText(effective)}` }, ', ', { at: noonOf(effective), as: 'relative' }, '.')
      : text({ strong: `In effect since ${dayText(effective)}` }, '.'),
  ];
}

/**
 * The date a change takes effect, in words for a line: "effective 1 May 2026". That none is stated is said only if the change speaks
 * of no time at all; where it may state one that wasn't understood, nothing is said.
 */
export function effectiveWords({ effective, hunks, hunkCount }: PolicyChange): string | null {
  if (effective !== null) return `effective ${dayText(effective)}`;
  const isReadWhole = hunks.length === hunkCount && !hunks.some(({ after }) => mentionsTime(after));
  return isReadWhole ? 'no effective date stated' : null;
}

/** What a change means for AI training, in our own words and marked as ours. */
export function meaningLine(change: PolicyChange): Line {
  return text({ strong: 'What it means: ' }, meaning(change));
}

function meaning(change: PolicyChange): string {
  const subject = `the ${change.service} ${change.terms}`;
  if (change.largelyNew === true)
    return `The page of ${subject} has a largely new text, which says something on AI training. Compare it with the old one.`;
  const said =
    change.direction === 'none'
      ? `${subject} changed, but what it says about AI training did not.`
      : `${subject} ${directions[change.direction]}.`;
  const also = change.directionsAlso
    .filter((direction) => direction !== 'none' && direction !== change.direction)
    .map((direction) => ` It also ${directions[direction].replace(/^now /, '')}.`);
  return capitalised(said) + also.join('');
}

function shortId(revision: string): string {
  return revision.slice(0, 10);
}

/** Unchanged words kept around a change, so that the sentence makes sense. */
const contextWords = 15;

/** A shortened hunk: the changed words with some context, at most `maxSide` characters per side. */
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
