import type { JudgedItem } from '../../nouns/item.ts';
import type { Place } from '../../nouns/place.ts';
import { placeText } from '../../nouns/place.ts';
import type { EventLine, Story, TimelineEntry } from '../../nouns/story.ts';
import type { Instant } from '../../nouns/time.ts';
import { dayMs, later, msOf } from '../../nouns/time.ts';
import type { DataType, Event, Genre } from '../../nouns/words.ts';
import { parentOf } from '../judge/company-names.ts';
import { hashText } from '../text/sentences.ts';
import { eventLineOf } from './event-line.ts';
import { endingOf, isMoreSerious, stateOf } from './story-state.ts';
import { directness, likeness, speakerOf, tellingWords } from './story-words.ts';

/** How far back open stories are looked for: court cases run for years, with months of silence. */
export const storyWindowMs = 730 * dayMs;

/*
 * The weights of a fit (see `fitTo`). Chosen by hand, not learned, in steps of a tenth: what they must put before what is said below. On our
 * two sets of labelled news (B-cubed F1 0.904 and 0.764) `enough` 1.1 would be a little better (0.918, 0.773) and 1.5 worse (0.852, 0.757);
 * 1.3 joins less that does not belong together, which is the worse mistake. Changing one of the others by a quarter to a half moved F1 by 0.02 at most, where tried.
 */
/** From here on an item belongs to a story: one line of events within two weeks (1.4) is enough, one line without a date (1.2) is not. */
const enough = 1.3;
/** The same line of events. */
const sameLine = 1;
/** Lines that the press mixes up, see `kin`. */
const kindredLine = 0.5;
/** All words in common; items of one line that are far apart in time need a thirteenth of their words. */
const sameWords = 4;
/** Near in time: the most that the days apart may be, and what that adds. One event is reported for some days, and looked back at within two weeks. */
const nearness = [
  { withinDays: 3, adds: 0.6 },
  { withinDays: 14, adds: 0.4 },
] as const;
/** What a missing date adds: between far and near. */
const nearUnknown = 0.2;
/**
 * Days apart that two items of one line may be. A case goes on for as long as stories are open; an authority or a parliament takes its next
 * step within a season, and reports of all else end within weeks, while the next change of one company is another story. Our labelled news
 * would be joined nearly alike with half or twice as many days: these are by judgement.
 */
const longestGapDays: Readonly<Record<EventLine, number>> = {
  lawsuit: 730,
  regulator: 120,
  law: 120,
  policy: 40,
  deal: 40,
  incident: 60,
  research: 60,
};
/**
 * Two texts this alike are one text, printed twice: a desk changes a headline and cuts a sentence, while reports of one event in words of
 * their own share well under half. Compared by the words that are kept, so that it does not matter which poll brought them.
 */
const copyFrom = 0.9;
/** Kinds of data that a story names: more would fit no line of a card, and the first items name what it is about. */
const mostDataTypes = 4;
/**
 * An item is compared with the first and the last items of a story, so that a story of hundreds costs no more than one of dozens.
 * The first ones introduce the parties, the court and the data, which is what reports of a ruling repeat years later.
 */
const firstTraces = 8;
const lastTraces = 32;
/** Words of an item that are kept with its story: of an article, the first ones, which tell what happened. Some 500 bytes each. */
const mostWords = 60;

/** What is remembered of one item to tell whether another one belongs to it. */
type Trace = {
  readonly line: EventLine;
  readonly words: ReadonlySet<string>;
  readonly title: string;
  readonly companies: readonly string[];
  readonly dataTypes: readonly DataType[];
  /** A step that needs a case before it: a ruling, an end. */
  readonly isLaterStep: boolean;
  /** Null: the source gives no date, and when it was seen says little. */
  readonly atMs: number | null;
};

/** A story while items join it. Its traces are made when something is first held against them: most open stories are never asked. */
type Draft = { story: Story; traces?: readonly Trace[] | undefined; moved: boolean };

function tracesIn(draft: Draft): readonly Trace[] {
  draft.traces ??= tracesOf(draft.story);
  return draft.traces;
}

