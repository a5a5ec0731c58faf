import { afterFailure, type PollMoment, parkHostMs } from '../core/plan/poll-state.ts';
import type { Again } from '../nouns/jobs.ts';
import type { Fetched } from '../nouns/ports.ts';
import type { SourceStatus } from '../nouns/source.ts';
import type { Store } from '../nouns/store.ts';
import { later } from '../nouns/time.ts';
import { type CommitTools, commitPoll } from './commit-poll.ts';
import { type DecidedPoll, type DecideTools, decidePoll } from './decide-poll.ts';
import { fetchOnce, fetchSource } from './fetch-source.ts';
import { forEachSafely } from './for-each-safely.ts';

export type PollTools = CommitTools &
  DecideTools & {
    /** 0 to 1, for the jitter. */
    readonly random: () => number;
    /** Called after every poll is written, to show progress. */
    readonly onPolled?: ((status: SourceStatus) => void) | undefined;
    /** Once aborted, no further source is started, and what is being read is dropped: it is still due. */
    readonly signal: AbortSignal;
  };

/** Sources of one host polled before other hosts get their turn. */
const sourcesPerTurn = 10;

/**
 * Polls the due sources of one host, one after another, at most ten or so before other hosts get their turn. `host` is
 * the job's key, so no two workers poll one host. If the host asks for a pause, it is parked and its other sources wait.
 * If Fineprint itself fails on a source, the source counts as failed.
 */
export async function pollHost(host: string, tools: PollTools): Promise<Again> {
  const { store, clock, log } = tools;
  // What is fetched now couldn't be remembered, and would be fetched again.
  if (!(await store.canStore())) return undefined;
  let refusals = 0;
  let isOver = false;
  const asking = { ...tools, fetch: fetchOnce(tools.fetch) };
  const due = await store.dueSources(host, clock.now());
  const turn = due.slice(0, turnEnd(due));
  const guard = {
    ...tools,
    stage: 'source',
    idOf: ({ source }: SourceStatus) => source.id,
    putOff: (status: SourceStatus, { problem }: { problem: string }) => failPoll(status, problem, tools),
  } as const;
  const { done } = await forEachSafely(turn, guard, async (status) => {
    const fetched = await pollSource(status, asking).catch((thrown: unknown) => {
      if (tools.signal.aborted) return null;
      throw thrown;
    });
    // Interrupted by shutdown, which says nothing about the source.
    isOver = fetched === null;
    if (fetched === null) return 'stop';
    refusals = fetched.outcome === 'failed' && fetched.reason === 'forbidden' ? refusals + 1 : 0;
    const parkedMs = parkHostMs(fetched, { refusals });
    if (parkedMs === null) return 'go on';
    await parkHost(host, parkedMs, store, clock.now());
    log.warn({ host, parkedMs }, 'Host parked');
    isOver = true;
    return 'stop';
  });
  // If nothing could be written, the next look finds the same sources.
  return done > 0 && !isOver && turn.length < due.length ? { againAfterMs: 0 } : undefined;
}

/** How many of a host's due sources make a turn: documents on one page stay together, so that it is fetched once. */
function turnEnd(due: readonly SourceStatus[]): number {
  const url = due[sourcesPerTurn - 1]?.source.url;
  const next = due.findIndex(({ source }, index) => index >= sourcesPerTurn && source.url !== url);
  return next === -1 ? due.length : next;
}

async function parkHost(host: string, ms: number, store: Store, now: string): Promise<void> {
  if (ms > 0) await store.parkHost(host, later(now, ms));
}

/**
 * Polls one source once: gather, decide, commit. Null if the bot is stopping: then requests and reading fail for that
 * reason alone, and nothing is written.
 */
async function pollSource(status: SourceStatus, tools: PollTools): Promise<Fetched | null> {
  const { signal } = tools;
  if (signal.aborted) return null;
  const asking = { before: status.poll, now: tools.clock.now() };
  const { fetched, further } = await fetchSource(status.source, asking, tools.fetch);
  const moment = momentOf(status, tools);
  if (signal.aborted) return null;
  const decided = await decidePoll({ fetched, further }, moment, tools);
  if (signal.aborted) return null;
  await commit(decided, moment, tools);
  return fetched;
}

/**
 * After a bug in Fineprint or a damaged row: retries the source later, as after any failure, and shows it as failing
 * until then.
 */
async function failPoll(status: SourceStatus, problem: string, tools: PollTools): Promise<void> {
  const moment = momentOf(status, tools);
  const sentence = `Fineprint failed to process ${status.source.url}. This is a bug in Fineprint, not a fault of the source: ${problem}`;
  await commit({ ...afterFailure({ sentence }, moment), items: [] }, moment, tools);
}

function momentOf({ source, poll: before }: SourceStatus, { clock, random }: PollTools): PollMoment {
  return { source, before, now: clock.now(), random: random() };
}

async function commit(decided: DecidedPoll, moment: PollMoment, tools: PollTools): Promise<void> {
  const after: SourceStatus = { source: moment.source, poll: decided.poll };
  await commitPoll(decided, moment, tools);
  tools.onPolled?.(after);
}
