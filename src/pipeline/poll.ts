import { afterFailure, type PollMoment, parkHostMs } from '../core/plan/poll-state.ts';
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
    /** Once aborted, no further source is started. */
    readonly signal: AbortSignal;
  };

/**
 * Polls the due sources of one host, one after another. `host` is the job's key, so no two workers poll one host. If
 * the host asks for a pause, it is parked and its other sources wait. If Fineprint itself fails on a source, the source
 * counts as failed.
 */
export async function pollHost(host: string, tools: PollTools): Promise<void> {
  const { store, clock, log } = tools;
  let refusals = 0;
  const asking = { ...tools, fetch: fetchOnce(tools.fetch) };
  const due = await store.dueSources(host, clock.now());
  const guard = {
    ...tools,
    stage: 'source',
    idOf: ({ source }: SourceStatus) => source.id,
    putOff: (status: SourceStatus, { problem }: { problem: string }) => failPoll(status, problem, tools),
  } as const;
  await forEachSafely(due, guard, async (status) => {
    if (tools.signal.aborted) return 'stop';
    const fetched = await pollSource(status, asking).catch((thrown: unknown) => {
      if (tools.signal.aborted) return null;
      throw thrown;
    });
    // Interrupted by shutdown, which says nothing about the source.
    if (fetched === null) return 'stop';
    refusals = fetched.outcome === 'failed' && fetched.reason === 'forbidden' ? refusals + 1 : 0;
    const parkedMs = parkHostMs(fetched, { refusals });
    if (parkedMs === null) return 'go on';
    await parkHost(host, parkedMs, store, clock.now());
    log.warn({ host, parkedMs }, 'Host parked');
    return 'stop';
  });
}

async function parkHost(host: string, ms: number, store: Store, now: string): Promise<void> {
  if (ms > 0) await store.parkHost(host, later(now, ms));
}

/** Polls one source once: gather, decide, commit. */
async function pollSource(status: SourceStatus, tools: PollTools): Promise<Fetched> {
  const { fetched, further } = await fetchSource(status.source, status.poll, tools.fetch);
  const moment = momentOf(status, tools);
  await commit(await decidePoll({ fetched, further }, moment, tools), moment, tools);
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
