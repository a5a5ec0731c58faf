import type { Story } from '../../nouns/story.ts';
import type { Region } from '../../nouns/words.ts';
import { isCapital } from './capitals.ts';
import { namesIn } from './company-names.ts';
import { type CountryFound, countryAt } from './countries-in.ts';
import { findPhrases, phrasesOf, splitPhrases, type Token, tokensOf } from './phrases.ts';
import type { ReadItem, ReadSentence } from './read-item.ts';

/** Statutes, courts and cities that stand for a region, as data, by the code that filters use. Compared like the lexicon. */
const signs: Readonly<Record<Region, string>> = {
  eu: `edpb, gdpr, dsgvo, rgpd, rodo, ai office, noyb, cnil, garante, aepd, uodo, autoriteit persoonsgegevens, dpc, data protection commission,
    digital services act, digital markets act, brussels`,
  uk: 'ico, information commissioner, cma, ofcom, high court of england, house of lords, westminster',
  us: `san francisco, san jose, oakland, northern district, southern district, eastern district, western district, ftc, federal trade commission,
    congress, senate, house of representatives, bipa, ccpa, coppa, attorney general, washington`,
  ca: 'privacy commissioner of canada, pipeda',
  br: 'anpd, lgpd',
  in: 'dpdp',
  jp: 'tokyo',
  kr: 'pipc, seoul',
  cn: 'beijing, shanghai',
  au: 'oaic, canberra, sydney',
  ch: 'edob, fdpic',
};

const signPhrases = phrasesOf(
  (Object.keys(signs) as Region[]).map((region) => [region, splitPhrases(signs[region])] as const),
);

/**
 * Returns the regions that a story names in its headlines and its scope. What is a part of a company's or an outlet's name ("New York
 * Times") and a dateline ("LONDON (Reuters)") names none. Empty if it names none, so that it may concern all.
 */
export function regionsOf({
  title,
  scope,
  timeline,
}: Pick<Story, 'title' | 'scope' | 'timeline'>): ReadonlySet<Region> {
  const found = new Set<Region>();
  for (const text of [title, scope ?? '', ...timeline.map((line) => line.text)]) {
    const tokens = tokensOf(text);
    const masked = maskedIn({ text, tokens, names: namesIn(text, tokens) });
    for (const { country } of countriesIn(text, tokens, masked)) {
      if (country.region !== undefined) found.add(country.region);
    }
    for (const { label, first, last } of findPhrases(tokens, signPhrases)) {
      if (masked.has(first)) continue;
      const words = text.slice(tokens[first]?.start, tokens[last]?.end);
      // "ico" and "dpc" are also other words; the authority is written in capitals.
      if (words.length <= 3 && words !== words.toUpperCase()) continue;
      found.add(label);
    }
  }
  return found;
}

/** Tokens that belong to a company's name or to a dateline, so that they name no place. */
function maskedIn({ text, tokens, names }: Pick<ReadSentence, 'text' | 'tokens' | 'names'>): ReadonlySet<number> {
  const masked = new Set<number>();
  for (const { label, first, last } of names)
    if (label.kind === 'company') for (let at = first; at <= last; at++) masked.add(at);
  const dateline = /^[\p{Lu}][\p{L} .,]{1,40}(?:\([^)]{2,20}\)\s*[-–—]|\s[–—]\s)/u.exec(text)?.[0].length ?? 0;
  for (const [at, { end }] of tokens.entries()) if (end <= dateline) masked.add(at);
  // An outlet that the catalogue doesn't know: "the Irish Ledger", "New York Gazette".
  for (const [at, { folded, start }] of tokens.entries()) {
    if (!outlets.has(folded) || !isCapital(text, start)) continue;
    for (let before = at; before >= 0 && at - before < 4 && isCapital(text, tokens[before]?.start ?? 0); before--)
      masked.add(before);
  }
  return masked;
}

const outlets = new Set(
  'times post news journal herald tribune ledger gazette chronicle mail star sun telegraph observer guardian press review broadcasting zeitung'.split(
    ' ',
  ),
);

