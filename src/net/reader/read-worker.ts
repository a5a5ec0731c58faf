import type { FeedEntries, FeedQuestion } from '../../nouns/feed.ts';
import type {
  ArticleQuestion,
  ArticleReading,
  DocumentReading,
  PolicyDecision,
  PolicyQuestion,
  RawPage,
} from '../../nouns/policy.ts';
import type { Cut } from '../../nouns/source.ts';
import { readArticle, readBegin, readEntries, readPolicy } from './read-documents.ts';

/** A task for a worker: one document and the question about it. */
export type ReadTask =
  | { readonly kind: 'feed'; readonly bytes: Uint8Array; readonly question: FeedQuestion }
  | { readonly kind: 'page'; readonly pages: readonly RawPage[]; readonly question: PolicyQuestion }
  | { readonly kind: 'article'; readonly bytes: Uint8Array; readonly question: ArticleQuestion }
  | { readonly kind: 'document'; readonly pages: readonly RawPage[]; readonly cut: Cut };

/** Runs in a worker thread, the only place where untrusted documents are read. */
// biome-ignore lint/style/noDefaultExport: the pool calls a worker's default export.
export default async function read(
  task: ReadTask,
): Promise<FeedEntries | PolicyDecision | ArticleReading | DocumentReading> {
  switch (task.kind) {
    case 'feed':
      return await readEntries(task.bytes, task.question);
    case 'page':
      return await readPolicy(task.pages, task.question);
    case 'article':
      return await readArticle(task.bytes, task.question);
    case 'document':
      return await readBegin(task.pages, task.cut);
  }
}
