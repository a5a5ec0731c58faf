import type { Worker } from 'node:worker_threads';
import pLimit from 'p-limit';
import { Piscina } from 'piscina';
import { AppError, messageOf } from '../../nouns/errors.ts';
import type { FeedEntries } from '../../nouns/feed.ts';
import type { ArticleReading, DocumentReading, PolicyDecision } from '../../nouns/policy.ts';
import type { Log, Reader, Timers } from '../../nouns/ports.ts';
import type { ReadTask } from './read-worker.ts';

/** No document needs longer; one that does is hostile or a defect of ours. */
const defaultReadingMs = 5_000;
/** How long a thread may stand still in a document: neither working nor idle, or in code that answers nobody. */
const stalledMs = 60_000;
/** How long a thread may take to start: half a second on a quiet machine, some ten on one with twenty times the work it can do. */
const startMs = 60_000;
/** A thread that other programs leave little time is not asked for it more often than this. */
const leastLookMs = 50;
/** One thread reads a full round; it ends when nothing was read for a while, and gives its memory back. */
const maxThreads = 1;
const idleMs = 5_000;
/** Enough for a page of 9 MB as text, as tree and as clauses, with room to spare. */
const heapLimits = { maxOldGenerationSizeMb: 256, maxYoungGenerationSizeMb: 4 };

type Unread = { readonly unread: string };
type Read = FeedEntries | PolicyDecision | ArticleReading | DocumentReading;
type Pool = Piscina<ReadTask, Read>;

export type ReaderOptions = {
  readonly log: Log;
  /** What one document may need of its thread; default 5 s. */
  readonly readingMs?: number | undefined;
  readonly timers?: Timers | undefined;
  /** For tests: another worker, to hang or die in. */
  readonly worker?: URL | undefined;
};

/**
 * Reads documents in a worker thread, so that no document can hold up the bot or take its memory. One that needs more than
 * `readingMs` ends its thread and comes back as unreadable; the others go on in a new one. The thread is started when there is
 * something to read.
 *
 * What counts is the time that the thread worked on this document or was idle over it. Waiting for the thread, for its start, and
 * for a processor that other programs have does not count, so that no busy machine makes a document unreadable. Where the thread does
 * not start within 60 s, reading rejects with `unavailable`: that is no fault of the document.
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

/** Why a reading was ended from outside. */
type Ended = 'slow' | 'stalled' | 'unstarted';

/** One thread that reads one document at a time, and those that watch over it. */
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

  /** What the worker found, or a sentence on why there is nothing. */
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
      if (why === 'slow') return { unread: `It could not be read within ${this.#readingMs / 1000} s.` };
      if (why === 'unstarted') return this.#giveUp(task);
      const problem = why === 'stalled' ? `It stood still for ${stalledMs / 1000} s.` : messageOf(thrown);
      this.#options.log.error({ url: addressOf(task), problem }, 'Reading failed');
      return { unread: 'It could not be read: reading it failed in an unexpected way (the log says more).' };
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
    // A thread that fails while it reads nothing; without a listener that would end the bot.
    pool.on('error', (thrown) => log.error({ problem: messageOf(thrown) }, 'Reader thread failed'));
    return pool;
  }

  /** The next document tries anew, in a pool of its own: one whose thread failed to start would wait for it for ever. */
  #giveUp(task: ReadTask): never {
    this.#options.log.error({ url: addressOf(task) }, 'Reader thread did not start');
    // Not waited for: what does not start may not end either.
    void this.#pool?.destroy();
    this.#pool = undefined;
    throw new AppError('unavailable', 'The reader did not start, so nothing was read. Try again in a minute.');
  }

  /** Ends a reading whose thread does not start; once it has started, watches the reading itself. Returns how to call that off. */
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

  /** Ends a reading that takes more of its thread's time than one document may. Returns how to call that off. */
  #watchReading({ threads: [thread] }: Pool, end: (why: Ended) => void): () => void {
    if (thread === undefined) throw new Error('A reading began without a thread');
    let isOver = false;
    const stalled = this.#timers.after(stalledMs, () => end('stalled'));
    let nextLook = () => {};
    const look = async (beforeMs: number) => {
      const leftMs = beforeMs + this.#readingMs - (await spentMs(thread));
      if (isOver) return;
      if (leftMs <= 0) end('slow');
      else nextLook = this.#timers.after(Math.max(leftMs, leastLookMs), () => void look(beforeMs).catch(threadEnded));
    };
    void spentMs(thread).then(look).catch(threadEnded);
    return () => {
      isOver = true;
      stalled();
      nextLook();
    };
  }
}

/** How long a thread has worked or was idle: on a machine that has time for it, the time that passed. */
async function spentMs(thread: Worker): Promise<number> {
  // Answered in the midst of a loop too.
  const { user, system } = await thread.cpuUsage();
  return (user + system) / 1000 + thread.performance.eventLoopUtilization().idle;
}

/** A thread that has ended cannot be asked; what it was reading has come back already, and says why. */
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
  throw new Error(`A worker answered with something else than it was asked for: ${Object.keys(read)}`);
}
