import { cellBreak, lineBreak } from '../text/sentences.ts';
import { type Block, standsAsHeading } from './clauses.ts';
import { headOf } from './data-table.ts';

/**
 * Reads Markdown or plain text as blocks: both kinds of headings, paragraphs, list items, tables. Links keep only their
 * words, marks and escapes are removed, and `<br>` and hard breaks don't end a sentence outside a table. In plain text,
 * empty lines separate paragraphs. Linear in the length of the text.
 */
export function markdownBlocks(markdown: string): readonly Block[] {
  const blocks: Block[] = [];
  let lines: string[] = [];
  /** The heads of the columns of the table that is being read. */
  let columns: readonly string[] = [];
  const flush = () => {
    if (lines.length > 0) addParagraph(lines, blocks);
    lines = [];
  };
  for (const line of markdown.split(/\r\n|\r|\n/)) {
    const underline = /^ {0,3}(=+|-+)\s*$/.exec(line)?.[1];
    if (underline !== undefined && lines.length > 0 && (underline.length > 1 || underline === '=')) {
      const text = plain(lines.join(' '));
      if (readable(text)) {
        const level = underline.startsWith('=') ? 1 : 2;
        blocks.push({ kind: 'heading', level, text, markdown: `${'#'.repeat(level)} ${lines.join(' ').trim()}` });
      }
      lines = [];
      continue;
    }
    if (/^\s*$/.test(line)) {
      flush();
      continue;
    }
    if (/^ {0,3}(?:[-*_] *){3,}$/.test(line)) {
      flush();
      continue;
    }
    const heading = /^ {0,3}(#{1,6})\s+(\S.*)$/.exec(line);
    if (heading !== null) {
      flush();
      const text = plain((heading[2] as string).trimEnd().replace(/(?<=\s)#{1,6}$/, ''));
      const level = (heading[1] as string).length;
      if (readable(text)) blocks.push({ kind: 'heading', level, text, markdown: line.trim() });
      continue;
    }
    if (/^\s*\|.*\|\s*$/.test(line)) {
      flush();
      columns = addRow(line.trim(), { blocks, columns });
      continue;
    }
    columns = [];
    if (/^\s*(?:[*+-]|\d{1,3}[.)])\s+\S/.test(line)) flush();
    lines.push(line);
  }
  flush();
  return blocks;
}

function addParagraph(lines: readonly string[], blocks: Block[]): void {
  const whole = lines.join('\n');
  const item = /^(\s*)(?:[*+-]|\d{1,3}[.)])\s+/.exec(whole);
  const body = item === null ? whole.replace(/^\s*>+\s?/gm, '') : whole.slice(item[0].length);
  const text = plain(body);
  if (!readable(text)) return;
  const trimmed = whole.trimEnd();
  if (item !== null) {
    blocks.push({ kind: 'item', level: 1 + Math.floor((item[1] as string).length / 4), text, markdown: trimmed });
  } else if (/^\s*(?:\*\*|__)[^*_]+(?:\*\*|__)\s*$/.test(body) && standsAsHeading(text)) {
    blocks.push({ kind: 'heading', level: 7, text, markdown: trimmed });
  } else {
    blocks.push({ kind: 'text', level: 0, text, markdown: trimmed });
  }
}

/** Adds a row, and returns the heads of its table's columns. */
function addRow(line: string, { blocks, columns }: { blocks: Block[]; columns: readonly string[] }): readonly string[] {
  const last = blocks.at(-1);
  if (/^\|(?:\s*:?-+:?\s*\|)+$/.test(line)) {
    if (last?.kind === 'row') {
      const { heads: _none, ...head } = last;
      blocks.splice(-1, 1, { ...head, markdown: `${last.markdown}\n${line}` });
    }
    return columns;
  }
  const cells = line
    .slice(1, -1)
    .split(/(?<!\\)\|/)
    .map((cell) =>
      cell
        .split(/<br ?\/?>/i)
        .map((part) => plain(part.replace(/^\s*[*•·-]\s+/, '')))
        .filter((part) => part !== '')
        .join(lineBreak),
    );
  const filled = cells.flatMap((text, at) =>
    text === '' ? [] : [{ text, head: headOf({ row: at === 0 ? '' : (cells[0] ?? ''), column: columns[at] ?? '' }) }],
  );
  const text = filled.map((cell) => cell.text).join(cellBreak);
  const heads = columns.length === 0 ? {} : { heads: filled.map(({ head }) => head) };
  if (readable(text)) blocks.push({ kind: 'row', level: 0, text, markdown: line, ...heads });
  return columns.length === 0 ? cells : columns;
}

/** The words of a piece of Markdown on one line. */
function plain(markdown: string): string {
  let text = markdown;
  if (/[[<]/.test(text)) {
    text = text
      .replace(/!\[([^\]]{0,1000})\]\([^()\s]*(?:\([^()\s]*\)[^()\s]*)*(?:\s+"[^"]*")?\)/g, ' ')
      .replace(/\]\(\s*<?[^()\s]*(?:\([^()\s]*\)[^()\s]*)*>?(?:\s+"[^"]*")?\s*\)/g, ']\uE000')
      .replace(/\[((?:[^[\]\\]|\\.)*)\]\uE000/g, '$1')
      .replace(/\[((?:[^[\]\\]|\\.)*)\]\uE000/g, '$1')
      .replaceAll('\uE000', '')
      .replace(/<br ?\/?>/gi, ' ')
      .replace(/<((?:https?:\/\/|mailto:)[^>\s]*)>/gi, '$1')
      .replace(/<\/?[a-z][^<>]{0,500}>/gi, '');
  }
  return text
    .replace(/\*\*|__|(?<![\p{L}\p{N}\\])[*_](?=\S)|(?<=[^\s\\])[*_](?![\p{L}\p{N}])|`/gu, '')
    .replace(/\\([\\`*_{}[\]()#+.!<>|~-])/g, '$1')
    .replace(/[\u200b\u2060\ufeff\u00ad]/g, '')
    .replace(/[\s\u00a0]+/g, ' ')
    .trim();
}

function readable(text: string): boolean {
  return /[\p{L}\p{N}]/u.test(text);
}
