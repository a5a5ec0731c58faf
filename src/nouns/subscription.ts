/** Subscriptions: which stories a channel gets, and how often. */

import { z } from 'zod';
import { type AuditLine, type Target, targetText } from './place.ts';
import type { Instant } from './time.ts';
import { dataTypes, events, regions, severities, sourceGenres, topics, wordsOf } from './words.ts';
import { hours, oneOf, resolvedZone, someOf, words, zone } from './written.ts';

/** `hourly` and `daily` collect stories into one round-up; `weekly` leaves them to the channel's digest. */
const paces = {
  instant: 'Immediately',
  hourly: 'Once an hour',
  daily: 'Once a day at 09:00',
  weekly: 'Only in the weekly digest',
} as const;

/** The highest daily limit; above this a limit would have no effect. */
const mostAlerts = 200;

/**
 * The only definition of what a subscription can contain. Each part has a schema (`holds`), a key in a row of a sources file (`key`), and
 * a name and description as an option of a command. Reading, writing, storing, comparing and asking all follow from here: a new part needs
 * a row here, its words in describe-filter.ts, and its effect. An absent part sets no condition.
 */
const filterParts = {
  companies: {
    holds: words,
    key: 'companies',
    name: 'company',
    option: { kind: 'text', about: 'Only this company; separate several with commas', maxLength: 300 },
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
    option: { kind: 'choice', about: 'Only this kind of source', choices: sourceGenres },
  },
  dataTypes: {
    holds: someOf(wordsOf(dataTypes)),
    key: 'data',
    name: 'data',
    option: { kind: 'choice', about: 'Only this kind of data', choices: dataTypes },
  },
  leastSeverity: {
    holds: oneOf(wordsOf(severities)),
    key: 'severity',
    name: 'severity',
    option: { kind: 'choice', about: 'Only this severity or higher', choices: severities },
  },
  /** Stories that name one of these regions, or no region at all. */
  regions: {
    holds: someOf(wordsOf(regions)),
    key: 'regions',
    name: 'region',
    option: { kind: 'choice', about: 'Only stories that name this region, or no region', choices: regions },
  },
  /** Stories that contain one of these words are left out. */
  exclude: {
    holds: words,
    key: 'exclude',
    name: 'exclude',
    option: { kind: 'text', about: 'Leave out stories with this word; separate several with commas', maxLength: 200 },
  },
} as const;

/** The same for how and when a channel gets its stories. A flag that is off counts as absent. */
const paceParts = {
  mode: {
    holds: oneOf(wordsOf(paces)),
    key: 'mode',
    name: 'mode',
    option: { kind: 'choice', about: 'How often to post; immediately by default', choices: paces },
  },
  /** The daily limit of alerts. Stories above it wait for the next day's round-up, unless they are critical. */
  ceiling: {
    holds: z
      .int('must be a whole number of alerts per day')
      .min(1, 'must be at least 1')
      .max(mostAlerts, `must be at most ${mostAlerts}`),
    key: 'ceiling',
    name: 'ceiling',
    option: {
      kind: 'count',
      about: 'Maximum alerts per day, 25 by default (critical alerts always come through)',
      min: 1,
      max: mostAlerts,
    },
  },
  /** Quiet hours, from and to `HH:MM`; may cross midnight. Nothing is posted during them; a round-up follows at their end. */
  quiet: {
    holds: hours,
    key: 'quiet',
    name: 'quiet',
    option: { kind: 'text', about: 'Quiet hours when nothing is posted, e.g. 22:00-07:00', maxLength: 20 },
  },
  /** IANA zone of the daily limit, the quiet hours and 09:00. */
  zone: {
    holds: zone,
    key: 'zone',
    name: 'zone',
    option: { kind: 'text', about: 'Time zone of days and hours, e.g. Europe/Berlin', maxLength: 60 },
  },
  /** Updates on a story are posted as replies in a thread under its first message. */
  thread: {
    holds: z.boolean('must be true or false'),
    key: 'thread',
    name: 'thread',
    option: { kind: 'flag', about: 'Post updates as replies in a thread' },
  },
} as const;

const parts = { ...filterParts, ...paceParts };
type Parts = typeof parts;
type Part = keyof Parts;
type Held<Table extends Record<string, { readonly holds: z.ZodType }>> = {
  readonly [P in keyof Table]?: Readonly<z.output<Table[P]['holds']>> | undefined;
};

/**
 * Which stories match. An empty filter matches everything; otherwise every part that is set must match. Nothing is added that the user
 * didn't name.
 */
export type Filter = Held<typeof filterParts>;

/** How and when matches are posted; absent: immediately, at any time, in the channel itself. */
export type Pace = Held<typeof paceParts> & { readonly mode: keyof typeof paces };

/** What a subscription asks for, independent of its channel and creator. */
export type Asked = { readonly filter: Filter; readonly pace?: Pace | undefined };

/** The parts of filter and pace in one object. */
export type AskedParts = Held<Parts>;

function eachPart<Key extends 'key' | 'name', Value>(by: Key, each: (part: Part) => Value) {
  return Object.fromEntries(Object.keys(parts).map((part) => [parts[part as Part][by], each(part as Part)]));
}

