import { type AnyNode, type Document, hasChildren, isTag, isText, type ParentNode } from 'domhandler';
import { findOne, getElementsByTagName } from 'domutils';
import { detect, detectAll } from 'tinyld/light';
import type { Clause, PageReading, PageRequest } from '../../nouns/policy.ts';
import type { Cut } from '../../nouns/source.ts';
import type { Day } from '../../nouns/time.ts';
import { decodeBytes } from '../text/decode-bytes.ts';
import { hashText } from '../text/sentences.ts';
import { isPlainly } from '../text/small-words.ts';
import { wordSet } from '../text/word-lists.ts';
import { type Block, clausesOf, lengthOf, markdownOf } from './clauses.ts';
import { htmlBlocks } from './html-blocks.ts';
import { jsonMarkup } from './json-markup.ts';
import { markdownBlocks } from './markdown-blocks.ts';
import { readPageDates } from './page-dates.ts';
import { againstBefore, emptyChars, type NotThePolicy, type PageSigns, pageState } from './page-state.ts';
import { parseHtml } from './parse-html.ts';
import { type PdfLine, pdfBlocks } from './pdf-blocks.ts';
import { selectNodes } from './select-nodes.ts';
import { showNoscript, showTree } from './shown-tree.ts';

/** Raised whenever the same bytes would be read into other clauses than before; see `readByOf()`. */
const extractorVersion = 4;

/**
 * Reads a policy page from its bytes: HTML, JSON that holds text, Markdown or plain text, in any charset. For HTML, `select` and `remove`
 * decide which part is read; if nothing is selected, the main text is found. A page that isn't the policy gets a
 * `state`; its clauses are still returned, so that a loss of text can be believed once it lasts. Binary documents are
 * `unreadable`; a PDF is read by `readPdf()`. Never throws; takes linear time.
 */
export function readPage(bytes: Uint8Array, about: PageRequest): PageReading {
  const binary = binaryKind(bytes, about.contentType);
  if (binary !== null) return nothingRead('unreadable', `It is ${binary}, not a page of text.`);
  const text = decodeBytes(bytes, about.contentType);
  if (isJson(text, about.contentType)) {
    const markup = jsonMarkup(text);
    if (markup !== null) return readHtml(`<main>${markup}</main>`, about);
    if (/json/i.test(about.contentType)) return nothingRead('unreadable', 'It is JSON that is damaged or breaks off.');
  }
  return isHtml(text, about.contentType)
    ? readHtml(text, about)
    : finished(markdownBlocks(text), textAlone(text), about);
}

/** Whether the bytes are a PDF, whatever their type says. */
export function isPdf(bytes: Uint8Array): boolean {
  return /^(?:\xef\xbb\xbf)?\s*%PDF-/.test(String.fromCharCode(...bytes.subarray(0, 1_024)));
}

/** Reads a policy from the lines of a PDF, or returns the state `unreadable` with the reason. */
export function readPdf(
  read: { lines: readonly PdfLine[] } | { lines: null; problem: string },
  about: PageRequest,
): PageReading {
  if (read.lines === null) return nothingRead('unreadable', read.problem);
  const blocks = pdfBlocks(read.lines);
  return finished(blocks, textAlone(blocks.map(({ text }) => text).join('\n')), about);
}

function readHtml(markup: string, about: PageRequest): PageReading {
  const { page, endsOpen, leavesOpen } = parseHtml(markup);
  showTree(page);
  if (visibleText(page).length < emptyChars) showNoscript(page);
  const base = baseOf(page, about.url);
  const inputs = getElementsByTagName('input', page, true);
  const seen: PageLook = {
    title: titleOf(page),
    markup,
    pageText: visibleText(page),
    passwordFields: inputs.filter(({ attribs }) => attribs.type === 'password').length,
  };
  const selected = selectNodes(page, about);
  if (selected.nodes !== null) {
    const blocks = htmlBlocks(selected.nodes, base);
    if (blocks.length > 0 || about.select.length === 0)
      return { ...finished(blocks, seen, about), endsOpen, leavesOpen };
  }
  // A wall or an error page has none of the policy's elements. Say what the page is rather than what is missing.
  const whole = finished(htmlBlocks(page.children, base), seen, about);
  if (whole.state !== null && whole.state !== 'shrunk' && whole.state !== 'other_language') return whole;
  return nothingRead(
    'selector_missing',
    selected.nodes === null ? selected.problem : 'What the selectors match holds no text.',
  );
}

