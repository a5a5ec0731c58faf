import { decodeHTMLStrict } from 'entities';
import { type Attributes, walkMarkup } from './markup-events.ts';
import { maxItems } from './parsed-item.ts';
import type { RawFeed, RawField, RawNode } from './raw-feed.ts';

/** Of one entry: enough for every format together. */
const maxFields = 200;
/** Characters of one value. */
const maxChars = 512 * 1024;
/** Elements inside one another; deeper ones are text. */
const maxDepth = 150;

/** By namespace address; the prefix is the document's own choice (XML Names §4). */
const prefixes: readonly (readonly [RegExp, string])[] = [
  [/^https?:\/\/www\.w3\.org\/2005\/atom|purl\.org\/atom\/ns/i, 'atom'],
  [/purl\.org\/dc\/terms/i, 'dcterms'],
  [/purl\.org\/dc\/elements/i, 'dc'],
  [/purl\.org\/rss\/1\.0\/modules\/content/i, 'content'],
  [/purl\.org\/rss\/1\.0\/modules\/syndication/i, 'sy'],
  [/www\.w3\.org\/1999\/02\/22-rdf-syntax-ns/i, 'rdf'],
  [/search\.yahoo\.com\/mrss/i, 'media'],
  [/itunes\.com\/dtds/i, 'itunes'],
  [/www\.w3\.org\/1999\/xhtml/i, 'xhtml'],
  [
    /purl\.org\/rss\/|purl\.org\/net\/rss|my\.netscape\.com\/rdf|backend\.userland\.com|blogs\.law\.harvard\.edu|channel\.netscape\.com/i,
    '',
  ],
];
const usualPrefixes: Readonly<Record<string, string>> = {
  a10: 'atom',
  atom: 'atom',
  atom03: 'atom',
  atom10: 'atom',
  dc: 'dc',
  dcterms: 'dcterms',
  content: 'content',
  sy: 'sy',
  rdf: 'rdf',
  media: 'media',
  itunes: 'itunes',
  xhtml: 'xhtml',
  rss: '',
};

/** Fields whose values are short: another field that begins inside one means that it was never closed. */
const short = new Set([
  'title',
  'link',
  'guid',
  'pubdate',
  'id',
  'published',
  'updated',
  'issued',
  'modified',
  'dc:date',
]);
/** Fields that begin only where an entry's field can, never inside the text of one. */
const starters = new Set([
  'pubdate',
  'guid',
  'description',
  'content:encoded',
  'enclosure',
  'dc:date',
  'published',
  'updated',
]);

type Frame = {
  /** As written, in lower case: an end tag is written like its start tag (XML 1.0 §3). */
  readonly tag: string;
  /** The prefix that the default namespace stands for here. */
  readonly ns: string;
  readonly name: string;
  readonly base: string | null;
  readonly role: 'root' | 'channel' | 'entry' | 'field' | 'other';
};
type OpenNode = { about: string | null; base: string | null; fields: RawField[] };
type OpenField = {
  name: string;
  attributes: Record<string, string>;
  text: string;
  hasMarkup: boolean;
  base: string | null;
};

/**
 * Collects the channel and the entries of a feed's markup that begins with its root element. Broken nesting costs what is
 * broken and nothing more; an entry that a cut document leaves open is left out. Linear; never throws.
 */
