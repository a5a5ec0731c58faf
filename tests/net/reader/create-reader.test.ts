import { afterEach, describe, expect, test } from 'vitest';
import { silentLog } from '../../../src/log.ts';
import { createReader, type ReaderOptions } from '../../../src/net/reader/create-reader.ts';
import type { Log } from '../../../src/nouns/ports.ts';
import type { FeedSource } from '../../../src/nouns/source.ts';
import { fakeTime } from '../../fakes/fake-time.ts';

const source: FeedSource = {
  id: 'feed-example-org',
  kind: 'feed',
  name: 'Example',
  publisher: 'Example',
  url: 'https://example.org/feed',
  everyMinutes: 60,
  origin: 'catalogue',
  genre: 'news',
};
const question = { contentType: 'text/xml', url: source.url, source, now: '2026-11-01T09:00:00.000Z' };

const stops: (() => Promise<void>)[] = [];
afterEach(async () => {
  await Promise.all(stops.splice(0).map((stop) => stop()));
});

const oddWorker = new URL('./odd-worker.ts', import.meta.url);
const lateWorker = new URL('./late-worker.ts', import.meta.url);

function start(options: Omit<ReaderOptions, 'log'> = {}) {
  const logged: object[] = [];
  const log: Log = { debug() {}, info() {}, warn() {}, error: (fields) => logged.push(fields) };
  const reader = createReader({ log, ...options });
  stops.push(reader.stop);
  return { logged, read: (text: string) => reader.feed(new TextEncoder().encode(text), question) };
}

/** Says when a thread of the late worker is there, and tells it to go on. */
function lateThreads() {
  const channel = new BroadcastChannel('late-worker');
  stops.push(async () => channel.close());
  return {
    here: () => new Promise((resolve) => (channel.onmessage = resolve)),
    tell: (word: 'go' | 'break') => channel.postMessage(word),
  };
}

describe('createReader()', () => {
  test('reads a feed in a worker and leaves the bytes to whoever gave them', async () => {
    const reader = createReader({ log: silentLog });
    stops.push(reader.stop);
    const bytes = new TextEncoder().encode(
      '<rss version="2.0"><channel><title>News</title><item><title>One</title><link>https://example.org/1</link></item></channel></rss>',
    );
    const read = await reader.feed(bytes, question);
    expect(read.ok).toBe(true);
    expect(JSON.stringify(read)).toContain('https://example.org/1');
    expect(new TextDecoder().decode(bytes)).toContain('<rss');
  });

  test('says what is no feed', async () => {
    expect(await start().read('just words')).toMatchObject({ ok: false });
  });

  test.each([
    { word: 'loop', when: 'never stops working' },
    { word: 'wait', when: 'waits for what never comes' },
  ])('ends a document that $when, and reads those behind it', async ({ word }) => {
    const { read, logged } = start({ worker: oddWorker, readingMs: 500 });
    const all = await Promise.all([read('a'), read(word), read('b'), read('c')]);
    expect(all).toEqual([
      { ok: false, problem: 'read: a' },
      { ok: false, problem: 'It took more than 0.5 s to read.' },
      { ok: false, problem: 'read: b' },
      { ok: false, problem: 'read: c' },
    ]);
    expect(logged).toEqual([]);
  });

  test('ends a document that neither works nor idles after a minute, and says in the log that this is odd', async () => {
    const { timers, pass, alarms } = fakeTime('2026-11-01T09:00:00.000Z');
    const { read, logged } = start({ worker: oddWorker, timers });
    const all = Promise.all([read('block'), read('after')]);
    // Its thread has started, and was asked once how long it worked.
    await expect.poll(alarms).toHaveLength(2);
    pass(59_999);
    expect(logged).toEqual([]);
    pass(1);
    expect(await all).toEqual([
      { ok: false, problem: expect.stringContaining('See the log for details') },
      { ok: false, problem: 'read: after' },
    ]);
    expect(logged).toEqual([{ url: source.url, problem: 'It hung for 60 s.' }]);
  });

  test('reads a document whose thread takes long to start', async () => {
    const { timers, pass } = fakeTime('2026-11-01T09:00:00.000Z');
    const { read, logged } = start({ worker: lateWorker, timers });
    const late = lateThreads();
    const [one] = [read('a'), await late.here()];
    pass(59_999);
    late.tell('go');
    expect(await one).toEqual({ ok: false, problem: 'read at last' });
    expect(logged).toEqual([]);
  });

  test.each([
    { when: 'does not start within a minute', fail: (_: unknown, pass: (ms: number) => void) => pass(60_000) },
    { when: 'fails to start', fail: (tell: (word: 'break') => void) => tell('break') },
  ])('blames no document when the thread $when, and tries again for the next', async ({ fail }) => {
    const { timers, pass } = fakeTime('2026-11-01T09:00:00.000Z');
    const { read } = start({ worker: lateWorker, timers });
    const late = lateThreads();
    const [one] = [read('a'), await late.here()];
    fail(late.tell, pass);
    await expect(one).rejects.toMatchObject({ code: 'unavailable', message: expect.stringContaining('did not start') });
    const [next] = [read('b'), await late.here()];
    late.tell('go');
    expect(await next).toEqual({ ok: false, problem: 'read at last' });
  });

  test.each(['die', 'throw'])('outlives a document that makes its worker %s, and logs why', async (word) => {
    const { read, logged } = start({ worker: oddWorker });
    const all = await Promise.all([read(word), read('after')]);
    expect(all[0]).toMatchObject({ ok: false, problem: expect.stringContaining('See the log for details') });
    expect(all[1]).toEqual({ ok: false, problem: 'read: after' });
    expect(logged).toHaveLength(1);
  });

  test.each([
    { word: 'swell', where: 'on the heap' },
    { word: 'fill', where: 'outside the heap' },
  ])('ends a document that takes too much memory $where, and reads those behind it', async ({ word }) => {
    const { read, logged } = start({ worker: oddWorker, readingMs: 60_000 });
    const all = await Promise.all([read(word), read('after')]);
    expect(all).toEqual([
      { ok: false, problem: 'It took too much memory to read.' },
      { ok: false, problem: 'read: after' },
    ]);
    expect(logged).toEqual([]);
  });
});
