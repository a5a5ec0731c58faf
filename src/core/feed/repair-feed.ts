import { decodeHTMLStrict, escapeUTF8 } from 'entities';
import { ElementNames, elements } from './element-names.ts';
import { bodyText, maxEntries, titleText, wordText } from './feed-values.ts';
import { type Attributes, type MarkupListener, walkMarkup } from './markup-events.ts';

const titles = new Set<string>(elements.title);
const bodies = new Set<string>([...elements.summary, ...elements.content]);
const read = new Set<string>(Object.values(elements).flat());
const entryNames = new Set(['item', 'entry', 'atom:entry', 'atom:item']);
const ianaRelation = /^https?:\/\/www\.iana\.org\/assignments\/relation\//;

/** XHTML elements that put a space between the texts of their neighbours. */
const breaks = new Set(['p', 'br', 'div', 'li', 'td', 'tr', 'h1', 'h2', 'h3', 'h4', 'blockquote', 'pre', 'hr']);

/** The most raw characters kept of one value. The text of a body is far shorter. */
const maxChars = 512 * 1024;
/** The most names whose end tags are looked for. Real feeds have fewer. */
const maxSought = 100;

/**
 * Rewrites a feed of any format, however broken, as well-formed RSS 2.0 for rss-parser, starting from its root tag. The
 * channel and each entry keep the first of each of `elements`, as text. Links are resolved against `xml:base`, and
 * those of Atom against `url`. Nothing else gets in: no DOCTYPE, no entities, no nesting, and at most 20,000 entries. A
 * flaw costs only the broken value; an entry left open at the end of a cut document is dropped. Linear; never throws.
 */
export function repairFeed(markup: string, url: string): string {
  const whole = withoutOpenSections(markup);
  const repair = new Repair(whole, url);
  walkMarkup(whole, repair, { html: false });
  return repair.document();
}

/** The channel or an entry. */
type Part = {
  readonly tag: string;
  /** The prefix that the default namespace stands for. */
  readonly ns: string;
  /** The base of its relative links; null if nothing states one. */
  readonly base: string | null;
  /** Names of elements that are already written, or never will be. */
  readonly done: Set<string>;
};

/**
 * Listens to the tags of a feed and writes the repaired one. It knows three levels: the document, where the channel's
 * own element is only a marker; an entry; and a field of either. Everything inside a field is its text.
 */
class Repair implements MarkupListener {
  readonly #markup: string;
  readonly #url: string;
  readonly #written: string[] = [];
  #names: ElementNames | null = null;
  #channel: Part = { tag: '', ns: '', base: null, done: new Set() };
  #entry: Part | null = null;
  #entryAt = 0;
  #entries = 0;
  #field: Field | null = null;
  readonly #sought = new Map<string, boolean>();

  constructor(markup: string, url: string) {
    this.#markup = markup;
    this.#url = url;
  }

