import type { ChildNode, Element } from 'domhandler';
import { isTag, isText } from 'domhandler';
import { cellBreak, lineBreak } from '../text/sentences.ts';
import { type Block, standsAsHeading } from './clauses.ts';

/**
 * Nodes of a page as blocks. Text that is in the page but hidden (closed accordions, tabs) is kept; scripts, styles,
 * templates, pictures and form controls are not text. Links become Markdown links to http(s) and mailto addresses,
 * resolved against `url`, and are no part of the plain text. Recurses as deep as the tree, which `parseHtml` limits.
 */
export function htmlBlocks(nodes: readonly ChildNode[], url: string): readonly Block[] {
  const blocks: Block[] = [];
  let text = '';
  let markdown = '';
  let bold = 0;
  /** Characters of the block that are bold: all of them make it a heading. */
  let boldChars = 0;
  let heading = 0;
  let breaks = 0;
  const lists: { readonly ordered: boolean; count: number }[] = [];
  /** The next block is the first of its list item. */
  let startsItem = false;
  let quote = 0;

  const flush = () => {
    breaks = 0;
    // Most blocks of a page hold others and no text of their own.
    if (text === '' || text === ' ') {
      text = '';
      markdown = '';
      boldChars = 0;
      return;
    }
    const plain = singleSpaced(text).trim();
    const lines = doubleSpaced.test(markdown) ? markdown.replace(/[^\S\n]+/g, ' ') : markdown;
    const rich = (lines.includes('\n') ? lines.replace(/ ?\n ?/g, '  \n') : lines).trim();
    const allBold = boldChars > 0 && boldChars >= plain.replace(/\s/g, '').length;
    text = '';
    markdown = '';
    boldChars = 0;
    if (!/[\p{L}\p{N}]/u.test(plain)) return;
    const list = lists.at(-1);
    if (heading > 0) {
      blocks.push({
        kind: 'heading',
        level: heading,
        text: plain,
        markdown: `${'#'.repeat(Math.min(heading, 6))} ${oneLine(rich)}`,
      });
    } else if (list !== undefined && startsItem) {
      const mark = list.ordered ? `${list.count}.` : '*';
      const indent = '    '.repeat(lists.length - 1);
      blocks.push({ kind: 'item', level: lists.length, text: plain, markdown: `${indent}${mark} ${rich}` });
    } else if (allBold && list === undefined && standsAsHeading(plain)) {
      blocks.push({ kind: 'heading', level: 7, text: plain, markdown: rich });
    } else {
      const indent = '    '.repeat(lists.length);
      blocks.push({ kind: 'text', level: 0, text: plain, markdown: indent + (quote > 0 ? `> ${rich}` : rich) });
    }
    startsItem = false;
  };

  const addText = (data: string, preformatted: boolean) => {
    if (preformatted && /\n\s*\n/.test(data)) {
      for (const paragraph of data.split(/\n\s*\n/)) {
        addText(paragraph, false);
        flush();
      }
      return;
    }
    const words = unseen.test(data)
      ? singleSpaced(data).replace(/[\u200b\u2060\ufeff\u00ad]/g, '')
      : singleSpaced(data);
    if (words === '') return;
    if (words !== ' ') breaks = 0;
    if (bold > 0) boldChars += words.replace(/\s/g, '').length;
    text += words;
    markdown += escaped(words);
  };

  const walkAll = (children: readonly ChildNode[], preformatted: boolean) => {
    for (const child of children) walk(child, preformatted);
  };

  /** Marks go inside the spaces around the words: `** x**` is no Markdown. */
  const wrapped = (element: Element, marks: readonly [string, string], preformatted: boolean) => {
    const before = markdown;
    const blocksBefore = blocks.length;
    markdown = '';
    walkAll(element.children, preformatted);
    if (blocks.length !== blocksBefore) return;
    const inner = markdown.trim();
    const lead = /^\s/.test(markdown) ? ' ' : '';
    const tail = /\s$/.test(markdown) ? ' ' : '';
    markdown = inner === '' ? before + markdown : `${before}${lead}${marks[0]}${inner}${marks[1]}${tail}`;
  };

  /** Elements that are more than a block or a part of the line. */
  const special: Readonly<Record<string, (node: Element, preformatted: boolean) => void>> = {
    br() {
      breaks += 1;
      if (breaks > 1) flush();
      else {
        text += ' ';
        markdown += '\n';
      }
    },
    strong(node, preformatted) {
      bold += 1;
      wrapped(node, ['**', '**'], preformatted);
      bold -= 1;
    },
    em(node, preformatted) {
      wrapped(node, ['_', '_'], preformatted);
    },
    a(node, preformatted) {
      const address = addressOf(node.attribs.href, url);
      if (address === null || hasBlocks(node)) block(node, preformatted);
      else wrapped(node, ['[', `](${address})`], preformatted);
    },
    table(node, preformatted) {
      if (isDataTable(node)) table(node);
      else block(node, preformatted);
    },
    ol(node, preformatted) {
      flush();
      const start = Number.parseInt(node.attribs.start ?? '1', 10);
      lists.push({ ordered: node.name === 'ol', count: (Number.isNaN(start) ? 1 : start) - 1 });
      walkAll(node.children, preformatted);
      flush();
      lists.pop();
      startsItem = false;
    },
    li(node, preformatted) {
      flush();
      const list = lists.at(-1);
      if (list !== undefined) list.count += 1;
      startsItem = list !== undefined;
      walkAll(node.children, preformatted);
      flush();
      startsItem = false;
    },
    blockquote(node, preformatted) {
      flush();
      quote += 1;
      walkAll(node.children, preformatted);
      flush();
      quote -= 1;
    },
    pre(node) {
      flush();
      walkAll(node.children, true);
      flush();
    },
  };
  const sameAs = new Map([
    ['b', 'strong'],
    ['i', 'em'],
    ['ul', 'ol'],
  ]);

  const walk = (node: ChildNode, preformatted: boolean) => {
    if (isText(node)) addText(node.data, preformatted);
    else if (isTag(node) && !noText.has(node.name)) {
      const name = sameAs.get(node.name) ?? node.name;
      const read = Object.hasOwn(special, name) ? special[name] : undefined;
      if (read === undefined) block(node, preformatted);
      else read(node, preformatted);
    }
  };

  /** Anything else: a block of its own, a heading, or part of the line. */
  const block = (element: Element, preformatted: boolean) => {
    const level = headingLevel(element);
    if (level > 0) {
      flush();
      const outer = heading;
      heading = level;
      walkAll(element.children, preformatted);
      flush();
      heading = outer;
      return;
    }
    if (inline.has(element.name)) return walkAll(element.children, preformatted);
    flush();
    walkAll(element.children, preformatted);
    flush();
  };

  const table = (element: Element) => {
    flush();
    let first = true;
    for (const row of rowsOf(element)) {
      const cells = row.children.filter((cell) => isTag(cell) && (cell.name === 'td' || cell.name === 'th'));
      const read = cells.map((cell) => htmlBlocks((cell as Element).children, url));
      const texts = read.map((inner) => inner.map((one) => one.text).join(lineBreak));
      const filled = texts.filter((cell) => cell !== '');
      if (filled.length === 0) continue;
      const rich = read.map((inner) =>
        inner.map((one) => one.markdown.replace(/\s*\n\s*/g, ' <br>').trim()).join(' <br>'),
      );
      const line = `| ${rich.map((cell) => cell.replaceAll('|', '\\|')).join(' | ')} |`;
      const rule = first ? `\n| ${cells.map(() => '---').join(' | ')} |` : '';
      blocks.push({ kind: 'row', level: 0, text: filled.join(cellBreak), markdown: line + rule });
      first = false;
    }
  };

  let parent: unknown;
  for (const node of nodes) {
    if (node.parent !== parent) flush();
    parent = node.parent;
    walk(node, false);
  }
  flush();
  return blocks;
}

