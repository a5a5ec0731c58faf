import type { Item } from '../../nouns/item.ts';
import type { Genre } from '../../nouns/words.ts';
import { lexicon } from '../judge/lexicon.ts';
import { findPhrases, phrasesOf, type Token, tokensOf } from '../judge/phrases.ts';
import { companies } from '../known/companies.ts';

/** How many characters of a text are used to tell one event from another. */
const maxLength = 2_000;

const topic = phrasesOf<'topic'>([
  ...lexicon.map(([, phrases]) => ['topic', phrases] as const),
  ...companies.map(({ name, aliases }) => ['topic', [name, ...(aliases ?? [])]] as const),
]);

const months = new Map(
  'january february march april may june july august september october november december'
    .split(' ')
    .flatMap((name, index) => [name, name.slice(0, 3)].map((word) => [word, index + 1] as const)),
);

/**
 * Returns the words that tell this event from others on the same subject: names, amounts, dates, things. Leaves out
 * what every such item says (training, AI, data, courts, the company itself). "November 3" becomes `11-3`.
 */
export function tellingWords(text: string): ReadonlySet<string> {
  const tokens = tokensOf(text.slice(0, maxLength));
  const common = new Set<number>();
  for (const { first, last } of findPhrases(tokens, topic)) for (let at = first; at <= last; at++) common.add(at);
  const words = new Set<string>();
  for (const [at, { folded }] of tokens.entries()) {
    const day = dayAt(tokens, at);
    if (day !== null) words.add(day);
    if (common.has(at) || stopWords.has(folded)) continue;
    if (folded.length >= 4 || /^\d{2,}$/.test(folded)) words.add(folded.slice(0, 7));
  }
  return words;
}

function dayAt(tokens: readonly Token[], at: number): string | null {
  const month = months.get(tokens[at]?.folded ?? '');
  if (month === undefined) return null;
  const day = [tokens[at + 1], tokens[at - 1]]
    .map((token) => token?.folded ?? '')
    .find((word) => /^\d{1,2}$/.test(word));
  return day === undefined ? null : `${month}-${day}`;
}

/** Cosine similarity of two sets of words: 0 means nothing in common, 1 the same. */
export function likeness(one: ReadonlySet<string>, other: ReadonlySet<string>): number {
  if (one.size === 0 || other.size === 0) return 0;
  const [small, large] = one.size < other.size ? [one, other] : [other, one];
  let shared = 0;
  for (const word of small) if (large.has(word)) shared++;
  return shared / Math.sqrt(one.size * other.size);
}

const stopWords = new Set(
  (
    'about above after again against also although among another because been before being between both could does doing down during each ' +
    'even every from further have having here into just like made make many more most much must only other over same should since some such ' +
    'than that their them then there these they this those through under until upon very were what when where which while will with within would ' +
    'your yours says said saying according reported reports report news today week month year years last first second new could might may they ' +
    'alleges alleged alleging allegation allegations accuses accused accusing claims claimed claim filed files filing taken ' +
    'company companies firm platform users million billion says say week days time people whether without including used using uses'
  ).split(' '),
);

const agencies: readonly (readonly [RegExp, string])[] = [
  [/\(Reuters\)/, 'Reuters'],
  [/\((?:AP|Associated Press)\)/, 'Associated Press'],
  [/\(AFP\)/, 'AFP'],
  [/\(Bloomberg\)/, 'Bloomberg'],
  [/\(dpa\)/, 'dpa'],
  [/\(ANSA\)/, 'ANSA'],
  [/\(EFE\)/, 'EFE'],
  [/\(PAP\)/, 'PAP'],
];

/** Returns the speaker of an item: the agency in its dateline, "Nov 21 (Reuters) -", or else its publisher. */
export function speakerOf({ publisher, text }: Pick<Item, 'publisher' | 'text'>): string {
  const dateline = text.slice(0, 120);
  return agencies.find(([mark]) => mark.test(dateline))?.[1] ?? publisher;
}

/**
 * The most direct speaker has the lowest number: the policy itself, then an authority, then the company, then the
 * press.
 */
export const directness: Readonly<Record<Genre, number>> = { policy: 0, court: 1, regulator: 2, company: 3, news: 4 };
