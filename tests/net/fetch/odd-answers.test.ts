import { gzipSync } from 'node:zlib';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { AddressRefused } from '../../../src/net/fetch/address-guard.ts';
import { createConnections } from '../../../src/net/fetch/connections.ts';
import { type Route, raw, startWebServer, type WebServer } from '../../fakes/web-server.ts';
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

const head = 'HTTP/1.1 200 OK\r\ncontent-type: text/xml\r\netag: "1"\r\n';
const packed = gzipSync('hello').toString('latin1');

describe('an answer that curl and browsers read is read', () => {
  // The parser of loose answers has its own table. These are the ones that the strict parser rejects at different times.
  test.each([
    ['header lines that end in LF', `${head.replaceAll('\r', '')}content-length: 5\n\nhello`],
    ['a control character in a header', `${head}x: \x01\r\ncontent-length: 5\r\n\r\nhello`],
    ['a space in the name of a header', `${head}x y: z\r\ncontent-length: 5\r\n\r\nhello`],
    ['a length beside chunks', `${head}content-length: 9\r\ntransfer-encoding: chunked\r\n\r\n5\r\nhello\r\n0\r\n\r\n`],
    ['a chunk with an odd extension', `${head}transfer-encoding: chunked\r\n\r\n5;"\r\nhello\r\n0\r\n\r\n`],
    ['chunks in LF', `${head}transfer-encoding: chunked\r\n\r\n5\nhello\n0\n\n`],
    ['an odd status line', `${head.replace('HTTP/1.1', 'HTTP/2 ')}content-length: 5\r\n\r\nhello`],
    ['no reason', `${head.replace(' OK', '')}content-length: 5\r\n\r\nhello`],
    ['a length that is too short for a connection that goes on', `${head}content-length: 5\r\n\r\nhello hello`],
    ['60 KiB of headers', `${head}x: ${'y'.repeat(60_000)}\r\ncontent-length: 5\r\n\r\nhello`],
    ['an interim answer', `HTTP/1.1 100 Continue\r\n\r\n${head}content-length: 5\r\n\r\nhello`],
    ['HTTP/1.0', `${head.replace('/1.1', '/1.0')}\r\nhello`],
    ['compression and an odd header', `${head}x y: z\r\ncontent-encoding: gzip\r\n\r\n${packed}`],
    ['compression without its trailer', `${head}content-encoding: gzip\r\n\r\n${packed.slice(0, -8)}`],
  ])('%s', async (_what, bytes) => {
    web.serve({ '/odd': raw(bytes) });
    const fetched = await bot.feed(web.url('/odd'));
    expect(textOf(fetched)).toBe('hello');
    expect(fetched).toMatchObject({ isWhole: true, contentType: 'text/xml', etag: '"1"' });
  });

  test('a 304 and a redirect in odd headers', async () => {
    web.serve({
      '/odd304': raw('HTTP/1.1 304 Not Modified\nx y: z\n\n'),
      '/oddly': raw('HTTP/1.1 301 Moved\nlocation: /here\n\n'),
      '/here': 'hello',
    });
    expect(await bot.feed(web.url('/odd304'), { etag: '"1"' })).toMatchObject({ outcome: 'unchanged', etag: '"1"' });
    expect(await bot.feed(web.url('/oddly'))).toMatchObject({ movedTo: web.url('/here') });
  });

  test('whatever a kept connection has come to in the meantime', async () => {
    let answers = 0;
    const once: Route = (request, response) => {
      answers += 1;
      if (answers === 2) request.socket.resetAndDestroy();
      else response.end('hello');
    };
    web.serve({ '/once': once });
    for (const _ of [1, 2]) expect(textOf(await bot.feed(web.url('/once')))).toBe('hello');
  });
});

