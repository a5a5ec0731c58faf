import { AppError } from '../errors.ts';
import { clipped, joined } from './card/words.ts';
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
  if (names.length === 0) throw new AppError('bad_input', `“${clipped(typed, 60)}” names no company.`);
  const found = names.map((name) => {
    const same = known.find((candidate) => isSameName(candidate, name));
    if (same !== undefined) return same;
    const near = nearest(name, known, 3).map((candidate) => `“${candidate}”`);
    const shown = clipped(name, 60);
    throw new AppError(
      'not_found',
      near.length === 0
        ? `I know no company called “${shown}”, and none whose name is near it. Try the name of its owner, or search for the word.`
        : `I know no company called “${shown}”. Did you mean ${joined(near, { with: 'or' })}?`,
    );
  });
  return [...new Set(found)];
}
