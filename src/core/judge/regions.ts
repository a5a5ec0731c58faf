import type { Story } from '../../nouns/story.ts';
import type { Region } from '../../nouns/words.ts';
import { findPhrases, phrasesOf, splitPhrases, tokensOf } from './phrases.ts';
import type { ReadItem } from './read-item.ts';

/** What names a region or country in news, as data, by the code that filters use. Compared like the lexicon. */
const lists = {
  eu: `
    eu, european union, eea, european economic area, europe, european, edpb, gdpr, dsgvo, rgpd, european commission,
    ai office, germany, german, france, french, italy, italian, spain, spanish, portugal, netherlands, dutch, ireland,
    irish, poland, polish, belgium, sweden, denmark, austria, finland, greece, czech, noyb, cnil, garante, aepd, uodo,
    autoriteit persoonsgegevens, deutschland, deutsche, frankreich, europa, europaische, union europeenne, italia,
    espana, nederland, polska, osterreich, dpc, data protection commission`,
  uk: `
    uk, united kingdom, britain, british, england, ico, information commissioner, cma, ofcom, high court of england,
    house of lords, royaume uni, reino unido, regno unito, grossbritannien`,
  us: `
    us, u.s, usa, united states, american, americans, california, texas, illinois, new york, colorado, massachusetts,
    washington, san francisco, san jose, oakland, northern district, southern district, ftc, federal trade commission,
    congress, senate, house of representatives, bipa, ccpa, coppa, attorney general`,
  ca: 'canada, canadian, ontario, quebec, privacy commissioner of canada',
  br: 'brazil, brazilian, brasil, anpd, lgpd',
  in: 'india, indian, delhi, dpdp',
  jp: 'japan, japanese, nikkei',
  kr: 'south korea, korea, korean, pipc',
  cn: 'china, chinese, beijing, hong kong',
  au: 'australia, australian, australians, oaic, new zealand',
  ch: 'switzerland, swiss, schweiz, suisse, edob, fdpic',
} as const satisfies Readonly<Record<Region, string>>;

const regionWords: readonly (readonly [Region, readonly string[]])[] = (Object.keys(lists) as Region[]).map(
  (region) => [region, splitPhrases(lists[region])],
);

const places = phrasesOf(regionWords);

/**
 * Returns the regions that a story names in its headlines and its scope. Empty if it names none, so that it may concern
 * all.
 */
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
      // "us" and "eu" are also words; the region is written in capitals.
      if (words.length <= 3 && words !== words.toUpperCase()) continue;
      found.add(label);
    }
  }
  return found;
}

/**
 * Regions and groups that news reports as affected, as data. Compared like the lexicon; shown as the item writes them.
 */
export const scopeWords: readonly string[] = splitPhrases(`
  european union, eu, eea, european economic area, europe, european users, uk, united kingdom, switzerland,
  united states, us users, u.s, california, texas, illinois, new york, colorado, canada, hong kong, australia,
  australians, new zealand, japan, india, brazil, south korea, china, germany, france, italy, spain, portugal,
  netherlands, ireland, poland, belgium, norway, denmark, sweden, austria, premium users, premium customers,
  premium members, premium subscribers, paying customers, free users, business customers, enterprise customers,
  children, minors, teenagers, under 13, under-18s, free pro and pro+, deutschland, europa, union europeenne,
  frankreich, allemagne, espana, italia, portugal, brasil, nederland, polska, schweiz, suisse, osterreich, royaume-uni,
  reino unido, regno unito`);

const scopePhrases = phrasesOf([['place' as const, scopeWords]]);

const mostScopes = 4;

/**
 * Returns the regions and groups that the opening names, as it writes them: "EU, UK, Switzerland". Undefined if it
 * names none.
 */
export function scopeOf({ title, body }: ReadItem): string | undefined {
  const seen = new Map<string, string>();
  for (const { text, tokens } of [title, ...body.slice(0, 4)]) {
    for (const { first, last } of findPhrases(tokens, scopePhrases)) {
      const words = text.slice(tokens[first]?.start, tokens[last]?.end);
      // "us" and "eu" are also words; the region is written in capitals.
      if (words.length <= 3 && words !== words.toUpperCase()) continue;
      seen.set(words.toLowerCase(), words);
    }
  }
  return seen.size === 0 ? undefined : [...seen.values()].slice(0, mostScopes).join(', ');
}
