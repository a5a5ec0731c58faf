import { getDocumentProxy } from 'unpdf';
import type { PdfLine } from '../../core/page/pdf-blocks.ts';

/** The longest policies have about 60 pages. Anything longer is a book. */
const maxPages = 300;

/** The lines of a PDF, or a sentence that says why it has none. */
export type PdfReading = { readonly lines: readonly PdfLine[] } | { readonly lines: null; readonly problem: string };

/**
 * Reads the lines of text of a PDF, in the order they were written, with size, font and position. Runs nothing in the document.
 * A PDF that is password-protected, damaged, longer than 300 pages or only pictures has no lines. The caller must limit memory
 * and time.
 */
export async function pdfLines(bytes: Uint8Array): Promise<PdfReading> {
  let pdf: Awaited<ReturnType<typeof getDocumentProxy>>;
  try {
    // Pass a copy: the library takes ownership of the bytes.
    pdf = await getDocumentProxy(Uint8Array.from(bytes), { verbosity: 0, enableXfa: false });
  } catch (thrown) {
    const locked = thrown instanceof Error && thrown.name === 'PasswordException';
    return { lines: null, problem: locked ? 'The PDF is password-protected.' : 'The PDF is damaged.' };
  }
  try {
    if (pdf.numPages > maxPages)
      return { lines: null, problem: `The PDF has ${pdf.numPages} pages; the limit is ${maxPages}.` };
    const lines: PdfLine[] = [];
    for (let number = 1; number <= pdf.numPages; number += 1) {
      const page = await pdf.getPage(number);
      const { items } = await page.getTextContent();
      lines.push(...linesOf(items, number));
      page.cleanup();
    }
    if (lines.length === 0) return { lines: null, problem: 'The PDF has no text. It may be a scan.' };
    return { lines };
  } catch {
    // The library throws many kinds of errors for malformed documents. For us, they all mean the same.
    return { lines: null, problem: 'The PDF is damaged.' };
  } finally {
    await pdf.loadingTask.destroy();
  }
}

type PageItem = Awaited<ReturnType<Awaited<ReturnType<PdfPage['getTextContent']>>['items']['at']>>;
type PdfPage = Awaited<ReturnType<Awaited<ReturnType<typeof getDocumentProxy>>['getPage']>>;

/** Joins neighbouring pieces at the same height into lines. */
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
