import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { conditional, raw, redirect, slowDrip, startWebServer, type WebServer } from '../../fakes/web-server.ts';
import { startFetch, textOf } from './start-fetch.ts';

let web: WebServer;
let bot: ReturnType<typeof startFetch>;
beforeAll(async () => {
  web = await startWebServer();
  bot = startFetch();
});
afterAll(async () => {
  await bot.stop();
  await web.stop();
});

const article = '<rss><channel><title>News</title></channel></rss>'.repeat(20);

describe('fetch()', () => {
  test('gives a fresh answer with its type, validators and waiting times as they came', async () => {
    web.serve({
      '/feed': {
        headers: {
          etag: 'W/"a\\"b é"',
          'last-modified': 'Sun, 01 Nov 2026 08:00:00 GMT',
          'content-type': 'text/xml; charset=koi8-r',
          'cache-control': 'public, max-age=600',
          age: '100',
        },
        body: 'hello',
      },
    });
    const fetched = await bot.feed(web.url('/feed#top'));
    expect(textOf(fetched)).toBe('hello');
    expect(fetched).toMatchObject({
      outcome: 'fresh',
      etag: 'W/"a\\"b é"',
      lastModified: 'Sun, 01 Nov 2026 08:00:00 GMT',
      contentType: 'text/xml; charset=koi8-r',
      maxAgeSeconds: 500,
      finalUrl: web.url('/feed'),
    });
    expect(fetched).not.toHaveProperty('movedTo');
    expect(web.requests('/feed')[0]?.headers['user-agent']).toBe('Fineprint/1.0 (+https://example.org/bot)');
  });

  test('asks with the validators byte for byte and hears that nothing changed', async () => {
    web.serve({ '/known': conditional('W/"x é"', article) });
    const fetched = await bot.feed(web.url('/known'), { etag: 'W/"x é"', lastModified: 'yesterday' });
    expect(fetched).toEqual({ outcome: 'unchanged', etag: 'W/"x é"', lastModified: 'yesterday' });
    expect(web.requests('/known').at(-1)?.headers['if-modified-since']).toBe('yesterday');
  });

  test('keeps the ETag it asked with when a 304 names none', async () => {
    web.serve({ '/bare': { status: 304 } });
    expect(await bot.feed(web.url('/bare'), { etag: '"1"' })).toEqual({ outcome: 'unchanged', etag: '"1"' });
  });

  test('takes a 304 that nothing led to for a failure, so that a first reading is not skipped', async () => {
    web.serve({ '/bare': { status: 304 } });
    expect(await bot.feed(web.url('/bare'))).toMatchObject({ outcome: 'failed', reason: 'server_error', status: 304 });
  });

  test('leaves out a validator that cannot stand in a header', async () => {
    web.serve({ '/plain': 'text' });
    expect(await bot.feed(web.url('/plain'), { etag: '"a"\r\nx: y' })).toMatchObject({ outcome: 'fresh' });
    expect(web.requests('/plain').at(-1)?.headers).not.toHaveProperty('if-none-match');
  });

  test('gives an empty body as a fresh one', async () => {
    web.serve({ '/empty': { headers: { 'content-encoding': 'gzip' } } });
    const fetched = await bot.feed(web.url('/empty'));
    expect(fetched).toMatchObject({ outcome: 'fresh', contentType: '' });
    expect(textOf(fetched)).toBe('');
  });

  test.each([
    [401, 'forbidden', '401 Unauthorized'],
    [403, 'forbidden', '403 Forbidden'],
    [404, 'client_error', '404 Not Found'],
    [429, 'rate_limited', '429 Too Many Requests'],
    [500, 'server_error', '500 Internal Server Error'],
    [503, 'server_error', '503 Service Unavailable'],
    [599, 'server_error', '599'],
  ])('says in a sentence that the server answered %i', async (status, reason, words) => {
    web.serve({ [`/status-${status}`]: { status, headers: { 'retry-after': '120' }, body: 'secret stack' } });
    expect(await bot.feed(web.url(`/status-${status}?token=secret`).replace('?token=secret', ''))).toEqual({
      outcome: 'failed',
      reason,
      status,
      retryAfterSeconds: 120,
      sentence: `${web.host} answered ${words}.`,
    });
  });

  test('knows what is gone for good, but not behind a redirect that is for now', async () => {
    web.serve({ '/gone': { status: 410 }, '/now': redirect(302, '/gone'), '/ever': redirect(308, '/gone') });
    expect(await bot.feed(web.url('/gone'))).toEqual({ outcome: 'gone' });
    expect(await bot.feed(web.url('/ever'))).toEqual({ outcome: 'gone' });
    expect(await bot.feed(web.url('/now'))).toMatchObject({ reason: 'client_error', status: 410 });
  });

  test.each([
    ['not a url', 'bad_url'],
    ['ftp://example.org/feed', 'bad_url'],
    ['file:///etc/passwd', 'bad_url'],
    ['http://user:hunter2@example.org/', 'bad_url'],
    [`http://example.org/${'a'.repeat(5_000)}`, 'bad_url'],
  ])('refuses to ask %.60s', async (url, reason) => {
    const fetched = await bot.feed(url);
    expect(fetched).toMatchObject({ outcome: 'failed', reason });
    expect(JSON.stringify(fetched)).not.toContain('hunter2');
  });
});

