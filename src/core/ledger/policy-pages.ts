import { AppError } from '../../nouns/errors.ts';
import type { PolicySource, SourceStatus } from '../../nouns/source.ts';
import { companies } from '../known/companies.ts';
import { isSameName, nameKey, nearest } from '../text/nearest.ts';
import { clipped, joined } from '../text/words.ts';

/** A policy page with its poll state. */
export type PolicyPage = SourceStatus & { readonly source: PolicySource };

/** Returns the policy pages among all sources, ordered by service and document. */
export function policyPages(sources: readonly SourceStatus[]): readonly PolicyPage[] {
  return sources
    .flatMap(({ source, poll }) => (source.kind === 'policy' ? [{ source, poll }] : []))
    .toSorted((a, b) => compare(a.source.service, b.source.service) || compare(a.source.terms, b.source.terms));
}

/**
 * Returns the pages that a person named: those of the service, or else all of the company with that name, or with a
 * product of that name. If a document is named, only that one. Unknown names throw an AppError (`not_found`) that
 * suggests the nearest ones.
 */
export function pagesNamed(
  named: { service: string; terms?: string | undefined },
  pages: readonly PolicyPage[],
): readonly PolicyPage[] {
  const ofService = pages.filter(({ source }) => isSameName(source.service, named.service));
  const found = ofService.length > 0 ? ofService : pagesOfCompany(named.service, pages);
  if (found.length === 0) throw new AppError('not_found', unknownService(named.service, pages));
  if (named.terms === undefined) return found;
  const { terms } = named;
  const same = found.filter(({ source }) => isSameName(source.terms, terms));
  if (same.length > 0) return same;
  const [near, another] = nearest(terms, [...new Set(found.map(({ source }) => source.terms))], 2);
  // If the words fit a single document, it is the one that was meant. Several would be a guess.
  if (near !== undefined && another === undefined) return found.filter(({ source }) => source.terms === near);
  throw new AppError(
    'not_found',
    `I don’t read a document “${clipped(terms, 60)}” of ${clipped(named.service, 60)}. Available: ${joined(documentNames(found), { max: 12 })}.`,
  );
}

/** Returns all pages of a company: of its services and its products. The company needn't be in the catalogue. */
export function pagesOfCompany(name: string, pages: readonly PolicyPage[]): readonly PolicyPage[] {
  const wanted = nameKey(name);
  const known = companies.find((company) =>
    [company.name, ...(company.aliases ?? [])].some((one) => nameKey(one) === wanted),
  );
  const names = new Set([name, ...(known === undefined ? [] : [known.name, ...(known.aliases ?? [])])].map(nameKey));
  names.delete('');
  return pages.filter(({ source }) => names.has(nameKey(source.service)) || names.has(nameKey(source.publisher)));
}

/** Returns the services and companies whose pages are read, each once, services first. */
export function serviceNames(pages: readonly PolicyPage[]): readonly string[] {
  return [...new Set([...pages.map(({ source }) => source.service), ...pages.map(({ source }) => source.publisher)])];
}

/** Returns the names of documents, preceded by the service if there are several services. */
export function documentNames(pages: readonly PolicyPage[]): readonly string[] {
  const services = new Set(pages.map(({ source }) => source.service));
  return [
    ...new Set(pages.map(({ source }) => (services.size > 1 ? `${source.service}, ${source.terms}` : source.terms))),
  ];
}

function unknownService(typed: string, pages: readonly PolicyPage[]): string {
  const shown = clipped(typed, 60);
  if (pages.length === 0) return `I don’t read any policy pages yet, so none of “${shown}” either.`;
  const near = nearest(typed, serviceNames(pages), 3).map((name) => `“${name}”`);
  return near.length === 0
    ? `I don’t read any policy page of “${shown}”. I read those of ${joined(serviceNames(pages), { max: 8 })}.`
    : `I don’t read any policy page of “${shown}”. Did you mean ${joined(near, { with: 'or' })}?`;
}

function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
