import { createServer, type IncomingMessage, request } from 'node:http';
import { type AddressInfo, connect, createServer as createTcpServer } from 'node:net';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { createProxyFor, describeProxies } from '../../../src/net/fetch/proxies.ts';
import { raw, startWebServer, type WebServer } from '../../fakes/web-server.ts';
import { startFetch, textOf } from './start-fetch.ts';

const proxy = 'http://proxy.test:3128';

describe('createProxyFor()', () => {
  test.each([
    ['http://a.test/', { http: proxy }, true],
    ['https://a.test/', { http: proxy }, false],
    ['https://a.test/', { https: proxy }, true],
    ['http://a.test/', { https: proxy }, false],
    ['http://a.test/', { all: proxy }, true],
    ['https://a.test/', { all: proxy }, true],
    ['https://a.test/', {}, false],
  ])('uses one for %s with %j: %s', (url, settings, used) => {
    expect(createProxyFor(settings)(new URL(url))?.host).toBe(used ? 'proxy.test:3128' : undefined);
  });

  test.each([
    ['a.test', 'http://a.test/', true],
    ['a.test', 'http://www.a.test/', true],
    ['a.test', 'http://ba.test/', false],
    ['.a.test', 'http://www.a.test/', true],
    ['*.a.test', 'http://www.a.test/', true],
    ['A.TEST', 'http://a.test/', true],
    ['*', 'https://a.test/', true],
    ['b.test, a.test', 'http://a.test/', true],
    ['b.test a.test', 'http://a.test/', true],
    ['a.test:80', 'http://a.test/', true],
    ['a.test:443', 'https://a.test/', true],
    ['a.test:8080', 'http://a.test/', false],
    ['a.test:8080', 'http://a.test:8080/', true],
    ['10.0.0.1', 'http://10.0.0.1/', true],
    ['0.0.1', 'http://10.0.0.1/', false],
    ['10.0.0.0/8', 'http://10.1.2.3/', true],
    ['10.0.0.0/8', 'http://11.1.2.3/', false],
    ['10.0.0.0/8', 'http://a.test/', false],
    ['::1', 'http://[::1]/', true],
    ['[::1]', 'http://[::1]:8080/', true],
    ['[::1]:80', 'http://[::1]:8080/', false],
    ['fd00::/8', 'http://[fd00::1]/', true],
    ['fd00::/8', 'http://10.0.0.1/', false],
    ['10.0.0.0/99', 'http://10.0.0.1/', false],
    ['/, :, [, %', 'http://a.test/', false],
    ['', 'http://a.test/', false],
  ])('with NO_PROXY=%s reaches %s directly: %s', (none, url, direct) => {
    expect(createProxyFor({ all: proxy, none })(new URL(url)) === null).toBe(direct);
  });
});

test.each([
  [{}, null],
  [{ none: 'a.test' }, null],
  [
    { all: 'http://u:hunter2@proxy.test:3128/' },
    'All sources are fetched through the proxy http://[secret]@proxy.test:3128.',
  ],
  [
    { https: proxy, none: 'a.test,b.test' },
    'Sources with https are fetched through the proxy http://proxy.test:3128, those with http directly, except from these hosts (NO_PROXY): a.test, b.test.',
  ],
  [{ http: proxy }, 'Sources with https are fetched directly, those with http through http://proxy.test:3128.'],
])('describeProxies() says in a sentence what %j does', (settings, sentence) => {
  expect(describeProxies(settings)).toBe(sentence);
});

