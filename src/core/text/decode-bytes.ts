import { detect } from 'chardet';

/**
 * Returns the text of a document in any charset.
 *
 * Tries, in this order:
 * - a byte order mark;
 * - UTF-16 without one;
 * - UTF-8, if the bytes are valid UTF-8 and no multi-byte charset is declared (servers send `charset=ISO-8859-1` by
 *   default, so a single-byte label on valid UTF-8 is wrong);
 * - the charsets named by `contentType`, the XML declaration and the `<meta>` of a page: the first that decodes without
 *   error;
 * - UTF-8 with a few bad bytes;
 * - what the bytes look like (chardet);
 * - windows-1252.
 *
 * Never throws; undecodable bytes become U+FFFD.
 *
 * @param contentType the `Content-Type` header as received, or an empty string
 */
export function decodeBytes(bytes: Uint8Array, contentType: string): string {
  return decode(bytes, contentType).replace(/^\uFEFF+/, '');
}

/** A document that mixes charsets is read as UTF-8 if at least this share of its non-ASCII sequences is valid. */
const mostlyUtf8 = 0.75;
/** The same share for a document that declares UTF-8. */
const mostlyDeclaredUtf8 = 0.5;
/** This many valid UTF-8 sequences can't be chance in a document labelled with a multi-byte charset. */
const certainUtf8Sequences = 8;
/** How much of a document chardet reads. */
const sampleBytes = 64 * 1024;

function decode(bytes: Uint8Array, contentType: string): string {
  const wide = wideCharset(bytes);
  if (wide !== null) return wide.startsWith('utf-32') ? decodeUtf32(bytes, wide) : new TextDecoder(wide).decode(bytes);
  const declared = declaredCharsets(bytes, contentType);
  const valid = strictly(bytes, 'utf-8');
  if (valid !== null) {
    const other = declared.find((charset) => charset !== 'utf-8');
    if (declared.includes('utf-8') || other === undefined || isSingleByte(other)) return valid;
    if (utf8Sequences(bytes, certainUtf8Sequences) >= certainUtf8Sequences) return valid;
  } else {
    const lenient = new TextDecoder('utf-8').decode(bytes);
    const good = utf8Sequences(bytes, Number.POSITIVE_INFINITY);
    const bad = lenient.split('\uFFFD').length - 1;
    const enough = declared.includes('utf-8') ? mostlyDeclaredUtf8 : mostlyUtf8;
    if (good > 0 && good / (good + bad) >= enough) return lenient;
  }
  for (const charset of declared) {
    const text = strictly(bytes, charset);
    if (text !== null) return text;
  }
  if (valid !== null) return valid;
  const likely = charsetNamed(detect(bytes.subarray(0, sampleBytes)) ?? '');
  return (likely === null ? null : strictly(bytes, likely)) ?? decodeWindows1252(bytes);
}

/**
 * Recognises charsets of two or four bytes per character, by byte order mark or by the NULs around the first `<` or
 * `{`.
 */
function wideCharset(bytes: Uint8Array): 'utf-8' | 'utf-16le' | 'utf-16be' | 'utf-32le' | 'utf-32be' | null {
  const [a, b, c, d, e] = bytes;
  if (a === 0xef && b === 0xbb && c === 0xbf) return strictly(bytes, 'utf-8') === null ? null : 'utf-8';
  if (a === 0xff && b === 0xfe) return c === 0 && d === 0 ? 'utf-32le' : 'utf-16le';
  if (a === 0xfe && b === 0xff) return 'utf-16be';
  // A video also starts with three NULs and a space, but without a fourth NUL after them.
  if (a === 0 && b === 0)
    return (c === 0xfe && d === 0xff) || (c === 0 && startsMarkup(d) && e === 0) ? 'utf-32be' : null;
  if (startsMarkup(a) && b === 0) return c === 0 && d === 0 ? 'utf-32le' : 'utf-16le';
  if (a === 0 && startsMarkup(b) && c === 0) return 'utf-16be';
  return null;
}

