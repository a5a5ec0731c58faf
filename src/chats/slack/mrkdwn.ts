import { cleanLine, cleanLines, cleanText } from '../../core/text/clean.ts';
import { httpUrl } from '../../core/text/urls.ts';
import type { Piece } from '../../nouns/card.ts';
import type { Instant } from '../../nouns/time.ts';

/**
 * A part of a line in Slack's mrkdwn. `plain` is text that may be cut anywhere and is escaped when written;
 * `mark` is finished markup that is written whole or not at all (docs.slack.dev/messaging/formatting-message-text).
 */
export type Span = { readonly plain: string } | { readonly mark: string };

/**
 * Look-alikes of the same length, since mrkdwn has no escape for its own signs: not the backslash (slack-api-docs issue 34), and an
 * entity is decoded before it is read, so that `&gt;` at the start of a line is a quote like any other. Where exactly a sign starts or ends
 * formatting is not documented, so that each of them is replaced wherever it stands. There is no syntax for lists ("Lists"), and
 * `verbatim` or `parse: 'none'` sees to addresses and names ("Automatic parsing").
 */
const lookalikes: Readonly<Record<string, string>> = { '`': 'ˋ', '*': '∗', _: 'ˍ', '~': '∼', ':': '∶', '>': '›' };

/** Outside text in which nothing is left that formats, with what makes emoji: `:name:` (docs, "Emoji"). */
function tame(text: string): string {
  return tameEmoji(text).replaceAll(/[`*_~]/g, lookalike);
}

/** Only at the start of a line does the sign make a quote. */
function tameQuote(text: string): string {
  return text.replace(/^[\s>]+/, (start) => start.replaceAll('>', lookalike));
}

/** Emoji are read in plain text as well, where all other signs are only signs. */
function tameEmoji(text: string): string {
  return text.replaceAll(/:(?=[^\s:]+:)/g, lookalike);
}

/** Three backticks end a block of code, in which nothing else is read ("Code blocks"). */
function tameCode(text: string): string {
  return text.replaceAll(/``+/g, (run) => run.replaceAll('`', lookalike));
}

function lookalike(sign: string): string {
  return lookalikes[sign] ?? sign;
}

/** Slack reads `<…>` as mention, date or link, and `&` as the start of an entity ("Escaping text"). */
function escapeText(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');
}

/** Spans of a line, ready to be written. */
export function spansOf(pieces: readonly Piece[]): readonly Span[] {
  return pieces.flatMap((piece): readonly Span[] => {
    if (typeof piece === 'string') return [{ plain: piece }];
    if ('strong' in piece) return strong(piece.strong);
    if ('at' in piece) return [{ mark: dateMark(piece.at, piece.as) }];
    if ('channel' in piece) {
      return /^[A-Z0-9]{2,30}$/.test(piece.channel) ? [{ mark: `<#${piece.channel}>` }] : [{ plain: piece.channel }];
    }
    return link(piece.text, piece.url);
  });
}

/** A link where the address is http or https and short enough to be one; otherwise its words alone. */
export function link(text: string, url: string, { maxUrlLength = 1000 } = {}): readonly Span[] {
  const safe = httpUrl(url);
  // A `|` ends the address; whatever URL parsing left of `<>` would end the link.
  const written = safe && escapeText(safe.replaceAll('|', '%7C').replaceAll('<', '%3C').replaceAll('>', '%3E'));
  if (!written || written.length > maxUrlLength) return [{ plain: text }];
  const label = write([{ plain: cleanLine(text) }], 300);
  return [{ mark: label === '' ? `<${written}>` : `<${written}|${label}>` }];
}

/** Bold. Slack wants no space inside the asterisks, so that it stays outside. */
export function strong(text: string): readonly Span[] {
  const inner = cleanLine(text);
  if (inner === '') return [{ plain: text }];
  const before = /^\s/.test(text) ? ' ' : '';
  const after = /\s$/.test(text) ? ' ' : '';
  return [{ mark: `${before}*${write([{ plain: inner }], 1000)}*${after}` }];
}

/**
 * `<!date^1790000000^{date_short} {time}|2026-09-21 14:13 UTC>`: shown in the reader's own zone, the words behind `|`
 * where Slack cannot (docs.slack.dev/messaging/formatting-message-text, date formatting).
 */
function dateMark(at: Instant, as: 'date' | 'datetime' | 'relative'): string {
  const ms = Date.parse(at);
  if (Number.isNaN(ms)) return write([{ plain: at }], 40);
  const iso = new Date(ms).toISOString();
  const fallback = as === 'date' ? iso.slice(0, 10) : `${iso.slice(0, 10)} ${iso.slice(11, 16)} UTC`;
  const format = { date: '{date_short}', datetime: '{date_short} {time}', relative: '{date_short_pretty} {time}' }[as];
  return `<!date^${Math.floor(ms / 1000)}^${format}|${fallback}>`;
}

/**
 * Spans as one line of mrkdwn of at most `max` characters. What is too long ends between words with "…", never inside
 * an entity, a character or a mark. Never throws.
 */
export function write(spans: readonly Span[], max: number): string {
  let text = '';
  for (const span of joinPlain(spans)) {
    if ('mark' in span) {
      if (text.length + span.mark.length > max) return endOf(text, max);
      text += span.mark;
      continue;
    }
    const inner = tame(cleanText(span.plain));
    const tamed = text.trim() === '' ? tameQuote(inner) : inner;
    const whole = escapeText(tamed);
    if (text.length + whole.length > max) return endOf(text + cut(tamed, max - text.length - 1), max);
    text += whole;
  }
  return text;
}

/** Neighbours become one text, so that no two of them together make what neither is: `:sm` and `ile:`. */
function joinPlain(spans: readonly Span[]): readonly Span[] {
  const joined: Span[] = [];
  for (const span of spans) {
    const last = joined.at(-1);
    if (last !== undefined && 'plain' in last && 'plain' in span)
      joined[joined.length - 1] = { plain: last.plain + span.plain };
    else joined.push(span);
  }
  return joined;
}

/** A mark that ends exactly at the limit leaves no room for the sign of the cut. */
function endOf(text: string, max: number): string {
  return text.length < max ? `${text.trimEnd()}…` : text;
}

/** For a `plain_text` object, at most `max` characters; `empty` (default "…", since Slack refuses an empty text) where there is nothing to see. */
export function writePlain(text: string, max: number, { empty = '…' } = {}): string {
  const line = tameEmoji(cleanLine(text));
  const whole = escapeText(line);
  if (whole.length <= max) return whole || empty;
  return endOf(cut(line, max - 1), max);
}

/** For one line inside a block of code, whose indentation stays. */
export function writeCode(line: string, max: number): string {
  const tamed = tameCode(cleanLines(line).trimEnd());
  const whole = escapeText(tamed);
  return whole.length <= max ? whole : endOf(cut(tamed, max - 1), max);
}

/** The longest beginning whose escaped form has at most `max` characters, ended between words if one is near. */
function cut(text: string, max: number): string {
  let end = 0;
  let length = 0;
  for (const { segment } of new Intl.Segmenter('en', { granularity: 'grapheme' }).segment(text)) {
    const next = length + escapeText(segment).length;
    if (next > max) break;
    length = next;
    end += segment.length;
  }
  const head = text.slice(0, end);
  const space = head.search(/\s\S*$/);
  return escapeText(space > end / 2 ? head.slice(0, space) : head).trimEnd();
}
