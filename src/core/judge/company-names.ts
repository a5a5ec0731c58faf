import { authorities, type KnownAuthority } from '../known/authorities.ts';
import { companies, type KnownCompany } from '../known/companies.ts';
import { namesInOtherScripts } from '../known/other-scripts.ts';
import { isCapital as isUpper } from './capitals.ts';
import { countryAt } from './countries-in.ts';
import { isOrdinaryWord } from './ordinary-words.ts';
import {
  askedOnce,
  type Found,
  findPhrases,
  foldedWordsOf,
  type Phrases,
  phrasesOf,
  type Token,
  tokensOf,
} from './phrases.ts';

/** What a name in a text refers to. `written` is the name or alias as the catalogue spells it, `capitals` the capitals of its words. */
export type Named = { readonly written: string; readonly capitals: readonly string[] } & (
  | { readonly kind: 'company'; readonly company: KnownCompany }
  | { readonly kind: 'authority'; readonly authority: KnownAuthority }
);

/** Shorter names with an ending are too often another word. */
const leastInflected = 5;
/** Case endings of names in Polish and other Slavic languages, and the German genitive: "Microsoftowi", "Facebooka", "Googles". */
const caseEndings = ['owskie', 'owego', 'owi', 'iem', 'em', 'om', 'ie', 'a', 'u', 'y', 'i', 's'];

const names: Phrases<Named> = phrasesOf<Named>([
  ...companies.flatMap((company) =>
    [company.name, ...(company.aliases ?? []), ...(namesInOtherScripts[company.name] ?? [])].map(
      (written) => [{ kind: 'company', company, written, capitals: capitalsOf(written) } as const, [written]] as const,
    ),
  ),
  ...authorities.flatMap((authority) =>
    [authority.name, ...(authority.aliases ?? [])].map(
      (written) =>
        [{ kind: 'authority', authority, written, capitals: capitalsOf(written) } as const, [written]] as const,
    ),
  ),
]);

const byName = new Map(companies.map((company) => [company.name, company]));

/** Names of one word, for the endings that other languages put to them. */
const single = new Map<string, Named>();
for (const company of companies) {
  if (company.ordinaryWord === true) continue;
  for (const written of [company.name, ...(company.aliases ?? [])]) {
    const [word, ...more] = foldedWordsOf(written);
    if (word !== undefined && more.length === 0 && word.length >= leastInflected)
      single.set(word, { kind: 'company', company, written, capitals: capitalsOf(written) });
  }
}

/** The catalogue's row of this name. */
export function companyNamed(name: string): KnownCompany | undefined {
  return byName.get(name);
}

const byAnyName = new Map(
  companies.flatMap(({ name, aliases = [] }) =>
    [name, ...aliases].map((written) => [written.toLowerCase(), name] as const),
  ),
);
for (const { name } of companies) byAnyName.set(name.toLowerCase(), name);

/** The catalogue's name for a company that somebody wrote in any case or by another name; the words themselves if it isn't there. */
export function catalogueName(written: string): string {
  return byAnyName.get(written.trim().toLowerCase()) ?? written;
}

/** The names under which news about these companies is heard: their own, and those of their owners and the owners' owners. */
export function heardUnder(names: readonly string[]): readonly string[] {
  const heard = new Set(names);
  for (const name of heard) {
    const owner = parentOf(name);
    if (owner !== undefined) heard.add(owner);
  }
  return [...heard];
}

/** The company's owner, if the catalogue knows one. */
export function parentOf(name: string): string | undefined {
  return byName.get(name)?.parent;
}

/**
 * Finds the companies and authorities that a sentence names, under any of their names, in order. If one name contains
 * another ("GitHub Copilot", "Copilot"), the longer one counts. A capital in the catalogue must be a capital in the
 * text. `watched`: further names, see `watchedNames()`.
 */
export function namesIn(
  text: string,
  tokens: readonly Token[],
  { watched = noNames }: { watched?: Phrases<Named> | undefined } = {},
): readonly Found<Named>[] {
  const all = [...findPhrases(tokens, names), ...inflectedIn(text, tokens), ...findPhrases(tokens, watched)];
  if (all.length === 0) return all;
  const kept: Found<Named>[] = [];
  for (const found of all.sort((a, b) => b.last - b.first - (a.last - a.first))) {
    const { label, first, last } = found;
    if (!hasCapitals(text, tokens, found) || isEverydayWord(found, tokens) || isBodyElsewhere(found, text, tokens))
      continue;
    // A longer name that is kept holds a word of it.
    if (kept.some((one) => one.first <= last && one.last >= first)) continue;
    kept.push({ label, first, last });
  }
  return kept.sort((a, b) => a.first - b.first);
}

/** The company whose name this is with a case ending. */
const inflected = askedOnce((folded): Named | null => {
  if (folded.length <= leastInflected || single.has(folded)) return null;
  for (const ending of caseEndings) {
    const label = folded.endsWith(ending) ? single.get(folded.slice(0, -ending.length)) : undefined;
    if (label !== undefined) return label;
  }
  return null;
});

const noNames: Phrases<Named> = phrasesOf<Named>([]);
const prepared = new WeakMap<readonly string[], Phrases<Named>>();

/**
 * Prepares the names of services whose policies are watched, so that they are found like those of the catalogue. Names that the catalogue has
 * are left out. Once for each list.
 */
