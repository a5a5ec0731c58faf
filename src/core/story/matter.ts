import type { JudgedItem, PartyRole } from '../../nouns/item.ts';
import type { EventLine, Story, TimelineEntry } from '../../nouns/story.ts';
import { msOf } from '../../nouns/time.ts';
import type { ClaimStatus, DataType, Event, Stage } from '../../nouns/words.ts';
import { actsByAnyone } from '../judge/acts.ts';
import { foldWord, tokensOf } from '../judge/phrases.ts';
import { authorities } from '../known/authorities.ts';
import { eventLineOf } from './event-line.ts';
import { placesIn } from './places.ts';
import { companiesNamed, tellingWords } from './story-words.ts';

/**
 * What an item is about, to decide whether it belongs to a story: the line of events, the words that tell it from others, and marks of
 * the matter, such as `docket:1:23-cv-04567`, `place:us/new york` or `plaintiff:ann lee`.
 */
export type Matter = {
  readonly line: EventLine;
  readonly event: Event;
  readonly claimStatus: ClaimStatus;
  readonly stage?: Stage | undefined;
  /** Of an item of a story: it brought a new step. */
  readonly isStep?: boolean | undefined;
  readonly words: ReadonlySet<string>;
  readonly marks: ReadonlySet<string>;
  readonly title: string;
  readonly companies: readonly string[];
  readonly dataTypes: readonly DataType[];
  /** Null if the source gives no date; when an item was seen says little. */
  readonly atMs: number | null;
};

/** Kinds of marks. */
export type MarkKind = 'named' | 'cites' | 'docket' | 'bill' | 'place' | Exclude<PartyRole, 'company'>;

/**
 * How many words of an item are stored with its story: the first words of an article, which say what happened. About 500 bytes per
 * item.
 */
const mostWords = 60;
/** How many characters of a text are searched for marks: parties, courts and numbers are named early. */
const searchedLength = 2_000;

/**
 * Numbers under which courts and authorities file a case: "1:23-cv-04567", "No. 23 Civ. 4567", "42 O 14139/24", "C-250/25",
 * "[2025] EWHC 2863", "CS(COMM) 1028/2024".
 */
const dockets: readonly RegExp[] = [
  /\b(?:\d:)?\d{2}-?(?:cv|md|cr|mc|civ)-?\d{3,6}\b/gi,
  /\b\d{2}\s?civ\.?\s?\d{3,6}\b/gi,
  /\b\d{1,3}\s(?:O|U|S|C|W|K|ZR)\s\d{1,6}\/\d{2}\b/g,
  /\b[CT][-‑]\d{1,4}\/\d{2}\b/g,
  /\[\d{4}\]\s(?:EWHC|EWCA|UKUT|UKFTT|UKSC|IEHC|ONSC|FCA)\s(?:\w+\s)?\d{1,5}\b/g,
  /\bCS\s?\(\s?COMM\s?\)\s?\d{1,5}\/\d{4}\b/gi,
];
/** Most texts have none: one look tells. */
const anyDocket = new RegExp(dockets.map(({ source }) => source).join('|'), 'i');
/** Numbers of bills: "S. 2455", "H.R. 7913", "AB 2013", "SB 942". */
const bills = /(?<![\p{L}.])(?:S\.|H\.\s?R\.|AB|SB|HB)\s?-?\d{1,5}(?!\p{L})/gu;

/** Steps that only a suit has: an answer with one of them is an answer in court, whatever else it says. */
const stepsOfSuits: ReadonlySet<Stage | undefined> = new Set<Stage>([
  'filed',
  'answered',
  'asked',
  'goes_on',
  'partly_decided',
  'appealed',
  'settled',
  'approved_for_now',
  'approved',
  'dismissed',
  'withdrawn',
]);

function lineOf({ item, finding }: JudgedItem): EventLine {
  if (finding.event === 'company_statement' && stepsOfSuits.has(finding.stage)) return 'lawsuit';
  return eventLineOf(finding.event, item);
}

/** The matter of an item. Linear in the first 2,000 characters. */
export function matterOf({ item, finding }: JudgedItem): Matter {
  const text = `${item.title}. ${item.text}`.slice(0, searchedLength);
  const tokens = tokensOf(text);
  const marks = new Set<string>();
  if (anyDocket.test(text))
    for (const pattern of dockets) for (const [number] of text.matchAll(pattern)) marks.add(`docket:${plain(number)}`);
  for (const [number] of text.matchAll(bills)) marks.add(`bill:${plain(number)}`);
  for (const place of placesIn(text, tokens)) marks.add(`place:${place}`);
  for (const { name, role } of finding.parties ?? []) if (role !== 'company') marks.add(`${role}:${foldWord(name)}`);
  for (const name of companiesNamed(text, tokens))
    if (!finding.companies.includes(name)) marks.add(`named:${foldWord(name)}`);
  if (finding.event === 'lawsuit_filed' && citesTerms(item)) marks.add(citesPolicy);
  const isUndated = item.publishedAt === null && item.from === 'feed';
  return {
    line: lineOf({ item, finding }),
    event: finding.event,
    claimStatus: finding.claimStatus,
    stage: finding.stage,
    words: new Set([...tellingWords(text, tokens)].slice(0, mostWords)),
    marks,
    title: item.title.toLowerCase(),
    companies: finding.companies,
    dataTypes: finding.dataTypes,
    atMs: isUndated ? null : msOf(item.publishedAt ?? item.seenAt),
  };
}