const doubleSpaced = / {2}|[^\S\n ]/;
const unseen = /[\u200b\u2060\ufeff\u00ad]/;

/** Most text has single spaces already, and looking is cheaper than writing it anew. */
function singleSpaced(text: string): string {
  return / {2}|[^\S ]/.test(text) ? text.replace(/\s+/g, ' ') : text;
}

const words = (list: string): ReadonlySet<string> => new Set(list.split(' '));

const noText = words(
  'script style template noscript svg math canvas iframe object embed audio video picture img map head title select ' +
    'textarea input datalist progress meter',
);
const inline = words(
  'a abbr acronym b bdi bdo big cite code data del dfn em font i ins kbd label mark nobr output q rp rt ruby s samp small ' +
    'span strike strong sub sup time tt u var wbr button',
);

/** The level of a heading element, 7 for what opens an accordion, 0 for anything else. */
function headingLevel(element: Element): number {
  const own = /^h([1-6])$/.exec(element.name)?.[1];
  if (own !== undefined) return Number(own);
  if (element.attribs.role === 'heading') {
    const level = Number(element.attribs['aria-level'] ?? 2);
    return level >= 1 && level <= 6 ? level : 6;
  }
  return element.name === 'summary' || (element.name === 'button' && 'aria-expanded' in element.attribs) ? 7 : 0;
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

/** Cards are links around whole blocks; such a link is no part of a line. */
function hasBlocks(element: Element): boolean {
  return element.children.some((child) => isTag(child) && (!inline.has(child.name) || hasBlocks(child)));
}

/** Two columns or more, no heading and no table inside: a layout table is walked like any other block. */
function isDataTable(table: Element): boolean {
  let wide = 0;
  const rows = rowsOf(table);
  for (const row of rows) {
    const cells = row.children.filter((cell) => isTag(cell) && (cell.name === 'td' || cell.name === 'th'));
    if (cells.length > 1) wide += 1;
    if (cells.some((cell) => holds(cell as Element, layoutParts))) return false;
  }
  return wide > 0 && wide >= rows.length / 2;
}

const layoutParts = words('table h1 h2 h3');

function holds(element: Element, names: ReadonlySet<string>): boolean {
  return element.children.some((child) => isTag(child) && (names.has(child.name) || holds(child, names)));
}

function rowsOf(table: Element): readonly Element[] {
  const rows: Element[] = [];
  for (const child of table.children) {
    if (!isTag(child)) continue;
    if (child.name === 'tr') rows.push(child);
    else if (['tbody', 'thead', 'tfoot'].includes(child.name)) rows.push(...rowsOf(child));
  }
  return rows;
}
