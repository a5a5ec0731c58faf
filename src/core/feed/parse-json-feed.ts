import type { FeedReading, ParsedFeed, ParsedItem } from '../../nouns/feed.ts';
import { absoluteUrl, bodyText, idText, maxItems, titleText } from './parsed-item.ts';
import { readDate } from './read-date.ts';

type Fields = Readonly<Record<string, unknown>>;

/** JSON Feed 1.0 and 1.1 (jsonfeed.org/version/1.1). Values of the wrong kind count as absent; titles are plain text by the standard, but many hold entities. */
export function parseJsonFeed(text: string, { url }: { url: string }): FeedReading {
  let document: unknown;
  try {
    document = JSON.parse(text);
  } catch {
    return { ok: false, problem: 'It is JSON that is cut short or broken.' };
  }
  if (!isFields(document) || (!/jsonfeed\.org/i.test(String(document.version)) && !Array.isArray(document.items))) {
    return { ok: false, problem: 'It is JSON, but no JSON Feed: it has no `version` of jsonfeed.org and no `items`.' };
  }
  const items = Array.isArray(document.items) ? document.items.filter(isFields).slice(0, maxItems) : [];
  const home = absoluteUrl(string(document.home_page_url), [url]);
  const feed: ParsedFeed = {
    title: titleText(string(document.title) ?? '', { html: true }),
    url: home,
    language: string(document.language),
    everyMinutes: null,
    items: items.map((item) => readItem(item, [home, url])),
  };
  return { ok: true, feed };
}

function readItem(item: Fields, bases: readonly (string | null)[]): ParsedItem {
  const attachment = Array.isArray(item.attachments) ? item.attachments.find(isFields) : undefined;
  return {
    id: idText(string(item.id)),
    title: titleText(string(item.title) ?? '', { html: true }),
    url: absoluteUrl(string(item.url) ?? string(item.external_url), bases),
    published: readDate(string(item.date_published) ?? '') ?? readDate(string(item.date_modified) ?? ''),
    summary: bodyText(string(item.summary), { html: true }),
    content: bodyText(string(item.content_html), { html: true }) ?? plainBody(string(item.content_text)),
    enclosure: absoluteUrl(string(attachment?.url), bases),
  };
}

/** `content_text` is no HTML: what looks like a tag in it is meant to be read (jsonfeed.org/version/1.1, items). */
function plainBody(text: string | null): string | null {
  return text === null || text.trim() === '' ? null : bodyText(text, { html: false });
}

function isFields(value: unknown): value is Fields {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function string(value: unknown): string | null {
  return typeof value === 'string' || typeof value === 'number' ? String(value) : null;
}
