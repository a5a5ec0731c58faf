import { cleanLine, cleanLines } from '../../core/text/clean.ts';
import { quoteMarks } from '../../core/text/words.ts';
import type { Fact, Line, Piece } from '../../nouns/card.ts';
import type { Hunk } from '../../nouns/policy.ts';
import { cut, keepInCodeBlock, markdownUrl, type Span, sizeOf, write } from './markdown.ts';

/** Leave out a line rather than cut it to less than this. */
const leastSize = 60;
/** Longer addresses are left out and only the text stays. This limit is ours; Discord has none for links in text. */
const maxUrlLength = 700;

/**
 * Draws lines as Markdown, one below the other, in at most `max` (see `sizeOf()`). Cuts the first line that doesn't fit between
 * words, leaves out the lines after it, and says how many.
 */
export function drawLines(lines: readonly Line[], max: number): string {
  const drawn: string[] = [];
  let left = max - leastSize;
  for (const [index, line] of lines.entries()) {
    const text = left < leastSize ? null : drawLine(line, left);
    if (text === '') continue;
    if (text === null) {
      const more = lines.length - index;
      drawn.push(`-# … ${more} more ${more === 1 ? 'line' : 'lines'} not shown`);
      break;
    }
    // Set a heading apart from the text above it.
    const apart = line.kind === 'heading' && drawn.length > 0 ? `\n${text}` : text;
    drawn.push(apart);
    left -= sizeOf(apart) + 1;
  }
  return drawn.join('\n');
}

/** Draws each fact on its own line: `**Region:** EU`. */
export function drawFacts(facts: readonly Fact[], max: number): string {
  const lines = facts
    .filter((fact) => cleanLine(fact.name) !== '' && fact.value.length > 0)
    .map((fact): Line => ({ kind: 'text', pieces: [{ strong: `${cleanLine(fact.name)}:` }, ' ', ...fact.value] }));
  return drawLines(lines, max);
}

/** Draws a title, linked if its address is http(s). Returns '' if nothing in it is visible. */
export function drawTitle(title: string, options: { url?: string | undefined; max: number }): string {
  const text = cleanLine(title);
  if (text === '') return '';
  return write([{ mark: '### ' }, linked(text, options.url)], options.max);
}

/** Draws the small print at the end. */
export function drawFooter(footer: string | undefined, max: number): string {
  const text = cleanLine(footer ?? '');
  return text === '' ? '' : write([{ mark: '-# ' }, { plain: text }], max);
}

function drawLine(line: Line, max: number): string {
  switch (line.kind) {
    case 'text':
      return drawPieces('', line.pieces, max);
    case 'bullet':
      return drawPieces('- ', line.pieces, max);
    case 'small':
      return drawPieces('-# ', line.pieces, max);
    case 'heading':
      return drawPieces('', [{ strong: line.text }], max);
    case 'quote':
      return drawQuote(line, max);
    case 'code':
      return drawCode(line.text, max);
    case 'hunk':
      return drawHunk(line.hunk, max);
  }
}

function drawPieces(mark: string, pieces: readonly Piece[], max: number): string {
  const spans = pieces.flatMap(spansOf);
  const seen = spans.some((span) => 'mark' in span || cleanLine(span.plain) !== '');
  return seen ? write([{ mark }, ...spans], max).trim() : '';
}

/** Converts a piece of a line to spans. An invalid time, channel or address stays plain text. */
export function spansOf(piece: Piece): readonly Span[] {
  if (typeof piece === 'string') return [{ plain: piece }];
  if ('strong' in piece) return strong(piece.strong);
  if ('at' in piece) {
    const ms = Date.parse(piece.at);
    return Number.isNaN(ms)
      ? [{ plain: piece.at }]
      : [{ mark: `<t:${Math.floor(ms / 1000)}:${timeStyles[piece.as]}>` }];
  }
  if ('channel' in piece) {
    return /^\d{15,20}$/.test(piece.channel) ? [{ mark: `<#${piece.channel}>` }] : [{ plain: piece.channel }];
  }
  return [linked(piece.text, piece.url)];
}

/** discord.com/developers/docs/reference#message-formatting-timestamp-styles */
const timeStyles = { date: 'D', datetime: 'f', relative: 'R' } as const;

/** Bold text. Discord doesn't allow spaces just inside the asterisks, so they are kept outside. */
function strong(text: string): readonly Span[] {
  const inner = cleanLine(text);
  if (inner === '') return [];
  return [
    ...(/^\s/.test(text) ? [{ mark: ' ' }] : []),
    { plain: inner, around: ['**', '**'] },
    ...(/\s$/.test(text) ? [{ mark: ' ' }] : []),
  ];
}

function linked(text: string, url: string | undefined): Span {
  const safe = url === undefined ? null : markdownUrl(url);
  if (safe === null || safe.length > maxUrlLength) return { plain: text };
  const words = cleanLine(text);
  return { plain: words === '' ? new URL(safe).hostname : words, around: ['[', `](${safe})`] };
}

function drawQuote(line: Extract<Line, { kind: 'quote' }>, max: number): string {
  const text = cleanLine(line.text);
  if (text === '') return '';
  const from = cleanLine(line.from ?? '');
  const source =
    from === '' ? '' : `\n${write([{ mark: '> — ' }, { plain: from }], Math.min(200, Math.floor(max / 3)))}`;
  return write([{ mark: '> ' }, { plain: text, around: quoteMarks(text) }], max - sizeOf(source)) + source;
}

/** The section's path, then the text before and after, in a code block that colours them. */
function drawHunk(hunk: Hunk, max: number): string {
  const path = hunk.path.map((heading) => cleanLine(heading)).filter((heading) => heading !== '');
  const where = path.length === 0 ? '' : `${write(strong(path.join(' › ')), Math.min(200, Math.floor(max / 3)))}\n`;
  const room = max - sizeOf(where) - sizeOf('```diff\n- \n+ \n```');
  const [before, after] = [cleanLine(hunk.before), cleanLine(hunk.after)];
  if (before === '' && after === '') return where.trimEnd();
  // A short side leaves its spare room to the other.
  const half = Math.floor(room / 2);
  const beforeMax = Math.max(half, room - sizeOf(keepInCodeBlock(after)));
  const first = cutSide(before, beforeMax);
  const second = cutSide(after, room - sizeOf(first));
  const sides = [...(first === '' ? [] : [`- ${first}`]), ...(second === '' ? [] : [`+ ${second}`])];
  return `${where}\`\`\`diff\n${sides.join('\n')}\n\`\`\``;
}

/** Keeps only whole lines: half a line is useless to someone who wants to copy it. */
function drawCode(text: string, max: number): string {
  const lines: string[] = [];
  let left = max - sizeOf('```\n\n…\n```');
  for (const line of cleanLines(text).split('\n')) {
    const written = keepInCodeBlock(line.trimEnd());
    left -= sizeOf(written) + 1;
    lines.push(left < 0 ? '…' : written);
    if (left < 0) break;
  }
  return `\`\`\`\n${lines.join('\n')}\n\`\`\``;
}

function cutSide(text: string, max: number): string {
  const whole = keepInCodeBlock(text);
  return sizeOf(whole) <= max ? whole : `${cut(text, max - 2, keepInCodeBlock).trimEnd()}…`;
}
