import type { Worker } from 'node:worker_threads';
import pLimit from 'p-limit';
import { Piscina } from 'piscina';
import { AppError, messageOf } from '../../nouns/errors.ts';
import type { FeedEntries } from '../../nouns/feed.ts';
import type { ArticleReading, DocumentReading, PolicyDecision } from '../../nouns/policy.ts';
import type { Log, Reader, Timers } from '../../nouns/ports.ts';
import type { ReadTask } from './read-worker.ts';

/** No document needs longer. One that does is hostile, or we have a bug. */
const defaultReadingMs = 5_000;
/** How long a thread may hang in a document: neither working nor idle, or in code that doesn't respond. */
const stalledMs = 60_000;
/** How long a thread may take to start: half a second on a quiet machine, about ten on one with twenty times the work it can handle. */
const startMs = 60_000;
/** The pause between two checks of how long a thread has worked and how much memory it has. Most documents take less. */
const lookMs = 50;
/**
 * How much memory a document may take outside the heap, such as for what its compressed parts contain. The longest policies need
 * a few megabytes.
 */
const maxOutsideMb = 256;
/** One thread is enough for a full round. It ends when it has been idle for a while, which frees its memory. */
const maxThreads = 1;
const idleMs = 5_000;
/** Enough for a 9 MB page as text, tree and clauses, with room to spare. They don't limit the memory outside the heap. */
const heapLimits = { maxOldGenerationSizeMb: 256, maxYoungGenerationSizeMb: 4 };

type Unread = { readonly unread: string };
type Read = FeedEntries | PolicyDecision | ArticleReading | DocumentReading;
type Pool = Piscina<ReadTask, Read>;

export type ReaderOptions = {
  readonly log: Log;
  /** How long one document may occupy its thread. Default: 5 s. */
  readonly readingMs?: number | undefined;
  readonly timers?: Timers | undefined;
  /** For tests: another worker, which hangs or dies. */
  readonly worker?: URL | undefined;
};

/**
 * Reads documents in a worker thread, so no document can hold up the bot or use up its memory. If a document takes longer than
 * `readingMs`, its thread is ended, it is returned as unreadable, and a new thread continues with the others. The thread starts
 * when there is something to read.
 *
 * Only the time that the thread works on a document, or is idle over it, counts. Waiting for the thread, for its start, or for a
 * processor that other programs are using doesn't count, so a busy machine can't make a document unreadable. If the thread
 * doesn't start within 60 s, reading rejects with `unavailable`, because the document isn't at fault.
 *
 * A document that takes more than 256 MiB of heap, or 256 MiB outside it, is returned as unreadable, too. The memory is looked at every
 * 50 ms, so it can be exceeded by what the thread allocates in that time.
 */
export function createReader(options: ReaderOptions): Reader {
  const thread = new ReadingThread(options);
  return {
    async feed(bytes, question) {
      const found = await thread.read({ kind: 'feed', bytes, question });
      if ('unread' in found) return { ok: false, problem: found.unread };
      return 'ok' in found && !('text' in found) ? found : neverRead(found);
    },
    async page(pages, question) {
      const found = await thread.read({ kind: 'page', pages, question });
      if ('unread' in found) return { outcome: 'state', state: 'unreadable', because: found.unread };
      return 'outcome' in found ? found : neverRead(found);
    },
    async article(bytes, question) {
      const found = await thread.read({ kind: 'article', bytes, question });
      if ('unread' in found) return { ok: false, problem: found.unread };
      return 'ok' in found && !('entries' in found) ? found : neverRead(found);
    },
    async document(pages, cut) {
      const found = await thread.read({ kind: 'document', pages, cut });
      if ('unread' in found) {
        const nothing = { title: null, updated: null, clauses: 0, sentences: 0, begins: [] };
        return { ...nothing, state: 'unreadable', because: found.unread };
      }
      return 'begins' in found ? found : neverRead(found);
    },
    stop: () => thread.stop(),
  };
}

/** Why a reading was aborted. */
type Ended = 'slow' | 'swollen' | 'stalled' | 'unstarted';

/** A thread that reads one document at a time, with its timers. */
class ReadingThread {
  readonly #options: ReaderOptions;
  readonly #readingMs: number;
  readonly #timers: Timers;
  readonly #inTurn = pLimit(maxThreads);
  #pool: Pool | undefined;

  constructor(options: ReaderOptions) {
    this.#options = options;
    this.#readingMs = options.readingMs ?? defaultReadingMs;
    this.#timers = options.timers ?? systemTimers;
  }

  /** What the worker found, or a sentence that says why it found nothing. */
  read(task: ReadTask): Promise<Read | Unread> {
    return this.#inTurn(() => this.#readNow(task));
  }

  async stop(): Promise<void> {
    await this.#pool?.destroy();
  }

