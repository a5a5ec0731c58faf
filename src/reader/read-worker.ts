import { parseFeed } from '../core/feed/parse-feed.ts';
import { readPage } from '../core/policy/read-page.ts';
import type { PageRequest } from '../ports.ts';
import type { FeedReading, PageReading } from '../types.ts';

/** What a worker is given: one document. */
export type ReadTask =
  | { readonly kind: 'feed'; readonly bytes: Uint8Array; readonly about: { contentType: string; url: string } }
  | { readonly kind: 'page'; readonly bytes: Uint8Array; readonly about: PageRequest };

/** Runs in a worker thread: the only place where documents of strangers are read. */
// biome-ignore lint/style/noDefaultExport: the pool calls a worker's default export.
export default async function read(task: ReadTask): Promise<FeedReading | PageReading> {
  return task.kind === 'feed' ? await parseFeed(task.bytes, task.about) : readPage(task.bytes, task.about);
}