/** The keys of a subscription's row in a sources file that say what it asks for, each with its schema. */
export const askedShape = eachPart('key', (part) => parts[part].holds.optional()) as {
  readonly [P in Part as Parts[P]['key']]: z.ZodOptional<Parts[P]['holds']>;
};
const askedRow = z.object(askedShape);

/** The schema of each part's value after reading. */
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

/** The options of a command that describe a subscription, in order. */
export const askedOptions = eachPart('name', (part) => parts[part].option) as {
  readonly [P in Part as Parts[P]['name']]: Parts[P]['option'];
};

/** The option name of each part, in order: `genres` is `kind`. */
export const optionNames = Object.fromEntries(Object.entries(parts).map(([part, { name }]) => [part, name])) as {
  readonly [P in Part]: Parts[P]['name'];
};

/** Reads one part as a person wrote it, by the rules of a sources file. Errors are zod issues. */
export function readPart(part: Part, written: unknown): z.ZodSafeParseResult<unknown> {
  return parts[part].holds.safeParse(written);
}

/** Reads what a row of a sources file asks for. */
export function askedByRow(row: z.output<typeof askedRow>): Asked {
  const values = row as Readonly<Record<string, unknown>>;
  return tidied(Object.fromEntries(Object.entries(parts).map(([part, { key }]) => [part, values[key]])));
}

/** Writes it as a row that `askedByRow()` reads. */
export function rowOfAsked(asked: Asked): z.input<typeof askedRow> {
  const values = partsOf(asked) as Readonly<Record<string, unknown>>;
  return askedRow.encode(eachPart('key', (part) => values[part]) as z.output<typeof askedRow>);
}

/** Reads what was stored as JSON. Null if it isn't a valid subscription, for example one with words that no longer exist. */
export function askedOfStored(stored: { filter: unknown; pace: unknown }): Asked | null {
  const { success, data } = storedAsked.safeParse(stored);
  return success ? tidied({ ...data.filter, ...data.pace }) : null;
}

/** Filter and pace in one object. */
export function partsOf({ filter, pace }: Asked): AskedParts {
  return { ...filter, ...pace };
}

/** The parts that depend on the time of day and so need a zone, by the names people use. */
export function timedParts({ mode, ceiling, quiet }: AskedParts): readonly string[] {
  return [
    ...(mode === 'daily' ? ['mode:daily'] : []),
    ...(ceiling === undefined ? [] : ['ceiling']),
    ...(quiet === undefined ? [] : ['quiet']),
  ];
}

/**
 * The parts as filter and pace, in their canonical form: each word once, nothing empty or off, a zone only where something depends on it
 * (UTC by default), and no pace if everything is posted immediately.
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
 * A key that is equal for two subscriptions that post the same stories in the same channel. It ignores the order, case and repetition of
 * words, how a default is written, who made them and whether they are paused.
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

/** A pause set by a person, as it is stored. */
export const personPause = z.object({ until: instant, by: z.string(), at: instant }).readonly();

/** A pause set by a person. The stories held back meanwhile are posted in a round-up at its end. */
export type PersonPause = z.output<typeof personPause>;

export type Subscription = Asked & {
  readonly id: string;
  readonly target: Target;
  readonly pause?: PersonPause | undefined;
  /** `file`: a row of the sources file, synced at every start. `command`: made by a command. */
  readonly origin: 'file' | 'command';
  readonly createdBy: string;
  /** The platform's id of the person who made it by a command; absent for a row of a file. */
  readonly creatorId?: string | undefined;
  readonly createdAt: Instant;
  /** Set when the channel can no longer be reached: since when, and why in a sentence. */
  readonly pausedAt?: Instant | undefined;
  readonly pausedBecause?: string | undefined;
};

/** A story or company that a channel doesn't want to see. A mute always ends. */
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

/** Stores subscriptions and mutes. */
export type SubscriptionStore = {
  subscriptions(target?: Partial<Target>): Promise<readonly Subscription[]>;
  /** Makes the stored subscriptions of origin `file` equal to the list. */
  syncSubscriptions(subscriptions: readonly Subscription[]): Promise<void>;
  /** False if the id exists already (two people pressed at once). Then nothing is written, not even the audit line. */
  addSubscription(subscription: Subscription, audit: AuditLine): Promise<boolean>;
  removeSubscription(id: string, audit: AuditLine): Promise<boolean>;
  /**
   * Changes the filter, pace or pause. Ending a pause makes the stories that waited for its end due. False, and nothing is changed, if
   * the subscription is gone or is no longer equal to `before`.
   */
  changeSubscription(change: { before: Subscription; after: Subscription }, audit: AuditLine): Promise<boolean>;
  /** Mutes that haven't ended, of one place or of all; the first to end comes first. */
  mutes(ask: { at: Instant } & Partial<Target>): Promise<readonly Mute[]>;
  /** Replaces the end of an earlier mute of the same subject in the same channel. */
  addMute(mute: Mute, audit: AuditLine): Promise<void>;
  removeMute(id: string, audit: AuditLine): Promise<boolean>;
};
