/**
 * The word that was probably meant: at most two letters away (one for words of up to four letters), or begun with what
 * was written (three letters at least). Null when nothing is near, or when two are equally near.
 */
export function nearest(written: string, words: readonly string[]): string | null {
  const begun = words.filter((word) => written.length >= 3 && word.startsWith(written));
  if (begun.length === 1) return begun[0] ?? null;
  const within = written.length <= 4 ? 1 : 2;
  const ranked = words
    .map((word) => ({ word, distance: editDistance(written.slice(0, 40), word) }))
    .filter(({ distance }) => distance <= within)
    .sort((a, b) => a.distance - b.distance);
  const [best, next] = ranked;
  return best === undefined || best.distance === next?.distance ? null : best.word;
}

/** Insertions, removals, replacements and swaps of neighbours (optimal string alignment). */
function editDistance(a: string, b: string): number {
  const rows: number[][] = [Array.from({ length: b.length + 1 }, (_, column) => column)];
  const at = (row: number, column: number) => rows[row]?.[column] ?? 0;
  for (let i = 1; i <= a.length; i += 1) {
    const row = [i];
    rows.push(row);
    for (let j = 1; j <= b.length; j += 1) {
      const same = a[i - 1] === b[j - 1] ? 0 : 1;
      row[j] = Math.min(at(i - 1, j) + 1, at(i, j - 1) + 1, at(i - 1, j - 1) + same);
      if (i > 1 && j > 1 && a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1])
        row[j] = Math.min(row[j], at(i - 2, j - 2) + 1);
    }
  }
  return at(a.length, b.length);
}
