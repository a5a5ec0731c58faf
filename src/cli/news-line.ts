import { z } from 'zod';
import type { Item } from '../nouns/item.ts';
import type { SummarySentence } from '../nouns/story.ts';
import { type Instant, instant, msOf } from '../nouns/time.ts';

const textOrNothing = z
  .string()
  .nullish()
  .transform((text) => text ?? '');

/** A line of news for `classify`. Only the id is required; unknown fields are ignored. */
export const newsLine = z.object({
  id: z.union([z.string(), z.number()]).transform(String),
  url: textOrNothing,
  title: textOrNothing,
  text: textOrNothing,
  published: z
    .string()
    .nullish()
    .transform((text) => text ?? null),
  source: textOrNothing,
});

/** When news without a date counts as seen. Any fixed time works: it is only compared with others of the same input. */
const undatedAt: Instant = '2000-01-01T00:00:00.000Z';

/** Turns a line into an item. `index` tells lines with the same id apart. A month counts as its 15th; a year alone counts as no date. */
export function itemOf(line: z.infer<typeof newsLine>, index: number): Item {
  const publishedAt = publishedOf(line.published);
  return {
    from: 'feed',
    key: `${line.id}#${index}`,
    sourceId: line.source,
    publisher: line.source,
    genre: 'news',
    url: line.url,
    title: line.title,
    text: line.text,
    publishedAt,
    seenAt: publishedAt ?? undatedAt,
  };
}

function publishedOf(published: string | null): Instant | null {
  if (published === null || /^\d{4}$/.test(published)) return null;
  const ms = msOf(/^\d{4}-\d{2}$/.test(published) ? `${published}-15` : published);
  return Number.isFinite(ms) ? instant(ms) : null;
}

/**
 * A summary as one line of text, with a source's words in quotation marks after its name and Fineprint's words before them: "These are
 * allegations; nothing has been proven: Example Times: “…”".
 */
export function summaryText(summary: readonly SummarySentence[]): string {
  return summary.map(sentenceText).join(' ');
}

function sentenceText(
  { text, quoted, publisher, removed, earlier }: SummarySentence,
  index: number,
  all: readonly SummarySentence[],
): string {
  if (!quoted) return all[index + 1]?.quoted === true ? text.replace(/\.$/, ':') : text;
  const before = all[index - 1];
  const named = publisher === '' || (before?.quoted === true && before.publisher === publisher);
  const lead =
    earlier === true ? 'How it began: ' : removed === true && before?.removed !== true ? 'No longer there: ' : '';
  return lead + (named ? `“${text}”` : `${publisher}: “${text}”`);
}
