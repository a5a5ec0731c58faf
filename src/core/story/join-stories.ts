import type { Finding, JudgedItem } from '../../nouns/item.ts';
import { type Place, placeText } from '../../nouns/place.ts';
import type { Story, TimelineEntry } from '../../nouns/story.ts';
import { dayMs, type Instant, later } from '../../nouns/time.ts';
import type { Genre } from '../../nouns/words.ts';
import { hashText } from '../text/sentences.ts';
import { boundStory } from './bound-story.ts';
import { isAnotherMatter } from './join-features.ts';
import { type Candidate, type JoinModel, joinModel, likelinessesOf } from './join-model.ts';
import { foundUnder, lookedUnder } from './look-up.ts';
import { citesPolicy, matterOf, matterOfEntry, storedMatter } from './matter.ts';
import { type Outline, outlineOf, outlineOfEntries } from './outline.ts';
import { type Compared, comparedOf, type Profile, profileOf } from './profile.ts';
import { isNewStep, isSurerOnly, type StepModel, stepModel } from './step-model.ts';
import { endingOf, isMoreSerious, stateOf } from './story-state.ts';
import { directness, isOneText, speakerOf } from './story-words.ts';

/** How far back open stories are looked for: court cases run for years, with months of silence. */
export const storyWindowMs = 730 * dayMs;

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
const firstCompared = 8;
const lastCompared = 32;

/** What decides whether an item belongs to a story, and whether it brings a new step. The shipped models by default. */
export type StoryModels = { readonly join?: JoinModel | undefined; readonly step?: StepModel | undefined };

/** A story while items join it. What is compared of it is worked out when first asked for: most open stories never are. */
class Draft implements Candidate {
  story: Story;
  moved = false;
  private readonly asked: ReadonlySet<string>;
  private itsOutline: Outline | undefined;
  private itsProfile: Profile | undefined;

  /** `asked`: the words of the items to be joined. */
  constructor(story: Story, { asked }: { asked: ReadonlySet<string> }) {
    this.story = story;
    this.asked = asked;
  }

  get outline(): Outline {
    this.itsOutline ??=
      this.itsProfile === undefined
        ? outlineOfEntries(beginningAndEnd(this.story.timeline), { asked: this.asked })
        : outlineOf(this.itsProfile);
    return this.itsOutline;
  }

  get profile(): Profile {
    this.itsProfile ??= profileOf(
      beginningAndEnd(this.story.timeline).map((entry) => comparedOf(matterOfEntry(entry, this.story))),
    );
    return this.itsProfile;
  }

  become(story: Story, compared: readonly Compared[]): void {
    this.story = story;
    this.moved = true;
    this.itsOutline = undefined;
    this.itsProfile = profileOf(beginningAndEnd(compared));
  }
}

/**
 * Joins relevant items to open stories of the same matter, or to new ones if none fits: by the parties, places, numbers and words in
 * common, the line of events and time, weighed by a learned model. Only stories that share a company are compared. Returns the complete
 * stories that were made or changed; the same items again change nothing. Ids are derived from the first item's key. A changed story is
 * announced `settleMs` after `now`. With a `place`, new stories are visible only in that place, and the open ones must be its own too.
 */
export function joinStories({
  judged,
  open,
  now,
  settleMs,
  place,
  models = {},
}: {
  judged: readonly JudgedItem[];
  open: readonly Story[];
  now: Instant;
  settleMs: number;
  place?: Place | undefined;
  models?: StoryModels | undefined;
}): readonly Story[] {
  const { join: byModel = joinModel, step = stepModel } = models;
  const known = new Set(open.flatMap(({ itemKeys }) => itemKeys));
  const inOrder = judged
    .filter(({ finding, item }) => finding.relevant && !known.has(item.key))
    .sort(byTime)
    .map((one) => ({ one, compared: comparedOf(matterOf(one)) }));
  const asked = new Set(inOrder.flatMap(({ compared }) => [...compared.matter.words]));
  const drafts = open.map((story) => new Draft(story, { asked }));
  const byName = new Map<string, Set<Draft>>();
  for (const draft of drafts) addTo(byName, draft, foundUnder(draft.story));
  for (const { one, compared } of inOrder) {
    if (known.has(one.item.key)) continue;
    known.add(one.item.key);
    const candidates = candidatesFor(one.finding, byName);
    const best = bestFit(compared, candidates, byModel) ?? policyCited(compared, candidates);
    const draft = best ?? new Draft(newStory(one, { now, place }), { asked });
    if (best === null) drafts.push(draft);
    join(draft, one, { compared, now, settleMs, step });
    addTo(byName, draft, lookedUnder(one.finding));
  }
  return drafts.filter(({ moved }) => moved).map(({ story }) => story);
}

