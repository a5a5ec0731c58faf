import { decodeXML, escapeUTF8 } from 'entities';
import { type Attributes, walkMarkup } from '../core/feed/markup-events.ts';
import { decodeBytes } from '../core/text/decode-bytes.ts';
import type { FeedSource } from '../nouns/source.ts';
import { type Genre, sourceGenres, wordsOf } from '../nouns/words.ts';
import { maxNameChars, url as urlSchema } from './file-schema.ts';

/** The most feeds read from one document. */
export const maxFeeds = 20_000;

/** A feed as listed in an OPML document. Undefined genre: news. */
type ListedFeed = { readonly url: string; readonly name?: string | undefined; readonly genre?: Genre | undefined };

/** What an OPML document lists. */
export type OpmlReading = {
  readonly feeds: readonly ListedFeed[];
  /** How many feeds repeat an address. */
  readonly repeated: number;
  /** How many feeds come after the most that are read. */
  readonly beyond: number;
  /** Addresses that a sources file would refuse, as written but without a password, and why: "must be an http or https address". */
  readonly refused: readonly { readonly address: string; readonly because: string }[];
};

/** Writes feeds as OPML 2.0, in one folder per genre (opml.org/spec2.opml). */
export function opmlText(feeds: readonly FeedSource[], title: string): string {
  const folders = wordsOf(sourceGenres).flatMap((genre) => {
    const inside = feeds.filter((feed) => feed.genre === genre);
    if (inside.length === 0) return [];
    const rows = inside.map(
      ({ name, url }) =>
        `      <outline type="rss" text="${quoted(name)}" title="${quoted(name)}" xmlUrl="${quoted(url)}"/>`,
    );
    return [`    <outline text="${quoted(sourceGenres[genre])}">`, ...rows, '    </outline>'];
  });
  return [
    '<?xml version="1.0" encoding="UTF-8"?>',
    '<opml version="2.0">',
    `  <head><title>${quoted(title)}</title></head>`,
    '  <body>',
    ...folders,
    '  </body>',
    '</opml>',
    '',
  ].join('\n');
}

/**
 * Reads the feeds of an OPML document, in any charset and at any depth. Feeds in a folder named after a genre get that genre. Never expands
 * the document's own entities. Returns null if there is no `<opml>` element. Reads at most 20,000 feeds
 * and counts the rest.
 */
export function readOpml(bytes: Uint8Array): OpmlReading | null {
  const feeds = new Map<string, ListedFeed>();
  const refused: OpmlReading['refused'][number][] = [];
  const folders: (Genre | undefined)[] = [];
  let isOpml = false;
  let repeated = 0;
  let beyond = 0;
  const take = (attributes: Attributes, inFolder: Genre | undefined) => {
    const written =
      attributeOf(attributes, 'xmlurl') ??
      (attributeOf(attributes, 'type') === 'rss' ? attributeOf(attributes, 'url') : undefined);
    const title = attributeOf(attributes, 'title') ?? attributeOf(attributes, 'text');
    if (written === undefined) return;
    const read = urlSchema.safeParse(written);
    const url = read.data;
    if (url === undefined)
      refused.push({ address: withoutUser(written), because: read.error?.issues[0]?.message ?? "isn't valid" });
    else if (feeds.has(url)) repeated += 1;
    else if (feeds.size >= maxFeeds) beyond += 1;
    else feeds.set(url, { url, name: nameOf(title), genre: inFolder === 'news' ? undefined : inFolder });
  };
  walkMarkup(
    decodeBytes(bytes, ''),
    {
      open(name, attributes, selfClosing) {
        if (name.toLowerCase() === 'opml') isOpml = true;
        if (name.toLowerCase() !== 'outline') return;
        take(attributes, folders.at(-1));
        if (selfClosing) return;
        const title = attributeOf(attributes, 'title') ?? attributeOf(attributes, 'text');
        folders.push(genreNamed(title) ?? folders.at(-1));
      },
      close(name) {
        if (name.toLowerCase() === 'outline') folders.pop();
      },
      text: () => undefined,
    },
    { html: false },
  );
  return isOpml ? { feeds: [...feeds.values()], repeated, beyond, refused } : null;
}

/** What comes before the host may be a password, which must not be shown. */
function withoutUser(address: string): string {
  return address.replace(/^([a-z][a-z0-9+.-]*:[/\\]*)?[^/?#\\]*@/i, '$1…@');
}

/** Attribute names are in lower case. Decodes only XML's five entities and numeric references. */
function attributeOf(attributes: Attributes, name: string): string | undefined {
  const found = decodeXML(attributes[name] ?? '').trim();
  return found === '' ? undefined : found;
}

function genreNamed(title: string | undefined): Genre | undefined {
  const wanted = title?.toLowerCase().replace(/s$/, '');
  return wordsOf(sourceGenres).find((genre) => genre !== 'policy' && genre.replace(/s$/, '') === wanted);
}

/** Turns a title into a valid name for a sources file: one line, not too long. */
function nameOf(title: string | undefined): string | undefined {
  const name = title
    ?.replaceAll(/[\p{Cc}\s]+/gu, ' ')
    .trim()
    .slice(0, maxNameChars)
    .trim();
  return name === '' ? undefined : name;
}

/** Escapes text for an attribute: quotation marks and white space too. */
function quoted(text: string): string {
  return escapeUTF8(text.toWellFormed().replaceAll(/[\p{Cc}\s]+/gu, ' ')).replaceAll('"', '&quot;');
}
