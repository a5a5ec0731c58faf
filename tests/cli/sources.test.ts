import { Command } from 'commander';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { sources } from '../../src/cli/sources.ts';
import { AppError } from '../../src/nouns/errors.ts';
import { fakeIo } from '../fakes/fake-io.ts';
import { redirect, startWebServer, type WebServer } from '../fakes/web-server.ts';
import { fileOf } from './policy-verbs.ts';

let web: WebServer;
beforeEach(async () => {
  const html = { 'content-type': 'text/html' };
  const rss = { 'content-type': 'application/rss+xml' };
  const feed = (items: string) => ({ headers: rss, body: `<rss version="2.0"><channel>${items}</channel></rss>` });
  const clauses = Array.from({ length: 30 }, (_, index) => `<p>We keep your feathers for ${index + 2} years.</p>`);
  const policy = `<html><title>Privacy Policy</title><main><h1>Privacy Policy</h1>${clauses.join('')}</main></html>`;
  web = await startWebServer({
    '/feed.xml': feed(
      '<item><title>A</title><pubDate>Mon, 02 Nov 2026 09:00:00 GMT</pubDate></item><item><title>B</title></item>',
    ),
    '/old.xml': redirect(301, '/feed.xml'),
    '/broken': { status: 503 },
    '/ended': { status: 410 },
    '/home': {
      headers: html,
      body: '<html><head><link rel="alternate" type="application/rss+xml" href="/feed.xml"></head><body>Caw</body></html>',
    },
    '/steers': { headers: html, body: '<html><body>\u001B[31mRed\u202E alert</body></html>' },
    '/privacy': { headers: html, body: policy },
    '/closed/privacy': { headers: html, body: policy },
    '/login': { headers: html, body: '<html><title>Log in</title><form><input type="password"></form></html>' },
    '/robots.txt': { headers: { 'content-type': 'text/plain' }, body: 'User-agent: *\nDisallow: /closed/\n' },
  });
});
afterEach(async () => await web.stop());

type Ran = { readonly out: readonly string[]; readonly notes: readonly string[]; readonly refused: AppError | null };

async function run(
  args: readonly string[],
  env: Readonly<Record<string, string>> = {},
  signal?: AbortSignal,
): Promise<Ran> {
  const io = fakeIo({
    env: { FINEPRINT_ALLOW_PRIVATE: '127.0.0.1', ...env },
    ...(signal === undefined ? {} : { signal }),
  });
  const program = new Command('fineprint').exitOverride();
  sources(program, io);
  try {
    await program.parseAsync(['sources', ...args], { from: 'user' });
  } catch (thrown) {
    if (!(thrown instanceof AppError)) throw thrown;
    return { out: io.printed, notes: io.noted, refused: thrown };
  }
  return { out: io.printed, notes: io.noted, refused: null };
}

async function fileNaming(feeds: readonly string[], policies: readonly string[] = []): Promise<string> {
  return await fileOf(
    'sources.yaml',
    JSON.stringify({
      feeds: feeds.map((path) => ({ url: web.url(path), name: path })),
      policies: policies.map((path) => ({ url: web.url(path), service: path, terms: 'Privacy Policy' })),
    }),
  );
}

describe('fineprint sources list', () => {
  it('says of the catalogue where each address was last seen', async () => {
    const { out, notes } = await run(['list']);
    expect(out).toContainEqual(
      expect.stringMatching(
        /^BfDI\n {2}https:\/\/www\.bfdi\.bund\.de\S+\n {2}feed, every 60 min; last seen 2026-09-18: /,
      ),
    );
    expect(notes).toEqual([`${out.length} sources.`]);
  });

  it('prints JSON lines of what a file names', async () => {
    const file = await fileNaming(['/feed.xml']);
    const { out } = await run(['list', '--json'], { FINEPRINT_SOURCES: file });
    expect(out.map((line) => JSON.parse(line))).toEqual([
      expect.objectContaining({ name: '/feed.xml', url: web.url('/feed.xml'), everyMinutes: 30, origin: 'file' }),
    ]);
  });
});

