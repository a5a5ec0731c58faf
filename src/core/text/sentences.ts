import type { Clause } from '../../nouns/policy.ts';
import { isMonth, maskDates } from './find-dates.ts';
import { oneOf } from './word-lists.ts';

/** One sentence of a document. `text` is an exact substring of its clause; `hash` is the hash of `folded`. */
export type Sentence = {
  readonly text: string;
  /** See `foldSentence`. Never empty. */
  readonly folded: string;
  readonly hash: string;
  /** Index of its clause. */
  readonly clause: number;
  /** The words above it that were read with it; `folded` holds them too. See `splitPolicy()`. */
  readonly under?: string | undefined;
  /** It answers yes or no to these words above it. See `splitPolicy()`. */
  readonly answers?: { readonly asked: string; readonly no: boolean } | undefined;
};

/** A document split into sentences. Splitting is the slowest step of comparing two texts, so callers split each text once. */
export type SplitText = { readonly clauses: readonly Clause[]; readonly sentences: readonly Sentence[] };

/**
 * Splits a document into its sentences, in order. Leaves out those that hold only a date or a number. `like` is a text
 * that shares most clauses with this one, such as the previous revision; shared clauses aren't split again.
 */
export function splitText(clauses: readonly Clause[], like?: SplitText): SplitText {
  const known = like === undefined ? new Map<string, readonly Sentence[]>() : sentencesByClause(like);
  const sentences = clauses.flatMap(({ text }, clause) => {
    const same = known.get(text);
    return same === undefined ? sentencesIn(text, clause) : same.map((sentence) => ({ ...sentence, clause }));
  });
  return { clauses, sentences };
}

function sentencesByClause({ clauses, sentences }: SplitText): ReadonlyMap<string, readonly Sentence[]> {
  const lists = clauses.map((): Sentence[] => []);
  const framed = new Set<number>();
  for (const sentence of sentences) {
    lists[sentence.clause]?.push(sentence);
    if (sentence.under !== undefined) framed.add(sentence.clause);
  }
  return new Map(clauses.flatMap(({ text }, clause) => (framed.has(clause) ? [] : [[text, lists[clause] ?? []]])));
}

function sentencesIn(text: string, clause: number): readonly Sentence[] {
  return splitSentences(text).flatMap((part) => {
    const folded = foldSentence(part);
    return folded === '' ? [] : [{ text: part, folded, hash: hashText(folded), clause }];
  });
}

/**
 * Splits a text into sentences, each an exact substring. A sentence ends at a full stop, question mark or exclamation
 * mark before a new beginning (those of Chinese, Japanese, Hindi and Urdu need no white space), and between cells of a
 * table row, but not at abbreviations, initials, numbering or decimals.
 */
export function splitSentences(text: string): readonly string[] {
  const sentences: string[] = [];
  let start = 0;
  const cut = (end: number, next: number) => {
    const sentence = text.slice(start, end).trim();
    if (sentence !== '') sentences.push(sentence);
    start = next;
  };
  boundary.lastIndex = 0;
  for (let found = boundary.exec(text); found !== null; found = boundary.exec(text)) {
    const [mark] = found;
    const next = found.index + mark.length;
    if (mark === cellBreak || mark === lineBreak) cut(found.index, next);
    else if (endsHere(text, { start, mark: found.index, next })) cut(next, next);
  }
  cut(text.length, text.length);
  return sentences;
}

