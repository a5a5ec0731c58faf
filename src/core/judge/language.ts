import { detect } from 'tinyld/light';
import { askedOnce, type Token, tokensOf } from './phrases.ts';

/**
 * The commonest small words of each language that the press we read is written in, folded like the lexicon. Words that two languages
 * share count for both. English has the longest list, so that English is told from the others even where a headline quotes them.
 */
const smallWords = {
  en: `the of and to in a is that for it on was with as are be this have from by at not which you your or an has they were their but can will its
    we more who how what when why about than into over after his her our all been would could should may might out up if no new says said
    say does do did don doesn didn won isn aren here there these those them using use used without between also just most some any other get
    made make may against via under while during because before now still where us`,
  de: `der die das und ist von mit den zu im fur auf des dem nicht ein eine sich als auch es an werden aus er hat dass sie nach wird bei einer um
    am sind noch wie einem uber einen zum war haben nur oder aber vor zur bis mehr durch man sein wurde gegen vom kann wenn wir ihre ihren
    seine seinen keine unter soll sollen gegen jetzt`,
  fr: `le la les de des et est un une du que qui dans en pour pas sur au par plus avec ce se sont ne il elle cette aux mais ou ses son leur leurs
    nous vous ont sans l qu a ete etre ces comme fait peut entre vos votre notre contre apres selon`,
  es: `el la los las de del y en que un una es por con para se no su al lo como mas o sus pero sin sobre este esta entre ha son ser ya fue han
    contra tras segun desde todo tu te nos`,
  it: `il lo la i gli le di del della dei delle e che un una in per con non si su da al alla sono nel nella come piu ha anche ma o dal dalla questo
    questa ai dell l d essere suo sua loro sui sulla degli contro cosi`,
  pt: `o a os as de do da dos das e em que um uma para com nao por se no na nos nas mais ao como sua seu suas seus foi ou pelo pela sobre ser tem
    entre contra apos sem ja esta sao pode`,
  nl: `de het een en van in is dat op te zijn met voor niet die aan er om ook als maar bij door naar wordt hun uit over nog heeft worden kan tegen
    deze dit of je wie zo tot hoe wat meer na gaat mag`,
  pl: `w i na z do sie nie ze jest o to za od po jak przez dla co oraz ktore ktory ktora moze bedzie przed ale czy juz jego jej ich tym byc sa u
    tylko bez przeciwko swoich swoje przy pod tego`,
  sv: 'och att det som en ar pa av for med den till inte har om ett de kan fran sig nu var han ska sina mot eller men efter ut',
  da: 'og at det som en er pa af for med den til ikke har om et de kan fra sig nu var han skal sine mod eller men efter ud bliver',
  no: 'og at det som en er pa av for med den til ikke har om et de kan fra seg na var han skal sine mot eller men etter ut blir',
  fi: 'ja on ei etta se kun niin mutta jos oli voi ovat han myos tai kuin mita nyt sen joka jotka',
  cs: 'a se na je v ze to s z do o pro ale jako k jsou byl po jeho ktery ktera ktere podle take uz nebo aby bude pri',
  hu: 'a az es hogy nem is egy van meg de ez csak mar ki volt mint vagy el lesz szerint',
  ro: 'si de in la cu pe nu a un o din este care pentru sa ca mai au fost sunt prin dupa sau ale lui',
  tr: 've bir bu da de icin ile olarak daha cok gibi ne var mi olan kadar sonra ya',
  id: 'yang dan di untuk dengan ini itu dari pada tidak dalam akan oleh juga adalah atau ke bisa kami',
} as const;

/** A language that is read from its small words, by its ISO 639-1 code. */
type Latin = keyof typeof smallWords;

const latin = Object.keys(smallWords) as Latin[];
const bySmallWord = new Map<string, readonly Latin[]>();
for (const code of latin)
  for (const word of smallWords[code].split(/\s+/)) bySmallWord.set(word, [...(bySmallWord.get(word) ?? []), code]);

/** Whether a folded word is among the commonest of a language that we read. */
export function isSmallWord(folded: string): boolean {
  return bySmallWord.has(folded);
}

/** The small words that tell a language at least. With fewer, nothing is said. */
const leastWords = 3;
/** With fewer small words than this, even tinyld's agreement isn't enough. */
const leastAgreed = 2;
/** How many times as many small words a language has as the next. */
const leastLead = 1.3;

/** Some sentences of a text, as words. */
type Read = readonly { readonly tokens: readonly Token[] }[];

/**
 * Returns the ISO 639-1 code of the language that these words are written in, from its script or its small words. Null if they are too few
 * to tell, or if two languages come close. One pass.
 */
export function languageOfTokens(tokens: readonly Token[]): string | null {
  return languageOf([{ tokens }]);
}

