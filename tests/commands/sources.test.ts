import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { silentLog } from '../../src/log.ts';
import { createReader } from '../../src/net/reader/create-reader.ts';
import type { Card } from '../../src/nouns/card.ts';
import { createProbe } from '../../src/pipeline/probe.ts';
import { rss } from '../core/feed/feeds.ts';
import { redirect, startWebServer, type WebServer } from '../fakes/web-server.ts';
import { startFetch } from '../net/fetch/start-fetch.ts';
import { feed, poll, pollState, start } from '../store/samples.ts';
import { ada, guest, openWorkshop, stranger, type Workshop } from './workshop.ts';

const suit =
  '<item><title>Lawsuit accuses Rookery of training AI on private messages</title><link>https://rookery.example/suit</link><pubDate>Sun, 01 Nov 2026 09:00:00 GMT</pubDate><description>A customer has sued Rookery in federal court, alleging that private messages were used to train generative AI models.</description></item>';
const other = (day: number, title: string) =>
  `<item><title>${title}</title><link>https://rookery.example/${day}</link><pubDate>${new Date(Date.UTC(2026, 9, day)).toUTCString()}</pubDate></item>`;
const html = { 'content-type': 'text/html; charset=utf-8' };
const xml = { 'content-type': 'application/rss+xml' };
const policy = `<!doctype html><html lang="en"><title>Privacy Policy of Rookery</title><main><h1>Privacy Policy</h1>${Array.from(
  { length: 20 },
  (_, index) => `<p>We keep your feathers for ${index + 2} years, so that other members can find you again.</p>`,
).join('')}</main><aside id="short"><p>Only this.</p></aside></html>`;

let web: WebServer;
let shop: Workshop;
let stop: () => Promise<void>;
beforeEach(async () => {
  web = await startWebServer({
    '/feed.xml': {
      headers: xml,
      body: rss(suit + other(20, 'New colours') + other(10, 'Dark mode') + other(1, 'Old')),
    },
    '/moved.xml': redirect(301, '/feed.xml'),
    '/home': {
      headers: html,
      body: '<html><head><link rel="alternate" type="application/rss+xml" href="/feed.xml"></head><body>Caw</body></html>',
    },
    '/steers': { headers: xml, body: rss('', '<title>@everyone **free**</title>') },
    '/privacy': { headers: html, body: policy },
    '/login': { headers: html, body: '<html><title>Log in</title><form><input type="password"></form></html>' },
  });
  const { fetch, stop: stopFetch } = startFetch();
  const reader = createReader({ log: silentLog });
  stop = async () => {
    await stopFetch();
    await reader.stop();
  };
  shop = await openWorkshop({ probe: createProbe({ fetch, reader, render: null, clock: { now: () => start } }) });
});
afterEach(async () => {
  await shop.close();
  await stop();
  await web.stop();
});

/** What a reader sees, with the server's port left out. */
const shown = (card: Card) => shop.shown(card).replaceAll(web.host, 'web.example');
const words = (card: Card) => shown(card).replaceAll(/\n┃ ?/g, ' ');
const add = async (path: string, caller = ada, more = {}) => {
  const card = await shop.ask('sources', { action: 'add', url: web.url(path), ...more }, caller);
  return await shop.press(card, 'Add', caller);
};
const seen = async (place = { platform: 'discord' as const, space: 'guild' }) =>
  (await shop.store().seenFrom(place).sources()).map(({ source }) => source.name);

