import { findPhrases, phrasesOf, splitPhrases } from './phrases.ts';
import type { ReadItem } from './read-item.ts';

/** Regions and groups that news says are affected, as data. Compared like the lexicon; shown as the item writes them. */
export const scopeWords: readonly string[] =
  splitPhrases(`european union, eu, eea, european economic area, europe, european users, uk, united kingdom, switzerland, united states, us users, u.s, california, texas, illinois, new york, colorado, canada, hong kong, australia, australians, new zealand, japan, india, brazil, south korea, china, germany, france, italy, spain, portugal, netherlands, ireland, poland, belgium, norway, denmark, sweden, austria,
premium users, premium customers, premium members, premium subscribers, paying customers, free users, business customers, enterprise customers, children, minors, teenagers, under 13, under-18s, free pro and pro+, deutschland, europa, union europeenne, frankreich, allemagne, espana, italia, portugal, brasil, nederland, polska, schweiz, suisse, osterreich, royaume-uni, reino unido, regno unito`);

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
