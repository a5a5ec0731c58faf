import { clipped } from '../../core/text/words.ts';
import type { Hunk } from '../../nouns/policy.ts';

/** Unchanged words kept around what changed, so that a sentence can be understood. */
const contextWords = 15;

/** A changed place in short: what changed and a few words around it, then each side at most `maxSide` characters. */
export function shortenedHunk(hunk: Hunk, maxSide: number): Hunk {
  const before = words(hunk.before);
  const after = words(hunk.after);
  const shorter = Math.min(before.length, after.length);
  let head = 0;
  while (head < shorter && before[head] === after[head]) head += 1;
  let tail = 0;
  while (tail < shorter - head && before.at(-1 - tail) === after.at(-1 - tail)) tail += 1;
  const from = head > contextWords + 5 ? head - contextWords : 0;
  const drop = tail > contextWords + 5 ? tail - contextWords : 0;
  const side = (list: readonly string[]) =>
    clipped(`${from > 0 ? '… ' : ''}${list.slice(from, list.length - drop).join(' ')}${drop > 0 ? ' …' : ''}`, maxSide);
  return {
    path: hunk.path.map((heading) => clipped(heading, 80)),
    before: hunk.before === '' ? '' : side(before),
    after: hunk.after === '' ? '' : side(after),
  };
}

function words(text: string): readonly string[] {
  return text.split(/\s+/).filter((word) => word !== '');
}
