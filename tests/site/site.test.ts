import { request as httpRequest } from 'node:http';
import { connect } from 'node:net';
import { Hono } from 'hono';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { silentLog } from '../../src/log.ts';
import { healthRoutes } from '../../src/site/health-routes.ts';
import { createMetrics } from '../../src/site/metrics.ts';
import type { Vitals } from '../../src/site/readiness.ts';
import { type Site, startSite } from '../../src/site/start-site.ts';

let vitals: () => Promise<Vitals>;
let site: Site;
const well: Vitals = { sources: [], platforms: [], pollsStalled: null, canWrite: true };

async function start(): Promise<Site> {
  const app = healthRoutes({
    vitals: () => vitals(),
    metrics: createMetrics(),
    measure: () => Promise.reject(new Error('disk I/O error at /secret/path')),
    log: silentLog,
  });
  return await startSite({ port: 0, host: '127.0.0.1', app, log: silentLog });
}

beforeAll(async () => {
  site = await start();
});
beforeEach(() => {
  vitals = async () => well;
});
afterAll(() => site.stop());

const get = (path: string, init?: RequestInit) => fetch(`http://127.0.0.1:${site.port}${path}`, init);

/** Sends bytes as they are, and resolves with all that comes back once the server closes the connection. */
async function send(bytes: string): Promise<string> {
  const socket = connect(site.port, '127.0.0.1');
  let answer = '';
  socket.on('data', (chunk) => {
    answer += chunk.toString('latin1');
  });
  socket.on('error', () => undefined);
  socket.write(bytes);
  await new Promise((resolve) => socket.once('close', resolve));
  return answer;
}

describe('the site', () => {
  it('says that it lives, with headers that let a browser do nothing with it', async () => {
    const answer = await get('/health');
    expect([answer.status, await answer.json()]).toEqual([200, { status: 'ok' }]);
    expect(answer.headers.get('content-security-policy')).toBe("default-src 'none'");
    expect(answer.headers.get('cache-control')).toBe('no-store');
  });

  it('says why it is not ready, and asks the store only once for many requests', async () => {
    await using own = await ownSite(async () => {
      own.asked += 1;
      return { ...well, canWrite: false };
    });
    const answers = await Promise.all(Array.from({ length: 20 }, () => fetch(`${own.origin}/ready`)));
    expect(new Set(answers.map(({ status }) => status))).toEqual(new Set([503]));
    expect(await answers[0]?.json()).toEqual({
      status: 'not ready',
      reasons: ['There are no sources to read.', "The database can't be written."],
    });
    expect(own.asked).toBe(1);
  });

  it('says nothing of why the database fails', async () => {
    await using own = await ownSite(() => Promise.reject(new Error('disk I/O error at /secret/path')));
    expect(await (await fetch(`${own.origin}/ready`)).json()).toEqual({
      status: 'not ready',
      reasons: ["The database can't be read."],
    });
    const metrics = await get('/metrics');
    expect([metrics.status, await metrics.text()]).toEqual([500, '{"status":"failed"}']);
  });

  it.each([
    ['/', 404],
    ['/healthz', 404],
    ['/health/', 404],
    ['/..%2f..%2fetc/passwd', 404],
    ['/%', 404],
  ])('answers %s with %d', async (path, status) => {
    expect((await get(path)).status).toBe(status);
  });

  it('answers HEAD without a body', async () => {
    const answer = await get('/health', { method: 'HEAD' });
    expect([answer.status, await answer.text()]).toEqual([200, '']);
  });

  it.each(['POST', 'PUT', 'DELETE', 'PATCH', 'OPTIONS'])('refuses %s without reading a body', async (method) => {
    const { status, sent } = await sendMuch(method);
    expect(status).toBe(405);
    expect(sent).toBeLessThan(8_000_000);
  });

  it.each([
    ['no HTTP', 'hello\r\n\r\n', 'HTTP/1.1 400'],
    ['no host', 'GET /health HTTP/1.1\r\n\r\n', 'HTTP/1.1 400'],
    ['a host that is none', 'GET /health HTTP/1.1\r\nHost: a b/c\r\nConnection: close\r\n\r\n', 'HTTP/1.1 400'],
    ['20 KB of headers', `GET / HTTP/1.1\r\nHost: x\r\nA: ${'a'.repeat(20_000)}\r\n\r\n`, 'HTTP/1.1 431'],
  ])('refuses %s', async (_what, bytes, answer) => {
    expect(await send(bytes)).toContain(answer);
    expect((await get('/health')).status).toBe(200);
  });

  it('gives what is mounted every request under its prefix, and survives whatever it does', async () => {
    const ways: (() => unknown)[] = [
      () => {
        throw new Error('thrown');
      },
      () => Promise.reject(new Error('rejected')),
      () => Promise.reject(null),
    ];
    for (const way of ways) {
      const unmount = site.mount('/slack/', way);
      expect((await get('/slack/events', { method: 'POST', body: 'x' })).status).toBe(500);
      unmount();
    }
    expect((await get('/slack/events')).status).toBe(404);
    expect((await get('/health')).status).toBe(200);
  });

  it.each([
    ['a port in use', () => ({ port: site.port, host: '127.0.0.1' }), /HTTP_PORT \d+ is already in use/],
    [
      'an address of another machine',
      () => ({ port: 0, host: '192.0.2.1' }),
      /HTTP_HOST 192\.0\.2\.1 isn't an address/,
    ],
  ])('says which setting to change for %s', async (_what, where, says) => {
    await expect(startSite({ ...where(), app: new Hono(), log: silentLog })).rejects.toMatchObject({
      code: 'bad_setup',
      message: expect.stringMatching(says),
    });
  });

  it('stops although a client holds its connection open', async () => {
    const other = await startSite({ port: 0, host: '127.0.0.1', app: new Hono(), log: silentLog });
    const socket = connect(other.port, '127.0.0.1');
    await new Promise((resolve) => socket.once('connect', resolve));
    socket.write('GET /slow HTTP/1.1\r\nHost: x\r\n');
    socket.on('error', () => undefined);
    const closed = new Promise((resolve) => socket.once('close', resolve));
    await other.stop();
    await closed;
  });
});

async function ownSite(ask: () => Promise<Vitals>) {
  vitals = ask;
  const own = await start();
  return { origin: `http://127.0.0.1:${own.port}`, asked: 0, [Symbol.asyncDispose]: () => own.stop() };
}

/** Sends up to 200 MB until the server answers. */
async function sendMuch(method: string): Promise<{ status: number; sent: number }> {
  return await new Promise((resolve) => {
    const chunk = Buffer.alloc(64 * 1024);
    let sent = 0;
    let isAnswered = false;
    const client = httpRequest({ port: site.port, host: '127.0.0.1', method, path: '/health' }, (answer) => {
      isAnswered = true;
      answer.resume();
      resolve({ status: answer.statusCode ?? 0, sent });
      client.destroy();
    });
    client.on('error', () => undefined);
    const write = () => {
      while (!isAnswered && sent < 200_000_000) {
        sent += chunk.length;
        if (!client.write(chunk)) {
          client.once('drain', write);
          return;
        }
      }
    };
    write();
  });
}