describe('sources add', () => {
  it('shows what a feed holds and what of it would have been told, and adds nothing before that is confirmed', async () => {
    const card = await shop.ask('sources', { action: 'add', url: web.url('/feed.xml') });
    expect(shown(card)).toMatchInlineSnapshot(`
      "┃ Read this feed?
      ┃
      ┃ Rookery[1]. Stories from it are shown only in this server or workspace.
      ┃
      ┃ The feed has 4 entries; 1 of them would have been posted in channels with a matching subscription.
      ┃
      ┃ Latest 3 entries
      ┃ • 1 November 2026: Lawsuit accuses Rookery of training AI on private messages[2] (would have been
      ┃   posted)
      ┃ • 20 October 2026: New colours[3] (not about AI training on people’s data)
      ┃ • 10 October 2026: Dark mode[4] (not about AI training on people’s data)
      ┃
      ┃ Nothing has been added yet. You have one day to confirm.
      ┃
      ┃ [1] http://web.example/feed.xml
      ┃ [2] https://rookery.example/suit
      ┃ [3] https://rookery.example/20
      ┃ [4] https://rookery.example/10
      [Add] [Cancel]
      "
    `);
    expect(await seen()).toEqual(['Feed a']);
    await shop.restart();
    const added = await shop.press(card, 'Add');
    expect(shown(added)).toMatchInlineSnapshot(`
      "┃ Added
      ┃
      ┃ Rookery[1] will be read regularly, starting within minutes. The first reading posts nothing; what
      ┃ is new after that goes to channels with a matching subscription.
      ┃
      ┃ [1] http://web.example/feed.xml
      [Undo]
      "
    `);
    expect(await seen()).toEqual(['Feed a', 'Rookery']);
    expect(await shop.store().auditLines({ platform: 'discord', space: 'guild' }, { limit: 1 })).toMatchObject([
      { who: 'ada', did: `added the source Rookery (${web.url('/feed.xml')})` },
    ]);
  });

  it('goes from a page to the feed that it names, and takes a feed where it has moved to', async () => {
    const card = await shop.ask('sources', { action: 'add', url: web.url('/home') });
    expect(words(card)).toContain('That page[1] isn’t a feed, but it links to one: Rookery[2].');
    await shop.press(card, 'Add');
    expect((await shop.ask('sources', { action: 'add', url: web.url('/moved.xml') })).title).toBe('Already there');
    expect(await seen()).toEqual(['Feed a', 'Rookery']);
  });

  it('shows title, length and beginning of a policy page, cut where that was asked for', async () => {
    const asked = { action: 'add', url: web.url('/privacy'), kind: 'policy', service: 'Rookery', terms: 'Privacy' };
    expect(shown(await shop.ask('sources', asked))).toMatchInlineSnapshot(`
      "┃ Watch this page?
      ┃
      ┃ Rookery, Privacy[1]. Stories from it are shown only in this server or workspace.
      ┃
      ┃ Privacy Policy of Rookery: 21 sentences.
      ┃
      ┃ Beginning of the text
      ┃   “Privacy Policy”
      ┃   “We keep your feathers for 2 years, so that other members can find you again.”
      ┃   “We keep your feathers for 3 years, so that other members can find you again.”
      ┃
      ┃ Nothing has been added yet. You have one day to confirm.
      ┃
      ┃ [1] http://web.example/privacy
      [Add] [Cancel]
      "
    `);
    const cut = await shop.ask('sources', { ...asked, select: 'main p:nth-of-type(-n + 5)' });
    expect(words(cut)).toContain('Privacy Policy of Rookery: 5 sentences.');
    expect(await shop.press(cut, 'Add')).toMatchObject({ title: 'Added' });
    expect(await seen()).toEqual(['Feed a', 'Rookery, Privacy']);
  });

  it.each([
    ['no address', 'rookery', '`url` must be an http or https address.'],
    [
      'an address with a password',
      'https://ada:caw@rookery.example/',
      '`url` must not contain a user name or password.',
    ],
  ])('refuses %s before it asks anything', async (_what, url, says) => {
    expect(words(await shop.ask('sources', { action: 'add', url }))).toContain(says);
    expect(web.requests()).toEqual([]);
  });

  it('refuses addresses of internal networks, also where a public page leads to one', async () => {
    for (const url of ['http://10.0.0.1/feed', 'http://169.254.169.254/latest', 'http://[::1]/feed']) {
      expect(words(await shop.ask('sources', { action: 'add', url }))).toMatch(
        /Nothing was added\. \S+ isn't a public address/,
      );
    }
    web.serve({
      '/trap': {
        headers: html,
        body: '<html><head><link rel="alternate" type="application/rss+xml" href="http://10.0.0.1/feed"></head></html>',
      },
    });
    expect(words(await shop.ask('sources', { action: 'add', url: web.url('/trap') }))).toContain(
      "10.0.0.1 isn't a public address",
    );
  });

  it('says what is wrong with what cannot be read, and how to watch a page that is no feed', async () => {
    const says = async (path: string, more = {}) =>
      words(await shop.ask('sources', { action: 'add', url: web.url(path), ...more }));
    expect(await says('/nowhere')).toContain('answered 404');
    expect(await says('/privacy')).toContain('To watch it as a policy page, add kind:policy with service and terms.');
    const page = { kind: 'policy', service: 'Rookery', terms: 'Terms' };
    expect(await says('/login', page)).toContain('It shows a login form instead of the page.');
    expect(await says('/privacy', { kind: 'policy' })).toContain('needs `service` and `terms`');
    expect(await says('/privacy', { ...page, select: 'p[' })).toContain('`select` must be a CSS selector.');
    expect(await says('/feed.xml', { service: 'Rookery' })).toContain('Add kind:policy');
    expect(await says('/privacy', { ...page, select: '#gone' })).toContain('Nothing was added.');
  });

  it('says so when it is there already: for everyone, or for this place', async () => {
    await shop.store().syncSources([feed('a'), feed('b', { url: web.url('/feed.xml'), name: 'Rookery News' })], start);
    const known = await shop.ask('sources', { action: 'add', url: web.url('/feed.xml') });
    expect(words(known)).toContain('is already read for everyone. Nothing was added.');
    await add('/privacy', ada, { kind: 'policy', service: 'Rookery', terms: 'Privacy' });
    const renamed = { action: 'add', url: web.url('/privacy'), kind: 'policy', service: 'Rook', terms: 'Policy' };
    expect(words(await shop.ask('sources', renamed))).toContain(
      'is already one of your own sources. Nothing was added.',
    );
  });

  it('adds once when two managers press at once, and not for a place that only has the button', async () => {
    const card = await shop.ask('sources', { action: 'add', url: web.url('/feed.xml') });
    expect(words(await shop.press(card, 'Add', stranger))).toContain('cancelled or is more than a day old');
    const both = await Promise.all([shop.press(card, 'Add'), shop.press(card, 'Add')]);
    expect(both.map(({ title }) => title).toSorted()).toEqual(['Added', 'Already there']);
  });

  it('names a feed without letting its title do anything', async () => {
    const card = await shop.ask('sources', { action: 'add', url: web.url('/steers') });
    expect(words(card)).toContain('@everyone **free**');
    expect(words(card)).toContain('The feed has no entries at the moment.');
  });

  it('is for managers, and a place may have 200 of its own', async () => {
    expect((await shop.ask('sources', {}, guest)).tone).toBe('error');
    for (let index = 0; index < 200; index += 1) {
      const source = { ...feed(`own${index}`), origin: 'command' as const };
      const place = { platform: 'discord' as const, space: 'guild' };
      const line = { ...place, at: start, who: 'ada', did: 'added' };
      expect(await shop.store().addSource({ source, place, atMost: 200 }, line)).toBe('added');
    }
    expect(words(await shop.ask('sources', { action: 'add', url: web.url('/feed.xml') }))).toContain(
      "You've reached the limit of 200 added sources",
    );
    expect(web.requests()).toEqual([]);
  });

  it('waits for a slow server longer than other commands may take', async () => {
    await shop.close();
    const { fetch, stop: stopFetch } = startFetch();
    const reader = createReader({ log: silentLog });
    const before = stop;
    stop = async () => {
      await stopFetch();
      await reader.stop();
      await before();
    };
    const probe = createProbe({ fetch, reader, render: null, clock: { now: () => start } });
    shop = await openWorkshop({ probe, deadlineMs: 1 });
    const card = await shop.ask('sources', { action: 'add', url: web.url('/feed.xml') });
    expect(card.title).toBe('Read this feed?');
  });
});

