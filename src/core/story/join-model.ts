import { countriesOf, isAnotherMatter, isFarFromAll, type JoinFeature, joinFeatures, likenessTo } from './join-features.ts';
import shipped from './models/join.json' with { type: 'json' };
import { type Compared, type Profile, productOf } from './profile.ts';
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
    if (features === null || (profile !== undefined && isFarFromAll(compared, profile))) return Number.NEGATIVE_INFINITY;
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
  const shortlist = shortlistOf(compared, profiles, isOfLine);
  const likenesses = new Map([...shortlist].map((at) => [at, likenessTo(compared, profiles[at] as Profile)]));
  const pending = profiles.map(countriesOf);
  const [first = 0, second = 0] = [...likenesses.values()].sort((a, b) => b - a);
  return profiles.map((profile, at) => {
    const most = likenesses.get(at);
    if (most === undefined || isAnotherMatter(compared, profile)) return null;
    const rivals = {
      count: profiles.length - 1,
      ofLine: ofLine - (isOfLine[at] === true ? 1 : 0),
      likeness: most === first ? second : first,
      countries: pending.flatMap((countries, other) => (other === at ? [] : countries)),
    };
    return joinFeatures(compared, profile, { most, rivals });
  });
}

function shortlistOf(
  { vector }: Compared,
  profiles: readonly Profile[],
  isOfLine: readonly boolean[],
): ReadonlySet<number> {
  const all = [...profiles.keys()];
  if (all.length <= mostAlike + mostRecent) return new Set(all);
  const means = profiles.map(({ centre }) => productOf(vector, centre));
  const alike = all.toSorted((a, b) => (means[b] ?? 0) - (means[a] ?? 0)).slice(0, mostAlike);
  const lastAt = (at: number) => profiles[at]?.matters.at(-1)?.atMs ?? 0;
  const recent = all
    .filter((at) => isOfLine[at] === true)
    .sort((a, b) => lastAt(b) - lastAt(a))
    .slice(0, mostRecent);
  return new Set([...alike, ...recent]);
}
