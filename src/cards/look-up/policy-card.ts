import type { PolicyPage } from '../../core/ledger/policy-pages.ts';
import type { Comparison } from '../../core/policy/compare-revisions.ts';
import { counted, dayText } from '../../core/text/words.ts';
import {
  bullet,
  button,
  type Card,
  type CardAction,
  card,
  heading,
  type Line,
  type Piece,
  small,
  text,
} from '../../nouns/card.ts';
import type { JudgedChange } from '../../nouns/item.ts';
import type { Hunk, PolicyChange, RevisionHead } from '../../nouns/policy.ts';
import type { Instant } from '../../nouns/time.ts';
import {
  changedPlaces,
  changeText,
  effectiveLine,
  effectiveWords,
  meaningLine,
  shortenedHunk,
  silentEditLine,
} from '../alert/policy-change-lines.ts';
import { firstLines, type Pages, pageActions } from '../parts/lists.ts';
import { pageState } from '../parts/source-health.ts';

/** Characters per side of a changed passage: three changes fit in a message on every platform. */
const maxSideLength = 320;
const maxPages = 8;
const maxVersionsNamed = 10;

/** A page with its stored revisions, oldest first. */
export type KnownPage = { readonly page: PolicyPage; readonly revisions: readonly RevisionHead[] };

/**
 * The latest changes to some policy pages, each with its date, what it means, when it takes effect, its most important passage as a
 * diff, and a button that shows everything; then the state of each page and when it was last read.
 */
export function policyCard(
  known: readonly KnownPage[],
  ask: {
    changes: readonly JudgedChange[];
    /** The number of changes on earlier pages of the list. */
    from: number;
    /** Only changes about AI training are listed. */
    relevantOnly: boolean;
    pages: Pages;
  },
): Card {
  const [first] = known;
  const only = known.length === 1 ? first?.page.source : undefined;
  const services = [...new Set(known.map(({ page }) => page.source.service))];
  const revisionsOf = (change: JudgedChange) =>
    known.find(({ page }) => page.source.id === change.item.sourceId)?.revisions ?? [];
  return card({
    title:
      only === undefined
        ? `${services.length === 1 ? services[0] : (first?.page.source.publisher ?? '')}: ${counted(known.length, 'policy page')}`
        : `${only.service}, ${only.terms}`,
    ...(only === undefined ? {} : { titleUrl: only.url }),
    lines: [
      ask.changes.length === 0 ? noChange(known, ask) : null,
      ...ask.changes.flatMap((change, index) =>
        changeLines(change, {
          number: ask.from + index + 1,
          revisions: revisionsOf(change),
          services: services.length,
        }),
      ),
      ...(ask.from === 0 || only !== undefined ? pageLines(known) : []),
      ask.changes.length === 0
        ? null
        : small('What a change means is Fineprint’s reading; the changed words are the page’s own.'),
    ],
    actions: [
      ...ask.changes.map(({ item }, index) => compareAction(item.change, `Compare ${ask.from + index + 1}`)),
      ...pageActions(ask.pages),
    ],
  });
}

function changeLines(
  { item }: JudgedChange,
  { number, revisions, services }: { number: number; revisions: readonly RevisionHead[]; services: number },
): readonly Line[] {
  const { change } = item;
  const numberOf = (revision: string) => revisions.find(({ id }) => id === revision)?.number;
  const [before, after] = [numberOf(change.beforeRevision), numberOf(change.afterRevision)];
  const told = changeText(change);
  const when = effectiveWords(change);
  return [
    heading(`${number}. ${services > 1 ? `${change.service}: ${told}` : told}`),
    text(
      'Seen on ',
      { at: item.seenAt, as: 'date' },
      ...(when === null ? [] : [`; ${when}`]),
      ...(change.silentEdit ? ['; silent edit: the date shown on the page did not change'] : []),
      ...(before === undefined || after === undefined ? [] : [`; revision ${before} → ${after}`]),
      ' (',
      { text: 'page', url: item.url },
      ').',
    ),
    ...changedPlaces(change, { max: 1, maxSide: maxSideLength, rest: `; “Compare ${number}” shows them all` }),
  ];
}

function noChange(known: readonly KnownPage[], { from, relevantOnly }: { from: number; relevantOnly: boolean }): Line {
  if (from > 0) return text('No more changes.');
  const since = known
    .flatMap(({ revisions }) => (revisions[0] === undefined ? [] : [revisions[0].seenAt]))
    .toSorted()[0];
  if (since === undefined) {
    return text('This page has not been read yet. Changes appear after it has been read twice.');
  }
  return text(
    `No change${relevantOnly ? ' about AI training' : ''} found since the first reading on `,
    { at: since, as: 'date' },
    '.',
  );
}

