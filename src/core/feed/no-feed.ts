import { decodeHTMLStrict } from 'entities';
import type { FeedReading } from '../../nouns/feed.ts';
import { absoluteUrl, textOfHtml } from './feed-values.ts';
import { walkMarkup } from './markup-events.ts';

type NoFeed = Extract<FeedReading, { ok: false }>;

/** How many of a document's first words are shown, and how much of it is read to find out what it is. */
const shownChars = 80;
const readChars = 16 * 1024;
/** How far into a web page its markup and the links to its feeds are looked for. */
const searchedChars = 512 * 1024;
const feedTypes = /^application\/(?:rss\+xml|atom\+xml|feed\+json|rdf\+xml|json)/i;

/** What people call content types that hold no text. */
const wordless: readonly (readonly [RegExp, string])[] = [
  [/^video\//i, 'a video'],
  [/^audio\//i, 'a sound recording'],
  [/^image\/(?!svg)/i, 'a picture'],
  [/^application\/pdf/i, 'a PDF file'],
  [/^application\/(?:zip|gzip|x-)/i, 'an archive or a program'],
];

/**
 * Describes a document that isn't a feed in a sentence with its first words. Also returns the feed that a web page
 * links to.
 */
export function describeNoFeed(text: string, { contentType, url }: { contentType: string; url: string }): NoFeed {
  if (text.trim() === '') return { ok: false, problem: 'The document is empty.' };
  const head = text.slice(0, readChars);
  if (!isText(head)) {
    const what = wordless.find(([type]) => type.test(contentType))?.[1];
    return { ok: false, problem: `This is ${what ?? 'binary data, such as a video or a picture'}, not a feed.` };
  }
  const words = textOfHtml(head, { maxChars: shownChars });
  const start = words === '' ? '' : ` It starts with “${words}”.`;
  if (!/<(?:!doctype\s+html|html|head|body)[\s>]/i.test(text.slice(0, searchedChars))) {
    const root = /<(?![?!])([\w:.-]{1,60})/.exec(head)?.[1];
    const found = /^\s*</.test(head) && root !== undefined ? `, but <${root}>` : '';
    return { ok: false, problem: `This is not a feed: it has no <rss>, <feed> or <rdf:RDF>${found}.${start}` };
  }
  return { ok: false, problem: `This is a web page, not a feed.${start}`, alternate: findAlternate(text, url) };
}

/**
 * Explains to people why a document isn't a feed and, if it is a web page that links to a feed, which feed that may be.
 */
export function whyNoFeed({ problem, alternate }: NoFeed): string {
  return alternate === undefined ? problem : `${problem} Its feed may be ${alternate}.`;
}

/**
 * NUL never occurs in text (XML 1.0 §2.2), but occurs early in nearly everything else. Text has few undecodable bytes.
 */
function isText(head: string): boolean {
  return !head.includes('\0') && head.split('\ufffd').length - 1 < head.length / 10;
}

/** Finds the first feed that a web page names in `<link rel="alternate" type="application/rss+xml">`. */
function findAlternate(page: string, url: string): string | undefined {
  let found: string | null = null;
  let base: string | null = null;
  walkMarkup(
    page.slice(0, searchedChars),
    {
      open(name, { rel = '', type = '', href }) {
        const tag = name.toLowerCase();
        if (tag === 'base') base ??= href ?? null;
        if (found !== null || tag !== 'link' || href === undefined) return;
        if (/\balternate\b/i.test(rel) && feedTypes.test(type)) found = decodeHTMLStrict(href);
      },
      close() {},
      text() {},
    },
    { html: true },
  );
  return absoluteUrl(found, [base, url]) ?? undefined;
}