describe('fineprint sources test', () => {
  it('asks every source once: how much it holds, or what is wrong; then the counts, and exit code 1', async () => {
    const feeds = ['/feed.xml', '/old.xml', '/broken', '/ended', '/home'];
    const file = await fileNaming(feeds, ['/privacy', '/login', '/closed/privacy']);
    const { out, notes, refused } = await run(['test'], { FINEPRINT_SOURCES: file });
    expect(out).toEqual([
      'ok      /feed.xml: 2 entries, newest from 2026-11-02.',
      `ok      /old.xml: 2 entries, newest from 2026-11-02. It has moved permanently; use ${web.url('/feed.xml')}.`,
      expect.stringMatching(/^failed {2}\/broken: 127\.0\.0\.1:\d+ answered 503/),
      'failed  /ended: Its server says it is permanently gone. Remove it.',
      `failed  /home: This is a web page, not a feed. It starts with “Caw”. Its feed may be ${web.url('/feed.xml')}.`,
      'ok      /privacy, Privacy Policy: 31 clauses.',
      expect.stringMatching(/^failed {2}\/login, Privacy Policy: It shows a login form instead of the page\./),
      expect.stringMatching(/^failed {2}\/closed\/privacy, Privacy Policy: .*robots\.txt/),
    ]);
    expect(notes).toEqual(['3 of 8 sources passed.']);
    expect(refused?.message).toBe('5 sources failed. The lines above say why.');
    for (const path of ['/feed.xml', '/old.xml', '/privacy']) {
      expect(web.requests(path)).toHaveLength(path === '/feed.xml' ? 2 : 1);
    }
  });

  it('says who asks', async () => {
    await run(['test', web.url('/feed.xml')], { FINEPRINT_CONTACT: 'https://rookery.example/bot' });
    expect(web.requests('/feed.xml')[0]?.headers['user-agent']).toMatch(
      /^Fineprint\/\d\S* \(\+https:\/\/rookery\.example\/bot\)$/,
    );
  });

  it('takes addresses that are no sources, once each, and tells a page from a feed', async () => {
    const { out, refused } = await run([
      'test',
      '--json',
      web.url('/privacy'),
      web.url('/feed.xml'),
      web.url('/feed.xml#x'),
    ]);
    expect(out.map((line) => JSON.parse(line))).toEqual([
      { name: web.url('/privacy'), url: web.url('/privacy'), ok: true, says: 'Not a feed, but a page: 31 clauses.' },
      { name: web.url('/feed.xml'), url: web.url('/feed.xml'), ok: true, says: '2 entries, newest from 2026-11-02.' },
    ]);
    expect(refused).toBeNull();
  });

  it('prints nothing that steers a terminal', async () => {
    const file = await fileNaming(['/steers']);
    const { out } = await run(['test'], { FINEPRINT_SOURCES: file });
    expect(out).toEqual(['failed  /steers: This is a web page, not a feed. It starts with “[31mRed alert”.']);
  });

  it('refuses what is no address before it asks anything', async () => {
    const { out, refused } = await run(['test', web.url('/feed.xml'), 'rookery']);
    expect(refused?.message).toBe('"rookery" isn\'t a web address. Start it with http:// or https://.');
    expect(out).toEqual([]);
    expect(web.requests()).toEqual([]);
  });

  it('stops when it is told to, and blames no source for it', async () => {
    const stopping = new AbortController();
    web.serve({ '/slow': () => stopping.abort() });
    const { out, notes, refused } = await run(['test', web.url('/slow'), web.url('/feed.xml')], {}, stopping.signal);
    expect(out).toEqual([]);
    expect(notes).toEqual(['0 of 0 sources passed. 2 sources not checked.']);
    expect(refused).toBeNull();
  });
});