/** The signs of a document that has no markup. */
function textAlone(text: string): PageLook {
  return { title: '', markup: '', pageText: text.slice(0, pageTextChars), passwordFields: 0 };
}

type PageLook = Omit<PageSigns, 'clauses' | 'language'>;

function finished(blocks: readonly Block[], seen: PageLook, about: PageRequest): PageReading {
  const clauses = clausesOf(blocks);
  const language = languageOf(clauses, about.before?.language);
  const not: NotThePolicy | null = pageState({ ...seen, clauses, language }, about.before);
  return {
    state: not?.state ?? null,
    because: not?.because,
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

/** Bytes with a larger share of control characters aren't text. */
const mostOdd = 0.1;

/** What bytes that aren't text are, in words; null for text. */
function binaryKind(bytes: Uint8Array, contentType: string): string | null {
  const signature = String.fromCharCode(...bytes.subarray(0, 8));
  if (signature.startsWith('%PDF-')) return 'a PDF document';
  const declared = /^\s*(?:image|audio|video|font)\//i.exec(contentType)?.[0];
  if (declared !== undefined) return `${declared.trim().slice(0, -1).toLowerCase()} data`;
  if (signature.startsWith('PK\u0003\u0004')) return 'a zip archive or office document';
  const wide = (bytes[0] === 0xff && bytes[1] === 0xfe) || (bytes[0] === 0xfe && bytes[1] === 0xff);
  if (wide) return null;
  const start = bytes.subarray(0, 4_096);
  // Control characters, except white space and ESC, which some Japanese charsets use.
  const odd = start.filter((byte) => byte < 9 || (byte > 13 && byte < 27) || (byte > 27 && byte < 32)).length;
  return odd > start.length * mostOdd ? 'binary data' : null;
}

function isHtml(text: string, contentType: string): boolean {
  return /^\s*(?:text\/html|application\/xhtml)/i.test(contentType) || opensHtml.test(text.slice(0, 8_000));
}

function isJson(text: string, contentType: string): boolean {
  return (
    /^\s*(?:application|text)\/(?:[\w.-]+\+)?json\b/i.test(contentType) ||
    /^\ufeff?\s*[{[]\s*["{[]/.test(text.slice(0, 1_000))
  );
}

const opensHtml = new RegExp(
  '^\\s*(?:<\\?xml[^>]{0,200}>\\s*)?(?:<!--[\\s\\S]{0,2000}?-->\\s*)*' +
    '<(?:!doctype|html|head|body|meta|title|div|section|main|article|p|h1|table)\\b',
  'i',
);

function baseOf(page: Document, url: string): string {
  const href = findOne((element) => element.name === 'base' && 'href' in element.attribs, page.children, true)?.attribs
    .href;
  return href !== undefined && URL.canParse(href, url) ? new URL(href, url).href : url;
}

function titleOf(page: Document): string {
  const title =
    findOne((element) => element.name === 'title' && element.parent?.type !== 'tag', page.children, true) ??
    findOne((element) => element.name === 'title', page.children, true);
  return title === null ? '' : visibleText(title).trim().slice(0, maxTitleChars);
}

const maxTitleChars = 300;
/** How much of the page's text is needed to recognise a short page. */
const pageTextChars = 4_000;
const unread = wordSet`script style template noscript svg head`;

function visibleText(page: ParentNode): string {
  let text = '';
  const walk = (node: AnyNode) => {
    if (text.length >= pageTextChars) return;
    if (isText(node)) text += node.data.replace(/\s+/g, ' ');
    else if (hasChildren(node) && !(isTag(node) && unread.has(node.name))) {
      text += '\n';
      for (const child of node.children) walk(child);
    }
  };
  walk(page);
  return text.replace(/\s*\n\s*/g, '\n').slice(0, pageTextChars);
}

/** Shorter clauses are titles and buttons, which reveal little about the language. */
const runningChars = 60;
/** With less text than this, the language can't be told. */
const leastChars = 300;
const sampleChars = 500;
/** Enough to confirm that a text is still in the same language. */
const shortSampleChars = 200;
/** How many times as likely as the next language the best one must be. */
const sureMargin = 3;
/** Languages that policies are published in. Without a list, legal English is sometimes taken for a rare language. */
const languages = [
  ...wordSet`en de fr es it pt nl sv da no fi pl cs sk hu ro bg hr sr lt lv et el tr ru uk ja zh ko ar he th vi id`,
];

/**
 * Returns the language of a document (`en`, `de`, …) if one sample leaves no doubt, or if two of three samples from
 * different places agree. Null otherwise, or if there is too little text. No answer is better than a guess: a wrong one
 * holds a page back. `expected` is the language that the document had before; one short sample that agrees confirms it.
 */
function languageOf(clauses: readonly Clause[], expected: string | null = null): string | null {
  const running = clauses.filter((clause) => clause.text.length > runningChars);
  if (lengthOf(running) < leastChars) return null;
  const guessAt = (place: number, chars = sampleChars) => detect(sample(running, place, chars), { only: languages });
  // Small words tell in a fraction of the time.
  if (expected !== null && isPlainly(expected, sample(running, 0.4, sampleChars))) return expected;
  if (expected !== null && guessAt(0.4, shortSampleChars) === expected) return expected;
  const sure = sureGuess(sample(running, 0.4, sampleChars));
  if (sure !== null) return sure;
  const first = guessAt(0.2);
  const second = guessAt(0.5);
  if (first === second) return first === '' ? null : first;
  const third = guessAt(0.75);
  return third !== '' && (third === first || third === second) ? third : null;
}

/** The language that a text resembles far more than any other. */
function sureGuess(text: string): string | null {
  const [best, next] = detectAll(text, { only: languages });
  return best !== undefined && best.accuracy >= sureMargin * (next?.accuracy ?? 0) ? best.lang : null;
}

function sample(clauses: readonly Clause[], place: number, chars: number): string {
  let text = '';
  for (let at = Math.floor(clauses.length * place); at < clauses.length && text.length < chars; at++) {
    text += ` ${clauses[at]?.text ?? ''}`;
  }
  return text.slice(0, chars);
}

/**
 * Identifies how a revision was read: the extractor, and which parts of the source were selected (`1:9f86d081`).
 * Another extractor or selection gives other clauses although the document hasn't changed.
 */
export function readByOf({ select, remove, more }: Cut): string {
  const cut = hashText(JSON.stringify([select, remove, more ?? []]));
  return `${extractorVersion}:${cut.slice(0, 8)}`;
}

/**
 * Reads several pages as one document: their clauses in order, and the latest of their dates. If one page isn't the
 * policy, neither is the whole, and `because` says which page it was.
 */
export function combineReadings(
  parts: readonly { url: string; reading: PageReading }[],
  before: PageRequest['before'],
): PageReading {
  const wrong = parts.find(({ reading }) => reading.state !== null);
  if (wrong !== undefined) return { ...wrong.reading, because: `${wrong.url}: ${wrong.reading.because ?? ''}`.trim() };
  const readings = parts.map(({ reading }) => reading);
  const clauses = readings.flatMap((reading) => reading.clauses);
  const language = readings[0]?.language ?? null;
  const not = againstBefore({ language, length: lengthOf(clauses) }, before);
  return {
    state: not?.state ?? null,
    because: not?.because,
    title: readings[0]?.title ?? null,
    updated: latest(readings.map(({ updated }) => updated)),
    effective: latest(readings.map(({ effective }) => effective)),
    language,
    clauses,
    parts: readings.map(({ title, clauses: own }) => ({ title, clauses: own })),
    endsOpen: readings.some(({ endsOpen }) => endsOpen === true),
    leavesOpen: readings.some(({ leavesOpen }) => leavesOpen === true),
    markdown: readings.map(({ markdown }) => markdown).join('\n\n'),
  };
}

function latest(days: readonly (Day | null)[]): Day | null {
  return (
    days
      .filter((day) => day !== null)
      .toSorted()
      .at(-1) ?? null
  );
}