  open(raw: string, attributes: Attributes, selfClosing: boolean) {
    const tag = raw.toLowerCase();
    if (this.#names === null) {
      this.#begin(tag, attributes);
      return;
    }
    const part = this.#entry ?? this.#channel;
    const ns = this.#names.defaultIn(attributes, this.#field?.ns ?? part.ns);
    if (this.#field === null) this.#names.declare(attributes);
    const name = this.#names.of(raw, ns);
    const isEntry = entryNames.has(name);
    if (this.#field !== null && !(isEntry && !selfClosing) && !this.#field.wasLeftOpen(name)) {
      this.#field.open(tag, { ns, selfClosing });
      return;
    }
    this.#endField();
    if (isEntry) this.#endEntry();
    const base = this.#baseIn(attributes, (isEntry ? this.#channel : part).base);
    if (isEntry) {
      this.#beginEntry({ tag, ns, base, done: new Set() }, attributes);
      if (selfClosing) this.#endEntry();
    } else if (name === 'channel' && this.#entry === null) this.#channel = { ...this.#channel, ns, base };
    // An unread element without an end tag must count as empty, or it would swallow what follows.
    else if (read.has(name) || (!selfClosing && this.#endsSomewhere(raw))) {
      this.#field = new Field({ tag, name, attributes, ns, base });
      if (selfClosing) this.#endField();
    }
  }

  close(raw: string) {
    const tag = raw.toLowerCase();
    if (this.#field?.close(tag)) this.#endField();
    else if (tag === this.#entry?.tag || tag === this.#channel.tag || /^(?:\w+:)?channel$/.test(tag)) {
      this.#endField();
      this.#endEntry();
    }
  }

  text(data: string, cdata: boolean) {
    this.#field?.add(data, cdata);
  }

  /** Anything still open was cut off: a field of the channel still counts, an entry doesn't. */
  document(): string {
    if (this.#entry === null) this.#endField();
    else this.#written.length = this.#entryAt;
    return `<rss version="2.0"><channel>${this.#written.join('')}</channel></rss>`;
  }

  /** Handles the first root element. Anything that a host appends after its end is ignored. */
  #begin(tag: string, attributes: Attributes) {
    this.#names = new ElementNames(tag, attributes);
    const isAtom = this.#names.own === 'atom';
    const base = this.#baseIn(attributes, isAtom ? this.#url : null);
    // Atom requires a title of its own (RFC 4287 §4.1.1), so no other element names its feed.
    this.#channel = { tag, ns: this.#names.own, base, done: new Set(isAtom ? ['dcterms:title'] : []) };
  }

  #beginEntry(entry: Part, attributes: Attributes) {
    const name = Object.keys(attributes).find((key) => key === 'about' || key.endsWith(':about'));
    const about = name === undefined ? null : linked(attributeOf(attributes, name), entry.base);
    this.#entry = entry;
    this.#entryAt = this.#written.length;
    this.#written.push(about === null ? '<item>' : `<item rdf:about="${escapeUTF8(about)}">`);
  }

  #endEntry() {
    if (this.#entry === null) return;
    this.#entry = null;
    this.#entries += 1;
    if (this.#entries > maxEntries) this.#written.length = this.#entryAt;
    else this.#written.push('</item>');
  }

  #endField() {
    const field = this.#field;
    this.#field = null;
    if (field === null || !read.has(field.name)) return;
    const { name, attributes, base } = field;
    if (titles.has(name)) this.#write(name, field.asTitle());
    else if (bodies.has(name)) this.#write(name, field.asBody());
    else if (name === 'link' || name === 'atom:link') this.#writeLink(field);
    else if (name === 'enclosure') this.#writeEnclosure(linked(attributeOf(attributes, 'url'), base));
    else this.#write(name, wordText(field.text));
    if (name === 'guid' && attributeOf(attributes, 'ispermalink')?.toLowerCase() !== 'false') {
      this.#write('permalink', /^\s*https?:\/\//i.test(field.text) ? wordText(field.text) : null);
    }
  }

  /** A link without `rel` is an alternate (RFC 4287 §4.2.7.2). RSS's own link has its address as text. */
  #writeLink({ name, attributes, base, text }: Field) {
    const own = name === 'link' ? wordText(text) : null;
    const rel = attributeOf(attributes, 'rel')?.toLowerCase().replace(ianaRelation, '') ?? 'alternate';
    const href = attributeOf(attributes, 'href');
    if (own === null && rel === 'enclosure') this.#write('atom:enclosure', linked(href, base));
    else if (own !== null || rel === 'alternate') {
      const isPage = /html/i.test(attributeOf(attributes, 'type') ?? 'html');
      this.#write(name === 'link' || isPage ? name : 'atom:alternate', linked(own ?? href ?? wordText(text), base));
    }
  }

  #writeEnclosure(address: string | null) {
    if (address !== null && this.#isFirst('enclosure')) {
      this.#written.push(`<enclosure url="${escapeUTF8(address)}"/>`);
    }
  }

  #write(name: string, value: string | null) {
    if (value !== null && this.#isFirst(name)) this.#written.push(`<${name}>${escapeUTF8(value)}</${name}>`);
  }

  /** Whether this is the first value of its name. Later ones are never written, however many there are. */
  #isFirst(name: string): boolean {
    const { done } = this.#entry ?? this.#channel;
    if (done.has(name)) return false;
    done.add(name);
    return true;
  }

  #endsSomewhere(raw: string): boolean {
    const known = this.#sought.get(raw) ?? (this.#sought.size >= maxSought || this.#markup.includes(`</${raw}`));
    if (this.#sought.size < maxSought) this.#sought.set(raw, known);
    return known;
  }

