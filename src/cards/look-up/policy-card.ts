import type { PolicyPage } from '../../core/ledger/policy-pages.ts';
import { counted, dayText } from '../../core/text/words.ts';
import { bullet, type Card, card, heading, type Line, type Piece, small, text } from '../../nouns/card.ts';
import type { JudgedChange } from '../../nouns/item.ts';
import type { Version } from '../../nouns/policy.ts';
import { changedPlaces, changeText } from '../alert/policy-change-lines.ts';
import { firstLines, type Pages, pageActions } from '../parts/pages.ts';
import { pageState } from '../parts/source-health.ts';
import { compareAction } from './comparison-card.ts';

/** Characters of one side of a changed place: three changes fit a message on every platform. */
const maxSideLength = 320;
const maxPages = 8;
const maxVersionsNamed = 10;

/** A page with the versions of it that are kept, oldest first. */
export type KnownPage = { readonly page: PolicyPage; readonly versions: readonly Version[] };

/**
 * The last changes of some policy pages, each with its date, what it means, when it takes effect and its most telling place
 * as a diff and a button to all of it; then how each page is and when it was last read.
 */
export function policyCard(
  known: readonly KnownPage[],
  ask: {
    readonly changes: readonly JudgedChange[];
    /** How many changes were left out before these. */
    readonly from: number;
    /** Other changes than those about AI training were left out. */
    readonly relevantOnly: boolean;
    readonly pages: Pages;
  },
): Card {
  const [first] = known;
  const only = known.length === 1 ? first?.page.source : undefined;
  const services = [...new Set(known.map(({ page }) => page.source.service))];
  const versionsOf = (change: JudgedChange) =>
    known.find(({ page }) => page.source.id === change.item.sourceId)?.versions ?? [];
  return card({
    title:
      only === undefined
        ? `${services.length === 1 ? services[0] : (first?.page.source.publisher ?? '')}: ${counted(known.length, 'policy page')}`
        : `${only.service}, ${only.terms}`,
    ...(only === undefined ? {} : { titleUrl: only.url }),
    lines: [
      ask.changes.length === 0 ? noChange(known, ask) : null,
      ...ask.changes.flatMap((change, index) =>
        changeLines(change, { number: ask.from + index + 1, versions: versionsOf(change), services: services.length }),
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
  {
    number,
    versions,
    services,
  }: { readonly number: number; readonly versions: readonly Version[]; readonly services: number },
): readonly Line[] {
  const { change } = item;
  const numberOf = (revision: string) => versions.find(({ id }) => id === revision)?.number;
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

function noChange(
  known: readonly KnownPage[],
  { from, relevantOnly }: { readonly from: number; readonly relevantOnly: boolean },
): Line {
  if (from > 0) return text('There are no more.');
  const since = known.flatMap(({ versions }) => (versions[0] === undefined ? [] : [versions[0].seenAt])).toSorted()[0];
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
      draw: ({ page, versions }) =>
        bullet(
          { text: several ? `${page.source.service}, ${page.source.terms}` : page.source.terms, url: page.source.url },
          ': ',
          ...pageState(page),
          ...(versions.length === 0 ? [] : [`; ${counted(versions.length, 'version')} kept`]),
        ),
      rest: '; name the document to see one of them',
    }),
    ...(known.length === 1 ? versionsLine(known[0]?.versions ?? []) : []),
  ];
}

/** What can be written behind `from` and `to`. */
function versionsLine(versions: readonly Version[]): readonly Line[] {
  if (versions.length < 2) return [];
  const named = versions
    .slice(-maxVersionsNamed)
    .toReversed()
    .map(({ number, seenAt }): readonly Piece[] => [`${number} (`, { at: seenAt, as: 'date' }, ')']);
  const pieces = named.flatMap((one, index) => (index === 0 ? one : [', ', ...one]));
  const older = versions.length - named.length;
  return [
    small(
      'Versions to compare with from and to, by number or day: ',
      ...pieces,
      ...(older > 0 ? [`, and ${counted(older, 'older one')}`] : []),
      '.',
    ),
  ];
}
