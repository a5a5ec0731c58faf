import type { Clause, ClauseLink } from '../../nouns/policy.ts';

/** A path shows where a clause is in the document. Outer headings beyond this depth are left out. */
const maxPath = 6;

/**
 * Returns the clauses of a document: one for each paragraph, list item and table row, with the headings above it. A
 * heading is also a clause of its own, under the headings around it, so that the clauses together are the whole text.
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
      const { kind, level, heads } = block;
      clauses.push({
        path,
        text: block.text,
        ...(kind === 'item' ? { item: level } : {}),
        ...(heads === undefined ? {} : { heads }),
        ...linksOf(block),
      });
    }
  }
  return clauses;
}

const maxLinks = 12;

/** The links in a block's Markdown, with the words they stand on as in its text. */
function linksOf({ markdown, text }: Block): { links?: readonly ClauseLink[] } {
  if (!markdown.includes('](')) return {};
  const links = [
    ...markdown.matchAll(
      /\[((?:[^[\]\\]|\\.){1,300})\]\(\s*<?((?:https?:|mailto:)[^\s()<>]{1,2000}(?:\([^\s()]{0,200}\)[^\s()<>]{0,2000})?)/g,
    ),
  ]
    .map(([, words = '', url = '']) => ({
      text: words
        .replace(/\*\*|__|\\(?=[^\p{L}])/gu, '')
        .replace(/[\u200b\u2060\ufeff\u00ad]/g, '')
        .replace(/\s+/g, ' ')
        .trim(),
      url,
    }))
    .filter((link) => link.text !== '' && text.includes(link.text));
  return links.length === 0 ? {} : { links: links.slice(0, maxLinks) };
}

/** Counts the characters of all clauses; "70 % shorter" is measured by this. */
export function lengthOf(clauses: readonly Clause[]): number {
  return clauses.reduce((sum, clause) => sum + clause.text.length, 0);
}

/**
 * One piece of a page as a reader sees it: a heading, a paragraph, a list item or a table row. Every kind of document
 * (HTML, Markdown, plain text) is read into blocks, and clauses are made of them.
 */
export type Block = {
  readonly kind: 'heading' | 'text' | 'item' | 'row';
  /** Headings: 1 to 6, or 7 for a paragraph that serves as one. List items: depth of the list, from 1. Otherwise 0. */
  readonly level: number;
  /** Plain text on one line. Cells of a row are separated by ` | `, lines inside a cell by ` • `. */
  readonly text: string;
  readonly markdown: string;
  /** See `Clause`. */
  readonly heads?: readonly string[] | undefined;
};

/** A longer heading is really a paragraph. */
const maxHeadingChars = 160;

/** A short paragraph entirely in bold serves as a heading: many policies have no others. */
export function standsAsHeading(text: string): boolean {
  return text.length <= maxHeadingChars && !/[.;,!?。]$/.test(text) && /\p{L}/u.test(text);
}

/**
 * Returns the blocks as one Markdown text: list items and table rows on lines of their own, everything else separated
 * by empty lines.
 */
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
