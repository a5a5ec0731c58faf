import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { redirect, startWebServer, type WebServer } from '../../fakes/web-server.ts';
import { startFetch, textOf } from './start-fetch.ts';

let web: WebServer;
let bot: ReturnType<typeof startFetch>;
beforeAll(async () => {
  web = await startWebServer({ '/end': 'found', '/ünd': 'x' });
  bot = startFetch();
});
afterAll(async () => {
  await bot.stop();
  await web.stop();
});

describe('a redirect', () => {
  test('for good at every hop is the new address', async () => {
    web.serve({ '/a': redirect(301, '/b'), '/b': redirect(308, `${web.origin}/end#part`) });
    const fetched = await bot.feed(web.url('/a'));
    expect(fetched).toMatchObject({ outcome: 'fresh', finalUrl: web.url('/end'), movedTo: web.url('/end') });
  });

  test.each([302, 303, 307])('for now (%i) anywhere on the way is not', async (status) => {
    web.serve({ '/a': redirect(301, '/b'), '/b': redirect(status, '/end') });
    const fetched = await bot.feed(web.url('/a'));
    expect(textOf(fetched)).toBe('found');
    expect(fetched).not.toHaveProperty('movedTo');
  });

  test('five times is followed, six times is not', async () => {
    for (let hop = 1; hop <= 6; hop += 1) {
      web.serve({ [`/hop${hop}`]: redirect(302, hop === 6 ? '/end' : `/hop${hop + 1}`) });
    }
    expect(await bot.feed(web.url('/hop2'))).toMatchObject({ outcome: 'fresh' });
    expect(await bot.feed(web.url('/hop1'))).toMatchObject({ outcome: 'failed', reason: 'redirects' });
  });

  test('in a circle is named, without the queries', async () => {
    web.serve({ '/x?key=secret': redirect(302, '/y'), '/y': redirect(302, '/x?key=secret') });
    expect(await bot.feed(web.url('/x?key=secret'))).toEqual({
      outcome: 'failed',
      reason: 'redirects',
      sentence: `${web.host} redirects in a loop: ${web.host}/x → ${web.host}/y → ${web.host}/x.`,
    });
  });

  test.each([
    ['ftp://example.org/', 'redirects'],
    ['file:///etc/passwd', 'redirects'],
    ['javascript:alert(1)', 'redirects'],
    ['http://user:hunter2@example.org/', 'redirects'],
    ['http://', 'redirects'],
    ['http://169.254.169.254/latest/meta-data/', 'address_refused'],
    ['http://[::ffff:127.0.0.1]/', 'address_refused'],
    ['http://2130706433/', 'fresh'],
    ['http://metadata.test/', 'address_refused'],
  ])('to %s ends there', async (location, expected) => {
    const wary = startFetch({ resolve: async () => ['169.254.169.254'] });
    web.serve({ '/away': redirect(302, location.replace('2130706433/', `2130706433:${web.port}/end`)) });
    const fetched = await wary.feed(web.url('/away'));
    await wary.stop();
    // A number is only another spelling of 127.0.0.1, which these tests exempt.
    expect(fetched.outcome === 'failed' ? fetched.reason : fetched.outcome).toBe(expected);
    expect(JSON.stringify(fetched)).not.toContain('hunter2');
  });

  test('without a place to go is a failure', async () => {
    web.serve({ '/nowhere': { status: 301 } });
    expect(await bot.feed(web.url('/nowhere'))).toMatchObject({ reason: 'redirects', status: 301 });
  });

  test('shares one deadline with all other hops', async () => {
    const hasty = startFetch({ limits: { deadlineMs: 60 } });
    web.serve({ '/first': redirect(302, '/second'), '/second': () => undefined });
    expect(await hasty.feed(web.url('/first'))).toMatchObject({ reason: 'timeout' });
    await hasty.stop();
  });
});
