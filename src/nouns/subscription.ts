/** A subscription: a channel, what it asked for, and how much of it at once. */

import { z } from 'zod';
import { type AuditLine, type Target, targetText } from './place.ts';
import type { Instant } from './time.ts';
import { dataTypes, events, regions, severities, sourceGenres, topics, wordsOf } from './words.ts';
import { hours, oneOf, resolvedZone, someOf, words, zone } from './written.ts';

/** `hourly` and `daily` gather what happened into one round-up; `weekly` leaves it to the channel's digest. */
const paces = {
  instant: 'At once',
  hourly: 'Once an hour',
  daily: 'Once a day, at 09:00',
  weekly: 'In the weekly digest only',
} as const;

/** More alerts a day than this are no ceiling. */
const mostAlerts = 200;

/**
 * The one place that says what a subscription may hold. Each part has a schema (`holds`), its key in a row of a sources file (`key`), and
 * its name and form as an option of a command. What is read, written, stored, compared and asked for follows from here: a new part needs a
 * row here, its words in describe-filter.ts, and its effect. An absent part asks for nothing.
 */
const filterParts = {
  companies: {
    holds: words,
    key: 'companies',
    name: 'company',
    option: { kind: 'text', about: 'Only this company; several with commas', maxLength: 300 },
  },
  topics: {
    holds: someOf(wordsOf(events)),
    key: 'topics',
    name: 'topic',
    option: { kind: 'choice', about: 'Only this topic', choices: topics },
  },
  genres: {
    holds: someOf(wordsOf(sourceGenres)),
    key: 'kinds',
    name: 'kind',
    option: { kind: 'choice', about: 'Only from this kind of source', choices: sourceGenres },
  },
  dataTypes: {
    holds: someOf(wordsOf(dataTypes)),
    key: 'data',
    name: 'data',
    option: { kind: 'choice', about: 'Only about this kind of data', choices: dataTypes },
  },
  leastSeverity: {
    holds: oneOf(wordsOf(severities)),
    key: 'severity',
    name: 'severity',
    option: { kind: 'choice', about: 'Only what is at least this serious', choices: severities },
  },
  /** Stories that name one of these regions, or none at all. */
  regions: {
    holds: someOf(wordsOf(regions)),
    key: 'regions',
    name: 'region',
    option: { kind: 'choice', about: 'Only what concerns this region, or names none', choices: regions },
  },
  /** Stories that hold one of these words are left out. */
  exclude: {
    holds: words,
    key: 'exclude',
    name: 'exclude',
    option: { kind: 'text', about: 'Leave out stories with this word; several with commas', maxLength: 200 },
  },
} as const;

/** The same for how a channel is told. A flag that is off is the same as none. */
const paceParts = {
  mode: {
    holds: oneOf(wordsOf(paces)),
    key: 'mode',
    name: 'mode',
    option: { kind: 'choice', about: 'How quickly; at once if you do not say', choices: paces },
  },
  /** Alerts a day at most; what exceeds it, unless it is critical, comes in the next day's round-up. */
  ceiling: {
    holds: z
      .int('must be a whole number of alerts a day')
      .min(1, 'must be at least 1')
      .max(mostAlerts, `must be at most ${mostAlerts}`),
    key: 'ceiling',
    name: 'ceiling',
    option: { kind: 'count', about: 'Alerts a day at most; critical ones go past it', min: 1, max: mostAlerts },
  },
  /** Nothing is posted then, from and to `HH:MM`, over midnight too; at its end one round-up comes. */
  quiet: {
    holds: hours,
    key: 'quiet',
    name: 'quiet',
    option: { kind: 'text', about: 'Nothing is posted in these hours, such as 22:00-07:00', maxLength: 20 },
  },
  /** IANA zone of the day, the hours and 09:00. */
  zone: {
    holds: zone,
    key: 'zone',
    name: 'zone',
    option: { kind: 'text', about: 'Time zone of day and hours, such as Europe/Berlin', maxLength: 60 },
  },
  /** What comes after the first message of a story goes into a thread under it. */
  thread: {
    holds: z.boolean('must be true or false'),
    key: 'thread',
    name: 'thread',
    option: { kind: 'flag', about: 'What follows on a story goes into a thread under its first message' },
  },
} as const;

