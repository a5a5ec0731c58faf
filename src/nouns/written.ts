/**
 * How people write words, hours and time zones: one set of rules for the sources file, for commands and for stored values. Each schema
 * reads what was written (`z.decode`) and writes it back (`z.encode`).
 */

import { z } from 'zod';

/**
 * An error that suggests the nearest known word. The code that shows the error looks for that word, and only then: it takes long among
 * thousands of words.
 */
export type UnknownWord = {
  readonly unknown: string;
  readonly known: () => readonly string[];
  readonly otherwise: string;
};

function unknownWord(unknown: string, known: () => readonly string[], otherwise: string): { params: UnknownWord } {
  return { params: { unknown, known, otherwise } };
}

const listMessage = 'must be a word or a list of words';
const nothingMessage = 'is empty; add a value or leave it out';
const list = z.union([z.string(), z.array(z.string())], listMessage);

function partsOf(written: string | readonly string[]): readonly string[] {
  const parts = (typeof written === 'string' ? written.split(',') : written).map((word) => word.trim());
  // A comma at the end is harmless; an empty entry in a list is a mistake.
  return typeof written === 'string' ? parts.filter((word) => word !== '') : parts;
}

/** `A, B` or a list. An empty one is an error, since it would match everything. */
export const words = z.codec(list, z.array(z.string().min(1)), {
  decode(written, { issues }) {
    const found = partsOf(written);
    if (found.length > 0 && !found.includes('')) return [...found];
    issues.push({ code: 'custom', input: written, message: nothingMessage });
    return z.NEVER;
  },
  encode: (found) => found,
});

/** One of these words, in upper or lower case. */
export function oneOf<Word extends string>(known: readonly Word[]) {
  return z.codec(z.string(), z.enum(known), {
    decode(written, { issues }) {
      const found = known.find((one) => one === written.trim().toLowerCase());
      if (found !== undefined) return found;
      const fault = unknownWord(written, () => known, `use ${known.join(', ')}`);
      issues.push({ code: 'custom', input: written, ...fault });
      return z.NEVER;
    },
    encode: (word) => word,
  });
}

/** Some of these words, as `A, B` or a list. */
export function someOf<Word extends string>(known: readonly Word[]) {
  return z.codec(list, z.array(z.enum(known)), {
    decode(written, { issues }) {
      const parts = partsOf(written);
      if (parts.length === 0 || parts.includes('')) {
        issues.push({ code: 'custom', input: written, message: nothingMessage });
      }
      return parts.flatMap((part, index) => {
        const found = known.find((one) => one === part.toLowerCase());
        if (found !== undefined) return [found];
        if (part !== '') {
          const fault = unknownWord(part, () => known, `use ${known.join(', ')}`);
          issues.push({ code: 'custom', input: written, path: [index], ...fault });
        }
        return [];
      });
    },
    encode: (found) => found,
  });
}

const time = z.string().regex(/^(?:[01]\d|2[0-3]):[0-5]\d$/);
const timeMessage = 'must be a time of day in quotes, such as "09:00"';

/** `9:05` or `09:05` on a 24-hour clock, stored as `09:05`. */
export const timeOfDay = z.codec(z.string(timeMessage), time, {
  decode(written, { issues }) {
    const found = written.trim().padStart(5, '0');
    if (!time.safeParse(found).success) issues.push({ code: 'custom', input: written, message: timeMessage });
    return found;
  },
  encode: (found) => found,
});

const hoursMessage = 'must be a time range in quotes, such as "22:00-07:00"';

/** `22:00-07:00`, with a hyphen, a dash or "to"; may cross midnight. */
export const hours = z.codec(z.string(hoursMessage), z.strictObject({ from: time, to: time }).readonly(), {
  decode(written, { issues }) {
    const [, from = '', to = ''] = /^(\d{1,2}:\d{2})\s*(?:-|–|to)\s*(\d{1,2}:\d{2})$/i.exec(written.trim()) ?? [];
    const found = { from: from.padStart(5, '0'), to: to.padStart(5, '0') };
    const isRead = time.safeParse(found.from).success && time.safeParse(found.to).success;
    const message = isRead ? 'must start and end at different times' : hoursMessage;
    if (!isRead || found.from === found.to) issues.push({ code: 'custom', input: written, message });
    return found;
  },
  encode: ({ from, to }) => `${from}-${to}`,
});

/** The name we use for a zone and the name Intl uses. Cached because a lookup in Intl takes 0.4 ms. */
const zones = new Map<string, { readonly name: string; readonly resolved: string } | null>();
const mostZones = 5_000;

function zoneNamed(written: string) {
  const before = zones.get(written);
  if (before !== undefined) return before;
  if (zones.size >= mostZones) zones.clear();
  const found = findZone(written);
  zones.set(written, found);
  return found;
}

function findZone(written: string) {
  // A bare offset such as `+02:00` isn't a zone: it has no summer time.
  if (!/^[a-z]/i.test(written)) return null;
  try {
    const resolved = new Intl.DateTimeFormat('en', { timeZone: written }).resolvedOptions().timeZone;
    // An alias of a zone, such as Asia/Kolkata, stays as written; only its case is corrected.
    const isSame = resolved.toLowerCase() === written.toLowerCase() || written === written.toLowerCase();
    return { name: isSame ? resolved : written, resolved };
  } catch (thrown) {
    if (thrown instanceof RangeError) return null;
    throw thrown;
  }
}

/** An IANA time zone, in upper or lower case. */
export const zone = z.codec(
  z.string(),
  z.string().refine((name) => zoneNamed(name) !== null),
  {
    decode(written, { issues }) {
      const found = zoneNamed(written.trim());
      if (found !== null) return found.name;
      const known = () => Intl.supportedValuesOf('timeZone');
      const fault = unknownWord(written.trim(), known, 'use a time zone such as Europe/Berlin');
      issues.push({ code: 'custom', input: written, ...fault });
      return z.NEVER;
    },
    encode: (name) => name,
  },
);

/** The canonical name of a zone, the same for all its aliases, such as Asia/Kolkata and Asia/Calcutta. */
export function resolvedZone(name: string): string {
  return zoneNamed(name)?.resolved ?? name;
}
