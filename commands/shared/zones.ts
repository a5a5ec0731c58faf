import { nearest } from '../../src/core/text/nearest.ts';
import { AppError } from '../../src/nouns/errors.ts';
import { zone } from '../../src/nouns/written.ts';

/** IANA time zone names for what was typed so far. */
export async function suggestZones(typed: string): Promise<readonly { label: string; value: string }[]> {
  return nearest(typed, Intl.supportedValuesOf('timeZone'), 25).map((name) => ({ label: name, value: name }));
}

/** The zone as the IANA database writes it; an AppError (`bad_input`) that offers the nearest where there is none. */
export function knownZone(typed: string): string {
  const read = zone.safeParse(typed);
  if (read.success) return read.data;
  const [near] = nearest(typed, Intl.supportedValuesOf('timeZone'), 1);
  throw new AppError(
    'bad_input',
    `“${typed}” is no time zone. ${near === undefined ? 'Write it like Europe/Berlin.' : `Did you mean ${near}?`}`,
  );
}
