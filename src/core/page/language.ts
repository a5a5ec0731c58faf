import { detect, detectAll } from 'tinyld/light';
import type { Clause } from '../../nouns/policy.ts';
import { lengthOf } from './clauses.ts';

/** Too little to tell a language by. */
const leastChars = 300;
const sampleChars = 500;
/** Enough to find a text still in the language that it was in. */
const shortSampleChars = 200;
/** So many times as likely as the next language. */
const sureMargin = 3;
/** Languages that policies are published in; without a list, legal English is now and then taken for a rare one. */
const languages =
  'en de fr es it pt nl sv da no fi pl cs sk hu ro bg hr sr lt lv et el tr ru uk ja zh ko ar he th vi id'.split(' ');

/**
 * The language of a document (`en`, `de`, …) when one sample leaves no doubt, or two of three from different places agree; null when
 * they do not, or when there is too little text. A guess is worse than none: a wrong one holds a page back. `expected`, what the document was in
 * before, is believed at one short look that agrees.
 */
export function languageOf(clauses: readonly Clause[], expected: string | null = null): string | null {
  const running = clauses.filter((clause) => clause.text.length > 60);
  if (lengthOf(running) < leastChars) return null;
  const guessAt = (place: number, chars = sampleChars) => detect(sample(running, place, chars), { only: languages });
  if (expected !== null && guessAt(0.4, shortSampleChars) === expected) return expected;
  const sure = sureGuess(sample(running, 0.4, sampleChars));
  if (sure !== null) return sure;
  const first = guessAt(0.2);
  const second = guessAt(0.5);
  if (first === second) return first === '' ? null : first;
  const third = guessAt(0.75);
  return third !== '' && (third === first || third === second) ? third : null;
}

/** The language of a text that is far more like it than like any other. */
function sureGuess(text: string): string | null {
  const [best, next] = detectAll(text, { only: languages });
  return best !== undefined && best.accuracy >= sureMargin * (next?.accuracy ?? 0) ? best.lang : null;
}

function sample(clauses: readonly Clause[], place: number, chars: number): string {
  let text = '';
  for (let at = Math.floor(clauses.length * place); at < clauses.length && text.length < chars; at++) {
    text += ` ${clauses[at]?.text ?? ''}`;
  }
  return text.slice(0, chars);
}
