import type { Clause } from '../../nouns/policy.ts';

/** A path shows where a clause stands; outer headings beyond this are left out. */
const maxPath = 6;

/**
 * The clauses of a document: one for each paragraph, item and row, under the headings it stands under. A heading is a clause
 * of its own too, under the headings around it, so that the clauses together are the whole text.
 */
export function clausesOf(blocks: readonly Block[]): readonly Clause[] {
  const trail: { readonly level: number; readonly text: string }[] = [];
  let path: readonly string[] = [];
  const clauses: Clause[] = [];
  for (const block of blocks) {
    if (block.kind === 'heading') {
      while (trail.length > 0 && (trail.at(-1) as { level: number }).level >= block.level) trail.pop();
      clauses.push({ path: trail.slice(-maxPath).map((heading) => heading.text), text: block.text });
      trail.push({ level: block.level, text: block.text });
      path = trail.slice(-maxPath).map((heading) => heading.text);
    } else {
      clauses.push({ path, text: block.text });
    }
  }
  return clauses;
}

/** Characters of all clauses: what "70 % shorter" is measured by. */
export function lengthOf(clauses: readonly Clause[]): number {
  return clauses.reduce((sum, clause) => sum + clause.text.length, 0);
}

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
