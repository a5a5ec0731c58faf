import type { Element } from 'domhandler';
import { answerOf } from '../text/answers.ts';
import { cellBreak } from '../text/sentences.ts';

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
  rows: readonly (readonly Element[])[],
  read: (cell: Element) => Cell,
): readonly TableRow<Cell>[] {
  const content = rows.map((row) => row.map((element) => ({ element, cell: read(element) })));
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