function pageLines(known: readonly KnownPage[]): readonly Line[] {
  const several = new Set(known.map(({ page }) => page.source.service)).size > 1;
  return [
    heading(known.length === 1 ? 'The page' : 'The pages'),
    ...firstLines(known, {
      max: maxPages,
      draw: ({ page, revisions }) =>
        bullet(
          { text: several ? `${page.source.service}, ${page.source.terms}` : page.source.terms, url: page.source.url },
          ': ',
          ...pageState(page),
          ...(revisions.length === 0 ? [] : [`; ${counted(revisions.length, 'revision')} stored`]),
        ),
      rest: '; name a document to see it',
    }),
    ...(known.length === 1 ? revisionsLine(known[0]?.revisions ?? []) : []),
  ];
}

/** The revisions that `from` and `to` accept. */
function revisionsLine(revisions: readonly RevisionHead[]): readonly Line[] {
  if (revisions.length < 2) return [];
  const named = revisions
    .slice(-maxVersionsNamed)
    .toReversed()
    .map(({ number, seenAt }): readonly Piece[] => [`${number} (`, { at: seenAt, as: 'date' }, ')']);
  const pieces = named.flatMap((one, index) => (index === 0 ? one : [', ', ...one]));
  const older = revisions.length - named.length;
  return [
    small(
      'Revisions to compare with from and to, by number or date: ',
      ...pieces,
      ...(older > 0 ? [`, and ${older} older`] : []),
      '.',
    ),
  ];
}

/** Characters per side of a changed passage. */
const maxSidePaged = 900;
/** Characters and passages on one page of a comparison: with everything around them, they fit in a message on every platform. */
const maxPageLength = 2400;
const maxPageHunks = 6;

/**
 * The button that shows a change in full. Its argument, `before.after.page`, names both revisions by ID. IDs never change, so the
 * button still works a month later.
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

/** The argument of a comparison's buttons. `at` is the page, from 0. */
export function comparisonArgument(asked: { before: string; after: string; at: number }): string {
  return `${asked.before}.${asked.after}.${asked.at}`;
}

/** The changed passages split into pages, with at least one passage on each. */
export function comparisonPages(hunks: readonly Hunk[]): readonly (readonly Hunk[])[] {
  const pages: Hunk[][] = [];
  let length = 0;
  for (const hunk of hunks.map((one) => shortenedHunk(one, maxSidePaged))) {
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

/** Compares two revisions of a page: which they are, what the difference means, and one page of changed passages as a diff. */
export function comparisonCard(
  { change, relevant, moved, readDifferently }: Comparison,
  ask: {
    page: PolicyPage;
    before: RevisionHead;
    after: RevisionHead;
    /** From 0. */
    at: number;
    pages: Pages;
    now: Instant;
  },
): Card {
  const { source } = ask.page;
  const pages = comparisonPages(change.hunks);
  const shown = pages[ask.at] ?? [];
  const skipped = pages.slice(0, ask.at).flat().length;
  return card({
    title: `${source.service}, ${source.terms}: revision ${ask.before.number} → ${ask.after.number}`,
    titleUrl: source.url,
    lines: [
      ...(relevant ? effectiveLine(change, ask.now) : []),
      text(...revisionPieces('Before', ask.before), '; ', ...revisionPieces('after', ask.after), '.'),
      change.hunks.length === 0
        ? text(sameText(moved))
        : relevant
          ? meaningLine(change)
          : text('None of the changes are about AI training.'),
      ...shown.map((hunk): Line => ({ kind: 'hunk', hunk })),
      pages.length > 1 && shown.length > 0
        ? small(`Changed passages ${skipped + 1} to ${skipped + shown.length} of ${change.hunks.length}.`)
        : null,
      moved > 0 && change.hunks.length > 0 ? small(`${counted(moved, 'clause')} moved without changing.`) : null,
      ...silentEditLine(change),
      readDifferently
        ? small(
            'The two revisions were read by different revisions of Fineprint’s reader, so some differences may not come from the page itself.',
          )
        : null,
      relevant ? small('“What it means” is Fineprint’s reading; the changed words are the page’s own.') : null,
    ],
    links: [{ label: 'Policy page', url: source.url }],
    actions: pageActions(ask.pages),
  });
}

function revisionPieces(which: string, { number, seenAt, updated }: RevisionHead): readonly Piece[] {
  return [
    `${which}: revision ${number}, first read on `,
    { at: seenAt, as: 'date' },
    ...(updated === null ? [] : [` (dated ${dayText(updated)})`]),
  ];
}

function sameText(moved: number): string {
  return moved === 0
    ? 'Both revisions contain the same sentences; they differ only in form.'
    : `Both revisions contain the same sentences; ${counted(moved, 'clause')} moved.`;
}