function countriesIn(text: string, tokens: readonly Token[], masked: ReadonlySet<number>): readonly CountryFound[] {
  const found: CountryFound[] = [];
  for (let at = 0; at < tokens.length; at++) {
    if (masked.has(at)) continue;
    const here = countryAt(text, tokens, at);
    if (here === null) continue;
    found.push(here);
    at = here.last;
  }
  return found;
}

/** Groups that news reports as affected, as data. Compared like the lexicon; shown as the item writes them. */
const groupPhrases = phrasesOf([
  [
    'group' as const,
    splitPhrases(`
      premium users, premium customers, premium members, premium subscribers, paying customers, free users, free accounts, business customers,
      enterprise customers, children, minors, teenagers, under 13, under-18s, free pro and pro+, kinder, minderjahrige, enfants, mineurs, menores,
      minori, criancas, kinderen, dzieci`),
  ],
]);

/** Words before a place that people are in: "users in Brazil", "across Europe". */
const placeBefore = new Set(
  'in across within throughout outside inside for im innerhalb en dans au aux no na nos nas nei nella negli w we binnen da from'.split(
    ' ',
  ),
);
/** People and their data after a place: "EU users", "Brazilian customers' data". */
const peopleAfter = new Set(
  `user users customer customers member members subscribers people citizens residents consumers account accounts patients children teenagers students authors artists
  creators publishers workers employees data nutzer nutzern nutzerinnen kunden burger utilisateurs citoyens usuarios utenti clienti gebruikers uzytkownikow uzytkownicy`.split(
    /\s+/,
  ),
);
/** A place so near before or after these is where a court, an authority or a speaker is, not whom it concerns. */
const elsewhere = new Set(
  `court courts judge judges jury lawsuit suit sued filed files complaint federal district regulator watchdog authority commission commissioner agency attorney bill law
  startup company companies firm based headquartered office offices minister government lawmakers senator gericht richter tribunal juge juez giudice`.split(
    /\s+/,
  ),
);

const mostScopes = 4;

/**
 * Returns the regions and groups of people that the opening says are affected, as it writes them: "EU, UK, Switzerland". Where a court, an
 * authority or a company sits is not whom it concerns. Undefined if it names none.
 */
export function scopeOf({ title, body }: ReadItem): string | undefined {
  const seen = new Map<string, string>();
  for (const { text, tokens, names } of [title, ...body.slice(0, 4)]) {
    const masked = maskedIn({ text, tokens, names });
    const countries = countriesIn(text, tokens, masked);
    let isListed = false;
    for (const [index, { first, last, country }] of countries.entries()) {
      const before = tokens[first - 1]?.folded ?? '';
      const isArticle = before === 'the' || before === 'der' || before === 'la';
      const lead = isArticle ? (tokens[first - 2]?.folded ?? '') : before;
      const after = tokens[last + 1]?.folded ?? '';
      const near = tokens.slice(Math.max(0, first - 5), first).map(({ folded }) => folded);
      const follows = index > 0 && isJoined(countries[index - 1]?.last ?? 0, first);
      const isPlace: boolean =
        (placeBefore.has(lead) && !near.some((word) => elsewhere.has(word)) && !elsewhere.has(after)) ||
        (isListed && follows);
      isListed = isPlace || peopleAfter.has(after);
      if (!isListed) continue;
      const words = text.slice(tokens[first]?.start, tokens[last]?.end);
      seen.set(country.adjective === 'US state' ? words : country.adjective, words);
    }
    for (const { first, last } of findPhrases(tokens, groupPhrases)) {
      const words = text.slice(tokens[first]?.start, tokens[last]?.end);
      seen.set(words.toLowerCase(), words);
    }

    function isJoined(last: number, first: number): boolean {
      return /^\s*(?:,|and|or|und|et|y|e|i|en)?,?\s*(?:and|or|und|et|the)?\s*(?:the)?\s*$/.test(
        text.slice(tokens[last]?.end, tokens[first]?.start),
      );
    }
  }
  return seen.size === 0 ? undefined : [...seen.values()].slice(0, mostScopes).join(', ');
}
