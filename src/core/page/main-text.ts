import type { ChildNode, Document, Element, ParentNode } from 'domhandler';
import { hasChildren, isTag, isText } from 'domhandler';
import { removeElement } from 'domutils';

/**
 * The part of a page that holds its main text: without menus, banners, dialogs and footers, the smallest element that
 * still holds nearly all running text. Closed accordions and tabs count like open ones. Changes the tree.
 */
export function mainText(page: Document): readonly ChildNode[] {
  dropFurniture(page);
  const weights = new Map<ParentNode | ChildNode, Weight>();
  weigh(page, false, weights);
  const weightOf = (node: ParentNode | ChildNode) => weights.get(node) ?? nothing;
  let main: ParentNode = page;
  for (;;) {
    const heaviest: Element | undefined = main.children
      .filter(isTag)
      .reduce<Element | undefined>(
        (best, child) => (best === undefined || weightOf(child).running > weightOf(best).running ? child : best),
        undefined,
      );
    if (heaviest === undefined || weightOf(heaviest).running < weightOf(main).running * nearlyAll) break;
    if (weightOf(heaviest).running === 0 || inText.has(heaviest.name)) break;
    // The title, its date and the opening often stand in a part of their own above the text.
    if (weightOf(main).titles > 0 && weightOf(heaviest).titles === 0) break;
    main = heaviest;
  }
  return main.children.filter((child) => !isTag(child) || !isLinkList(child, weightOf(child)));
}

/** How much of the running text an element must hold to be looked into. */
const nearlyAll = 0.92;

/** Characters in an element: all, in links, and in pieces of text long enough to be sentences outside links. */
type Weight = {
  readonly all: number;
  readonly linked: number;
  readonly running: number;
  /** `h1` elements. */
  readonly titles: number;
};
const nothing: Weight = { all: 0, linked: 0, running: 0, titles: 0 };
/** Menu words and buttons are shorter. */
const runningChars = 60;

function weigh(node: ParentNode | ChildNode, inLink: boolean, weights: Map<ParentNode | ChildNode, Weight>): Weight {
  if (isText(node as ChildNode)) {
    const length = (node as unknown as { data: string }).data.trim().length;
    return {
      all: length,
      linked: inLink ? length : 0,
      running: !inLink && length >= runningChars ? length : 0,
      titles: 0,
    };
  }
  if (!hasChildren(node)) return nothing;
  if (isTag(node as ChildNode) && unread.has((node as Element).name)) return nothing;
  const linkHere = inLink || (isTag(node as ChildNode) && (node as Element).name === 'a');
  let all = 0;
  let linked = 0;
  let running = 0;
  let titles = isTag(node as ChildNode) && (node as Element).name === 'h1' ? 1 : 0;
  for (const child of node.children) {
    const weight = weigh(child, linkHere, weights);
    all += weight.all;
    linked += weight.linked;
    running += weight.running;
    titles += weight.titles;
  }
  const weight = { all, linked, running, titles };
  weights.set(node, weight);
  return weight;
}

/** Tables of contents, related pages, breadcrumbs: almost nothing but links. */
function isLinkList(element: Element, weight: Weight): boolean {
  return weight.all > 0 && weight.running === 0 && weight.linked / weight.all > 0.8 && !/^h[1-6]$/.test(element.name);
}

function dropFurniture(page: Document): void {
  const total = textLength(page);
  const visit = (node: ParentNode, inMain: boolean) => {
    for (const child of [...node.children]) {
      if (!isTag(child)) continue;
      const main = inMain || child.name === 'main' || child.name === 'article' || child.attribs.role === 'main';
      if (isFurniture(child, inMain) && textLength(child) < total / 2) removeElement(child);
      else visit(child, main);
    }
  };
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

/** The header of the text rather than of the site: it holds the title, and sentences. */
function opensText(header: Element): boolean {
  const { running, titles } = weigh(header, false, new Map());
  return titles > 0 && running > 0;
}

const furnitureTags = new Set(['nav', 'dialog', 'menu']);
const furnitureRoles = new Set([
  'navigation',
  'contentinfo',
  'dialog',
  'alertdialog',
  'search',
  'menu',
  'menubar',
  'complementary',
]);
/** Names that consent tools, site headers and footers give their parts; whole words only. */
const furnitureNames =
  /(?:^|[\s_-])(?:cookie[\w-]*(?:banner|consent|notice|popup|bar|modal)|onetrust[\w-]*|ot-sdk[\w-]*|cookiebot|cybot[\w-]*|truste[\w-]*|didomi[\w-]*|usercentrics[\w-]*|qc-cmp[\w-]*|gdpr[\w-]*|consent[\w-]*(?:banner|modal|popup)|site-?(?:header|footer|nav)|global-?(?:header|footer|nav)|page-?footer|main-?(?:nav|menu)|nav-?bar|navbar|breadcrumbs?|skip-?(?:link|to)[\w-]*|share-?(?:bar|buttons|links)|social-?(?:links|share)|newsletter[\w-]*|related-?(?:posts|articles)|menu|footer|sidebar)(?=$|[\s_-])/i;

const unread = new Set([
  'script',
  'style',
  'template',
  'noscript',
  'svg',
  'iframe',
  'head',
  'select',
  'textarea',
  'title',
]);
/** Running text starts here: what is inside belongs together. */
const inText = new Set(['p', 'li', 'td', 'th', 'span', 'a', 'b', 'strong', 'em', 'dd', 'dt', 'h1', 'h2', 'h3', 'h4']);

function textLength(node: ParentNode | ChildNode): number {
  if (isText(node as ChildNode)) return (node as unknown as { data: string }).data.trim().length;
  if (!hasChildren(node) || (isTag(node as ChildNode) && unread.has((node as Element).name))) return 0;
  let length = 0;
  for (const child of node.children) length += textLength(child);
  return length;
}
