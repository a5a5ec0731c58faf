import { folded } from '../text/words.ts';

/**
 * How many words of a text are remembered: all those of a teaser. The likeness of two longer texts is estimated to about
 * a tenth.
 */
const textWords = 32;
/** A headline is remembered whole: longer ones are rare. */
const titleWords = 16;
/** Only this much of the beginning of a text is compared, so that a full text still looks like its own summary. */
const readWords = 160;
/** Each word is one number of 24 bits, written with four of these, which are in ASCII order. */
const digits = '-0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZ_abcdefghijklmnopqrstuvwxyz';
const wordChars = 4;
/** A number starts with this, so that counts, dates and times can be left out of a comparison. */
const numberMark = '~';

/** Scripts that put no space between words: pairs of characters stand for words there. */
const unspaced =
  /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Thai}\p{Script=Lao}\p{Script=Khmer}\p{Script=Myanmar}]/u;

/** Short words of these scripts are in every text ("the", "und", "que") and tell nothing. */
const shortWord = /^[\p{Script=Latin}\p{Script=Cyrillic}\p{Script=Greek}]{1,3}$/u;

/**
 * Returns what is remembered of an entry's words, at most 193 characters: the lowest hashes of its title's words and of
 * its text's (a bottom-k sketch; Broder, "On the resemblance and containment of documents", 1997).
 */
export function sketchOf({ title, text }: { title: string; text: string }): string {
  return `${sketchWords(title, titleWords)}.${sketchWords(text, textWords)}`;
}

/** How alike two texts are. */
export type Likeness = {
  /** 0 (no word in common) to 1 (the same words). */
  readonly words: number;
  /** The same without numbers. */
  readonly withoutNumbers: number;
};

/** The likeness of the titles in two sketches; null if one of them has no title. */
export function titleLikeness(one: string, other: string): Likeness | null {
  return likenessOf(one.slice(0, one.indexOf('.')), other.slice(0, other.indexOf('.')), titleWords);
}

/**
 * The likeness of the texts in two sketches; null if one of them has no text. A text that starts or shortens the other
 * is like it.
 */
export function textLikeness(one: string, other: string): Likeness | null {
  return likenessOf(one.slice(one.indexOf('.') + 1), other.slice(other.indexOf('.') + 1), textWords);
}

function sketchWords(text: string, most: number): string {
  // A word has at most a few dozen characters; what comes later isn't read.
  const all = folded(text.slice(0, readWords * 24)).split(' ', readWords);
  const long = all.filter((word) => word !== '' && !shortWord.test(word));
  const words = (long.length === 0 ? all.filter(Boolean) : long).flatMap((word) =>
    unspaced.test(word) ? pairsOf(word) : [word],
  );
  return [...new Set(words.map(wordHash))].sort().slice(0, most).join('');
}

function pairsOf(word: string): readonly string[] {
  const characters = [...word];
  return characters.length < 3 ? [word] : characters.slice(1).map((character, at) => `${characters[at]}${character}`);
}

/** FNV-1a, folded to 24 bits. It needn't resist anyone: a publisher can repeat its own text anyway. */
function wordHash(word: string): string {
  let hash = 0x811c9dc5;
  for (let at = 0; at < word.length; at += 1) hash = Math.imul(hash ^ word.charCodeAt(at), 0x01000193);
  const bits = (hash >>> 8) ^ (hash & 0xff);
  const written = [18, 12, 6, 0].map((shift) => digits[(bits >>> shift) & 63]).join('');
  return /^\p{N}+$/u.test(word) ? `${numberMark}${written.slice(1)}` : written;
}

function likenessOf(one: string, other: string, most: number): Likeness | null {
  if (one === '' || other === '') return null;
  const [a, b] = [wordsIn(one), wordsIn(other)];
  const words = alike(a, b, most);
  const [c, d] = [a.filter(isNoNumber), b.filter(isNoNumber)];
  // Nothing but numbers on one side: they are all there is to compare.
  return { words, withoutNumbers: c.length === 0 && d.length === 0 ? 1 : alike(c, d, most) };
}

/** A text may be the beginning of one this many times longer. Fewer words than these are in many texts. */
const longerTimes = 2.5;
const tellingWords = 8;

/**
 * Resemblance, or the share of a text that is in a much longer one. Both are estimated from the lowest hashes that both
 * sketches reach.
 */
function alike(one: readonly string[], other: readonly string[], most: number): number {
  const [reach = ''] = [reachOf(one, most), reachOf(other, most)].sort();
  const a = one.filter((word) => word <= reach);
  const b = new Set(other.filter((word) => word <= reach));
  const shared = a.filter((word) => b.has(word)).length;
  const all = a.length + b.size - shared;
  if (all === 0) return 0;
  const [shorter, longer] = [a.length, b.size].sort((x, y) => x - y) as [number, number];
  return shorter >= tellingWords && longer >= shorter * longerTimes ? shared / shorter : shared / all;
}

/** The highest hash up to which a sketch holds every word of its text. */
function reachOf(words: readonly string[], most: number): string {
  return words.length < most ? '\uffff' : (words.at(-1) ?? '');
}

function wordsIn(sketch: string): readonly string[] {
  return Array.from({ length: sketch.length / wordChars }, (_, at) =>
    sketch.slice(at * wordChars, (at + 1) * wordChars),
  );
}

function isNoNumber(word: string): boolean {
  return !word.startsWith(numberMark);
}
