import type { ChildNode, Document, ParentNode } from 'domhandler';
import { hasChildren, isTag, isText } from 'domhandler';
import { findOne, getElementsByTagName } from 'domutils';
import type { PageReading, PageRequest } from '../../nouns/policy.ts';
import { decodeBytes } from '../text/decode-bytes.ts';
import { type Block, markdownOf } from './blocks.ts';
import { clausesOf } from './clauses.ts';
import { htmlBlocks } from './html-blocks.ts';
import { languageOf } from './language.ts';
import { markdownBlocks } from './markdown-blocks.ts';
import { readPageDates } from './page-dates.ts';
import { type NotThePolicy, type PageSigns, pageState } from './page-state.ts';
import { parseHtml } from './parse-html.ts';
import { type PdfLine, pdfBlocks } from './pdf-blocks.ts';
import { selectNodes } from './select-nodes.ts';

/** Raised whenever the same bytes would be read into other clauses than before; see `readByOf()`. */
export const extractorVersion = 3;

/**
 * Reads a policy page from its bytes: HTML, Markdown or plain text, in any charset. HTML is cut by `select` and `remove`, or
 * its main text is found where nothing is selected. A page that is not the policy gets a `state`; its clauses are still given,
 * so that a loss can be believed once it lasts. Binary documents are `unreadable`; a PDF is read by `readPdf()`. Never throws; time is linear
 * in the size of the page.
 */
export function readPage(bytes: Uint8Array, about: PageRequest): PageReading {
  const binary = binaryKind(bytes, about.contentType);
  if (binary !== null) return nothingRead('unreadable', `It is ${binary}, not a page of text.`);
  const text = decodeBytes(bytes, about.contentType);
  return isHtml(text, about.contentType) ? readHtml(text, about) : readText(text, about);
}

/** Whether the bytes are a PDF, whatever they are called. */
export function isPdf(bytes: Uint8Array): boolean {
  return /^(?:\xef\xbb\xbf)?\s*%PDF-/.test(String.fromCharCode(...bytes.subarray(0, 1_024)));
}

/** Reads a policy from the lines of a PDF, or gives it the state `unreadable` and says why. */
export function readPdf(
  read: { readonly lines: readonly PdfLine[] } | { readonly lines: null; readonly problem: string },
  about: PageRequest,
): PageReading {
  if (read.lines === null) return nothingRead('unreadable', read.problem);
  const blocks = pdfBlocks(read.lines);
  const pageText = blocks.map(({ text }) => text).join('\n');
  return finished(
    blocks,
    { title: '', markup: '', pageText: pageText.slice(0, pageTextChars), passwordFields: 0 },
    about,
  );
}

function readHtml(markup: string, about: PageRequest): PageReading {
  const page = parseHtml(markup);
  const base = baseOf(page, about.url);
  const pageTitle = titleOf(page);
  const seen = {
    title: pageTitle ?? '',
    markup,
    pageText: visibleText(page),
    passwordFields: getElementsByTagName('input', page, true).filter((input) => input.attribs.type === 'password')
      .length,
  };
  const selected = selectNodes(page, about);
  if (selected.nodes !== null) {
    const blocks = htmlBlocks(selected.nodes, base);
    if (blocks.length > 0 || about.select.length === 0) return finished(blocks, seen, about);
  }
  // A wall or an error page has none of the policy's elements: say what it is rather than what is missing.
  const whole = finished(htmlBlocks(page.children, base), seen, about);
  if (whole.state !== null && whole.state !== 'shrunk' && whole.state !== 'other_language') return whole;
  return nothingRead(
    'selector_missing',
    selected.nodes === null ? selected.problem : 'What the selectors match holds no text.',
  );
}

function readText(text: string, about: PageRequest): PageReading {
  const seen = { title: '', markup: '', pageText: text.slice(0, pageTextChars), passwordFields: 0 };
  return finished(markdownBlocks(text), seen, about);
}

function finished(
  blocks: readonly Block[],
  seen: Omit<PageSigns, 'clauses' | 'language'>,
  about: PageRequest,
): PageReading {
  const clauses = clausesOf(blocks);
  const language = languageOf(clauses, about.before?.language);
  const not: NotThePolicy | null = pageState({ ...seen, clauses, language }, about.before);
  return {
    state: not?.state ?? null,
    ...(not === null ? {} : { because: not.because }),
    title: seen.title === '' ? (blocks.find((block) => block.kind === 'heading')?.text ?? null) : seen.title,
    ...readPageDates(clauses, language),
    language,
    clauses,
    markdown: markdownOf(blocks),
  };
}

function nothingRead(state: NotThePolicy['state'], because: string): PageReading {
  return { state, because, title: null, updated: null, effective: null, language: null, clauses: [], markdown: '' };
}

/** What the bytes are when they are no text, in words. */
function binaryKind(bytes: Uint8Array, contentType: string): string | null {
  const start = String.fromCharCode(...bytes.subarray(0, 8));
  if (start.startsWith('%PDF-')) return 'a PDF document';
  const declared = /^\s*(?:image|audio|video|font)\//i.exec(contentType)?.[0];
  if (declared !== undefined) return `${declared.trim().slice(0, -1).toLowerCase()} data`;
  if (start.startsWith('PK\u0003\u0004')) return 'a zip archive or office document';
  const wide = (bytes[0] === 0xff && bytes[1] === 0xfe) || (bytes[0] === 0xfe && bytes[1] === 0xff);
  if (wide) return null;
  const sample = bytes.subarray(0, 4096);
  const odd = sample.filter((byte) => byte < 9 || (byte > 13 && byte < 27) || (byte > 27 && byte < 32)).length;
  return odd > sample.length * 0.1 ? 'binary data' : null;
}

function isHtml(text: string, contentType: string): boolean {
  if (/^\s*(?:text\/html|application\/xhtml)/i.test(contentType)) return true;
  return /^\s*(?:<\?xml[^>]{0,200}>\s*)?(?:<!--[\s\S]{0,2000}?-->\s*)*<(?:!doctype|html|head|body|meta|title|div|section|main|article|p|h1|table)\b/i.test(
    text.slice(0, 8_000),
  );
}

function baseOf(page: Document, url: string): string {
  const href = findOne((element) => element.name === 'base' && 'href' in element.attribs, page.children, true)?.attribs
    .href;
  return href !== undefined && URL.canParse(href, url) ? new URL(href, url).href : url;
}

function titleOf(page: Document): string | null {
  const title =
    findOne((element) => element.name === 'title' && element.parent?.type !== 'tag', page.children, true) ??
    findOne((element) => element.name === 'title', page.children, true);
  const words = title === null ? '' : visibleText(title).trim();
  return words === '' ? null : words.slice(0, 300);
}

/** As much of the page's text as is needed to know a short page by. */
const pageTextChars = 4_000;
const unread = new Set(['script', 'style', 'template', 'noscript', 'svg', 'head']);

function visibleText(page: ParentNode): string {
  let text = '';
  const walk = (node: ParentNode | ChildNode) => {
    if (text.length >= pageTextChars) return;
    if (isText(node as ChildNode)) text += (node as unknown as { data: string }).data.replace(/\s+/g, ' ');
    else if (hasChildren(node)) {
      if (isTag(node as ChildNode) && unread.has((node as { name: string }).name)) return;
      text += '\n';
      for (const child of node.children) walk(child);
    }
  };
  walk(page);
  return text.replace(/\s*\n\s*/g, '\n').slice(0, pageTextChars);
}
