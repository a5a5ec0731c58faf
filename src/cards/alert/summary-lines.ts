import { joined } from '../../core/text/words.ts';
import type { Line, Piece } from '../../nouns/card.ts';
import type { SummarySentence } from '../../nouns/story.ts';

/**
 * A summary as lines: what was written by the machine as text with a label that says so and from whom it comes,
 * what was taken from a source as that source's quote. Of quotes of one source in a row, the last names it.
 */
export function summaryLines(summary: readonly SummarySentence[]): readonly Line[] {
  const lines: Line[] = [];
  let written: Piece[] = [];
  const flush = () => {
    if (written.length > 0) lines.push({ kind: 'text', pieces: written });
    written = [];
  };
  for (const [index, sentence] of summary.entries()) {
    if (sentence.quoted) {
      flush();
      const next = summary[index + 1];
      const goesOn = next?.quoted === true && next.publisher === sentence.publisher;
      const from =
        sentence.language === undefined ? sentence.publisher : `${sentence.publisher}, in ${sentence.language}`;
      lines.push({ kind: 'quote', text: sentence.text, ...(goesOn ? {} : { from }) });
    } else {
      written.push(written.length > 0 ? ` ${sentence.text}` : sentence.text);
    }
  }
  flush();
  const from = new Set(summary.filter((sentence) => !sentence.quoted).map((sentence) => sentence.publisher));
  if (from.size > 0) lines.push({ kind: 'small', pieces: [`Summary written by machine, from ${joined([...from])}.`] });
  return lines;
}
