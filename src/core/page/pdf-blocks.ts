import { type Block, standsAsHeading } from './clauses.ts';

/** One line of a PDF. Sizes and positions are in points, and `y` grows upwards. `font` only tells fonts apart. */
export type PdfLine = {
  readonly text: string;
  readonly size: number;
  readonly font: string;
  readonly x: number;
  readonly y: number;
  readonly page: number;
};

/** A line larger than the text by this factor is a heading. */
const headingSize = 1.12;
/** Lines further apart than this many text sizes belong to two paragraphs. */
const paragraphGap = 1.75;
/** A line at the edge of at least this share of the pages is a running header or footer. */
const runningShare = 0.4;
const bullet = /^(?:[•●◦▪■‣∙·–—*-]|\((?:[a-z]|[ivx]+|\d{1,2})\)|[a-z]\)|\d{1,2}\))\s+/i;
const pageNumber = /^(?:page\s*|seite\s*|-\s*)?\d{1,4}(?:\s*(?:of|von|\/)\s*\d{1,4})?\s*-?$/i;

/**
 * Reads the lines of a PDF as blocks. A PDF has no paragraphs, so lines that continue are joined, hyphenated words are
 * made whole, and page numbers and lines repeated on every page are left out. Larger lines, and short ones in another
 * font than the text, are headings.
 */
export function pdfBlocks(lines: readonly PdfLine[]): readonly Block[] {
  const read = withoutRunning(lines);
  // A scanned document may have only page numbers as text.
  if (read.length === 0) return [];
  const body = commonest(read, (line) => Math.round(line.size * 2) / 2);
  const font = commonest(read, (line) => line.font);
  const sizes = [...new Set(read.map(({ size }) => Math.round(size)).filter((size) => size > body * headingSize))].sort(
    (a, b) => b - a,
  );
  const levelOf = (line: PdfLine): number | null => {
    if (line.size > body * headingSize && line.text.length <= 160)
      return 1 + Math.min(5, sizes.indexOf(Math.round(line.size)));
    return line.font !== font && standsAsHeading(line.text) && line.text.length <= 90 ? 7 : null;
  };
  const blocks: { kind: Block['kind']; level: number; text: string }[] = [];
  let before: PdfLine | undefined;
  for (const line of read) {
    const level = levelOf(line);
    const last = blocks.at(-1);
    if (last !== undefined && before !== undefined && goesOn(last, before, line, level))
      last.text = joined(last.text, line.text);
    else if (level !== null) blocks.push({ kind: 'heading', level, text: line.text });
    else if (bullet.test(line.text)) blocks.push({ kind: 'item', level: 1, text: line.text.replace(bullet, '') });
    else blocks.push({ kind: 'text', level: 0, text: line.text });
    before = line;
  }
  return blocks.map((block) => ({ ...block, markdown: `${markOf(block)}${block.text}` }));
}

function markOf({ kind, level }: Pick<Block, 'kind' | 'level'>): string {
  if (kind === 'heading') return `${'#'.repeat(Math.min(level, 6))} `;
  return kind === 'item' ? '- ' : '';
}

function goesOn(block: Pick<Block, 'kind' | 'level'>, before: PdfLine, line: PdfLine, level: number | null): boolean {
  if (bullet.test(line.text)) return false;
  if (block.kind === 'heading' || level !== null) {
    // A heading of two lines.
    return block.kind === 'heading' && level === block.level && before.page === line.page && gapOf(before, line) < 1.5;
  }
  const ended = /[.:;!?。]["”’)]?$/.test(before.text);
  if (before.page !== line.page) return !ended;
  const gap = gapOf(before, line);
  if (gap < 0 || gap > paragraphGap) return !ended && gap > 0 && gap < paragraphGap * 1.3 && /^\p{Ll}/u.test(line.text);
  return true;
}

/** The distance to the next line, in text sizes. Negative: upwards, as into another column. */
function gapOf(before: PdfLine, line: PdfLine): number {
  return (before.y - line.y) / Math.max(before.size, line.size, 1);
}

function joined(text: string, next: string): string {
  const parted = /\p{L}[-\u00ad]$/u.test(text) && /^\p{Ll}/u.test(next);
  return parted ? text.slice(0, -1) + next : `${text} ${next}`;
}

/** Removes page numbers, and lines that come first or last on many pages, ignoring figures. */
function withoutRunning(lines: readonly PdfLine[]): readonly PdfLine[] {
  const pages = Map.groupBy(lines, ({ page }) => page);
  const edges = new Map<string, number>();
  const edgeLines = new Set<PdfLine>();
  for (const page of pages.values()) {
    const high = page.toSorted((a, b) => b.y - a.y);
    const edge = new Set([...high.slice(0, 2), ...high.slice(-2)]);
    for (const line of edge) edgeLines.add(line);
    for (const text of new Set([...edge].map(withoutFigures))) edges.set(text, (edges.get(text) ?? 0) + 1);
  }
  const most = Math.max(3, pages.size * runningShare);
  return lines.filter(
    (line) => !edgeLines.has(line) || (!pageNumber.test(line.text) && (edges.get(withoutFigures(line)) ?? 0) < most),
  );
}

function withoutFigures({ text }: PdfLine): string {
  return text.replace(/\d+/g, '#').toLowerCase();
}

/** The value that most of the text has. */
function commonest<Value>(lines: readonly PdfLine[], of: (line: PdfLine) => Value): Value {
  const weights = new Map<Value, number>();
  for (const line of lines) weights.set(of(line), (weights.get(of(line)) ?? 0) + line.text.length);
  return [...weights].reduce((best, one) => (one[1] > best[1] ? one : best))[0];
}
