import type { DataType } from '../../nouns/words.ts';
import { holdings } from '../known/holdings.ts';
import { dataWords } from './data-words.ts';
import { findPhrases, phrasesOf } from './phrases.ts';
import type { ReadItem, ReadSentence } from './read-item.ts';
import { splitPhrases } from './split-phrases.ts';

const kinds = phrasesOf(
  (Object.keys(dataWords) as DataType[]).map((kind) => [kind, splitPhrases(dataWords[kind])] as const),
);

const heldBy = new Map<string, readonly DataType[]>();
for (const { holds, companies } of holdings)
  for (const company of companies) heldBy.set(company, [...(heldBy.get(company) ?? []), ...holds]);

const titleWeight = 2.5;
const onTopicWeight = 2;
const otherWeight = 0.7;
/** Kinds named much less often than the first are background. */
const leastShare = 0.35;
const mostKinds = 4;
/** One sentence beside the topic is enough, where there is no more. */
const leastCount = 0.7;
/** What a company is known to hold is more likely meant; "personal data" of a company that holds posts are those posts. */
const ifHeld = 1.3;
const ifNotHeld = 0.9;
const unspecificIfHeld = 0.5;

/**
 * Whose or which data is concerned: what the title and the sentences about training name, most often first. Where they name
 * none ("customer data"), it is what people keep with the companies that the item is about. A kind that a sentence takes out ("private messages are excluded") is not named by it.
 */
export function dataTypesOf({ title, body }: ReadItem, companies: readonly string[]): readonly DataType[] {
  const counts = new Map<DataType, number>();
  for (const [index, sentence] of [title, ...body.slice(0, 8)].entries()) {
    const onTopic = sentence.words.has('train') || sentence.words.has('ai') || sentence.words.has('scrape');
    const weight = index === 0 ? titleWeight : onTopic ? onTopicWeight : otherWeight;
    for (const kind of kindsNamed(sentence)) counts.set(kind, (counts.get(kind) ?? 0) + weight);
  }
  const held = new Set(companies.flatMap((company) => heldBy.get(company) ?? []));
  if (held.size > 0) for (const [kind, count] of counts) counts.set(kind, count * likelihood(kind, held));
  const isNamed = [...counts].some(([kind, count]) => kind !== 'other' && count > leastCount);
  if (!isNamed) for (const kind of held) if (!counts.has(kind)) counts.set(kind, leastCount);

  const ranked = [...counts].sort((a, b) => b[1] - a[1]);
  const most = ranked[0]?.[1] ?? 0;
  const kept = ranked.filter(([, count]) => count >= most * leastShare && count >= leastCount).slice(0, mostKinds);
  return kept.length === 0 ? ['other'] : kept.map(([kind]) => kind);
}

function kindsNamed({ tokens }: ReadSentence): ReadonlySet<DataType> {
  const folded = (from: number, to: number) => tokens.slice(Math.max(0, from), to).map((token) => token.folded);
  return new Set(
    findPhrases(tokens, kinds)
      .filter(
        ({ first, last }) =>
          !folded(first - exceptionReach, first).some((word) => takesOutBefore.has(word)) &&
          !folded(last + 1, last + exceptionReach).some((word) => takesOutAfter.has(word)),
      )
      .map(({ label }) => label),
  );
}

/** Words between an exception and what it takes out. */
const exceptionReach = 7;
const takesOutBefore = new Set(['excluded', 'excluding', 'excludes', 'except', 'outside']);
const takesOutAfter = new Set(['excluded', 'excepted']);

function likelihood(kind: DataType, held: ReadonlySet<DataType>): number {
  if (held.has(kind)) return ifHeld;
  return kind === 'other' ? unspecificIfHeld : ifNotHeld;
}
