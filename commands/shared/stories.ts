import { isSameName } from '../../src/core/text/nearest.ts';
import { wordsIn } from '../../src/core/text/query.ts';
import { clipped, dateText } from '../../src/core/text/words.ts';
import { AppError } from '../../src/nouns/errors.ts';
import type { Store } from '../../src/nouns/store.ts';
import type { Story, StoryStore } from '../../src/nouns/story.ts';

/** Stories offered where the words fit several: as many as buttons stand in a row on Discord. */
const maxOffered = 5;
/** Stories looked through for words that are not typed to their end. */
const lookedThrough = 200;
const maxSuggested = 25;

/** A story with this id; an AppError where it is gone. Buttons carry ids. */
export async function storyWithId(id: string, store: StoryStore): Promise<Story> {
  const story = await store.story(id);
  if (story === null) {
    throw new AppError('not_found', 'This story is not kept here any more. The command latest shows what there is.');
  }
  return story;
}

/** The stories that a person means, as `storiesFor()`; an AppError (`not_found`) that says what to try where there is none. */
export async function storiesNamed(typed: string, store: Store): Promise<readonly [Story, ...Story[]]> {
  const [first, ...rest] = await storiesFor(typed, store);
  if (first !== undefined) return [first, ...rest];
  throw new AppError(
    'not_found',
    `No story holds “${clipped(typed, 60)}”. Try fewer words, the name of a company, or the command latest.`,
  );
}

/** The one story with this id (a suggestion was picked) or this title, else those that hold the words, best first; at most five. */
export async function storiesFor(typed: string, store: Store): Promise<readonly Story[]> {
  const byId = await store.story(typed);
  if (byId !== null) return [byId];
  const words = asWords(typed);
  if (words === '') return [];
  const stories = (await store.searchStories({ words, limit: 25 })).map(({ story }) => story);
  const same = stories.find(({ title }) => isSameName(title, typed));
  return same === undefined ? stories.slice(0, maxOffered) : [same];
}

/** Stories for what was typed so far, the last word perhaps not to its end; nothing typed: the newest. */
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

/** A headline is words to look for, also where a minus or a quotation mark stands in it. */
function asWords(typed: string): string {
  return wordsIn(typed)
    .map(({ text }) => text)
    .join(' ');
}

function holdsWordFrom({ title, companies }: Story, begin: string): boolean {
  return wordsIn([title, ...companies].join(' ')).some(({ text }) => text.startsWith(begin));
}
