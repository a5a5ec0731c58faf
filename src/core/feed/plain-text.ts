import { decodeHTMLStrict } from 'entities';
import { walkMarkup } from './markup-events.ts';

/** Elements that begin a new line for a reader. */
const blocks = new Set(
  'address article aside blockquote br dd div dl dt figure figcaption footer h1 h2 h3 h4 h5 h6 header hr li main nav ol p pre section table td th title tr ul'.split(
    ' ',
  ),
);
/** Elements whose text nobody reads. */
const unread = new Set(['script', 'style', 'template', 'noscript', 'iframe', 'svg', 'math']);

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
export function tidy(text: string): string {
  return (
    text
      // biome-ignore lint/suspicious/noControlCharactersInRegex: these are the characters to drop (XML 1.0 §2.2).
      .replace(/[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f\ufffe\uffff]/g, '')
      .replace(/[\s\u00a0]+/g, ' ')
      .trim()
  );
}

/** The beginning of a text, without the half of a character at its end. */
export function clippedText(text: string, maxChars: number): string {
  return text.slice(0, maxChars).replace(/[\ud800-\udbff]$/, '');
}
