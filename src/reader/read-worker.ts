import type { PolicyDecision } from '../core/policy/decide-change.ts';
import type { FeedEntries, FeedQuestion, PolicyQuestion } from '../ports.ts';
import { readEntries, readPolicy } from './read-documents.ts';

/** What a worker is given: one document, and what is asked of it. */
export type ReadTask =
  | { readonly kind: 'feed'; readonly bytes: Uint8Array; readonly question: FeedQuestion }
  | { readonly kind: 'page'; readonly bytes: Uint8Array; readonly question: PolicyQuestion };

/** Runs in a worker thread: the only place where documents of strangers are read. */
// biome-ignore lint/style/noDefaultExport: the pool calls a worker's default export.
export default async function read(task: ReadTask): Promise<FeedEntries | PolicyDecision> {
  return task.kind === 'feed' ? await readEntries(task.bytes, task.question) : readPolicy(task.bytes, task.question);
}
