import { allWords } from '../../src/core/story/story-words.ts';
import type { LabelledItem } from './labelled.ts';

/** A word of fewer texts counts as one that no text used, so that names of one matter aren't learned. */
const leastTexts = 8;

/**
 * Learns how much each word tells one matter from another: the logarithm of how many texts there are for each that holds it, from 0 to 1.
 * Only items that a person read count, since the others are news of all kinds.
 */
export function learnWordWeights(items: readonly LabelledItem[]): Readonly<Record<string, number>> {
  const texts = items.filter(
    ({ labels, set }) => labels.relevant || labels.negativeKind !== undefined || set.startsWith('sagas'),
  );
  const counts = new Map<string, number>();
  for (const { item } of texts)
    for (const word of allWords(`${item.title}. ${item.text}`)) counts.set(word, (counts.get(word) ?? 0) + 1);
  const most = Math.log(texts.length / leastTexts);
  const rows = [...counts]
    .filter(([, count]) => count >= leastTexts)
    .map(([word, count]) => [word, Math.round((100 * Math.log(texts.length / count)) / most) / 100] as const)
    .sort(([a], [b]) => (a < b ? -1 : 1));
  return Object.fromEntries(rows);
}
