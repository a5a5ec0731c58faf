import { isAnotherMatter, isFarFromAll, type JoinFeature, joinFeatures, likenessTo } from './join-features.ts';
import shipped from './models/join.json' with { type: 'json' };
import type { Outline } from './outline.ts';
import { mayBeSameCountry } from './places.ts';
import { type Compared, countriesNamed, type Profile, productOf } from './profile.ts';
import { isOneText } from './story-words.ts';

/** What each feature adds to the log-odds that an item belongs to a story, and from which log-odds on it joins. */
export type JoinModel = {
  readonly bias: number;
  readonly weights: Readonly<Record<string, number>>;
  readonly from: number;
};

/** Learned by `npm run lab -- train --only joins`. */
export const joinModel: JoinModel = shipped.model;

/**
 * A story that an item may belong to. `outline` tells whether it comes into question; its profile is made only then, since a company or an
 * authority can have hundreds of stories.
 */
export type Candidate = { readonly outline: Outline; readonly profile: Profile };

/**
 * The log-odds that an item belongs to each of these stories, in their order; minus infinity for one that it can't belong to, or that
 * isn't among those that come into question. What it could belong to as well counts: a step of a suit is of the only case of a company,
 * but not of any of five.
 */
export function likelinessesOf(compared: Compared, stories: readonly Candidate[], model: JoinModel): readonly number[] {
  return meetingsOf(compared, stories).map((meeting, at) => {
    const story = stories[at] as Candidate;
    if (story.outline.hasTitle(compared.matter.title) && isCopyOf(compared, story.profile))
      return Number.POSITIVE_INFINITY;
    if (meeting === null || isFarFromAll(compared, story.profile)) return Number.NEGATIVE_INFINITY;
    let sum = model.bias;
    for (const [name, value] of meeting()) sum += value * (model.weights[name] ?? 0);
    return sum;
  });
}

/** One text published twice belongs to one story, whatever it is about. */
function isCopyOf({ matter }: Compared, { matters }: Profile): boolean {
  return matters.some(({ title, words }) => title === matter.title && isOneText(matter.words, words));
}

/** How many stories are compared in detail: those most like the item, and the latest of its line. A company can have hundreds. */
const mostAlike = 8;
const mostRecent = 4;

/** Works out the features of an item with each of these stories, in their order; null for one that doesn't come into question. */
export function meetingsOf(
  compared: Compared,
  stories: readonly Candidate[],
): readonly ((() => readonly JoinFeature[]) | null)[] {
  const isOfLine = stories.map(({ outline }) => outline.lines.has(compared.matter.line));
  const ofLine = isOfLine.filter(Boolean).length;
  const means = stories.map(({ outline }) => productOf(compared.vector, outline.centre));
  const shortlist = shortlistOf(stories, { means, isOfLine });
  const likenesses = new Map(
    [...shortlist].map((at) => [at, likenessTo(compared, (stories[at] as Candidate).profile, means[at] ?? 0)]),
  );
  const pendingIn = pendingCounts(compared, stories);
  const [first = 0, second = 0] = [...likenesses.values()].sort((a, b) => b - a);
  return stories.map((story, at) => {
    const most = likenesses.get(at);
    if (most === undefined || isAnotherMatter(compared, story.profile)) return null;
    const rivals = {
      count: stories.length - 1,
      ofLine: ofLine - (isOfLine[at] === true ? 1 : 0),
      likeness: most === first ? second : first,
      pendingIn,
    };
    return () => joinFeatures(compared, story.profile, { most, mean: means[at] ?? 0, rivals });
  });
}

/** For each country that the item names, how many of the stories may be pending there. */
function pendingCounts({ matter }: Compared, stories: readonly Candidate[]): ReadonlyMap<string, number> {
  const isPendingIn = (country: string) => (story: Candidate) =>
    story.outline.countries.some((other) => mayBeSameCountry(country, other));
  return new Map(countriesNamed(matter.marks).map((country) => [country, stories.filter(isPendingIn(country)).length]));
}

function shortlistOf(
  stories: readonly Candidate[],
  { means, isOfLine }: { means: readonly number[]; isOfLine: readonly boolean[] },
): ReadonlySet<number> {
  const all = [...stories.keys()];
  if (all.length <= mostAlike + mostRecent) return new Set(all);
  const alike = all.toSorted((a, b) => (means[b] ?? 0) - (means[a] ?? 0)).slice(0, mostAlike);
  const lastAt = (at: number) => stories[at]?.outline.latestMs ?? 0;
  const recent = all
    .filter((at) => isOfLine[at] === true)
    .sort((a, b) => lastAt(b) - lastAt(a))
    .slice(0, mostRecent);
  return new Set([...alike, ...recent]);
}
