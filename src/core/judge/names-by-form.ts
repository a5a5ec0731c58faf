import { bodyNameAt, judgeNameAt } from './body-names.ts';
import { isCapital } from './capitals.ts';
import { countryAt } from './countries-in.ts';
import { easternNamesIn } from './eastern-names.ts';
import {
  companyEndings,
  companyHeads,
  givenNames,
  groupWords,
  legalForms,
  notNames,
  personTitles,
} from './name-words.ts';
import { isOrdinaryWord } from './ordinary-words.ts';
import type { Token } from './phrases.ts';
import type { ReadItem, ReadSentence } from './read-item.ts';

/** What a name is by its form. `name`: it may be a company, a product, a work or anything else. */
export type FormKind = 'company' | 'name' | 'person' | 'group' | 'court' | 'authority' | 'lawmaker';

/** A name that is known by its form, with its first and last token. */
export type NameByForm = {
  readonly name: string;
  readonly kind: FormKind;
  readonly first: number;
  readonly last: number;
  /** All its words are ordinary ones: "Lantern". */
  readonly isOrdinary: boolean;
};

/** What has to be known of an item before names in one of its sentences can be told from other words. */
export type FormContext = {
  /** The language in which all nouns are capitalised. */
  readonly isGerman: boolean;
  /** Folded words that the item writes in lower case somewhere. */
  readonly lower: ReadonlySet<string>;
  /** Folded words that the item writes with a capital inside a sentence that isn't a headline. */
  readonly upper: ReadonlySet<string>;
};

/** The most sentences after the title in which names are looked for. */
export const sentencesWithNames = 8;

/** Looks through an item's opening for what tells names from other words. */
export function formContextOf({ title, body }: ReadItem, language: string | null): FormContext {
  const lower = new Set<string>();
  const upper = new Set<string>();
  for (const sentence of [title, ...body.slice(0, sentencesWithNames)]) {
    const { text, tokens } = sentence;
    const isHeadline = isTitleCase(sentence);
    for (const [at, { folded, start }] of tokens.entries()) {
      if (!isCapital(text, start)) lower.add(folded);
      else if (!isHeadline && !opensSentence(text, tokens, at)) upper.add(folded);
    }
  }
  return { isGerman: language === 'de', lower, upper };
}

/**
 * Finds names by their form: runs of capitalised words that aren't ordinary ones, names with corporate endings, courts, authorities,
 * lawmakers and judges. Leaves out tokens in `taken`, which the catalogue knows. One pass over the tokens.
 */
