import { silentLog } from '../../../src/log.ts';
import { createFetch } from '../../../src/net/fetch/create-fetch.ts';
import { fakeTime } from '../../fakes/fake-time.ts';

/** A fetch whose clock is moved by its own pauses, with what it paused for. */
export function startFetch(options: Partial<Parameters<typeof createFetch>[0]> = {}) {
  const time = fakeTime('2026-11-01T09:00:00.000Z');
  const pausesMs: number[] = [];
  const made = createFetch({
    userAgent: 'Fineprint/1.0 (+https://example.org/bot)',
    allowPrivate: ['127.0.0.1', 'web.test', 'www.web.test'],
    clock: time.clock,
    log: silentLog,
    resolve: async () => ['127.0.0.1'],
    wait: async (ms) => {
      pausesMs.push(ms);
      time.pass(ms);
    },
    ...options,
  });
  return {
    ...made,
    time,
    pausesMs,
    feed: (url: string, more: { etag?: string | undefined; lastModified?: string | undefined } = {}) =>
      made.fetch({ url, obeyRobots: false, ...more }),
    page: (url: string) => made.fetch({ url, obeyRobots: true }),
  };
}

/** The body of a fresh answer as text. */
export function textOf(fetched: { outcome: string; body?: Uint8Array | undefined }): string {
  return fetched.body === undefined ? `(${JSON.stringify(fetched)})` : new TextDecoder().decode(fetched.body);
}