  async #readNow(task: ReadTask): Promise<Read | Unread> {
    this.#pool ??= this.#newPool();
    const pool = this.#pool;
    const ends = new AbortController();
    const end = (why: Ended) => ends.abort(why);
    const callOff = pool.threads.length > 0 ? this.#watchReading(pool, end) : this.#watchStart(pool, end);
    try {
      return await pool.run(task, { signal: ends.signal });
    } catch (thrown) {
      const why: Ended | undefined = ends.signal.reason;
      if (why === 'slow') return { unread: `It took more than ${this.#readingMs / 1000} s to read.` };
      if (why === 'swollen' || (thrown as NodeJS.ErrnoException).code === 'ERR_WORKER_OUT_OF_MEMORY')
        return { unread: 'It took too much memory to read.' };
      if (why === 'unstarted') return this.#giveUp(task);
      const problem = why === 'stalled' ? `It hung for ${stalledMs / 1000} s.` : messageOf(thrown);
      this.#options.log.error({ url: addressOf(task), problem }, 'Reading failed');
      return { unread: 'It could not be read because of an unexpected error. See the log for details.' };
    } finally {
      callOff();
    }
  }

  #newPool(): Pool {
    const { log, worker = new URL('./read-worker.ts', import.meta.url) } = this.#options;
    const pool: Pool = new Piscina({
      filename: worker.href,
      minThreads: 0,
      maxThreads,
      idleTimeout: idleMs,
      concurrentTasksPerWorker: 1,
      resourceLimits: heapLimits,
    });
    // A thread can fail while it isn't reading. Without this listener, that would end the bot.
    pool.on('error', (thrown) => log.error({ problem: messageOf(thrown) }, 'Reader thread failed'));
    return pool;
  }

  /** Discards the pool, which would wait forever for a thread that failed to start. The next document gets a new one. */
  #giveUp(task: ReadTask): never {
    this.#options.log.error({ url: addressOf(task) }, 'Reader thread did not start');
    // Don't wait: a thread that doesn't start may not end either.
    void this.#pool?.destroy();
    this.#pool = undefined;
    throw new AppError(
      'unavailable',
      "The document couldn't be read because the reader did not start. Try again in a minute.",
    );
  }

  /** Ends a reading if its thread doesn't start. Once it has started, watches the reading itself. Returns a function to cancel. */
  #watchStart(pool: Pool, end: (why: Ended) => void): () => void {
    const failed = () => end('unstarted');
    let callOff = this.#timers.after(startMs, failed);
    pool.once('workerDestroy', failed);
    pool.once('workerCreate', () => {
      callOff();
      pool.off('workerDestroy', failed);
      callOff = this.#watchReading(pool, end);
    });
    return () => callOff();
  }

  /** Ends a reading that takes too much of its thread's time, or too much memory. Returns a function to cancel. */
  #watchReading({ threads: [thread] }: Pool, end: (why: Ended) => void): () => void {
    if (thread === undefined) throw new Error('A reading began without a thread');
    let isOver = false;
    const stalled = this.#timers.after(stalledMs, () => end('stalled'));
    let nextLook = () => {};
    const look = async (beforeMs: number) => {
      const [spent, outside] = await Promise.all([spentMs(thread), outsideBytes(thread)]);
      if (isOver) return;
      if (outside > maxOutsideMb * 1024 * 1024) end('swollen');
      else if (spent - beforeMs >= this.#readingMs) end('slow');
      else nextLook = this.#timers.after(lookMs, () => void look(beforeMs).catch(threadEnded));
    };
    void spentMs(thread).then(look).catch(threadEnded);
    return () => {
      isOver = true;
      stalled();
      nextLook();
    };
  }
}

/** How long a thread has been working or idle. Unless the machine is busy, that is the time that has passed. */
async function spentMs(thread: Worker): Promise<number> {
  // This is answered even while the thread is in a loop.
  const { user, system } = await thread.cpuUsage();
  return (user + system) / 1000 + thread.performance.eventLoopUtilization().idle;
}

/** The memory of a thread outside its heap. */
async function outsideBytes(thread: Worker): Promise<number> {
  const { external_memory, malloced_memory } = await thread.getHeapStatistics();
  return external_memory + malloced_memory;
}

/** Ignores the error of a thread that has ended: its reading has already returned and says why. */
function threadEnded(thrown: unknown): void {
  if ((thrown as NodeJS.ErrnoException).code !== 'ERR_WORKER_NOT_RUNNING') throw thrown;
}

const systemTimers: Timers = {
  after(ms, run) {
    const timer = setTimeout(run, ms);
    return () => clearTimeout(timer);
  },
};

function addressOf(task: ReadTask): string {
  if (task.kind === 'document') return task.pages[0]?.url ?? '';
  return task.kind === 'page' ? task.question.source.url : task.question.url;
}

function neverRead(read: object): never {
  throw new Error(`A worker returned another kind of result than requested: ${Object.keys(read)}`);
}
