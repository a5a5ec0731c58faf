/** Where a document's feed begins. */
export type Root =
  | { readonly kind: 'xml'; readonly at: number }
  | { readonly kind: 'json'; readonly at: number }
  | { readonly kind: 'none'; readonly isPage: boolean };

/** A root further in is none: before it may stand declarations, comments and what a broken server printed. */
const searchedChars = 256 * 1024;

/**
 * Finds the root element of a feed, past whatever stands before it: declarations, a DOCTYPE with its entities, comments,
 * messages of a broken server. All of that is dropped, so no entity a document declares is ever known, let alone expanded.
 * One pass, linear.
 */
export function findRoot(text: string): Root {
  const start = text.search(/\S/);
  if (start < 0) return { kind: 'none', isPage: false };
  if (text[start] === '{' || text[start] === '[') return { kind: 'json', at: start };
  const head = text.slice(0, searchedChars);
  const marks = /<!--|<!doctype\s|<html[\s>]|<(?:[\w.-]+:)?(?:rss|feed|rdf|channel)(?=[\s/>])/gi;
  const none: Root = { kind: 'none', isPage: /<(?:!doctype\s+html|html|head|body)[\s>]/i.test(head) };
  let bracket = -1;
  for (let mark = marks.exec(head); mark !== null; mark = marks.exec(head)) {
    switch (mark[0].slice(0, 5).toLowerCase().trim()) {
      case '<!--': {
        const end = head.indexOf('-->', mark.index + 4);
        if (end < 0) return none;
        marks.lastIndex = end + 3;
        break;
      }
      case '<!doc': {
        // The first of these ends the declaration or opens its list of entities; looked for once, however many declare.
        if (bracket < mark.index) bracket = firstOf(/[[>]/g, { head, from: mark.index });
        if (head[bracket] !== '[') break;
        const end = firstOf(/\]\s*>/g, { head, from: bracket });
        if (end === head.length) return none;
        marks.lastIndex = end;
        break;
      }
      // A DOCTYPE alone says little: some feeds carry that of a page.
      case '<html':
        return none;
      default:
        return { kind: 'xml', at: mark.index };
    }
  }
  return none;
}

/** Where a pattern is next; the end of the text where it is not. */
function firstOf(pattern: RegExp, { head, from }: { head: string; from: number }): number {
  pattern.lastIndex = from;
  return pattern.exec(head)?.index ?? head.length;
}