export function namesByForm(
  sentence: ReadSentence,
  { context, taken }: { context: FormContext; taken: ReadonlySet<number> },
): readonly NameByForm[] {
  const { text, tokens } = sentence;
  const headline = isTitleCase(sentence);
  const found: NameByForm[] = [];
  const used = new Set(taken);
  for (const eastern of easternNamesIn(text, tokens)) {
    if (used.has(eastern.first)) continue;
    for (let one = eastern.first; one <= eastern.last; one++) used.add(one);
    found.push({ ...eastern, kind: 'company', isOrdinary: false });
  }
  const around = { isHeadline: headline, taken: used };
  for (let at = 0; at < tokens.length; at++) {
    const body = bodyNameAt(text, tokens, at, around) ?? judgeNameAt(text, tokens, { at, couldBeName });
    if (body === null) continue;
    for (let one = body.first; one <= body.last; one++) used.add(one);
    if (body.name !== '') found.push({ ...body, isOrdinary: false });
    at = Math.max(at, body.last);
  }
  for (let at = 0; at < tokens.length; at++) {
    if (used.has(at)) continue;
    const place = countryAt(text, tokens, at);
    // "Kong" of Hong Kong is no name.
    if (place !== null && place.last > at) {
      at = place.last;
      continue;
    }
    const hasHead = isHead(at);
    if (!hasHead && !startsName(at)) continue;
    let last = at;
    while (last + 1 < tokens.length && !used.has(last + 1) && joins(last)) {
      if (continuesName(last + 1) || (hasHead && last === at && couldBeName(at + 1))) last++;
      // "Corriere del Lago"
      else if (hasHead && last === at && particles.has(tokens[at + 1]?.folded ?? '') && !used.has(at + 2)) last += 2;
      else break;
    }
    const name = nameOf(at, last);
    if (name !== null) found.push(name);
    at = last;
  }
  return found.sort((a, b) => a.first - b.first);

  function couldBeName(at: number): boolean {
    const token = tokens[at];
    if (token === undefined || !isCapital(text, token.start)) return false;
    const { folded, word } = token;
    return (
      !(headline || context.isGerman) || (!isOrdinaryWord(word) && !context.lower.has(folded) && !isGermanNoun(folded))
    );
  }

  function startsName(at: number): boolean {
    const token = tokens[at];
    if (token === undefined) return false;
    const { word, folded, start } = token;
    if (isMixed(text, token)) return !notNames.has(folded);
    if (!isCapital(text, start) || folded.length < 2 || notNames.has(folded)) return false;
    if (countryAt(text, tokens, at) !== null) return false;
    if (!context.isGerman && !headline && !opensSentence(text, tokens, at)) return true;
    if (context.upper.has(folded) && !context.lower.has(folded) && !context.isGerman) return true;
    if (context.lower.has(folded) || isOrdinaryWord(word)) return false;
    return !context.isGerman || !isGermanNoun(folded);
  }

  function continuesName(at: number): boolean {
    const token = tokens[at];
    if (token === undefined) return false;
    const { word, folded, start } = token;
    if (text.slice(tokens[at - 1]?.end, start) === '.' && (tokens[at - 1]?.folded.length ?? 0) > 1)
      return folded.length <= 4 && !isCapital(text, start);
    if (folded === 'ai' || companyEndings.has(folded))
      return isCapital(text, start) && !beforeAi.has(tokens[at + 1]?.folded ?? '');
    if (isMixed(text, token)) return true;
    if (!isCapital(text, start)) return false;
    if (notNames.has(folded)) return groupWords.has(folded);
    if (groupWords.has(folded)) return true;
    if (context.isGerman) return !isOrdinaryWord(word) && !isGermanNoun(folded);
    return headline ? !isOrdinaryWord(word) && !context.lower.has(folded) : true;
  }

  /** "Verlag" in "Verlag Nordstern". */
  function isHead(at: number): boolean {
    const { folded = '', start = 0 } = tokens[at] ?? {};
    if (!companyHeads.has(folded) || !isCapital(text, start) || !joins(at)) return false;
    const next = particles.has(tokens[at + 1]?.folded ?? '') && joins(at + 1) ? at + 2 : at + 1;
    return !used.has(next) && couldBeName(next) && !notNames.has(tokens[next]?.folded ?? '');
  }

  function joins(at: number): boolean {
    const gap = text.slice(tokens[at]?.end, tokens[at + 1]?.start);
    return (
      gap === ' ' ||
      gap === '-' ||
      gap === '&' ||
      gap === ' & ' ||
      gap === '.' ||
      (gap === '. ' && tokens[at]?.folded.length === 1)
    );
  }

  function nameOf(first: number, end: number): NameByForm | null {
    let last = end;
    const parts = tokens.slice(first, last + 1);
    const words = parts.map(({ folded }) => folded);
    const ending = words.at(-1) ?? '';
    if (laws.has(ending)) return null;
    const isOrdinary = parts.every((token) => isOrdinaryWord(token.word) && !isMixed(text, token));
    const before = tokens[first - 1]?.folded ?? '';
    if (words.length > 1 && legalForms.has(ending)) last--;
    const start = tokens[first]?.start ?? 0;
    const name = text.slice(start, tokens[last]?.end).replace(/[.,]$/, '');
    if (words.length === 1 && personTitles.has(ending)) return null;
    const kind = kindOf(words, { before, hasLegalForm: last < end });
    if (words.length === 1 && /^[A-Z]{2,3}$/.test(name) && kind !== 'company') return null;
    return { name, kind, first, last: end, isOrdinary };
  }

  function kindOf(
    words: readonly string[],
    { before, hasLegalForm }: { before: string; hasLegalForm: boolean },
  ): FormKind {
    if (hasLegalForm) return 'company';
    if (words.some((word) => groupWords.has(word))) return 'group';
    const ending = words.at(-1) ?? '';
    if (words.length > 1 && (companyEndings.has(ending) || companyHeads.has(words[0] ?? ''))) return 'company';
    if (personTitles.has(before)) return 'person';
    if (words.length > 1 && words.length < 5 && givenNames.has(words[0] ?? '')) return 'person';
    if (words.length === 3 && words[1]?.length === 1) return 'person';
    return 'name';
  }
}

