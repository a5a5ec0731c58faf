import type { DataType } from '../../types.ts';
import { dataWords } from './data-words.ts';
import { findPhrases, phrasesOf } from './phrases.ts';
import type { ReadItem } from './read-item.ts';
import { splitPhrases } from './split-phrases.ts';

type Kind = keyof typeof dataWords;

const kinds = phrasesOf(
  (Object.keys(dataWords) as Kind[]).map((kind) => [kind, splitPhrases(dataWords[kind])] as const),
);

/** Kinds named much less often than the first are background. */
const leastShare = 0.35;
const mostKinds = 4;
/** One sentence that speaks of nothing else than the data is enough. */
const leastCount = 0.7;

/** Whose or which data is concerned: what the title and the sentences about training name, most often first. */
export function dataTypesOf({ title, body }: ReadItem): readonly DataType[] {
  const counts = new Map<Kind, number>();
  for (const [index, sentence] of [title, ...body.slice(0, 8)].entries()) {
    const onTopic = sentence.words.has('train') || sentence.words.has('ai') || sentence.words.has('scrape');
    const weight = index === 0 ? 2.5 : onTopic ? 1.5 : 0.7;
    for (const kind of new Set(findPhrases(sentence.tokens, kinds).map(({ label }) => label)))
      counts.set(kind, (counts.get(kind) ?? 0) + weight);
  }
  const ranked = [...counts].sort((a, b) => b[1] - a[1]);
  const most = ranked[0]?.[1] ?? 0;
  const kept = ranked.filter(([, count]) => count >= most * leastShare && count >= leastCount).slice(0, mostKinds);
  return kept.length === 0 ? ['other'] : kept.map(([kind]) => kind);
}
