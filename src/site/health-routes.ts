import { performance } from 'node:perf_hooks';
import { Hono } from 'hono';
import { secureHeaders } from 'hono/secure-headers';
import { messageOf } from '../nouns/errors.ts';
import type { Log } from '../nouns/ports.ts';
import type { Measured, Metrics } from './metrics.ts';
import { unreadyReasons, type Vitals } from './readiness.ts';

/** How long an answer is used again, so that many requests cost no more than one. */
const freshForMs = 5_000;

/**
 * `/health` (200 if the event loop turns), `/ready` (503 with reasons if the bot doesn't read, or can't tell anybody) and `/metrics`
 * (Prometheus). Anyone who reaches the port may ask, so no answer has a secret or a name in it.
 */
export function healthRoutes(parts: {
  vitals: () => Promise<Vitals>;
  metrics: Metrics;
  measure: () => Promise<Measured>;
  log: Log;
}): Hono {
  const { metrics, log } = parts;
  const reasons = keptFresh(async () => {
    try {
      return unreadyReasons(await parts.vitals());
    } catch (thrown) {
      log.error({ problem: messageOf(thrown) }, 'Readiness not known');
      return ["The database can't be read."];
    }
  });
  const scrape = keptFresh(async () => await metrics.text(await parts.measure()));
  const app = new Hono();
  app.use(secureHeaders({ contentSecurityPolicy: { defaultSrc: ["'none'"] } }));
  app.use(async (context, next) => {
    await next();
    context.header('cache-control', 'no-store');
  });
  app.get('/health', (context) => context.json({ status: 'ok' }));
  app.get('/ready', async (context) => {
    const found = await reasons();
    if (found.length === 0) return context.json({ status: 'ok', reasons: found });
    return context.json({ status: 'not ready', reasons: found }, 503);
  });
  app.get('/metrics', async (context) => {
    const text = await scrape();
    return context.body(text, 200, { 'content-type': metrics.contentType });
  });
  app.notFound((context) => context.json({ status: 'not found' }, 404));
  app.onError((error, context) => {
    log.error({ path: context.req.path, problem: messageOf(error) }, 'HTTP request not handled');
    return context.json({ status: 'failed' }, 500);
  });
  return app;
}

/** Calls `work` at most once per 5 s; calls in between share its result. A failure isn't kept. */
function keptFresh<Result>(work: () => Promise<Result>): () => Promise<Result> {
  let kept: { readonly result: Promise<Result>; readonly atMs: number } | null = null;
  return async () => {
    if (kept === null || performance.now() - kept.atMs > freshForMs) {
      const result = work();
      kept = { result, atMs: performance.now() };
      result.catch(() => {
        kept = null;
      });
    }
    return await kept.result;
  };
}
