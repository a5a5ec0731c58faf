import { isPdf, readPage, readPdf } from '../../core/page/read-page.ts';
import type { PageReading, PageRequest } from '../../nouns/policy.ts';

/** Reads a policy from bytes of any kind: what `readPage()` reads, and PDF, whose library is loaded when one comes. */
export async function readDocument(bytes: Uint8Array, about: PageRequest): Promise<PageReading> {
  if (!isPdf(bytes)) return readPage(bytes, about);
  const { pdfLines } = await import('./pdf-lines.ts');
  return readPdf(await pdfLines(bytes), about);
}