const parts = { ...filterParts, ...paceParts };
type Parts = typeof parts;
type Part = keyof Parts;
type Held<Table extends Record<string, { readonly holds: z.ZodType }>> = {
  readonly [P in keyof Table]?: Readonly<z.output<Table[P]['holds']>> | undefined;
};

/** Nothing here means everything; each list that is set must be met. Nothing is added that the user did not name. */
export type Filter = Held<typeof filterParts>;

/** How a channel hears of what a subscription matches; absent: at once, always, in the channel itself. */
export type Pace = Held<typeof paceParts> & { readonly mode: keyof typeof paces };

/** What a subscription asks for, whoever asks. */
export type Asked = { readonly filter: Filter; readonly pace?: Pace | undefined };

/** The parts side by side, filter and pace alike. */
export type AskedParts = Held<Parts>;

function eachPart<Key extends 'key' | 'name', Value>(by: Key, each: (part: Part) => Value) {
  return Object.fromEntries(Object.keys(parts).map((part) => [parts[part as Part][by], each(part as Part)]));
}

/** The keys of a row of a sources file that say what a subscription asks for, each with its schema. */
export const askedShape = eachPart('key', (part) => parts[part].holds.optional()) as {
  readonly [P in Part as Parts[P]['key']]: z.ZodOptional<Parts[P]['holds']>;
};
const askedRow = z.object(askedShape);

/** What each part of a table holds once it is read. */
function heldShape<Table extends Record<string, { readonly holds: z.ZodType }>>(table: Table) {
  const held = Object.entries(table).map(([part, { holds }]) => [
    part,
    z.optional(holds instanceof z.ZodCodec ? holds.out : holds),
  ]);
  return Object.fromEntries(held) as {
    readonly [P in keyof Table]: z.ZodOptional<z.ZodType<z.output<Table[P]['holds']>>>;
  };
}
const storedAsked = z.object({
  filter: z.object(heldShape(filterParts)),
  pace: z.object(heldShape(paceParts)).nullish(),
});

/** The options by which a command takes a subscription, in order. */
export const askedOptions = eachPart('name', (part) => parts[part].option) as {
  readonly [P in Part as Parts[P]['name']]: Parts[P]['option'];
};

/** The option behind each part, in order: `genres` is `kind`. */
export const optionNames = Object.fromEntries(Object.entries(parts).map(([part, { name }]) => [part, name])) as {
  readonly [P in Part]: Parts[P]['name'];
};

/** One part as a person wrote it, by the rules of a sources file; what is wrong with it is an issue of zod. */
export function readPart(part: Part, written: unknown): z.ZodSafeParseResult<unknown> {
  return parts[part].holds.safeParse(written);
}

/** What a row of a sources file asks for. */
export function askedByRow(row: z.output<typeof askedRow>): Asked {
  const values = row as Readonly<Record<string, unknown>>;
  return tidied(Object.fromEntries(Object.entries(parts).map(([part, { key }]) => [part, values[key]])));
}

/** The same as a row, so that `askedByRow()` reads it again. */
export function rowOfAsked(asked: Asked): z.input<typeof askedRow> {
  const values = partsOf(asked) as Readonly<Record<string, unknown>>;
  return askedRow.encode(eachPart('key', (part) => values[part]) as z.output<typeof askedRow>);
}

/** What was kept as JSON, or null where it is no subscription: another program's, or of words that are none any more. */
export function askedOfStored(stored: { filter: unknown; pace: unknown }): Asked | null {
  const { success, data } = storedAsked.safeParse(stored);
  return success ? tidied({ ...data.filter, ...data.pace }) : null;
}

/** Filter and pace side by side. */
export function partsOf({ filter, pace }: Asked): AskedParts {
  return { ...filter, ...pace };
}

/** Which parts go by a day or hours, as a person names them, and so need a zone. */
export function timedParts({ mode, ceiling, quiet }: AskedParts): readonly string[] {
  return [
    ...(mode === 'daily' ? ['mode:daily'] : []),
    ...(ceiling === undefined ? [] : ['ceiling']),
    ...(quiet === undefined ? [] : ['quiet']),
  ];
}

/**
 * The parts as filter and pace, in their one form: each word once, nothing that is empty or off, a zone only beside what it times (UTC
 * where none is named), and no pace where all is told at once.
 */
