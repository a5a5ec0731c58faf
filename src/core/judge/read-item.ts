import type { Item } from '../../nouns/item.ts';
import { splitSentences } from '../text/sentences.ts';
import { type Named, namesIn, watchedNames } from './company-names.ts';
import { languageOf } from './language.ts';
import type { TopicClass } from './lexicon/classes.ts';
import { isTopicLanguage, scriptLanguages, type Topic, type TopicLanguage, topicPhrases } from './lexicon/topics.ts';
import { type Found, findPhrases, phrasesByLanguage, type Token, tokensOf } from './phrases.ts';

/** A sentence of an item. `text` is an exact substring. */
export type Sentence = { readonly text: string; readonly tokens: readonly Token[] };

/** A sentence with what the lexicon and the catalogue find in it. */
export type ReadSentence = Sentence & {
  /** The classes of its words. */
  readonly words: ReadonlySet<TopicClass>;
  /** Every phrase of the lexicon in the sentence, in order. */
  readonly found: readonly Found<TopicClass>[];
  /** Companies and authorities that the sentence names, in order. */
  readonly names: readonly Found<Named>[];
};

/** An item as it is judged: its title, then its text by sentences. */
export type ReadItem = { readonly title: ReadSentence; readonly body: readonly ReadSentence[] };

/** How many characters of a text are read. News says early what it is about, and a text of 2 MB isn't news. */
const maxTextLength = 12_000;
const maxTitleLength = 600;
/** A longer sentence isn't really one, and words at its two ends have nothing to do with each other. */
const maxSentenceLength = 700;

/** In a text of a known language its own phrases can count, and the English ones. */
const phrasesIn = phrasesByLanguage<TopicLanguage, Topic>(topicPhrases, (own) => new Set([own, 'en']));

/**
 * Reads an item once, for all later stages. Linear in the length that is read. `watched`: services whose policies are watched, whose names
 * are companies' names also where the catalogue doesn't know them.
 */
export function readItem(
  item: Pick<Item, 'title' | 'text'>,
  { watched = [] }: { watched?: readonly string[] | undefined } = {},
): ReadItem {
  const also = watched.length === 0 ? undefined : watchedNames(watched);
  const split = sentencesOf(item);
  const told = languageOf(split.slice(0, tellsLanguage));
  const own = isTopicLanguage(told) ? told : null;
  const phrases = phrasesIn(own);
  const raw = split.map(({ text, tokens }) => ({ text, tokens, found: findPhrases(tokens, phrases) }));
  const languages = own === null ? likelyLanguages(raw.slice(0, tellsLanguage)) : new Set([own]);
  const isInOwnScript = [...languages].some((one) => scriptLanguages.has(one));
  const [title, ...body] = raw.map(({ text, tokens, found }) => {
    const meant: Found<TopicClass>[] = [];
    for (const one of found)
      if (isMeant(one, { text, tokens, languages, isInOwnScript }))
        meant.push({ label: one.label.topic, first: one.first, last: one.last });
    return readSentence({
      text,
      tokens,
      names: namesIn(text, tokens, { watched: also }),
      found: withoutHelpers(meant),
    });
  });
  return { title: title ?? readSentence({ text: '', tokens: [], found: [], names: [] }), body };
}

/** The title of an item and the sentences of its text, without what the lexicon finds in them. At most `most` of these sentences. */
export function sentencesOf(
  { title, text }: Pick<Item, 'title' | 'text'>,
  { most }: { most?: number | undefined } = {},
): [title: Sentence, ...body: Sentence[]] {
  const body = splitSentences(text.slice(0, maxTextLength)).flatMap(pieces).slice(0, most);
  return [withTokens(title.slice(0, maxTitleLength).trim()), ...body.map(withTokens)];
}

function withTokens(text: string): Sentence {
  return { text, tokens: tokensOf(text) };
}

/** Verbs that only lead to the training in "used to train", "built by training on". */
const helpers: ReadonlySet<TopicClass> = new Set(['use', 'feed', 'improve']);

/**
 * Leaves out verbs that are part of a phrase on training: "used to train AI" doesn't say that anybody uses AI. Where data goes into a model,
 * the staff whose data it is aren't taught either.
 */
