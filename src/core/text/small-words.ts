import { wordSet } from './word-lists.ts';

/** The languages that are told from each other by their small words. */
export type SmallWordLanguage = 'en' | 'de' | 'fr' | 'es' | 'it' | 'pt' | 'nl' | 'pl';

/** Small words that hardly any of the other languages has. */
const smallWords: Readonly<Record<SmallWordLanguage, ReadonlySet<string>>> = {
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
export function languageOfSentence(folded: string, expected: SmallWordLanguage): SmallWordLanguage {
  const counts = new Map<SmallWordLanguage, number>();
  for (const word of folded.split(' ')) countWord(word, counts);
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

/**
 * The languages that a few words may be in: the one of the document first, then each that has more small words in them than English.
 * A heading or the head of a column is too short for `languageOfSentence()`.
 */
export function languagesOfWords(folded: string, expected: SmallWordLanguage): readonly SmallWordLanguage[] {
  const counts = new Map<SmallWordLanguage, number>();
  for (const word of folded.split(' ')) countWord(word, counts);
  const english = counts.get('en') ?? 0;
  const others = [...counts]
    .filter(([code, count]) => code !== expected && count > english)
    .toSorted((a, b) => b[1] - a[1]);
  return [expected, ...others.map(([code]) => code)];
}

/** Letters that hardly any of the others has. A word with one counts like a small word. */
const letters: readonly (readonly [SmallWordLanguage, RegExp])[] = [
  ['de', /[äöüß]/],
  ['pl', /[ąęłśżźćń]/],
  ['pt', /[ãõ]/],
  ['es', /ñ/],
  ['fr', /[êèçœ]/],
  ['it', /[ìò]/],
];

const codesOf = new Map<string, SmallWordLanguage[]>();
for (const [code, words] of Object.entries(smallWords) as [SmallWordLanguage, ReadonlySet<string>][])
  for (const word of words) codesOf.set(word, [...(codesOf.get(word) ?? []), code]);

function countWord(word: string, counts: Map<SmallWordLanguage, number>): void {
  const codes = codesOf.get(word);
  if (codes !== undefined) for (const code of codes) counts.set(code, (counts.get(code) ?? 0) + 1);
  if (notAscii.test(word))
    for (const [code, letter] of letters) if (letter.test(word)) counts.set(code, (counts.get(code) ?? 0) + 1);
}

const notAscii = /[\u0080-\uffff]/;

/** How many sentences of a document tell its language. */
const sampled = 50;

/** The language of a document by the small words of sentences from all over it. */
export function languageOfText(sentences: readonly { readonly folded: string }[]): SmallWordLanguage {
  const counts = new Map<SmallWordLanguage, number>();
  const stride = Math.max(1, Math.floor(sentences.length / sampled));
  for (let at = 0; at < sentences.length; at += stride)
    for (const word of (sentences[at]?.folded ?? '').split(' ')) countWord(word, counts);
  const [best] = [...counts].toSorted((a, b) => b[1] - a[1]);
  return best === undefined || best[1] < (counts.get('en') ?? 0) * overEnglish ? 'en' : best[0];
}

/** Small words in a sample that leave no doubt, and how many times as many as of any other language. */
const plainlyWords = 12;
const plainlyLead = 2;

/** Whether a text is plainly in a language, by its small words alone. False where they say too little. */
export function isPlainly(code: string, text: string): boolean {
  const counts = new Map<SmallWordLanguage, number>();
  for (const word of text.toLowerCase().split(/[^\p{L}]+/u)) countWord(word, counts);
  const own = counts.get(code as SmallWordLanguage) ?? 0;
  return own >= plainlyWords && [...counts].every(([other, count]) => other === code || count * plainlyLead <= own);
}