describe('an answer that breaks off is marked, and has no validators', () => {
  test.each([
    ['shorter than its length', `${head}content-length: 100\r\n\r\nhello`],
    ['cut within a chunk', `${head}transfer-encoding: chunked\r\n\r\n9\r\nhello`],
    ['without its last chunk', `${head}transfer-encoding: chunked\r\n\r\n5\r\nhello\r\n`],
    ['cut and odd', `${head}x y: z\r\ncontent-length: 100\r\n\r\nhello`],
    ['cut in its compressed data', `${head}content-encoding: gzip\r\n\r\n${packed.slice(0, -9)}`],
  ])('%s', async (_what, bytes) => {
    web.serve({ '/short': raw(bytes) });
    const fetched = await bot.feed(web.url('/short'));
    expect(textOf(fetched)).toBe('hello');
    expect(fetched).toMatchObject({ outcome: 'fresh', isWhole: false });
    expect(fetched).not.toHaveProperty('etag');
  });

  test('cut by a reset', async () => {
    web.serve({
      '/reset': (request, response) => {
        response.writeHead(200, { 'content-length': 9 }).write('hello', () => {
          setImmediate(() => request.socket.resetAndDestroy());
        });
      },
    });
    const fetched = await bot.feed(web.url('/reset'));
    // The reset may overtake what was sent.
    if (fetched.outcome === 'fresh') expect(fetched.isWhole).toBe(false);
    else expect(fetched).toMatchObject({ reason: 'connection' });
  });
});

describe('an answer that nobody can read is said', () => {
  test.each([
    ['closed at once', '', 'closed the connection before its answer was complete'],
    ['cut in the headers', head, 'closed the connection before its answer was complete'],
    ['cut before the body', `${head}content-length: 5\r\n\r\n`, 'closed the connection before its answer was complete'],
    ['not HTTP', 'SSH-2.0-OpenSSH_9.6\r\n', "isn't HTTP"],
    ['endless headers', `${head}${'x: y\r\n'.repeat(50_000)}`, 'more than 128 KiB of headers'],
    ['endless headers in LF', `${head.replaceAll('\r', '')}${'x: y\n'.repeat(50_000)}`, 'more than 128 KiB of headers'],
    ['damaged compression', `${head}content-encoding: gzip\r\n\r\n\x1f\x8b\x08\0\0\0\0\0\0\x03\xff\xff`, 'damaged'],
    ['unknown compression', `${head}content-encoding: compress\r\n\r\n\x1f\x9d\x90\0\0`, "doesn't support"],
  ])('%s', async (_what, bytes, words) => {
    web.serve({ '/broken': raw(bytes) });
    const fetched = await bot.feed(web.url('/broken'));
    expect(fetched).toMatchObject({ outcome: 'failed', sentence: expect.stringContaining(words) });
  });

  test('with the limits of an answer that is read at once', async () => {
    const small = startFetch({ limits: { maxBodyBytes: 1_000, deadlineMs: 300 } });
    web.serve({
      '/long': raw(`${head}x y: z\r\n\r\n${'x'.repeat(2_000)}`),
      '/late': (request) => void request.socket.write(`${head}x y: z\r\n\r\nhello`),
    });
    expect(await small.feed(web.url('/long'))).toMatchObject({ reason: 'too_large' });
    expect(await small.feed(web.url('/late'))).toMatchObject({ reason: 'timeout' });
    await small.stop();
  });

  test('and the guard holds for the connection of the second try', async () => {
    const { wayTo, stop } = createConnections({
      allowPrivate: [],
      proxies: {},
      limits: { connectMs: 1_000, maxHeaderBytes: 1_000 },
      resolve: async () => ['127.0.0.1'],
    });
    for (const host of ['web.test', '127.0.0.1', '[::1]']) {
      const way = await wayTo(new URL(`http://${host}:${web.port}/`));
      await expect(way.connect(new AbortController().signal)).rejects.toThrow(AddressRefused);
    }
    await stop();
  });

  test('if the server has gone before the second try', async () => {
    const going = await startWebServer();
    going.serve({
      '/odd': (request) => {
        void going.stop();
        request.socket.resetAndDestroy();
      },
    });
    expect(await bot.feed(going.url('/odd'))).toMatchObject({ sentence: `${going.host} refused the connection.` });
  });
});

