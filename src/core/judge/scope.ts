import { findPhrases, phrasesOf } from './phrases.ts';
import type { ReadItem } from './read-item.ts';
import { scopeWords } from './scope-words.ts';

const places = phrasesOf([['place' as const, scopeWords]]);
const most = 4;

/** Regions and groups that the opening names, as it writes them: "EU, UK, Switzerland". Undefined where it names none. */
export function scopeOf({ title, body }: ReadItem): string | undefined {
  const seen = new Map<string, string>();
  for (const { text, tokens } of [title, ...body.slice(0, 4)]) {
    for (const { first, last } of findPhrases(tokens, places)) {
      const words = text.slice(tokens[first]?.start, tokens[last]?.end);
      // "us" and "eu" are also words; a region is written with a capital.
      if (words.length <= 3 && words !== words.toUpperCase()) continue;
      seen.set(words.toLowerCase(), words);
    }
  }
  return seen.size === 0 ? undefined : [...seen.values()].slice(0, most).join(', ');
}