// ── Which story ────────────────────────────────────────────────────────────────────────────────

const nobody = '';

function addTo(index: Map<string, Set<Draft>>, draft: Draft, names: readonly string[]): void {
  for (const key of draft.story.companies.length === 0 ? [nobody, ...names] : names) {
    const its = index.get(key);
    if (its === undefined) index.set(key, new Set([draft]));
    else its.add(draft);
  }
}

function candidatesFor(finding: Finding, index: ReadonlyMap<string, ReadonlySet<Draft>>): readonly Draft[] {
  const names = lookedUnder(finding);
  const keys = finding.companies.length === 0 ? [nobody, ...names] : names;
  return [...new Set(keys.flatMap((key) => [...(index.get(key) ?? [])]))];
}

/** The most likely story of an item, or null if none is likely enough. Among equals, the one found first. */
function bestFit(compared: Compared, candidates: readonly Draft[], model: JoinModel): Draft | null {
  let best: Draft | null = null;
  let most = model.from;
  const likelinesses = likelinessesOf(compared, candidates, model);
  for (const [at, likeliness] of likelinesses.entries()) {
    if (likeliness < most || (likeliness === most && best !== null)) continue;
    best = candidates[at] ?? null;
    most = likeliness;
  }
  return best;
}

/** A suit that points to a change of terms follows within this time. */
const longestToSuit = 365 * dayMs;

/** The latest story of a policy change that a new suit points to, if it belongs to none by itself. */
function policyCited(compared: Compared, candidates: readonly Draft[]): Draft | null {
  const { marks, atMs } = compared.matter;
  if (!marks.has(citesPolicy) || atMs === null) return null;
  const changedAt = (draft: Draft) =>
    Math.max(...draft.profile.matters.map((one) => (one.event === 'policy_change' ? (one.atMs ?? 0) : 0)));
  const changes = candidates
    .filter((draft) => {
      const at = changedAt(draft);
      return at > 0 && at <= atMs && atMs - at <= longestToSuit && !isAnotherMatter(compared, draft.profile);
    })
    .sort((a, b) => changedAt(b) - changedAt(a));
  return changes[0] ?? null;
}

/** The items of a story that others are compared with, oldest first. */
function beginningAndEnd<T>(all: readonly T[]): readonly T[] {
  return all.length <= firstCompared + lastCompared
    ? all
    : [...all.slice(0, firstCompared), ...all.slice(-lastCompared)];
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
  { compared, now, settleMs, step }: { compared: Compared; now: Instant; settleMs: number; step: StepModel },
): void {
  const { item, finding } = one;
  const { story } = draft;
  const profile = draft.profile;
  const { matter } = compared;
  const stored = storedMatter(matter);
  const read: TimelineEntry = {
    at: timeOf(one),
    event: finding.event,
    claimStatus: finding.claimStatus,
    text: headlineOf(one),
    publisher: item.publisher,
    url: item.url,
    itemKey: item.key,
    ...stored,
    sure: finding.sure,
  };
  const inOrder = (entry: TimelineEntry) =>
    [...story.timeline, entry].sort((a, b) => (a.at < b.at ? -1 : a.at > b.at ? 1 : 0));
  const { state, by } = stateOf(inOrder(read));
  const isStep = isNewStep(compared, profile, step) || (state !== story.state && !isSurerOnly(matter, profile));
  const timeline = inOrder({ ...read, isStep });
  const isCopy = profile.matters.some(({ words }) => isOneText(matter.words, words));
  const note = finding.claimStatus === 'dismissed' ? endingOf(item) : undefined;
  const stateNote = state === 'dismissed' ? longer(note, story.stateNote) : undefined;
  const scope = story.scope ?? finding.scope;
  const changed = boundStory({
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
  draft.become(changed, [...profile.compared, comparedOf({ ...matter, isStep })]);
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
