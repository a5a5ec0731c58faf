import type { Connection } from '../nouns/connection.ts';
import type { Clock, Log } from '../nouns/ports.ts';
import type { SourceStatus } from '../nouns/source.ts';
import type { Store } from '../nouns/store.ts';
import { healthRoutes } from './health-routes.ts';
import { createMetrics } from './metrics.ts';
import { type Site, startSite } from './start-site.ts';

/** The HTTP server, and what it counts. */
export type Monitor = { readonly site: Site; polled(status: SourceStatus): void };

/** Serves health and metrics of a bot. Rejects with an AppError (`bad_setup`) if the port can't be used. */
export async function startMonitor(options: {
  readonly port: number;
  /** Undefined: all addresses. */
  readonly host: string | undefined;
  readonly store: Store;
  readonly platforms: () => readonly Connection[];
  /** Why polls have come to a standstill; null if they haven't. */
  readonly pollsStalled: () => string | null;
  readonly clock: Clock;
  readonly log: Log;
}): Promise<Monitor> {
  const { port, host, store, platforms, pollsStalled, clock, log } = options;
  const metrics = createMetrics();
  const app = healthRoutes({
    metrics,
    log,
    async vitals() {
      const sources = await store.sources();
      // Something is written every minute, so trouble is known.
      const canWrite = await store.canStore();
      return { sources, platforms: platforms(), pollsStalled: pollsStalled(), canWrite };
    },
    async measure() {
      const [status, outbox, counts] = await Promise.all([store.status(), store.outboxTotals(), store.counts()]);
      return { status, outbox, counts, platforms: platforms(), now: clock.now() };
    },
  });
  return { site: await startSite({ port, host, app, log }), polled: metrics.polled };
}
