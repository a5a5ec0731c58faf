import type { PolicyPage } from '../../core/ledger/policy-pages.ts';
import type { Comparison } from '../../core/policy/compare-revisions.ts';
import { counted, dayText } from '../../core/text/words.ts';
import { button, type Card, type CardAction, card, type Line, type Piece, small, text } from '../../nouns/card.ts';
import type { Hunk, PolicyChange, Version } from '../../nouns/policy.ts';
import type { Instant } from '../../nouns/time.ts';
import { effectiveLine, meaningLine, silentEditLine } from '../alert/policy-change-lines.ts';
import { type Pages, pageActions } from '../parts/pages.ts';
import { shortenedHunk } from '../parts/shortened-hunk.ts';

/** Characters of one side of a changed place. */
const maxSideLength = 900;
/** Characters and places of one page of a comparison: with all around them they fit a message on every platform. */
const maxPageLength = 2400;
const maxPageHunks = 6;

/**
 * The button that opens all of a change. The two versions are named by their ids, which never change, so that it needs nothing
 * else a month later: `before.after.page`.
 */
export function compareAction(
  change: Pick<PolicyChange, 'beforeRevision' | 'afterRevision'>,
  label = 'Compare',
): CardAction {
  return button(label, {
    command: 'policy',
    action: 'compare',
    argument: comparisonArgument({ before: change.beforeRevision, after: change.afterRevision, at: 0 }),
  });
}

/** What the buttons of a comparison carry; `at` is the page, from 0. */
export function comparisonArgument(asked: {
  readonly before: string;
  readonly after: string;
  readonly at: number;
}): string {
  return `${asked.before}.${asked.after}.${asked.at}`;
}

/** The changed places as pages; at least one place on each. */
export function comparisonPages(hunks: readonly Hunk[]): readonly (readonly Hunk[])[] {
  const pages: Hunk[][] = [];
  let length = 0;
  for (const hunk of hunks.map((one) => shortenedHunk(one, maxSideLength))) {
    const size = hunk.before.length + hunk.after.length + hunk.path.join().length;
    const last = pages.at(-1);
    if (last === undefined || last.length === maxPageHunks || length + size > maxPageLength) {
      pages.push([hunk]);
      length = size;
    } else {
      last.push(hunk);
      length += size;
    }
  }
  return pages;
}

/** Two versions of a page: which they are, what the difference means, and a page of the changed places as a diff. */
export function comparisonCard(
  { change, relevant, moved, readDifferently }: Comparison,
  ask: {
    readonly page: PolicyPage;
    readonly before: Version;
    readonly after: Version;
    /** From 0. */
    readonly at: number;
    readonly pages: Pages;
    readonly now: Instant;
  },
): Card {
  const { source } = ask.page;
  const pages = comparisonPages(change.hunks);
  const shown = pages[ask.at] ?? [];
  const skipped = pages.slice(0, ask.at).flat().length;
  return card({
    title: `${source.service}, ${source.terms}: version ${ask.before.number} → ${ask.after.number}`,
    titleUrl: source.url,
    lines: [
      ...(relevant ? effectiveLine(change, ask.now) : []),
      text(...versionPieces('Before', ask.before), '; ', ...versionPieces('after', ask.after), '.'),
      change.hunks.length === 0
        ? text(sameText(moved))
        : relevant
          ? meaningLine(change)
          : text('Nothing that changed is about AI training.'),
      ...shown.map((hunk): Line => ({ kind: 'hunk', hunk })),
      pages.length > 1 && shown.length > 0
        ? small(`Changed places ${skipped + 1} to ${skipped + shown.length} of ${change.hunks.length}.`)
        : null,
      moved > 0 && change.hunks.length > 0 ? small(`${counted(moved, 'clause')} only moved.`) : null,
      ...silentEditLine(change),
      readDifferently
        ? small(
            'The two were read by different versions of Fineprint’s own reader, so not every difference is the page’s.',
          )
        : null,
      relevant ? small('“What it means” is Fineprint’s reading; the changed words are the page’s own.') : null,
    ],
    links: [{ label: 'Policy page', url: source.url }],
    actions: pageActions(ask.pages),
  });
}

function versionPieces(which: string, { number, seenAt, updated }: Version): readonly Piece[] {
  return [
    `${which}: version ${number}, first read on `,
    { at: seenAt, as: 'date' },
    ...(updated === null ? [] : [` (dated ${dayText(updated)})`]),
  ];
}

function sameText(moved: number): string {
  return moved === 0
    ? 'Both hold the same sentences; they differ in form only.'
    : `Both hold the same sentences; ${counted(moved, 'clause')} only moved.`;
}
