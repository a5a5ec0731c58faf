import { cleanText } from '../../core/text/clean.ts';
import { httpUrl } from '../../core/text/urls.ts';
import { limits } from './limits.ts';

/**
 * A piece of a line. `plain` is any text. It can be cut anywhere and is escaped when written, with our markup `around` it.
 * `mark` is finished markup, written whole or not at all.
 */
export type Span =
  | { readonly plain: string; readonly around?: readonly [string, string] | undefined }
  | { readonly mark: string };

/**
 * Escapes text for Discord's Markdown, where a backslash makes any character literal (support.discord.com, "Markdown Text
 * 101"). Both ends of `<…>` are escaped to prevent mentions, channels, times, commands and emoji (docs,
 * reference#message-formatting). `://` doesn't become a link, nor `:name:` an emoji, and no heading, list or small print can
 * begin at the start of the text. `@everyone` and `@here` can't be escaped, so they get an invisible space inside.
 */
export function escapeMarkdown(text: string): string {
  return text
    .replaceAll(/[\\*_~`|<>[\]]/g, '\\$&')
    .replaceAll(/:(?=\/\/|[^\s:]+:)/g, '\\:')
    .replace(/^(\s*)([-+#])/, '$1\\$2')
    .replace(/^(\s*\d+)([.)])/, '$1\\$2')
    .replaceAll(/@(?=everyone|here)/gi, '@\u200B');
}

/** Keeps text inside a code block, where nothing can be escaped, by separating neighbouring backticks. */
export function keepInCodeBlock(text: string): string {
  return text.replaceAll(/`(?=`)/g, '`\u200B');
}

/**
 * How much of `limits.displayText` a text uses: its characters, or more in scripts with three bytes per character, so that
 * `limits.displayBytes` holds too. The size of two joined texts is never more than the sum of their sizes.
 */
export function sizeOf(text: string): number {
  return Math.max(text.length, Math.ceil(Buffer.byteLength(text) / bytesPerCharacter));
}

/** Leaves room for the bytes that eight text displays cost on their own. */
const bytesPerCharacter = (limits.displayBytes - 8 * limits.displayBytesEach) / limits.displayText;

const ellipsis = '…';
const ellipsisSize = 2;

/** Writes spans in at most `max` (see `sizeOf()`). If they don't fit, cuts between words and ends with "…". */
export function write(spans: readonly Span[], max: number): string {
  let out = '';
  let size = 0;
  const joined = joinPlain(spans);
  for (const [index, span] of joined.entries()) {
    const written = writeSpan(span);
    const reserve = index === joined.length - 1 ? 0 : ellipsisSize;
    if (size + sizeOf(written) + reserve <= max) {
      out += written;
      size += sizeOf(written);
      continue;
    }
    const room = max - size - ellipsisSize;
    return room < 0 ? out.trimEnd() : `${(out + cutSpan(span, room)).trimEnd()}${ellipsis}`;
  }
  return out;
}

/** Joins neighbouring text, so that two harmless pieces can't combine into markup: `https:` and `//…`. */
function joinPlain(spans: readonly Span[]): readonly Span[] {
  const joined: Span[] = [];
  for (const span of spans) {
    const last = joined.at(-1);
    if (last !== undefined && isBare(last) && isBare(span))
      joined[joined.length - 1] = { plain: last.plain + span.plain };
    else joined.push(span);
  }
  return joined;
}

function isBare(span: Span): span is { readonly plain: string } {
  return 'plain' in span && span.around === undefined;
}

function writeSpan(span: Span): string {
  if ('mark' in span) return span.mark;
  const [before, after] = span.around ?? ['', ''];
  return before + escapeMarkdown(cleanText(span.plain)) + after;
}

function cutSpan(span: Span, max: number): string {
  if ('mark' in span) return '';
  const [before, after] = span.around ?? ['', ''];
  const inner = cut(cleanText(span.plain), max - sizeOf(before) - sizeOf(after), escapeMarkdown).trimEnd();
  return inner === '' ? '' : before + inner + after;
}

/** Cuts a text to take at most `max` once encoded. Keeps whole words if they fill half of that, otherwise whole characters. */
export function cut(text: string, max: number, encode: (text: string) => string): string {
  // No encoding makes a text shorter, so nothing after `max` characters can fit. A word is encoded the same whatever
  // surrounds it, but a character isn't.
  const words = text.slice(0, Math.max(0, max) + 1).split(/(?<=\s)/);
  let size = 0;
  let count = 0;
  for (const word of words) {
    const wordSize = sizeOf(encode(word));
    if (size + wordSize > max) break;
    size += wordSize;
    count += 1;
  }
  const head = words.slice(0, count).join('');
  const next = words[count];
  if (next === undefined || size >= max / 2) return encode(head);
  const characters: string[] = [];
  let length = head.length;
  for (const { segment } of graphemes.segment(text.slice(head.length))) {
    length += segment.length;
    if (length > max) break;
    characters.push(segment);
  }
  const taking = (count: number) => encode(head + characters.slice(0, count).join(''));
  let fits = 0;
  for (let step = 2 ** Math.ceil(Math.log2(characters.length + 1)); step >= 1; step /= 2) {
    if (fits + step <= characters.length && sizeOf(taking(fits + step)) <= max) fits += step;
  }
  return taking(fits);
}

const graphemes = new Intl.Segmenter(undefined, { granularity: 'grapheme' });

/** An absolute http(s) address, safe to use in a Markdown link. Null for anything else. */
export function markdownUrl(url: string): string | null {
  return httpUrl(url)?.replaceAll(/[()<>[\]\\"'`*|~\s]/g, percent) ?? null;
}

function percent(sign: string): string {
  return `%${sign.charCodeAt(0).toString(16).toUpperCase().padStart(2, '0')}`;
}
