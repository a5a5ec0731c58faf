import { brotliCompressSync, deflateRawSync, deflateSync, gzipSync, zstdCompressSync } from 'node:zlib';
import { describe, expect, test } from 'vitest';
import { decodeBody } from '../../../src/net/fetch/decode-body.ts';

/** Hard to compress, so that a cut leaves something. */
const text = Array.from({ length: 600 }, (_, at) => `<p>${(at * 2_654_435_761) % 1_000_003} née</p>`).join('\n');
const bytes = Buffer.from(text);
const comment = Buffer.from('<!-- cached by a proxy -->');
const named = Buffer.concat([
  Buffer.from([0x1f, 0x8b, 8, 0b11110, 0, 0, 0, 0, 0, 3, 2, 0, 7, 7]),
  Buffer.from('feed.xml\0a comment\0'),
  Buffer.from([1, 2]),
  deflateRawSync(bytes),
]);

const decode = async (encoding: string, body: Uint8Array, maxBytes = 1_000_000) => {
  const decoded = await decodeBody(body, { encoding, maxBytes });
  return 'body' in decoded ? { text: new TextDecoder().decode(decoded.body), isWhole: decoded.isWhole } : decoded;
};

describe('decodeBody()', () => {
  test.each([
    ['gzip', gzipSync(bytes)],
    ['x-gzip', gzipSync(bytes)],
    ['deflate', deflateSync(bytes)],
    ['deflate', deflateRawSync(bytes)],
    ['br', brotliCompressSync(bytes)],
    ['zstd', zstdCompressSync(bytes)],
    ['deflate, GZIP', gzipSync(deflateSync(bytes))],
    ['identity', bytes],
  ])('undoes %s', async (encoding, body) => {
    expect(await decode(encoding, body)).toEqual({ text, isWhole: true });
  });

  test.each([
    ['gzip without its trailer', 'gzip', gzipSync(bytes).subarray(0, -8)],
    ['gzip with half of its trailer', 'gzip', gzipSync(bytes).subarray(0, -5)],
    ['gzip with a wrong checksum', 'gzip', Buffer.concat([gzipSync(bytes).subarray(0, -8), Buffer.alloc(8, 7)])],
    ['gzip in two members', 'gzip', Buffer.concat([gzipSync(bytes.subarray(0, 99)), gzipSync(bytes.subarray(99))])],
    ['gzip with all optional fields', 'gzip', named],
    ['gzip with a comment behind it', 'gzip', Buffer.concat([gzipSync(bytes), comment])],
    ['gzip with zeros behind it', 'gzip', Buffer.concat([gzipSync(bytes), Buffer.alloc(50)])],
    ['deflate without its checksum', 'deflate', deflateSync(bytes).subarray(0, -4)],
    ['deflate with a comment behind it', 'deflate', Buffer.concat([deflateSync(bytes), comment])],
    ['raw deflate with a comment behind it', 'deflate', Buffer.concat([deflateRawSync(bytes), comment])],
    ['brotli with a comment behind it', 'br', Buffer.concat([brotliCompressSync(bytes), comment])],
    ['zstd with a comment behind it', 'zstd', Buffer.concat([zstdCompressSync(bytes), comment])],
    ['gzip without a label', '', gzipSync(bytes)],
    ['zstd without a label', '', zstdCompressSync(bytes)],
    ['gzip twice under one label', 'gzip', gzipSync(gzipSync(bytes))],
    ['gzip once under two labels', 'gzip, gzip', gzipSync(bytes)],
    ['gzip labelled as something else', 'br', gzipSync(bytes)],
    ['gzip under an unknown label', 'binary', gzipSync(bytes)],
    ['gzip under a label in quotes', '"gzip"', gzipSync(bytes)],
    ['gzip under a label with a parameter', 'gzip;q=1.0', gzipSync(bytes)],
    ['brotli labelled as gzip', 'gzip', brotliCompressSync(bytes)],
    ['zlib labelled as gzip', 'gzip', deflateSync(bytes)],
    ['zlib labelled as brotli', 'br', deflateSync(bytes)],
    ['zstd labelled as brotli', 'br', zstdCompressSync(bytes)],
    ['text labelled as gzip', 'gzip', bytes],
    ['text labelled twice', 'gzip, br', bytes],
    ['text under an unknown label', 'utf-8', bytes],
  ])('reads %s', async (_what, encoding, body) => {
    expect(await decode(encoding, body)).toEqual({ text, isWhole: true });
  });

  test.each([
    ['gzip', gzipSync(bytes).subarray(0, -900)],
    ['', gzipSync(bytes).subarray(0, -900)],
    ['deflate', deflateSync(bytes).subarray(0, -900)],
    ['deflate', deflateRawSync(bytes).subarray(0, -900)],
    ['br', brotliCompressSync(bytes).subarray(0, -900)],
    ['gzip', gzipSync(gzipSync(bytes).subarray(0, -900))],
  ])('gives what there is of cut data, and says that it is cut: %s', async (encoding, body) => {
    const decoded = await decode(encoding, body);
    expect(decoded).toMatchObject({ isWhole: false });
    if (!('text' in decoded)) throw new Error();
    expect(decoded.text.length).toBeGreaterThan(1_000);
    expect(text.startsWith(decoded.text.slice(0, -3))).toBe(true);
  });

  test.each([
    ['broken', 'gzip', gzipSync(bytes).subarray(0, 12)],
    ['broken', 'gzip', Buffer.concat([gzipSync(bytes).subarray(0, 30), Buffer.alloc(200, 0xee)])],
    ['broken', 'zstd', zstdCompressSync(bytes).subarray(0, -900)],
    ['broken', 'deflate', Buffer.from('fffe0001'.repeat(20), 'hex').subarray(1)],
    ['unknown', 'compress', Buffer.from('1f9d9000'.repeat(20), 'hex')],
    ['unknown', 'gzip, gzip, gzip, gzip', gzipSync(bytes)],
  ])('says that data is %s: %s', async (problem, encoding, body) => {
    expect(await decode(encoding, body)).toEqual({ problem });
  });

  test.each([
    ['gzip', gzipSync(Buffer.alloc(50_000_000))],
    ['', gzipSync(Buffer.alloc(50_000_000))],
    ['gzip', gzipSync(gzipSync(Buffer.alloc(50_000_000)))],
    ['gzip', Buffer.concat(Array.from({ length: 20 }, () => gzipSync(Buffer.alloc(90_000))))],
    ['deflate', deflateSync(Buffer.alloc(50_000_000))],
    ['br', brotliCompressSync(Buffer.alloc(50_000_000))],
    ['zstd', zstdCompressSync(Buffer.alloc(50_000_000))],
  ])('stops a bomb at the limit: %s', async (encoding, body) => {
    expect(await decode(encoding, body)).toEqual({ problem: 'too_large' });
  });

  test('ends soon with many empty members', async () => {
    const empty = gzipSync('');
    const body = Buffer.concat(Array.from({ length: 100_000 }, () => empty));
    expect(await decode('gzip', body)).toEqual({ problem: 'broken' });
  });
});
