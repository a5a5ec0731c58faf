import type { Story } from '../../nouns/story.ts';
import type { Region } from '../../nouns/words.ts';
import { findPhrases, phrasesOf, tokensOf } from './phrases.ts';
import { regionWords } from './region-words.ts';

const places = phrasesOf(regionWords);

/** The regions that a story names, in its headlines and in what it applies to; empty: it names none, so that it may concern all. */
export function regionsOf({
  title,
  scope,
  timeline,
}: Pick<Story, 'title' | 'scope' | 'timeline'>): ReadonlySet<Region> {
  const found = new Set<Region>();
  for (const text of [title, scope ?? '', ...timeline.map((line) => line.text)]) {
    const tokens = tokensOf(text);
    for (const { label, first, last } of findPhrases(tokens, places)) {
      const words = text.slice(tokens[first]?.start, tokens[last]?.end);
      // "us" and "eu" are words too; the region is written in capitals.
      if (words.length <= 3 && words !== words.toUpperCase()) continue;
      found.add(label);
    }
  }
  return found;
}
