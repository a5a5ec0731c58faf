import { identifyEntries } from '../../core/feed/identify-entries.ts';
import { parseFeed } from '../../core/feed/parse-feed.ts';
import { lengthOf } from '../../core/page/clauses.ts';
import { combineReadings, isPdf, readByOf, readPage, readPdf } from '../../core/page/read-page.ts';
import { decidePolicyPoll } from '../../core/policy/decide-change.ts';
import { splitText } from '../../core/text/sentences.ts';
import type { FeedEntries, FeedQuestion } from '../../nouns/feed.ts';
import type {
  ArticleQuestion,
  ArticleReading,
  DocumentReading,
  PageReading,
  PageRequest,
  PolicyDecision,
  PolicyQuestion,
  RawPage,
} from '../../nouns/policy.ts';
import type { Cut } from '../../nouns/source.ts';

/** Reads a feed's entries, each with its identity, or says why it isn't a feed. */
export async function readEntries(bytes: Uint8Array, question: FeedQuestion): Promise<FeedEntries> {
  const reading = await parseFeed(bytes, question);
  if (!reading.ok) return reading;
  const { title, everyMinutes } = reading.feed;
  return { ok: true, title, everyMinutes, entries: identifyEntries(reading.feed, question) };
}

/** Reads a policy and compares it with everything it has contained before. `pages` are all pages of the document, in order. */
export async function readPolicy(pages: readonly RawPage[], question: PolicyQuestion): Promise<PolicyDecision> {
  const { base: basePages = [], ...about } = question;
  const { source, memory } = about;
  const { last } = memory;
  const readAnew = last !== null && last.readBy !== readByOf(source) && basePages.length > 0;
  const base = readAnew ? await readPages(basePages, source) : undefined;
  const compared = base?.state === null ? base : last;
  const before = compared === null ? undefined : { language: compared.language, length: lengthOf(compared.clauses) };
  const reading = await readPages(pages, source, before);
  return decidePolicyPoll({ ...about, reading, base });
}

/** Reads a document with one or more pages, each with its own selectors. */
async function readPages(pages: readonly RawPage[], source: Cut, before?: PageRequest['before']): Promise<PageReading> {
  const cuts = [source, ...(source.more ?? [])];
  const parts: { url: string; reading: PageReading }[] = [];
  for (const [index, { bytes, contentType, url }] of pages.entries()) {
    const { select, remove } = cuts[index] ?? source;
    const compared = pages.length === 1 && before !== undefined ? { before } : {};
    parts.push({ url, reading: await readDocument(bytes, { contentType, url, select, remove, ...compared }) });
  }
  const [only] = parts;
  return only !== undefined && parts.length === 1 ? only.reading : combineReadings(parts, before);
}

/** How many sentences to show of the beginning. */
const beginSentences = 3;

/** Reads how long a document is and how it begins. */
export async function readBegin(pages: readonly RawPage[], cut: Cut): Promise<DocumentReading> {
  const { state, because, title, updated, clauses } = await readPages(pages, cut);
  const { sentences } = splitText(clauses);
  return {
    state,
    because,
    title,
    updated,
    clauses: clauses.length,
    sentences: sentences.length,
    begins: sentences.slice(0, beginSentences).map(({ text }) => text),
  };
}

/** Reads the main text of a page as paragraphs. */
export async function readArticle(bytes: Uint8Array, question: ArticleQuestion): Promise<ArticleReading> {
  const page = await readDocument(bytes, { ...question, select: [], remove: [] });
  if (page.state !== null) return { ok: false, problem: page.because ?? `It is ${page.state}.` };
  return { ok: true, text: page.clauses.map((clause) => clause.text).join('\n') };
}

/** Reads a policy in any format that `readPage()` supports, or as PDF. Loads the PDF library only when needed. */
export async function readDocument(bytes: Uint8Array, about: PageRequest): Promise<PageReading> {
  if (!isPdf(bytes)) return readPage(bytes, about);
  const { pdfLines } = await import('./pdf-lines.ts');
  return readPdf(await pdfLines(bytes), about);
}
