import type { Finding } from '../../nouns/item.ts';
import type { Story } from '../../nouns/story.ts';
import type { Compared, Profile } from './profile.ts';

export type StepModel = { readonly bias: number; readonly weights: Readonly<Record<string, number>>; readonly from: number };
export const stepModel: StepModel = { bias: 0, weights: {}, from: 0 };

export function isNewStep(
  _compared: Compared,
  _profile: Profile,
  _more: { finding: Finding; story: Story; model: StepModel },
): boolean {
  return false;
}
