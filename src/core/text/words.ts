import type { Piece } from '../../nouns/card.ts';
import type { Day, Instant } from '../../nouns/time.ts';

/** `counted(1, 'source')` is "1 source"; `counted(1204, 'story', 'stories')` is "1,204 stories". */
export function counted(count: number, one: string, many = `${one}s`): string {
  return `${grouped(count)} ${count === 1 ? one : many}`;
}

/** The quotation marks to put around a text: none if the text brings its own. */
export function quoteMarks(words: string): readonly [string, string] {
  return /^[“"«„‘]/.test(words) ? ['', ''] : ['“', '”'];
}

/** A whole number with commas between thousands: "12,480". */
export function grouped(count: number): string {
  return count.toLocaleString('en-GB');
}

/** "A", "A and B" or "A, B and C". Words beyond `max` are counted: "A, B and 3 more". */
export function joined(words: readonly string[], { max = 5, with: word = 'and' } = {}): string {
  const shown = words.length > max ? [...words.slice(0, max), `${words.length - max} more`] : words;
  if (shown.length <= 1) return shown.join('');
  return `${shown.slice(0, -1).join(', ')} ${word} ${shown.at(-1)}`;
}

/** Like `joined()`, for pieces of a line, so that each can be a link. */
export function joinedPieces(pieces: readonly Piece[], { max = 5 } = {}): readonly Piece[] {
  const shown: readonly Piece[] =
    pieces.length > max ? [...pieces.slice(0, max), `${pieces.length - max} more`] : pieces;
  return shown.flatMap((piece, index) =>
    index === 0 ? [piece] : index === shown.length - 1 ? [' and ', piece] : [', ', piece],
  );
}

/** A day as a policy states it, without a zone and therefore never shifted: "1 October 2026". */
export function dayText(day: Day): string {
  return dateText(`${day}T12:00:00.000Z`, 'UTC');
}

/** The calendar day of a moment in an IANA zone: "1 October 2026". */
export function dateText(at: Instant, zone: string): string {
  let format = dateFormats.get(zone);
  if (format === undefined) {
    format = new Intl.DateTimeFormat('en-GB', { dateStyle: 'long', timeZone: zone });
    if (dateFormats.size >= mostDateFormats) dateFormats.clear();
    dateFormats.set(zone, format);
  }
  return format.format(new Date(at));
}

/** By zone: making one takes a hundred times as long as using it, and a list of suggestions has 25 dates. */
const dateFormats = new Map<string, Intl.DateTimeFormat>();
const mostDateFormats = 20;

/** Noon of that day in UTC, for "in 9 days". It is the same calendar day from UTC−12 to UTC+11. */
export function noonOf(day: Day): Instant {
  return `${day}T12:00:00.000Z`;
}

/**
 * Returns at most `max` characters, cut between words and marked with "…". A single longer word is cut, but never
 * inside a character.
 */
export function clipped(text: string, max: number): string {
  const tidy = text.replaceAll(/\s+/g, ' ').trim();
  if (tidy.length <= max) return tidy;
  const head = tidy.slice(0, max - 1);
  const space = head.lastIndexOf(' ');
  const cut = space > max / 2 ? head.slice(0, space) : head.replace(/[\uD800-\uDBFF]$/, '');
  return `${cut.replace(/[\s,;:–—-]+$/, '')}…`;
}

/** Capitalises the first letter. */
export function capitalised(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}

/** Letters and digits in lower case, with one space for anything else. Tells whether two texts say the same. */
export function folded(text: string): string {
  return text
    .toLowerCase()
    .replaceAll(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();
}
