/**
 * One piece of a page as a reader sees it: a heading, a paragraph, an item of a list, a row of a table. What every kind of
 * document (HTML, Markdown, plain text) is read into, and what clauses are made of.
 */
export type Block = {
  readonly kind: 'heading' | 'text' | 'item' | 'row';
  /** Headings: 1 to 6, and 7 for a paragraph that stands as one. Items: depth of the list, from 1. Otherwise 0. */
  readonly level: number;
  /** Plain text on one line. Cells of a row are parted by ` | `, lines inside a cell by ` • `. */
  readonly text: string;
  readonly markdown: string;
};

/** A longer heading is a paragraph in disguise. */
const maxHeadingChars = 160;

/** A short paragraph all in bold stands as a heading: many policies have no other. */
export function standsAsHeading(text: string): boolean {
  return text.length <= maxHeadingChars && !/[.;,!?。]$/.test(text) && /\p{L}/u.test(text);
}

/** The blocks as one Markdown text: items of a list and rows of a table on lines of their own, the rest parted by empty lines. */
export function markdownOf(blocks: readonly Block[]): string {
  const parts: string[] = [];
  let last: Block | undefined;
  for (const block of blocks) {
    const together = last !== undefined && last.kind === block.kind && (block.kind === 'item' || block.kind === 'row');
    parts.push(last === undefined ? '' : together ? '\n' : '\n\n', block.markdown);
    last = block;
  }
  return parts.join('');
}
