import * as fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { OpenStore } from '../../src/store/open-store.ts';
import { rankedMatches } from '../../src/store/search-index.ts';
import { sqlite } from './database.ts';
import { feed, line, poll, start, story } from './samples.ts';

/** What a user, or somebody who wants to break it, may type. */
const typed = fc.oneof(
  fc.string({ unit: 'binary', maxLength: 200 }),
  fc
    .array(
      fc.oneof(
        fc.constantFrom('"', '-', '-"', '*', '^', ':', '(', ')', '{', '}', '+', 'AND', 'OR', 'NOT', 'NEAR(a b, 2)'),
        fc.constantFrom('title:', 'tags:', 'rowid', '\0', "'", ';', '--', '%', '\\', '\ud800', '\u0301', '𞤀', 'ﬀ', 'İ'),
        fc.string({ unit: 'grapheme', maxLength: 8 }),
      ),
      { maxLength: 30 },
    )
    .map((parts) => parts.join(' ')),
);

describe('searchStories()', () => {
  let store: OpenStore;
  beforeAll(async () => {
    store = await sqlite.open();
    await store.syncSources([feed('a')], start);
  });
  afterAll(() => store.close());

  test('takes any text as words, a company or both, without an error', async () => {
    await store.commitPolls([poll('a', { stories: [story('s')] })]);
    await fc.assert(
      fc.asyncProperty(typed, typed, async (words, company) => {
        const found = await store.searchStories({ words, limit: 5 });
        expect(found.length).toBeLessThanOrEqual(1);
        expect(await store.searchStories({ words, company, limit: 5 })).toEqual([]);
      }),
      { numRuns: 500 },
    );
  });

  test('finds a story by any word of its title', async () => {
    await fc.assert(
      fc.asyncProperty(fc.stringMatching(/^[a-z]{3,12}( [a-z]{3,12}){0,5}$/), async (title) => {
        await store.commitPolls([poll('a', { stories: [story('t', { title, timeline: [line('1')] })] })]);
        for (const word of title.split(' ')) {
          const found = await store.searchStories({ words: word, limit: 5 });
          expect(found.map((match) => match.story.id)).toContain('t');
        }
      }),
      { numRuns: 100 },
    );
  });

  test('ranks the newest 2,000 matches: an older one is left out, however well it matches', async () => {
    const common = (id: string, title: string) =>
      poll('a', { stories: [story(id, { title, timeline: [line(id, { text: 'a ubiquitous word' })] })] });
    await store.commitPolls([common('oldest', 'ubiquitous ubiquitous')]);
    expect((await store.searchStories({ words: 'ubiquitous', limit: 1 })).map((match) => match.story.id)).toEqual([
      'oldest',
    ]);
    await store.commitPolls(Array.from({ length: rankedMatches }, (_, i) => common(`n${i}`, 'Other')));
    const found = await store.searchStories({ words: 'ubiquitous', limit: 1 });
    expect(found.map((match) => match.story.id)).toEqual([`n${rankedMatches - 1}`]);
    expect(await store.searchStories({ words: 'ubiquitous', limit: 5, offset: rankedMatches })).toEqual([]);
  });
});
