import pLimit from 'p-limit';
import { Piscina } from 'piscina';
import { messageOf } from '../../nouns/errors.ts';
import type { FeedEntries } from '../../nouns/feed.ts';
import type { ArticleReading, DocumentReading, PolicyDecision } from '../../nouns/policy.ts';
import type { Log, Reader } from '../../nouns/ports.ts';
import type { ReadTask } from './read-worker.ts';

/** No document needs longer; one that does is hostile or a defect of ours. */
const defaultDeadlineMs = 5_000;
/** One thread reads a full round; it ends when nothing was read for a while, and gives its memory back. */
const maxThreads = 1;
const idleMs = 5_000;
/** Enough for a page of 9 MB as text, as tree and as clauses, with room to spare. */
const heapLimits = { maxOldGenerationSizeMb: 256, maxYoungGenerationSizeMb: 4 };

type Unread = { readonly unread: string };
type Read = FeedEntries | PolicyDecision | ArticleReading | DocumentReading;

/**
 * Reads documents in worker threads, so that no document can hold up the bot or take its memory. One that takes longer
 * than `deadlineMs` (default 5 s) ends its thread and comes back as unreadable; the others go on in a new one. Threads
 * are started when there is something to read.
 */
export function createReader(options: {
  readonly log: Log;
  readonly deadlineMs?: number | undefined;
  /** For tests: another worker, to hang or die in. */
  readonly worker?: URL | undefined;
}): Reader {
  const deadlineMs = options.deadlineMs ?? defaultDeadlineMs;
  let pool: Piscina<ReadTask, Read> | undefined;

  /** What the worker found, or a sentence on why there is nothing. */
  const run = async (task: ReadTask): Promise<Read | Unread> => {
    pool ??= new Piscina({
      filename: (options.worker ?? new URL('./read-worker.ts', import.meta.url)).href,
      minThreads: 0,
      maxThreads,
      idleTimeout: idleMs,
      concurrentTasksPerWorker: 1,
      resourceLimits: heapLimits,
    });
    const started = new AbortController();
    let timer: NodeJS.Timeout | undefined;
    try {
      // The deadline is the document's own: waiting for a free thread does not count.
      return await inTurn(async () => {
        timer = setTimeout(() => started.abort(), deadlineMs);
        return await (pool as Piscina).run(task, { signal: started.signal });
      });
    } catch (thrown) {
      if (started.signal.aborted) return { unread: `It could not be read within ${deadlineMs / 1000} s.` };
      options.log.error({ url: addressOf(task), problem: messageOf(thrown) }, 'Reading failed');
      return {
        unread: 'It could not be read: reading it failed in an unexpected way (the log says more).',
      };
    } finally {
      clearTimeout(timer);
    }
  };
  const inTurn = pLimit(maxThreads);

  return {
    async feed(bytes, question) {
      const read = await run({ kind: 'feed', bytes, question });
      if ('unread' in read) return { ok: false, problem: read.unread };
      return 'ok' in read && !('text' in read) ? read : neverRead(read);
    },
    async page(pages, question) {
      const read = await run({ kind: 'page', pages, question });
      if ('unread' in read) return { outcome: 'state', state: 'unreadable', because: read.unread };
      return 'outcome' in read ? read : neverRead(read);
    },
    async article(bytes, question) {
      const read = await run({ kind: 'article', bytes, question });
      if ('unread' in read) return { ok: false, problem: read.unread };
      return 'ok' in read && !('entries' in read) ? read : neverRead(read);
    },
    async document(pages, cut) {
      const read = await run({ kind: 'document', pages, cut });
      if ('unread' in read) {
        const nothing = { title: null, updated: null, clauses: 0, sentences: 0, begins: [] };
        return { ...nothing, state: 'unreadable', because: read.unread };
      }
      return 'begins' in read ? read : neverRead(read);
    },
    async stop() {
      await pool?.destroy();
    },
  };
}

function addressOf(task: ReadTask): string {
  if (task.kind === 'document') return task.pages[0]?.url ?? '';
  return task.kind === 'page' ? task.question.source.url : task.question.url;
}

function neverRead(read: object): never {
  throw new Error(`A worker answered with something else than it was asked for: ${Object.keys(read)}`);
}