  #baseIn(attributes: Attributes, outer: string | null): string | null {
    const base = attributeOf(attributes, 'xml:base');
    return base === null ? outer : (URL.parse(base, outer ?? this.#url)?.href ?? outer);
  }
}

/** An open child of the channel or of an entry. */
class Field {
  readonly name: string;
  readonly attributes: Attributes;
  readonly base: string | null;
  ns: string;
  text = '';
  readonly #tag: string;
  #hasMarkup = false;
  /** Open elements with the same tag, including this one. */
  #depth = 1;

  constructor(about: { tag: string; name: string; attributes: Attributes; ns: string; base: string | null }) {
    this.#tag = about.tag;
    this.name = about.name;
    this.attributes = about.attributes;
    this.ns = about.ns;
    this.base = about.base;
  }

  /**
   * Whether this element's end tag is missing. A short value can't contain another field of a feed, so a field that
   * starts inside it shows that.
   */
  wasLeftOpen(inside: string): boolean {
    return inside !== this.name && read.has(inside) && read.has(this.name) && !bodies.has(this.name);
  }

  /** Handles an unescaped tag inside the field. */
  open(tag: string, { ns, selfClosing }: { ns: string; selfClosing: boolean }) {
    this.#hasMarkup = true;
    this.ns = ns;
    if (tag === this.#tag && !selfClosing) this.#depth += 1;
    this.#break(tag);
  }

  /** Returns whether this end tag closes the field. */
  close(tag: string): boolean {
    if (tag === this.#tag) this.#depth -= 1;
    else this.#break(tag);
    return this.#depth === 0;
  }

  add(data: string, cdata: boolean) {
    if (!read.has(this.name)) return;
    const more = data.slice(0, maxChars - this.text.length);
    this.text += cdata ? more : decodeHTMLStrict(more);
  }

  /** RSS never says whether its titles are markup; in practice they are. Atom does say (RFC 4287 §3.1). */
  asTitle(): string | null {
    const { type = '', mode } = this.attributes;
    const isHtml = !this.name.startsWith('atom:') || /html|xml/i.test(type) || mode === 'escaped';
    return titleText(this.text, { html: isHtml && !this.#hasMarkup });
  }

  /**
   * A body whose markup consists of elements of the document (XHTML) is already text. A body of pictures only is empty,
   * not absent.
   */
  asBody(): string | null {
    if (this.#hasMarkup || this.text.trim() !== '') return bodyText(this.text, { html: !this.#hasMarkup });
    return attributeOf(this.attributes, 'src');
  }

  #break(tag: string) {
    if (this.text.length < maxChars && breaks.has(tag.slice(tag.indexOf(':') + 1))) this.text += ' ';
  }
}

function linked(address: string | null, base: string | null): string | null {
  return address === null || base === null ? address : (URL.parse(address, base)?.href ?? address);
}

function attributeOf(attributes: Attributes, name: string): string | null {
  const value = attributes[name];
  return value === undefined ? null : wordText(decodeHTMLStrict(value));
}

/**
 * A CDATA section or comment that never ends would swallow what follows, so its opening mark is dropped and its content
 * is read.
 */
function withoutOpenSections(markup: string): string {
  const comments = withoutOpen(markup, { begin: '<!--', end: '-->' });
  return withoutOpen(comments, { begin: '<![CDATA[', end: ']]>' });
}

/**
 * A section counts as unfinished if no end follows, or if an entry ends and another section starts before that. Linear.
 */
function withoutOpen(markup: string, { begin, end }: { begin: string; end: string }): string {
  const kept: string[] = [];
  let keptTo = 0;
  let endsAt = 0;
  for (let at = indexOf(begin, { markup, from: 0 }); at < markup.length; ) {
    const inside = at + begin.length;
    if (endsAt < inside) endsAt = indexOf(end, { markup, from: inside });
    const next = indexOf(begin, { markup, from: inside });
    if (endsAt === markup.length || (next < endsAt && entryEnd.test(markup.slice(inside, next)))) {
      kept.push(markup.slice(keptTo, at));
      keptTo = inside;
      at = next;
    } else at = next > endsAt ? next : indexOf(begin, { markup, from: endsAt });
  }
  return kept.join('') + markup.slice(keptTo);
}

const entryEnd = /<\/(?:[\w.-]{1,40}:)?(?:item|entry)\s*>/i;

/** Returns the next position; the end of the markup if there is none. */
function indexOf(wanted: string, { markup, from }: { markup: string; from: number }): number {
  const at = markup.indexOf(wanted, from);
  return at < 0 ? markup.length : at;
}
