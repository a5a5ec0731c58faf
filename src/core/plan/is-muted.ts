import type { Target } from '../../nouns/place.ts';
import { targetText } from '../../nouns/place.ts';
import type { Story } from '../../nouns/story.ts';
import type { Mute } from '../../nouns/subscription.ts';

/** Whether a channel does not want to hear of a story: it muted the story, or a company that it is about. `mutes` have not ended. */
export function isMuted(
  story: Story,
  { target, mutes }: { readonly target: Target; readonly mutes: readonly Mute[] },
): boolean {
  return mutesOf(story, { target, mutes }).length > 0;
}

/** The mutes that keep a story from a channel. */
export function mutesOf(
  story: Story,
  { target, mutes }: { readonly target: Target; readonly mutes: readonly Mute[] },
): readonly Mute[] {
  const companies = new Set(story.companies.map((name) => name.toLowerCase()));
  return mutes.filter(
    ({ target: where, of }) =>
      targetText(where) === targetText(target) &&
      (of.kind === 'story' ? of.storyId === story.id : companies.has(of.company.toLowerCase())),
  );
}
