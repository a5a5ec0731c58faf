import { type ChildNode, type Element, isTag, isText } from 'domhandler';
import { cellBreak, lineBreak } from '../text/sentences.ts';
import { wordSet } from '../text/word-lists.ts';
import { type Block, standsAsHeading } from './clauses.ts';
import { isDataTable, markIn, tableRows } from './data-table.ts';

/**
 * Reads the nodes of a page as blocks. Keeps text that is on the page but hidden (closed accordions, tabs); leaves out
 * scripts, styles, templates, pictures and form controls. Links to http(s) and mailto addresses become Markdown links,
 * resolved against `url`; their addresses aren't part of the plain text. Recurses as deep as the tree, which
 * `parseHtml` limits.
 */
export function htmlBlocks(nodes: readonly ChildNode[], url: string): readonly Block[] {
  return new BlockReader(url).read(nodes);
}

/** Walks a tree and collects the text of the current block until something ends it. */
class BlockReader {
  readonly #url: string;
  readonly #blocks: Block[] = [];
  /** The current block: its plain text, the same as Markdown, and how many of its characters are bold. */
  #text = '';
  #markdown = '';
  #boldChars = 0;
  /** `br` elements in a row; two end a block. */
  #breaks = 0;
  /**
   * What the walk is currently inside: the heading level, the lists from the outside in, and how many elements of each
   * kind.
   */
  #heading = 0;
  readonly #lists: { readonly ordered: boolean; count: number }[] = [];
  #bold = 0;
  #quotes = 0;
  #preformatted = 0;
  /** The next block is the first of its list item. */
  #startsItem = false;
  /** The terms that the next blocks describe. */
  #terms: readonly string[] | null = null;

  constructor(url: string) {
    this.#url = url;
  }

  read(nodes: readonly ChildNode[]): readonly Block[] {
    let parent: unknown;
    for (const node of nodes) {
      if (node.parent !== parent) this.#flush();
      parent = node.parent;
      this.#walk(node);
    }
    this.#flush();
    return this.#blocks;
  }

