import { parseFeed } from '../../../src/core/feed/parse-feed.ts';
import type { FeedEntry, FeedReading, ParsedFeed } from '../../../src/nouns/feed.ts';
import type { FeedSource } from '../../../src/nouns/source.ts';

const feedUrl = 'https://rookery.example/news/feed.xml';

/** The result of parseFeed() for a document, given as text or as bytes. */
export async function reading(document: string | Uint8Array, contentType = ''): Promise<FeedReading> {
  const bytes = typeof document === 'string' ? new TextEncoder().encode(document) : document;
  return await parseFeed(bytes, { contentType, url: feedUrl });
}

export async function feedOf(document: string | Uint8Array, contentType = ''): Promise<ParsedFeed> {
  const read = await reading(document, contentType);
  if (!read.ok) throw new Error(read.problem);
  return read.feed;
}

/** The first entry of a document. */
export async function entryOf(document: string | Uint8Array, contentType = ''): Promise<FeedEntry> {
  const [entry] = (await feedOf(document, contentType)).entries;
  if (entry === undefined) throw new Error('The feed has no entry.');
  return entry;
}

export function rss(items: string, channel = '<title>Rookery</title><link>https://rookery.example/</link>'): string {
  return `<?xml version="1.0"?><rss version="2.0" xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:atom="http://www.w3.org/2005/Atom" xmlns:content="http://purl.org/rss/1.0/modules/content/"><channel>${channel}${items}</channel></rss>`;
}

export function atom(entries: string): string {
  return `<feed xmlns="http://www.w3.org/2005/Atom"><title>Rookery</title>${entries}</feed>`;
}

export const source: FeedSource = {
  kind: 'feed',
  id: 'feed-rookery',
  name: 'Rookery',
  publisher: 'The Rookery',
  url: feedUrl,
  everyMinutes: 30,
  origin: 'file',
  genre: 'news',
};

/** A feed of these entries; values that aren't given are null. */
export function parsed(entries: readonly Partial<FeedEntry>[]): ParsedFeed {
  const bare: FeedEntry = {
    id: null,
    title: null,
    url: null,
    published: null,
    summary: null,
    content: null,
    enclosure: null,
  };
  return {
    title: 'Rookery',
    url: 'https://rookery.example/',
    language: null,
    everyMinutes: null,
    entries: entries.map((entry) => ({ ...bare, ...entry })),
  };
}
