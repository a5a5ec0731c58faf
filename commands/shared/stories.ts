import { isSameName } from '../../src/core/text/nearest.ts';
import { wordsIn } from '../../src/core/text/query.ts';
import { clipped, dateText } from '../../src/core/text/words.ts';
import { AppError } from '../../src/nouns/errors.ts';
import type { Store } from '../../src/nouns/store.ts';
import type { Story, StoryStore } from '../../src/nouns/story.ts';

/** How many stories are offered if several match: Discord's limit of buttons in a row. */
const maxOffered = 5;
/** How many stories are searched for words that aren't typed to the end. */
const lookedThrough = 200;
const maxSuggested = 25;

/** The story with this id, as buttons carry it. Throws an AppError (`not_found`) if it is gone. */
export async function storyWithId(id: string, store: StoryStore): Promise<Story> {
  const story = await store.story(id);
  if (story === null) {
    throw new AppError('not_found', 'This story is no longer kept. Use the `latest` command to see current stories.');
  }
  return story;
}

/**
 * The stories that a person means, as `storiesFor()` finds them. Throws an AppError (`not_found`) that says what to try if there are none.
 */
export async function storiesNamed(typed: string, store: Store): Promise<readonly [Story, ...Story[]]> {
  const [first, ...rest] = await storiesFor(typed, store);
  if (first !== undefined) return [first, ...rest];
  throw new AppError(
    'not_found',
    `No story contains “${clipped(typed, 60)}”. Try fewer words, the name of a company, or the \`latest\` command.`,
  );
}

/** The story with this id (a suggestion was picked) or this title; else at most five that contain the words, best first. */
export async function storiesFor(typed: string, store: Store): Promise<readonly Story[]> {
  const byId = await store.story(typed);
  if (byId !== null) return [byId];
  const words = asWords(typed);
  if (words === '') return [];
  const stories = (await store.searchStories({ words, limit: 25 })).map(({ story }) => story);
  const same = stories.find(({ title }) => isSameName(title, typed));
  return same === undefined ? stories.slice(0, maxOffered) : [same];
}

/** Suggests stories for what was typed so far, where the last word may be incomplete; if nothing was typed, the newest. */
export async function suggestStories(
  typed: string,
  { store }: { store: Store },
): Promise<readonly { label: string; value: string }[]> {
  const words = wordsIn(typed).map(({ text }) => text);
  const whole = words.length === 0 ? [] : await store.searchStories({ words: words.join(' '), limit: maxSuggested });
  const last = words.at(-1) ?? '';
  const before = words.slice(0, -1).join(' ');
  const around =
    before === ''
      ? await store.latestStories({ limit: lookedThrough })
      : (await store.searchStories({ words: before, limit: lookedThrough })).map(({ story }) => story);
  const begun = around.filter((story) => holdsWordFrom(story, last));
  const stories = new Map([...whole.map(({ story }) => story), ...begun].map((story) => [story.id, story]));
  return [...stories.values()]
    .slice(0, maxSuggested)
    .map((story) => ({ label: `${clipped(story.title, 75)} (${dateText(story.updatedAt, 'UTC')})`, value: story.id }));
}

/** Just the words of a headline, because a minus or a quotation mark would have a meaning in a search. */
function asWords(typed: string): string {
  return wordsIn(typed)
    .map(({ text }) => text)
    .join(' ');
}

function holdsWordFrom({ title, companies }: Story, begin: string): boolean {
  return wordsIn([title, ...companies].join(' ')).some(({ text }) => text.startsWith(begin));
}