describe('sources remove', () => {
  it('takes out what this place added, by name, and puts it back by Undo', async () => {
    await add('/feed.xml');
    const card = await shop.ask('sources', { action: 'remove', url: 'rookery' });
    expect(shown(card)).toMatchInlineSnapshot(`
      "┃ Removed
      ┃
      ┃ Rookery[1] is no longer read for this server or workspace. Messages that were already posted stay.
      ┃
      ┃ [1] http://web.example/feed.xml
      [Undo]
      "
    `);
    expect(await seen()).toEqual(['Feed a']);
    await shop.restart();
    expect(await shop.press(card, 'Undo')).toMatchObject({ title: 'Added' });
    expect(await seen()).toEqual(['Feed a', 'Rookery']);
  });

  it('takes back an addition by its own Undo, once', async () => {
    const added = await add('/feed.xml');
    expect(await shop.press(added, 'Undo')).toMatchObject({ title: 'Removed' });
    expect(await shop.press(added, 'Undo')).toMatchObject({ title: 'Already removed' });
  });

  it('leaves what is read for everyone, and names what a place can do instead', async () => {
    const card = await shop.ask('sources', { action: 'remove', url: 'Feed a' });
    expect(shown(card)).toMatchInlineSnapshot(`
      "┃ That didn’t work
      ┃
      ┃ Feed a comes from the built-in catalogue and is read for everyone, so you can't remove it here.
      ┃ Use /mute to mute a story or company in a channel, or /subscribe with exclude to leave out words.
      ┃ The person who runs Fineprint can remove the source for everyone.
      "
    `);
    expect(await seen()).toEqual(['Feed a']);
  });

  it('leaves it to the other places that have it, and tells a place without it nothing of it', async () => {
    await add('/feed.xml');
    const none = words(await shop.ask('sources', { action: 'remove', url: web.url('/feed.xml') }, stranger));
    expect(none).toContain("I can't find a source");
    await add('/feed.xml', stranger);
    await shop.ask('sources', { action: 'remove', url: 'Rookery' });
    expect(await seen()).toEqual(['Feed a']);
    expect(await seen({ platform: 'discord', space: 'other guild' })).toEqual(['Feed a', 'Rookery']);
    expect(await shop.store().dueSources(web.host, start)).toHaveLength(1);
  });

  it('offers the nearest names', async () => {
    expect(words(await shop.ask('sources', { action: 'remove', url: 'Fead a' }))).toContain('Did you mean “Feed a”?');
    expect(await shop.suggest('sources', 'url', 'fee')).toEqual([{ label: 'Feed a', value: 'a' }]);
    expect(await shop.suggest('sources', 'url', 'fee', guest)).toEqual([]);
    expect(words(await shop.ask('sources', { action: 'remove' }))).toContain('the source to remove.');
  });
});

