import type { Piece } from '../../nouns/card.ts';
import type { Instant } from '../../nouns/time.ts';

/**
 * A part of a line in Slack's mrkdwn. `plain` is text that may be cut anywhere and is escaped when written;
 * `mark` is finished markup that is written whole or not at all (docs.slack.dev/messaging/formatting-message-text).
 */
export type Span = { readonly plain: string } | { readonly mark: string };

/** Look-alikes for the characters that start formatting: mrkdwn has no way to escape them. */
const lookalikes: Readonly<Record<string, string>> = { '`': 'ˋ', '*': '∗', _: 'ˍ', '~': '∼' };

/** C0 and C1 controls but tab and line feed, and the marks that turn the direction of a line to disguise it. */
// biome-ignore lint/suspicious/noControlCharactersInRegex: they are what is taken out.
const unprintable = /[\u0000-\u0008\u000B-\u001F\u007F-\u009F\u202A-\u202E\u2066-\u2069\uFEFF]/g;

/** Outside text made harmless but not yet escaped: well-formed Unicode, no controls, nothing that starts formatting. */
export function tame(text: string): string {
  return text
    .replaceAll('\r\n', '\n')
    .toWellFormed()
    .replaceAll(unprintable, '')
    .replaceAll('`', 'ˋ')
    .replaceAll(/(?<![\p{L}\p{N}])[*_~]+(?=\S)/gu, (run) =>
      run.replaceAll(/[*_~]/g, (sign) => lookalikes[sign] ?? sign),
    );
}

/** Slack reads `<…>` as mention or link, and `&` as the start of an entity; so none of the three is left as it is. */
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
  const label = write([{ plain: oneLine(text) }], 300);
  return [{ mark: label === '' ? `<${written}>` : `<${written}|${label}>` }];
}

/** Bold. Slack wants no space inside the asterisks and no line end, so that both stay outside. */
export function strong(text: string): readonly Span[] {
  const inner = oneLine(text);
  if (inner === '') return [{ plain: text }];
  const before = /^\s/.test(text) ? ' ' : '';
  const after = /\s$/.test(text) ? ' ' : '';
  return [{ mark: `${before}*${write([{ plain: inner }], 1000)}*${after}` }];
}

/** The address as written in a link or button, or null where it is not http(s). */
export function httpUrl(url: string): string | null {
  const parsed = URL.parse(url.toWellFormed());
  return parsed !== null && (parsed.protocol === 'http:' || parsed.protocol === 'https:') ? parsed.href : null;
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
 * Spans as one mrkdwn string of at most `max` characters. What is too long ends between words with "…", never inside
 * an entity, a character or a mark. Never throws.
 */
export function write(spans: readonly Span[], max: number): string {
  let text = '';
  for (const span of spans) {
    const whole = 'mark' in span ? span.mark : escapeText(tame(span.plain));
    if (text.length + whole.length <= max) {
      text += whole;
      continue;
    }
    const room = max - text.length - 1;
    if ('plain' in span) text += cut(tame(span.plain), Math.max(0, room));
    // A mark that ends exactly at the limit before it leaves no room for the sign of the cut.
    text = text.length < max ? `${text.trimEnd()}…` : text;
    break;
  }
  return text;
}

/** The longest beginning whose escaped form has at most `max` characters, ended between words if one is near. */
function cut(text: string, max: number): string {
  let end = 0;
  let length = 0;
  for (const { segment } of new Intl.Segmenter('en', { granularity: 'grapheme' }).segment(text.slice(0, max))) {
    const next = length + escapeText(segment).length;
    if (next > max) break;
    length = next;
    end += segment.length;
  }
  const head = text.slice(0, end);
  const space = head.search(/\s\S*$/);
  return escapeText(space > end / 2 ? head.slice(0, space) : head).trimEnd();
}

/** Any white space as one space. */
export function oneLine(text: string): string {
  return text.replaceAll(/\s+/g, ' ').trim();
}
