import { companies as catalogue } from '../../src/core/known/companies.ts';
import { type PolicyPage, pagesOfCompany, policyPages, serviceNames } from '../../src/core/ledger/policy-pages.ts';
import { isSameName, nameKey } from '../../src/core/text/nearest.ts';
import type { Store } from '../../src/nouns/store.ts';
import { type NamedCompany, namedCompanies, nearestCompanies } from './company-question.ts';

/** The catalogue by name, and by name or alias. */
const byName = new Map(catalogue.map((company) => [nameKey(company.name), company]));
const byAnyName = new Map<string, NamedCompany>([
  ...catalogue.flatMap((company) => (company.aliases ?? []).map((alias) => [nameKey(alias), company] as const)),
  ...byName,
]);

/** Every company that can be named: those of stories first, most frequent first, then the catalogue's, then whose policies are read. */
async function knownCompanies(store: Store): Promise<readonly NamedCompany[]> {
  const { known, names } = namesKnown(await store.companyNames());
  const readOnly = serviceNames(policyPages(await store.sources())).filter(
    (name) => !byAnyName.has(nameKey(name)) && !names.has(nameKey(name)),
  );
  return [...known, ...readOnly.map((name) => ({ name }))];
}

type Known = { readonly known: readonly NamedCompany[]; readonly names: ReadonlySet<string> };

/** A store gives the same list until a story changes. */
const madeOf = new WeakMap<readonly string[], Known>();

function namesKnown(ofStories: readonly string[]): Known {
  const before = madeOf.get(ofStories);
  if (before !== undefined) return before;
  const known = [...new Set([...ofStories.map((name): NamedCompany => inCatalogue(name) ?? { name }), ...catalogue])];
  const made = { known, names: new Set(known.map(({ name }) => nameKey(name))) };
  madeOf.set(ofStories, made);
  return made;
}

/** The companies that a person named; an AppError that offers the nearest where one is unknown. */
export async function companiesNamed(typed: string, store: Store): Promise<readonly string[]> {
  return namedCompanies(typed, await knownCompanies(store));
}

/** What a look-up is about: a company with all its policy pages, or one service of it. */
export type Subject = {
  readonly name: string;
  /** By which stories know it. */
  readonly company: string;
  readonly pages: readonly PolicyPage[];
};

/** The one company or service that a person named; an AppError that offers the nearest where it is unknown. */
export async function subjectNamed(typed: string, store: Store): Promise<Subject> {
  const pages = policyPages(await store.sources());
  const ofService = pages.filter(({ source }) => isSameName(source.service, typed));
  const [first] = ofService;
  if (first !== undefined && inCatalogue(typed) === undefined) {
    const { service } = first.source;
    const company = byAnyName.get(nameKey(service))?.name ?? service;
    return { name: service, company, pages: ofService };
  }
  // A comma parts companies elsewhere; here one is asked for, and the first is as good as any.
  const [company = typed] = await companiesNamed(typed, store);
  return { name: company, company, pages: pagesOfCompany(company, pages) };
}

/** Company names for what was typed so far; after a comma, for the next one. */
export async function suggestCompanies(
  typed: string,
  { store }: { store: Store },
): Promise<readonly { label: string; value: string }[]> {
  const comma = typed.lastIndexOf(',');
  const before = comma < 0 ? '' : `${typed.slice(0, comma).trim()}, `;
  const names = nearestCompanies(typed.slice(comma + 1), await knownCompanies(store), 25);
  return names
    .map((name) => ({ label: before + name, value: before + name }))
    .filter(({ value }) => value.length <= 100);
}

function inCatalogue(name: string): NamedCompany | undefined {
  return byName.get(nameKey(name));
}