  #walk(node: ChildNode): void {
    if (isText(node)) this.#addText(node.data);
    else if (isTag(node) && !noText.has(node.name)) this.#walkElement(node);
  }

  #walkElement(element: Element): void {
    switch (element.name) {
      case 'br':
        this.#breakLine();
        break;
      case 'strong':
      case 'b':
        this.#bold += 1;
        this.#wrap(element, ['**', '**']);
        this.#bold -= 1;
        break;
      case 'em':
      case 'i':
        this.#wrap(element, ['_', '_']);
        break;
      case 'a': {
        const address = addressOf(element.attribs.href, this.#url);
        if (address === null || hasBlocks(element)) this.#plainElement(element);
        else this.#wrap(element, ['[', `](${address})`]);
        break;
      }
      case 'table':
        if (isDataTable(element)) this.#table(element);
        else this.#plainElement(element);
        break;
      case 'ol':
      case 'ul':
        this.#list(element);
        break;
      case 'li':
        this.#listItem(element);
        break;
      case 'dl':
        this.#descriptions(element);
        break;
      case 'dt':
        this.#term(element);
        break;
      case 'blockquote':
        this.#flush();
        this.#quotes += 1;
        this.#walkBlock(element);
        this.#quotes -= 1;
        break;
      case 'pre':
        this.#flush();
        this.#preformatted += 1;
        this.#walkBlock(element);
        this.#preformatted -= 1;
        break;
      default:
        this.#plainElement(element);
    }
  }

  #walkChildren(element: Element): void {
    for (const child of element.children) this.#walk(child);
  }

  /** Keeps the content of the element separate from the text before and after it. */
  #walkBlock(element: Element): void {
    this.#flush();
    this.#walkChildren(element);
    this.#flush();
  }

  /** Handles an element without a rule of its own: a heading, part of the line, or a block. */
  #plainElement(element: Element): void {
    const level = headingLevel(element);
    if (level > 0) {
      this.#flush();
      const outer = this.#heading;
      this.#heading = level;
      this.#walkBlock(element);
      this.#heading = outer;
    } else if (inline.has(element.name)) this.#walkChildren(element);
    else this.#walkBlock(element);
  }

  #list(element: Element): void {
    this.#flush();
    const start = Number.parseInt(element.attribs.start ?? '1', 10);
    this.#lists.push({ ordered: element.name === 'ol', count: (Number.isNaN(start) ? 1 : start) - 1 });
    this.#walkBlock(element);
    this.#lists.pop();
    this.#startsItem = false;
  }

  #descriptions(element: Element): void {
    const outer = this.#terms;
    this.#terms = null;
    this.#walkBlock(element);
    this.#terms = outer;
  }

  /** What follows describes the term, until the next one. Terms in a row are described together. */
  #term(element: Element): void {
    this.#flush();
    const before = this.#blocks.length;
    const terms = this.#terms;
    this.#terms = null;
    this.#walkBlock(element);
    const own = this.#blocks.slice(before).map(({ text }) => text);
    const isDescribed = this.#blocks[before - 1]?.heads !== undefined;
    this.#terms = [...(isDescribed ? [] : (terms ?? [])), ...own];
  }

  #listItem(element: Element): void {
    this.#flush();
    const list = this.#lists.at(-1);
    if (list !== undefined) list.count += 1;
    this.#startsItem = list !== undefined;
    this.#walkBlock(element);
    this.#startsItem = false;
  }

  /** Reads a data table as one block per row. */
  #table(table: Element): void {
    this.#flush();
    let first = true;
    for (const { cells, heads } of tableRows(table, (cell) => this.#cell(cell))) {
      const filled = cells.flatMap((cell, at) =>
        cell.text === '' ? [] : [{ text: cell.text, head: heads?.[at] ?? '' }],
      );
      if (filled.length === 0) continue;
      const line = `| ${cells.map(({ rich }) => rich.replaceAll('|', '\\|')).join(' | ')} |`;
      const rule = first ? `\n| ${cells.map(() => '---').join(' | ')} |` : '';
      this.#blocks.push({
        kind: 'row',
        level: 0,
        text: filled.map(({ text }) => text).join(cellBreak),
        markdown: line + rule,
        heads: heads === null ? undefined : filled.map(({ head }) => head),
      });
      first = false;
    }
  }

  #cell(cell: Element): { readonly text: string; readonly rich: string } {
    const blocks = htmlBlocks(cell.children, this.#url);
    const mark = blocks.length === 0 ? markIn(cell) : '';
    return {
      text: blocks.length === 0 ? mark : blocks.map(({ text }) => text).join(lineBreak),
      rich: mark + blocks.map(({ markdown }) => markdown.replace(/\s*\n\s*/g, ' <br>').trim()).join(' <br>'),
    };
  }

  #breakLine(): void {
    this.#breaks += 1;
    if (this.#breaks > 1) this.#flush();
    else {
      this.#text += ' ';
      this.#markdown += '\n';
    }
  }

  /** Marks go inside the spaces around the words: `** x**` isn't valid Markdown. */
  #wrap(element: Element, [open, close]: readonly [string, string]): void {
    const before = this.#markdown;
    const blocksBefore = this.#blocks.length;
    this.#markdown = '';
    this.#walkChildren(element);
    if (this.#blocks.length !== blocksBefore) return;
    const inside = this.#markdown;
    const words = inside.trim();
    const lead = /^\s/.test(inside) ? ' ' : '';
    const tail = /\s$/.test(inside) ? ' ' : '';
    this.#markdown = before + (words === '' ? inside : `${lead}${open}${words}${close}${tail}`);
  }

  /** In preformatted text, an empty line ends a paragraph. */
  #addText(data: string): void {
    const paragraphs = this.#preformatted > 0 ? data.split(/\n\s*\n/) : [data];
    for (const paragraph of paragraphs) {
      this.#addWords(paragraph);
      if (paragraphs.length > 1) this.#flush();
    }
  }

  #addWords(data: string): void {
    const words = unseen.test(data) ? singleSpaced(data).replace(allUnseen, '') : singleSpaced(data);
    if (words === '') return;
    if (words !== ' ') this.#breaks = 0;
    if (this.#bold > 0) this.#boldChars += words.replace(/\s/g, '').length;
    this.#text += words;
    this.#markdown += escaped(words);
  }

  /** Ends the current block. */
  #flush(): void {
    const text = this.#text;
    const markdown = this.#markdown;
    const boldChars = this.#boldChars;
    this.#breaks = 0;
    this.#text = '';
    this.#markdown = '';
    this.#boldChars = 0;
    // Most blocks of a page only hold others and have no text of their own.
    if (text === '' || text === ' ') return;
    const plain = singleSpaced(text).trim();
    if (!/[\p{L}\p{N}]/u.test(plain)) return;
    const allBold = boldChars > 0 && boldChars >= plain.replace(/\s/g, '').length;
    this.#blocks.push(this.#blockOf(plain, { rich: tidied(markdown), allBold }));
    this.#startsItem = false;
  }

  #blockOf(text: string, { rich, allBold }: { rich: string; allBold: boolean }): Block {
    const list = this.#lists.at(-1);
    const depth = this.#lists.length;
    if (this.#heading > 0) {
      const mark = '#'.repeat(Math.min(this.#heading, 6));
      return { kind: 'heading', level: this.#heading, text, markdown: `${mark} ${oneLine(rich)}` };
    }
    if (list !== undefined && this.#startsItem) {
      const mark = list.ordered ? `${list.count}.` : '*';
      return { kind: 'item', level: depth, text, markdown: `${indent.repeat(depth - 1)}${mark} ${rich}` };
    }
    if (allBold && list === undefined && standsAsHeading(text)) {
      return { kind: 'heading', level: accordion, text, markdown: rich };
    }
    const heads = this.#terms === null || this.#terms.length === 0 ? undefined : [this.#terms.join(' ')];
    return {
      kind: 'text',
      level: 0,
      heads,
      text,
      markdown: indent.repeat(depth) + (this.#quotes > 0 ? `> ${rich}` : rich),
    };
  }
}

const indent = '    ';
/** The level of a paragraph that serves as a heading: below `h6`. */
const accordion = 7;

const doubleSpaced = / {2}|[^\S\n ]/;
const unseen = /[\u200b\u2060\ufeff\u00ad]/;
const allUnseen = new RegExp(unseen, 'g');

/** Most text already has single spaces, and checking is cheaper than rewriting it. */
function singleSpaced(text: string): string {
  return / {2}|[^\S ]/.test(text) ? text.replace(/\s+/g, ' ') : text;
}

/** Normalises white space for Markdown: single spaces, and two at the end of a line that continues. */
function tidied(markdown: string): string {
  const lines = doubleSpaced.test(markdown) ? markdown.replace(/[^\S\n]+/g, ' ') : markdown;
  return (lines.includes('\n') ? lines.replace(/ ?\n ?/g, '  \n') : lines).trim();
}

const noText = wordSet`
  script style template noscript svg math canvas iframe object embed audio video picture img map head title select
  textarea input datalist progress meter
`;
const inline = wordSet`
  a abbr acronym b bdi bdo big cite code data del dfn em font i ins kbd label mark nobr output q rp rt ruby s samp small
  slot span strike strong sub sup time tt u var wbr button
`;

/** The level of a heading element, 7 for the title of an accordion, 0 for anything else. */
function headingLevel(element: Element): number {
  const own = /^h([1-6])$/.exec(element.name)?.[1];
  if (own !== undefined) return Number(own);
  if (element.attribs.role === 'heading') {
    const level = Number(element.attribs['aria-level'] ?? 2);
    return level >= 1 && level <= 6 ? level : 6;
  }
  return element.name === 'summary' || (element.name === 'button' && 'aria-expanded' in element.attribs)
    ? accordion
    : 0;
}

function addressOf(href: string | undefined, base: string): string | null {
  if (href === undefined || href.trim() === '' || href.startsWith('#')) return null;
  if (!URL.canParse(href, base)) return null;
  const address = new URL(href, base);
  if (!['http:', 'https:', 'mailto:'].includes(address.protocol)) return null;
  return address.href
    .replace(/[()\s]/g, encodeURIComponent)
    .replaceAll('(', '%28')
    .replaceAll(')', '%29');
}

function escaped(words: string): string {
  return words.replace(/[\\`*_[\]<]/g, '\\$&');
}

function oneLine(rich: string): string {
  return rich.replace(/\s*\n\s*/g, ' ');
}

/** Cards are links around whole blocks. Such a link isn't part of a line. */
function hasBlocks(element: Element): boolean {
  return element.children.some((child) => isTag(child) && (!inline.has(child.name) || hasBlocks(child)));
}
