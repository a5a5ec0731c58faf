import type { Cut } from '../../nouns/source.ts';
import { hashText } from '../text/hash-text.ts';
import { extractorVersion } from './read-page.ts';

/**
 * By what a revision was read: the extractor and how the source is cut (`1:9f86d081`). The same pages read by another are other clauses
 * without the document having changed.
 */
export function readByOf({ select, remove, more }: Cut): string {
  const cut = hashText(JSON.stringify([select, remove, more ?? []]));
  return `${extractorVersion}:${cut.slice(0, 8)}`;
}
