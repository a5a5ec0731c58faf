import { decodeHTMLStrict } from 'entities';
import type { FeedReading } from '../../nouns/feed.ts';
import { absoluteUrl, textOfHtml } from './feed-values.ts';
import { walkMarkup } from './markup-events.ts';

type NoFeed = Extract<FeedReading, { ok: false }>;

/** What a document is, and its first words, are told from its beginning. */
const shownChars = 80;
const readChars = 16 * 1024;
/** A web page shows that it is one, and names its feeds, within so much. */
const searchedChars = 512 * 1024;
const feedTypes = /^application\/(?:rss\+xml|atom\+xml|feed\+json|rdf\+xml|json)/i;

/** Types of what holds no text, as people call them. */
const wordless: readonly (readonly [RegExp, string])[] = [
  [/^video\//i, 'a video'],
  [/^audio\//i, 'a sound recording'],
  [/^image\/(?!svg)/i, 'a picture'],
  [/^application\/pdf/i, 'a PDF file'],
  [/^application\/(?:zip|gzip|x-)/i, 'an archive or a program'],
];

/** Says in a sentence what a document is that holds no feed, with its first words, and which feed a web page points to. */
export function describeNoFeed(text: string, { contentType, url }: { contentType: string; url: string }): NoFeed {
  if (text.trim() === '') return { ok: false, problem: 'The document is empty.' };
  const head = text.slice(0, readChars);
  if (!isText(head)) {
    const what = wordless.find(([type]) => type.test(contentType))?.[1];
    return { ok: false, problem: `It is no feed but ${what ?? 'data that is no text, like a video or a picture'}.` };
  }
  const words = textOfHtml(head, { maxChars: shownChars });
  const begins = words === '' ? '' : `; it begins “${words}”`;
  if (!/<(?:!doctype\s+html|html|head|body)[\s>]/i.test(text.slice(0, searchedChars))) {
    const root = /<(?![?!])([\w:.-]{1,60})/.exec(head)?.[1];
    const what = /^\s*</.test(head) && root !== undefined ? `markup of another kind (<${root}>)` : 'no feed';
    return { ok: false, problem: `It is ${what}: no <rss>, <feed> or <rdf:RDF> was found${begins}.` };
  }
  return { ok: false, problem: `It is a web page, no feed${begins}.`, alternate: findAlternate(text, url) };
}

/** Why a document is no feed and, where it is a page that names one, which feed that may be: for people. */
export function whyNoFeed({ problem, alternate }: NoFeed): string {
  return alternate === undefined ? problem : `${problem} Its feed may be ${alternate}.`;
}

/** NUL stands in no text (XML 1.0 §2.2), but near the beginning of nearly everything else; undecodable bytes are few in text. */
function isText(head: string): boolean {
  return !head.includes('\0') && head.split('\ufffd').length - 1 < head.length / 10;
}

/** The feed that a web page names in `<link rel="alternate" type="application/rss+xml">`; the first of several. */
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
