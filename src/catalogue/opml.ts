import { decodeXML, escapeUTF8 } from 'entities';
import { type Attributes, walkMarkup } from '../core/feed/markup-events.ts';
import { decodeBytes } from '../core/text/decode-bytes.ts';
import { normalUrl } from '../core/text/urls.ts';
import type { FeedSource } from '../nouns/source.ts';
import { type Genre, sourceGenres, wordsOf } from '../nouns/words.ts';
import { maxNameChars } from './file-schema.ts';

/** More outlines than this are no reading list; the rest is counted. */
const maxFeeds = 20_000;

/** A feed as an OPML document names it; news has no genre. */
type ListedFeed = { readonly url: string; readonly name?: string | undefined; readonly genre?: Genre | undefined };

export type OpmlReading = {
  readonly feeds: readonly ListedFeed[];
  /** The same address again. */
  readonly repeated: number;
  /** Addresses that are no http or https ones, as they stand there. */
  readonly refused: readonly string[];
};

/** Feeds as OPML 2.0, in a folder for each genre (opml.org/spec2.opml). */
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
 * The feeds of an OPML document in whatever charset, however deep its folders are; a folder that is called like a genre gives
 * its feeds that genre. Entities of its own are never expanded. Null: there is no `<opml>` in it.
 */
export function readOpml(bytes: Uint8Array): OpmlReading | null {
  const feeds = new Map<string, ListedFeed>();
  const refused: string[] = [];
  const folders: (Genre | undefined)[] = [];
  let isOpml = false;
  let repeated = 0;
  const take = (attributes: Attributes, inFolder: Genre | undefined) => {
    const written =
      attributeOf(attributes, 'xmlurl') ??
      (attributeOf(attributes, 'type') === 'rss' ? attributeOf(attributes, 'url') : undefined);
    const title = attributeOf(attributes, 'title') ?? attributeOf(attributes, 'text');
    if (written === undefined || feeds.size >= maxFeeds) return;
    const url = normalUrl(written);
    if (url === null) refused.push(written);
    else if (feeds.has(url)) repeated += 1;
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
  return isOpml ? { feeds: [...feeds.values()], repeated, refused } : null;
}

/** Their names come in lower case. Only the five entities of XML and numbers are decoded. */
function attributeOf(attributes: Attributes, name: string): string | undefined {
  const found = decodeXML(attributes[name] ?? '').trim();
  return found === '' ? undefined : found;
}

function genreNamed(title: string | undefined): Genre | undefined {
  const wanted = title?.toLowerCase().replace(/s$/, '');
  return wordsOf(sourceGenres).find((genre) => genre !== 'policy' && genre.replace(/s$/, '') === wanted);
}

/** What a sources file takes for a name: one line that is not too long. */
function nameOf(title: string | undefined): string | undefined {
  const name = title
    ?.replaceAll(/[\p{Cc}\s]+/gu, ' ')
    .trim()
    .slice(0, maxNameChars)
    .trim();
  return name === '' ? undefined : name;
}

/** Quotation marks and white space too, since it stands in an attribute. */
function quoted(text: string): string {
  return escapeUTF8(text.toWellFormed().replaceAll(/[\p{Cc}\s]+/gu, ' ')).replaceAll('"', '&quot;');
}
