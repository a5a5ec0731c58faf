import { detect } from 'tinyld/light';
import type { Clause } from '../../types.ts';
import { lengthOf } from './clauses.ts';

/** Too little to tell a language by. */
const leastChars = 300;
const sampleChars = 500;

/**
 * The language of a document (`en`, `de`, …) when two samples from different places agree; null when they do not, or
 * when there is too little text. A guess is worse than none: a wrong one holds a page back.
 */
export function languageOf(clauses: readonly Clause[]): string | null {
  const running = clauses.filter((clause) => clause.text.length > 60);
  if (lengthOf(running) < leastChars) return null;
  const guesses = [0.25, 0.7].map((place) => detect(sample(running, place)));
  return guesses[0] === guesses[1] && guesses[0] !== '' ? (guesses[0] ?? null) : null;
}

function sample(clauses: readonly Clause[], place: number): string {
  let text = '';
  for (let at = Math.floor(clauses.length * place); at < clauses.length && text.length < sampleChars; at++) {
    text += ` ${clauses[at]?.text ?? ''}`;
  }
  return text.slice(0, sampleChars);
}
