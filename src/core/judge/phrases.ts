/** Finds many phrases in a text in one pass, so that lexicons can grow without slowing down the verdict. */

/** A word of a text with its position; `folded` is the form that is compared. */
export type Token = { readonly folded: string; readonly start: number; readonly end: number };

/** A phrase found in a text: its label, and its first and last token (both included). */
export type Found<Label> = { readonly label: Label; readonly first: number; readonly last: number };

type Rest<Label> = { readonly words: readonly Word[]; readonly label: Label };
type Word = { readonly text: string; readonly stem: boolean };

/** Phrases by their first word. A first word that ends in `*` is stored by its beginning. */
export type Phrases<Label> = {
  readonly whole: ReadonlyMap<string, readonly Rest<Label>[]>;
  readonly stems: ReadonlyMap<string, readonly Rest<Label>[]>;
  readonly shortest: number;
  readonly longest: number;
};

/**
 * Lower-cases a word and removes accents and zero-width and direction marks: `Entraîner` becomes `entrainer`, `zgłosić`
 * becomes `zglosic`, `tr\u200Bain` becomes `train`. The vowel signs of Indian scripts and the voicing marks of Japanese
 * stay, since they make another word.
 */
export function foldWord(word: string): string {
  // biome-ignore lint/suspicious/noControlCharactersInRegex: the ASCII range is what is meant
  if (/^[\x00-\x7f]*$/.test(word)) return word.toLowerCase();
  return word
    .normalize('NFKD')
    .replace(accents, '')
    .normalize('NFC')
    .toLowerCase()
    .replace(/[łøđßæœ]/g, (letter) => undecomposed[letter] ?? letter);
}

/** Marks of no script of their own, invisible characters, and points that Hebrew, Arabic and Hindi often leave out. */
const accents = /[[\p{Script=Inherited}\p{Cf}\u0591-\u05C7\u093C]--[\u3099\u309A]]+/gv;

/** Letters that Unicode doesn't decompose into a plain letter and a mark. */
const undecomposed: Readonly<Record<string, string>> = { ł: 'l', ø: 'o', đ: 'd', ß: 'ss', æ: 'ae', œ: 'oe' };

/**
 * Returns the words of a text in order. Chinese and Japanese are written without spaces, so each of their characters is a word, and a
 * phrase of them is found wherever its characters stand side by side. Latin letters are separated from other scripts.
 */
export function tokensOf(text: string): readonly Token[] {
  const tokens: Token[] = [];
  for (const found of text.matchAll(words)) {
    const folded = foldWord(found[0]);
    if (folded !== '') tokens.push({ folded, start: found.index, end: found.index + found[0].length });
  }
  return tokens;
}

const words =
  /[\p{Script=Latin}\p{N}][\p{Script=Latin}\p{N}\p{M}\p{Cf}]*|[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}ー][\p{M}\p{Cf}]*|[[\p{L}\p{M}\p{Cf}]--[\p{Script=Latin}\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}ー]]+/gv;

/** Prepares labelled phrases for searching. In a phrase, `*` at the end of a word stands for any ending. */
export function phrasesOf<Label>(entries: Iterable<readonly [Label, readonly string[]]>): Phrases<Label> {
  const whole = new Map<string, Rest<Label>[]>();
  const stems = new Map<string, Rest<Label>[]>();
  let shortest = Number.POSITIVE_INFINITY;
  let longest = 0;
  for (const [label, phrases] of entries) {
    for (const phrase of phrases) {
      const [first, ...rest] = wordsOfPhrase(phrase);
      if (first === undefined) continue;
      const table = first.stem ? stems : whole;
      if (first.stem) {
        shortest = Math.min(shortest, first.text.length);
        longest = Math.max(longest, first.text.length);
      }
      const list = table.get(first.text) ?? [];
      list.push({ words: rest, label });
      table.set(first.text, list);
    }
  }
  return { whole, stems, shortest, longest };
}

function wordsOfPhrase(phrase: string): readonly Word[] {
  return phrase.split(/[\s'’.&/+-]+/).flatMap((word) => {
    const parts = tokensOf(word);
    return parts.map(({ folded }, at) => ({ text: folded, stem: at === parts.length - 1 && word.endsWith('*') }));
  });
}

/** Finds every phrase in the tokens, in order. Phrases may overlap. Linear in the number of tokens. */
export function findPhrases<Label>(tokens: readonly Token[], phrases: Phrases<Label>): readonly Found<Label>[] {
  const found: Found<Label>[] = [];
  const tryAll = (list: readonly Rest<Label>[] | undefined, at: number) => {
    for (const { words: rest, label } of list ?? []) {
      if (rest.every((word, index) => fits(tokens[at + 1 + index], word)))
        found.push({ label, first: at, last: at + rest.length });
    }
  };
  for (const [at, { folded }] of tokens.entries()) {
    tryAll(phrases.whole.get(folded), at);
    const end = Math.min(folded.length, phrases.longest);
    for (let length = phrases.shortest; length <= end; length++) tryAll(phrases.stems.get(folded.slice(0, length)), at);
  }
  return found;
}

function fits(token: Token | undefined, word: Word): boolean {
  if (token === undefined) return false;
  return word.stem ? token.folded.startsWith(word.text) : token.folded === word.text;
}

/** Splits a list of phrases as the lexicons write them, separated by commas. */
export function splitPhrases(list: string): readonly string[] {
  return list
    .split(',')
    .map((phrase) => phrase.trim())
    .filter((phrase) => phrase !== '');
}
