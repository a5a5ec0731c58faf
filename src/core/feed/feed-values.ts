import { decodeHTMLStrict } from 'entities';
import { walkMarkup } from './markup-events.ts';

/** Entries read of one document: a bound for hostile ones. */
export const maxEntries = 20_000;
/** Characters of a title, and of a body. */
const maxTitleChars = 4 * 1024;
const maxBodyChars = 64 * 1024;
/** No URL, id or date is longer. */
const maxWordChars = 4 * 1024;

/** Elements that begin a new line for a reader. */
const blocks = new Set(
  'address article aside blockquote br dd div dl dt figure figcaption footer h1 h2 h3 h4 h5 h6 header hr li main nav ol p pre section table td th title tr ul'.split(
    ' ',
  ),
);
/** Elements whose text nobody reads. */
const unread = new Set(['script', 'style', 'template', 'noscript', 'iframe', 'svg', 'math']);

/** A title as text; null when nothing is left of it. `html` false: it is text already, markup in it is meant to be read. */
export function titleText(title: string, { html }: { html: boolean }): string | null {
  const text = html ? textOfHtml(title, { maxChars: maxTitleChars }) : '';
  // "a < b" and "<a" are no markup, although they begin like it.
  const whole = text === '' && (!html || !title.includes('>')) ? clippedText(tidy(title), maxTitleChars) : text;
  return whole === '' ? null : whole;
}

/** A body as text; empty where it holds pictures alone. `html` false: it is text already, and `<b>` in it is meant to be read. */
export function bodyText(body: string | null, { html }: { html: boolean }): string | null {
  if (body === null) return null;
  if (!html) return clippedText(tidy(body), maxBodyChars);
  return body.trim() === '' ? null : textOfHtml(body, { maxChars: maxBodyChars });
}

/** An id, an address or a date as it stands, trimmed and at most 4 KiB; null when nothing is left of it. */
export function wordText(word: string | null | undefined): string | null {
  const trimmed = word?.trim().slice(0, maxWordChars) ?? '';
  return trimmed === '' ? null : trimmed;
}

/** An absolute http or https URL, or null. `bases` from the nearest to the farthest; each may be relative to the next. */
export function absoluteUrl(href: string | null, bases: readonly (string | null)[]): string | null {
  const relative = wordText(href?.replace(/[\t\n\r]/g, ''));
  if (relative === null) return null;
  let base: string | undefined;
  for (const outer of bases.toReversed()) {
    if (outer === null || outer.trim() === '') continue;
    base = (URL.parse(outer.trim(), base) ?? URL.parse(base ?? ''))?.href ?? base;
  }
  const url = URL.parse(relative, base);
  return url !== null && (url.protocol === 'http:' || url.protocol === 'https:') ? url.href : null;
}

/** HTML as one line of text: tags and what is never shown are gone, entities are characters. At most `maxChars` long; linear. */
export function textOfHtml(html: string, { maxChars }: { maxChars: number }): string {
  // Markup is longer than its text, but not without end: what stands behind this is not looked at.
  const markup = html.slice(0, maxChars * 8);
  if (!markup.includes('<')) return clippedText(tidy(decodeHTMLStrict(markup)), maxChars);
  let text = '';
  let skipped = '';
  walkMarkup(
    markup,
    {
      open(name, _attributes, selfClosing) {
        const tag = name.toLowerCase();
        if (skipped === '' && unread.has(tag) && !selfClosing) skipped = tag;
        if (blocks.has(tag)) text += ' ';
      },
      close(name) {
        const tag = name.toLowerCase();
        if (tag === skipped) skipped = '';
        if (blocks.has(tag)) text += ' ';
      },
      text(data) {
        if (skipped === '' && text.length < maxChars * 2) text += data;
      },
    },
    { html: true },
  );
  return clippedText(tidy(decodeHTMLStrict(text)), maxChars);
}

/** White space (U+00A0 too) as single spaces, none at the ends; characters that no text holds are gone. */
function tidy(text: string): string {
  return (
    text
      // biome-ignore lint/suspicious/noControlCharactersInRegex: these are the characters to drop (XML 1.0 §2.2).
      .replace(/[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f\ufffe\uffff]/g, '')
      .replace(/[\s\u00a0]+/g, ' ')
      .trim()
  );
}

/** The beginning of a text, without the half of a character at its end. */
function clippedText(text: string, maxChars: number): string {
  return text.slice(0, maxChars).replace(/[\ud800-\udbff]$/, '');
}