export function tidied(asked: AskedParts): Asked {
  const zoned = { ...asked, zone: timedParts(asked).length === 0 ? undefined : (asked.zone ?? 'UTC') };
  const kept = (table: object) =>
    Object.keys(table).flatMap((part) => {
      const value = tidy(zoned[part as Part]);
      return value === undefined ? [] : [[part, value] as const];
    });
  const pace = kept(paceParts).filter(([part, value]) => part !== 'mode' || value !== 'instant');
  return {
    filter: Object.fromEntries(kept(filterParts)),
    pace: pace.length === 0 ? undefined : ({ mode: 'instant', ...Object.fromEntries(pace) } satisfies Pace),
  };
}

function tidy(value: unknown): unknown {
  if (value === false) return undefined;
  if (!Array.isArray(value)) return value;
  const once = new Map<string, string>();
  for (const word of value as readonly string[]) {
    if (!once.has(word.toLowerCase())) once.set(word.toLowerCase(), word);
  }
  return once.size === 0 ? undefined : [...once.values()];
}

/**
 * The same for two subscriptions that tell the same channel the same: order, case and repetition of words do not count, nor does how a
 * default is written. Whoever made them and whether they are paused is not in it.
 */
export function subscriptionKey(asked: Asked & { target: Target }): string {
  const { zone: name, ...rest } = partsOf(tidied(partsOf(asked)));
  const values: Readonly<Record<string, unknown>> = {
    ...rest,
    zone: name === undefined ? undefined : resolvedZone(name),
  };
  return JSON.stringify([targetText(asked.target), ...Object.keys(parts).map((part) => keyOf(values[part]))]);
}

function keyOf(value: unknown): unknown {
  return Array.isArray(value) ? value.map((word: string) => word.toLowerCase()).toSorted() : value;
}

const instant = z.iso.datetime();

/** A person's pause as it is stored. */
export const personPause = z.object({ until: instant, by: z.string(), at: instant }).readonly();

/** A person's pause. What would have been told is told in a round-up at its end. */
export type PersonPause = z.output<typeof personPause>;

export type Subscription = Asked & {
  readonly id: string;
  readonly target: Target;
  readonly pause?: PersonPause | undefined;
  /** A row of the sources file, kept equal to it at every start, or made by a command. */
  readonly origin: 'file' | 'command';
  readonly createdBy: string;
  readonly createdAt: Instant;
  /** Set when the channel could not be reached any more: why, in a sentence, and since when. */
  readonly pausedAt?: Instant | undefined;
  readonly pausedBecause?: string | undefined;
};

/** What a channel does not want to hear of; always with an end. */
export type Mute = {
  readonly id: string;
  readonly target: Target;
  readonly of:
    | { readonly kind: 'story'; readonly storyId: string; readonly title: string }
    | { readonly kind: 'company'; readonly company: string };
  readonly until: Instant;
  readonly by: string;
  readonly at: Instant;
};

/** Who hears of what, and how much of it. */
export type SubscriptionStore = {
  subscriptions(target?: Partial<Target>): Promise<readonly Subscription[]>;
  /** Makes the stored subscriptions of origin `file` equal to the list. */
  syncSubscriptions(subscriptions: readonly Subscription[]): Promise<void>;
  /** False when there is one with this id already (two people pressed at once): then nothing is written, no audit line either. */
  addSubscription(subscription: Subscription, audit: AuditLine): Promise<boolean>;
  removeSubscription(id: string, audit: AuditLine): Promise<boolean>;
  /**
   * Another filter, pace or pause; a pause that ended makes what waited for its end due. False, and nothing is changed: it is not
   * there any more, or somebody changed it since it was `before`.
   */
  changeSubscription(change: { before: Subscription; after: Subscription }, audit: AuditLine): Promise<boolean>;
  /** Mutes that have not ended, of one place or of all, those that end first before the others. */
  mutes(ask: { at: Instant } & Partial<Target>): Promise<readonly Mute[]>;
  /** The same channel and subject again: the new end counts. */
  addMute(mute: Mute, audit: AuditLine): Promise<void>;
  removeMute(id: string, audit: AuditLine): Promise<boolean>;
};