/** The companies to look for open stories of: those of the items and their owners, so that "LinkedIn" and "Microsoft" meet. */
export function companiesToAsk(judged: readonly JudgedItem[]): readonly string[] {
  return [...new Set(judged.flatMap(({ finding }) => finding.companies.flatMap(withOwner)))];
}

/**
 * Joins relevant items to open stories, or to new ones where none fits, by company, event line, time and content. Returns
 * the stories that were made or moved, whole; the same items again move nothing. Ids are made of the first item's key.
 * A moved story is told `settleMs` after `now`. Only stories that share a company are compared. With a `place` the new ones are seen
 * by that place alone; the open ones are then its own too.
 */
export function joinStories({
  judged,
  open,
  now,
  settleMs,
  place,
}: {
  judged: readonly JudgedItem[];
  open: readonly Story[];
  now: Instant;
  settleMs: number;
  place?: Place | undefined;
}): readonly Story[] {
  const drafts = open.map((story): Draft => ({ story, moved: false }));
  const known = new Set(open.flatMap(({ itemKeys }) => itemKeys));
  const byCompany = new Map<string, Draft[]>();
  for (const draft of drafts) addTo(byCompany, draft, draft.story.companies);
  const inOrder = judged.filter(({ finding, item }) => finding.relevant && !known.has(item.key)).sort(byTime);
  for (const one of inOrder) {
    if (known.has(one.item.key)) continue;
    known.add(one.item.key);
    const trace = traceOf(one);
    const candidates = candidatesFor(trace.companies, byCompany);
    const best = bestFit(trace, candidates) ?? onlyCase(trace, candidates);
    if (best === null) {
      const draft: Draft = { story: newStory(one, { now, place }), traces: [], moved: true };
      drafts.push(draft);
      join(draft, one, { trace, now, settleMs });
      addTo(byCompany, draft, draft.story.companies);
    } else {
      const before = new Set(best.story.companies);
      join(best, one, { trace, now, settleMs });
      addTo(
        byCompany,
        best,
        best.story.companies.filter((name) => !before.has(name)),
      );
    }
  }
  return drafts.filter(({ moved }) => moved).map(({ story }) => story);
}

// ── Which story ────────────────────────────────────────────────────────────────────────────────

const noCompany = '';

function addTo(index: Map<string, Draft[]>, draft: Draft, companies: readonly string[]): void {
  for (const key of companies.length === 0 ? [noCompany] : new Set(companies.flatMap(withOwner))) {
    const list = index.get(key);
    if (list === undefined) index.set(key, [draft]);
    else if (!list.includes(draft)) list.push(draft);
  }
}

function candidatesFor(companies: readonly string[], index: ReadonlyMap<string, Draft[]>): ReadonlySet<Draft> {
  const keys = companies.length === 0 ? [noCompany] : companies.flatMap(withOwner);
  return new Set(keys.flatMap((key) => index.get(key) ?? []));
}

function bestFit(trace: Trace, candidates: Iterable<Draft>): Draft | null {
  let best: Draft | null = null;
  let bestFitness = enough;
  for (const draft of candidates) {
    const fitness = fitOf(trace, draft);
    if (fitness >= bestFitness) {
      best = draft;
      bestFitness = fitness;
    }
  }
  return best;
}

/** The case that a ruling or an end belongs to although no word says so: the only open one on that company and that data. */
function onlyCase(trace: Trace, candidates: Iterable<Draft>): Draft | null {
  if (!trace.isLaterStep) return null;
  const cases = [...candidates].filter(
    (draft) =>
      sharesSubject(trace.companies, draft.story.companies) &&
      mayShareData(trace.dataTypes, draft.story.dataTypes) &&
      tracesIn(draft).some(({ line }) => line === 'lawsuit') &&
      !isTooFar(trace, tracesIn(draft)),
  );
  return cases.length === 1 ? (cases[0] ?? null) : null;
}

/** No news that names the data speaks against one that does not. */
function mayShareData(one: readonly DataType[], other: readonly DataType[]): boolean {
  return one.includes('other') || other.includes('other') || one.some((type) => other.includes(type));
}

