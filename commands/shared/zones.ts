import { nearest } from '../../src/core/text/nearest.ts';
import { AppError } from '../../src/nouns/errors.ts';

/** IANA time zone names for what was typed so far. */
export async function suggestZones(typed: string): Promise<readonly { label: string; value: string }[]> {
  return nearest(typed, Intl.supportedValuesOf('timeZone'), 25).map((zone) => ({ label: zone, value: zone }));
}

/** The zone as the IANA database writes it; an AppError (`bad_input`) that offers the nearest where there is none. A bare offset is none: it knows no summer time. */
export function knownZone(typed: string): string {
  const zones = Intl.supportedValuesOf('timeZone');
  const same = zones.find((zone) => zone.toLowerCase() === typed.toLowerCase());
  if (same !== undefined) return same;
  if (/^[a-z]/i.test(typed)) {
    try {
      // A link such as Asia/Calcutta, or UTC: not in the list of the main names, yet known.
      return new Intl.DateTimeFormat('en', { timeZone: typed }).resolvedOptions().timeZone;
    } catch (thrown) {
      if (!(thrown instanceof RangeError)) throw thrown;
    }
  }
  const [near] = nearest(typed, zones, 1);
  throw new AppError(
    'bad_input',
    `“${typed}” is no time zone. ${near === undefined ? 'Write it like Europe/Berlin.' : `Did you mean ${near}?`}`,
  );
}
