import { escapeUTF8 } from 'entities';
import Parser from 'rss-parser';
import type { FeedReading, ParsedFeed, ParsedItem } from '../../nouns/feed.ts';
import { decodeBytes } from '../text/decode-bytes.ts';
import { describeNoFeed } from './describe-no-feed.ts';
import { findRoot } from './find-root.ts';
import { parseJsonFeed } from './parse-json-feed.ts';
import { absoluteUrl, maxItems } from './parsed-item.ts';
import type { RawFeed, RawNode } from './raw-feed.ts';
import { readEntry, titleOf } from './read-entry.ts';
import { readMarkup } from './read-markup.ts';

/** Minutes of one `sy:updatePeriod` (web.resource.org/rss/1.0/modules/syndication). */
const periods: Readonly<Record<string, number>> = {
  hourly: 60,
  daily: 1_440,
  weekly: 10_080,
  monthly: 43_200,
  yearly: 525_600,
};

/**
 * Reads a feed from its bytes: RSS 0.9x, 1.0 and 2.0, Atom 0.3 and 1.0, JSON Feed 1.x, in any charset, also broken or cut
 * short. What is no feed comes back as `ok: false` with a sentence, and with the feed that a web page points to. `url` is
 * where the bytes came from, for relative links. At most 20,000 entries; never rejects; time is linear in the size.
 *
 * The entries are made plain and well-formed before rss-parser sees them: alone it rejects a third of real feeds for one odd
 * value, and its regular expressions take minutes over the body of a hostile one. Bodies are kept aside.
 */
export async function parseFeed(
  bytes: Uint8Array,
  { contentType, url }: { contentType: string; url: string },
): Promise<FeedReading> {
  const text = decodeBytes(bytes, contentType);
  const root = findRoot(text);
  if (root.kind === 'json') return parseJsonFeed(text.slice(root.at), { url });
  if (root.kind === 'none') return describeNoFeed(text, { contentType, url, isPage: root.isPage });
  const raw = readMarkup(text.slice(root.at));
  return { ok: true, feed: await named(plainFeed(raw, url)) };
}

function plainFeed(raw: RawFeed, document: string): ParsedFeed {
  const site = siteOf(raw, document);
  const bases = { document, channel: raw.channel.base, site };
  return {
    title: titleOf(raw.channel, raw.kind === 'atom' ? ['title'] : ['title', 'dc:title', 'atom:title']),
    url: site,
    language: textOf(raw.channel, 'language') ?? textOf(raw.channel, 'dc:language'),
    everyMinutes: everyMinutes(raw.channel),
    items: raw.entries.slice(0, maxItems).map((entry) => readEntry(raw.kind, entry, bases)),
  };
}

/** What rss-parser makes of the plain form; what it has no name for comes from the plain form itself. */
async function named(feed: ParsedFeed): Promise<ParsedFeed> {
  const parsed = await new Parser().parseString(wellFormed(feed));
  return {
    ...feed,
    title: parsed.title ?? null,
    items: feed.items.map((item, index): ParsedItem => {
      const known = parsed.items[index];
      return {
        ...item,
        id: known?.guid ?? null,
        title: known?.title ?? null,
        url: known?.link ?? null,
        published: known?.isoDate ?? null,
        enclosure: known?.enclosure?.url ?? null,
      };
    }),
  };
}

/** RSS 2.0 without anything that could be read in two ways. */
function wellFormed({ title, items }: ParsedFeed): string {
  const element = (name: string, text: string | null) =>
    text === null ? '' : `<${name}>${escapeUTF8(text)}</${name}>`;
  const written = items.map(
    (item) =>
      `<item>${element('title', item.title)}${element('link', item.url)}${element('guid', item.id)}${element('pubDate', item.published)}${
        item.enclosure === null ? '' : `<enclosure url="${escapeUTF8(item.enclosure)}"/>`
      }</item>`,
  );
  return `<rss version="2.0"><channel>${element('title', title)}${written.join('')}</channel></rss>`;
}

function siteOf({ kind, channel }: RawFeed, document: string): string | null {
  const links = channel.fields.filter(({ name }) => name === 'link' || name === 'atom:link');
  const own = links.find(
    ({ name, text, attributes }) =>
      name === 'link' && (kind === 'rss' ? text.trim() !== '' : isAlternate(attributes.rel)),
  );
  const other = links.find(({ attributes }) => attributes.href !== undefined && isAlternate(attributes.rel));
  const href = (own?.text.trim() || own?.attributes.href) ?? other?.attributes.href ?? null;
  return absoluteUrl(href, [own?.base ?? channel.base, document]);
}

function isAlternate(rel: string | undefined): boolean {
  return rel === undefined || rel === '' || rel.toLowerCase() === 'alternate';
}

function everyMinutes(channel: RawNode): number | null {
  const ttl = Number(textOf(channel, 'ttl') ?? Number.NaN);
  const period = periods[textOf(channel, 'sy:updateperiod')?.toLowerCase() ?? ''];
  const frequency = Math.max(1, Number(textOf(channel, 'sy:updatefrequency') ?? 1) || 1);
  const waits = [ttl, period === undefined ? Number.NaN : period / frequency].filter((wait) => wait > 0);
  return waits.length === 0 ? null : Math.round(Math.max(...waits));
}

function textOf(node: RawNode, name: string): string | null {
  const text = node.fields.find((field) => field.name === name)?.text.trim() ?? '';
  return text === '' ? null : text;
}