function withoutHelpers(found: readonly Found<TopicClass>[]): readonly Found<TopicClass>[] {
  const training = found.filter(({ label }) => label === 'trainOn');
  if (training.length === 0) return found;
  return found.filter(
    ({ label, first, last }) =>
      label !== 'taught' && (!helpers.has(label) || !training.some((one) => one.first <= first && last <= one.last)),
  );
}

/** How many sentences tell an item's language. */
const tellsLanguage = 12;
/** A language with at least this share of the small words of the most frequent one may be the item's, where it isn't sure. */
const leastShare = 0.5;
/** With fewer small words a headline may be in any language: accents don't count, so one small word may be another language's. */
const leastTold = 2;

/** The languages that an item may be written in, where no single one is sure. Empty if nothing tells them. */
function likelyLanguages(sentences: readonly { found: readonly Found<Topic>[] }[]): ReadonlySet<TopicLanguage> {
  const counts = new Map<TopicLanguage, number>();
  for (const { found } of sentences)
    for (const { label } of found)
      if (label.topic === 'functionWords') counts.set(label.language, (counts.get(label.language) ?? 0) + 1);
  const most = Math.max(0, ...counts.values());
  if (most < leastTold) return new Set();
  return new Set([...counts].flatMap(([language, count]) => (count >= most * leastShare ? [language] : [])));
}

/** English abbreviations this short are small words in other languages: Italian "ai" is "to the". */
const shortWord = 3;

/**
 * Whether a phrase means what its class says: it is in the item's language. English names and terms are used everywhere, but an English word
 * in lower case among words of another language in the same script is probably a word of that language: "court", "suit", "data", "fine".
 */
function isMeant(
  { label, first, last }: Found<Topic>,
  {
    text,
    tokens,
    languages,
    isInOwnScript,
  }: { text: string; tokens: readonly Token[]; languages: ReadonlySet<TopicLanguage>; isInOwnScript: boolean },
): boolean {
  if (label.topic === 'functionWords') return false;
  if (languages.size === 0 || languages.has(label.language)) return true;
  if (label.language !== 'en') return false;
  if (last > first || isInOwnScript) return true;
  const written = text.slice(tokens[first]?.start, tokens[last]?.end);
  if (written === written.toUpperCase()) return true;
  return written.length > shortWord && written.charAt(0) !== written.charAt(0).toLowerCase();
}

function readSentence({ text, tokens, found, names }: Omit<ReadSentence, 'words'>): ReadSentence {
  const words = new Set(found.map(({ label }) => label));
  const training = words.has('trainOn') || !words.has('train') ? null : trainedModel(found);
  if (training === null) return { text, tokens, words, found, names };
  words.add('trainOn');
  return { text, tokens, words, found: [...found, training], names };
}

/** The most words between a training verb and the model that it teaches. */
const mostBetween = 4;

/**
 * "trains its new generative models": from the verb to the model, unless people come in between; then they are taught
 * about models.
 */
function trainedModel(found: readonly Found<TopicClass>[]): Found<TopicClass> | null {
  for (const verb of found) {
    if (verb.label !== 'train') continue;
    const model = found.find(
      ({ label, first }) =>
        (label === 'ai' || label === 'aiProduct' || label === 'model') &&
        first > verb.last &&
        first - verb.last <= mostBetween,
    );
    if (model === undefined) continue;
    const isTaught = found.some(({ label, first }) => label === 'taught' && first > verb.last && first < model.first);
    if (!isTaught) return { label: 'trainOn', first: verb.first, last: model.last };
  }
  return null;
}

function pieces(sentence: string): readonly string[] {
  if (sentence.length <= maxSentenceLength) return [sentence];
  const parts: string[] = [];
  for (let start = 0; start < sentence.length; ) {
    const space = sentence.lastIndexOf(' ', start + maxSentenceLength);
    const end = space > start && sentence.length - start > maxSentenceLength ? space : start + maxSentenceLength;
    const part = sentence.slice(start, end).trim();
    if (part !== '') parts.push(part);
    start = end;
  }
  return parts;
}
