import { getDocumentProxy } from 'unpdf';
import type { PdfLine } from '../../core/page/pdf-blocks.ts';

/** The longest policies have some 60 pages; what is longer is a book. */
const maxPages = 300;

/** The lines of a PDF, or why it has none, in a sentence. */
export type PdfReading = { readonly lines: readonly PdfLine[] } | { readonly lines: null; readonly problem: string };

/**
 * The lines of text of a PDF in the order they were written, with size, font and place. Nothing in the document is run. One that
 * is locked with a password, damaged, over 300 pages or only pictures has no lines. Memory and time are the caller's to limit.
 */
export async function pdfLines(bytes: Uint8Array): Promise<PdfReading> {
  let pdf: Awaited<ReturnType<typeof getDocumentProxy>>;
  try {
    // The library takes the bytes it is given away from its caller.
    pdf = await getDocumentProxy(Uint8Array.from(bytes), { verbosity: 0, enableXfa: false });
  } catch (thrown) {
    const locked = thrown instanceof Error && thrown.name === 'PasswordException';
    return { lines: null, problem: locked ? 'It is a PDF locked with a password.' : 'It is a damaged PDF.' };
  }
  try {
    if (pdf.numPages > maxPages)
      return { lines: null, problem: `It is a PDF of ${pdf.numPages} pages; ${maxPages} are read.` };
    const lines: PdfLine[] = [];
    for (let number = 1; number <= pdf.numPages; number += 1) {
      const page = await pdf.getPage(number);
      const { items } = await page.getTextContent();
      lines.push(...linesOf(items, number));
      page.cleanup();
    }
    if (lines.length === 0) return { lines: null, problem: 'It is a PDF without text, perhaps a scan.' };
    return { lines };
  } catch {
    // The library throws in many ways at a document that breaks its own rules; all mean the same to us.
    return { lines: null, problem: 'It is a damaged PDF.' };
  } finally {
    await pdf.loadingTask.destroy();
  }
}

type PageItem = Awaited<ReturnType<Awaited<ReturnType<PdfPage['getTextContent']>>['items']['at']>>;
type PdfPage = Awaited<ReturnType<Awaited<ReturnType<typeof getDocumentProxy>>['getPage']>>;

/** Pieces that stand at one height, in a row, are one line. */
function linesOf(items: readonly NonNullable<PageItem>[], page: number): readonly PdfLine[] {
  const lines: { text: string; size: number; font: string; x: number; y: number; page: number; end: number }[] = [];
  for (const item of items) {
    if (!('str' in item) || item.str === '') continue;
    const [, , c = 0, d = 0, x = 0, y = 0] = item.transform as readonly number[];
    const size = Math.hypot(c, d);
    const line = lines.at(-1);
    if (line !== undefined && Math.abs(line.y - y) < size * 0.4 && x >= line.end - size) {
      const gap = x - line.end > size * 0.15 && !line.text.endsWith(' ') ? ' ' : '';
      line.text += gap + item.str;
      line.end = x + item.width;
      if (line.text.trim() === '') line.font = item.fontName;
    } else {
      lines.push({ text: item.str, size, font: item.fontName, x, y, page, end: x + item.width });
    }
  }
  return lines
    .map(({ end: _, text, ...line }) => ({ ...line, text: text.replace(/\s+/g, ' ').trim() }))
    .filter(({ text }) => text !== '');
}
