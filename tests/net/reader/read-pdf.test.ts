import { describe, expect, it } from 'vitest';
import { readDocument } from '../../../src/net/reader/read-documents.ts';
import { clauses, makePdf, policyPdf } from './make-pdf.ts';

const read = (bytes: Uint8Array, contentType = 'application/pdf') =>
  readDocument(bytes, { contentType, url: 'https://harbour.example/privacy.pdf', select: [], remove: [] });

describe('readDocument() of a PDF', () => {
  it('reads paragraphs that run over lines and pages as one clause each, under their headings', async () => {
    const reading = await read(await policyPdf());
    expect(reading).toMatchObject({ state: null, title: 'Privacy Policy', updated: '2026-03-03', language: 'en' });
    for (let part = 1; part <= 6; part += 1) {
      for (const clause of clauses) {
        const text = clause.replace('Harbour Notes', `Harbour Notes ${part}`);
        expect(reading.clauses).toContainEqual({ path: ['Privacy Policy', `${part}. What part ${part} says`], text });
      }
      expect(reading.clauses).toContainEqual({
        path: ['Privacy Policy', `${part}. What part ${part} says`, 'Your choices'],
        text: `You can say no to part ${part}.`,
        item: 1,
      });
    }
  });

  it('leaves out running headers and page numbers', async () => {
    const { markdown } = await read(await policyPdf());
    expect(markdown).not.toMatch(/Page \d|Harbour Notes Inc/);
  });

  it('reads the same from the same document, whatever its content type says', async () => {
    const pdf = await policyPdf();
    expect(await read(pdf, 'application/octet-stream')).toEqual(await read(pdf, 'text/html'));
  });

  it('makes words whole that were parted at the end of a line', async () => {
    const pdf = await makePdf((page) => {
      page.fontSize(11).text('We keep the information that you give us for the per-\nsonalisation of what you see.');
    });
    expect((await read(pdf)).clauses).toEqual([
      { path: [], text: 'We keep the information that you give us for the personalisation of what you see.' },
    ]);
  });

  it.each([
    [
      'locked',
      () => makePdf((pdf) => void pdf.text('Secret.'), { userPassword: 'x' }),
      'The PDF is password-protected.',
    ],
    [
      'without text',
      () => makePdf((pdf) => void pdf.rect(10, 10, 99, 99).fill('red')),
      'The PDF has no text. It may be a scan.',
    ],
    ['damaged', async () => (await policyPdf(1)).slice(0, 400), 'The PDF is damaged.'],
    [
      'too long',
      () =>
        makePdf((pdf) => {
          for (let page = 0; page < 301; page += 1) pdf.addPage({ margin: 0 }).text('x');
        }),
      'The PDF has 302 pages; the limit is 300.',
    ],
  ])('says that a PDF is %s', async (_, make, because) => {
    expect(await read(await make())).toMatchObject({ state: 'unreadable', because, clauses: [] });
  });

  it('reads a page of HTML that calls itself a PDF as HTML', async () => {
    const html = `<!doctype html><html lang="en"><main>${clauses.map((text) => `<p>${text}</p>`).join('')}</main></html>`;
    expect((await read(new TextEncoder().encode(html))).clauses.map(({ text }) => text)).toEqual([...clauses]);
  });
});
