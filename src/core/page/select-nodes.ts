import { selectAll, selectOne } from 'css-select';
import {
  type AnyNode,
  type ChildNode,
  type Document,
  type Element,
  hasChildren,
  isTag,
  isText,
  type ParentNode,
} from 'domhandler';
import { removeElement } from 'domutils';
import type { Range, Selection } from '../../nouns/source.ts';
import { oneOf, wordSet } from '../text/word-lists.ts';
import { consentBanners } from './consent-banner.ts';

/** The nodes that hold the policy, in the order of the selections, or a sentence that says why there are none. */
export type Selected = { readonly nodes: readonly ChildNode[] } | { readonly nodes: null; readonly problem: string };

/**
 * Selects parts of a page with the meaning that Open Terms Archive's declarations give them. First it removes what
 * `remove` names (CSS before ranges), then it takes what `select` names in the order of the list, or the main text if
 * the list is empty. A CSS selector takes every match; a node inside another selected one is taken once. A range takes
 * everything between the first matches of its two ends. A missing end is a problem in both lists; a CSS selector
 * without a match is a problem only in `select`. Changes the tree.
 */
export function selectNodes(
  page: Document,
  { select, remove }: { select: readonly Selection[]; remove: readonly Selection[] },
): Selected {
  try {
    for (const selection of remove) {
      if (typeof selection === 'string') for (const node of matches(selection, page)) removeElement(node);
    }
    for (const selection of remove) {
      if (typeof selection !== 'string') for (const node of between(selection, page)) removeElement(node);
    }
    // Nothing is selected: use the main text of what is left.
    if (select.length === 0) return { nodes: mainText(page) };
    const found: ChildNode[] = [];
    for (const selection of select) {
      found.push(...(typeof selection === 'string' ? selectedBy(selection, page) : between(selection, page)));
    }
    const nodes = withoutNested(found);
    if (nodes.length === 0)
      return { nodes: null, problem: `Nothing on the page matches ${select.map(named).join(', ')}.` };
    return { nodes };
  } catch (thrown) {
    if (thrown instanceof SelectionProblem) return { nodes: null, problem: thrown.message };
    throw thrown;
  }
}

class SelectionProblem extends Error {}

/** HTML allows the tags of `html` and `body` to be left out; the elements exist anyway (HTML standard, 13.1.2.4). */
function selectedBy(css: string, page: Document): readonly ChildNode[] {
  const found = matches(css, page);
  return found.length === 0 && /^\s*(?:html|body)\s*$/i.test(css) ? page.children : found;
}

function matches(css: string, page: Document): readonly Element[] {
  try {
    return selectAll<ChildNode | Document, Element>(css, page);
  } catch {
    throw new SelectionProblem(`The selector ${named(css)} is not valid CSS.`);
  }
}

function first(css: string, page: Document): Element {
  let found: Element | null;
  try {
    found = selectOne<ChildNode | Document, Element>(css, page);
  } catch {
    throw new SelectionProblem(`The selector ${named(css)} is not valid CSS.`);
  }
  if (found === null) throw new SelectionProblem(`The end ${named(css)} of a range is not on the page.`);
  return found;
}

/** The largest nodes that lie entirely between the two ends. */
function between(range: Range, page: Document): readonly ChildNode[] {
  const places = new Map<AnyNode, { readonly enter: number; leave: number }>();
  let at = 0;
  const number = (node: AnyNode) => {
    const place = { enter: at++, leave: 0 };
    places.set(node, place);
    if (hasChildren(node)) for (const child of node.children) number(child);
    place.leave = at++;
  };
  number(page);
  const placeOf = (node: AnyNode) => places.get(node) as { enter: number; leave: number };
  const start =
    'startBefore' in range
      ? placeOf(first(range.startBefore, page)).enter
      : placeOf(first(range.startAfter, page)).leave + 1;
  const end =
    'endBefore' in range ? placeOf(first(range.endBefore, page)).enter - 1 : placeOf(first(range.endAfter, page)).leave;
  if (end < start) throw new SelectionProblem(`The range ${named(range)} ends before it starts.`);
  const inside: ChildNode[] = [];
  const collect = (node: ChildNode) => {
    const { enter, leave } = placeOf(node);
    if (enter >= start && leave <= end) inside.push(node);
    else if (hasChildren(node) && enter <= end && leave >= start) for (const child of node.children) collect(child);
  };
  for (const child of page.children) collect(child);
  return inside;
}

function withoutNested(nodes: readonly ChildNode[]): readonly ChildNode[] {
  const all = new Set<ChildNode | ParentNode>(nodes);
  return [...new Set(nodes)].filter((node) => {
    for (let above = node.parent; above !== null; above = above.parent) if (all.has(above)) return false;
    return !isTag(node) || node.name !== 'head';
  });
}

function named(selection: Selection): string {
  if (typeof selection === 'string') return `“${selection}”`;
  const start = 'startBefore' in selection ? `before “${selection.startBefore}”` : `after “${selection.startAfter}”`;
  const end = 'endBefore' in selection ? `before “${selection.endBefore}”` : `after “${selection.endAfter}”`;
  return `from ${start} to ${end}`;
}

/**
 * Finds the main text of a page: without menus, banners, dialogs and footers, the smallest element that still holds
 * nearly all running text. Closed accordions and tabs count like open ones. Changes the tree.
 */
