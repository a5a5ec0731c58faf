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
  en: wordSet`the of and to is that for it with as are this have from by not which you your or our we will may any these their can such when about other us been has be on if`,
  de: wordSet`der die das und ist nicht mit ein eine einer eines einem für auf von zu zum zur sich den dem im wird werden auch sind nach bei aus über ihre ihrer ihren sie wir uns oder wenn wie unsere unserer unseren durch kann können dass`,
  fr: wordSet`le les des et une du que qui dans en pour pas sur au aux par avec ce nous vous votre vos nos est sont ou ne leur cette ces être notre l d à`,
  es: wordSet`el los las del y en que una por con para se no su al lo como sus sobre este esta nuestros nuestras nuestro nuestra usted tu tus o es son de la más`,
  it: wordSet`il gli del della dei delle e che una per con non si da al alla sono nel nella come ha dal dalla questo questa i nostri tuoi suoi noi o di le dell degli è`,
  pt: wordSet`os as do da dos das em que uma para com não por se no na nos nas ao como sua seu suas seus ou pelo pela você nossos nossas nosso nossa e o é são de`,
  nl: wordSet`de het een van en in is dat op te zijn met voor niet die aan er om ook als door naar wordt worden uw wij we onze je of deze bij kunnen u`,
  pl: wordSet`i w z do się nie na że jest to za od po jak przez dla oraz które który która może tym lub a o są ich nasze naszych w celu`,
};

/** A language needs this many small words more than the expected one to be believed. */
const leastLead = 2;

/**
 * The language of a folded sentence by its small words. `expected` is the language of the document, which decides where words say little;
 * English isn't taken for another language on the strength of a quoted word.
 */
export function languageOfSentence(folded: string, expected: RoleLanguage): RoleLanguage {
  const counts = new Map<RoleLanguage, number>();
  for (const word of folded.split(' '))
    for (const [code, words] of smallWordLists) if (words.has(word)) counts.set(code, (counts.get(code) ?? 0) + 1);
  let best = expected;
  let most = (counts.get(expected) ?? 0) + leastLead - 1;
  for (const [code, count] of counts)
    if (count > most) {
      best = code;
      most = count;
    }
  return best;
}

const smallWordLists = Object.entries(smallWords) as [RoleLanguage, ReadonlySet<string>][];

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
      for (const [code, words] of smallWordLists) if (words.has(word)) counts.set(code, (counts.get(code) ?? 0) + 1);
  const [best] = [...counts].toSorted((a, b) => b[1] - a[1]);
  return best?.[0] ?? 'en';
}
