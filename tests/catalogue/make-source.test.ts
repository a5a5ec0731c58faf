import { describe, expect, it } from 'vitest';
import { feedAsked, policyAsked, sourceId, urlAsked } from '../../src/catalogue/make-source.ts';

const url = 'https://rookery.example/feed';
const feedCalled = (title: string | null) => feedAsked({ url, title, everyMinutes: 30 });
const page = { url, service: 'Rookery', terms: 'Terms', select: undefined, everyMinutes: 720 };

describe('feedAsked()', () => {
  it('is the source that a file would list under this address', () => {
    expect(feedCalled('The Rookery')).toMatchObject({
      id: sourceId('feed', url),
      name: 'The Rookery',
      origin: 'command',
    });
  });

  it.each([
    ['none', null, 'rookery.example'],
    ['an empty one', ' \n ', 'rookery.example'],
    ['one that turns the line round', 'Caw\u202E\u0007caw', 'Caw caw'],
  ])('is named by its host or its title, of which nothing steers: %s', (_which, title, name) => {
    expect(feedCalled(title).name).toBe(name);
  });

  it('has a name of at most 120 characters', () => {
    expect(feedCalled('caw '.repeat(200)).name.length).toBeLessThanOrEqual(120);
  });
});

describe('policyAsked()', () => {
  it('is another source where it is called or cut otherwise', () => {
    const ids = [page, { ...page, service: 'Rooks' }, { ...page, select: 'main' }].map(
      (asked) => policyAsked(asked).id,
    );
    expect(new Set(ids).size).toBe(3);
    expect(policyAsked(page)).toEqual(policyAsked({ ...page }));
  });

  it.each([
    [{ ...page, service: undefined }, 'needs `service` and `terms`'],
    [{ ...page, terms: 'a'.repeat(121) }, '`terms` must have at most 120 characters.'],
    [{ ...page, service: 'a\nb' }, '`service` must be on one line'],
    [{ ...page, select: 'main[' }, '`select` must be a CSS selector.'],
  ])('says what is wrong: %#', (asked, says) => {
    expect(() => policyAsked(asked)).toThrow(says);
  });
});

describe('urlAsked()', () => {
  it('takes an address as sources are compared by', () => {
    expect(urlAsked(' HTTPS://Rookery.example/feed#top ')).toBe(url);
  });

  it.each(['rookery', 'ftp://rookery.example/', 'javascript:alert(1)', `https://rookery.example/${'a'.repeat(3_000)}`])(
    'refuses what is none: %s',
    (typed) => {
      expect(() => urlAsked(typed)).toThrow('must be an http or https address');
    },
  );
});

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
