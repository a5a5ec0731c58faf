import type { SummarySentence } from '../nouns/story.ts';

/**
 * A summary as one line of text: a source's words in quotation marks behind its name. Ours lead them in: "These are allegations;
 * nothing has been proven: Example Times: “…”".
 */
export function summaryText(summary: readonly SummarySentence[]): string {
  return summary.map(sentenceText).join(' ');
}

function sentenceText(
  { text, quoted, publisher }: SummarySentence,
  index: number,
  all: readonly SummarySentence[],
): string {
  if (!quoted) return all[index + 1]?.quoted === true ? text.replace(/\.$/, ':') : text;
  const before = all[index - 1];
  const named = publisher === '' || (before?.quoted === true && before.publisher === publisher);
  return named ? `“${text}”` : `${publisher}: “${text}”`;
}
