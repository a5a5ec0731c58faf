import { Document, Element, type ParentNode, Text } from 'domhandler';
import { Tokenizer } from 'htmlparser2';
import { wordSet } from '../text/word-lists.ts';

/**
 * Deeper elements become siblings, as in Blink (`kMaximumHTMLParserDOMTreeDepth`), so that later walks can recurse
 * safely.
 */
const maxDepth = 512;
/** Longer attribute values are cut. Real classes, ids and addresses are shorter. */
const maxAttributeChars = 16 * 1024;
/** The document in a frame's `srcdoc`. */
const maxSrcdocChars = 4 * 1024 * 1024;

/**
 * A page as a tree, whether its markup ends inside a tag or in the text of an element that needs an end tag, and whether
 * it leaves any such element open.
 */
export type ParsedPage = { readonly page: Document; readonly endsOpen: boolean; readonly leavesOpen: boolean };

/**
 * Parses a page into a domhandler tree, in linear time however deeply it nests: htmlparser2's tokenizer with our own
 * tree builder, because htmlparser2's parser is quadratic in the number of open elements. Follows the HTML standard's
 * implied end tags for paragraphs, list items, tables and options, and otherwise keeps the markup as it is. Never
 * throws.
 */
export function parseHtml(markup: string): ParsedPage {
  const document = new Document([]);
  const open: { readonly name: string; readonly node: ParentNode }[] = [{ name: '', node: document }];
  let text = '';
  let name = '';
  let attributes: Record<string, string> = {};
  let attribute = '';
  let value = '';

  const append = (node: Element | Text) => {
    const parent = (open.at(-1) as { node: ParentNode }).node;
    const previous = parent.children.at(-1) ?? null;
    node.parent = parent;
    node.prev = previous;
    if (previous !== null) previous.next = node;
    parent.children.push(node);
  };
  const flushText = () => {
    if (text === '') return;
    append(new Text(text));
    text = '';
  };
  /** Closes the nearest open element with one of these names, unless an element of `within` is in between. */
  const close = (names: ReadonlySet<string>, within: ReadonlySet<string>) => {
    for (let at = open.length - 1; at > 0; at--) {
      const there = (open[at] as { name: string }).name;
      if (names.has(there)) {
        open.length = at;
        return;
      }
      if (within.has(there)) return;
    }
  };
  const opened = (selfClosing: boolean) => {
    flushText();
    const implied = closedBy.get(name);
    if (implied !== undefined) close(implied.names, implied.within);
    if (closesParagraph.has(name)) close(paragraph, paragraphScope);
    const element = new Element(name, attributes);
    attributes = {};
    if (open.length >= maxDepth) open.pop();
    append(element);
    const foreign = selfClosing && open.some((one) => one.name === 'svg' || one.name === 'math');
    if (!voidElements.has(name) && !foreign) open.push({ name, node: element });
  };

  const tokenizer = new Tokenizer(
    { xmlMode: false, decodeEntities: true },
    {
      onopentagname: (start, end) => {
        name = markup.slice(start, end).toLowerCase();
      },
      onattribname: (start, end) => {
        attribute = markup.slice(start, Math.min(end, start + 256)).toLowerCase();
        value = '';
      },
      onattribdata: (start, end) => {
        const most = attribute === 'srcdoc' ? maxSrcdocChars : maxAttributeChars;
        value += markup.slice(start, Math.min(end, start + Math.max(0, most - value.length)));
      },
      onattribentity: (point) => {
        value += String.fromCodePoint(point);
      },
      onattribend: () => {
        if (!Object.hasOwn(attributes, attribute)) attributes[attribute] = value;
      },
      onopentagend: () => opened(false),
      onselfclosingtag: () => opened(true),
      onclosetag: (start, end) => {
        flushText();
        const closing = markup.slice(start, end).toLowerCase();
        if (closing === 'br') append(new Element('br', {}));
        else close(new Set([closing]), endTagScope.get(closing) ?? cellScope);
      },
      ontext: (start, end) => {
        text += markup.slice(start, end);
      },
      ontextentity: (point) => {
        text += String.fromCodePoint(point);
      },
      oncdata: () => undefined,
      oncomment: () => undefined,
      ondeclaration: () => undefined,
      onprocessinginstruction: () => undefined,
      onend: flushText,
    },
  );
  tokenizer.write(markup);
  tokenizer.end();
  const inTag = markup.lastIndexOf('<') > markup.lastIndexOf('>');
  const leavesOpen = open.slice(1).some(({ name }) => !mayStayOpen.has(name));
  const inText = !/>\s*$/.test(markup.slice(-1_000)) && leavesOpen;
  return { page: document, endsOpen: inTag || inText, leavesOpen };
}

/** Elements whose end tag may be left out (HTML standard, 13.1.2.4). */
const mayStayOpen = wordSet`
  html head body p li dt dd rb rt rtc rp optgroup option colgroup caption thead tbody tfoot tr td th
`;

const voidElements = wordSet`area base br col embed hr img input link meta param source track wbr`;
const paragraph = wordSet`p`;
const paragraphScope = wordSet`button td th caption table object template html body`;
/** An end tag in a table cell closes nothing outside the cell. */
const cellScope = wordSet`td th caption`;
const closesParagraph = wordSet`
  address article aside blockquote center details dialog dir div dl dd dt fieldset figcaption figure footer form
  h1 h2 h3 h4 h5 h6 header hgroup hr li main menu nav ol p pre search section summary table ul
`;

/** What limits the reach of an end tag: tags of a table close across cells, others don't. */
const endTagScope = new Map<string, ReadonlySet<string>>([
  ...['table', 'tbody', 'thead', 'tfoot', 'tr', 'td', 'th', 'caption', 'body', 'html'].map(
    (name) => [name, name === 'table' ? wordSet`html` : wordSet`table`] as const,
  ),
]);

const headings = wordSet`h1 h2 h3 h4 h5 h6`;
const cells = wordSet`td th`;
/** A start tag closes these elements, unless an element of `within` is open nearer. */
const closedBy = new Map<string, { names: ReadonlySet<string>; within: ReadonlySet<string> }>([
  ['li', { names: wordSet`li`, within: wordSet`ul ol menu table td th div section` }],
  ['dt', { names: wordSet`dt dd`, within: wordSet`dl table td th div section` }],
  ['dd', { names: wordSet`dt dd`, within: wordSet`dl table td th div section` }],
  ['option', { names: wordSet`option`, within: wordSet`select` }],
  ['optgroup', { names: wordSet`optgroup`, within: wordSet`select` }],
  ['td', { names: cells, within: wordSet`tr table` }],
  ['th', { names: cells, within: wordSet`tr table` }],
  ['tr', { names: wordSet`tr`, within: wordSet`table` }],
  ['tbody', { names: wordSet`tbody thead tfoot`, within: wordSet`table` }],
  ['tfoot', { names: wordSet`tbody thead tfoot`, within: wordSet`table` }],
  ['thead', { names: wordSet`tbody thead tfoot`, within: wordSet`table` }],
  ['a', { names: wordSet`a`, within: wordSet`td th table div section li p` }],
  ...[...headings].map(
    (name) => [name, { names: headings, within: wordSet`div section li td th article main header details` }] as const,
  ),
]);
