import Parser from 'rss-parser';
import type { FeedEntry, FeedReading, ParsedFeed } from '../../nouns/feed.ts';
import { decodeBytes } from '../text/decode-bytes.ts';
import { elements } from './element-names.ts';
import { absoluteUrl } from './feed-values.ts';
import { describeNoFeed } from './no-feed.ts';
import { parseJsonFeed } from './parse-json-feed.ts';
import { readDate } from './read-date.ts';
import { repairFeed } from './repair-feed.ts';

/** Minutes in one `sy:updatePeriod` (web.resource.org/rss/1.0/modules/syndication). */
const periods: ReadonlyMap<string, number> = new Map([
  ['hourly', 60],
  ['daily', 1_440],
  ['weekly', 10_080],
  ['monthly', 43_200],
  ['yearly', 525_600],
]);

/** What rss-parser read of the channel or of an entry: values by element name. */
type Fields = Readonly<Record<string, string | undefined>>;

/**
 * Reads a feed from its bytes: RSS 0.9x, 1.0 and 2.0, Atom 0.3 and 1.0, or JSON Feed 1.x, in any charset, even if it is
 * broken or cut short. `url` is where the bytes came from and resolves relative links. If the document isn't a feed,
 * returns `ok: false` with a sentence that says why, and with the feed that a web page links to. Reads at most 20,000
 * entries. Never rejects; takes linear time.
 *
 * rss-parser reads the document that `repairFeed` makes. On its own it rejects a feed for a single flaw in the markup,
 * and its regular expressions take minutes on the body of a hostile feed.
 */
export async function parseFeed(
  bytes: Uint8Array,
  { contentType, url }: { contentType: string; url: string },
): Promise<FeedReading> {
  const text = decodeBytes(bytes, contentType);
  if (/^\s*[{[]/.test(text)) return parseJsonFeed(text.trimStart(), { url });
  const root = rootOf(text);
  if (root === null) return describeNoFeed(text, { contentType, url });
  const names = Object.values(elements).flat();
  const parser = new Parser<Fields, Fields>({ customFields: { feed: names, item: names } });
  return { ok: true, feed: feedOf(await parser.parseString(repairFeed(text.slice(root), url)), url) };
}

function feedOf(channel: Parser.Output<Fields> & Fields, document: string): ParsedFeed {
  const site = first(channel, elements.link, (link) => absoluteUrl(link, [document]));
  return {
    title: first(channel, elements.title),
    url: site,
    language: first(channel, elements.language),
    everyMinutes: everyMinutes(channel),
    entries: channel.items.map((entry) => entryOf(entry, [site, document])),
  };
}

function entryOf(entry: Parser.Item & Fields, bases: readonly (string | null)[]): FeedEntry {
  const absolute = (href: string) => absoluteUrl(href, bases);
  return {
    id: first(entry, [...elements.id, 'rdf:about']),
    title: first(entry, elements.title),
    url: first(entry, [...elements.link, 'rdf:about'], absolute),
    published: first(entry, elements.published, readDate),
    summary: first(entry, elements.summary),
    content: first(entry, elements.content),
    enclosure: absoluteUrl(entry.enclosure?.url ?? entry['atom:enclosure'] ?? null, bases),
  };
}

/** Returns the value of the first of these elements that is present and readable. */
function first(
  fields: Fields,
  names: readonly string[],
  read: (value: string) => string | null = (value) => value,
): string | null {
  for (const name of names) {
    const value = fields[name];
    const wanted = value === undefined ? null : read(value);
    if (wanted !== null) return wanted;
  }
  return null;
}

function everyMinutes(channel: Fields): number | null {
  const [ttl, word, times] = [elements.ttl, elements.period, elements.frequency].map((names) => first(channel, names));
  const period = periods.get(word?.toLowerCase() ?? '') ?? Number.NaN;
  const frequency = Math.max(1, Number(times ?? 1) || 1);
  const waits = [Number(ttl ?? Number.NaN), period / frequency].filter((wait) => wait > 0);
  return waits.length === 0 ? null : Math.round(Math.max(...waits));
}

/**
 * How far in the root element is looked for. Declarations, comments and output of a broken server may come before it.
 */
const searchedChars = 256 * 1024;

/**
 * Finds where the root element of a feed starts; null if there is none. Skips anything before it: declarations, a
 * DOCTYPE with its entities, comments, messages of a broken server. All of that is dropped, so an entity that a
 * document declares is never known, let alone expanded. One pass, linear.
 */
function rootOf(text: string): number | null {
  const head = text.slice(0, searchedChars);
  const marks = /<!--|<!doctype\s|<html[\s>]|<(?:[\w.-]+:)?(?:rss|feed|rdf|channel)(?=[\s/>])/gi;
  let bracket = -1;
  for (let mark = marks.exec(head); mark !== null; mark = marks.exec(head)) {
    switch (mark[0].slice(0, 5).toLowerCase().trim()) {
      case '<!--': {
        const end = head.indexOf('-->', mark.index + 4);
        if (end < 0) return null;
        marks.lastIndex = end + 3;
        break;
      }
      case '<!doc': {
        // The first of these ends the declaration or opens its list of entities. It is looked for only once, however
        // many declarations there are.
        if (bracket < mark.index) bracket = firstOf(/[[>]/g, { head, from: mark.index });
        if (head[bracket] !== '[') break;
        const end = firstOf(/\]\s*>/g, { head, from: bracket });
        if (end === head.length) return null;
        marks.lastIndex = end;
        break;
      }
      // A DOCTYPE alone proves little: some feeds carry the one of a web page.
      case '<html':
        return null;
      default:
        return mark.index;
    }
  }
  return null;
}

/** Returns the position of the next match; the end of the text if there is none. */
function firstOf(pattern: RegExp, { head, from }: { head: string; from: number }): number {
  pattern.lastIndex = from;
  return pattern.exec(head)?.index ?? head.length;
}
