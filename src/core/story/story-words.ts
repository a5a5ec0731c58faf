import type { Item } from '../../nouns/item.ts';
import type { Genre } from '../../nouns/words.ts';
import { askedOnce, findPhrases, phrasesOf, type Token, tokensOf } from '../judge/phrases.ts';
import { companies } from '../known/companies.ts';
import wordWeights from './models/word-weights.json' with { type: 'json' };

/** How many characters of a text are used to tell one event from another. */
const maxLength = 2_000;

const companyNames = phrasesOf<string>(
  companies.map(({ name, aliases }) => [name, [name, ...(aliases ?? [])]] as const),
);

/** The known companies that a text names with a capital, in any role: who sues, who is sued, and who is mentioned in passing. */
export function companiesNamed(text: string, tokens: readonly Token[]): readonly string[] {
  const found = new Set<string>();
  for (const { label, first } of findPhrases(tokens, companyNames)) {
    const letter = text.charAt(tokens[first]?.start ?? 0);
    if (letter === letter.toUpperCase()) found.add(label);
  }
  return [...found];
}

const weights: ReadonlyMap<string, number> = new Map(Object.entries(wordWeights.model));
/** What a word says that no report of the past used: all that a word can say. */
const weightOfRare = 1;
/** A word that says less is in every report of this kind. */
const leastWeight = 0.5;

/**
 * How much a word tells one matter from another, from 0 (every report has it) to 1 (hardly any does): its inverse document frequency in
 * news on AI and data (Sparck Jones, 1972). Learned by `npm run lab -- train --only word-weights`.
 */
export function weightOf(word: string): number {
  return weights.get(word) ?? weightOfRare;
}

const months = new Map(
  'january february march april may june july august september october november december'
    .split(' ')
    .flatMap((name, index) => [name, name.slice(0, 3)].map((word) => [word, index + 1] as const)),
);

/**
 * Returns the words that tell this event from others on the same subject: names, amounts, dates, things, by their first seven letters.
 * Leaves out what every such item says (training, AI, data, courts) and the names of known companies. "November 3" becomes `11-3`. In
 * Chinese and Japanese, two characters side by side count as a word.
 */
export function tellingWords(
  text: string,
  tokens: readonly Token[] = tokensOf(text.slice(0, maxLength)),
): ReadonlySet<string> {
  return new Set([...allWords(text, tokens)].filter((word) => weightOf(word) >= leastWeight));
}

/** The same with the words that every such item says: what weights are learned from. */
export function allWords(
  text: string,
  tokens: readonly Token[] = tokensOf(text.slice(0, maxLength)),
): ReadonlySet<string> {
  const named = new Set<number>();
  for (const { first, last } of findPhrases(tokens, companyNames)) for (let at = first; at <= last; at++) named.add(at);
  const words = new Set<string>();
  for (const [at, { word, start, end }] of tokens.entries()) {
    const { begins, folded, isMonth, isSpaceless, isNumber } = shapeOf(word);
    const day = isMonth ? dayAt(tokens, at) : null;
    if (day !== null) words.add(day);
    if (named.has(at)) continue;
    if (isSpaceless) {
      const next = tokens[at + 1];
      if (next?.start === end && shapeOf(next.word).isSpaceless) words.add(folded + next.folded);
    } else if (end - start >= 4 || isNumber || (end - start === 3 && /^[A-Z]{3}$/.test(text.slice(start, end))))
      words.add(begins);
  }
  return words;
}

/** What decides whether a word tells anything. */
const shapeOf = askedOnce((folded) => ({
  folded,
  begins: folded.slice(0, 7),
  isMonth: months.has(folded),
  isSpaceless: spaceless.test(folded),
  isNumber: /^\d{2,}$/.test(folded),
}));

/** A character of a script without spaces between words. */
const spaceless = /^[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}ー]$/u;

function dayAt(tokens: readonly Token[], at: number): string | null {
  const month = months.get(tokens[at]?.folded ?? '');
  if (month === undefined) return null;
  const day = [tokens[at + 1], tokens[at - 1]]
    .map((token) => token?.folded ?? '')
    .find((word) => /^\d{1,2}$/.test(word));
  return day === undefined ? null : `${month}-${day}`;
}

/** Cosine similarity of two sets of words: 0 means nothing in common, 1 the same. */
function likeness(one: ReadonlySet<string>, other: ReadonlySet<string>): number {
  if (one.size === 0 || other.size === 0) return 0;
  const [small, large] = one.size < other.size ? [one, other] : [other, one];
  let shared = 0;
  for (const word of small) if (large.has(word)) shared++;
  return shared / Math.sqrt(one.size * other.size);
}

/**
 * Two texts this similar are one text published twice: an editor changes a headline and cuts a sentence. Independent
 * reports of one event share well under half. Only the stored words are compared, so it doesn't matter which poll
 * brought them.
 */
const copyFrom = 0.9;

/** Whether these are the words of one text, published twice. */
export function isOneText(one: ReadonlySet<string>, other: ReadonlySet<string>): boolean {
  return likeness(one, other) >= copyFrom;
}

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
