import { isFormOf } from '../../src/core/judge/ordinary-words.ts';
import { tokensOf } from '../../src/core/judge/phrases.ts';
import { splitSentences } from '../../src/core/text/sentences.ts';
import type { LabelledItem } from './labelled.ts';

/** A word that outlets use at least this often, and in this many outlet-weeks, isn't an accident. */
const leastCount = 3;
const leastPlaces = 3;
/** The share of a word's uses that are in lower case. A name is written with a capital. */
const leastLower = 0.6;
/** A sentence with more capitals than this is a headline, a list or a caption. */
const mostCapitals = 0.45;
/** How much of a text is counted. */
const leadChars = 1_500;

/** Learns the ordinary words as a model. A list of words isn't right or wrong in folds, so the figure is their number. */
export function trainOrdinaryWords(items: readonly LabelledItem[]) {
  const words = learnOrdinaryWords(items);
  return { model: { words: words.join(' ') }, figures: { words: words.length } };
}

/**
 * Learns which words are ordinary: written in lower case inside running text, so that a capital at the start of a headline doesn't make
 * them a name. Returns them folded, in order, without those that a plainer form of the same word already covers.
 */
function learnOrdinaryWords(items: readonly LabelledItem[]): readonly string[] {
  const counts = new Map<string, { lower: number; upper: number; places: Set<string> }>();
  for (const { item, week = '' } of items) {
    for (const sentence of splitSentences(item.text.slice(0, leadChars))) {
      const tokens = tokensOf(sentence);
      const isLower = (at: number) => sentence.charAt(at) === sentence.charAt(at).toLowerCase();
      const capitals = tokens.filter(({ start }) => !isLower(start)).length;
      if (tokens.length < 5 || capitals / tokens.length > mostCapitals) continue;
      for (const { folded, start } of tokens.slice(1)) {
        if (!/^[a-z]{2,}$/.test(folded)) continue;
        const row = counts.get(folded) ?? { lower: 0, upper: 0, places: new Set<string>() };
        if (isLower(start)) row.lower++;
        else row.upper++;
        row.places.add(`${week} ${item.publisher}`);
        counts.set(folded, row);
      }
    }
  }
  const ordinary = new Set(
    [...counts]
      .filter(
        ([, { lower, upper, places }]) =>
          lower >= leastCount && places.size >= leastPlaces && lower / (lower + upper) >= leastLower,
      )
      .map(([word]) => word),
  );
  const kept = new Set<string>();
  for (const word of [...ordinary].sort((a, b) => a.length - b.length)) if (!isFormOf(word, kept)) kept.add(word);
  return [...kept].sort();
}
