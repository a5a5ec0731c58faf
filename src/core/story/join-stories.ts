import type { JudgedItem } from '../../nouns/item.ts';
import { type Place, placeText } from '../../nouns/place.ts';
import type { EventLine, Story, TimelineEntry } from '../../nouns/story.ts';
import { dayMs, type Instant, later, msOf } from '../../nouns/time.ts';
import type { DataType, Event, Genre } from '../../nouns/words.ts';
import { parentOf } from '../judge/company-names.ts';
import { hashText } from '../text/sentences.ts';
import { boundStory } from './bound-story.ts';
import { eventLineOf } from './event-line.ts';
import { endingOf, isMoreSerious, stateOf } from './story-state.ts';
import { directness, likeness, speakerOf, tellingWords } from './story-words.ts';

/** How far back open stories are looked for: court cases run for years, with months of silence. */
export const storyWindowMs = 730 * dayMs;

/*
 * The weights of a fit (see `fitTo`), chosen by hand in steps of a tenth so that they order cases as described below.
 * On our two sets of labelled news (B-cubed F1 0.904 and 0.764), `enough` 1.1 would be slightly better (0.918, 0.773)
 * and 1.5 worse (0.852, 0.757). With 1.3, fewer items are joined that don't belong together, which is the worse
 * mistake. Changing one of the others by a quarter to a half moved F1 by at most 0.02 where tried.
 */
/**
 * An item belongs to a story from this fit on. One line of events within two weeks (1.4) is enough; one line without a
 * date (1.2) isn't.
 */
const enough = 1.3;
/** The same line of events. */
const sameLine = 1;
/** Lines that the press mixes up, see `kin`. */
const kindredLine = 0.5;
/** All words in common. Items of one line that are far apart in time need a thirteenth of their words in common. */
const sameWords = 4;
/**
 * The most days apart, and what that adds to the fit. One event is reported for some days, and reviewed within two
 * weeks.
 */
const nearness = [
  { withinDays: 3, adds: 0.6 },
  { withinDays: 14, adds: 0.4 },
] as const;
/** What a missing date adds: a value between far and near. */
const nearUnknown = 0.2;
/**
 * The most days between two items of one line. A case continues for as long as stories are open, and an authority or a
 * parliament takes its next step within a season. Reports of everything else end within weeks, while the next change of
 * a company is another story. These are a judgement: with half or twice as many days, our labelled news would be joined
 * almost the same way.
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
 * Two texts this similar are one text published twice: an editor changes a headline and cuts a sentence. Independent
 * reports of one event share well under half. Only the stored words are compared, so it doesn't matter which poll
 * brought them.
 */
const copyFrom = 0.9;
/**
 * The most kinds of data that a story lists. More wouldn't fit a line of a card, and the first items name what the
 * story is about.
 */
const mostDataTypes = 4;
/**
 * An item is compared with the first and the last items of a story, so that a story of hundreds costs no more than one
 * of dozens. The first items introduce the parties, the court and the data, which reports of a ruling repeat years
 * later.
 */
const firstTraces = 8;
const lastTraces = 32;
/**
 * How many words of an item are stored with its story: the first words of an article, which say what happened. About
 * 500 bytes per item.
 */
const mostWords = 60;

/** What is remembered of one item to decide whether another belongs to it. */
type Trace = {
  readonly line: EventLine;
  readonly words: ReadonlySet<string>;
  readonly title: string;
  readonly companies: readonly string[];
  readonly dataTypes: readonly DataType[];
  /** A step that requires an earlier case: a ruling, an end. */
  readonly isLaterStep: boolean;
  /** Null if the source gives no date; when an item was seen says little. */
  readonly atMs: number | null;
};

/**
 * A story while items join it. Its traces are made when an item is first compared with them: most open stories are
 * never compared.
 */
type Draft = { story: Story; traces?: readonly Trace[] | undefined; moved: boolean };

function tracesIn(draft: Draft): readonly Trace[] {
  draft.traces ??= tracesOf(draft.story);
  return draft.traces;
}

/**
 * Returns the companies to look up open stories for: those of the items and their owners, so that "LinkedIn" and
 * "Microsoft" meet.
 */
