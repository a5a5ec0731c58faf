import type { Item } from '../../nouns/item.ts';
import { splitSentences } from '../text/sentences.ts';
import { type Named, namesIn } from './company-names.ts';
import { lexicon, type WordClass } from './lexicon.ts';
import { type Found, findPhrases, phrasesOf, type Token, tokensOf } from './phrases.ts';

/** A sentence of an item with what the lexicon and the catalogue find in it. `text` is an exact substring. */
export type ReadSentence = {
  readonly text: string;
  readonly tokens: readonly Token[];
  /** The first words of each class in the sentence, as written. */
  readonly words: ReadonlyMap<WordClass, string>;
  /** Every phrase of the lexicon in the sentence, in order. */
  readonly found: readonly Found<WordClass>[];
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

const phrases = phrasesOf(lexicon);

/** Reads an item once, for all later stages. Linear in the length that is read. */
export function readItem(item: Pick<Item, 'title' | 'text'>): ReadItem {
  const title = readSentence(item.title.slice(0, maxTitleLength).trim());
  const body = splitSentences(item.text.slice(0, maxTextLength)).flatMap(pieces).map(readSentence);
  return { title, body };
}

function readSentence(text: string): ReadSentence {
  const tokens = tokensOf(text);
  const words = new Map<WordClass, string>();
  const found = findPhrases(tokens, phrases);
  const wordsFrom = (first: number, last: number) => text.slice(tokens[first]?.start, tokens[last]?.end);
  for (const { label, first, last } of found) if (!words.has(label)) words.set(label, wordsFrom(first, last));
  const training = words.has('trainOn') || !words.has('train') ? null : trainedModel(found);
  if (training !== null) words.set('trainOn', wordsFrom(...training));
  return { text, tokens, words, found, names: namesIn(text, tokens) };
}

/** The most words between a training verb and the model that it teaches. */
const mostBetween = 4;

/**
 * "trains its new generative models": the first and the last token, unless people come in between; then they are taught
 * about models.
 */
function trainedModel(found: readonly Found<WordClass>[]): readonly [number, number] | null {
  for (const verb of found) {
    if (verb.label !== 'train') continue;
    const model = found.find(
      ({ label, first }) =>
        (label === 'ai' || label === 'model') && first > verb.last && first - verb.last <= mostBetween,
    );
    if (model === undefined) continue;
    const isTaught = found.some(({ label, first }) => label === 'taught' && first > verb.last && first < model.first);
    if (!isTaught) return [verb.first, model.last];
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
