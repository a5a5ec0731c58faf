import { isWorthTelling, type PollMoment, parkHostMs } from '../core/plan/poll-state.ts';
import type { AlertCommit } from '../nouns/delivery.ts';
import type { Fetched } from '../nouns/ports.ts';
import type { SourceStatus } from '../nouns/source.ts';
import type { Store } from '../nouns/store.ts';
import { later } from '../nouns/time.ts';
import type { CommitTools } from './commit-poll.ts';
import { commitPoll } from './commit-poll.ts';
import { type DecideTools, decidePoll } from './decide-poll.ts';
import { fetchOnce, fetchSource } from './fetch-source.ts';

export type PollTools = CommitTools &
  DecideTools & {
    /** What operators are told: that a source has been failing for long, or that it is well again (pipeline/health). */
    readonly healthNotices: (ask: {
      readonly status: SourceStatus;
      readonly told: 'failing' | 'recovered';
      readonly failingSince: string;
    }) => Promise<readonly AlertCommit[]>;
    /** 0 to 1, for the jitter. */
    readonly random: () => number;
    /** Hears of every poll once it is written: for progress. */
    readonly onPolled?: ((status: SourceStatus) => void) | undefined;
    /** No further source is begun once it has ended. */
    readonly signal: AbortSignal;
  };

/**
 * Polls the due sources of one host, one after another. `host` is the key of the job, so no two workers are at one host.
 * A host that asks for peace is parked, and the rest of its sources wait.
 */
export async function pollHost(host: string, tools: PollTools): Promise<void> {
  const { store, clock, log } = tools;
  let refusals = 0;
  const ask = fetchOnce(tools.fetch);
  for (const status of await store.dueSources(host, clock.now())) {
    if (tools.signal.aborted) return;
    const fetched = await pollSource(status, { ...tools, fetch: ask });
    refusals = fetched.outcome === 'failed' && fetched.reason === 'forbidden' ? refusals + 1 : 0;
    const parkedMs = parkHostMs(fetched, { refusals });
    if (parkedMs !== null) {
      await parkHost(host, parkedMs, tools.store, clock.now());
      log.warn({ host, parkedMs }, 'Host parked');
      return;
    }
  }
}

async function parkHost(host: string, ms: number, store: Store, now: string): Promise<void> {
  if (ms > 0) await store.parkHost(host, later(now, ms));
}

/** Gather, decide, commit: one source once. */
async function pollSource(status: SourceStatus, tools: PollTools): Promise<Fetched> {
  const { source, poll: before } = status;
  const asked = await fetchSource(source, before, tools.fetch);
  const moment: PollMoment = { source, before, now: tools.clock.now(), random: tools.random() };
  const decided = await decidePoll(asked, moment, tools);
  const after: SourceStatus = { source, poll: decided.poll };
  await commitPoll({ ...decided, alerts: await noticesOf(after, moment, tools) }, moment, tools);
  tools.onPolled?.(after);
  return asked.fetched;
}

async function noticesOf(
  after: SourceStatus,
  { before, now }: PollMoment,
  tools: PollTools,
): Promise<readonly AlertCommit[]> {
  const wasFailing = isWorthTelling(before, before.lastTriedAt ?? now);
  const isFailing = isWorthTelling(after.poll, now);
  if (isFailing && !wasFailing && after.poll.failingSince !== undefined) {
    return await tools.healthNotices({ status: after, told: 'failing', failingSince: after.poll.failingSince });
  }
  const isWell = after.poll.failures === 0 && after.poll.pageState === undefined && after.poll.endedAt === undefined;
  if (wasFailing && isWell && before.failingSince !== undefined) {
    return await tools.healthNotices({ status: after, told: 'recovered', failingSince: before.failingSince });
  }
  return [];
}
