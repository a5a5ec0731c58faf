import { casesOf } from '../../core/ledger/cases.ts';
import type { OptOutLink } from '../../core/ledger/opt-out.ts';
import type { PolicyPage } from '../../core/ledger/policy-pages.ts';
import { byVerdict, type PagePosition, verdictOf, waysToSayNo } from '../../core/ledger/position.ts';
import { readDataTypes } from '../../core/policy/scope.ts';
import { capitalised, clipped, counted, dayText, joined, joinedPieces } from '../../core/text/words.ts';
import {
  bullet,
  type Card,
  type CardAction,
  card,
  type Fact,
  fact,
  heading,
  type Line,
  type Piece,
  small,
  text,
} from '../../nouns/card.ts';
import type { JudgedChange } from '../../nouns/item.ts';
import type { Story } from '../../nouns/story.ts';
import type { Instant } from '../../nouns/time.ts';
import { dataTypes, stances, storyStates, type Verdict } from '../../nouns/words.ts';
import { changeText } from '../alert/policy-change-lines.ts';
import { firstLines } from '../parts/lists.ts';
import { pageLine, pageState } from '../parts/source-health.ts';
import { linkedTitle } from '../parts/story-words.ts';

const maxQuoted = 3;
const maxUnread = 4;

/** How long a page has contained the deciding sentence. */
export type Since = {
  readonly at: Instant;
  /** The sentence was already in the oldest revision on record. */
  readonly atLeast: boolean;
  /** The effective date stated by the change that added it. */
  readonly effective: string | null;
};

/** What is known about a company, from the store and the catalogue only. */
export type CompanyWords = {
  readonly name: string;
  readonly pages: readonly PolicyPage[];
  readonly positions: readonly PagePosition[];
  /** By source. */
  readonly since: ReadonlyMap<string, Since>;
  readonly links: readonly OptOutLink[];
  /** The last change about AI training, and the last one of any kind. */
  readonly lastRelevant: JudgedChange | undefined;
  readonly lastChange: JudgedChange | undefined;
  /** Newest first. */
  readonly stories: readonly Story[];
  readonly actions: readonly CardAction[];
};

/**
 * Whether a company trains AI on people's data, in its own words: what each policy says and since when, the default, how to opt out,
 * the last change, and the open cases. Whatever isn't on a page that was read is "not known".
 */
export function companyCard(words: CompanyWords): Card {
  const positions = byVerdict(words.positions);
  const verdict = verdictOf(positions, { hasLink: words.links.length > 0 });
  const quoted = positions.filter((position) => isPlain(position, verdict)).slice(0, maxQuoted);
  const cases = casesOf(words.stories);
  return card({
    title: `${words.name}: does it train AI on your data?`,
    lines: [
      text({ strong: answer(verdict, words) }, ...whySo(words, verdict)),
      ...quoted.flatMap((position) => quoteLines(position, words)),
      ...silentLine(positions.filter((position) => !isPlain(position, verdict))),
      ...unreadLines(words),
      ...caseLines('Open cases', cases.open),
      ...endedLine(cases.ended),
    ],
    facts: facts(words, { verdict, positions }),
    links: words.links.slice(0, 1).map(({ url }) => ({ label: 'Opt out', url })),
    actions: words.actions,
    footer:
      'Based only on the pages and news that Fineprint reads. The verdict is Fineprint’s reading of the quoted sentences.',
  });
}

/** An unclear page is quoted only if no other page is clearer. */
function isPlain({ lead, verdict: one }: PagePosition, verdict: Verdict): boolean {
  return lead !== undefined && (one !== 'unclear' || verdict === 'unclear');
}

/** Of a company of which no page was read, nothing is known. */
function answer(verdict: Verdict, { positions }: CompanyWords): string {
  return positions.length === 0 ? 'Not known' : stances[verdict];
}

function whySo({ name, pages, positions }: CompanyWords, verdict: Verdict): readonly Piece[] {
  if (pages.length === 0) return [`: Fineprint does not read any policy page of ${name}.`];
  if (positions.length === 0) return [`: no policy page of ${name} has been read yet.`];
  if (verdict === 'silent')
    return [
      `: ${counted(positions.length, 'policy page')} of ${name} ${positions.length === 1 ? 'does' : 'do'} not address this clearly.`,
    ];
  if (verdict === 'unclear') return [`: ${name} mentions this but does not state it explicitly.`];
  const plain = positions.filter((position) => isPlain(position, verdict));
  const differing = new Set(plain.map((position) => position.verdict)).size > 1;
  return [differing ? `, but not all of ${name}’s policies say the same.` : ', according to the words quoted here.'];
}

/** What one page says, in its own words, and since when. */
function quoteLines({ page, lead, verdict, other }: PagePosition, { since }: CompanyWords): readonly Line[] {
  if (lead === undefined) return [];
  const held = since.get(page.source.id);
  return [
    text({ strong: `${stances[verdict]}: ` }, { text: page.source.name, url: page.source.url }),
    { kind: 'quote', text: clipped(lead.text, 320) },
    ...othersLine(other),
    small(...(held === undefined ? [] : [...heldSince(held), '; ']), ...pageState(page), '.'),
  ];
}

