import { cleanLine, cleanLines, cleanText } from '../../core/text/clean.ts';
import { httpUrl } from '../../core/text/urls.ts';
import type { Piece } from '../../nouns/card.ts';
import type { Instant } from '../../nouns/time.ts';

/**
 * A piece of a line in Slack's mrkdwn. `plain` is text that can be cut anywhere and is escaped when written. `mark` is
 * finished markup, written whole or not at all (docs.slack.dev/messaging/formatting-message-text).
 */
export type Span = { readonly plain: string } | { readonly mark: string };

/**
 * Look-alikes of the same length, because mrkdwn can't escape its own formatting characters. A backslash doesn't work
 * (slack-api-docs issue 34), and entities are decoded before parsing, so `&gt;` at the start of a line is still a quote. Where
 * exactly a character starts or ends formatting is undocumented, so every occurrence is replaced. Lists have no syntax
 * ("Lists"), and `verbatim` or `parse: 'none'` takes care of addresses and names ("Automatic parsing").
 */
const lookalikes: Readonly<Record<string, string>> = { '`': 'ˋ', '*': '∗', _: 'ˍ', '~': '∼', ':': '∶', '>': '›' };

/** Outside text with everything replaced that would format it or make emoji: `:name:` (docs, "Emoji"). */
function tame(text: string): string {
  return tameEmoji(text).replaceAll(/[`*_~]/g, lookalike);
}

/** `>` makes a quote only at the start of a line. */
function tameQuote(text: string): string {
  return text.replace(/^[\s>]+/, (start) => start.replaceAll('>', lookalike));
}

/** Slack renders emoji even in plain text, where no other formatting applies. */
function tameEmoji(text: string): string {
  return text.replaceAll(/:(?=[^\s:]+:)/g, lookalike);
}

/** Three backticks end a code block, inside which nothing else is parsed ("Code blocks"). */
function tameCode(text: string): string {
  return text.replaceAll(/``+/g, (run) => run.replaceAll('`', lookalike));
}

function lookalike(sign: string): string {
  return lookalikes[sign] ?? sign;
}

/** Slack parses `<…>` as a mention, date or link, and `&` as the start of an entity ("Escaping text"). */
function escapeText(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');
}

/** The pieces of a line as spans, ready for `write()`. */
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

/** A link if the address is http or https and short enough, otherwise only its text. */
export function link(text: string, url: string, { maxUrlLength = 1000 } = {}): readonly Span[] {
  const safe = httpUrl(url);
  // `|` ends the address, and any `<>` that survives URL parsing would end the link.
  const written = safe && escapeText(safe.replaceAll('|', '%7C').replaceAll('<', '%3C').replaceAll('>', '%3E'));
  if (!written || written.length > maxUrlLength) return [{ plain: text }];
  const label = write([{ plain: cleanLine(text) }], 300);
  return [{ mark: label === '' ? `<${written}>` : `<${written}|${label}>` }];
}

/** Bold text. Slack doesn't allow spaces just inside the asterisks, so they are kept outside. */
export function strong(text: string): readonly Span[] {
  const inner = cleanLine(text);
  if (inner === '') return [{ plain: text }];
  const before = /^\s/.test(text) ? ' ' : '';
  const after = /\s$/.test(text) ? ' ' : '';
  return [{ mark: `${before}*${write([{ plain: inner }], 1000)}*${after}` }];
}

/**
 * `<!date^1790000000^{date_short} {time}|2026-09-21 14:13 UTC>`: shown in the reader's own time zone, or as the text after
 * `|` if Slack can't (docs.slack.dev/messaging/formatting-message-text, date formatting).
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
 * Writes spans as one line of mrkdwn of at most `max` characters. Longer text is cut between words and ends with "…", never
 * inside an entity, a character or a mark. Never throws.
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

/** Joins neighbouring text, so that two harmless pieces can't combine into markup: `:sm` and `ile:`. */
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

/** Adds "…", unless the text already fills the limit. */
function endOf(text: string, max: number): string {
  return text.length < max ? `${text.trimEnd()}…` : text;
}

/** Text for a `plain_text` object, at most `max` characters. Returns `empty` (default "…") if nothing is visible, because Slack rejects empty text. */
export function writePlain(text: string, max: number, { empty = '…' } = {}): string {
  const line = tameEmoji(cleanLine(text));
  const whole = escapeText(line);
  if (whole.length <= max) return whole || empty;
  return endOf(cut(line, max - 1), max);
}

/** Text for one line of a code block; keeps its indentation. */
export function writeCode(line: string, max: number): string {
  const tamed = tameCode(cleanLines(line).trimEnd());
  const whole = escapeText(tamed);
  return whole.length <= max ? whole : endOf(cut(tamed, max - 1), max);
}

/** The longest beginning whose escaped form fits in `max` characters, cut between words if a space is near. */
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