/** Whether a byte is `<`, `{`, `[` or white space. */
function startsMarkup(byte: number | undefined): boolean {
  return byte === 0x3c || byte === 0x7b || byte === 0x5b || byte === 0x20 || byte === 0x0a || byte === 0x0d;
}

/**
 * The charsets that the header, the XML declaration and a page's `<meta>` name. UTF-16 labels on narrow text are wrong
 * and left out.
 */
function declaredCharsets(bytes: Uint8Array, contentType: string): readonly string[] {
  const head = latin1(bytes.subarray(0, 1024));
  const labels = [
    /charset\s*=\s*["']?([\w.:-]+)/i.exec(contentType.slice(0, 1000))?.[1],
    /<\?xml[^>]{0,300}?encoding\s*=\s*["']?\s*([\w.:-]+)/i.exec(head)?.[1],
    /<meta[^>]{0,300}?charset\s*=\s*["']?\s*([\w.:-]+)/i.exec(head)?.[1],
  ];
  const charsets = labels.map((label) => (label === undefined ? null : charsetNamed(label)));
  return charsets.filter((charset) => charset !== null && !charset.startsWith('utf-16')) as string[];
}

/** Returns `TextDecoder`'s name for a label; null for an unknown label. */
function charsetNamed(label: string): string | null {
  try {
    return new TextDecoder(label).encoding;
  } catch {
    return null;
  }
}

function isSingleByte(charset: string): boolean {
  return /^(?:ibm866|iso-8859-|koi8-|macintosh|windows-|x-mac-|x-user-defined)/.test(charset);
}

function strictly(bytes: Uint8Array, charset: string): string | null {
  if (charset === 'windows-1252') return decodeWindows1252(bytes);
  try {
    return new TextDecoder(charset, { fatal: true }).decode(bytes);
  } catch {
    return null;
  }
}

/** Counts well-formed sequences of more than one byte, up to `enough`. */
function utf8Sequences(bytes: Uint8Array, enough: number): number {
  let count = 0;
  for (let at = 0; at < bytes.length && count < enough; at++) {
    const byte = bytes[at] as number;
    const more = byte >= 0xf0 && byte < 0xf5 ? 3 : byte >= 0xe0 ? 2 : byte >= 0xc2 && byte < 0xe0 ? 1 : 0;
    if (byte < 0xc2 || byte > 0xf4) continue;
    let whole = true;
    for (let next = 1; next <= more && whole; next++) whole = ((bytes[at + next] ?? 0) & 0xc0) === 0x80;
    if (whole) {
      count++;
      at += more;
    }
  }
  return count;
}

/**
 * windows-1252 at 0x80–0x9F. Several releases of Node 20, 22 and 24 decode these bytes as control characters
 * (nodejs/node#56542).
 */
const windows1252 = '€\x81‚ƒ„…†‡ˆ‰Š‹Œ\x8dŽ\x8f\x90‘’“”•–—˜™š›œ\x9džŸ';

function decodeWindows1252(bytes: Uint8Array): string {
  const units = new Uint16Array(bytes.length);
  for (let at = 0; at < bytes.length; at++) {
    const byte = bytes[at] as number;
    units[at] = byte >= 0x80 && byte <= 0x9f ? windows1252.charCodeAt(byte - 0x80) : byte;
  }
  return new TextDecoder('utf-16le').decode(units);
}

function latin1(bytes: Uint8Array): string {
  return String.fromCharCode(...bytes);
}

/** `TextDecoder` doesn't support UTF-32, but feeds in it exist. */
function decodeUtf32(bytes: Uint8Array, charset: string): string {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const parts: string[] = [];
  for (let at = 0; at + 4 <= bytes.length; at += 4) {
    const point = view.getUint32(at, charset === 'utf-32le');
    parts.push(point > 0x10ffff ? '\uFFFD' : String.fromCodePoint(point));
  }
  return parts.join('');
}