describe('cookies', () => {
  /** Lets in who brings the cookie, and sets it for everybody else. */
  const gate =
    (cookie: string, to: string): Route =>
    (request, response) => {
      if (request.headers.cookie?.includes(cookie.split(';')[0] ?? '')) response.end('hello');
      else response.writeHead(302, { 'set-cookie': cookie, location: to }).end();
    };

  test('open a gate in the same chain of redirects', async () => {
    web.serve({
      '/self': gate('seen=1', '/self'),
      '/feed': gate('a=1; Path=/', '/gate'),
      '/gate': gate('b=2', '/feed'),
    });
    expect(textOf(await bot.feed(web.url('/self')))).toBe('hello');
    const fetched = await bot.feed(web.url('/feed'));
    expect(textOf(fetched)).toBe('hello');
    expect(fetched).not.toHaveProperty('movedTo');
  });

  test('are forgotten with the chain, and go to no other host or path', async () => {
    web.serve({
      '/start': {
        status: 302,
        headers: { 'set-cookie': ['here=1', 'deep=1; Path=/deep'], location: `http://www.web.test:${web.port}/away` },
      },
      '/away': {
        status: 302,
        headers: { 'set-cookie': 'domain=1; Domain=web.test', location: `http://web.test:${web.port}/end` },
      },
      '/end': 'hello',
    });
    for (const _ of [1, 2]) expect(textOf(await bot.feed(web.url('/start')))).toBe('hello');
    const sent = (path: string) => web.requests(path).map(({ headers }) => headers.cookie);
    expect(sent('/start')).toEqual([undefined, undefined]);
    expect(sent('/away')).toEqual([undefined, undefined]);
    expect(sent('/end')).toEqual(['domain=1', 'domain=1']);
  });

  test.each([
    ['for a public suffix', 'x=1; Domain=test'],
    ['for another host', 'x=1; Domain=example.org'],
    ['that has expired', 'x=1; Max-Age=0'],
    ['only for https', 'x=1; Secure'],
    ['that is too long', `x=${'1'.repeat(5_000)}`],
    ['without a name or value', '='],
  ])('are not sent back %s', async (_what, cookie) => {
    web.serve({ '/from': raw(`HTTP/1.1 302 Found\r\nset-cookie: ${cookie}\r\nlocation: /to\r\n\r\n`), '/to': 'hello' });
    expect(await bot.feed(`http://web.test:${web.port}/from`)).toMatchObject({ outcome: 'fresh' });
    expect(web.requests('/to').at(-1)?.headers.cookie).toBeUndefined();
  });

  test('that change at every turn end at the limit of redirects, and a loop is still one', async () => {
    let count = 0;
    web.serve({
      '/more': (_request, response) => {
        count += 1;
        response.writeHead(302, {
          'set-cookie': Array.from({ length: 60 }, (_, at) => `c${at}=${count}`),
          location: '/more',
        });
        response.end();
      },
      '/same': { status: 302, headers: { 'set-cookie': 'a=1', location: '/same' } },
    });
    expect(await bot.feed(web.url('/more'))).toMatchObject({ reason: 'redirects' });
    expect(web.requests('/more').length).toBeLessThanOrEqual(6);
    expect(await bot.feed(web.url('/same'))).toMatchObject({
      sentence: `${web.host} redirects in a loop: ${web.host}/same → ${web.host}/same → ${web.host}/same.`,
    });
  });
});

describe('Location', () => {
  test.each([
    ['in raw UTF-8', Buffer.from('/caf\u00e9 au lait').toString('latin1'), '/caf%C3%A9%20au%20lait'],
    ['in raw latin-1', '/caf\xe9', '/caf%E9'],
    ['relative', 'x', '/dir/x'],
    ['without a scheme', '//HOST/x', '/x'],
    ['with spaces around it', '  /x  ', '/x'],
    ['in a header that is odd', '/x\r\ny z: 1', '/x'],
  ])('%s is followed', async (_what, location, path) => {
    web.serve({
      '/dir/from': raw(`HTTP/1.1 302 Found\r\nlocation: ${location.replace('HOST', web.host)}\r\n\r\n`),
      [path]: 'hello',
    });
    expect(textOf(await bot.feed(web.url('/dir/from')))).toBe('hello');
  });

  test.each(['', '   '])('that is empty leads nowhere: "%s"', async (location) => {
    web.serve({ '/from': raw(`HTTP/1.1 302 Found\r\nlocation: ${location}\r\n\r\n`) });
    expect(await bot.feed(web.url('/from'))).toMatchObject({
      sentence: `${web.host} answered 302 Found without saying where to go.`,
    });
  });
});
