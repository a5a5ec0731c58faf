import {
  type AnyNode,
  type ChildNode,
  type Document,
  Element,
  hasChildren,
  isTag,
  isText,
  type ParentNode,
} from 'domhandler';
import { wordSet } from '../text/word-lists.ts';
import { parseHtml } from './parse-html.ts';

/**
 * Puts into a page's tree what every browser shows there without running a script: the content of declarative shadow
 * roots in place of their hosts' own, with the host's children in its slots (HTML standard, `shadowrootmode`), and the
 * documents that frames carry in `srcdoc`. A `template` without that attribute stays inert. Changes the tree, which
 * becomes at most twice as deep as `parseHtml()` allows.
 */
export function showTree(page: Document): void {
  compose(page, { depth: 0, framed: 0 });
}

/** Documents in frames within frames; browsers allow more, pages don't need it. */
const maxFramed = 2;
/** A host deeper than this keeps its own content, so that the tree can be walked by recursion. */
const maxHostDepth = 256;
/** Content of a slot deeper than this isn't shown. */
const maxSlotDepth = 512;

/** Elements that may have a shadow root; so may all with a hyphen in their name (DOM standard, `attachShadow`). */
const hosts = wordSet`article aside blockquote body div footer h1 h2 h3 h4 h5 h6 header main nav p section span`;

type Place = { readonly depth: number; readonly framed: number };

function compose(node: ParentNode, { depth, framed }: Place): void {
  if (isTag(node) && depth <= maxHostDepth && (hosts.has(node.name) || node.name.includes('-')))
    attachShadow(node, depth);
  for (const child of [...node.children]) {
    if (!isTag(child) || child.name === 'template') continue;
    const { srcdoc } = child.attribs;
    if (child.name === 'iframe' && srcdoc !== undefined && framed < maxFramed && depth <= maxHostDepth) {
      const frame = new Element('div', {});
      replace(child, [frame]);
      adopt(frame, parseHtml(srcdoc).page.children);
      compose(frame, { depth: depth + 1, framed: framed + 1 });
    } else compose(child, { depth: depth + 1, framed });
  }
}

/** Shows the first shadow root among the children of a host in place of them. Further ones are inert. */
function attachShadow(host: Element, depth: number): void {
  const root = host.children.find(
    (child): child is Element =>
      isTag(child) && child.name === 'template' && /^(?:open|closed)$/i.test(child.attribs.shadowrootmode ?? ''),
  );
  if (root === undefined) return;
  const light = host.children.filter((child) => child !== root);
  const bySlot = Map.groupBy(light, (child) => (isTag(child) ? (child.attribs.slot ?? '') : ''));
  fillSlots(root, { bySlot, depth });
  adopt(host, root.children);
}

/** Fills the slots of a shadow root; a slot without content shows its own. Each name is filled once, by its first slot. */
function fillSlots(
  node: ParentNode,
  { bySlot, depth }: { bySlot: Map<string, readonly ChildNode[]>; depth: number },
): void {
  for (const child of [...node.children]) {
    if (!isTag(child) || child.name === 'template') continue;
    if (child.name === 'slot') {
      const name = child.attribs.name ?? '';
      const assigned = bySlot.get(name) ?? [];
      bySlot.delete(name);
      if (assigned.some(hasContent) && depth < maxSlotDepth) {
        adopt(child, assigned);
        continue;
      }
    }
    fillSlots(child, { bySlot, depth: depth + 1 });
  }
}

function hasContent(node: AnyNode): boolean {
  return isTag(node) || (isText(node) && /\S/.test(node.data));
}

/** Gives a node these children in place of its own. */
function adopt(parent: ParentNode, children: readonly ChildNode[]): void {
  parent.children = [...children];
  for (const [at, child] of parent.children.entries()) {
    child.parent = parent;
    child.prev = parent.children[at - 1] ?? null;
    child.next = parent.children[at + 1] ?? null;
  }
}

function replace(node: ChildNode, by: readonly ChildNode[]): void {
  const { parent } = node;
  if (parent === null) return;
  adopt(
    parent,
    parent.children.flatMap((child) => (child === node ? by : [child])),
  );
}

/** Shows what a page holds for browsers without scripts. Changes the tree. */
export function showNoscript(page: Document): void {
  const visit = (node: AnyNode) => {
    if (!hasChildren(node)) return;
    if (
      isTag(node) &&
      node.name === 'noscript' &&
      node.parent !== null &&
      !(isTag(node.parent) && node.parent.name === 'head')
    )
      node.name = 'div';
    for (const child of node.children) visit(child);
  };
  visit(page);
}
