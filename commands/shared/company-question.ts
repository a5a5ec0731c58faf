import { nameKey, nearestPlaces } from '../../src/core/text/nearest.ts';
import { clipped, joined } from '../../src/core/text/words.ts';
import { AppError } from '../../src/nouns/errors.ts';

/** A company that can be named, by the name that stories use; `aliases` stand for it: its products, its other names. */
export type NamedCompany = { readonly name: string; readonly aliases?: readonly string[] | undefined };

/**
 * The companies that a person named, by the names that stories use; several are parted by commas. A name that nobody
 * knows ends in an AppError (`not_found`) that offers the nearest, since a filter on it would stay silent for ever.
 */
export function namedCompanies(typed: string, known: readonly NamedCompany[]): readonly string[] {
  const whole = withName(typed, known);
  if (whole !== undefined) return [whole.name];
  const names = typed
    .split(',')
    .map((part) => part.trim())
    .filter((part) => part !== '');
  if (names.length === 0) throw new AppError('bad_input', `“${clipped(typed, 60)}” names no company.`);
  return [...new Set(names.map((name) => oneCompany(name, known)))];
}

/** Names of companies for what was typed so far, best first; one that an alias led to is told by its name. */
export function nearestCompanies(typed: string, known: readonly NamedCompany[], limit: number): readonly string[] {
  // Names first, so that a company's own name wins over another's alias.
  const words: string[] = [];
  const meant: string[] = [];
  for (const { name } of known) {
    words.push(name);
    meant.push(name);
  }
  for (const { name, aliases = [] } of known) {
    for (const alias of aliases) {
      words.push(alias);
      meant.push(name);
    }
  }
  // Several names may stand for one company.
  const found = nearestPlaces(typed, words, limit * 4);
  return [...new Set(found.map((place) => meant[place] ?? ''))].slice(0, limit);
}

function withName(typed: string, known: readonly NamedCompany[]): NamedCompany | undefined {
  const key = nameKey(typed);
  return key === '' ? undefined : known.find(({ name }) => nameKey(name) === key);
}

function oneCompany(typed: string, known: readonly NamedCompany[]): string {
  const key = nameKey(typed);
  const same =
    withName(typed, known) ??
    known.find(({ aliases = [] }) => key !== '' && aliases.some((alias) => nameKey(alias) === key));
  if (same !== undefined) return same.name;
  const near = nearestCompanies(typed, known, 3).map((name) => `“${name}”`);
  const shown = clipped(typed, 60);
  throw new AppError(
    'not_found',
    near.length === 0
      ? `I know no company called “${shown}”, and none whose name is near it. Try the name of its owner, or search for the word.`
      : `I know no company called “${shown}”. Did you mean ${joined(near, { with: 'or' })}?`,
  );
}
