import type { Clause } from '../../nouns/policy.ts';
import { isMonth } from './find-dates.ts';
import { foldSentence } from './fold-sentence.ts';
import { hashText } from './hash-text.ts';

/** One sentence of a document, an exact substring of its clause, with what tells it from others. */
export type Sentence = {
  readonly text: string;
  /** See `foldSentence`. Never empty. */
  readonly folded: string;
  readonly hash: string;
  /** Index of its clause. */
  readonly clause: number;
};

/** A text is compared, judged and told: its sentences are wanted several times, and are the dearest thing to find out about it. */
const known = new WeakMap<readonly Clause[], readonly Sentence[]>();

/**
 * The sentences of a document in order; those that hold nothing but a date or a number are left out. `like`: a text that shares most
 * clauses with it, such as the one before, whose sentences need not be found again.
 */
export function sentencesOf(clauses: readonly Clause[], like: readonly Clause[] = []): readonly Sentence[] {
  const found = known.get(clauses) ?? readSentences(clauses, like);
  known.set(clauses, found);
  return found;
}

function readSentences(clauses: readonly Clause[], like: readonly Clause[]): readonly Sentence[] {
  const read = byClause(like);
  return clauses.flatMap(({ text }, clause) => {
    const same = read.get(text);
    return same === undefined ? sentencesIn(text, clause) : same.map((sentence) => ({ ...sentence, clause }));
  });
}

function byClause(clauses: readonly Clause[]): ReadonlyMap<string, readonly Sentence[]> {
  const read = new Map<string, Sentence[]>();
  if (clauses.length === 0) return read;
  const lists = clauses.map((): Sentence[] => []);
  for (const sentence of sentencesOf(clauses)) lists[sentence.clause]?.push(sentence);
  for (const [clause, { text }] of clauses.entries()) read.set(text, lists[clause] ?? []);
  return read;
}

function sentencesIn(text: string, clause: number): readonly Sentence[] {
  return splitSentences(text).flatMap((part) => {
    const folded = foldSentence(part);
    return folded === '' ? [] : [{ text: part, folded, hash: hashText(folded), clause }];
  });
}

/**
 * A text as sentences, each an exact substring of it. Ends at full stops, question and exclamation marks (also full-width
 * ones) before a new beginning, and between cells of a table row; not at abbreviations, initials, numbering or decimals.
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

const boundary = / [|•] |[.!?…]+["'”’»)\]]*(?=\s)|[。！？]+["'”’»）」』]*/g;

function endsHere(text: string, { start, mark, next }: { start: number; mark: number; next: number }): boolean {
  if (/[。！？]/.test(text[mark] as string)) return true;
  const following = /\S/.exec(text.slice(next, next + 3))?.[0] ?? '';
  if (!/[\p{Lu}\p{Lt}\p{Lo}\p{N}"'“‘«([*•¿¡„–—-]/u.test(following)) return false;
  if (text[mark] !== '.') return true;
  const word = /[\p{L}\p{N}.&-]*$/u.exec(text.slice(Math.max(start, mark - 24), mark))?.[0] ?? '';
  if (word === '') return true;
  // `1.`, `4.2.`, `(a)` and `IV.` in front number what follows.
  if (/^(?:\d{1,3}(?:\.\d{1,3})*|[A-Za-z]|[IVXivx]{1,5})$/.test(word) && text.slice(start, mark).trim() === word)
    return false;
  // "on Sept. 18", "in Nov. 2025": a month that is cut short.
  if (shortMonth.test(word) && /^\s+\d/.test(text.slice(next, next + 4))) return false;
  // "Ab dem 1. Oktober": a day, not an end.
  if (/^\d{1,2}$/.test(word) && isMonth(/\p{L}+/u.exec(text.slice(next, next + 24))?.[0] ?? '')) return false;
  if (/^\p{Lu}$/u.test(word) || /^(?:\p{L}\.)+\p{L}$/u.test(word))
    return /^(?:U\.S\.A|U\.S|E\.U|U\.K|a\.m|p\.m)$/i.test(word) && opensSentence(text.slice(next, next + 12));
  return !abbreviations.has(word.toLowerCase());
}

/** After "the U.S." only a word that starts sentences ends one. */
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

/** Between the cells of a row, and between the lines of one cell: a sentence never crosses them. */
export const cellBreak = ' | ';

export const lineBreak = ' • ';
