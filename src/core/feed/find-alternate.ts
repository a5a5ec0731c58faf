import { decodeHTMLStrict } from 'entities';
import { walkMarkup } from './markup-events.ts';
import { absoluteUrl } from './parsed-item.ts';

const feedTypes = /^application\/(?:rss\+xml|atom\+xml|feed\+json|rdf\+xml|json)/i;
/** A page's head is at its beginning. */
const searchedChars = 512 * 1024;

/** The feed that a web page names in `<link rel="alternate" type="application/rss+xml">`; the first of several. */
export function findAlternate(page: string, url: string): string | undefined {
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
