import { type Element, isTag, isText } from 'domhandler';
import { answerOf } from '../text/answers.ts';
import { cellBreak } from '../text/sentences.ts';
import { wordSet } from '../text/word-lists.ts';

/** What stands at the head of a cell: the head of its row, then that of its column. */
export function headOf({ row, column }: { row: string; column: string }): string {
  return [row, column].filter((head) => head !== '').join(cellBreak);
}

/** A row with what stands at the head of each cell; null for a row of heads. */
export type TableRow<Cell> = { readonly cells: readonly Cell[]; readonly heads: readonly string[] | null };

/** A longer cell is no head of a column. */
const longestHead = 120;
/** More columns or rows than any table has; a larger span is cut. */
const maxSpan = 100;

/**
 * Reads the rows of a table with the heads of their cells. Heads of columns are the first rows if they are in a `thead`
 * or hold only `th`; without any `th`, the first row if it reads like one. The head of a row is its `th`, or else the
 * cell of the first column. Cells that span columns or rows count for all of them.
 */
export function tableRows<Cell extends { readonly text: string }>(
  table: Element,
  read: (cell: Element) => Cell,
): readonly TableRow<Cell>[] {
  const content = rowsOf(table).map((row) => cellsOf(row).map((element) => ({ element, cell: read(element) })));
  const headRows = headRowsOf(content);
  const columns: string[] = [];
  /** Heads of rows that go on below their own: the text, and how many rows are left. */
  const going: ({ text: string; rowsLeft: number; isHead: boolean } | undefined)[] = [];
  return content.map((row, index) => {
    const isHeadRow = index < headRows;
    let column = 0;
    let rowHead = '';
    const skip = () => {
      for (let above = going[column]; above !== undefined && above.rowsLeft > 0; above = going[column]) {
        above.rowsLeft -= 1;
        if (above.isHead && !isHeadRow) rowHead = headOf({ row: rowHead, column: above.text });
        column += 1;
      }
    };
    const heads = row.map(({ element, cell }) => {
      skip();
      const isRowHead = !isHeadRow && (element.name === 'th' || column === 0);
      const head = headOf({ row: isRowHead ? '' : rowHead, column: columns[column] ?? '' });
      if (isRowHead) rowHead = headOf({ row: rowHead, column: cell.text });
      const rowsLeft = spanOf(element, 'rowspan') - 1;
      for (let span = spanOf(element, 'colspan'); span > 0; span -= 1, column += 1) {
        if (isHeadRow && cell.text !== '') columns[column] = `${columns[column] ?? ''} ${cell.text}`.trim();
        going[column] = rowsLeft > 0 ? { text: cell.text, rowsLeft, isHead: isRowHead } : undefined;
      }
      return head;
    });
    skip();
    return { cells: row.map(({ cell }) => cell), heads: isHeadRow ? null : heads };
  });
}

type Row = readonly { readonly element: Element; readonly cell: { readonly text: string } }[];

function headRowsOf(rows: readonly Row[]): number {
  const isHead = (row: Row) => row.length > 0 && (isInHead(row) || row.every(({ element }) => element.name === 'th'));
  const first = rows.findIndex((row) => !isHead(row));
  if (first > 0) return first;
  if (first < 0 || rows.some((row) => row.some(({ element }) => element.name === 'th'))) return 0;
  const [top = []] = rows;
  const readsLikeHead = ({ cell: { text } }: Row[number]) =>
    text.length <= longestHead && !/[.!?]$/.test(text) && answerOf(text) === null;
  return rows.length > 1 && top.length > 1 && top.every(readsLikeHead) ? 1 : 0;
}

function isInHead(row: Row): boolean {
  const section = row[0]?.element.parent?.parent;
  return section !== null && section !== undefined && 'name' in section && section.name === 'thead';
}

function spanOf({ attribs }: Element, name: 'colspan' | 'rowspan'): number {
  const span = Number.parseInt(attribs[name] ?? '1', 10);
  return Number.isNaN(span) || span < 1 ? 1 : Math.min(span, maxSpan);
}

/**
 * Whether a table holds data: two columns or more, without a heading or a table inside. A layout table is walked like
 * any other block.
 */
export function isDataTable(table: Element): boolean {
  let wide = 0;
  const rows = rowsOf(table);
  for (const row of rows) {
    const cells = cellsOf(row);
    if (cells.length > 1) wide += 1;
    if (cells.some((cell) => holds(cell, layoutParts))) return false;
  }
  return wide > 0 && wide >= rows.length / 2;
}

const layoutParts = wordSet`table h1 h2 h3`;

function holds(element: Element, names: ReadonlySet<string>): boolean {
  return element.children.some((child) => isTag(child) && (names.has(child.name) || holds(child, names)));
}

/**
 * What a cell without words shows: a tick or a cross, the name of a picture, or an icon that is named after what it
 * shows.
 */
export function markIn(cell: Element): string {
  for (const child of cell.children) {
    if (isText(child) && /\S/.test(child.data)) return child.data.trim().slice(0, maxMarkChars);
    if (!isTag(child)) continue;
    const { alt, title, class: icon = '' } = child.attribs;
    const name = child.attribs['aria-label'] ?? alt ?? title ?? titleIn(child);
    if (name !== undefined && name.trim() !== '') return name.trim().replace(/\s+/g, ' ').slice(0, maxMarkChars);
    const inside = markIn(child);
    if (inside !== '') return inside;
    if (/(?:^|[\s_-])(?:check|checkmark|tick|yes)(?=$|[\s_-])/i.test(icon)) return '✓';
    if (/(?:^|[\s_-])(?:cross|times|xmark|no)(?=$|[\s_-])/i.test(icon)) return '✗';
  }
  return '';
}

const maxMarkChars = 80;

/** The title of a drawing. */
function titleIn(element: Element): string | undefined {
  if (element.name !== 'svg') return undefined;
  const title = element.children.filter(isTag).find(({ name }) => name === 'title')?.children[0];
  return title !== undefined && isText(title) ? title.data : undefined;
}

function rowsOf(table: Element): readonly Element[] {
  const rows: Element[] = [];
  for (const child of table.children) {
    if (!isTag(child)) continue;
    if (child.name === 'tr') rows.push(child);
    else if (['tbody', 'thead', 'tfoot'].includes(child.name)) rows.push(...rowsOf(child));
  }
  return rows;
}

function cellsOf(row: Element): readonly Element[] {
  return row.children.filter(isTag).filter(({ name }) => name === 'td' || name === 'th');
}
