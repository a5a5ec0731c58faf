import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import path from 'node:path';
import { Command } from 'commander';
import { describe, expect, onTestFinished, test } from 'vitest';
import { newsLine } from '../../src/cli/news-line.ts';
import { readFeed } from '../../src/cli/read-feed.ts';
import { rss } from '../core/feed/feeds.ts';
import { fakeIo } from '../fakes/fake-io.ts';
import { fileOf, runVerb } from './policy-verbs.ts';

const document = rss(
  '<item><title>Crow</title><link>/crow</link><guid>1</guid></item><item><title>Rook</title></item>',
  '<title>Rookery</title><language>en</language><ttl>60</ttl>',
);

test('prints one JSON object on one line: the feed, and its entries in document order with every key', async () => {
  const file = await fileOf('feed.xml', document);
  const { out } = await runVerb(readFeed, ['read-feed', file, '--url', 'https://rookery.example/feed']);
  expect(out).not.toContain('\n');
  const nothing = { published: null, summary: null, content: null, enclosure: null };
  expect(JSON.parse(out)).toEqual({
    feed: { title: 'Rookery', url: null, language: 'en', everyMinutes: 60 },
    items: [
      { id: '1', title: 'Crow', url: 'https://rookery.example/crow', ...nothing },
      { id: null, title: 'Rook', url: null, ...nothing },
    ],
  });
});

test('--items prints a line for each entry, as classify reads it', async () => {
  const entry =
    '<item><title>Canva will train AI on designs</title><link>/crow</link><description>From May 1.</description></item>';
  const file = await fileOf('feed.xml', rss(`${entry}<item><title>Rook</title></item>`, '<title>Rookery</title>'));
  const { out } = await runVerb(readFeed, ['read-feed', file, '--items', '--url', 'https://rookery.example/feed']);
  const [crow, rook] = out.split('\n').map((line) => newsLine.parse(JSON.parse(line)));
  expect(crow).toEqual({
    id: 'https://rookery.example/crow',
    url: 'https://rookery.example/crow',
    title: 'Canva will train AI on designs',
    text: 'From May 1.',
    published: null,
    source: 'Rookery',
  });
  expect(rook).toMatchObject({ id: 'entry 2', title: 'Rook', text: '' });
});

test('--content-type gives the charset that a server would have', async () => {
  const file = await fileOf(
    'feed.xml',
    new Uint8Array(Buffer.from(rss('<item><title>\xd7\xcf\xd2</title></item>'), 'latin1')),
  );
  const { out } = await runVerb(readFeed, ['read-feed', file, '--content-type', 'text/xml; charset=koi8-r']);
  expect(JSON.parse(out).items[0].title).toBe('вор');
});

test('a URL is fetched, where its host may be asked', async () => {
  const server = createServer((_, response) => response.setHeader('content-type', 'application/rss+xml').end(document));
  await new Promise<void>((listening) => server.listen(0, '127.0.0.1', listening));
  onTestFinished(() => void server.close());
  const url = `http://127.0.0.1:${(server.address() as AddressInfo).port}/news/feed.xml`;
  const run = async (env: Record<string, string>) => {
    const io = fakeIo({ env });
    const program = new Command('fineprint').exitOverride();
    readFeed(program, io);
    await program.parseAsync(['read-feed', url], { from: 'user' });
    return JSON.parse(io.printed.join('\n'));
  };
  expect((await run({ FINEPRINT_ALLOW_PRIVATE: '127.0.0.1' })).items[0].url).toBe(new URL('/crow', url).href);
  await expect(run({})).rejects.toThrow(`Can't read ${url}: `);
});

describe('what is no feed is a sentence', () => {
  test.each<[string, string, string | Uint8Array, RegExp]>([
    [
      'a web page',
      'page.html',
      '<html><link rel="alternate" type="application/rss+xml" href="/rss">Caw</html>',
      /This is a web page, not a feed\. It starts with “Caw”\. Its feed may be https:\/\/a\.example\/rss\.$/,
    ],
    [
      'a video',
      'crow.mp4',
      new Uint8Array([0, 0, 0, 32, 102, 116, 121, 112, 0, 0, 255]),
      /This is binary data, such as a video or a picture, not a feed\.$/,
    ],
    ['an empty file', 'empty.xml', '', /The document is empty\.$/],
  ])('%s', async (_, name, content, sentence) => {
    const { out, refused } = await runVerb(readFeed, [
      'read-feed',
      await fileOf(name, content),
      '--url',
      'https://a.example/',
    ]);
    expect(refused).toMatch(sentence);
    expect(out).toBe('');
  });

  test('a missing file, and a folder', async () => {
    const folder = path.dirname(await fileOf('feed.xml', document));
    const missing = await runVerb(readFeed, ['read-feed', path.join(folder, 'no.xml')]);
    expect(missing.refused).toMatch(/no\.xml": no such file\.$/);
    expect((await runVerb(readFeed, ['read-feed', folder])).refused).toMatch(/it is a folder or device, not a file\.$/);
  });
});