export function companiesToAsk(judged: readonly JudgedItem[]): readonly string[] {
  return [...new Set(judged.flatMap(({ finding }) => finding.companies.flatMap(withOwner)))];
}

/**
 * Joins relevant items to open stories, or to new ones if none fits, by company, event line, time and content. Only
 * stories that share a company are compared. Returns the complete stories that were made or changed; the same items
 * again change nothing. Ids are derived from the first item's key. A changed story is announced `settleMs` after `now`.
 * With a `place`, new stories are visible only in that place, and the open ones must be its own too.
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

/**
 * Finds the case that a ruling or an end belongs to without saying so: the only open case on that company and that
 * data.
 */
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

/** Items about unspecified data fit those that name it. */
function mayShareData(one: readonly DataType[], other: readonly DataType[]): boolean {
  return one.includes('other') || other.includes('other') || one.some((type) => other.includes(type));
}

const laterSteps: ReadonlySet<Event> = new Set([
  'lawsuit_ruling',
  'lawsuit_dismissed',
  'lawsuit_settled',
  'lawsuit_other',
]);

/**
 * How well an item fits a story: its best fit to one of the story's items, at least one of which must be near enough in
 * time.
 */
function fitOf(trace: Trace, draft: Draft): number {
  if (!sharesSubject(trace.companies, draft.story.companies) || isTooFar(trace, tracesIn(draft))) return 0;
  let best = 0;
  for (const other of tracesIn(draft)) best = Math.max(best, fitTo(trace, other));
  return best;
}

/**
 * Adds up the same line of events, words in common, and nearness in time. One line of one company within days is
 * enough; anything else needs words in common.
 */
function fitTo(one: Trace, other: Trace): number {
  const days = daysBetween(one, other);
  const isSameTitle = one.title !== '' && one.title === other.title;
  const alike = isSameTitle ? 1 : likeness(one.words, other.words);
  const near = days === null ? nearUnknown : (nearness.find(({ withinDays }) => days <= withinDays)?.adds ?? 0);
  return kinship(one.line, other.line) + sameWords * alike + near;
}

/** A dated item must lie within the longest gap of at least one dated item. */
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

/** Lines that the press mixes up: a policy, a revelation about it, a study of it, an authority's questions about it. */
const kin: ReadonlySet<EventLine> = new Set(['policy', 'incident', 'research', 'regulator', 'deal']);

function kinship(one: EventLine, other: EventLine): number {
  if (one === other) return sameLine;
  return kin.has(one) && kin.has(other) ? kindredLine : 0;
}

/**
 * Whether both are about the same company, or about a company and its owner. If both name two parties, both must be the
 * same: a suit by one plaintiff against two companies is two stories.
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

/** Leaves out owners that are named next to their company. */
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

/** The items of a story that others are compared with, oldest first. */
function beginningAndEnd<T>(all: readonly T[]): readonly T[] {
  return all.length <= firstTraces + lastTraces ? all : [...all.slice(0, firstTraces), ...all.slice(-lastTraces)];
}

/** An open story is compared by the lines of its timeline and the words of its items. */
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

/** Oldest first. Undated items come last, after the dated ones have made the stories. */
function byTime(a: JudgedItem, b: JudgedItem): number {
  const undated = Number(isUndated(a)) - Number(isUndated(b));
  return undated || (timeOf(a) < timeOf(b) ? -1 : timeOf(a) > timeOf(b) ? 1 : 0);
}

/** A page doesn't date its change either, but the change is seen when it happens. */
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
    stage: finding.stage,
    sure: finding.sure,
  };
  const timeline = [...story.timeline, entry].sort((a, b) => (a.at < b.at ? -1 : a.at > b.at ? 1 : 0));
  const { state, by } = stateOf(timeline);
  const traces = tracesIn(draft);
  const isCopy = traces.some((other) => likeness(kept, keptWords(other)) >= copyFrom);
  const note = finding.claimStatus === 'dismissed' ? endingOf(item) : undefined;
  const stateNote = state === 'dismissed' ? longer(note, story.stateNote) : undefined;
  const scope = story.scope ?? finding.scope;
  draft.story = boundStory({
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
  });
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