export function readMarkup(markup: string): RawFeed {
  const uris = new Map<string, string>();
  const frames: Frame[] = [];
  /** How many frames have a tag: end tags of what was never opened are common, and cost no search. */
  const openTags = new Map<string, number>();
  const channel: OpenNode = { about: null, base: null, fields: [] };
  const entries: RawNode[] = [];
  let kind: RawFeed['kind'] = 'rss';
  let entry: OpenNode | null = null;
  let field: OpenField | null = null;
  let tooDeep = 0;

  const nameOf = (raw: string, ns: string): string => {
    const [first = '', second] = raw.split(':', 2);
    const local = (second ?? first).toLowerCase();
    const prefix = second === undefined ? '' : first.toLowerCase();
    const known = prefix === '' ? ns : (uris.get(prefix) ?? usualPrefixes[prefix]);
    // The format's own elements have no prefix here: Atom's in Atom, those of RSS in RSS.
    if (known === '' || (kind === 'atom' && known === 'atom')) return local;
    return `${known ?? prefix}:${local}`;
  };
  const declare = (attributes: Attributes) => {
    for (const [name, value] of Object.entries(attributes)) {
      if (!name.startsWith('xmlns:')) continue;
      const uri = prefixes.find(([pattern]) => pattern.test(value))?.[1];
      const prefix = name.slice(6);
      if (uri !== undefined && !uris.has(prefix)) uris.set(prefix, uri);
    }
  };
  const endField = () => {
    const node = entry ?? channel;
    if (field !== null && node.fields.length < maxFields) node.fields.push(field);
    field = null;
  };
  const endEntry = () => {
    endField();
    if (entry !== null && entries.length < maxItems) entries.push(entry);
    entry = null;
  };
  const closed = (frame: Frame) => {
    if (frame.role === 'field') endField();
    if (frame.role === 'entry') endEntry();
  };
  const push = (frame: Frame) => {
    frames.push(frame);
    openTags.set(frame.tag, (openTags.get(frame.tag) ?? 0) + 1);
  };
  /** Takes frames away down to one, which goes too. */
  const popTo = (index: number) => {
    while (index >= 0 && frames.length > index) {
      const frame = frames.pop() as Frame;
      const left = (openTags.get(frame.tag) ?? 0) - 1;
      if (left > 0) openTags.set(frame.tag, left);
      else openTags.delete(frame.tag);
      closed(frame);
    }
  };
  const role = (name: string): Frame['role'] => {
    if (frames.length === 0) return 'root';
    if (name === 'item' || name === 'entry') return 'entry';
    if (name === 'channel') return 'channel';
    const parent = frames.at(-1)?.role;
    return parent === 'entry' || parent === 'channel' || (parent === 'root' && kind === 'atom') ? 'field' : 'other';
  };

  const listener = {
    open(raw: string, attributes: Attributes, selfClosing: boolean) {
      if (frames.length === 0) {
        declare(attributes);
        kind = /(?:^|:)feed$/i.test(raw) ? 'atom' : 'rss';
        const own = raw.includes(':') ? raw.slice(0, raw.indexOf(':')).toLowerCase() : null;
        if (own !== null && kind === 'atom') uris.set(own, 'atom');
      } else if (field === null || field.name !== 'content') declare(attributes);
      const ns = namespaceOf(attributes, frames.at(-1)?.ns);
      const name = nameOf(raw, ns);
      if (frames.length >= maxDepth) {
        if (!selfClosing) tooDeep += 1;
        return;
      }
      const base = baseOf(attributes, frames.at(-1)?.base ?? null);
      if (field !== null) {
        const isEntry = (name === 'item' || name === 'entry') && !selfClosing;
        if (isEntry) popTo(frames.findLastIndex((frame) => frame.role === 'entry'));
        else if (short.has(field.name) && starters.has(name) && field.name !== name) {
          popTo(frames.findLastIndex((frame) => frame.role === 'field'));
        } else {
          field.hasMarkup = true;
          if (breaks.has(name.replace('xhtml:', ''))) field.text = grown(field.text, ' ');
          if (!selfClosing) push({ tag: raw.toLowerCase(), name, ns, base, role: 'other' });
          return;
        }
      }
      const as = role(name);
      if (as === 'entry') {
        if (entry !== null) popTo(frames.findLastIndex((frame) => frame.role === 'entry'));
        entry = { about: aboutOf(attributes), base, fields: [] };
      } else if (as === 'channel') {
        channel.about ??= aboutOf(attributes);
        channel.base ??= base;
      } else if (as === 'field') {
        field = { name, attributes: decoded(attributes), text: '', hasMarkup: false, base };
      } else if (as === 'root') channel.base = base;
      const frame: Frame = { tag: raw.toLowerCase(), name, ns, base, role: as };
      if (selfClosing) closed(frame);
      else push(frame);
    },
    close(raw: string) {
      if (tooDeep > 0) {
        tooDeep -= 1;
        return;
      }
      const tag = raw.toLowerCase();
      if (!openTags.has(tag)) return;
      const index = frames.findLastIndex((frame) => frame.tag === tag);
      const name = frames[index]?.name ?? '';
      // A stray end tag inside a body cannot end what the body stands in, unless it is the entry's or the document's own.
      if (
        field !== null &&
        frames[index]?.role === 'other' &&
        index < frames.findLastIndex(({ role: r }) => r === 'field')
      )
        return;
      if (field !== null && breaks.has(name.replace('xhtml:', ''))) field.text = grown(field.text, ' ');
      popTo(index);
    },
    text(data: string, cdata: boolean) {
      if (field !== null) field.text = grown(field.text, cdata ? data : decodeHTMLStrict(data));
    },
  };
  walkMarkup(markup, listener, { html: false });
  // What is open now was cut off: a field of the channel still counts, an entry does not.
  if (entry === null) endField();
  return { kind, channel, entries };
}

/** XHTML elements between whose texts a reader sees a space. */
const breaks = new Set(['p', 'br', 'div', 'li', 'td', 'tr', 'h1', 'h2', 'h3', 'h4', 'blockquote', 'pre', 'hr']);

function grown(text: string, more: string): string {
  return text.length >= maxChars ? text : text + more;
}

function attribute(attributes: Attributes, name: string): string | null {
  const value = attributes[name];
  return value === undefined ? null : decodeHTMLStrict(value).trim();
}

function decoded(attributes: Attributes): Record<string, string> {
  return Object.fromEntries(Object.entries(attributes).map(([name, value]) => [name, decodeHTMLStrict(value).trim()]));
}

/**
 * What the default namespace stands for inside an element. That of the document is the format's own, whatever it is
 * called; a stranger's inside it is none of ours.
 */
function namespaceOf({ xmlns }: Attributes, outer: string | undefined): string {
  if (outer === undefined) return '';
  if (xmlns === undefined) return outer;
  if (xmlns.trim() === '') return '';
  return prefixes.find(([pattern]) => pattern.test(xmlns))?.[1] ?? 'other';
}

/** `rdf:about`, under whatever prefix. */
function aboutOf(attributes: Attributes): string | null {
  const name = Object.keys(attributes).find((key) => key === 'about' || key.endsWith(':about'));
  return name === undefined ? null : attribute(attributes, name);
}

function baseOf(attributes: Attributes, outer: string | null): string | null {
  const base = attribute(attributes, 'xml:base');
  if (base === null || base === '') return outer;
  return outer === null ? base : (URL.parse(base, outer)?.href ?? base);
}
