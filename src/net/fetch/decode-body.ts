import { promisify } from 'node:util';
import zlib from 'node:zlib';

/** The decoded body, or why it couldn't be decoded. */
export type Decoded = { readonly body: Uint8Array } | { readonly problem: 'too_large' | 'broken' | 'unknown' };

type Decompress = (body: Uint8Array, options: { maxOutputLength: number }) => Promise<Uint8Array>;

const inflate = promisify<Uint8Array, { maxOutputLength: number }, Uint8Array>(zlib.inflate);
const inflateRaw = promisify<Uint8Array, { maxOutputLength: number }, Uint8Array>(zlib.inflateRaw);
const gunzip = promisify<Uint8Array, { maxOutputLength: number }, Uint8Array>(zlib.gunzip);
const brotli = promisify<Uint8Array, { maxOutputLength: number }, Uint8Array>(zlib.brotliDecompress);
const zstd = promisify<Uint8Array, { maxOutputLength: number }, Uint8Array>(zlib.zstdDecompress);

const decompressors: Readonly<Record<string, Decompress>> = {
  gzip: gunzip,
  'x-gzip': gunzip,
  // RFC 9110 section 8.4.1.2 requires zlib, but some servers send the raw stream.
  deflate: (body, options) => (hasZlibHeader(body) ? inflate(body, options) : inflateRaw(body, options)),
  br: brotli,
  zstd,
};

/** The codings that `decodeBody` supports, for `Accept-Encoding`. */
export const acceptedEncodings = 'gzip, deflate, br, zstd';

/** Servers have no reason to use more, and each costs a pass over the body. */
const maxCodings = 3;

/**
 * Decodes `Content-Encoding` (RFC 9110 section 8.4), off the main thread. Stops decompressing as soon as the result exceeds
 * `maxBytes`. Plain text that is labelled as compressed is accepted as is. A truncated stream is broken.
 */
export async function decodeBody(
  body: Uint8Array,
  { encoding, maxBytes }: { encoding: string; maxBytes: number },
): Promise<Decoded> {
  const codings = encoding
    .toLowerCase()
    .split(',')
    .map((coding) => coding.trim())
    .filter((coding) => coding !== '' && coding !== 'identity');
  if (codings.length > maxCodings) return { problem: 'unknown' };
  let decoded = body;
  for (const coding of codings.reverse()) {
    if (decoded.length === 0) break;
    const decompress = Object.hasOwn(decompressors, coding) ? decompressors[coding] : undefined;
    if (decompress === undefined) {
      if (isText(decoded)) break;
      return { problem: 'unknown' };
    }
    try {
      decoded = await decompress(decoded, { maxOutputLength: maxBytes });
    } catch (thrown) {
      if ((thrown as { code?: unknown }).code === 'ERR_BUFFER_TOO_LARGE') return { problem: 'too_large' };
      if (isText(decoded)) break;
      return { problem: 'broken' };
    }
  }
  return { body: decoded };
}

/** RFC 1950: the method is 8, and the first two bytes are divisible by 31. */
function hasZlibHeader(body: Uint8Array): boolean {
  const [first = 0, second = 0] = body;
  return (first & 0x0f) === 8 && (first * 256 + second) % 31 === 0;
}

/** Compressed data has a control character within a few dozen bytes. Text in any web charset except UTF-16 has none. */
function isText(body: Uint8Array): boolean {
  if ((body[0] === 0xff && body[1] === 0xfe) || (body[0] === 0xfe && body[1] === 0xff)) return true;
  return body.subarray(0, 512).every((byte) => byte >= 0x20 || (byte >= 0x09 && byte <= 0x0d) || byte === 0x1b);
}
