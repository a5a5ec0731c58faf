/** Longer input is judged by its start. Names are shorter. */
const maxTypedLength = 60;

/**
 * Finds the words that someone most likely meant, best first, at most `limit`: words that equal the input, start with
 * it, have a part that starts with it, contain it anywhere, or differ in few letters (one in three). Ignores case,
 * accents and punctuation. Empty input returns the first words. `nearest('opnai', ['Meta', 'OpenAI'], 3)` is
 * `['OpenAI']`.
 */
export function nearest(typed: string, words: readonly string[], limit: number): readonly string[] {
  return nearestPlaces(typed, words.map(foldName), limit).map((place) => words[place] ?? '');
}

/**
 * Like `nearest()`, but returns the index of each name. The names are already folded (`foldName`), so a caller that
 * searches thousands of names at every keystroke folds them only once.
 */
export function nearestPlaces(typed: string, folded: readonly string[], limit: number): readonly number[] {
  const wanted = foldName(typed).slice(0, maxTypedLength);
  if (wanted === '') return typed.trim() === '' ? [...folded.keys()].slice(0, limit) : [];
  const found: Scored[] = [];
  for (const [place, name] of folded.entries()) {
    const score = holds(wanted, name);
    if (score !== null) found.push({ place, score });
  }
  // Edit distance is slow for thousands of names, so it is used only if too few contain the input.
  if (found.length < limit && wanted.length >= 3) {
    const rows = [0, 1, 2].map(() => new Uint16Array(256));
    for (const [place, name] of folded.entries()) {
      const score = holds(wanted, name) === null ? differs(wanted, name, rows) : null;
      if (score !== null) found.push({ place, score });
    }
  }
  return found
    .toSorted((a, b) => a.score - b.score || a.place - b.place)
    .slice(0, limit)
    .map(({ place }) => place);
}

type Scored = { readonly place: number; readonly score: number };

/** Whether two names are the same apart from case, accents, spaces and punctuation. */
export function isSameName(a: string, b: string): boolean {
  const key = nameKey(a);
  return key !== '' && key === nameKey(b);
}

/** A name without case, accents, spaces and punctuation, as a lookup key; '' if nothing else is in it. */
export function nameKey(name: string): string {
  return foldName(name).replaceAll(' ', '');
}

/**
 * A name as it is compared: lower case, without accents, one space for every run of other characters than letters and
 * digits.
 */
export function foldName(name: string): string {
  // Most names are ASCII, and this is several times as fast.
  const isAscii = !/[^ -~]/.test(name);
  const plain = isAscii ? name : name.normalize('NFKD').replaceAll(/\p{M}+/gu, '');
  return plain
    .toLowerCase()
    .replaceAll(isAscii ? /[^a-z0-9]+/g : /[^\p{L}\p{N}]+/gu, ' ')
    .trim();
}

/** How well a word contains the input, 0 being best; null if it doesn't. */
function holds(wanted: string, word: string): number | null {
  if (word === wanted) return 0;
  if (word.startsWith(wanted)) return 1;
  if (word.includes(` ${wanted}`)) return 2;
  return word.includes(wanted) ? 3 : null;
}

/** In how many letters a word differs, ranked after all that contain the input; null if in too many. */
function differs(wanted: string, word: string, rows: readonly Uint16Array[]): number | null {
  const allowed = Math.max(1, Math.floor(wanted.length / 3));
  if (Math.abs(word.length - wanted.length) > allowed) return null;
  const edits = editDistance(wanted, word, { most: allowed, rows });
  return edits <= allowed ? 3 + edits : null;
}

/**
 * Counts letters to insert, delete, replace or swap with a neighbour (optimal string alignment), for at most 255
 * letters. Returns `most + 1` as soon as the count exceeds `most`. `rows` are three arrays of 256 that get overwritten.
 */
function editDistance(a: string, b: string, { most, rows }: { most: number; rows: readonly Uint16Array[] }): number {
  let [beforeLast, last, current] = rows as [Uint16Array, Uint16Array, Uint16Array];
  for (let column = 0; column <= b.length; column += 1) last[column] = column;
  for (let row = 1; row <= a.length; row += 1) {
    current[0] = row;
    let least = row;
    for (let column = 1; column <= b.length; column += 1) {
      const same = a.charCodeAt(row - 1) === b.charCodeAt(column - 1) ? 0 : 1;
      let best = Math.min((last[column] ?? 0) + 1, (current[column - 1] ?? 0) + 1, (last[column - 1] ?? 0) + same);
      const isSwap = row > 1 && column > 1 && a.charCodeAt(row - 1) === b.charCodeAt(column - 2);
      if (isSwap && a.charCodeAt(row - 2) === b.charCodeAt(column - 1))
        best = Math.min(best, (beforeLast[column - 2] ?? 0) + 1);
      current[column] = best;
      least = Math.min(least, best);
    }
    if (least > most) return most + 1;
    [beforeLast, last, current] = [last, current, beforeLast];
  }
  return last[b.length] ?? 0;
}
