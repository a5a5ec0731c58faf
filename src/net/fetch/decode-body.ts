import { promisify } from 'node:util';
import zlib, { type ZlibOptions } from 'node:zlib';

/** The decoded body, or why it couldn't be decoded. */
export type Decoded =
  /** `isWhole`: the compressed data reached its end. */
  { readonly body: Uint8Array; readonly isWhole: boolean } | { readonly problem: 'too_large' | 'broken' | 'unknown' };

/** The codings that `decodeBody` supports, for `Accept-Encoding`. */
export const acceptedEncodings = 'gzip, deflate, br, zstd';

/** Servers have no reason to use more, and each costs a pass over the body. */
const maxCodings = 3;

/**
 * Decodes `Content-Encoding` (RFC 9110 section 8.4), off the main thread, the way curl and browsers do and a little further. Each
 * pass stops as soon as its result exceeds `maxBytes`, and there are at most three.
 *
 * The label is a hint; the bytes decide. Data that is compressed without a label or more often than the label says is decompressed,
 * and plain text that is labelled as compressed is accepted as is. Bytes after the compressed data are ignored. If the data ends
 * early, the result is what it holds up to there, and isn't whole.
 */
export async function decodeBody(
  body: Uint8Array,
  { encoding, maxBytes }: { encoding: string; maxBytes: number },
): Promise<Decoded> {
  const labels = encoding
    .toLowerCase()
    .split(',')
    .map((label) => /[\w-]+/.exec(label)?.[0] ?? '')
    .filter((label) => label !== '' && label !== 'identity')
    .reverse();
  if (labels.length > maxCodings) return { problem: 'unknown' };
  let decoded = { body, isWhole: true };
  for (let pass = 0; pass < maxCodings; pass += 1) {
    const label = labels[pass];
    if (decoded.body.length === 0 || (label !== undefined && isText(decoded.body))) break;
    const codings = candidates(label, decoded.body);
    if (codings.length === 0) {
      if (label === undefined) break;
      return { problem: 'unknown' };
    }
    const next = await firstThatWorks(codings, decoded.body, maxBytes);
    if ('problem' in next) return next;
    decoded = { body: next.body, isWhole: decoded.isWhole && next.isWhole };
  }
  return decoded;
}

type Coding = (body: Uint8Array, maxBytes: number) => Promise<Decoded>;

/** The codings that a body may have, most likely first: what its first bytes say, then what its label says. */
function candidates(label: string | undefined, body: Uint8Array): readonly Coding[] {
  if (isGzip(body)) return [gzip];
  if (isZstd(body)) return [zstd];
  const wrongLabel = [...(hasZlibHeader(body) ? [whole(zlibDeflate)] : []), whole(brotli)];
  switch (label) {
    case 'br':
      return [brotli, ...wrongLabel];
    case 'deflate':
      // RFC 9110 section 8.4.1.2 requires zlib, but some servers send the raw stream.
      return hasZlibHeader(body) ? [zlibDeflate, rawDeflate] : [rawDeflate, ...wrongLabel];
    case 'gzip':
    case 'x-gzip':
    case 'zstd':
      return wrongLabel;
    default:
      return [];
  }
}

/** Other data can look like the beginning of this coding, but hardly all the way to its end. */
function whole(coding: Coding): Coding {
  return async (body, maxBytes) => {
    const decoded = await coding(body, maxBytes);
    return 'body' in decoded && !decoded.isWhole ? { problem: 'broken' } : decoded;
  };
}

/** Prefers a coding that reaches the end of its data. Otherwise, the first one with any result. */
async function firstThatWorks(codings: readonly Coding[], body: Uint8Array, maxBytes: number): Promise<Decoded> {
  let partial: Decoded | undefined;
  for (const coding of codings) {
    const decoded = await coding(body, maxBytes);
    if ('body' in decoded && decoded.isWhole) return decoded;
    if ('problem' in decoded && decoded.problem === 'too_large') return decoded;
    if ('body' in decoded && decoded.body.length > 0) partial ??= decoded;
  }
  return partial ?? { problem: 'broken' };
}

/**
 * `info` also returns the engine, whose `bytesWritten` says how much of the input it used. It isn't in the types of the promisified
 * functions.
 */