const maxOthers = 3;

/** The plans, regions and accounts for which the page says something else. */
function othersLine(other: PagePosition['other']): readonly Line[] {
  if (other.length === 0) return [];
  const named = other
    .slice(0, maxOthers)
    .map(
      ({ who, verdict }) =>
        `${joined([...who.plans, ...who.regions, ...who.accounts], { max: 4 })}: ${stances[verdict]}`,
    );
  return [small(`It says otherwise for ${named.join('; for ')}.`)];
}

function heldSince({ at, atLeast, effective }: Since): readonly Piece[] {
  return [
    atLeast ? 'On the page since at least ' : 'On the page since ',
    { at, as: 'date' },
    atLeast ? ' (the oldest revision on record)' : '',
    ...(effective === null ? [] : [`, effective ${dayText(effective)}`]),
  ];
}

function silentLine(silent: readonly PagePosition[]): readonly Line[] {
  if (silent.length === 0) return [];
  const named = silent.map(({ page }): Piece => ({ text: page.source.name, url: page.source.url }));
  return [
    small(...joinedPieces(named, { max: 4 }), `${named.length === 1 ? ' does' : ' do'} not address this clearly.`),
  ];
}

/** Pages not covered here because they haven't been read. */
function unreadLines({ pages, positions }: CompanyWords): readonly Line[] {
  const read = new Set(positions.map(({ page }) => page.source.id));
  const unread = pages.filter(({ source }) => !read.has(source.id));
  return firstLines(unread, { max: maxUnread, draw: pageLine, rest: ' pages not read yet' });
}

function facts(
  words: CompanyWords,
  { verdict, positions }: { verdict: Verdict; positions: readonly PagePosition[] },
): readonly Fact[] {
  const types = readDataTypes(
    positions.flatMap(({ lead, verdict: one }) => (lead === undefined || one === 'no' ? [] : [lead.text])),
  ).filter((type) => type !== 'other');
  return [
    fact('Default', defaults[verdict]),
    fact('Opt-out', ...optOut(words)),
    ...(types.length === 0 ? [] : [fact('Data named', capitalised(joined(types.map((type) => dataTypes[type]))))]),
    fact('Last change', ...lastChange(words)),
  ];
}

/** What applies to people who do nothing. */
const defaults: Readonly<Record<Verdict, string>> = {
  yes: 'On by default',
  yes_unless_opt_out: 'On by default',
  opt_in: 'Off until you agree',
  deidentified_only: 'On for de-identified data',
  public_only: 'On for public content',
  no: 'Off',
  unclear: 'Not known',
  silent: 'Not known',
};

function optOut({ links, positions }: CompanyWords): readonly Piece[] {
  const [link] = links;
  const said = waysToSayNo(positions)[0];
  if (link !== undefined) {
    const seen = link.check?.seenAt;
    const checked: readonly Piece[] =
      seen === undefined
        ? [link.check === undefined ? ' (not checked yet)' : ' (not reached yet)']
        : [' (last reached on ', { at: seen, as: 'date' }, ')'];
    return [{ text: 'Opt-out page', url: link.url }, ...checked];
  }
  if (said !== undefined) return ['Described in ', { text: said.page.source.name, url: said.page.source.url }];
  return ['None found'];
}

function lastChange({ lastRelevant, lastChange: last, positions }: CompanyWords): readonly Piece[] {
  if (lastRelevant !== undefined) return changePieces(lastRelevant);
  const none = 'None about AI training found';
  if (last !== undefined) return [`${none}; other change: `, ...changePieces(last)];
  return positions.length === 0 ? ['Not known'] : [none];
}

function changePieces({ item }: JudgedChange): readonly Piece[] {
  return [
    { at: item.seenAt, as: 'date' },
    ': ',
    { text: `${item.change.service} ${changeText(item.change)}`, url: item.url },
    ...(item.change.effective === null ? [] : [`, effective ${dayText(item.change.effective)}`]),
  ];
}

const maxCases = 5;

/** Open cases, one row each, under a heading; or a note that none are known. */
function caseLines(title: string, cases: readonly Story[]): readonly Line[] {
  if (cases.length === 0) return [small('No open cases found.')];
  return [heading(title), ...firstLines(cases, { max: maxCases, draw: caseLine, rest: '; use latest to see them' })];
}

/** A case: when it began, its headline, its state, and who reports it. */
function caseLine(story: Story): Line {
  return bullet(
    { at: story.timeline[0]?.at ?? story.openedAt, as: 'date' },
    ': ',
    linkedTitle(story, { max: 150 }),
    ` (${storyStates[story.state].toLowerCase()}; ${joined(story.publishers, { max: 3 })})`,
  );
}

/** The cases that have ended, in one line. */
function endedLine(cases: readonly Story[]): readonly Line[] {
  if (cases.length === 0) return [];
  const named = cases.map((story) =>
    linkedTitle(story, { max: 80, after: ` (${storyStates[story.state].toLowerCase()})` }),
  );
  return [small('Ended: ', ...joinedPieces(named, { max: 3 }), '.')];
}
