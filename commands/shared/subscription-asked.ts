import { clipped, joined } from '../../src/core/text/words.ts';
import type { InputOf } from '../../src/nouns/command.ts';
import { AppError } from '../../src/nouns/errors.ts';
import type { Store } from '../../src/nouns/store.ts';
import {
  type Asked,
  type AskedParts,
  askedOptions as bareOptions,
  optionNames,
  partsOf,
  readPart,
  tidied,
  timedParts,
} from '../../src/nouns/subscription.ts';
import { companiesNamed, suggestCompanies } from './companies.ts';
import { knownZone, suggestZones } from './zones.ts';

/** The options that say what a subscription asks for, and how and when it posts. */
export const askedOptions = {
  ...bareOptions,
  company: { ...bareOptions.company, suggest: suggestCompanies },
  zone: { ...bareOptions.zone, suggest: suggestZones },
} as const;

type Input = InputOf<typeof askedOptions>;
type Part = keyof AskedParts;

const partNames = Object.entries(optionNames) as readonly (readonly [Part, keyof Input])[];

/**
 * What the options ask for, applied over `before`. Nothing is added that wasn't named. Throws an AppError (`bad_input`) for a value that
 * can't be read, and for days or hours without a zone, which is never guessed.
 */
export async function subscriptionAsked(
  input: Input,
  { store, before = { filter: {} } }: { store: Store; before?: Asked | undefined },
): Promise<Asked> {
  const named: [Part, unknown][] = [];
  for (const [part, name] of partNames) {
    const typed = input[name];
    if (typed !== undefined) named.push([part, await readTyped(part, { typed, store })]);
  }
  const asked: AskedParts = { ...partsOf(before), ...Object.fromEntries(named) };
  const timed = timedParts(asked);
  if (timed.length > 0 && asked.zone === undefined) {
    throw new AppError('bad_input', `Add a time zone for ${joined(timed)}, e.g. zone:Europe/Berlin.`);
  }
  return tidied(asked);
}

async function readTyped(part: Part, { typed, store }: { typed: unknown; store: Store }) {
  if (part === 'companies') return await companiesNamed(String(typed), store);
  if (part === 'zone') return knownZone(String(typed));
  if (part === 'quiet' && /^(?:off|none|no)$/i.test(String(typed))) return undefined;
  const read = readPart(part, typed);
  if (read.success) return read.data;
  throw new AppError(
    'bad_input',
    part === 'quiet'
      ? `“${typed}” isn't a valid time range. Use two different times like 22:00-07:00, or off for none.`
      : `\`${optionNames[part]}\` ${read.error.issues[0]?.message ?? "can't be read"}.`,
  );
}

/** What was asked, without the filters that `clear` names. Throws an AppError (`bad_input`) that lists what can be cleared. */
export function cleared(clear: string, asked: Asked): Asked {
  const names = clear
    .split(',')
    .map((name) => name.trim().toLowerCase())
    .filter((name) => name !== '');
  // A zone is removed automatically with the last part that needs it.
  const known = partNames.filter(([part]) => part !== 'zone');
  const unknown = names.find((name) => !known.some(([, one]) => one === name));
  if (unknown !== undefined) {
    const all = known.map(([, name]) => name);
    throw new AppError(
      'bad_input',
      `\`clear\` can't remove “${clipped(unknown, 40)}”. Use ${joined(all, { max: all.length, with: 'or' })}.`,
    );
  }
  const gone = known.filter(([, name]) => names.includes(name)).map(([part]) => [part, undefined]);
  return tidied({ ...partsOf(asked), ...Object.fromEntries(gone) });
}
