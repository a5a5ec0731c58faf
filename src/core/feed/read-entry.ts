import type { ParsedItem } from '../../nouns/feed.ts';
import { absoluteUrl, bodyText, idText, titleText } from './parsed-item.ts';
import type { RawFeed, RawField, RawNode } from './raw-feed.ts';
import { readDate } from './read-date.ts';

/** The first of these that can be read counts. */
const rssDates = [
  'pubdate',
  'dc:date',
  'dcterms:issued',
  'dcterms:created',
  'dcterms:modified',
  'dcterms:date',
  'atom:published',
  'atom:issued',
  'atom:created',
  'atom:updated',
  'atom:modified',
  'date',
  'published',
  'updated',
];
const atomDates = ['published', 'issued', 'created', 'updated', 'modified', 'dc:date', 'dcterms:issued', 'pubdate'];
const rssBodies = ['content:encoded', 'xhtml:body', 'atom:content', 'content'];
const rssSummaries = ['description', 'atom:summary', 'itunes:summary', 'summary', 'dc:description'];

/** What an entry's relative links lead from: its own base first. */
export type Bases = { readonly document: string; readonly channel: string | null; readonly site: string | null };

/** Decides which of an entry's values count: title, link, id, date, bodies, enclosure. */
export function readEntry(kind: RawFeed['kind'], entry: RawNode, bases: Bases): ParsedItem {
  return kind === 'atom' ? readAtomEntry(entry, bases) : readRssItem(entry, bases);
}

function readRssItem(entry: RawNode, bases: Bases): ParsedItem {
  const guid = filled(entry, 'guid');
  const id = idText(guid?.text ?? filled(entry, 'atom:id')?.text ?? filled(entry, 'id')?.text ?? entry.about);
  const isPermalink = guid !== undefined && guid.attributes.ispermalink?.toLowerCase() !== 'false';
  const from = (field: RawField | undefined) => [
    field?.base ?? entry.base,
    bases.channel ?? bases.site,
    bases.document,
  ];
  const own = entry.fields.find(
    ({ name, text, attributes }) => name === 'link' && (text.trim() !== '' || attributes.href),
  );
  const atom = alternateOf(entry, 'atom:link');
  const enclosure = entry.fields.find(({ name, attributes }) => name === 'enclosure' && attributes.url);
  const atomEnclosure = entry.fields.find(
    ({ name, attributes }) => name === 'atom:link' && relOf(attributes) === 'enclosure' && attributes.href,
  );
  const url =
    absoluteUrl(own === undefined ? null : own.text.trim() || (own.attributes.href ?? null), from(own)) ??
    absoluteUrl(atom?.attributes.href ?? null, from(atom)) ??
    (isPermalink && /^https?:\/\//i.test(id ?? '') ? absoluteUrl(id, [bases.document]) : null) ??
    (guid === undefined && entry.about !== null ? absoluteUrl(entry.about, from(undefined)) : null);
  return {
    id,
    title: titleOf(entry, ['title', 'dc:title', 'atom:title', 'media:title', 'itunes:title']),
    url,
    published: dateOf(entry, rssDates),
    summary: bodyOf(entry, rssSummaries),
    content: bodyOf(entry, rssBodies),
    enclosure: absoluteUrl(
      enclosure?.attributes.url ?? atomEnclosure?.attributes.href ?? null,
      from(enclosure ?? atomEnclosure),
    ),
  };
}

function readAtomEntry(entry: RawNode, bases: Bases): ParsedItem {
  const from = (field: RawField | undefined) => [field?.base ?? entry.base ?? bases.channel, bases.document];
  const link = alternateOf(entry, 'link');
  const enclosure = entry.fields.find(
    ({ name, attributes }) => name === 'link' && relOf(attributes) === 'enclosure' && attributes.href,
  );
  const content = entry.fields.find(({ name }) => name === 'content');
  return {
    id: idText(filled(entry, 'id')?.text ?? filled(entry, 'guid')?.text ?? entry.about),
    title: titleOf(entry, ['title', 'dc:title', 'media:title']),
    url: absoluteUrl(link === undefined ? null : link.attributes.href || link.text, from(link)),
    published: dateOf(entry, atomDates),
    summary: bodyOf(entry, ['summary', 'media:description', 'description']),
    content: bodyOf(entry, ['content', 'content:encoded']) ?? idText(content?.attributes.src ?? null),
    enclosure: absoluteUrl(enclosure?.attributes.href ?? null, from(enclosure)),
  };
}

/** RFC 4287 §4.2.7.2: a link without `rel` is an alternate. HTML before other types. Without attributes its text is the address. */
function alternateOf(node: RawNode, name: string): RawField | undefined {
  const links = node.fields.filter(
    (field) =>
      field.name === name &&
      relOf(field.attributes) === 'alternate' &&
      ((field.attributes.href ?? '') !== '' || field.text.trim() !== ''),
  );
  const isHtml = ({ attributes: { type } }: RawField) => type === undefined || /html/i.test(type);
  return links.find(isHtml) ?? links[0];
}

function relOf({ rel }: RawField['attributes']): string {
  const word = (rel ?? '').toLowerCase().trim();
  return word === '' ? 'alternate' : word.replace(/^https?:\/\/www\.iana\.org\/assignments\/relation\//, '');
}

/** The title of an entry or a channel, by the first of these names that has one. */
export function titleOf(node: RawNode, names: readonly string[]): string | null {
  for (const name of names) {
    for (const field of node.fields) {
      if (field.name !== name || field.text.trim() === '') continue;
      const type = field.attributes.type?.toLowerCase() ?? '';
      // RSS never says whether its titles are markup, and in practice they are; Atom says so (RFC 4287 §3.1).
      const isAtom =
        name.startsWith('atom:') || node.fields.some(({ name: other }) => other === 'id' || other === 'updated');
      const html =
        isAtom && !field.hasMarkup ? /html|xml/.test(type) || field.attributes.mode === 'escaped' : !field.hasMarkup;
      const title = titleText(field.text, { html });
      if (title !== null) return title;
    }
  }
  return null;
}

/** A body whose markup is elements of the document (XHTML) was text from the start; one of pictures alone is empty, not absent. */
function bodyOf(node: RawNode, names: readonly string[]): string | null {
  for (const name of names) {
    const field = node.fields.find((one) => one.name === name && (one.hasMarkup || one.text.trim() !== ''));
    if (field !== undefined) return bodyText(field.text, { html: !field.hasMarkup });
  }
  return null;
}

function dateOf(node: RawNode, names: readonly string[]): string | null {
  for (const name of names) {
    for (const field of node.fields) {
      const date = field.name === name ? readDate(field.text) : null;
      if (date !== null) return date;
    }
  }
  return null;
}

function filled(node: RawNode, name: string): RawField | undefined {
  return node.fields.find((field) => field.name === name && field.text.trim() !== '');
}
