import { chooseStoryCard } from '../src/cards/look-up/story-card.ts';
import { askVerdictCard, verdictKeptCard } from '../src/cards/look-up/verdict-card.ts';
import type { Card } from '../src/nouns/card.ts';
import { type Caller, defineCommand, type Tools } from '../src/nouns/command.ts';
import { AppError } from '../src/nouns/errors.ts';
import { verdicts } from '../src/nouns/words.ts';
import { storiesNamed, storyWithId, suggestStories } from './shared/stories.ts';

/** Takes a reader's report of a mistake in a story. Reports are kept for export and for improving the classifier. */
export const wrong = defineCommand({
  name: 'wrong',
  about: 'Report a mistake in a story',
  who: 'anyone',
  reply: 'private',
  options: {
    story: {
      kind: 'text',
      about: 'Story to report: words from its headline',
      maxLength: 200,
      required: true,
      suggest: suggestStories,
    },
  },
  examples: [{ input: 'story:lawsuit photos', does: 'asks what is wrong with that story' }],
  async run({ story }, _caller, { store }) {
    const [first, ...others] = await storiesNamed(story, store);
    if (others.length === 0) return askVerdictCard(first);
    return chooseStoryCard([first, ...others], { title: 'Choose a story', command: 'wrong', action: 'ask' });
  },
  menu: { label: 'Report a mistake', action: 'ask' },
  actions: {
    async ask(storyId, _caller, { store }) {
      return askVerdictCard(await storyWithId(storyId, store));
    },
    set: keep,
  },
});

async function keep(argument: string, caller: Caller, { store, now }: Tools): Promise<Card> {
  const [, verdict, storyId] = /^(\w+)\.(.+)$/s.exec(argument) ?? [];
  if (verdict === undefined || storyId === undefined || !isVerdict(verdict)) {
    throw new AppError('not_found', 'This button has expired. Use the command again.');
  }
  const story = await storyWithId(storyId, store);
  const { platform, space, userId } = caller;
  await store.addVerdict({ storyId: story.id, verdict, platform, space, userId, at: now });
  return verdictKeptCard(story, verdict);
}

function isVerdict(word: string): word is keyof typeof verdicts {
  return Object.hasOwn(verdicts, word);
}