/** A proxy that notes what it is asked and sends everything to `target`. */
async function startProxy(target: { port: number }, refuses = 0) {
  const asked: Pick<IncomingMessage, 'method' | 'url' | 'headers'>[] = [];
  const server = createServer((incoming, response) => {
    asked.push(incoming);
    if (refuses > 0) return void response.writeHead(refuses).end();
    const { pathname } = new URL(incoming.url ?? '');
    const onward = request({ host: '127.0.0.1', port: target.port, path: pathname, headers: { connection: 'close' } });
    onward.on('response', (answer) => {
      response.writeHead(answer.statusCode ?? 500, answer.headers);
      answer.pipe(response);
    });
    // An answer that a proxy can't read is passed on by some proxies as it is.
    onward.on('error', () => void incoming.socket.end('HTTP/1.1 200 OK\nx y: z\n\nodd'));
    onward.end();
  });
  server.on('connect', (incoming, socket) => {
    asked.push(incoming);
    if (refuses > 0) return void socket.end(`HTTP/1.1 ${refuses} No\r\n\r\n`);
    const onward = connect(target.port, '127.0.0.1', () => socket.write('HTTP/1.1 200 Connected\r\n\r\n'));
    onward.on('error', () => socket.destroy());
    socket.on('error', () => onward.destroy());
    socket.pipe(onward).pipe(socket);
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;
  return {
    asked,
    url: `http://user:hunter%402@127.0.0.1:${port}`,
    host: `127.0.0.1:${port}`,
    async stop() {
      server.closeAllConnections();
      await new Promise((resolve) => server.close(resolve));
    },
  };
}

describe('fetch() through a proxy', () => {
  let web: WebServer;
  let stops: (() => Promise<void>)[];
  beforeEach(async () => {
    web = await startWebServer({ '/': 'hello', '/odd': raw('HTTP/1.1 200 OK\nx y: z\n\nodd') });
    stops = [web.stop];
  });
  afterEach(async () => {
    for (const stop of stops.toReversed()) await stop();
  });
  const start = async (options: Parameters<typeof startFetch>[0] & { refuses?: number } = {}) => {
    const through = await startProxy(web, options.refuses);
    const bot = startFetch({
      allowPrivate: [],
      proxies: { all: through.url },
      resolve: () => Promise.reject(Object.assign(new Error('no'), { code: 'ENOTFOUND' })),
      ...options,
    });
    stops.push(through.stop, bot.stop);
    return { ...bot, through };
  };
  const passwordSent = `Basic ${Buffer.from('user:hunter@2').toString('base64')}`;

  test('asks it for http addresses, also for parts of a page and robots.txt, of a name that only it can resolve', async () => {
    const { page, part, through } = await start();
    expect(textOf(await page('http://news.test/'))).toBe('hello');
    expect((await part('http://cdn.test/'))?.status).toBe(200);
    expect(through.asked.map(({ url }) => url)).toEqual([
      'http://news.test/robots.txt',
      'http://news.test/',
      'http://cdn.test/',
    ]);
    for (const { headers } of through.asked) expect(headers['proxy-authorization']).toBe(passwordSent);
    expect(through.asked[1]?.headers.host).toBe('news.test');
    expect(web.requests('/')[0]?.headers).not.toHaveProperty('proxy-authorization');
  });

  test('reads an odd answer through it as well', async () => {
    const { feed, through } = await start();
    expect(textOf(await feed('http://news.test/odd'))).toBe('odd');
    expect(through.asked.map(({ url }) => url)).toEqual(['http://news.test/odd', 'http://news.test/odd']);
    expect(through.asked[1]?.headers['proxy-authorization']).toBe(passwordSent);
  });

  test('asks it for a tunnel for https addresses', async () => {
    const hellos: string[] = [];
    const tls = createTcpServer((socket) => {
      socket
        .on('error', () => undefined)
        .once('data', (bytes) => {
          hellos.push(bytes.toString('latin1'));
          socket.destroy();
        });
    });
    await new Promise<void>((resolve) => tls.listen(0, '127.0.0.1', resolve));
    stops.push(async () => void tls.close());
    const through = await startProxy(tls.address() as AddressInfo);
    const bot = startFetch({ allowPrivate: [], proxies: { https: through.url }, resolve: async () => [] });
    stops.push(through.stop, bot.stop);
    expect(await bot.feed('https://news.test/secret-path')).toMatchObject({ reason: 'connection' });
    expect(through.asked[0]).toMatchObject({ method: 'CONNECT', url: 'news.test:443' });
    expect(through.asked[0]?.headers['proxy-authorization']).toBe(passwordSent);
    expect(hellos[0]?.charCodeAt(0), 'a TLS handshake').toBe(0x16);
    expect(hellos[0]).toContain('news.test');
  });

  test.each([
    ['http://127.0.0.1/', undefined],
    ['https://10.0.0.1/', undefined],
    ['http://[::1]/', undefined],
    ['http://169.254.169.254/latest/meta-data/', undefined],
    ['https://169.254.169.254/latest/meta-data/', undefined],
    ['http://localhost/', undefined],
    ['http://intranet/', undefined],
    ['https://metadata.google.internal/', undefined],
    ['http://printer.local./', undefined],
    ['http://tricky.test/', ['10.0.0.1']],
    ['https://tricky.test/', ['93.184.216.34', '127.0.0.1']],
  ])('does not ask it for %s', async (url, addresses) => {
    const { feed, part, through } = await start(addresses && { resolve: async () => addresses });
    expect(await feed(url)).toMatchObject({ reason: 'address_refused' });
    expect(await part(url)).toBeNull();
    expect(through.asked).toEqual([]);
  });

  test('asks it for a private host that the operator allows, and reaches hosts of NO_PROXY directly and guarded', async () => {
    const { feed, through } = await start({ allowPrivate: ['intranet'] });
    expect(textOf(await feed('http://intranet/'))).toBe('hello');
    const direct = await startProxy(web);
    stops.push(direct.stop);
    const bot = startFetch({ proxies: { all: direct.url, none: 'web.test,tricky.test' }, allowPrivate: ['web.test'] });
    stops.push(bot.stop);
    expect(textOf(await bot.feed(`http://web.test:${web.port}/`))).toBe('hello');
    expect(await bot.feed('http://tricky.test/')).toMatchObject({ reason: 'address_refused' });
    // A source at the proxy's own address is one like any other.
    expect(await bot.feed(direct.url.replace('user:hunter%402@', ''))).toMatchObject({ reason: 'address_refused' });
    expect([through.asked.length, direct.asked.length]).toEqual([1, 0]);
  });

  test.each([
    [
      'http://news.test/',
      407,
      'The proxy HOST requires a user name and password, or refused the ones that it got. Set them in HTTP_PROXY: http://user:password@host:port',
    ],
    [
      'https://news.test/',
      407,
      'The proxy HOST requires a user name and password, or refused the ones that it got. Set them in HTTPS_PROXY: http://user:password@host:port',
    ],
    ['https://news.test/', 403, 'The proxy HOST refused to connect to news.test:443 (403).'],
  ])('says that it refuses %s with %i', async (url, refuses, sentence) => {
    const { feed, through } = await start({ refuses });
    expect(await feed(url)).toMatchObject({ reason: 'connection', sentence: sentence.replace('HOST', through.host) });
  });

  test.each(['http://news.test/', 'https://news.test/'])(
    'says that it is not there for %s, without its password',
    async (url) => {
      const { feed, through } = await start();
      await through.stop();
      stops.splice(1, 1);
      const fetched = await feed(url);
      expect(fetched).toMatchObject({
        reason: 'connection',
        sentence: expect.stringContaining(`The proxy ${through.host}`),
      });
      expect(JSON.stringify(fetched)).not.toContain('hunter');
    },
  );
});
