import type { Clause } from '../../nouns/policy.ts';
import type { Block } from './blocks.ts';

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
