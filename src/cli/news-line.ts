import { z } from 'zod';
import type { Item } from '../nouns/item.ts';
import type { SummarySentence } from '../nouns/story.ts';
import type { Instant } from '../nouns/time.ts';
import { instant, msOf } from '../nouns/time.ts';

const textOrNothing = z
  .string()
  .nullish()
  .transform((text) => text ?? '');

/** A line of news as `classify` takes it; everything but an id may be absent. Further fields are ignored. */
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

/** When news without a date is taken to be seen. Any fixed moment does: it is only compared with others of one input. */
const undatedAt: Instant = '2000-01-01T00:00:00.000Z';

/** A line as an item. `index` keeps two lines of one id apart. A month is taken at its middle, a year alone is no date. */
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
 * A summary as one line of text: a source's words in quotation marks behind its name. Ours lead them in: "These are allegations;
 * nothing has been proven: Example Times: “…”".
 */
export function summaryText(summary: readonly SummarySentence[]): string {
  return summary.map(sentenceText).join(' ');
}

function sentenceText(
  { text, quoted, publisher, removed }: SummarySentence,
  index: number,
  all: readonly SummarySentence[],
): string {
  if (!quoted) return all[index + 1]?.quoted === true ? text.replace(/\.$/, ':') : text;
  const before = all[index - 1];
  const named = publisher === '' || (before?.quoted === true && before.publisher === publisher);
  const lead = removed === true && before?.removed !== true ? 'No longer there: ' : '';
  return lead + (named ? `“${text}”` : `${publisher}: “${text}”`);
}