const laterSteps: ReadonlySet<Event> = new Set([
  'lawsuit_ruling',
  'lawsuit_dismissed',
  'lawsuit_settled',
  'lawsuit_other',
]);

/** How well an item fits a story: its best fit to one of the items that are there, none of which may be too far in time. */
function fitOf(trace: Trace, draft: Draft): number {
  if (!sharesSubject(trace.companies, draft.story.companies) || isTooFar(trace, tracesIn(draft))) return 0;
  let best = 0;
  for (const other of tracesIn(draft)) best = Math.max(best, fitTo(trace, other));
  return best;
}

/** The same line of events, words in common, near in time. One line of one company within days is enough; anything else needs words in common. */
function fitTo(one: Trace, other: Trace): number {
  const days = daysBetween(one, other);
  const isSameTitle = one.title !== '' && one.title === other.title;
  const alike = isSameTitle ? 1 : likeness(one.words, other.words);
  const near = days === null ? nearUnknown : (nearness.find(({ withinDays }) => days <= withinDays)?.adds ?? 0);
  return kinship(one.line, other.line) + sameWords * alike + near;
}

/** An item that is dated lies within the longest gap of at least one that is. */
function isTooFar(trace: Trace, traces: readonly Trace[]): boolean {
  const gaps = traces.flatMap((other) => {
    const days = daysBetween(trace, other);
    return days === null ? [] : [days - Math.max(longestGapDays[trace.line], longestGapDays[other.line])];
  });
  return gaps.length > 0 && gaps.every((over) => over > 0);
}

function daysBetween(one: Trace, other: Trace): number | null {
  return one.atMs === null || other.atMs === null ? null : Math.abs(one.atMs - other.atMs) / dayMs;
}

/** Lines that the press mixes up: a policy, what came out about it, what was studied, what an authority asks about it. */
const kin: ReadonlySet<EventLine> = new Set(['policy', 'incident', 'research', 'regulator', 'deal']);

function kinship(one: EventLine, other: EventLine): number {
  if (one === other) return sameLine;
  return kin.has(one) && kin.has(other) ? kindredLine : 0;
}

/**
 * They are about the same company, or about one and its owner. Where both name two parties, both must be the same: a suit
 * of one plaintiff against two companies is two stories.
 */
function sharesSubject(one: readonly string[], other: readonly string[]): boolean {
  if (one.length === 0 && other.length === 0) return true;
  const ones = subjectsOnly(one);
  const others = subjectsOnly(other);
  const shared = ones.filter((name) => others.some((two) => isSameSubject(name, two))).length;
  if (ones.length >= 2 && others.length >= 2) return shared >= 2;
  return shared >= 1;
}

function isSameSubject(one: string, other: string): boolean {
  return one === other || parentOf(one) === other || parentOf(other) === one;
}

/** Without owners that stand beside their company. */
function subjectsOnly(companies: readonly string[]): readonly string[] {
  return companies.filter((name) => !companies.some((other) => other !== name && parentOf(other) === name));
}

function withOwner(name: string): readonly string[] {
  const owner = parentOf(name);
  return owner === undefined ? [name] : [name, owner];
}

function traceOf(one: JudgedItem): Trace {
  const { item, finding } = one;
  return {
    line: eventLineOf(finding.event, item),
    words: tellingWords(`${item.title}. ${item.text}`),
    title: item.title.toLowerCase(),
    companies: finding.companies,
    dataTypes: finding.dataTypes,
    isLaterStep: laterSteps.has(finding.event),
    atMs: isUndated(one) ? null : msOf(timeOf(one)),
  };
}

/** What a story is compared by, of all that it holds, oldest first. */
function beginningAndEnd<T>(all: readonly T[]): readonly T[] {
  return all.length <= firstTraces + lastTraces ? all : [...all.slice(0, firstTraces), ...all.slice(-lastTraces)];
}

/** An open story is known by the lines of its timeline, and by the words that its items had. */
function tracesOf({ timeline, companies, dataTypes }: Story): readonly Trace[] {
  return beginningAndEnd(timeline).map(({ event, text, at, words, line }) => ({
    line: line ?? eventLineOf(event, { title: text, text: '' }),
    words: words === undefined ? tellingWords(text) : new Set(words.split(' ')),
    title: text.toLowerCase(),
    companies,
    dataTypes,
    isLaterStep: laterSteps.has(event),
    atMs: msOf(at),
  }));
}

