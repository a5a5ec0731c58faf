/** A word, or the words of a phrase in order: letters and digits only, in lower case. Never empty. */
export type Term = readonly string[];

/** What a reader searches for. If nothing is wanted, everything matches that holds none of the unwanted terms. */
export type Query = { readonly wanted: readonly Term[]; readonly unwanted: readonly Term[] };

const maxQueryLength = 500;
const maxTerms = 20;
const maxWordLength = 64;

/**
 * Reads a search query: words that must all occur, `"a phrase"`, and `-word` or `-"a phrase"` that must not occur. Any
 * text is a valid query: signs are ignored, an open quote ends at the end, and `opt-out` and `GPT-4` are phrases of
 * their parts. Reads at most 500 characters and 20 terms.
 *
 * `parseQuery('opt-out -"press release" LinkedIn')` → `{ wanted: [['opt', 'out'], ['linkedin']], unwanted: [['press',
 * 'release']] }`
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
 * Returns the words of a text in order, folded (NFC, lower case, at most 64 characters), with their positions. A word
 * is a run of letters, digits and combining marks with at least one letter or digit.
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

/** One line of a result list. */
const defaultLength = 160;
/** How much of the excerpt comes before the first match, so that the match is read in its sentence. */
const leadShare = 1 / 3;

/**
 * Returns the words around the match as plain text on one line, at most `maxLength` characters (default 160), with `…`
 * where something is left out. Of several texts it uses the one that holds most of the query's words, the last if
 * several tie. If nothing matches or nothing is wanted, returns the start of the last text. Empty without a text.
 */
export function excerptOf(texts: readonly string[], query: Query, maxLength: number = defaultLength): string {
  const stems = new Set(query.wanted.flat().map(stem));
  let best = { text: '', at: 0, hits: -1 };
  for (const raw of texts) {
    const text = raw.replaceAll(/\s+/g, ' ').trim();
    if (text === '') continue;
    const found = wordsIn(text).filter((word) => stems.has(stem(word.text)));
    const hits = new Set(found.map((word) => stem(word.text))).size;
    if (hits >= best.hits) best = { text, at: found[0]?.start ?? 0, hits };
  }
  return around(best.text, best.at, maxLength);
}

function around(text: string, at: number, maxLength: number): string {
  if (text.length <= maxLength) return text;
  // One character at either end is reserved for the ellipsis.
  let start = Math.max(0, Math.min(at - Math.floor(maxLength * leadShare), text.length - maxLength + 1));
  if (start > 0) start = nextWord(text, start, at);
  const room = maxLength - (start > 0 ? 1 : 0);
  if (text.length - start <= room) return `…${text.slice(start)}`;
  const end = wordEnd(text, start, start + room - 1);
  return `${start > 0 ? '…' : ''}${text.slice(start, end)}…`;
}

/** The first start of a word at or after `from`, but never after the match. */
function nextWord(text: string, from: number, match: number): number {
  const space = text.indexOf(' ', from - 1);
  return space === -1 || space >= match ? match : space + 1;
}

/** The last end of a word at or before `to`. A word as long as the available room is cut. */
function wordEnd(text: string, start: number, to: number): number {
  const space = text.lastIndexOf(' ', to);
  return space > start ? space : to;
}

/** Enough to highlight `trains` for `training`. Which stories match is up to the index. */
function stem(word: string): string {
  const plain = word.normalize('NFD').replaceAll(/\p{M}/gu, '');
  return plain.length <= 4 ? plain : plain.replace(/(?:ings?|ers?|ed|es|s|e|y|ies)$/, '');
}
