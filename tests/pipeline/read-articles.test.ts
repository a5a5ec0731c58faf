import { describe, expect, it } from 'vitest';
import { judgeItem } from '../../src/core/judge/judge-item.ts';
import { readArticle } from '../../src/net/reader/read-documents.ts';
import type { Item } from '../../src/nouns/item.ts';
import type { Fetched } from '../../src/nouns/ports.ts';
import { readArticles } from '../../src/pipeline/decide-poll.ts';

const headline = 'Rookery sued over AI training on members’ messages';
const body =
  'A member of Rookery filed a proposed class action in a federal court in Oakland on Tuesday, alleging that the network gave ' +
  'private messages of its members to other companies so that generative AI models could be trained on them without consent.';

const entry = (title: string, text = '', id = 'one'): Item => ({
  from: 'feed',
  key: `a:${id}`,
  sourceId: 'a',
  publisher: 'A',
  genre: 'news',
  url: `https://a.example/${id}`,
  title,
  text,
  publishedAt: null,
  seenAt: '2026-11-01T09:00:00.000Z',
});
/** A page as news sites make them. */
const article = (...paragraphs: readonly string[]): Fetched => ({
  outcome: 'fresh',
  isWhole: true,
  body: new TextEncoder().encode(
    `<!doctype html><html lang="en"><title>News</title><body><nav><a href="/">Home</a></nav><article>${paragraphs
      .map((text) => `<p>${text}</p>`)
      .join('')}</article><footer>Imprint</footer></body></html>`,
  ),
  contentType: 'text/html',
  finalUrl: 'https://a.example/one',
});

async function read(items: readonly Item[], answer: Fetched) {
  const asked: { url: string; obeyRobots: boolean }[] = [];
  const logged: object[] = [];
  const judged = await readArticles(
    items.map((item) => ({ item, finding: judgeItem(item) })),
    {
      async fetch(request) {
        asked.push(request);
        return answer;
      },
      reader: {
        feed: () => Promise.reject(new Error('no feed is read here')),
        page: () => Promise.reject(new Error('no policy is read here')),
        article: async (bytes, question) => readArticle(bytes, question),
        stop: async () => {},
      },
      log: { debug() {}, info: (fields) => logged.push(fields), warn() {}, error() {} },
    },
  );
  return { judged, asked, logged };
}

describe('readArticles()', () => {
  it('judges a headline by its article, which it asks for once and as robots.txt allows', async () => {
    const { judged, asked } = await read([entry(headline)], article(body));
    expect(asked).toEqual([{ url: 'https://a.example/one', obeyRobots: true }]);
    expect(judged[0]?.item.text).toContain('federal court in Oakland');
    expect(judged[0]?.item.text).not.toContain('Imprint');
    expect(judged[0]?.finding).toMatchObject({
      relevant: true,
      event: 'lawsuit_filed',
      claimStatus: 'alleged',
      dataTypes: ['private_messages'],
    });
  });

  it('asks for no article where the feed gave a text', async () => {
    expect((await read([entry(headline, body)], article(body))).asked).toEqual([]);
  });

  it('asks for no article where nothing in the headline speaks for the topic', async () => {
    expect((await read([entry('Rookery opens an office in Lisbon')], article(body))).asked).toEqual([]);
  });

  it('asks for five articles after one poll at most', async () => {
    const many = Array.from({ length: 8 }, (_, index) => entry(headline, '', `${index}`));
    const { judged, asked } = await read(many, article(body));
    expect(asked).toHaveLength(5);
    expect(judged).toHaveLength(8);
  });

  const unusable: readonly [string, Fetched][] = [
    [
      'a server that fails',
      { outcome: 'failed', reason: 'server_error', sentence: 'a.example answered 503', status: 503 },
    ],
    ['an article that is gone', { outcome: 'gone' }],
    ['an article that broke off', { ...article(body), isWhole: false } as Fetched],
    [
      'a page about something else',
      article(
        'Sign up for our evening letter and read the best of our reporting on weather, sport and gardens. '.repeat(5),
      ),
    ],
    ['a video', { ...article(body), contentType: 'video/mp4' } as Fetched],
    ['an empty page', article('')],
  ];
  it.each(unusable)('lets the first verdict stand for %s, and says why in the log', async (_, answer) => {
    const item = entry(headline);
    const { judged, logged } = await read([item], answer);
    expect(judged).toEqual([{ item, finding: judgeItem(item) }]);
    expect(logged).toHaveLength(1);
  });
});
