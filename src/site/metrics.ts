import { Counter, collectDefaultMetrics, Gauge, Registry } from 'prom-client';
import type { OutboxTotals } from '../nouns/delivery.ts';
import type { SourceStatus } from '../nouns/source.ts';
import type { StoreStatus } from '../nouns/store.ts';
import { type Instant, msOf } from '../nouns/time.ts';
import type { PlatformState } from './readiness.ts';

/** What a scrape reads from the rest of the bot. */
export type Measured = {
  readonly status: StoreStatus;
  readonly outbox: OutboxTotals;
  readonly platforms: readonly PlatformState[];
  /** Every counter since the database was created. */
  readonly counts: Readonly<Record<string, number>>;
  readonly now: Instant;
};

/** Prometheus metrics of the bot. */
export type Metrics = {
  /** Counts a poll. */
  polled(status: SourceStatus): void;
  readonly contentType: string;
  /** All metrics in Prometheus' text format. */
  text(measured: Measured): Promise<string>;
};

/**
 * Creates the metrics: `fineprint_*`, listed in docs/running.md, and those of the process (`process_*`, `nodejs_*`): memory, CPU and
 * the lag of the event loop. Their labels are fixed words, never the name of a source, channel or place.
 */
export function createMetrics(): Metrics {
  const registry = new Registry();
  const registers = [registry];
  collectDefaultMetrics({ register: registry });
  const gauge = <Label extends string = never>(name: string, help: string, labelNames: readonly Label[] = []) =>
    new Gauge({ name: `fineprint_${name}`, help, labelNames, registers });
  const counter = <Label extends string>(name: string, help: string, labelNames: readonly Label[]) =>
    new Counter({ name: `fineprint_${name}`, help, labelNames, registers });

  const polls = counter('polls_total', 'Polls since the start', ['outcome']);
  for (const outcome of ['read', 'failed']) polls.inc({ outcome }, 0);
  const events = counter('events_total', 'Counters of doctor, since the database was created', ['event']);
  const sources = gauge('sources', 'Sources by state', ['state']);
  const items = gauge('items', 'Items in the database');
  const stories = gauge('stories', 'Stories in the database');
  const alerts = gauge('alerts', 'Alerts in the database');
  const subscriptions = gauge('subscriptions', 'Subscriptions of channels');
  const deliveries = gauge('deliveries', 'Messages by platform and state', ['platform', 'state']);
  const lateDelivery = gauge('oldest_due_delivery_seconds', 'How long the oldest message that is due waits', [
    'platform',
  ]);
  const latePoll = gauge('oldest_due_poll_seconds', 'How long the source that is due first waits for its poll');
  const lastRead = gauge('last_read_timestamp_seconds', 'When a source was last read');
  const lastSent = gauge('last_sent_timestamp_seconds', 'When a platform last accepted a message');
  const connected = gauge('platform_connected', '1 if the chat is connected', ['platform']);

  return {
    polled: (status) => polls.inc({ outcome: isFailing(status) ? 'failed' : 'read' }),
    contentType: registry.contentType,
    async text({ status, outbox, platforms, counts, now }) {
      for (const one of [sources, deliveries, lateDelivery, connected, events]) one.reset();
      for (const [state, count] of Object.entries(sourceStates(status.sources))) sources.set({ state }, count);
      for (const [event, count] of Object.entries(counts)) events.inc({ event }, count);
      items.set(status.items);
      stories.set(status.stories);
      alerts.set(outbox.alerts);
      subscriptions.set(status.subscriptions);
      for (const { platform, state, count } of outbox.deliveries) deliveries.inc({ platform, state }, count);
      for (const [platform, rows] of Map.groupBy(outbox.deliveries, (row) => row.platform)) {
        lateDelivery.set(
          { platform },
          longestWait(
            rows.map(({ oldestDueAt }) => oldestDueAt ?? now),
            now,
          ),
        );
      }
      const alive = status.sources.filter(({ poll }) => poll.endedAt === undefined);
      latePoll.set(
        longestWait(
          alive.map(({ poll }) => poll.nextPollAt),
          now,
        ),
      );
      if (status.lastReadAt !== undefined) lastRead.set(msOf(status.lastReadAt) / 1000);
      if (status.lastSentAt !== undefined) lastSent.set(msOf(status.lastSentAt) / 1000);
      for (const { platform, state } of platforms) connected.set({ platform }, state === 'connected' ? 1 : 0);
      return await registry.metrics();
    },
  };
}

function sourceStates(sources: readonly SourceStatus[]) {
  const states = { read: 0, failing: 0, ended: 0, new: 0 };
  for (const status of sources) {
    if (status.poll.endedAt !== undefined) states.ended += 1;
    else if (isFailing(status)) states.failing += 1;
    else states[status.poll.lastReadAt === undefined ? 'new' : 'read'] += 1;
  }
  return states;
}

function isFailing({ poll }: SourceStatus): boolean {
  return poll.failures > 0 || poll.pageState !== undefined;
}

/** Seconds since the earliest of these; 0 if none has passed. */
function longestWait(dues: readonly Instant[], now: Instant): number {
  const [earliest = now] = dues.toSorted();
  return Math.max(0, (msOf(now) - msOf(earliest)) / 1000);
}
