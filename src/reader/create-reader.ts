import pLimit from 'p-limit';
import { Piscina } from 'piscina';
import { decidePolicyPoll, type PolicyDecision } from '../core/policy/decide-change.ts';
import { messageOf } from '../errors.ts';
import type { Log, Reader } from '../ports.ts';
import type { FeedReading, PageReading } from '../types.ts';
import type { ReadTask } from './read-worker.ts';

/** No document needs longer; one that does is hostile or a defect of ours. */
const defaultDeadlineMs = 5_000;
/** Two threads read a full round; they end when nothing was read for a while, and give their memory back. */
const maxThreads = 2;
const idleMs = 15_000;
/** Enough for a document of 15 MiB as text, as tree and as clauses. */
const maxHeapMb = 512;

type Read = FeedReading | PageReading | PolicyDecision;

/**
 * Reads documents in worker threads, so that no document can hold up the bot or take its memory. One that takes longer
 * than `deadlineMs` (default 5 s) ends its thread and comes back as unreadable; the others go on in a new one. Threads
 * are started when there is something to read.
 */
export function createReader(options: {
  readonly log: Log;
  readonly deadlineMs?: number;
  /** For tests: another worker, to hang or die in. */
  readonly worker?: URL;
}): Reader {
  const deadlineMs = options.deadlineMs ?? defaultDeadlineMs;
  let pool: Piscina<ReadTask, Read> | undefined;

  const run = async (task: ReadTask): Promise<Read | { readonly problem: string }> => {
    pool ??= new Piscina({
      filename: (options.worker ?? new URL('./read-worker.ts', import.meta.url)).href,
      minThreads: 0,
      maxThreads,
      idleTimeout: idleMs,
      concurrentTasksPerWorker: 1,
      resourceLimits: { maxOldGenerationSizeMb: maxHeapMb },
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
      if (started.signal.aborted) return { problem: `It could not be read within ${deadlineMs / 1000} s.` };
      options.log.error({ ...subjectOf(task), problem: messageOf(thrown) }, 'Reading failed');
      return { problem: 'It could not be read: reading it failed in an unexpected way (the log says more).' };
    } finally {
      clearTimeout(timer);
    }
  };
  const inTurn = pLimit(maxThreads);

  return {
    async feed(bytes, about) {
      const read = await run({ kind: 'feed', bytes, about });
      return 'problem' in read && !('ok' in read) ? { ok: false, problem: read.problem } : (read as FeedReading);
    },
    async page(bytes, about) {
      const read = await run({ kind: 'page', bytes, about });
      return 'problem' in read ? unreadable(read.problem) : (read as PageReading);
    },
    async decide(question) {
      const decided = await run({ kind: 'decision', question });
      return 'problem' in decided
        ? decidePolicyPoll({ ...question, reading: unreadable(decided.problem) })
        : (decided as PolicyDecision);
    },
    async stop() {
      await pool?.destroy();
    },
  };
}

function subjectOf(task: ReadTask): object {
  return task.kind === 'decision'
    ? { sourceId: task.question.source.id }
    : { url: task.about.url, bytes: task.bytes.length };
}

function unreadable(because: string): PageReading {
  return {
    state: 'unreadable',
    because,
    title: null,
    updated: null,
    effective: null,
    language: null,
    clauses: [],
    markdown: '',
  };
}
