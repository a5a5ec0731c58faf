import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { withoutSecrets } from '../../../src/core/text/without-secrets.ts';

describe('withoutSecrets()', () => {
  test.each([
    ['http://user:hunter2@example.org/feed', 'http://[secret]@example.org/feed'],
    ['https://hunter2@example.org', 'https://[secret]@example.org'],
    ['postgres://bot:hunter2@db:5432/x', 'postgres://[secret]@db:5432/x'],
    ['http://user:hun@ter2@example.org/', 'http://[secret]@example.org/'],
    ['http://user:hun/ter2#?@example.org/', 'http://[secret]@example.org/'],
    ['"http://:hunter2@[::1]:80/" is wrong', '"http://[secret]@[::1]:80/" is wrong'],
    ['from http://a:hunter2@b.org to HTTP://c:hunter2@d.org.', 'from http://[secret]@b.org to HTTP://[secret]@d.org.'],
    ['https://example.org/?a=1&api_key=hunter2&b=2#top', 'https://example.org/?a=1&api_key=[secret]&b=2#top'],
    ['https://example.org/?access_token=hunter2', 'https://example.org/?access_token=[secret]'],
    ['https://example.org/?X-Amz-Signature=hunter2', 'https://example.org/?X-Amz-Signature=[secret]'],
  ])('takes the secrets out of %s', (text, safe) => {
    expect(withoutSecrets(text)).toBe(safe);
  });

  test.each([
    'https://example.org/@name/posts?id=1&monkey=2',
    'http://example.org:8080/@name',
    'Write to hello@example.org, or see https://example.org/.',
    'mailto:hello@example.org',
    '{"url":"http://example.org","by":"a@b"}',
  ])('leaves %s as it is', (text) => {
    expect(withoutSecrets(text)).toBe(text);
  });

  test('leaves no password of any URL in any text', () => {
    fc.assert(
      fc.property(
        fc.webUrl(),
        fc.stringMatching(/^[a-z0-9%!$&'()*+,;=:@-]{8,30}$/),
        fc.string(),
        (url, secret, words) => {
          const full = url.replace('://', `://user:Q7${secret}@`);
          expect(withoutSecrets(`${words} ${full} ${words}`)).not.toContain(`Q7${secret}`);
        },
      ),
    );
  });
});
