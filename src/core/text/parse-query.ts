/** A word, or the words of a phrase in order: letters and digits only, lower case. Never empty. */
export type Term = readonly string[];

/** What a reader searches for. Nothing wanted means everything that holds none of the unwanted. */
export type Query = { readonly wanted: readonly Term[]; readonly unwanted: readonly Term[] };

const maxQueryLength = 500;
const maxTerms = 20;
const maxWordLength = 64;

/**
 * Reads what a person typed into a search: words that must all be there, `"a phrase"`, and `-word` or `-"a phrase"`
 * that must not. Any text is a query: signs are dropped, a quote left open ends at the end, `opt-out` and `GPT-4` are
 * phrases of their parts. At most 500 characters and 20 terms are read.
 *
 * `parseQuery('opt-out -"press release" LinkedIn')`
 * → `{ wanted: [['opt', 'out'], ['linkedin']], unwanted: [['press', 'release']] }`
 */
export function parseQuery(text: string): Query {
  const wanted: Term[] = [];
  const unwanted: Term[] = [];
  const typed = text.slice(0, maxQueryLength).replaceAll(/[“”„«»]/g, '"');
  for (const [, minus, phrase, word] of typed.matchAll(/(-?)(?:"([^"]*)"?|([^\s"]+))/g)) {
    const term = wordsIn(phrase ?? word ?? '').map((one) => one.text);
    if (term.length === 0) continue;
    (minus === '-' ? unwanted : wanted).push(term);
    if (wanted.length + unwanted.length === maxTerms) break;
  }
  return { wanted, unwanted };
}

/**
 * The words of a text in order, folded (NFC, lower case, at most 64 characters), with where they stand in it.
 * A word is a run of letters, digits and combining marks that holds a letter or a digit.
 */
export function wordsIn(
  text: string,
): readonly { readonly text: string; readonly start: number; readonly end: number }[] {
  return [...text.matchAll(/[\p{L}\p{N}\p{M}]+/gu)]
    .filter(([run]) => /[\p{L}\p{N}]/u.test(run))
    .map((match) => ({
      text: match[0].normalize('NFC').toLowerCase().slice(0, maxWordLength),
      start: match.index,
      end: match.index + match[0].length,
    }));
}
