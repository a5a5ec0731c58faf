/** Where a document's feed begins. */
export type Root =
  | { readonly kind: 'xml'; readonly at: number }
  | { readonly kind: 'json'; readonly at: number }
  | { readonly kind: 'none'; readonly isPage: boolean };

/** A root further in is none: before it may stand declarations, comments and what a broken server printed. */
const searchedChars = 256 * 1024;

const rootTag = /<(?:[\w.-]+:)?(rss|feed|rdf|channel)(?=[\s/>])/gi;

/**
 * Finds the root element of a feed, past whatever stands before it: declarations, a DOCTYPE with its entities, comments,
 * messages of a broken server. All of that is dropped, so no entity a document declares is ever known, let alone expanded.
 */
export function findRoot(text: string): Root {
  const start = text.search(/\S/);
  if (start < 0) return { kind: 'none', isPage: false };
  if (text[start] === '{' || text[start] === '[') return { kind: 'json', at: start };
  const head = text.slice(0, searchedChars);
  // A DOCTYPE alone says little: some feeds carry that of a page.
  const page = /<html[\s>]/i.exec(head)?.index ?? Number.POSITIVE_INFINITY;
  for (const match of head.matchAll(rootTag)) {
    if (match.index > page) break;
    if (!isInside(head, match.index)) return { kind: 'xml', at: match.index };
  }
  return { kind: 'none', isPage: /<(?:!doctype\s+html|html|head|body)[\s>]/i.test(head) };
}

/** Whether a place is inside a comment or a declaration's own brackets. */
function isInside(head: string, at: number): boolean {
  const before = head.slice(0, at);
  if (before.lastIndexOf('<!--') > before.lastIndexOf('-->')) return true;
  const doctype = before.search(/<!doctype\s[^>[]*\[/i);
  return doctype >= 0 && !/\]\s*>/.test(before.slice(doctype));
}
