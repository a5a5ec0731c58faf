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
  meaningLine,
  shortenedHunk,
  silentEditLine,
} from '../alert/policy-change-lines.ts';
import { firstLines, type Pages, pageActions } from '../parts/lists.ts';
import { pageState } from '../parts/source-health.ts';

/** Characters of one side of a changed place: three changes fit a message on every platform. */
const maxSideLength = 320;
const maxPages = 8;
const maxVersionsNamed = 10;

/** A page with the versions of it that are kept, oldest first. */
export type KnownPage = { readonly page: PolicyPage; readonly revisions: readonly RevisionHead[] };

/**
 * The last changes of some policy pages, each with its date, what it means, when it takes effect and its most telling place
 * as a diff and a button to all of it; then how each page is and when it was last read.
 */
export function policyCard(
  known: readonly KnownPage[],
  ask: {
    changes: readonly JudgedChange[];
    /** How many changes were left out before these. */
    from: number;
    /** Other changes than those about AI training were left out. */
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
  return [
    heading(`${number}. ${services > 1 ? `${change.service}: ${told}` : told}`),
    text(
      'Seen on ',
      { at: item.seenAt, as: 'date' },
      change.effective === null
        ? '; no day stated on which it takes effect'
        : `; effective ${dayText(change.effective)}`,
      ...(change.silentEdit ? ['; a silent edit: the page’s own date did not move'] : []),
      ...(before === undefined || after === undefined ? [] : [`; version ${before} → ${after}`]),
      ' (',
      { text: 'page', url: item.url },
      ').',
    ),
    ...changedPlaces(change, { max: 1, maxSide: maxSideLength, rest: `; “Compare ${number}” shows all` }),
  ];
}

function noChange(known: readonly KnownPage[], { from, relevantOnly }: { from: number; relevantOnly: boolean }): Line {
  if (from > 0) return text('There are no more.');
  const since = known
    .flatMap(({ revisions }) => (revisions[0] === undefined ? [] : [revisions[0].seenAt]))
    .toSorted()[0];
  if (since === undefined) {
    return text('No version has been read yet. Changes show up here once the page was read twice.');
  }
  return text(
    `No change${relevantOnly ? ' about AI training' : ''} seen since the first reading on `,
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
          ...(revisions.length === 0 ? [] : [`; ${counted(revisions.length, 'version')} kept`]),
        ),
      rest: '; name the document to see one of them',
    }),
    ...(known.length === 1 ? revisionsLine(known[0]?.revisions ?? []) : []),
  ];
}

/** What can be written behind `from` and `to`. */
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
      'Versions to compare with from and to, by number or day: ',
      ...pieces,
      ...(older > 0 ? [`, and ${counted(older, 'older one')}`] : []),
      '.',
    ),
  ];
}

/** Characters of one side of a changed place. */
const maxSidePaged = 900;
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
export function comparisonArgument(asked: { before: string; after: string; at: number }): string {
  return `${asked.before}.${asked.after}.${asked.at}`;
}

/** The changed places as pages; at least one place on each. */
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

/** Two versions of a page: which they are, what the difference means, and a page of the changed places as a diff. */
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
    title: `${source.service}, ${source.terms}: version ${ask.before.number} → ${ask.after.number}`,
    titleUrl: source.url,
    lines: [
      ...(relevant ? effectiveLine(change, ask.now) : []),
      text(...revisionPieces('Before', ask.before), '; ', ...revisionPieces('after', ask.after), '.'),
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

function revisionPieces(which: string, { number, seenAt, updated }: RevisionHead): readonly Piece[] {
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