function keptWords({ words }: Trace): ReadonlySet<string> {
  return words.size <= mostWords ? words : new Set([...words].slice(0, mostWords));
}

/** Oldest first; those that state no date last, when the dated ones have made the stories. */
function byTime(a: JudgedItem, b: JudgedItem): number {
  const undated = Number(isUndated(a)) - Number(isUndated(b));
  return undated || (timeOf(a) < timeOf(b) ? -1 : timeOf(a) > timeOf(b) ? 1 : 0);
}

/** A page states no date for its change either, but it is seen when it happens. */
function isUndated({ item }: JudgedItem): boolean {
  return item.publishedAt === null && item.from === 'feed';
}

function timeOf({ item }: JudgedItem): Instant {
  return item.publishedAt ?? item.seenAt;
}

// ── What becomes of it ─────────────────────────────────────────────────────────────────────────

function newStory({ item, finding }: JudgedItem, { now, place }: { now: Instant; place: Place | undefined }): Story {
  return {
    id: hashText(place === undefined ? item.key : `${item.key} ${placeText(place)}`),
    place,
    title: headlineOf({ item, finding }),
    state: 'reported',
    event: finding.event,
    companies: [],
    dataTypes: [],
    genres: [],
    severity: finding.severity,
    openedAt: now,
    updatedAt: now,
    settlesAt: null,
    timeline: [],
    publishers: [],
    itemKeys: [],
  };
}

function join(
  draft: Draft,
  one: JudgedItem,
  { trace, now, settleMs }: { trace: Trace; now: Instant; settleMs: number },
): void {
  const { item, finding } = one;
  const { story } = draft;
  const kept = keptWords(trace);
  const entry: TimelineEntry = {
    at: timeOf(one),
    event: finding.event,
    claimStatus: finding.claimStatus,
    text: headlineOf(one),
    publisher: item.publisher,
    url: item.url,
    itemKey: item.key,
    words: [...kept].join(' '),
    line: trace.line,
  };
  const timeline = [...story.timeline, entry].sort((a, b) => (a.at < b.at ? -1 : a.at > b.at ? 1 : 0));
  const { state, by } = stateOf(timeline);
  const traces = tracesIn(draft);
  const isCopy = traces.some((other) => likeness(kept, keptWords(other)) >= copyFrom);
  const note = finding.claimStatus === 'dismissed' ? endingOf(item) : undefined;
  const stateNote = state === 'dismissed' ? longer(note, story.stateNote) : undefined;
  const scope = story.scope ?? finding.scope;
  draft.story = {
    ...story,
    title: isMoreDirect(item.genre, story.genres) ? headlineOf(one) : story.title,
    state,
    stateNote,
    event: by?.event ?? timeline[0]?.event ?? finding.event,
    companies: union(story.companies, finding.companies),
    dataTypes: union(story.dataTypes, finding.dataTypes).slice(0, mostDataTypes),
    genres: union(story.genres, [item.genre]),
    severity: isMoreSerious(finding.severity, story.severity) ? finding.severity : story.severity,
    scope,
    updatedAt: now,
    settlesAt: later(now, settleMs),
    timeline,
    publishers: isCopy ? story.publishers : union(story.publishers, [speakerOf(item)]),
    itemKeys: [...story.itemKeys, item.key],
  };
  draft.traces = beginningAndEnd([...traces, trace]);
  draft.moved = true;
}

function headlineOf({ item, finding }: JudgedItem): string {
  return item.title.trim() || (finding.evidence[0] ?? item.url);
}

function isMoreDirect(genre: Genre, than: readonly Genre[]): boolean {
  return than.every((other) => directness[genre] < directness[other]);
}

function longer(one: string | undefined, other: string | undefined): string | undefined {
  return (one?.length ?? 0) >= (other?.length ?? 0) ? one : other;
}

function union<T>(first: readonly T[], second: readonly T[]): readonly T[] {
  return [...new Set([...first, ...second])];
}
