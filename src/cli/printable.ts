import { cleanLines } from '../core/text/clean.ts';

/** Removes from text whatever could control a terminal. Keeps lines and indentation. */
export function printable(text: string): string {
  return cleanLines(text);
}
