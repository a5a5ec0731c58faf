import { cleanLines } from '../core/text/clean.ts';

/** Text of any length made harmless for a terminal, its lines and their indentation kept. */
export function printable(text: string): string {
  return cleanLines(text);
}
