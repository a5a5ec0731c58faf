import PdfKit from 'pdfkit';

/** A PDF as a word processor makes it. `draw` writes on it; pages are letter size with text breaking by itself. */
export async function makePdf(
  draw: (pdf: PDFKit.PDFDocument) => void,
  options: PDFKit.PDFDocumentOptions = {},
): Promise<Uint8Array> {
  const pdf = new PdfKit({ size: 'LETTER', margin: 72, bufferPages: true, ...options });
  const parts: Buffer[] = [];
  pdf.on('data', (part: Buffer) => parts.push(part));
  const ended = new Promise((resolve) => pdf.on('end', resolve));
  draw(pdf);
  pdf.end();
  await ended;
  return new Uint8Array(Buffer.concat(parts));
}

export const clauses = [
  'Harbour Notes keeps the notes that you write and the folders that you sort them into, for as long as you have an account with us and thirty days after you have closed it.',
  'We do not use your notes to train artificial intelligence models, unless you switch the setting “Improve Harbour” on, which is off for everybody who has an account in the European Economic Area.',
  'Payments are handled by a bank, which never tells us the number of your card, and invoices are kept for ten years, as the law of our country wants it.',
] as const;

/** A policy of several pages with a running header, page numbers, headings and a list. */
export function policyPdf(times = 6): Promise<Uint8Array> {
  return makePdf((pdf) => {
    pdf.fontSize(22).font('Helvetica-Bold').text('Privacy Policy').moveDown();
    pdf.fontSize(11).font('Helvetica').text('Last updated: 3 March 2026').moveDown();
    for (let part = 1; part <= times; part += 1) {
      pdf.fontSize(15).font('Helvetica-Bold').text(`${part}. What part ${part} says`).moveDown(0.5);
      pdf.fontSize(11).font('Helvetica');
      for (const clause of clauses) pdf.text(`${clause.replace('Harbour Notes', `Harbour Notes ${part}`)}`).moveDown();
      pdf.font('Helvetica-Bold').text('Your choices').font('Helvetica').moveDown(0.5);
      pdf
        .text(`• You can ask for a copy of part ${part} of your data.`)
        .text(`• You can say no to part ${part}.`)
        .moveDown();
    }
    const { start, count } = pdf.bufferedPageRange();
    for (let page = start; page < start + count; page += 1) {
      pdf.switchToPage(page);
      pdf.page.margins.bottom = 0;
      pdf.fontSize(9).text('Harbour Notes Inc., Privacy Policy', 72, 36, { lineBreak: false });
      pdf.text(`Page ${page + 1} of ${count}`, 72, 750, { lineBreak: false });
    }
  });
}
