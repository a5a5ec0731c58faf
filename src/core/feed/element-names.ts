import type { Attributes } from './markup-events.ts';

/**
 * The elements that hold each value of a channel or an entry. If several are present, the first readable one counts.
 * Names are in lower case and have the same prefix in every document; RSS's own have none.
 */
export const elements = {
  title: ['title', 'atom:title', 'dcterms:title', 'media:title', 'itunes:title'],
  id: ['guid', 'atom:id', 'id', 'atom:guid'],
  published: [
    ...['pubdate', 'atom:published', 'atom:issued', 'atom:created', 'dc:date', 'dcterms:issued', 'dcterms:created'],
    ...['atom:updated', 'atom:modified', 'dcterms:modified', 'dcterms:date', 'atom:pubdate'],
    ...['date', 'published', 'updated'],
  ],
  summary: ['summary', 'atom:summary', 'itunes:summary', 'dc:description', 'media:description', 'atom:description'],
  content: ['content', 'xhtml:body', 'atom:content'],
  /** `atom:alternate` is a link to something other than a page; `permalink` is a guid that is an address. */
  link: ['link', 'atom:link', 'atom:alternate', 'permalink'],
  enclosure: ['enclosure', 'atom:enclosure'],
  language: ['language', 'dc:language'],
  ttl: ['ttl'],
  period: ['sy:updateperiod'],
  frequency: ['sy:updatefrequency'],
} as const;

/**
 * Elements renamed to others with the same meaning, because of how rss-parser treats the original names: it strips tags
 * from bodies with regular expressions that aren't linear, and it lets `dc:title` replace other titles.
 */
const renamed: ReadonlyMap<string, string> = new Map([
  ['description', 'summary'],
  ['content:encoded', 'content'],
  ['dc:title', 'dcterms:title'],
]);

/** Our prefix for each namespace address. A document may choose any prefix for a namespace (XML Names §4). */
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

/** What prefixes mean when the document doesn't declare them. Any other prefix stands for itself. */
const usualPrefixes: ReadonlyMap<string, string> = new Map([
  ['atom', 'atom'],
  ['a10', 'atom'],
  ['atom03', 'atom'],
  ['atom10', 'atom'],
  ['rss', ''],
]);

/** Maps the elements of one document to fixed names, whatever prefixes the document uses. */
export class ElementNames {
  /** The prefix of the elements of the document's own format. */
  readonly own: 'atom' | '';
  readonly #declared = new Map<string, string>();

  /** Starts from the document's root element. */
  constructor(root: string, attributes: Attributes) {
    this.declare(attributes);
    this.own = /(?:^|:)feed$/i.test(root) ? 'atom' : '';
    if (this.own === 'atom' && root.includes(':')) {
      this.#declared.set(root.slice(0, root.indexOf(':')).toLowerCase(), 'atom');
    }
  }

  /** Records the prefixes that an element declares. The first declaration of a prefix counts. */
  declare(attributes: Attributes) {
    for (const name in attributes) {
      if (!name.startsWith('xmlns:')) continue;
      const prefix = prefixOf(attributes[name] ?? '');
      const chosen = name.slice('xmlns:'.length);
      if (prefix !== undefined && !this.#declared.has(chosen)) this.#declared.set(chosen, prefix);
    }
  }

  /** Returns the fixed name of an element. `ns` is the prefix that the default namespace stands for at that point. */
  of(raw: string, ns: string): string {
    const tag = raw.toLowerCase();
    const colon = tag.indexOf(':');
    const local = tag.slice(colon + 1);
    const prefix = colon < 0 ? ns : this.#meaningOf(tag.slice(0, colon));
    const name = prefix === '' ? local : `${prefix}:${local}`;
    return renamed.get(name) ?? name;
  }

  #meaningOf(prefix: string): string {
    return this.#declared.get(prefix) ?? usualPrefixes.get(prefix) ?? prefix;
  }

  /**
   * Returns the prefix that the default namespace stands for inside an element. The document's own namespace means the
   * format's own elements, whatever its address; an unknown namespace further in means elements that aren't read.
   */
  defaultIn({ xmlns }: Attributes, outer: string): string {
    if (xmlns === undefined) return outer;
    return xmlns.trim() === '' ? this.own : (prefixOf(xmlns) ?? 'other');
  }
}

function prefixOf(namespace: string): string | undefined {
  return prefixes.find(([pattern]) => pattern.test(namespace))?.[1];
}
