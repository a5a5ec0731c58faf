import type { FeedReading } from '../../nouns/feed.ts';
import { findAlternate } from './find-alternate.ts';
import { textOfHtml } from './plain-text.ts';

/** What a document is, and its first words, are told from its beginning. */
const shownChars = 80;
const readChars = 16 * 1024;

/** Types of what holds no text, as people call them. */
const wordless: readonly (readonly [RegExp, string])[] = [
  [/^video\//i, 'a video'],
  [/^audio\//i, 'a sound recording'],
  [/^image\/(?!svg)/i, 'a picture'],
  [/^application\/pdf/i, 'a PDF file'],
  [/^application\/(?:zip|gzip|x-)/i, 'an archive or a program'],
];

/** Says in a sentence what a document is that holds no feed, with its first words, and which feed a web page points to. */
export function describeNoFeed(
  text: string,
  { contentType, url, isPage }: { contentType: string; url: string; isPage: boolean },
): Extract<FeedReading, { ok: false }> {
  if (text.trim() === '') return { ok: false, problem: 'The document is empty.' };
  const head = text.slice(0, readChars);
  if (!isText(head)) {
    const what = wordless.find(([type]) => type.test(contentType))?.[1];
    return { ok: false, problem: `It is no feed but ${what ?? 'data that is no text, like a video or a picture'}.` };
  }
  const words = textOfHtml(head, { maxChars: shownChars });
  const begins = words === '' ? '' : `; it begins “${words}”`;
  if (!isPage) {
    const root = /<(?![?!])([\w:.-]{1,60})/.exec(head)?.[1];
    const what = /^\s*</.test(head) && root !== undefined ? `markup of another kind (<${root}>)` : 'no feed';
    return { ok: false, problem: `It is ${what}: no <rss>, <feed> or <rdf:RDF> was found${begins}.` };
  }
  const alternate = findAlternate(text, url);
  const problem = `It is a web page, no feed${begins}.`;
  return alternate === undefined ? { ok: false, problem } : { ok: false, problem, alternate };
}

/** NUL stands in no text (XML 1.0 §2.2), but near the beginning of nearly everything else; undecodable bytes are few in text. */
function isText(head: string): boolean {
  return !head.includes('\0') && head.split('\ufffd').length - 1 < head.length / 10;
}
