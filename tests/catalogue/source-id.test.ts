import { describe, expect, it } from 'vitest';
import { sourceId } from '../../src/catalogue/source-id.ts';

describe('sourceId()', () => {
  it('can be read, and is the same at every start', () => {
    expect(sourceId('feed', 'https://www.rookery.example/news/feed.xml')).toMatch(
      /^feed-rookery-example-news-feed-xml-[0-9a-f]{8}$/,
    );
    expect(sourceId('feed', 'https://a.example/')).toBe(sourceId('feed', 'https://a.example/'));
  });

  it('tells addresses apart that read the same', () => {
    const urls = [
      'https://a.example/x-y',
      'https://a.example/x/y',
      'https://a.example/x?y',
      'http://a.example/x/y',
      'https://www.a.example/x/y',
      'https://a.example/%C3%A4',
      'https://a.example/%C3%B6',
    ];
    expect(new Set(urls.map((url) => sourceId('feed', url))).size).toBe(urls.length);
  });

  it('stays short, whatever the address', () => {
    expect(sourceId('policy', `https://a.example/${'long/'.repeat(500)}`).length).toBeLessThanOrEqual(100);
  });
});
