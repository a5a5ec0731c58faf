import { identifyEntries } from '../core/feed/identify-entries.ts';
import { parseFeed } from '../core/feed/parse-feed.ts';
import { lengthOf } from '../core/policy/clauses.ts';
import { decidePolicyPoll, type PolicyDecision } from '../core/policy/decide-change.ts';
import { languageOf } from '../core/policy/language.ts';
import type { ArticleQuestion, ArticleReading, FeedEntries, FeedQuestion, PolicyQuestion } from '../ports.ts';
import { readDocument } from './read-document.ts';

/** The entries of a feed with what each is known by, or why it is none. */
export async function readEntries(bytes: Uint8Array, question: FeedQuestion): Promise<FeedEntries> {
  const reading = await parseFeed(bytes, question);
  if (!reading.ok) return reading;
  const { everyMinutes } = reading.feed;
  return { ok: true, everyMinutes, entries: identifyEntries(reading.feed, question) };
}

/** What a policy page now is, against all that it ever held. */
export async function readPolicy(bytes: Uint8Array, question: PolicyQuestion): Promise<PolicyDecision> {
  const { source, contentType, url, memory } = question;
  const last = memory.last?.clauses;
  const reading = await readDocument(bytes, {
    contentType,
    url,
    select: source.select,
    remove: source.remove,
    ...(last === undefined ? {} : { before: { language: languageOf(last), length: lengthOf(last) } }),
  });
  return decidePolicyPoll({ ...question, reading });
}

/** The main text of a page as paragraphs. */
export async function readArticle(bytes: Uint8Array, question: ArticleQuestion): Promise<ArticleReading> {
  const page = await readDocument(bytes, { ...question, select: [], remove: [] });
  if (page.state !== null) return { ok: false, problem: page.because ?? `It is ${page.state}.` };
  return { ok: true, text: page.clauses.map((clause) => clause.text).join('\n') };
}