describe('sources list', () => {
  it('shows the place’s own first, then what fails, with why; a page at a time', async () => {
    const others = Array.from({ length: 9 }, (_, index) => feed(`z${index}`));
    await shop.store().syncSources([feed('a'), ...others], start);
    await add('/feed.xml');
    await shop
      .store()
      .commitPolls([
        poll('a', { poll: pollState({ lastReadAt: start, lastTriedAt: start }) }),
        poll('z5', {
          poll: pollState({
            failures: 3,
            failingSince: start,
            problem: 'z5.example answered 503 Service Unavailable.',
          }),
        }),
      ]);
    const first = await shop.ask('sources');
    expect(shown(first)).toMatchInlineSnapshot(`
      "┃ 11 sources
      ┃
      ┃ • Rookery[1] (feed, yours), not read yet
      ┃ • Feed z5[2] (feed), not read yet. Failing since 2 November 2026 at 09:00 UTC: z5.example answered
      ┃   503 Service Unavailable.
      ┃ • Feed a[3] (feed), last read now
      ┃ • Feed z0[4] (feed), not read yet
      ┃ • Feed z1[5] (feed), not read yet
      ┃ • Feed z2[6] (feed), not read yet
      ┃ • Feed z3[7] (feed), not read yet
      ┃ • Feed z4[8] (feed), not read yet
      ┃
      ┃ 1 source of your own (at most 200); the others are read for everyone. To add one, use /sources
      ┃ with action:add.
      ┃
      ┃ [1] http://web.example/feed.xml
      ┃ [2] https://z5.example/feed.xml
      ┃ [3] https://a.example/feed.xml
      ┃ [4] https://z0.example/feed.xml
      ┃ [5] https://z1.example/feed.xml
      ┃ [6] https://z2.example/feed.xml
      ┃ [7] https://z3.example/feed.xml
      ┃ [8] https://z4.example/feed.xml
      [More]
      "
    `);
    const second = await shop.press(first, 'More');
    expect(second.lines).toHaveLength(4);
    expect(second.actions.map(({ label }) => label)).toEqual(['Back']);
    const there = words(await shop.ask('sources', {}, stranger));
    expect(there).not.toContain('Rookery');
    expect(there).toContain('10 sources');
  });
});

describe('sources test', () => {
  it('reads a source of the list now and says how and what was found', async () => {
    await add('/privacy', ada, { kind: 'policy', service: 'Rookery', terms: 'Privacy', select: 'main' });
    expect(shown(await shop.ask('sources', { action: 'test', url: 'Rookery, Privacy' }))).toMatchInlineSnapshot(`
      "┃ Read: Rookery, Privacy
      ┃
      ┃ I read it as a policy page, using its selectors. 21 clauses.
      ┃
      ┃ Privacy Policy of Rookery: 21 sentences.
      ┃
      ┃ Beginning of the text
      ┃   “Privacy Policy”
      ┃   “We keep your feathers for 2 years, so that other members can find you again.”
      ┃   “We keep your feathers for 3 years, so that other members can find you again.”
      ┃
      ┃ Nothing was saved or posted.
      ┃
      ┃ http://web.example/privacy
      "
    `);
  });

  it('reads an address that is no source, and says what is wrong with one', async () => {
    const good = await shop.ask('sources', { action: 'test', url: web.url('/feed.xml') });
    expect(words(good)).toContain('4 entries, newest from 2026-11-01.');
    expect(words(good)).toContain('Nothing was saved or posted.');
    const bad = await shop.ask('sources', { action: 'test', url: web.url('/login') });
    expect(shown(bad)).toMatchInlineSnapshot(`
      "┃ Can’t read: http://web.example/login
      ┃
      ┃ I looked for a feed, or a page. Not a feed, but a page: it shows a login form instead of the page.
      ┃ It asks for a password and shows little else.
      ┃
      ┃ Nothing was saved or posted.
      ┃
      ┃ http://web.example/login
      "
    `);
    expect(await seen()).toEqual(['Feed a']);
  });
});
