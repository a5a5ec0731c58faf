import type { Feature } from './features.ts';
import type { ReadItem, ReadSentence } from './read-item.ts';
import { weights } from './weights.ts';

const mostPieces = 3;

/**
 * The sentences that decided for relevance, the most telling first, as they stand in the item. The title comes last: it is
 * shown anyway. Never empty for an item with a title or a text.
 */
export function evidenceOf({ title, body }: ReadItem, features: readonly Feature[]): readonly string[] {
  const names = new Set<string>(features.map(({ name }) => name));
  const telling = new Map<ReadSentence, number>();
  for (const { name, sentence } of features) {
    const weight = weights[name] ?? 0;
    if (sentence !== null && weight > 0) telling.set(sentence, (telling.get(sentence) ?? 0) + weight);
  }
  // A feature keeps the first sentence it was seen in; later ones that speak of training tell as much.
  for (const sentence of body) {
    if (!telling.has(sentence) && sentence.words.has('trainOn') && names.has('trains AI'))
      telling.set(sentence, (weights['trains AI'] ?? 0) / 2);
  }
  const ranked = [...telling].sort((a, b) => (a[0] === title ? 1 : 0) - (b[0] === title ? 1 : 0) || b[1] - a[1]);
  const pieces = [...new Set(ranked.map(([{ text }]) => text))].filter((text) => text !== '');
  const fallback = body[0]?.text ?? title.text;
  return (pieces.length > 0 ? pieces : fallback === '' ? [] : [fallback]).slice(0, mostPieces);
}
