import { joinFeatures } from './join-features.ts';
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

/** The log-odds that an item belongs to a story. */
export function likelinessOf(
  compared: Compared,
  profile: Profile,
  { rivals, model }: { rivals: number; model: JoinModel },
): number {
  let sum = model.bias;
  for (const [name, value] of joinFeatures(compared, profile, { rivals })) sum += value * (model.weights[name] ?? 0);
  return sum;
}
