import { companies as catalogue } from './catalogue/companies.ts';
import { type NamedCompany, namedCompanies, nearestCompanies } from './core/company-question.ts';
import { isSameName } from './core/nearest.ts';
import type { Store } from './ports.ts';

/** Every company that can be named: those of stories first, most frequent first, then the others of the catalogue. */
async function knownCompanies(store: Store): Promise<readonly NamedCompany[]> {
  const ofStories = (await store.companyNames()).map(
    (name): NamedCompany => catalogue.find((company) => isSameName(company.name, name)) ?? { name },
  );
  return [...new Set([...ofStories, ...catalogue])];
}

/** The companies that a person named; an AppError that offers the nearest where one is unknown. */
export async function companiesNamed(typed: string, store: Store): Promise<readonly string[]> {
  return namedCompanies(typed, await knownCompanies(store));
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
