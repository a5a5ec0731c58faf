import { isAnotherMatter, isFarFromAll, type JoinFeature, joinFeatures, likenessTo } from './join-features.ts';
import shipped from './models/join.json' with { type: 'json' };
import { mayBeSameCountry } from './places.ts';
import { type Compared, type Profile, placesOf, productOf } from './profile.ts';
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
 * The log-odds that an item belongs to each of these stories, in their order; minus infinity for one that it can't belong to, or that
 * isn't among those that come into question. What it could belong to as well counts: a step of a suit is of the only case of a company,
 * but not of any of five.
 */
export function likelinessesOf(compared: Compared, profiles: readonly Profile[], model: JoinModel): readonly number[] {
  return meetingsOf(compared, profiles).map((features, at) => {
    const profile = profiles[at];
    if (profile !== undefined && isCopyOf(compared, profile)) return Number.POSITIVE_INFINITY;
    if (features === null || (profile !== undefined && isFarFromAll(compared, profile)))
      return Number.NEGATIVE_INFINITY;
    let sum = model.bias;
    for (const [name, value] of features) sum += value * (model.weights[name] ?? 0);
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

/** The features of an item with each of these stories, in their order; null for one that doesn't come into question. */
export function meetingsOf(
  compared: Compared,
  profiles: readonly Profile[],
): readonly (readonly JoinFeature[] | null)[] {
  const isOfLine = profiles.map(({ lines }) => lines.has(compared.matter.line));
  const ofLine = isOfLine.filter(Boolean).length;
  const means = profiles.map(({ centre }) => productOf(compared.vector, centre));
  const shortlist = shortlistOf(profiles, { means, isOfLine });
  const likenesses = new Map(
    [...shortlist].map((at) => [at, likenessTo(compared, profiles[at] as Profile, means[at] ?? 0)]),
  );
  const pendingIn = pendingCounts(compared, profiles);
  const [first = 0, second = 0] = [...likenesses.values()].sort((a, b) => b - a);
  return profiles.map((profile, at) => {
    const most = likenesses.get(at);
    if (most === undefined || isAnotherMatter(compared, profile)) return null;
    const rivals = {
      count: profiles.length - 1,
      ofLine: ofLine - (isOfLine[at] === true ? 1 : 0),
      likeness: most === first ? second : first,
      pendingIn,
    };
    return joinFeatures(compared, profile, { most, mean: means[at] ?? 0, rivals });
  });
}

/** For each country that the item names, how many of the stories may be pending there. */
function pendingCounts({ matter }: Compared, profiles: readonly Profile[]): ReadonlyMap<string, number> {
  const isPendingIn = (country: string) => (profile: Profile) =>
    profile.countries.some((other) => mayBeSameCountry(country, other));
  return new Map(placesOf([matter]).map((country) => [country, profiles.filter(isPendingIn(country)).length]));
}

function shortlistOf(
  profiles: readonly Profile[],
  { means, isOfLine }: { means: readonly number[]; isOfLine: readonly boolean[] },
): ReadonlySet<number> {
  const all = [...profiles.keys()];
  if (all.length <= mostAlike + mostRecent) return new Set(all);
  const alike = all.toSorted((a, b) => (means[b] ?? 0) - (means[a] ?? 0)).slice(0, mostAlike);
  const lastAt = (at: number) => profiles[at]?.matters.at(-1)?.atMs ?? 0;
  const recent = all
    .filter((at) => isOfLine[at] === true)
    .sort((a, b) => lastAt(b) - lastAt(a))
    .slice(0, mostRecent);
  return new Set([...alike, ...recent]);
}