const boundary = / [|•] |[.!?…]+["'”’»)\]]*(?=\s)|[。｡！？।॥۔؟]+["'”’»)）」』】》〉]*/g;

function endsHere(text: string, { start, mark, next }: { start: number; mark: number; next: number }): boolean {
  // 「…。」と述べた: what is quoted is part of the sentence that goes on.
  if (/[。｡！？।॥۔؟]/.test(text[mark] as string))
    return !/^[」』]\p{Script=Hiragana}/u.test(text.slice(next - 1, next + 1));
  const following = /\S/.exec(text.slice(next, next + 3))?.[0] ?? '';
  if (!/[\p{Lu}\p{Lt}\p{Lo}\p{N}"'“‘«([*•¿¡„–—-]/u.test(following)) return false;
  if (text[mark] !== '.') return true;
  const word = /[\p{L}\p{N}.&-]*$/u.exec(text.slice(Math.max(start, mark - 24), mark))?.[0] ?? '';
  if (word === '') return true;
  // `1.`, `4.2.`, `(a)` and `IV.` at the start number what follows.
  if (/^(?:\d{1,3}(?:\.\d{1,3})*|[A-Za-z]|[IVXivx]{1,5})$/.test(word) && text.slice(start, mark).trim() === word)
    return false;
  // "on Sept. 18", "in Nov. 2025": an abbreviated month.
  if (shortMonth.test(word) && /^\s+\d/.test(text.slice(next, next + 4))) return false;
  // "Ab dem 1. Oktober": a day, not the end of a sentence.
  if (/^\d{1,2}$/.test(word) && isMonth(/\p{L}+/u.exec(text.slice(next, next + 24))?.[0] ?? '')) return false;
  if (/^\p{Lu}$/u.test(word) || /^(?:\p{L}\.)+\p{L}$/u.test(word))
    return /^(?:U\.S\.A|U\.S|E\.U|U\.K|a\.m|p\.m)$/i.test(word) && opensSentence(text.slice(next, next + 12));
  return !abbreviations.has(word.toLowerCase());
}

/** After "the U.S.", only a word that starts sentences starts a new one. */
function opensSentence(following: string): boolean {
  return /^\s+(?:The|We|You|If|This|These|It|In|For|Our|Your|To|When|By|Please|However|As|Any)\b/.test(following);
}

const shortMonth = /^(?:jan|feb|mar|apr|jun|jul|aug|sept?|oct|nov|dec)$/i;

const abbreviations = new Set(
  (
    'e.g i.e eg ie etc al inc ltd corp co llc plc no nos v vs mr mrs ms dr prof st art sec cf approx dept est fig ' +
    'sen rep gov gen lt sgt rev hon supp ' +
    'jr sr pp vol para paras incl ca bzw z.b u.a d.h ggf inkl abs nr str evtl vgl usw sog max min tel ext ' +
    's.a s.r.l p.ej ej núm art par n.v b.v gmbh'
  ).split(' '),
);

/** Separates the cells of a row; `lineBreak` separates the lines of a cell. A sentence never crosses either. */
export const cellBreak = ' | ';

export const lineBreak = ' • ';

/**
 * Returns what counts when two sentences are compared: the words in lower case. Ignores white space, case, punctuation,
 * typography, leading numbering, section numbers, dates, e-mail addresses (scripts hide them) and everything of a web
 * address except its host. Empty for a sentence that holds nothing else, such as a date alone.
 */
export function foldSentence(sentence: string): string {
  // biome-ignore lint/suspicious/noControlCharactersInRegex: the ASCII range is what is meant
  let text = (/^[\x00-\x7f]*$/.test(sentence) ? sentence : sentence.normalize('NFKC')).toLowerCase();
  if (text.includes('@') || text.includes('email')) text = text.replace(mail, ' §mail ');
  if (text.includes('/')) text = text.replace(webAddress, ' $1 ');
  if (/\d/.test(text)) text = maskDates(text, ' §date ').replace(reference, '$1 §');
  if (/n['’]t\b/.test(text)) {
    text = text
      .replace(/\bwon['’]t\b/g, 'will not')
      .replace(/\bcan['’]t\b/g, 'cannot')
      .replace(contraction, '$1 not');
  }
  text = text.replace(numbering, '').replace(elision, '$1 ').replace(apostrophe, '').replace(notWords, ' ').trim();
  return /\p{L}/u.test(text.replace(nothingSaid, '')) ? text : '';
}

const mail = /\[?email\s{1,3}protected\]?|[\w.+-]{1,64}@[\w-]{1,63}(?:\.[\w-]{1,63}){1,5}/g;
const webAddress = /(?:https?:\/\/)?((?:[a-z0-9-]{1,63}\.){1,6}[a-z]{2,24})\/[^\s<>"']*/g;
const reference =
  /\b(sections?|clauses?|articles?|paragraphs?|parts?|annex|exhibit|schedule|abschnitt|ziffer|article|§)\s{1,2}\(?\d[\d.()a-z]{0,12}/g;
/** Leading `1.`, `4.2.1`, `(a)`, `iv)`, `•` and similar, also several at once. */
const numbering = new RegExp(
  `^(?:\\s*(?:${oneOf`
    [([]?(?:\d{1,3}(?:\.\d{1,3}){0,4}|[a-z]|[ivx]{1,6})[)\]]
    \d{1,3}(?:\.\d{1,3}){1,4}\.?(?=\s)|\d{1,3}[.:](?=\s|$)
    [ivx]{1,6}\.(?=\s)|[•·◦▪–—*-]
  `}))+`,
);
/** "Isn't" becomes "is not", so that code that looks for "not" finds it. */
const contraction = /\b(do|does|did|is|are|was|were|has|have|had|would|could|should|must|need)n['’]t\b/g;
/** French and Italian: two words, written together. */
const elision = /(?<!\p{L})([cdjlmnst]|qu|jusqu|lorsqu|puisqu|(?:a|de|ne|su|da)ll|un)['’‘ʼ](?=\p{L})/gu;
const apostrophe = /(?<=\p{L})['’‘ʼ](?=\p{L})/gu;
const notWords = /[^\p{L}\p{N}\p{M}§]+/gu;
/** Words around a date that mean nothing without one. */
const nothingSaid = /§\w+/g;

/**
 * Returns 64 bits of a text as 16 hex digits, by two rounds of multiply-and-mix over its UTF-16 units. Not for secrets:
 * it tells the sentences of one document apart, where a chance collision would take billions of sentences.
 */
export function hashText(text: string): string {
  let a = 0xdeadbeef;
  let b = 0x41c6ce57;
  for (let at = 0; at < text.length; at++) {
    const unit = text.charCodeAt(at);
    a = Math.imul(a ^ unit, 2654435761);
    b = Math.imul(b ^ unit, 1597334677);
  }
  a = Math.imul(a ^ (a >>> 16), 2246822507) ^ Math.imul(b ^ (b >>> 13), 3266489909);
  b = Math.imul(b ^ (b >>> 16), 2246822507) ^ Math.imul(a ^ (a >>> 13), 3266489909);
  return (a >>> 0).toString(16).padStart(8, '0') + (b >>> 0).toString(16).padStart(8, '0');
}
