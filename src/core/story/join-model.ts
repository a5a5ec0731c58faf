import { type JoinFeature, joinFeatures, likenessTo } from './join-features.ts';
import shipped from './models/join.json' with { type: 'json' };
import type { Compared, Profile } from './profile.ts';

/** What each feature adds to the log-odds that an item belongs to a story, and from which log-odds on it joins. */
export type JoinModel = {
  readonly bias: number;
  readonly weights: Readonly<Record<string, number>>;
  readonly from: number;
};

/** Learned by `npm run lab -- train joins`. */
export const joinModel: JoinModel = shipped;

/**
 * The log-odds that an item belongs to each of these stories, in their order. What it could belong to as well counts: a step of a suit
 * is of the only case of a company, but not of any of five.
 */
export function likelinessesOf(
  compared: Compared,
  profiles: readonly Profile[],
  model: JoinModel,
): readonly number[] {
  return meetingsOf(compared, profiles).map((features) => {
    let sum = model.bias;
    for (const [name, value] of features) sum += value * (model.weights[name] ?? 0);
    return sum;
  });
}

/** The features of an item with each of these stories, in their order. */
export function meetingsOf(compared: Compared, profiles: readonly Profile[]): readonly (readonly JoinFeature[])[] {
  const isOfLine = profiles.map(({ lines }) => lines.has(compared.matter.line));
  const ofLine = isOfLine.filter(Boolean).length;
  const likenesses = profiles.map((profile) => likenessTo(compared, profile));
  const [first = 0, second = 0] = likenesses.toSorted((a, b) => b - a);
  return profiles.map((profile, at) => {
    const most = likenesses[at] ?? 0;
    const rivals = {
      count: profiles.length - 1,
      ofLine: ofLine - (isOfLine[at] === true ? 1 : 0),
      likeness: most === first ? second : first,
    };
    return joinFeatures(compared, profile, { most, rivals });
  });
}
