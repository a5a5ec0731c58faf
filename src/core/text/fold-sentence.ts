import { maskDates } from './find-dates.ts';

/**
 * What of a sentence counts when two are compared: its words in lower case. White space, case, punctuation, typography,
 * numbering in front, the numbers of sections referred to, dates, e-mail addresses (scripts hide them) and everything of a
 * web address but its host make no difference. Empty for what holds nothing else, such as a date alone.
 */
export function foldSentence(sentence: string): string {
  // biome-ignore lint/suspicious/noControlCharactersInRegex: the ASCII range is what is meant
  let text = (/^[\x00-\x7f]*$/.test(sentence) ? sentence : sentence.normalize('NFKC')).toLowerCase();
  if (text.includes('@') || text.includes('email')) text = text.replace(mail, ' §mail ');
  if (text.includes('/')) text = text.replace(webAddress, ' $1 ');
  if (/\d/.test(text)) text = maskDates(text, ' §date ').replace(reference, '$1 §');
  if (/n['’]t\b/.test(text)) {
    text = text
      .replace(/\bwon['’]t\b/g, 'will not')
      .replace(/\bcan['’]t\b/g, 'cannot')
      .replace(contraction, '$1 not');
  }
  text = text.replace(numbering, '').replace(elision, '$1 ').replace(apostrophe, '').replace(notWords, ' ').trim();
  return /\p{L}/u.test(text.replace(nothingSaid, '')) ? text : '';
}

const mail = /\[?email\s{1,3}protected\]?|[\w.+-]{1,64}@[\w-]{1,63}(?:\.[\w-]{1,63}){1,5}/g;
const webAddress = /(?:https?:\/\/)?((?:[a-z0-9-]{1,63}\.){1,6}[a-z]{2,24})\/[^\s<>"']*/g;
const reference =
  /\b(sections?|clauses?|articles?|paragraphs?|parts?|annex|exhibit|schedule|abschnitt|ziffer|article|§)\s{1,2}\(?\d[\d.()a-z]{0,12}/g;
/** `1.`, `4.2.1`, `(a)`, `iv)`, `•` and the like in front, several at once. */
const numbering =
  /^(?:\s*(?:[([]?(?:\d{1,3}(?:\.\d{1,3}){0,4}|[a-z]|[ivx]{1,6})[)\]]|\d{1,3}(?:\.\d{1,3}){1,4}\.?(?=\s)|\d{1,3}[.:](?=\s|$)|[ivx]{1,6}\.(?=\s)|[•·◦▪–—*-]))+/;
/** "Isn't" says the same as "is not", and is read by whoever looks for "not". */
const contraction = /\b(do|does|did|is|are|was|were|has|have|had|would|could|should|must|need)n['’]t\b/g;
/** French and Italian: two words, written together. */
const elision = /(?<!\p{L})([cdjlmnst]|qu|jusqu|lorsqu|puisqu|(?:a|de|ne|su|da)ll|un)['’‘ʼ](?=\p{L})/gu;
const apostrophe = /(?<=\p{L})['’‘ʼ](?=\p{L})/gu;
const notWords = /[^\p{L}\p{N}\p{M}§]+/gu;
/** Words around a date that say nothing without one. */
const nothingSaid = /§\w+/g;
