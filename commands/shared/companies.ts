import { companies } from '../../src/core/known/companies.ts';
import { type PolicyPage, pagesOfCompany, policyPages } from '../../src/core/ledger/policy-pages.ts';
import { foldName, isSameName, nameKey, nearestPlaces } from '../../src/core/text/nearest.ts';
import { clipped, joined } from '../../src/core/text/words.ts';
import { AppError } from '../../src/nouns/errors.ts';
import type { Store } from '../../src/nouns/store.ts';

/** A company that users can name. `name` is the one that stories use; aliases are its products and other names. */
type NamedCompany = {
  readonly name: string;
  readonly folded: string;
  readonly key: string;
  readonly aliases: readonly { readonly folded: string; readonly key: string }[];
};

function namedCompany(name: string, aliases: readonly string[] = []): NamedCompany {
  return { name, ...compared(name), aliases: aliases.map(compared) };
}

function compared(name: string): { readonly folded: string; readonly key: string } {
  const folded = foldName(name);
  return { folded, key: folded.replaceAll(' ', '') };
}

/** The built-in catalogue by name, and by name or alias. */
const catalogue = companies.map(({ name, aliases }) => namedCompany(name, aliases));
const byName = new Map(catalogue.map((company) => [company.key, company]));
const byAnyName = new Map<string, NamedCompany>([
  ...catalogue.flatMap((company) => company.aliases.map(({ key }) => [key, company] as const)),
  ...byName,
]);

/**
 * Every company that users can name: first those in stories, most frequent first, then the catalogue's, then those whose policies are read.
 */
async function knownCompanies(store: Store): Promise<readonly NamedCompany[]> {
  const { known, keys } = namesKnown(await store.companyNames());
  const readOnly = servicesNamed(await store.serviceNames()).filter(({ key }) => !keys.has(key));
  return [...known, ...readOnly];
}

/** The store returns the same list until it changes, so its thousands of names are folded once instead of at every keystroke. */
function madeOnce<Made>(make: (names: readonly string[]) => Made): (names: readonly string[]) => Made {
  const madeOf = new WeakMap<readonly string[], Made>();
  return (names) => {
    const made = madeOf.get(names) ?? make(names);
    madeOf.set(names, made);
    return made;
  };
}

const namesKnown = madeOnce((ofStories) => {
  const inStories = ofStories.map((name) => {
    const company = namedCompany(name);
    return byName.get(company.key) ?? company;
  });
  const known = [...new Set([...inStories, ...catalogue])];
  return { known, keys: new Set(known.map(({ key }) => key)) };
});

const servicesNamed = madeOnce((names) =>
  names.map((name) => namedCompany(name)).filter(({ key }) => !byAnyName.has(key)),
);

/** The companies that a person named. Throws an AppError that suggests the nearest names if one is unknown. */
export async function companiesNamed(typed: string, store: Store): Promise<readonly string[]> {
  return namedCompanies(typed, await knownCompanies(store));
}

/** The subject of a look-up: a company with all its policy pages, or one of its services. */
export type Subject = {
  readonly name: string;
  /** The name that stories use for the company. */
  readonly company: string;
  readonly pages: readonly PolicyPage[];
};

/** The company or service that a person named. Throws an AppError that suggests the nearest names if it is unknown. */
export async function subjectNamed(typed: string, store: Store): Promise<Subject> {
  const pages = policyPages(await store.sources());
  const ofService = pages.filter(({ source }) => isSameName(source.service, typed));
  const [first] = ofService;
  if (first !== undefined && inCatalogue(typed) === undefined) {
    const { service } = first.source;
    const company = byAnyName.get(nameKey(service))?.name ?? service;
    return { name: service, company, pages: ofService };
  }
  // Elsewhere commas separate companies. Only one is wanted here, so the first is used.
  const [company = typed] = await companiesNamed(typed, store);
  return { name: company, company, pages: pagesOfCompany(company, pages) };
}

/** Suggests company names for what was typed so far; after a comma, for the next company. */
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

/**
 * The companies that a person named, separated by commas, under the names that stories use. Throws an AppError (`not_found`) that suggests
 * the nearest names if one is unknown, because a filter on it would never match.
 */
function namedCompanies(typed: string, known: readonly NamedCompany[]): readonly string[] {
  const whole = withName(typed, known);
  if (whole !== undefined) return [whole.name];
  const names = typed
    .split(',')
    .map((part) => part.trim())
    .filter((part) => part !== '');
  if (names.length === 0) throw new AppError('bad_input', `“${clipped(typed, 60)}” doesn't name a company.`);
  return [...new Set(names.map((name) => oneCompany(name, known)))];
}

/** Company names for what was typed so far, best first. A match on an alias returns the company's name. */
function nearestCompanies(typed: string, known: readonly NamedCompany[], limit: number): readonly string[] {
  // Names first, so that a company's own name wins over another's alias.
  const words: string[] = [];
  const meant: string[] = [];
  for (const { name, folded } of known) {
    words.push(folded);
    meant.push(name);
  }
  for (const { name, aliases } of known) {
    for (const { folded } of aliases) {
      words.push(folded);
      meant.push(name);
    }
  }
  // Several names may stand for one company.
  const found = nearestPlaces(typed, words, limit * 4);
  return [...new Set(found.map((place) => meant[place] ?? ''))].slice(0, limit);
}

function withName(typed: string, known: readonly NamedCompany[]): NamedCompany | undefined {
  const key = nameKey(typed);
  return key === '' ? undefined : known.find((company) => company.key === key);
}

function oneCompany(typed: string, known: readonly NamedCompany[]): string {
  const key = nameKey(typed);
  const same =
    withName(typed, known) ?? known.find(({ aliases }) => key !== '' && aliases.some((alias) => alias.key === key));
  if (same !== undefined) return same.name;
  const near = nearestCompanies(typed, known, 3).map((name) => `“${name}”`);
  const shown = clipped(typed, 60);
  throw new AppError(
    'not_found',
    near.length === 0
      ? `I don't know a company called “${shown}” or anything similar. Try the name of its owner, or search for the word.`
      : `I don't know a company called “${shown}”. Did you mean ${joined(near, { with: 'or' })}?`,
  );
}
