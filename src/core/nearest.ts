/** Longer input is judged by its beginning; a name is never longer. */
const maxTypedLength = 60;

/**
 * The words that what was typed most likely meant, best first, at most `limit`: those that are it, begin with it, hold
 * a word that begins with it, hold it anywhere, or differ by few letters (one in three). Case, accents and punctuation
 * do not count. Nothing typed is answered with the first words. `nearest('opnai', ['Meta', 'OpenAI'], 3)` is `['OpenAI']`.
 */
export function nearest(typed: string, words: readonly string[], limit: number): readonly string[] {
  const wanted = letters(typed).slice(0, maxTypedLength);
  if (wanted === '') return typed.trim() === '' ? words.slice(0, limit) : [];
  const read = words.map((word, index) => ({ word, index, letters: lettersOf(word) }));
  const holding = read.flatMap((one) => scored(one, holds(wanted, one.letters)));
  // Letters are compared only where the words that hold what was typed are too few: of thousands it takes long.
  const differing =
    holding.length >= limit || wanted.length < 3
      ? []
      : read.flatMap((one) => (holds(wanted, one.letters) === null ? scored(one, differs(wanted, one.letters)) : []));
  return [...holding, ...differing]
    .toSorted((a, b) => a.score - b.score || a.index - b.index)
    .slice(0, limit)
    .map(({ word }) => word);
}

type Scored = { readonly word: string; readonly index: number; readonly score: number };

function scored(one: Omit<Scored, 'score'>, score: number | null): readonly Scored[] {
  return score === null ? [] : [{ word: one.word, index: one.index, score }];
}

/** Whether two names are the same but for case, accents, spaces and punctuation. */
export function isSameName(a: string, b: string): boolean {
  const key = nameKey(a);
  return key !== '' && key === nameKey(b);
}

/** A name without case, accents, spaces and punctuation, to find it among many; '' where nothing else is in it. */
export function nameKey(name: string): string {
  return lettersOf(name).replaceAll(' ', '');
}

/** The same thousands of names are looked through at every letter that is typed. */
const known = new Map<string, string>();
const mostKnown = 20_000;

function lettersOf(name: string): string {
  const before = known.get(name);
  if (before !== undefined) return before;
  if (known.size >= mostKnown) known.clear();
  const found = letters(name);
  known.set(name, found);
  return found;
}

function letters(text: string): string {
  return text
    .normalize('NFKD')
    .replaceAll(/\p{M}+/gu, '')
    .toLowerCase()
    .replaceAll(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();
}

/** Where a word holds what is wanted, best first; null: nowhere. */
function holds(wanted: string, word: string): number | null {
  if (word === wanted) return 0;
  if (word.startsWith(wanted)) return 1;
  if (word.includes(` ${wanted}`)) return 2;
  return word.includes(wanted) ? 3 : null;
}

/** By how many letters a word differs, behind all that hold it; null: by too many. */
function differs(wanted: string, word: string): number | null {
  const allowed = Math.max(1, Math.floor(wanted.length / 3));
  if (Math.abs(word.length - wanted.length) > allowed) return null;
  const edits = editDistance(wanted, word);
  return edits <= allowed ? 3 + edits : null;
}

/** Letters to insert, delete, replace or swap with their neighbour (optimal string alignment). */
function editDistance(a: string, b: string): number {
  let beforeLast: number[] = [];
  let last = Array.from({ length: b.length + 1 }, (_, column) => column);
  for (let row = 1; row <= a.length; row += 1) {
    const current = [row];
    for (let column = 1; column <= b.length; column += 1) {
      const same = a[row - 1] === b[column - 1] ? 0 : 1;
      let best = Math.min((last[column] ?? 0) + 1, (current[column - 1] ?? 0) + 1, (last[column - 1] ?? 0) + same);
      if (row > 1 && column > 1 && a[row - 1] === b[column - 2] && a[row - 2] === b[column - 1]) {
        best = Math.min(best, (beforeLast[column - 2] ?? 0) + 1);
      }
      current.push(best);
    }
    beforeLast = last;
    last = current;
  }
  return last[b.length] ?? 0;
}
