import { wordSet } from '../text/word-lists.ts';
import type { PolicyWords } from './lexicon/classes.ts';
import { de } from './lexicon/de.ts';
import { en } from './lexicon/en.ts';
import { es } from './lexicon/es.ts';
import { fr } from './lexicon/fr.ts';
import { it } from './lexicon/it.ts';
import { nl } from './lexicon/nl.ts';
import { pl } from './lexicon/pl.ts';
import { pt } from './lexicon/pt.ts';
import { type Tagger, taggerOf } from './tag-words.ts';

/** The languages whose sentences are read by their roles. Japanese has a reader of its own. */
export type RoleLanguage = 'en' | 'de' | 'fr' | 'es' | 'it' | 'pt' | 'nl' | 'pl';

const lexicons: Readonly<Record<RoleLanguage, PolicyWords>> = { en, de, fr, es, it, pt, nl, pl };
const taggers = new Map<RoleLanguage, Tagger>();

/** The tagger of a language; made when it is first needed. */
export function taggerFor(language: RoleLanguage): Tagger {
  const known = taggers.get(language);
  if (known !== undefined) return known;
  const made = taggerOf(lexicons[language]);
  taggers.set(language, made);
  return made;
}

/** Small words that hardly any of the other languages has. */
const smallWords: Readonly<Record<RoleLanguage, ReadonlySet<string>>> = {
  en: wordSet`the of and to is that for it with as are this have from by not which you your or our we will may any these their can such when about other us been has be on if do does no in an only never yes used using`,
  de: wordSet`der das und ist nicht mit ein eine einer eines einem für auf von zu zum zur sich den dem im wird werden auch sind nach bei aus über ihre ihrer ihren sie wir uns oder wenn wie unsere unserer unseren durch kann können dass keine kein ihr du`,
  fr: wordSet`le les des et une du que qui dans en pour pas sur au aux par avec ce nous vous votre vos nos est sont ou ne leur cette ces être notre l d à n`,
  es: wordSet`el los las del y en que una por para se su lo como sus sobre este esta nuestros nuestras nuestro nuestra usted tu tus es la más con de no`,
  it: wordSet`il gli della dei delle che una per non si da al alla sono nel nella dal dalla questo questa nostri tuoi suoi noi di le dell degli è con la i tuo`,
  pt: wordSet`os da dos das em que uma para com não por se na nos nas ao sua seu suas seus ou pelo pela você nossos nossas nosso nossa é são de à um do no as os a o e`,
  nl: wordSet`het een van en dat te zijn met voor niet aan er om ook als door naar wordt worden uw wij onze je deze bij kunnen u de jouw in is of we die op over zijn`,
  pl: wordSet`w z się nie że jest za po jak przez dla oraz który która które może tym lub są ich nasze naszych celu twoje twoich aby danych na i do to o od a ze nas nam`,
};

/** A language needs this many small words more than the expected one to be believed, and this many times as many as English. */
const leastLead = 2;
const overEnglish = 1.15;

/**
 * The language of a folded sentence by its small words. `expected` is the language of the document, which decides where words say little;
 * English isn't taken for another language on the strength of a quoted word.
 */
export function languageOfSentence(folded: string, expected: RoleLanguage): RoleLanguage {
  const counts = new Map<RoleLanguage, number>();
  for (const word of folded.split(' '))
    countWord(word, counts);
  let best = expected;
  let most = (counts.get(expected) ?? 0) + leastLead - 1;
  const english = counts.get('en') ?? 0;
  for (const [code, count] of counts)
    if (count > most && (code === 'en' || count >= english * overEnglish)) {
      best = code;
      most = count;
    }
  return best;
}

/** Letters that hardly any of the others has. A word with one counts like a small word. */
const letters: readonly (readonly [RoleLanguage, RegExp])[] = [
  ['de', /[äöüß]/],
  ['pl', /[ąęłśżźćń]/],
  ['pt', /[ãõ]/],
  ['es', /ñ/],
  ['fr', /[êèçœ]/],
  ['it', /[ìò]/],
];

const smallWordLists = Object.entries(smallWords) as [RoleLanguage, ReadonlySet<string>][];

function countWord(word: string, counts: Map<RoleLanguage, number>): void {
  for (const [code, words] of smallWordLists) if (words.has(word)) counts.set(code, (counts.get(code) ?? 0) + 1);
  if (notAscii.test(word))
    for (const [code, letter] of letters) if (letter.test(word)) counts.set(code, (counts.get(code) ?? 0) + 1);
}

const notAscii = /[\u0080-\uffff]/;

/** The code of a document's language if its sentences can be read by roles; English where it isn't known. */
export function roleLanguage(code: string | null): RoleLanguage {
  return code !== null && Object.hasOwn(lexicons, code) ? (code as RoleLanguage) : 'en';
}

/** How many sentences of a document tell its language. */
const sampled = 80;

/** The language of a document by the small words of sentences from all over it. */
export function languageOfText(sentences: readonly { readonly folded: string }[]): RoleLanguage {
  const counts = new Map<RoleLanguage, number>();
  const stride = Math.max(1, Math.floor(sentences.length / sampled));
  for (let at = 0; at < sentences.length; at += stride)
    for (const word of (sentences[at]?.folded ?? '').split(' '))
      countWord(word, counts);
  const [best] = [...counts].toSorted((a, b) => b[1] - a[1]);
  return best === undefined || best[1] < (counts.get('en') ?? 0) * overEnglish ? 'en' : best[0];
}
