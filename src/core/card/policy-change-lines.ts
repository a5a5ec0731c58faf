import type { Hunk, Instant, Line, PolicyChange } from '../../types.ts';
import { directions } from '../../vocabulary.ts';
import { capitalised, clipped, counted, dayText, noonOf } from './words.ts';

/** A card is read in a moment: three changed places, the rest counted. */
const maxHunks = 3;
/** Characters of one side of a hunk. */
const maxSideLength = 600;
/** Unchanged words kept around what changed, so that a sentence can be understood. */
const contextWords = 15;

/**
 * A policy change for a reader: when it takes effect, what it means, then its own words as a diff, and which two
 * revisions were compared. What it means is our reading and says so; the hunks are the page's text.
 */
export function policyChangeLines(change: PolicyChange, now: Instant): readonly Line[] {
  const shown = change.hunks.slice(0, maxHunks).map((hunk): Line => ({ kind: 'hunk', hunk: shortened(hunk) }));
  const more = Math.max(change.hunkCount, change.hunks.length) - shown.length;
  return [
    ...effectiveLine(change, now),
    { kind: 'text', pieces: [{ strong: 'What it means: ' }, meaning(change)] },
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

/** "Privacy Policy now allows AI training on your data". */
export function changeText(change: PolicyChange): string {
  return change.direction === 'none'
    ? `${change.terms} changed, not about AI training`
    : `${change.terms} ${directions[change.direction]}`;
}

function effectiveLine({ effective }: PolicyChange, now: Instant): readonly Line[] {
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

/** Keeps what changed and a few words around it; then each side at most 600 characters. */
function shortened(hunk: Hunk): Hunk {
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
    clipped(
      `${from > 0 ? '… ' : ''}${list.slice(from, list.length - drop).join(' ')}${drop > 0 ? ' …' : ''}`,
      maxSideLength,
    );
  return {
    path: hunk.path.map((heading) => clipped(heading, 80)),
    before: hunk.before === '' ? '' : side(before),
    after: hunk.after === '' ? '' : side(after),
  };
}

function words(text: string): readonly string[] {
  return text.split(/\s+/).filter((word) => word !== '');
}

function shortId(revision: string): string {
  return revision.slice(0, 10);
}

function small(text: string): Line {
  return { kind: 'small', pieces: [text] };
}
