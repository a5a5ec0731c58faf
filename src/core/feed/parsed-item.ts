import { clippedText, textOfHtml, tidy } from './plain-text.ts';

/** Entries read of one document: a bound for hostile ones. */
export const maxItems = 20_000;
/** Characters of a title, and of a body. */
const maxTitleChars = 4 * 1024;
const maxBodyChars = 64 * 1024;
/** No URL or id is longer. */
const maxIdChars = 4 * 1024;

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

/** An id as it stands, trimmed. */
export function idText(id: string | null): string | null {
  const trimmed = id?.trim().slice(0, maxIdChars) ?? '';
  return trimmed === '' ? null : trimmed;
}

/** An absolute http or https URL, or null. `bases` from the nearest to the farthest; each may be relative to the next. */
export function absoluteUrl(href: string | null, bases: readonly (string | null)[]): string | null {
  const relative =
    href
      ?.replace(/[\t\n\r]/g, '')
      .trim()
      .slice(0, maxIdChars) ?? '';
  if (relative === '') return null;
  let base: string | undefined;
  for (const outer of bases.toReversed()) {
    if (outer === null || outer.trim() === '') continue;
    base = (URL.parse(outer.trim(), base) ?? URL.parse(base ?? ''))?.href ?? base;
  }
  const url = URL.parse(relative, base);
  return url !== null && (url.protocol === 'http:' || url.protocol === 'https:') ? url.href : null;
}
