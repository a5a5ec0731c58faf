import { describe, expect, test } from 'vitest';
import { decodeBytes } from '../../../src/core/text/decode-bytes.ts';

const utf8 = (text: string) => new TextEncoder().encode(text);
const bytes = (...parts: readonly (string | readonly number[])[]) =>
  new Uint8Array(parts.flatMap((part) => (typeof part === 'string' ? [...utf8(part)] : part)));
const wide = (text: string, { littleEndian }: { littleEndian: boolean }) => {
  const view = new DataView(new ArrayBuffer(text.length * 2));
  for (let at = 0; at < text.length; at++) view.setUint16(at * 2, text.charCodeAt(at), littleEndian);
  return new Uint8Array(view.buffer);
};

describe('UTF-8', () => {
  test('is what bytes are that can be it', () => {
    expect(decodeBytes(utf8('<rss>Krähe</rss>'), '')).toBe('<rss>Krähe</rss>');
  });

  test('wins over a single-byte label, which servers send by default', () => {
    expect(decodeBytes(utf8('<rss>Krähe</rss>'), 'text/xml; charset=ISO-8859-1')).toBe('<rss>Krähe</rss>');
  });

  test('loses its byte order marks', () => {
    expect(decodeBytes(bytes([0xef, 0xbb, 0xbf, 0xef, 0xbb, 0xbf], '<rss/>'), '')).toBe('<rss/>');
  });

  test('with one bad byte stays UTF-8', () => {
    expect(decodeBytes(bytes('<rss>Krähe Häher Möwe ', [0xe4], '</rss>'), '')).toBe(
      '<rss>Krähe Häher Möwe \ufffd</rss>',
    );
  });
});

describe('other charsets', () => {
  test('the declaration of the document', () => {
    const document = bytes('<?xml version="1.0" encoding="koi8-r"?><a>', [0xd7, 0xcf, 0xd2, 0xcf, 0xce], '</a>');
    expect(decodeBytes(document, '')).toContain('<a>ворон</a>');
  });

  test('the header goes before the declaration', () => {
    const document = bytes('<?xml version="1.0" encoding="koi8-r"?><a>', [0xe2, 0xee, 0xf0], '</a>');
    expect(decodeBytes(document, 'text/xml; charset="windows-1251"')).toContain('<a>вор</a>');
  });

  test('a label that nobody knows is ignored', () => {
    expect(decodeBytes(bytes('<a>Kr', [0xe4], 'he</a>'), 'text/xml; charset=x-crow')).toBe('<a>Krähe</a>');
  });

  test('ISO-8859-1 means windows-1252, with its quotation marks and the euro', () => {
    expect(decodeBytes(bytes([0x93], 'A', [0x94, 0x80]), 'text/xml; charset=iso-8859-1')).toBe('“A”€');
  });

  test('Shift_JIS and GBK', () => {
    expect(decodeBytes(new Uint8Array([0x83, 0x4a, 0x83, 0x89, 0x83, 0x58]), 'text/xml; charset=shift_jis')).toBe(
      'カラス',
    );
    expect(decodeBytes(new Uint8Array([0xce, 0xda, 0xd1, 0xbb]), 'text/xml; charset=gbk')).toBe('乌鸦');
  });

  test.each([true, false])('UTF-16 without a mark, little end first: %s', (littleEndian) => {
    expect(decodeBytes(wide('<rss>Krähe</rss>', { littleEndian }), '')).toBe('<rss>Krähe</rss>');
  });

  test('a label of UTF-16 on narrow text is wrong', () => {
    expect(decodeBytes(utf8('<?xml version="1.0" encoding="UTF-16"?><a/>'), '')).toContain('<a/>');
  });

  test('UTF-32, which no platform decodes', () => {
    expect(decodeBytes(new Uint8Array([0, 0, 0, 0x3c, 0, 0, 0, 0x61, 0, 1, 0xf4, 0x26]), '')).toBe('<a\u{1f426}');
  });
});

test('no bytes are no text', () => {
  expect(decodeBytes(new Uint8Array(), 'text/xml; charset=utf-8')).toBe('');
});
