import { selectAll, selectOne } from 'css-select';
import type { ChildNode, Document, Element, ParentNode } from 'domhandler';
import { hasChildren, isTag } from 'domhandler';
import { removeElement } from 'domutils';
import type { Range, Selection } from '../../nouns/source.ts';
import { mainText } from './main-text.ts';

/** The nodes that hold the policy, in the order of the selections; or why there are none, in a sentence. */
export type Selected = { readonly nodes: readonly ChildNode[] } | { readonly nodes: null; readonly problem: string };

/**
 * Cuts a page as Open Terms Archive's declarations mean it: what is to be removed goes first (CSS before ranges), then what
 * is selected is taken in the order of the list, or the main text where nothing is. A CSS selector takes every match, a node inside another selected one once.
 * A range takes what lies between the first match of each end; a missing end is a problem in both lists, a CSS selector
 * that matches nothing only where it selects. Changes the tree.
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
    // Nothing selected: the main text of what is left.
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

/** HTML lets the tags of `html` and `body` be left out; they are there all the same (HTML standard, 13.1.2.4). */
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

/** The largest nodes that lie wholly between the two ends. */
function between(range: Range, page: Document): readonly ChildNode[] {
  const places = new Map<ParentNode | ChildNode, { readonly enter: number; leave: number }>();
  let at = 0;
  const number = (node: ParentNode | ChildNode) => {
    const place = { enter: at++, leave: 0 };
    places.set(node, place);
    if (hasChildren(node)) for (const child of node.children) number(child);
    place.leave = at++;
  };
  number(page);
  const placeOf = (node: ParentNode | ChildNode) => places.get(node) as { enter: number; leave: number };
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