type Run = (
  body: Uint8Array,
  options: ZlibOptions & { info: true },
) => Promise<{ buffer: Uint8Array; engine: { bytesWritten: number } }>;
const run = (method: unknown) => promisify(method as typeof zlib.inflate) as unknown as Run;

const inflateRaw = run(zlib.inflateRaw);
const rawDeflate = coding(inflateRaw, zlib.constants.Z_SYNC_FLUSH);
/** Without the checksum at the end, which Node requires and some servers leave out (RFC 1950). */
const zlibDeflate: Coding = (body, maxBytes) => rawDeflate(body.subarray(2), maxBytes);
const brotli = coding(run(zlib.brotliDecompress), zlib.constants.BROTLI_OPERATION_FLUSH);
const zstd = coding(run(zlib.zstdDecompress), zlib.constants.ZSTD_e_flush);

type Undone = { readonly body: Uint8Array; readonly isWhole: boolean; readonly used: number };

/** Decompresses strictly, and if that fails, up to where the data breaks off. */
async function undo(
  method: Run,
  body: Uint8Array,
  { maxBytes, finishFlush }: { maxBytes: number; finishFlush: number },
): Promise<Undone | { readonly problem: 'too_large' | 'broken' }> {
  const options = { maxOutputLength: maxBytes, info: true } as const;
  try {
    const { buffer, engine } = await method(body, options);
    return { body: buffer, isWhole: true, used: engine.bytesWritten };
  } catch (thrown) {
    if (isTooLarge(thrown)) return { problem: 'too_large' };
  }
  try {
    const { buffer, engine } = await method(body, { ...options, finishFlush });
    return { body: buffer, isWhole: false, used: engine.bytesWritten };
  } catch (thrown) {
    return { problem: isTooLarge(thrown) ? 'too_large' : 'broken' };
  }
}

function coding(method: Run, finishFlush: number): Coding {
  return async (body, maxBytes) => await undo(method, body, { maxBytes, finishFlush });
}

function isTooLarge(thrown: unknown): boolean {
  return (thrown as { code?: unknown }).code === 'ERR_BUFFER_TOO_LARGE';
}

/** Real files have a member for every 64 KiB or more. Each costs a call, and the smallest has 20 bytes. */
const maxMembers = 1_000;

/**
 * Reads gzip (RFC 1952) member by member. Node's own function rejects data without the checksum and length at the end, or with
 * other bytes behind it, even if the document is whole.
 */
async function gzip(body: Uint8Array, maxBytes: number): Promise<Decoded> {
  const members: Uint8Array[] = [];
  let isWhole = true;
  for (let rest = body, left = maxBytes; isGzip(rest); ) {
    const head = headLength(rest);
    if (head >= rest.length || members.length === maxMembers) {
      isWhole = false;
      break;
    }
    const undone = await undo(inflateRaw, rest.subarray(head), {
      maxBytes: Math.max(left, 1),
      finishFlush: zlib.constants.Z_SYNC_FLUSH,
    });
    if ('problem' in undone) {
      if (undone.problem === 'too_large' || members.length === 0) return undone;
      // What looked like another member is something else behind the data.
      break;
    }
    members.push(undone.body);
    left -= undone.body.length;
    if (left < 0) return { problem: 'too_large' };
    isWhole = undone.isWhole;
    if (!isWhole) break;
    rest = rest.subarray(head + undone.used + 8);
  }
  return { body: Buffer.concat(members), isWhole };
}

/** The length of a member's header: 10 bytes and optional fields (RFC 1952 section 2.3). More than the data if it is cut. */
function headLength(data: Uint8Array): number {
  const flags = data[3] ?? 0;
  let at = 10;
  if ((flags & 4) !== 0) at += 2 + (data[at] ?? 0) + (data[at + 1] ?? 0) * 256;
  for (const text of [8, 16]) {
    if ((flags & text) === 0) continue;
    const end = data.indexOf(0, at);
    if (end === -1) return data.length;
    at = end + 1;
  }
  return (flags & 2) !== 0 ? at + 2 : at;
}

function isGzip(body: Uint8Array): boolean {
  return body[0] === 0x1f && body[1] === 0x8b && body[2] === 8;
}

/** RFC 8878 section 3.1.1 */
function isZstd(body: Uint8Array): boolean {
  return body[0] === 0x28 && body[1] === 0xb5 && body[2] === 0x2f && body[3] === 0xfd;
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
