import { diffArrays } from 'diff';

/** The words that differ between two wordings of a sentence, and where (in words) they stand in each. */
export type ChangedWords = {
  readonly removed: readonly { readonly word: string; readonly at: number }[];
  readonly added: readonly { readonly word: string; readonly at: number }[];
};

/** Beyond this many edits the two are told apart as a whole: the exact way takes time with the square of the edits. */
const maxEdits = 400;

/** Compares two folded sentences word by word. */
export function changedWords(before: string, after: string): ChangedWords {
  const was = before.split(' ');
  const is = after.split(' ');
  const parts = diffArrays(was, is, { maxEditLength: maxEdits }) ?? [
    { value: was, removed: true, added: false },
    { value: is, added: true, removed: false },
  ];
  const removed: { word: string; at: number }[] = [];
  const added: { word: string; at: number }[] = [];
  let left = 0;
  let right = 0;
  for (const part of parts) {
    for (const word of part.value) {
      if (part.removed) removed.push({ word, at: left++ });
      else if (part.added) added.push({ word, at: right++ });
      else {
        left++;
        right++;
      }
    }
  }
  return { removed, added };
}

/** Without words that were only respelled: the same but for one or two letters, or split and joined another way. */
export function withoutTypos({ removed, added }: ChangedWords): ChangedWords {
  const goneLeft = new Set<number>();
  const goneRight = new Set<number>();
  for (const [at, { word }] of removed.entries()) {
    const match = added.findIndex(({ word: other }, to) => !goneRight.has(to) && isRespelled(word, other));
    if (match >= 0) {
      goneLeft.add(at);
      goneRight.add(match);
    }
  }
  return { removed: removed.filter((_, at) => !goneLeft.has(at)), added: added.filter((_, at) => !goneRight.has(at)) };
}

/** One letter added, lost or changed, or two neighbours swapped, in words of five letters and more; or a plural. */
function isRespelled(one: string, other: string): boolean {
  if (one === other) return true;
  if (`${one}s` === other || `${other}s` === one) return true;
  if (Math.min(one.length, other.length) < 5 || Math.abs(one.length - other.length) > 1) return false;
  let head = 0;
  while (head < one.length && head < other.length && one[head] === other[head]) head++;
  let tail = 0;
  const most = Math.min(one.length, other.length) - head;
  while (tail < most && one[one.length - 1 - tail] === other[other.length - 1 - tail]) tail++;
  const left = one.slice(head, one.length - tail);
  const right = other.slice(head, other.length - tail);
  if (left.length <= 1 && right.length <= 1) return true;
  return left.length === 2 && right.length === 2 && left[0] === right[1] && left[1] === right[0];
}
