import { countries, type KnownCountry } from '../known/countries.ts';
import { askedOnce, foldedWordsOf, splitPhrases, type Token } from './phrases.ts';

/** A country that a text names, with its first and last token. */
export type CountryFound = { readonly country: KnownCountry; readonly first: number; readonly last: number };

type Rest = { readonly rest: readonly string[]; readonly country: KnownCountry };

const whole = new Map<string, Rest[]>();
const stems = new Map<string, Rest[]>();
const stemLengths = new Set<number>();

for (const country of countries) {
  for (const phrase of splitPhrases(country.words)) {
    const [first = '', ...rest] = phrase.split(/[\s.-]+/).flatMap(foldedWordsOf);
    const table = phrase.endsWith('*') && rest.length === 0 ? stems : whole;
    if (table === stems) stemLengths.add(first.length);
    table.set(first, [...(table.get(first) ?? []), { rest, country }]);
  }
}

/** Words that name a country only with a capital: in lower case they are verbs, pronouns, birds and bodies of water. */
const needsCapital = new Set(
  'polish turkey chile maine china us ue eu uk eua in inde hamburger danish franca frances riga malta jordan delhi'.split(
    ' ',
  ),
);

/** The names of countries that begin with a word: first those with this whole word, then those of one word with this beginning. */
const namesWith = askedOnce((folded): readonly (readonly Rest[])[] | null => {
  const begun = [...stemLengths].flatMap((length) =>
    length <= folded.length ? (stems.get(folded.slice(0, length)) ?? []) : [],
  );
  const lists = [whole.get(folded) ?? [], begun];
  return lists.every((list) => list.length === 0) ? null : lists;
});

/**
 * Returns the country named by the words that begin at this token, the longest name first. Null if there is none. A name of up to three
 * letters has to be all capitals ("US", "EU").
 */
export function countryAt(text: string, tokens: readonly Token[], at: number): CountryFound | null {
  const token = tokens[at];
  if (token === undefined) return null;
  const { folded, word } = token;
  let best: CountryFound | null = null;
  for (const list of namesWith(word) ?? []) {
    if (best !== null) break;
    for (const { rest, country } of list) {
      const last = at + rest.length;
      if (best !== null && last <= best.last) continue;
      if (rest.every((next, index) => tokens[at + 1 + index]?.folded === next)) best = { country, first: at, last };
    }
  }
  if (best === null) return null;
  const written = text.slice(token.start, token.end);
  if (/^[a-z]{1,3}$/.test(folded) && written !== written.toUpperCase()) return null;
  if (needsCapital.has(folded) && written.charAt(0) === written.charAt(0).toLowerCase()) return null;
  return best;
}