function mainText(page: Document): readonly ChildNode[] {
  dropFurniture(page);
  const weights = new Map<AnyNode, Weight>();
  weigh(page, { inLink: false, weights });
  const weightOf = (node: AnyNode) => weights.get(node) ?? nothing;
  let main: ParentNode = page;
  for (;;) {
    const [heaviest] = main.children.filter(isTag).toSorted((a, b) => weightOf(b).running - weightOf(a).running);
    if (heaviest === undefined || weightOf(heaviest).running < weightOf(main).running * nearlyAll) break;
    if (weightOf(heaviest).running === 0 || inText.has(heaviest.name)) break;
    // The title, its date and the introduction are often in a separate element above the text.
    if (weightOf(main).titles > 0 && weightOf(heaviest).titles === 0) break;
    main = heaviest;
  }
  return main.children.filter((child) => !isTag(child) || !isLinkList(child, weightOf(child)));
}

/** The search goes into an element that holds at least this share of the running text. Set by hand. */
const nearlyAll = 0.92;
/** Characters; menu words and buttons are shorter. */
const runningChars = 60;
/** An element with a larger share of its text in links is a list of links. */
const mostLinked = 0.8;
/** An element with this share of a page isn't furniture: some pages are one large dialog. */
const mostFurniture = 0.5;

/**
 * Characters of an element: all, those in links, and those in pieces of text outside links that are long enough for
 * sentences. Also its number of `h1` elements.
 */
type Weight = { readonly all: number; readonly linked: number; readonly running: number; readonly titles: number };
const nothing: Weight = { all: 0, linked: 0, running: 0, titles: 0 };

/** Weighs a node, and records the weight of every element in it. */
function weigh(node: AnyNode, { inLink, weights }: { inLink: boolean; weights: Map<AnyNode, Weight> }): Weight {
  if (isText(node)) {
    const all = node.data.trim().length;
    return { ...nothing, all, linked: inLink ? all : 0, running: !inLink && all >= runningChars ? all : 0 };
  }
  if (!hasChildren(node) || isUnread(node)) return nothing;
  const name = isTag(node) ? node.name : '';
  const sum = { all: 0, linked: 0, running: 0, titles: name === 'h1' ? 1 : 0 };
  for (const child of node.children) {
    const weight = weigh(child, { inLink: inLink || name === 'a', weights });
    sum.all += weight.all;
    sum.linked += weight.linked;
    sum.running += weight.running;
    sum.titles += weight.titles;
  }
  weights.set(node, sum);
  return sum;
}

/** Tables of contents, related pages, breadcrumbs: almost nothing but links. */
function isLinkList({ name }: Element, { all, linked, running }: Weight): boolean {
  return all > 0 && running === 0 && linked / all > mostLinked && !/^h[1-6]$/.test(name);
}

function dropFurniture(page: Document): void {
  const total = textLength(page);
  const visit = (node: ParentNode, inMain: boolean) => {
    for (const child of [...node.children]) {
      if (!isTag(child)) continue;
      const main = inMain || child.name === 'main' || child.name === 'article' || child.attribs.role === 'main';
      if (isFurniture(child, inMain) && textLength(child) < total * mostFurniture) removeElement(child);
      else visit(child, main);
    }
  };
  for (const banner of consentBanners(page, { most: total * mostFurniture })) removeElement(banner);
  visit(page, false);
}

function isFurniture(element: Element, inMain: boolean): boolean {
  const { name, attribs } = element;
  if (furnitureTags.has(name) || furnitureRoles.has(attribs.role ?? '')) return true;
  if (name === 'header' && !inMain) return !opensText(element);
  if ((name === 'footer' || name === 'aside') && !inMain) return true;
  if (attribs.role === 'banner' && !inMain) return true;
  if (attribs['aria-modal'] === 'true') return true;
  const label = `${attribs.id ?? ''} ${attribs.class ?? ''}`;
  return label.length < 400 && furnitureNames.test(label);
}

/** Whether a header belongs to the text rather than to the site: it holds the title and sentences. */
function opensText(header: Element): boolean {
  const { running, titles } = weigh(header, { inLink: false, weights: new Map() });
  return titles > 0 && running > 0;
}

const furnitureTags = wordSet`nav dialog menu`;
const furnitureRoles = wordSet`
  navigation contentinfo dialog alertdialog search menu menubar complementary
`;
/** Names that consent tools, site headers and footers give their elements; whole words only. */
const furnitureNames = new RegExp(
  `(?:^|[\\s_-])(?:${oneOf`
    cookie[\w-]*(?:banner|consent|notice|popup|bar|modal)|onetrust[\w-]*|ot-sdk[\w-]*|cookiebot|cybot[\w-]*
    truste[\w-]*|didomi[\w-]*|usercentrics[\w-]*|qc-cmp[\w-]*|gdpr[\w-]*|consent[\w-]*(?:banner|modal|popup)
    site-?(?:header|footer|nav)|global-?(?:header|footer|nav)|page-?footer|main-?(?:nav|menu)|nav-?bar|navbar
    breadcrumbs?|skip-?(?:link|to)[\w-]*|share-?(?:bar|buttons|links)|social-?(?:links|share)|newsletter[\w-]*
    related-?(?:posts|articles)|menu|footer|sidebar
  `})(?=$|[\\s_-])`,
  'i',
);

const unread = wordSet`script style template noscript svg iframe head select textarea title`;
/** Running text starts here: the content of these elements belongs together. */
const inText = wordSet`p li td th span a b strong em dd dt h1 h2 h3 h4`;

function textLength(node: AnyNode): number {
  if (isText(node)) return node.data.trim().length;
  if (!hasChildren(node) || isUnread(node)) return 0;
  return node.children.reduce((sum, child) => sum + textLength(child), 0);
}

function isUnread(node: AnyNode): boolean {
  return isTag(node) && unread.has(node.name);
}
