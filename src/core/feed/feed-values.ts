import { decodeHTMLStrict } from 'entities';
import { walkMarkup } from './markup-events.ts';

/** The most entries read from one document. It only bounds hostile documents. */
export const maxEntries = 20_000;
/** The most characters kept of a title, and of a body. */
const maxTitleChars = 4 * 1024;
const maxBodyChars = 64 * 1024;
/** The most characters kept of a URL, an id or a date. Real ones are shorter. */
const maxWordChars = 4 * 1024;

/** Elements that start a new line for the reader. */
const blocks = new Set(
  'address article aside blockquote br dd div dl dt figure figcaption footer h1 h2 h3 h4 h5 h6 header hr li main nav ol p pre section table td th title tr ul'.split(
    ' ',
  ),
);
/** Elements whose text isn't shown to the reader. */
const unread = new Set(['script', 'style', 'template', 'noscript', 'iframe', 'svg', 'math']);

/**
 * Returns a title as text, or null when nothing is left of it. With `html: false` the title is already text, and markup
 * in it is shown as written.
 */
export function titleText(title: string, { html }: { html: boolean }): string | null {
  const text = html ? textOfHtml(title, { maxChars: maxTitleChars }) : '';
  // "a < b" and "<a" aren't markup, although they start like it.
  const whole = text === '' && (!html || !title.includes('>')) ? clippedText(tidy(title), maxTitleChars) : text;
  return whole === '' ? null : whole;
}

/**
 * Returns a body as text, or an empty string when it holds only pictures. With `html: false` the body is already text,
 * and `<b>` in it is shown as written.
 */
export function bodyText(body: string | null, { html }: { html: boolean }): string | null {
  if (body === null) return null;
  if (!html) return clippedText(tidy(body), maxBodyChars);
  return body.trim() === '' ? null : textOfHtml(body, { maxChars: maxBodyChars });
}

/** Returns an id, an address or a date as written, trimmed and at most 4 KiB long. Null when nothing is left of it. */
export function wordText(word: string | null | undefined): string | null {
  const trimmed = word?.trim().slice(0, maxWordChars) ?? '';
  return trimmed === '' ? null : trimmed;
}

/**
 * Returns an absolute http or https URL, or null. `bases` are ordered from nearest to farthest; each may be relative to
 * the next.
 */
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

/**
 * Returns HTML as one line of text, at most `maxChars` long: tags and hidden content are removed and entities decoded.
 * Linear.
 */
export function textOfHtml(html: string, { maxChars }: { maxChars: number }): string {
  // Markup is longer than its text, but only so much longer: anything past this isn't read.
  const markup = html.slice(0, maxChars * 8);
  if (!markup.includes('<')) return clippedText(tidy(decoded(markup)), maxChars);
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
  return clippedText(tidy(decoded(text)), maxChars);
}

/**
 * Decodes entities. Some programs escape what is escaped already: what is left of a character or an ampersand then is
 * decoded again, at most twice. The result is plain text, whatever it looks like.
 */
function decoded(text: string): string {
  let plain = decodeHTMLStrict(text);
  for (let again = 0; again < 2 && escapedTwice.test(plain); again += 1)
    plain = plain.replace(allEscapedTwice, (entity) => decodeHTMLStrict(entity));
  return plain;
}

const escapedTwice = /&(?:amp;)*(?:#\d{2,6}|#x[\da-f]{2,5}|amp|quot|apos|nbsp|[lr][sd]quo|[nm]dash|hellip);/i;
const allEscapedTwice = new RegExp(escapedTwice, 'gi');

/**
 * Collapses white space (including U+00A0) to single spaces, trims it, and drops characters that don't belong in text.
 */
function tidy(text: string): string {
  return (
    text
      // biome-ignore lint/suspicious/noControlCharactersInRegex: these are the characters to drop (XML 1.0 §2.2).
      .replace(/[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f\ufffe\uffff]/g, '')
      .replace(/[\s\u00a0]+/g, ' ')
      .trim()
  );
}

/** Returns the start of a text, without cutting a character in half. */
function clippedText(text: string, maxChars: number): string {
  return text.slice(0, maxChars).replace(/[\ud800-\udbff]$/, '');
}
