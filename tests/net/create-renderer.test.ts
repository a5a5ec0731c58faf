import { createSocket } from 'node:dgram';
import { existsSync } from 'node:fs';
import type { ServerResponse } from 'node:http';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { silentLog } from '../../src/log.ts';
import { createRenderer } from '../../src/net/create-renderer.ts';
import { createFetch } from '../../src/net/fetch/create-fetch.ts';
import { startWebServer, type WebServer } from '../fakes/web-server.ts';

const chromium = ['/usr/bin/chromium', '/usr/bin/chromium-browser', '/usr/bin/google-chrome'].find(existsSync);

let web: WebServer;
let intranet: WebServer;
let stops: (() => Promise<void>)[];
beforeEach(async () => {
  web = await startWebServer();
  intranet = await startWebServer({ '/secret.json': '{"text":"internal"}' });
  stops = [web.stop, intranet.stop];
});
afterEach(async () => {
  for (const stop of stops.toReversed()) await stop();
});

function open(deadlineMs?: number) {
  const { part, stop } = createFetch({
    userAgent: 'Fineprint/test',
    // The page's own host is allowed here; the other server is not.
    allowPrivate: [web.host],
    clock: { now: () => '2026-11-01T09:00:00.000Z' },
    log: silentLog,
  });
  const renderer = createRenderer({
    executablePath: chromium ?? '',
    userAgent: 'Fineprint/test',
    part,
    log: silentLog,
    deadlineMs,
  });
  stops.push(stop, renderer.stop);
  return (body: string) =>
    renderer.render({
      url: web.url('/privacy'),
      contentType: 'text/html; charset=utf-8',
      bytes: new TextEncoder().encode(`<!doctype html><html lang="en"><body><main></main>${body}</body></html>`),
    });
}

it('createRenderer() says that there is no such program', () => {
  expect(() =>
    createRenderer({ executablePath: '/nowhere/chromium', userAgent: '', part: async () => null, log: silentLog }),
  ).toThrow("FINEPRINT_CHROMIUM is /nowhere/chromium, which isn't an executable file");
});

