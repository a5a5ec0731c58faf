import { compile } from 'css-select';
import { z } from 'zod';
import { nearest } from '../core/text/nearest.ts';
import { normalUrl } from '../core/text/urls.ts';
import { parseTarget } from '../nouns/place.ts';
import type { Selection } from '../nouns/source.ts';
import { dataTypes, events, regions, severities, sourceGenres, wordsOf } from '../nouns/words.ts';

/** Names stand in titles of messages, where platforms allow a few hundred characters. */
const maxNameChars = 120;
/** What browsers and servers agree on (RFC 9110 §4.1 asks for 8,000; nobody needs them here). */
const maxUrlChars = 2_048;

/** No document is known to be of more pages than a dozen. */
const maxPages = 30;

/** `10 min`, `1.5 h`: a number and one of four units. */
const duration = /^\s*(\d{1,9}(?:\.\d{1,9})?)\s*(s|min|h|d)\s*$/;
const minutesPerUnit: Readonly<Record<string, number>> = { s: 1 / 60, min: 1, h: 60, d: 1_440 };

export const weekdays = ['monday', 'tuesday', 'wednesday', 'thursday', 'friday', 'saturday', 'sunday'] as const;
/** A feed is never a policy page. */
const feedGenres = wordsOf(sourceGenres).filter((genre) => genre !== 'policy');

/** What people see as a name. */
export const name = z
  .string()
  .trim()
  .min(1, 'is empty')
  .max(maxNameChars, `must have at most ${maxNameChars} characters`)
  .regex(/^\P{Cc}*$/u, 'must stand on one line, without control characters');

/** An address as sources have it: http or https, normalised. */
export const url = z.string().transform((text, context) => {
  const says = (message: string) => context.addIssue({ code: 'custom', message });
  const address = text.length <= maxUrlChars ? normalUrl(text) : null;
  if (address === null) {
    says('must be an http or https address');
    return z.NEVER;
  }
  const { username, password } = new URL(address);
  if (username !== '' || password !== '') says('must hold no user name or password');
  return address;
});

const everyMessage = 'must be a number with a unit, such as "30 min", "12 h" or "1 d"';
const everyMinutes = z.string(everyMessage).transform((text, context) => {
  const [, number, unit = ''] = duration.exec(text) ?? [];
  if (number === undefined) context.addIssue({ code: 'custom', message: everyMessage });
  return Number(number ?? 0) * (minutesPerUnit[unit] ?? 1);
});

const namesMessage = 'must be words, or a list of them';
/** `A, B` or a list. One that names nothing would be taken for everything. */
const words = z
  .union([z.string(), z.array(z.string())], namesMessage)
  .transform((list) => (typeof list === 'string' ? list.split(',') : list).map((word) => word.trim()))
  .refine((list) => list.length > 0 && !list.includes(''), 'names nothing; name something, or leave it out');

/** A fault that offers the nearest known word. It is worded only if it is listed: among thousands that would take long. */
function unknownWord(word: string, known: () => readonly string[], otherwise: string) {
  const say = () => {
    const [near] = nearest(word, known(), 1);
    return `cannot be "${word.slice(0, 60)}"; ${near === undefined ? otherwise : `did you mean "${near}"?`}`;
  };
  return { code: 'custom', params: { say } } as const;
}

function oneOf<Word extends string>(known: readonly Word[]) {
  return z.string().transform((text, context): Word => {
    const word = text.trim().toLowerCase();
    const found = known.find((one) => one === word);
    if (found !== undefined) return found;
    context.addIssue(unknownWord(text, () => known, `write ${known.join(', ')}`));
    return z.NEVER;
  });
}

function someOf<Word extends string>(known: readonly Word[]) {
  return words.transform((list, context): readonly Word[] =>
    list.flatMap((text, index) => {
      const found = known.find((one) => one === text.toLowerCase());
      if (found !== undefined) return [found];
      context.addIssue({ ...unknownWord(text, () => known, `write ${known.join(', ')}`), path: [index] });
      return [];
    }),
  );
}

/** One CSS selector. */
export const css = z.string().refine(isCss, 'must be a CSS selector');
const range = z
  .strictObject({
    startBefore: css.optional(),
    startAfter: css.optional(),
    endBefore: css.optional(),
    endAfter: css.optional(),
  })
  .refine(
    (parts) =>
      (parts.startBefore === undefined) !== (parts.startAfter === undefined) &&
      (parts.endBefore === undefined) !== (parts.endAfter === undefined),
    'must have one of startBefore and startAfter, and one of endBefore and endAfter',
  );
const selection = z.union([css, range], 'must be a CSS selector or a range');
/** A CSS selector, a range, or a list of them. */
export const selections = z
  .union([css, range, z.array(selection)], 'must be a CSS selector, a range, or a list of them')
  .transform((list) => (Array.isArray(list) ? list : [list]) as readonly Selection[]);

const target = z
  .string()
  .refine(isTarget, 'must be terminal, discord:<server id>/<channel id> or slack:<workspace id>/<channel id>')
  .transform(parseTarget);