export function watchedNames(services: readonly string[]): Phrases<Named> {
  const known = prepared.get(services);
  if (known !== undefined) return known;
  const found = phrasesOf<Named>(
    services.flatMap((name) => {
      const words = tokensOf(name);
      if (words.length === 0 || byAnyName.has(name.toLowerCase())) return [];
      const ordinaryWord = words.every(({ word }) => isOrdinaryWord(word)) ? true : undefined;
      return [
        [
          {
            kind: 'company',
            company: { name, domains: [], ordinaryWord },
            written: name,
            capitals: capitalsOf(name),
          } as const,
          [name],
        ] as const,
      ];
    }),
    { isLasting: false },
  );
  prepared.set(services, found);
  return found;
}

/** Capitalised words that are a company's name with a case ending. */
function inflectedIn(text: string, tokens: readonly Token[]): readonly Found<Named>[] {
  const found: Found<Named>[] = [];
  for (const [at, { word, start }] of tokens.entries()) {
    const label = inflected(word);
    if (label !== null && isUpper(text, start)) found.push({ label, first: at, last: at });
  }
  return found;
}

/** The capital that each word of a name begins with; empty for a word with none. "harrison.ai" is written with or without one. */
function capitalsOf(written: string): readonly string[] {
  if (written.includes('.')) return [];
  return tokensOf(written).map(({ start }) => {
    const letter = written.charAt(start);
    return letter === letter.toLowerCase() ? '' : letter;
  });
}

/** Every word that the catalogue writes with a capital has to have one here. */
function hasCapitals(
  text: string,
  tokens: readonly Token[],
  { label: { capitals }, first, last }: Found<Named>,
): boolean {
  for (let at = first; at <= last; at++) {
    const capital = capitals[at - first] ?? '';
    if (capital === '') continue;
    const letter = text.charAt(tokens[at]?.start ?? 0);
    // German "Über" isn't Uber.
    if (/[À-ÖØ-Þ]/.test(letter) && letter !== capital) return false;
    if (letter === letter.toLowerCase() && letter !== letter.toUpperCase()) return false;
  }
  return true;
}

/** What stands between a country and the name of its body: "Kenya’s High Court", "India: Supreme Court". */
const ofCountry = /^(?:['’]s)? ?(?:: |[ -])(?:federal |national |new )?$/i;

/**
 * "Kenyan Supreme Court", "Senate of Canada", "Madras High Court": a name that bodies of several countries have means another than the
 * catalogue's if another country, or for a court another place, stands beside it.
 */
function isBodyElsewhere({ label, first, last }: Found<Named>, text: string, tokens: readonly Token[]): boolean {
  if (label.kind !== 'authority') return false;
  const { shared = [], home, kind } = label.authority;
  if (!shared.includes(label.written)) return false;
  const next = tokens[last + 1]?.folded;
  if (next === 'of' || next === 'in') {
    const there = countryAt(text, tokens, tokens[last + 2]?.folded === 'the' ? last + 3 : last + 2);
    if (there !== null) return there.country.adjective !== home;
  }
  const start = tokens[first]?.start ?? 0;
  for (let at = first - longestPlace; at < first; at++) {
    const there = at < 0 ? null : countryAt(text, tokens, at);
    if (there === null || there.last >= first) continue;
    if (ofCountry.test(text.slice(tokens[there.last]?.end, start))) return there.country.adjective !== home;
  }
  const before = tokens[first - 1];
  if (kind !== 'court' || before === undefined || text.slice(before.end, start) !== ' ') return false;
  return isUpper(text, before.start) && !isOrdinaryWord(before.word);
}

/** How many tokens before a body's name the name of its country may begin: "South Korea’s new". */
const longestPlace = 5;

/** "Time", "Target", "X": these mean the company only if it owns or does something, or something is done to it. */
function isEverydayWord({ label, first, last }: Found<Named>, tokens: readonly Token[]): boolean {
  if (label.kind !== 'company' || label.company.ordinaryWord !== true || label.written !== label.company.name)
    return false;
  const next = tokens[last + 1]?.folded ?? '';
  const before = tokens[first - 1]?.folded ?? '';
  // A letter alone is no ordinary word: "inquiry into X".
  if (label.written.length === 1) return next === 'ray' || next === 'rays' || otherLetter.has(before);
  return !(actsLikeCompany.has(next) || actedOn.has(before));
}

const otherLetter = new Set(
  'gen generation company model category factor planet malcolm os mac project type chromosome version part vitamin'.split(
    ' ',
  ),
);
const actsLikeCompany = new Set(
  (
    's says said will has is was faces denies updates changes trains uses used sued sues confirms admits announces users ' +
    'customers privacy terms corp inc ' +
    // German, French, Spanish, Italian, Portuguese, Dutch, Polish
    'andert nutzt trainiert bestreitet will darf modifie utilise entraine dement veut cambia modifica usa utiliza entrena niega ' +
    'addestra nega vuole muda altera treina wijzigt gebruikt traint ontkent zmienia wykorzystuje trenuje zaprzecza'
  ).split(' '),
);
const actedOn = new Set(
  'against sued sues suing accuses accusing accused fined fines gegen verklagt contre poursuit contra contro tegen przeciwko'.split(
    ' ',
  ),
);
