import { compareAction } from '../src/cards/look-up/policy-card.ts';
import { chooseStoryCard, stepsOnPage, storyCard } from '../src/cards/look-up/story-card.ts';
import { storyActions } from '../src/cards/parts/story-parts.ts';
import type { Card, CardAction } from '../src/nouns/card.ts';
import { type Caller, defineCommand, type Tools } from '../src/nouns/command.ts';
import type { JudgedItem } from '../src/nouns/item.ts';
import type { Story } from '../src/nouns/story.ts';
import { pagesOf } from './shared/paging.ts';
import { storiesNamed, storyWithId, suggestStories } from './shared/stories.ts';

const name = 'story';

/** Shows one story from its first claim to its current state. */
export const story = defineCommand({
  name,
  about: 'Show a story from its first claim to its outcome, with sources and dates',
  who: 'anyone',
  reply: 'private',
  options: {
    story: { kind: 'text', about: 'Words from its headline', required: true, maxLength: 200, suggest: suggestStories },
  },
  examples: [{ input: 'story:"private messages"', does: 'shows the story with these words, step by step' }],
  async run(input, caller, tools) {
    const [first, ...others] = await storiesNamed(input.story, tools.store);
    if (others.length === 0) return await show(first, { from: 0, caller }, tools);
    return chooseStoryCard([first, ...others], { title: 'Choose a story', command: name, action: 'show' });
  },
  actions: {
    async show(id, caller, tools) {
      return await show(await storyWithId(id, tools.store), { from: 0, caller }, tools);
    },
    async page(argument, caller, tools) {
      const [id = '', from = ''] = argument.split('.');
      return await show(await storyWithId(id, tools.store), { from: Number(from) || 0, caller }, tools);
    },
  },
});

async function show(
  shown: Story,
  { from: asked, caller }: { from: number; caller: Caller },
  { store, now }: Tools,
): Promise<Card> {
  const items = await store.storyItems(shown.id);
  const count = shown.timeline.length;
  const from = Math.min(Math.max(0, Math.floor(asked)), Math.max(0, count - 1));
  return storyCard(shown, {
    items,
    from,
    now,
    actions: actionsFor(shown, { items, caller }),
    pages: await pagesOf({
      command: name,
      from,
      size: stepsOnPage,
      count: count,
      argument: (step) => `${shown.id}.${step}`,
    }),
  });
}

/** The buttons under a story. Only managers get the one for muting. */
function actionsFor(
  shown: Story,
  { items, caller }: { items: readonly JudgedItem[]; caller: Caller },
): readonly CardAction[] {
  const changed = items.map(({ item }) => item).findLast((item) => item.from === 'policy');
  return [
    ...(changed?.from === 'policy' ? [compareAction(changed.change)] : []),
    ...storyActions(shown, caller.manager ? ['why', 'mute'] : ['why']),
  ];
}
