import type { FeedEntry, FeedReading, ParsedFeed } from '../../nouns/feed.ts';
import { JsonTooComplex, parseJson } from '../text/parse-json.ts';
import { absoluteUrl, bodyText, maxEntries, titleText, wordText } from './feed-values.ts';
import { readDate } from './read-date.ts';

type Fields = Readonly<Record<string, unknown>>;

/**
 * Reads JSON Feed 1.0 and 1.1 (jsonfeed.org/version/1.1). Values of the wrong type count as absent. The standard says
 * that titles are plain text, but many hold entities.
 */
export function parseJsonFeed(text: string, { url }: { url: string }): FeedReading {
  let document: unknown;
  try {
    document = parseJson(text);
  } catch (thrown) {
    if (thrown instanceof JsonTooComplex) return { ok: false, problem: thrown.message };
    return { ok: false, problem: 'This is JSON, but broken or cut short.' };
  }
  if (!isFields(document) || (!/jsonfeed\.org/i.test(String(document.version)) && !Array.isArray(document.items))) {
    return {
      ok: false,
      problem: 'This is JSON, but not a JSON Feed: it has neither a jsonfeed.org `version` nor `items`.',
    };
  }
  const entries = Array.isArray(document.items) ? document.items.filter(isFields).slice(0, maxEntries) : [];
  const home = absoluteUrl(string(document.home_page_url), [url]);
  const feed: ParsedFeed = {
    title: titleText(string(document.title) ?? '', { html: true }),
    url: home,
    language: string(document.language),
    everyMinutes: null,
    entries: entries.map((entry) => readEntry(entry, [home, url])),
  };
  return { ok: true, feed };
}

function readEntry(entry: Fields, bases: readonly (string | null)[]): FeedEntry {
  const attachment = Array.isArray(entry.attachments) ? entry.attachments.find(isFields) : undefined;
  return {
    id: wordText(string(entry.id)),
    title: titleText(string(entry.title) ?? '', { html: true }),
    url: absoluteUrl(string(entry.url) ?? string(entry.external_url), bases),
    published: readDate(string(entry.date_published) ?? '') ?? readDate(string(entry.date_modified) ?? ''),
    summary: bodyText(string(entry.summary), { html: true }),
    content: bodyText(string(entry.content_html), { html: true }) ?? plainBody(string(entry.content_text)),
    enclosure: absoluteUrl(string(attachment?.url), bases),
  };
}

/**
 * `content_text` isn't HTML: anything in it that looks like a tag is shown as written (jsonfeed.org/version/1.1,
 * items).
 */
function plainBody(text: string | null): string | null {
  return text === null || text.trim() === '' ? null : bodyText(text, { html: false });
}

function isFields(value: unknown): value is Fields {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function string(value: unknown): string | null {
  return typeof value === 'string' || typeof value === 'number' ? String(value) : null;
}
