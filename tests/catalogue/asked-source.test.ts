import { describe, expect, it } from 'vitest';
import { feedSource, policySource, urlAsked } from '../../src/catalogue/asked-source.ts';
import { sourceId } from '../../src/catalogue/source-id.ts';

const url = 'https://rookery.example/feed';
const feedCalled = (title: string | null) => feedSource({ url, title, everyMinutes: 30 });
const page = { url, service: 'Rookery', terms: 'Terms', select: undefined, everyMinutes: 720 };

describe('feedSource()', () => {
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

describe('policySource()', () => {
  it('is another source where it is called or cut otherwise', () => {
    const ids = [page, { ...page, service: 'Rooks' }, { ...page, select: 'main' }].map(
      (asked) => policySource(asked).id,
    );
    expect(new Set(ids).size).toBe(3);
    expect(policySource(page)).toEqual(policySource({ ...page }));
  });

  it.each([
    [{ ...page, service: undefined }, 'needs `service` and `terms`'],
    [{ ...page, terms: 'a'.repeat(121) }, '`terms` must have at most 120 characters.'],
    [{ ...page, service: 'a\nb' }, '`service` must stand on one line'],
    [{ ...page, select: 'main[' }, '`select` must be a CSS selector.'],
  ])('says what is wrong: %#', (asked, says) => {
    expect(() => policySource(asked)).toThrow(says);
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