/** Not part of a name if one of these follows: "Quillmark AI training". */
const beforeAi = new Set(
  'training models model tool tools features feature chatbot assistant terms policy push plan plans system systems data opt crawler crawlers scraping deal lawsuit suit'.split(
    ' ',
  ),
);
/** A run of capitals that ends so is a law or a right. */
const laws = new Set(
  'act acts bill law laws directive regulation amendment code treaty clause policy terms rule rules gesetz verordnung loi ley legge lei wet ustawa'.split(
    ' ',
  ),
);

/** Small words between a kind of company and its name. */
const particles = new Set('de du des del della dei di da do dos das van der von'.split(' '));

/** "OpenAI", "iRobot", "404Media": capitals or digits inside a word. */
function isMixed(text: string, { start, end }: Token): boolean {
  if (end - start < 3) return false;
  // Most words are in small letters throughout, and a pattern costs more than a look at each letter.
  let isPlain = true;
  for (let at = start; at < end && isPlain; at++) {
    const code = text.charCodeAt(at);
    isPlain = code < 128 && !(code >= 48 && code <= 57) && !(at > start && code >= 65 && code <= 90);
  }
  if (isPlain) return false;
  const word = text.slice(start, end);
  return /\p{Ll}\p{Lu}\p{L}/u.test(word) || /^\d+\p{L}{2,}|^\p{Lu}\p{L}+\d/u.test(word);
}

/** The first word of a sentence, or of what a colon, dash or quotation mark opens. */
function opensSentence(text: string, tokens: readonly Token[], at: number): boolean {
  if (at === 0) return true;
  const gap = text.slice(tokens[at - 1]?.end, tokens[at]?.start);
  if (gap === ' ') return false;
  return (
    (/[:.!?|–—“”"‘«„»】]|\s-\s/.test(gap) && !/^\.\s?$/.test(gap)) ||
    (/^[.!?]\s/.test(gap) && (tokens[at - 1]?.folded.length ?? 0) > 3)
  );
}

/** The share of longer words with a capital from which a line is written like a headline. */
const headlineShare = 0.65;

/** Whether a line capitalises ordinary words: "Quillmark Starts Training AI on Your Photos". */
function isTitleCase({ text, tokens }: ReadSentence): boolean {
  let long = 0;
  let capitals = 0;
  for (const { folded, start } of tokens) {
    if (folded.length < 4 || folded.charCodeAt(0) > 0x24f) continue;
    long++;
    if (isCapital(text, start)) capitals++;
  }
  return long >= 3 && capitals >= long * headlineShare;
}

/** The endings of German nouns that are also written with a capital. */
const germanEndings =
  /(?:ung|ungen|heit|keit|schaft|schaften|tion|tionen|tat|nis|nisse|tum|ling|chen|lein|ern|ten|er|en|innen|recht|rechte|daten|gericht|behorde|verlag|verlage|haus|firma|konzern|dienst|amt|stelle|verband|klage|streit|urteil|gesetz|bild|bilder|text|texte|werk|werke)$/;

function isGermanNoun(folded: string): boolean {
  return germanEndings.test(folded) || germanNouns.has(folded);
}

const germanNouns = new Set(
  (
    'ki schritt nutzer kunden kunde daten gericht richter verlage autoren autor kunstler musiker fotografen eltern kinder kind schuler patienten arzte ' +
    'firma konzern anbieter plattform dienst app netzwerk hersteller studie bericht umfrage experte experten forscher kritik streit klage urteil ' +
    'vorwurf recht regeln gesetz politik regierung minister ministerium staat land bund eu welt jahr jahre monat woche tag euro dollar millionen ' +
    'milliarden training trainings modell modelle bilder texte bucher musik lieder stimme stimmen posts beitrage nachrichten chats fotos videos dateien ' +
    'einwilligung zustimmung widerspruch frist datenschutz datenschutzer behorde aufsicht verbraucher verein verband chef sprecher warum wie was ' +
    'wer wann neue neuer neues nach trotz gegen ohne mit auch jetzt heute ab alle kein keine mehr millionenstrafe bussgeld strafe ende aus ' +
    'deutsche deutscher internet netz software sprachmodell konto funktion einstellung einstellungen nutzungsbedingungen agb'
  ).split(' '),
);
