import { describe, expect, test } from 'vitest';
import { identifyEntries } from '../../../src/core/feed/identify-entries.ts';
import type { FeedEntry } from '../../../src/nouns/feed.ts';
import { parsed, source } from './feeds.ts';

const now = '2026-11-10T12:00:00.000Z';
const identified = (...items: readonly Partial<FeedEntry>[]) => identifyEntries(parsed(items), { source, now });
const identities = (...items: readonly Partial<FeedEntry>[]) => identified(...items).map(({ known }) => known.identity);

describe('an entry is known by', () => {
  test('its id', () => {
    expect(identities({ id: 'crow-1', url: 'https://a.example/1', title: 'Crow' })).toEqual(['id:crow-1']);
  });

  test('without an id, its canonical URL', () => {
    expect(identities({ url: 'https://a.example/1/?utm_source=rss', title: 'Crow' })).toEqual([
      'url:https://a.example/1',
    ]);
  });

  test('without a URL, its title and date', () => {
    const crow = { title: 'Crow', published: '2026-11-01T00:00:00.000Z' };
    const [first] = identities(crow);
    expect(identities({ ...crow, summary: 'Edited.' })).toEqual([first]);
    expect(identities({ ...crow, published: '2026-11-02T00:00:00.000Z' })).not.toEqual([first]);
  });
});

describe('entries of one name that differ are several', () => {
  test.each<[string, Partial<FeedEntry>, Partial<FeedEntry>]>([
    ['one id with two links', { id: '1', url: 'https://a.example/1' }, { id: '1', url: 'https://a.example/2' }],
    ['one id with two titles', { id: '1', title: 'Crow' }, { id: '1', title: 'Rook' }],
    [
      'one link with two titles',
      { url: 'https://a.example/log', title: '1.0' },
      { url: 'https://a.example/log', title: '1.1' },
    ],
    [
      'one link and title at two dates',
      { url: 'https://a.example/log', title: 'Release', published: '2026-11-01T00:00:00.000Z' },
      { url: 'https://a.example/log', title: 'Release', published: '2026-11-02T00:00:00.000Z' },
    ],
    [
      'anchors of one page',
      { url: 'https://a.example/log#1', title: 'One' },
      { url: 'https://a.example/log#2', title: 'Two' },
    ],
    ['texts without anything else', { summary: 'A crow came by.' }, { summary: 'A rook came by.' }],
  ])('%s', (_, one, other) => {
    const entries = identified(one, other);
    expect(new Set(entries.map(({ known }) => known.identity)).size).toBe(2);
    expect(new Set(entries.map(({ item }) => item.key)).size).toBe(2);
  });

  test('true doubles are one, and so are two entries of one id, link and title', () => {
    const crow = { id: '1', url: 'https://a.example/1', title: 'Crow' };
    expect(identities(crow, crow, { ...crow, summary: 'More.' })).toEqual(['id:1']);
  });
});

describe('the item', () => {
  test('has the key, canonical URL, and the longer of two bodies', () => {
    const [entry] = identified({
      id: '1',
      url: 'https://a.example/1?utm_source=x',
      title: 'Crow',
      summary: 'Short.',
      content: 'Much longer than short.',
      published: '2026-11-09T00:00:00.000Z',
    });
    expect(entry?.item).toEqual({
      from: 'feed',
      key: expect.stringMatching(/^feed-rookery:[0-9a-f]{16}$/),
      sourceId: 'feed-rookery',
      publisher: 'The Rookery',
      genre: 'news',
      url: 'https://a.example/1',
      title: 'Crow',
      text: 'Much longer than short.',
      publishedAt: '2026-11-09T00:00:00.000Z',
      seenAt: now,
    });
  });

  test('without a title is called by its first words, and without a link leads to the site', () => {
    const [entry] = identified({ id: '1', summary: `A crow ${'came by '.repeat(40)}` });
    expect(entry?.item.title).toMatch(/^A crow came by .{80,}…$/);
    expect(entry?.item.url).toBe('https://rookery.example/');
  });

  test('with nothing to read or open is none', () => {
    expect(identified({ id: '1' }, { id: '2', summary: '' })).toEqual([]);
  });

  test.each([
    ['1994-12-31T23:59:59.000Z', null],
    ['1970-01-01T00:00:00.000Z', null],
    ['1995-01-01T00:00:00.000Z', '1995-01-01T00:00:00.000Z'],
    ['2026-11-12T12:00:00.000Z', '2026-11-12T12:00:00.000Z'],
    ['2026-11-12T12:00:01.000Z', null],
    [null, null],
  ])('dated %s is published %s', (published, publishedAt) => {
    expect(identified({ id: '1', title: 'Crow', published })[0]?.item.publishedAt).toBe(publishedAt);
  });
});

describe('of a list with more than 1,000 entries', () => {
  const list = (count: number, more: (at: number) => Partial<FeedEntry> = () => ({})) =>
    identified(...Array.from({ length: count }, (_, at) => ({ id: `${at}`, title: `Crow ${at}`, ...more(at) })));

  test('both ends are read, in its order', () => {
    const entries = list(1_200).map(({ known }) => known.identity);
    expect([entries.length, entries[0], entries[499], entries[500], entries.at(-1)]).toEqual([
      1_000,
      'id:0',
      'id:499',
      'id:700',
      'id:1199',
    ]);
  });

  test('the latest dates are read wherever they stand', () => {
    const dated = list(3_000, (at) => ({ published: at === 1_500 ? now : '2026-01-01T00:00:00.000Z' }));
    expect(dated.map(({ known }) => known.identity)).toContain('id:1500');
    expect(dated.length).toBeLessThanOrEqual(1_000);
  });

  test('what may have moved into reach is marked', () => {
    const marked = list(1_200).flatMap(({ known, atEdge }) => (atEdge === true ? [known.identity] : []));
    expect([marked.length, marked[0], marked.at(-1)]).toEqual([100, 'id:450', 'id:749']);
    expect(list(1_000).some(({ atEdge }) => atEdge)).toBe(false);
  });
});