const zone = z.string().transform((text, context) => {
  const typed = text.trim();
  if (!isZone(typed)) {
    context.addIssue(
      unknownWord(typed, () => Intl.supportedValuesOf('timeZone'), 'write a time zone such as Europe/Berlin'),
    );
  }
  return typed;
});

const feed = z.strictObject({
  url,
  name: name.optional(),
  publisher: name.optional(),
  every: everyMinutes.optional(),
  kind: oneOf(feedGenres).optional(),
});

const page = z.strictObject({ url, select: selections.optional(), remove: selections.optional() });

const policy = z.strictObject({
  service: name,
  terms: name,
  publisher: name.optional(),
  url,
  select: selections.optional(),
  remove: selections.optional(),
  more: z
    .array(page)
    .min(1, 'names no page; name one, or leave it out')
    .max(maxPages, `can be at most ${maxPages} pages`)
    .optional(),
  every: everyMinutes.optional(),
  optOut: url.optional(),
});

const digest = z.strictObject({
  day: oneOf(weekdays),
  time: z
    .string('must be a time of day in quotes, such as "09:00"')
    .trim()
    .regex(/^(?:[01]?\d|2[0-3]):[0-5]\d$/, 'must be a time of day in quotes, such as "09:00"'),
  zone,
});

const hoursMessage = 'must be hours in quotes, such as "22:00-07:00"';
const quietHours = z.string(hoursMessage).transform((text, context) => {
  const found = /^([01]?\d|2[0-3]):([0-5]\d)\s*-\s*([01]?\d|2[0-3]):([0-5]\d)$/.exec(text.trim());
  const [, fromHour = '', fromMinute = '', toHour = '', toMinute = ''] = found ?? [];
  const quiet = { from: `${fromHour.padStart(2, '0')}:${fromMinute}`, to: `${toHour.padStart(2, '0')}:${toMinute}` };
  if (found === null) context.addIssue({ code: 'custom', message: hoursMessage });
  else if (quiet.from === quiet.to)
    context.addIssue({ code: 'custom', message: 'must end at another time than they begin' });
  return quiet;
});

/** One row of `subscriptions`, checked on its own too: two that ask the same are a fault. */
export const subscriptionRow = z.strictObject({
  channel: target,
  companies: words.optional(),
  topics: someOf(wordsOf(events)).optional(),
  kinds: someOf(wordsOf(sourceGenres)).optional(),
  data: someOf(wordsOf(dataTypes)).optional(),
  severity: oneOf(wordsOf(severities)).optional(),
  regions: someOf(wordsOf(regions)).optional(),
  exclude: words.optional(),
  mode: oneOf(['instant', 'hourly', 'daily', 'weekly']).optional(),
  ceiling: z
    .int('must be a whole number of alerts a day')
    .min(1, 'must be at least 1')
    .max(200, 'must be at most 200')
    .optional(),
  quiet: quietHours.optional(),
  zone: zone.optional(),
  thread: z.boolean('must be true or false').optional(),
  digest: digest.optional(),
});

/** `feeds:` with nothing after it is an empty list. */
const listOf = <Row extends z.ZodType>(row: Row) =>
  z
    .array(row)
    .nullish()
    .transform((list) => list ?? []);

/** The whole file. Its words for people are in the schema; faults of shape get theirs from `faultsOf()`. */
export const sourcesFileSchema = z.strictObject({
  catalogue: z.boolean('must be true or false').default(false),
  feeds: listOf(feed),
  policies: listOf(policy),
  subscriptions: listOf(subscriptionRow),
  operators: target.optional(),
});

export type FeedRow = z.output<typeof feed>;
export type PolicyRow = z.output<typeof policy>;
export type SubscriptionRow = z.output<typeof subscriptionRow>;

const rowKeys: Readonly<Record<string, readonly string[]>> = {
  feeds: Object.keys(feed.shape),
  policies: Object.keys(policy.shape),
  subscriptions: Object.keys(subscriptionRow.shape),
};

/** The keys that may stand at a place of the file. */
export function keysAt(path: readonly PropertyKey[]): readonly string[] {
  const [list, , inner] = path;
  if (list === undefined) return Object.keys(sourcesFileSchema.shape);
  if (inner === 'digest') return Object.keys(digest.shape);
  if (inner === 'more') return path.length > 4 ? Object.keys(range.shape) : Object.keys(page.shape);
  return inner === undefined ? (rowKeys[String(list)] ?? []) : Object.keys(range.shape);
}

function isCss(selector: string): boolean {
  try {
    compile(selector);
    return selector.trim() !== '';
  } catch {
    return false;
  }
}

function isTarget(text: string): boolean {
  try {
    parseTarget(text);
    return true;
  } catch {
    return false;
  }
}

/** A bare offset such as `+02:00` is none: it knows no summer time. */
function isZone(text: string): boolean {
  if (!/^[a-z]/i.test(text)) return false;
  try {
    new Intl.DateTimeFormat('en', { timeZone: text });
    return true;
  } catch {
    return false;
  }
}
