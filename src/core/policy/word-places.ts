/** Whether a global pattern matches anywhere in a text. */
export function has(text: string, pattern: RegExp): boolean {
  pattern.lastIndex = 0;
  const found = pattern.test(text);
  pattern.lastIndex = 0;
  return found;
}

/** Positions, in words and ascending, of the matches of a global pattern in a folded text. */
export function places(text: string, pattern: RegExp): readonly number[] {
  const found: number[] = [];
  let at = 0;
  let word = 0;
  for (const match of text.matchAll(pattern)) {
    for (; at < match.index; at++) if (text.charCodeAt(at) === 32) word++;
    found.push(word);
  }
  return found;
}

/** The places from `low` to `high`, both included; found by halving, so that a sentence without end stays quick to read. */
export function within(sorted: readonly number[], low: number, high: number): readonly number[] {
  let start = 0;
  let end = sorted.length;
  while (start < end) {
    const middle = (start + end) >> 1;
    if ((sorted[middle] as number) < low) start = middle + 1;
    else end = middle;
  }
  let stop = start;
  while (stop < sorted.length && (sorted[stop] as number) <= high) stop++;
  return sorted.slice(start, stop);
}
