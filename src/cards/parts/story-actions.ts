import type { CardAction } from '../../nouns/card.ts';
import type { Story } from '../../nouns/story.ts';

type Which = 'story' | 'why' | 'mute' | 'wrong';

const labels: Readonly<Record<Which, string>> = { story: 'Story', why: 'Why?', mute: 'Mute', wrong: 'Wrong?' };
/** What each command calls the action that its button asks for. */
const actions: Readonly<Record<Which, string>> = { story: 'show', why: 'show', mute: 'ask', wrong: 'ask' };

/** Buttons under anything about a story: to all of it, to how it was judged, and to keep it quiet. */
export function storyActions({ id }: Pick<Story, 'id'>, which: readonly Which[]): readonly CardAction[] {
  return which.map((command) => ({
    label: labels[command],
    command,
    action: actions[command],
    argument: id,
    style: 'plain',
  }));
}
