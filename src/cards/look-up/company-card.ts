import { casesOf } from '../../core/ledger/cases.ts';
import type { OptOutLink } from '../../core/ledger/opt-out.ts';
import type { PolicyPage } from '../../core/ledger/policy-pages.ts';
import { byVerdict, type PagePosition, type Verdict, waysToSayNo } from '../../core/ledger/position.ts';
import { readDataTypes } from '../../core/policy/statements.ts';
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
import { dataTypes, storyStates } from '../../nouns/words.ts';
import { changeText } from '../alert/policy-change-lines.ts';
import { firstLines } from '../parts/lists.ts';
import { pageLine, pageState } from '../parts/source-health.ts';
import { linkedTitle } from '../parts/story-words.ts';

const maxQuoted = 3;
const maxUnread = 4;

/** Since when a page holds the sentence that decides. */
export type Since = {
  readonly at: Instant;
  /** It was there as far back as is known. */
  readonly atLeast: boolean;
  /** The day that the change which brought it states. */
  readonly effective: string | null;
};

/** What is known of a company, from the store and the catalogue alone. */
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
 * Whether a company trains AI on people's data, in its own words: what each of its policies says, since when, what holds for who
 * does nothing, how to say no, what changed last, and which cases are open. What is in no page that was read is "not known".
 */
export function companyCard(words: CompanyWords): Card {
  const positions = byVerdict(words.positions);
  const [first] = positions;
  const verdict = first?.verdict ?? 'silent';
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
      'From the pages and news that are read here, and nothing else. The verdict is Fineprint’s reading of the quoted sentences.',
  });
}

/** What is unclear in one page is worth a quote only where no other page is clearer. */
function isPlain({ lead, verdict: one }: PagePosition, verdict: Verdict): boolean {
  return lead !== undefined && (one !== 'unclear' || verdict === 'unclear');
}

const answers: Readonly<Record<Verdict, string>> = {
  yes: 'Yes',
  opt_in: 'Only if you agree',
  public: 'With what is public on the web',
  no: 'No',
  unclear: 'Not clear',
  silent: 'Not known',
};

function answer(verdict: Verdict, { positions, links }: CompanyWords): string {
  return verdict === 'yes' && (links.length > 0 || waysToSayNo(positions).length > 0)
    ? 'Yes, unless you say no'
    : answers[verdict];
}

function whySo({ name, pages, positions }: CompanyWords, verdict: Verdict): readonly Piece[] {
  if (pages.length === 0) return [`: I read no policy page of ${name}.`];
  if (positions.length === 0) return [`: no policy page of ${name} has been read yet.`];
  if (verdict === 'silent')
    return [`: ${counted(positions.length, 'policy page')} of ${name} say nothing plain about it.`];
  if (verdict === 'unclear') return [`: ${name} speaks of it without saying so in as many words.`];
  const plain = positions.filter((position) => isPlain(position, verdict));
  const differing = new Set(plain.map((position) => position.verdict)).size > 1;
  return [differing ? `, but not all policies of ${name} say the same.` : ', by the words quoted here.'];
}

/** What one page says, in its words, and since when. */
function quoteLines({ page, lead, verdict }: PagePosition, { since }: CompanyWords): readonly Line[] {
  if (lead === undefined) return [];
  const held = since.get(page.source.id);
  return [
    text({ strong: `${answers[verdict]}: ` }, { text: page.source.name, url: page.source.url }),
    { kind: 'quote', text: clipped(lead.text, 320) },
    small(...(held === undefined ? [] : [...heldSince(held), '; ']), ...pageState(page), '.'),
  ];
}

function heldSince({ at, atLeast, effective }: Since): readonly Piece[] {
  return [
    atLeast ? 'In it since at least ' : 'In it since ',
    { at, as: 'date' },
    atLeast ? ', the oldest version kept' : '',
    ...(effective === null ? [] : [`, effective ${dayText(effective)}`]),
  ];
}

function silentLine(silent: readonly PagePosition[]): readonly Line[] {
  if (silent.length === 0) return [];
  const named = silent.map(({ page }): Piece => ({ text: page.source.name, url: page.source.url }));
  return [small('Nothing plain about it in ', ...joinedPieces(named, { max: 4 }), '.')];
}

/** Pages that say nothing here because they were not read. */
function unreadLines({ pages, positions }: CompanyWords): readonly Line[] {
  const read = new Set(positions.map(({ page }) => page.source.id));
  const unread = pages.filter(({ source }) => !read.has(source.id));
  return firstLines(unread, { max: maxUnread, draw: pageLine, rest: ' pages that were not read' });
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

/** What holds for a person who does nothing. */
const defaults: Readonly<Record<Verdict, string>> = {
  yes: 'On for whoever does nothing',
  opt_in: 'Off until you agree',
  public: 'On for what is public',
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
      seen === undefined ? [', not seen to answer yet'] : [', last seen to answer on ', { at: seen, as: 'date' }];
    return [{ text: 'There is an address', url: link.url }, ...checked];
  }
  if (said !== undefined) return ['Named in ', { text: said.page.source.name, url: said.page.source.url }];
  return ['Not known'];
}

function lastChange({ lastRelevant, lastChange: last, positions }: CompanyWords): readonly Piece[] {
  if (lastRelevant !== undefined) return changePieces(lastRelevant);
  const none = 'None about AI training seen';
  if (last !== undefined) return [`${none}; of another kind: `, ...changePieces(last)];
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

/** Cases that go on, one row each, under a heading; that none is known, where none is. */
function caseLines(title: string, cases: readonly Story[]): readonly Line[] {
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
function endedLine(cases: readonly Story[]): readonly Line[] {
  if (cases.length === 0) return [];
  const named = cases.map((story) =>
    linkedTitle(story, { max: 80, after: ` (${storyStates[story.state].toLowerCase()})` }),
  );
  return [small('Ended: ', ...joinedPieces(named, { max: 3 }), '.')];
}