describe.skipIf(chromium === undefined)('createRenderer() with a Chromium', () => {
  it('gives the markup that scripts make of data', async () => {
    web.serve({
      '/app.js': {
        headers: { 'content-type': 'text/javascript' },
        body: `fetch('/data.json').then((r) => r.json()).then(({ text }) => { document.querySelector('main').textContent = text; });`,
      },
      '/data.json': { headers: { 'content-type': 'application/json' }, body: '{"text":"We train on your posts."}' },
    });
    const shown = await open()('<script src="/app.js"></script>');
    expect(shown).toMatchObject({ html: expect.stringContaining('<main>We train on your posts.</main>') });
    expect(web.requests('/privacy'), 'the page itself was fetched before').toEqual([]);
    expect(web.requests('/data.json')[0]?.headers['user-agent']).toBe('Fineprint/test');
  });

  it('reaches no private address, whatever a page asks for', async () => {
    const url = intranet.url('/secret.json');
    web.serve({ '/there': { status: 302, headers: { location: url } } });
    const shown = await open()(`<script>
      const main = document.querySelector('main');
      for (const url of ['${url}', '/there']) fetch(url).then((r) => r.text()).then((text) => { main.textContent += text; }, () => { main.textContent += 'refused '; });
      document.body.insertAdjacentHTML('beforeend', '<img src="${url}"><iframe src="${url}"></iframe><link rel="stylesheet" href="${url}">');
      new WebSocket('${url.replace('http', 'ws')}');
      setTimeout(() => { location.href = '${url}'; }, 50);
    </script>`);
    expect(shown).toMatchObject({ html: expect.stringContaining('refused refused') });
    expect(intranet.requests()).toEqual([]);
  });

  it('asks for scripts and data only, and sends nothing', async () => {
    await open()(`<img src="/picture.png"><video src="/film.mp4"></video><iframe src="/frame"></iframe><script>
      fetch('/collect', { method: 'POST', body: 'x' }).catch(() => {});
      navigator.sendBeacon('/beacon', 'x');
      fetch('/data.json');
    </script>`);
    expect(web.requests().map(({ path }) => path)).toEqual(['/data.json']);
  });

  it('gives up on a page that never ends, and reads the next one', async () => {
    const render = open(3_000);
    expect(await render('<script>for (;;) {}</script>')).toEqual({
      problem: 'It did not finish rendering within 3 s.',
    });
    const shown = await render('<script>document.querySelector("main").textContent = "here";</script>');
    expect(shown).toMatchObject({ html: expect.stringContaining('<main>here</main>') });
  });

  it('sends nothing over UDP: no peer connection, no WebTransport, no name look-up', async () => {
    const heard: number[] = [];
    const canary = createSocket('udp4').on('message', ({ length }) => void heard.push(length));
    await new Promise<void>((resolve) => canary.bind(0, '127.0.0.1', resolve));
    stops.push(async () => void canary.close());
    const { port } = canary.address();
    const shown = await open()(`<script>
      const kept = ['stun:127.0.0.1:${port}', 'turn:127.0.0.1:${port}?transport=udp'].map((urls) => {
        const peer = new RTCPeerConnection({ iceServers: [{ urls, username: 'a', credential: 'b' }] });
        peer.createDataChannel('x');
        peer.createOffer().then((offer) => peer.setLocalDescription(offer));
        return peer;
      });
      (async () => {
        const [a, b] = [new RTCPeerConnection(), new RTCPeerConnection()];
        kept.push(a, b);
        a.createDataChannel('x');
        await a.setLocalDescription(await a.createOffer());
        await b.setRemoteDescription(a.localDescription);
        await b.setLocalDescription(await b.createAnswer());
        await a.setRemoteDescription(b.localDescription);
        await a.addIceCandidate({ candidate: 'candidate:1 1 udp 2130706431 127.0.0.1 ${port} typ host', sdpMid: '0', sdpMLineIndex: 0 });
        document.querySelector('main').textContent += 'tried';
      })();
      try { kept.push(new WebTransport('https://127.0.0.1:${port}/')); } catch {}
      for (let turn = 0; turn < 5; turn += 1) setTimeout(() => fetch('/wait').catch(() => {}), turn * 400);
    </script><link rel="dns-prefetch" href="//prefetched.test">`);
    expect(shown).toMatchObject({ html: expect.stringContaining('tried') });
    expect(heard).toEqual([]);
  });

  it('gives up on a page that takes too much memory, and reads the next one', async () => {
    const render = open();
    const swelling = 'for (const kept = []; ; ) kept.push(new Uint8Array(64e6).fill(1));';
    expect(await render(`<script>${swelling}</script>`)).toEqual({
      problem: expect.stringMatching(/memory|crash|closed/i),
    });
    const shown = await render('<script>document.querySelector("main").textContent = "here";</script>');
    expect(shown).toMatchObject({ html: expect.stringContaining('<main>here</main>') });
  });

  it('fetches no more than 80 parts of a page, four at a time', async () => {
    let now = 0;
    let most = 0;
    web.serve(
      Object.fromEntries(
        Array.from({ length: 120 }, (_, at) => [
          `/part${at}`,
          (_request: unknown, response: ServerResponse) => {
            now += 1;
            most = Math.max(most, now);
            setTimeout(() => {
              now -= 1;
              response.end('{}');
            }, 5);
          },
        ]),
      ),
    );
    await open()("<script>for (let at = 0; at < 120; at += 1) fetch('/part' + at).catch(() => {});</script>");
    expect(new Set(web.requests().map(({ path }) => path)).size).toBe(80);
    expect(most).toBeLessThanOrEqual(4);
  });
});