/** The same of a few sentences. */
export function languageOf(sentences: Read): string | null {
  const script = scriptOf(sentences);
  if (script !== null) return script;
  const { best, next, code } = countSmallWords(sentences);
  return best >= leastWords && best >= next * leastLead ? code : null;
}

/** The languages of which this is a small word, by their place among all. */
const smallWordOf = askedOnce(
  (folded): readonly number[] | null => bySmallWord.get(folded)?.map((code) => latin.indexOf(code)) ?? null,
);

/** How often the small words of the most frequent language occur, and of the next one. If two have as many, either is the first. */
function countSmallWords(sentences: Read) {
  const counts = latin.map(() => 0);
  for (const { tokens } of sentences)
    for (const { word } of tokens) {
      const languages = smallWordOf(word);
      if (languages !== null) for (const one of languages) counts[one] = (counts[one] ?? 0) + 1;
    }
  let best = 0;
  let next = 0;
  let code: Latin = 'en';
  for (const [one, count] of counts.entries()) {
    if (count > best) [best, next, code] = [count, best, latin[one] ?? code];
    else if (count > next) next = count;
  }
  return { best, next, code, english: counts[latin.indexOf('en')] ?? 0 };
}

const scripts: readonly (readonly [string, RegExp])[] = [
  ['ja', /^[\p{Script=Hiragana}\p{Script=Katakana}ー]/u],
  ['zh', /^\p{Script=Han}/u],
  ['ko', /^\p{Script=Hangul}/u],
  ['hi', /^\p{Script=Devanagari}/u],
  ['ru', /^\p{Script=Cyrillic}/u],
  ['el', /^\p{Script=Greek}/u],
  ['ar', /^\p{Script=Arabic}/u],
  ['he', /^\p{Script=Hebrew}/u],
  ['th', /^\p{Script=Thai}/u],
];

/** The share of a text's words that are in another script than Latin, from which the text is in that script. */
const leastOfScript = 0.3;
/** Han characters with this share of kana among them are Japanese. */
const leastKana = 0.08;

/** The language whose script a word is in. Latin letters, digits and marks, which come before all other scripts, are in none. */
const scriptOfWord = askedOnce((folded): string | null =>
  folded.charCodeAt(0) < 0x370 ? null : (scripts.find(([, test]) => test.test(folded))?.[0] ?? null),
);

function scriptOf(sentences: Read): string | null {
  const counts = new Map<string, number>();
  let words = 0;
  for (const { tokens } of sentences) {
    words += tokens.length;
    for (const { word } of tokens) {
      const script = scriptOfWord(word);
      if (script !== null) counts.set(script, (counts.get(script) ?? 0) + 1);
    }
  }
  const all = [...counts.values()].reduce((sum, count) => sum + count, 0);
  if (all === 0 || all < words * leastOfScript) return null;
  if ((counts.get('ja') ?? 0) >= leastKana * all) return 'ja';
  return [...counts].sort((a, b) => b[1] - a[1])[0]?.[0] ?? null;
}

/** How much of a text tells its language. */
const readChars = 600;
/** Languages of which tinyld is asked whether it agrees. Without a list, English is sometimes mistaken for a rare language. */
const asked = 'en de fr es it pt nl pl sv da no fi cs sk hu ro el tr ru uk ja zh ko hi mr id ar he th'.split(' ');
const names = new Intl.DisplayNames(['en'], { type: 'language' });
/** Scripts that several languages are written in; tinyld tells those apart. */
const sharedScripts: ReadonlySet<string> = new Set(['ru', 'ar']);
/** Words that Hindi has and Marathi and Nepali don't. */
const hindi = /(?<!\p{L})(?:है|हैं|था|थी|में)(?!\p{L})/u;
/** A text with at least one English small word for three of another language may be English that quotes. */
const mostEnglish = 1 / 3;

/**
 * Returns the English name of a text's language ("German"). Null for English, and wherever that isn't sure: English is never to be
 * labelled as another language, and a short text is left without a label sooner than with a wrong one. Latin script needs small words
 * that hardly occur together in English, and that tinyld agrees.
 */
export function foreignLanguage(text: string): string | null {
  const start = text.slice(0, readChars);
  const sentences = [{ tokens: tokensOf(start) }];
  const script = scriptOf(sentences);
  if (script !== null) {
    if (script === 'hi' && !hindi.test(start)) return null;
    if (!sharedScripts.has(script)) return names.of(script) ?? null;
    const code = detect(start, { only: asked });
    return code === '' || code === 'en' ? null : (names.of(code) ?? null);
  }
  const { best, next, code, english } = countSmallWords(sentences);
  if (code === 'en' || best < leastAgreed || best === next || english > best * mostEnglish) return null;
  if (detect(start, { only: asked }) === code) return names.of(code) ?? null;
  return best >= leastWords * 2 && best >= next * 2 ? (names.of(code) ?? null) : null;
}
