import fc from 'fast-check';
import { expect, test } from 'vitest';
import { canonicalUrl } from '../../../src/core/feed/canonical-url.ts';

const article = 'https://rookery.example.org/crows/nest';

test.each([
  'https://rookery.example.org/crows/nest/',
  'https://ROOKERY.example.org:443/crows/nest',
  'https://rookery.example.org./crows/nest#top',
  'https://rookery.example.org/crows/nest?utm_source=rss&utm_medium=feed&UTM_Campaign=x',
  'https://rookery.example.org/crows/nest?fbclid=1&gclid=2&mc_cid=3&mc_eid=4&msclkid=5&igshid=6&_ga=7',
  'https://rookery.example.org/crows/nest?ref=rss&source=twitter_share',
  'https://rookery.example.org/crows/nest?',
  'https://rookery.example.org/crows//nest',
  'https://rookery.example.org/crows/nest/amp/',
  'https://rookery.example.org/crows/nest.amp',
  'https://rookery.example.org/crows/nest?amp=1',
  'https://rookery.example.org/crows/nest?outputType=amp',
  'https://amp.rookery.example.org/crows/nest',
  'https://m.rookery.example.org/crows/nest',
  'https://rookery.m.example.org/crows/nest',
  'https://www.google.com/amp/s/rookery.example.org/crows/nest',
  'https://rookery-example-org.cdn.ampproject.org/c/s/rookery.example.org/crows/nest',
  'https://crow:caw@rookery.example.org/crows/nest',
])('%s is the one article', (url) => {
  expect(canonicalUrl(url)).toBe(article);
});

test.each([
  ['other parameters, in their order', 'https://a.example.org/x?b=2&a=1&gid=3&ref=main&source=42'],
  ['a query in another charset', 'https://a.example.org/x?q=%E4'],
  ['a fragment that names the article', 'https://a.example.org/#!/crow'],
  ['a domain that is called m', 'https://m.io/x'],
  ['amp as the name of a folder', 'https://a.example.org/amp/guide'],
  ['the scheme and www.', 'http://www.example.org/x'],
  ['an odd port', 'https://a.example.org:8443/x'],
  ['an address', 'http://127.0.0.1:8080/x'],
])('keeps %s', (_, url) => {
  expect(canonicalUrl(url)).toBe(url);
});

test.each(['mailto:crow@example.org', 'crow', '', 'ftp://a.example.org/x/'])('"%s" comes back as it is', (url) => {
  expect(canonicalUrl(url)).toBe(url);
});

test('a canonical URL is its own canonical URL', () => {
  fc.assert(
    fc.property(fc.webUrl({ withQueryParameters: true, withFragments: true }), (url) => {
      expect(canonicalUrl(canonicalUrl(url))).toBe(canonicalUrl(url));
    }),
  );
});