describe('limits', () => {
  test('end a body that goes on, with or without its length said', async () => {
    const small = startFetch({ limits: { maxBodyBytes: 1024 } });
    let written = 0;
    web.serve({
      '/said': { headers: { 'content-type': 'video/mp4' }, body: Buffer.alloc(2000) },
      '/endless': (_request, response) => {
        const more = () => {
          while (!response.destroyed && response.write(Buffer.alloc(64 * 1024))) written += 64 * 1024;
        };
        response.writeHead(200).on('drain', more);
        more();
      },
    });
    expect(await small.feed(web.url('/said'))).toMatchObject({
      reason: 'too_large',
      sentence: `${web.host} sent more than 1 KiB of video/mp4. If that is what you want to read, raise FINEPRINT_MAX_BODY_MB.`,
    });
    expect(await small.feed(web.url('/endless'))).toMatchObject({ reason: 'too_large' });
    await small.stop();
    expect(written).toBeLessThan(50 * 1024 * 1024);
  });

  test('end an answer that drips, and one that never begins', async () => {
    const hasty = startFetch({ limits: { deadlineMs: 60 } });
    web.serve({ '/drip': slowDrip, '/silent': () => undefined });
    for (const path of ['/drip', '/silent']) {
      expect(await hasty.feed(web.url(path))).toEqual({
        outcome: 'failed',
        reason: 'timeout',
        sentence: `${web.host} didn't finish its answer within 60 ms. If it is always this slow, raise FINEPRINT_FETCH_SECONDS.`,
      });
    }
    await hasty.stop();
  });

  test('end a flood of headers', async () => {
    web.serve({ '/flood': raw(`HTTP/1.1 200 OK\r\n${'x: '.concat('y'.repeat(1000), '\r\n').repeat(140)}\r\n`) });
    expect(await bot.feed(web.url('/flood'))).toMatchObject({
      reason: 'too_large',
      sentence: `${web.host} sent more than 128 KiB of headers.`,
    });
  });
});

describe('a broken connection', () => {
  test('to a closed port, without TLS and to a name without address are told apart', async () => {
    const other = await startWebServer();
    await other.stop();
    expect(await bot.feed(other.url('/'))).toMatchObject({ reason: 'connection' });
    expect(await bot.feed(web.url('/').replace('http:', 'https:'))).toMatchObject({ reason: 'connection' });
    const lost = startFetch({ resolve: () => Promise.reject(Object.assign(new Error('no'), { code: 'ENOTFOUND' })) });
    expect(await lost.feed('http://nowhere.test/')).toEqual({
      outcome: 'failed',
      reason: 'dns',
      sentence: "nowhere.test couldn't be found (ENOTFOUND).",
    });
    await lost.stop();
  });
});

describe('stop()', () => {
  test('ends what runs and waits, and closes every connection', async () => {
    const own = await startWebServer({ '/silent': () => undefined, '/kept': 'ok' });
    const ending = startFetch();
    await ending.feed(own.url('/kept'));
    const running = [ending.feed(own.url('/silent')), ending.feed(own.url('/kept'))];
    await expect.poll(() => own.requests('/silent').length).toBe(1);
    await ending.stop();
    for (const fetched of await Promise.all(running)) {
      expect(fetched).toMatchObject({ outcome: 'failed', sentence: expect.stringContaining('stopping') });
    }
    expect(await ending.feed(own.url('/kept'))).toMatchObject({ outcome: 'failed', reason: 'connection' });
    await expect.poll(() => own.openSockets()).toBe(0);
    await own.stop();
  });
});
