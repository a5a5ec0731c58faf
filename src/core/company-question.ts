import { AppError } from '../errors.ts';
import { joined } from './card/words.ts';
import { isSameName, nearest } from './nearest.ts';

/**
 * The companies that a person named, by the names that stories use; several are parted by commas. A name that nobody
 * knows ends in an AppError (`not_found`) that offers the nearest, since a filter on it would stay silent for ever.
 */
export function namedCompanies(typed: string, known: readonly string[]): readonly string[] {
  const whole = known.find((name) => isSameName(name, typed));
  if (whole !== undefined) return [whole];
  const names = typed
    .split(',')
    .map((part) => part.trim())
    .filter((part) => part !== '');
  const found = names.map((name) => {
    const same = known.find((candidate) => isSameName(candidate, name));
    if (same !== undefined) return same;
    const near = nearest(name, known, 3).map((candidate) => `“${candidate}”`);
    const offer =
      near.length === 0
        ? 'No name I know is near it; `latest` shows whom stories are about'
        : `Did you mean ${joined(near, { with: 'or' })}`;
    throw new AppError(
      'not_found',
      `I know no company called “${name.slice(0, 60)}”. ${offer}${near.length === 0 ? '.' : '?'}`,
    );
  });
  return [...new Set(found)];
}