/** The mark of a suit that points to a change of a company's terms: it continues that story. */
export const citesPolicy = 'cites:policy';

/** Whether one sentence speaks of a company's terms and of changing them. */
function citesTerms(item: JudgedItem['item']): boolean {
  const { title, body } = actsByAnyone(item);
  return [title, ...body].some(
    ({ found }) => found.some(({ label }) => label === 'terms') && found.some(({ label }) => label === 'update'),
  );
}

const knownAuthorities = new Set(authorities.map(({ name }) => foldWord(name)));

/** Whether the value of a mark is an authority of the catalogue. One that is known by its form may be another name of the same. */
export function isKnownAuthority(name: string): boolean {
  return knownAuthorities.has(name);
}

function plain(number: string): string {
  return number
    .toLowerCase()
    .replace(/[\s.‑]+/g, ' ')
    .trim();
}

const mostMarks = 24;

/** What is stored of a matter with the entry of the timeline. */
export function storedMatter({
  words,
  marks,
  line,
  stage,
  companies,
}: Matter): Pick<TimelineEntry, 'words' | 'line' | 'marks' | 'stage'> {
  const named = [...companies.map((name) => ofCompany + name), ...marks].slice(0, mostMarks);
  return { words: [...words].join(' '), line, marks: named.length === 0 ? undefined : named.join('|'), stage };
}

/** The matter of an entry of the timeline. Older rows lack words, line, stage and marks; their story's companies stand in. */
export function matterOfEntry(entry: TimelineEntry, story: Pick<Story, 'companies' | 'dataTypes'>): Matter {
  return new StoredMatter(entry, story);
}

/** Reads what is stored when it is first asked for: most open stories are ruled out by their words. */
class StoredMatter implements Matter {
  readonly line: EventLine;
  readonly event: Event;
  readonly claimStatus: ClaimStatus;
  readonly stage: Stage | undefined;
  readonly isStep: boolean | undefined;
  readonly dataTypes: readonly DataType[];
  private readonly entry: TimelineEntry;
  private readonly ofStory: readonly string[];
  private itsWords: ReadonlySet<string> | undefined;
  private itsMarks: ReadonlySet<string> | undefined;
  private itsTitle: string | undefined;
  private itsMs: number | undefined;

  constructor(entry: TimelineEntry, { companies, dataTypes }: Pick<Story, 'companies' | 'dataTypes'>) {
    this.line = lineOfEntry(entry);
    this.event = entry.event;
    this.claimStatus = entry.claimStatus;
    this.stage = entry.stage;
    this.isStep = entry.isStep;
    this.dataTypes = dataTypes;
    this.entry = entry;
    this.ofStory = companies;
  }

  get words(): ReadonlySet<string> {
    this.itsWords ??= new Set(wordsOfEntry(this.entry));
    return this.itsWords;
  }

  get marks(): ReadonlySet<string> {
    this.itsMarks ??= new Set(this.allMarks().filter((mark) => !mark.startsWith(ofCompany)));
    return this.itsMarks;
  }

  get title(): string {
    this.itsTitle ??= this.entry.text.toLowerCase();
    return this.itsTitle;
  }

  get companies(): readonly string[] {
    if (this.entry.marks === undefined) return this.ofStory;
    return this.allMarks().flatMap((mark) => (mark.startsWith(ofCompany) ? [mark.slice(ofCompany.length)] : []));
  }

  get atMs(): number {
    this.itsMs ??= msOf(this.entry.at);
    return this.itsMs;
  }

  private allMarks(): readonly string[] {
    return this.entry.marks?.split('|') ?? [];
  }
}

/** The line of an entry; older rows lack it. */
export function lineOfEntry({ line, event, text }: TimelineEntry): EventLine {
  return line ?? eventLineOf(event, { title: text, text: '' });
}

/** The telling words of an entry, each once; older rows lack them, and their headline stands in. */
export function wordsOfEntry({ words, text }: TimelineEntry): readonly string[] {
  return words === undefined ? [...tellingWords(text)] : words.split(' ');
}

/** How a stored mark of a company begins. */
const ofCompany = 'company:';
