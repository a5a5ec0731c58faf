import { afterEach, describe, expect, test } from 'vitest';
import { createReader } from '../../../src/net/reader/create-reader.ts';
import type { Log } from '../../../src/nouns/ports.ts';
import type { FeedSource } from '../../../src/nouns/source.ts';

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

function start(options: { deadlineMs?: number | undefined; odd?: boolean | undefined } = {}) {
  const logged: object[] = [];
  const log: Log = { debug() {}, info() {}, warn() {}, error: (fields) => logged.push(fields) };
  const reader = createReader({
    log,
    deadlineMs: options.deadlineMs,
    ...(options.odd === true ? { worker: new URL('./odd-worker.ts', import.meta.url) } : {}),
  });
  stops.push(reader.stop);
  return { logged, read: (text: string) => reader.feed(new TextEncoder().encode(text), question) };
}

describe('createReader()', () => {
  test('reads a feed in a worker and leaves the bytes to whoever gave them', async () => {
    const reader = createReader({ log: { debug() {}, info() {}, warn() {}, error() {} } });
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

  test('ends a document that hangs, and reads those that waited behind it', async () => {
    const { read, logged } = start({ odd: true, deadlineMs: 1_500 });
    const all = await Promise.all([read('a'), read('hang'), read('b'), read('c')]);
    expect(all).toEqual([
      { ok: false, problem: 'read: a' },
      { ok: false, problem: 'It could not be read within 1.5 s.' },
      { ok: false, problem: 'read: b' },
      { ok: false, problem: 'read: c' },
    ]);
    expect(logged).toEqual([]);
  });

  test.each(['die', 'throw'])('outlives a document that makes its worker %s, and logs why', async (word) => {
    const { read, logged } = start({ odd: true });
    const all = await Promise.all([read(word), read('after')]);
    expect(all[0]).toMatchObject({ ok: false, problem: expect.stringContaining('the log says more') });
    expect(all[1]).toEqual({ ok: false, problem: 'read: after' });
    expect(logged).toHaveLength(1);
  });

  test('outlives a document that takes all the memory it may have', async () => {
    const { read } = start({ odd: true, deadlineMs: 20_000 });
    const all = await Promise.all([read('swell'), read('after')]);
    expect(all[0]).toMatchObject({ ok: false, problem: expect.stringContaining('the log says more') });
    expect(all[1]).toEqual({ ok: false, problem: 'read: after' });
  });
});
