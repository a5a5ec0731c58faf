import { parseJson } from '../text/parse-json.ts';
import { wordSet } from '../text/word-lists.ts';

/**
 * Returns the text that a JSON document of a help centre or a content system holds, as markup that is read like a page:
 * titles as headings, HTML as it is, running text as paragraphs, and rich text (`{"type": "paragraph", "content": […]}`)
 * as what it stands for. Leaves out addresses, ids, dates, counts and labels. Null if it isn't JSON; empty if it holds
 * no text. Values deeper than 100 are left out.
 */
export function jsonMarkup(json: string): string | null {
  let value: unknown;
  try {
    value = parseJson(json);
  } catch {
    return null;
  }
  if (typeof value !== 'object' || value === null) return null;
  const parts: string[] = [];
  gather(value, { parts, depth: 0 });
  return parts.join('\n');
}

const maxDepth = 100;
/** Shorter strings without markup are labels and ids. */
const proseChars = 60;
/** Nothing but a document is this long, whatever its key. */
const documentChars = 2_000;
const titleKeys = wordSet`title name heading headline question subject`;
/** Text about a document, not of it. */
const otherKeys = wordSet`
  url href html_url slug id locale author user users section category breadcrumbs excerpt description summary snippet
  seo meta metadata comments votes permissions related plain_body plain_text plaintext body_text text_content
`;

function gather(value: unknown, { parts, depth }: { parts: string[]; depth: number }): void {
  if (depth > maxDepth || typeof value !== 'object' || value === null) return;
  if (Array.isArray(value)) {
    for (const one of value) gatherValue('', one, { parts, depth });
    return;
  }
  const rich = richText(value as Node, depth);
  if (rich !== null) {
    parts.push(rich);
    return;
  }
  // The title of an object stands above its text, wherever it is among the keys.
  const entries = Object.entries(value);
  const isTitle = ([key, text]: readonly [string, unknown]) =>
    titleKeys.has(key.toLowerCase()) && typeof text === 'string';
  const title = entries.find(isTitle)?.[1];
  const own: string[] = [];
  for (const [key, one] of entries) {
    const isOther = otherKeys.has(key.toLowerCase()) && !(typeof one === 'string' && one.length >= documentChars);
    if (!isTitle([key, one]) && !isOther) gatherValue(key, one, { parts: own, depth });
  }
  if (own.length === 0) return;
  if (typeof title === 'string' && !own[0]?.includes(escaped(title))) parts.push(`<h1>${escaped(title)}</h1>`);
  for (const part of own) parts.push(part);
}

function gatherValue(key: string, value: unknown, { parts, depth }: { parts: string[]; depth: number }): void {
  if (typeof value !== 'string') {
    gather(value, { parts, depth: depth + 1 });
    return;
  }
  if (/^\s*https?:\S*\s*$/i.test(value)) return;
  if (/<(?:p|h[1-6]|div|ul|ol|li|br|table|section|article)\b/i.test(value)) parts.push(`<div>${value}</div>`);
  else if (value.length >= proseChars && /\s/.test(value)) parts.push(paragraphs(value));
  else if (key === 'answer') parts.push(paragraphs(value));
}

function paragraphs(text: string): string {
  return text
    .split(/\n\s*\n/)
    .map((paragraph) => `<p>${escaped(paragraph)}</p>`)
    .join('');
}

/** A node of rich text, as ProseMirror, Contentful, Slate and Storyblok write it. */
type Node = Readonly<Record<string, unknown>>;

/** The markup of a node of rich text; null for any other object. */
function richText(node: Node, depth: number): string | null {
  if (depth > maxDepth) return '';
  const type = typeof node.nodeType === 'string' ? node.nodeType : node.type;
  if (typeof type !== 'string') return null;
  const { text = node.value } = node;
  if (/^text$/i.test(type) && typeof text === 'string') return escaped(text);
  const inside = [node.content, node.children].find(Array.isArray);
  if (inside === undefined) return null;
  const tag = tagOf(type);
  const children = (inside as readonly unknown[]).map((child) =>
    typeof child === 'object' && child !== null ? (richChild(child as Node, depth + 1) ?? '') : '',
  );
  const markup = children.join('');
  return markup.trim() === '' ? null : `<${tag}>${markup}</${tag}>`;
}

/** Slate leaves the type of a text out. */
function richChild(node: Node, depth: number): string | null {
  if (node.type === undefined && node.nodeType === undefined && typeof node.text === 'string')
    return escaped(node.text);
  return richText(node, depth);
}

function tagOf(type: string): string {
  const level = /heading[-_]?([1-6])/i.exec(type)?.[1];
  if (level !== undefined) return `h${level}`;
  if (/heading/i.test(type)) return 'h2';
  if (/list[-_]?item/i.test(type)) return 'li';
  if (/ordered[-_]?list/i.test(type) && !/unordered/i.test(type)) return 'ol';
  if (/list/i.test(type)) return 'ul';
  if (/table[-_]?row/i.test(type)) return 'tr';
  if (/table[-_]?header/i.test(type)) return 'th';
  if (/table[-_]?cell/i.test(type)) return 'td';
  if (/^table$/i.test(type)) return 'table';
  if (/link|mention|bold|italic|inline/i.test(type)) return 'span';
  return /paragraph/i.test(type) ? 'p' : 'div';
}

function escaped(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;');
}
