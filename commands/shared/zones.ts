import { nearest } from '../../src/core/text/nearest.ts';
import { AppError } from '../../src/nouns/errors.ts';
import { zone } from '../../src/nouns/written.ts';

/** Suggests IANA time zones for what was typed so far. */
export async function suggestZones(typed: string): Promise<readonly { label: string; value: string }[]> {
  return nearest(typed, Intl.supportedValuesOf('timeZone'), 25).map((name) => ({ label: name, value: name }));
}

/** The zone as the IANA database writes it. Throws an AppError (`bad_input`) that suggests the nearest if it doesn't exist. */
export function knownZone(typed: string): string {
  const read = zone.safeParse(typed);
  if (read.success) return read.data;
  const [near] = nearest(typed, Intl.supportedValuesOf('timeZone'), 1);
  throw new AppError(
    'bad_input',
    `“${typed}” isn't a time zone. ${near === undefined ? 'Use a name like Europe/Berlin.' : `Did you mean ${near}?`}`,
  );
}
