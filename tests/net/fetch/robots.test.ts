import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { readRobots } from '../../../src/net/fetch/robots.ts';
import type { Log } from '../../../src/nouns/ports.ts';
import { hourMs } from '../../../src/nouns/time.ts';
import { type Route, raw, redirect, startWebServer, type WebServer } from '../../fakes/web-server.ts';
import { startFetch } from './start-fetch.ts';

const rules = (text: string) => readRobots(new TextEncoder().encode(text), 'Fineprint');

describe('readRobots()', () => {
  test.each([
    ['', '/', true],
    ['User-agent: *\nDisallow: /', '/terms', false],
    ['User-agent: *\nDisallow:', '/terms', true],
    ['User-agent: fineprint/2.0\nAllow: /\n\nUser-agent: *\nDisallow: /', '/terms', true],
    ['user-agent: other\nUSER-AGENT: FinePrint\ndisallow: /a # why', '/a', false],
    ['User-agent: fineprint-news\nDisallow: /', '/', true],
    ['User-agent: other\nDisallow: /', '/', true],
    ['User-agent: *\nDisallow: /\nAllow: /legal', '/legal/privacy', true],
    ['User-agent: *\nDisallow: /a\nAllow: /a', '/a', true],
    ['User-agent: *\nDisallow: /*.pdf$', '/x/terms.pdf', false],
    ['User-agent: *\nDisallow: /*.pdf$', '/x/terms.pdf?a', true],
    ['User-agent: *\nDisallow: /x$', '/x', false],
    ['User-agent: *\nDisallow: /x$', '/xy', true],
    ['User-agent: *\nDisallow: /a*b*c', '/a-c-b', true],
    ['User-agent: *\nDisallow: /a*b*c', '/a-b-b-c-d', false],
    ['User-agent: *\nDisallow: /*?session=', '/p?session=1', false],
    ['User-agent: *\nDisallow: /caf%c3%a9', '/caf%C3%A9', false],
    ['User-agent: *\nDisallow: /café', '/caf%C3%A9', false],
    [
      'User-agent: fineprint\nDisallow: /a\nUser-agent: *\nDisallow: /\nUser-agent: fineprint\nDisallow: /b',
      '/b',
      false,
    ],
    ['User-agent: fineprint\nCrawl-delay: 1\nUser-agent: *\nDisallow: /', '/', true],
    ['\uFEFFUser-agent: *\r\nDisallow: /', '/', false],
  ])('%j for %s: %s', (text, path, allowed) => {
    expect(rules(text).allows(path)).toBe(allowed);
  });

  test('reads how long to pause', () => {
    expect(rules('User-agent: *\nCrawl-delay: 2.5').crawlDelaySeconds).toBe(2.5);
    expect(rules('User-agent: *\nCrawl-delay: long').crawlDelaySeconds).toBeUndefined();
  });

  test('is not stopped by thousands of names over thousands of rules', () => {
    const hostile = `${'User-agent: a\n'.repeat(17_000)}User-agent: *\n${'Disallow: *a*a*a*b\n'.repeat(12_000)}`;
    expect(rules(hostile).allows(`/${'a'.repeat(2_000)}`)).toBe(true);
  });
});

describe('robots.txt', () => {
  let web: WebServer;
  let bot: ReturnType<typeof startFetch>;
  beforeEach(async () => {
    web = await startWebServer({ '/terms': 'the terms' });
    bot = startFetch();
  });
  afterEach(async () => {
    await bot.stop();
    await web.stop();
  });

  test('keeps the bot from a page, with a sentence, and not from a feed', async () => {
    web.serve({ '/robots.txt': 'User-agent: *\nDisallow: /terms' });
    expect(await bot.page(web.url('/terms'))).toEqual({
      outcome: 'failed',
      reason: 'robots',
      sentence: `${web.host} asks robots not to read this page (robots.txt).`,
    });
    expect(web.requests('/terms')).toHaveLength(0);
    expect(await bot.feed(web.url('/terms'))).toMatchObject({ outcome: 'fresh' });
  });

  test('is asked once a day by the clock, also by several at once', async () => {
    web.serve({ '/robots.txt': 'User-agent: *\nAllow: /' });
    await Promise.all([bot.page(web.url('/terms')), bot.page(web.url('/terms'))]);
    bot.time.pass(23 * hourMs);
    await bot.page(web.url('/terms'));
    expect(web.requests('/robots.txt')).toHaveLength(1);
    bot.time.pass(2 * hourMs);
    await bot.page(web.url('/terms'));
    expect(web.requests('/robots.txt')).toHaveLength(2);
  });

  test.each<[string, Route, string]>([
    ['404', { status: 404 }, 'fresh'],
    ['401', { status: 401 }, 'fresh'],
    ['a redirect in a circle', redirect(302, '/robots.txt'), 'fresh'],
    ['429', { status: 429 }, 'robots'],
    ['500', { status: 500 }, 'robots'],
    ['503', { status: 503 }, 'robots'],
    ['a damaged answer', { headers: { 'content-encoding': 'gzip' }, body: Uint8Array.of(31, 139, 8, 0) }, 'robots'],
    ['a cut connection', raw(''), 'connection'],
  ])('that answers %s means: %s', async (_what, route, expected) => {
    web.serve({ '/robots.txt': route });
    const fetched = await bot.page(web.url('/terms'));
    expect(fetched.outcome === 'failed' ? fetched.reason : fetched.outcome).toBe(expected);
  });

  test('that failed is asked again after an hour', async () => {
    web.serve({ '/robots.txt': { status: 500 } });
    await bot.page(web.url('/terms'));
    web.serve({ '/robots.txt': { status: 404 } });
    bot.time.pass(hourMs / 2);
    expect(await bot.page(web.url('/terms'))).toMatchObject({ reason: 'robots' });
    bot.time.pass(hourMs / 2);
    expect(await bot.page(web.url('/terms'))).toMatchObject({ outcome: 'fresh' });
  });

  test('counts for the host that a redirect leads to, even in the same line', async () => {
    web.serve({ '/go': redirect(302, `http://www.web.test:${web.port}/terms`) });
    expect(await bot.page(`http://web.test:${web.port}/go`)).toMatchObject({ outcome: 'fresh' });
    web.serve({ '/robots.txt': 'User-agent: *\nDisallow: /terms' });
    bot.time.pass(25 * hourMs);
    expect(await bot.page(`http://web.test:${web.port}/go`)).toMatchObject({ reason: 'robots' });
  });

  test('sets the pause between two requests, up to half a minute', async () => {
    web.serve({ '/robots.txt': 'User-agent: *\nCrawl-delay: 7' });
    await bot.page(web.url('/terms'));
    expect(bot.pausesMs).toEqual([7_000]);
    web.serve({ '/robots.txt': 'User-agent: *\nCrawl-delay: 99999' });
    bot.time.pass(25 * hourMs);
    await bot.page(web.url('/terms'));
    expect(bot.pausesMs.at(-1)).toBe(30_000);
  });

  test('is overridden for a host by the settings, which is logged', async () => {
    const logged: object[] = [];
    const log: Log = { debug() {}, info: (fields) => logged.push(fields), warn() {}, error() {} };
    web.serve({ '/robots.txt': 'User-agent: *\nDisallow: /' });
    const bold = startFetch({ ignoreRobots: ['127.0.0.1'], log });
    expect(await bold.page(web.url('/terms'))).toMatchObject({ outcome: 'fresh' });
    await bold.stop();
    expect(logged).toEqual([{ host: web.host }]);
    expect(web.requests('/robots.txt')).toHaveLength(0);
  });
});
