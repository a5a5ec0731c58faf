import { parseFeed } from '../core/feed/parse-feed.ts';
import { decidePolicyPoll, type PolicyDecision } from '../core/policy/decide-change.ts';
import { readPage } from '../core/policy/read-page.ts';
import type { PageRequest, PolicyQuestion } from '../ports.ts';
import type { FeedReading, PageReading } from '../types.ts';

/** What a worker is given: one document, or what was read of one with all that it held before. */
export type ReadTask =
  | { readonly kind: 'feed'; readonly bytes: Uint8Array; readonly about: { contentType: string; url: string } }
  | { readonly kind: 'page'; readonly bytes: Uint8Array; readonly about: PageRequest }
  | { readonly kind: 'decision'; readonly question: PolicyQuestion };

/** Runs in a worker thread: the only place where documents of strangers are read. */
// biome-ignore lint/style/noDefaultExport: the pool calls a worker's default export.
export default async function read(task: ReadTask): Promise<FeedReading | PageReading | PolicyDecision> {
  switch (task.kind) {
    case 'feed':
      return await parseFeed(task.bytes, task.about);
    case 'page':
      return readPage(task.bytes, task.about);
    case 'decision':
      return decidePolicyPoll(task.question);
  }
}
