import { compile } from 'css-select';
import { z } from 'zod';
import { normalUrl } from '../core/text/urls.ts';
import { writtenSchedule } from '../nouns/digest.ts';
import { parseTarget } from '../nouns/place.ts';
import type { Selection } from '../nouns/source.ts';
import { askedShape } from '../nouns/subscription.ts';
import { sourceGenres, wordsOf } from '../nouns/words.ts';
import { oneOf } from '../nouns/written.ts';

/** Names appear in message titles, where platforms allow a few hundred characters. */
export const maxNameChars = 120;
/** What browsers and servers support in practice. (RFC 9110 §4.1 recommends 8,000; sources don't need that.) */
const maxUrlChars = 2_048;

/** Further pages of a document. Each poll fetches them all, from one host as a rule, so this also limits what a server is asked for. */
export const maxMore = 30;

/** A number and one of four units: `10 min`, `1.5 h`. */
const duration = /^\s*(\d{1,9}(?:\.\d{1,9})?)\s*(s|min|h|d)\s*$/;
const minutesPerUnit: Readonly<Record<string, number>> = { s: 1 / 60, min: 1, h: 60, d: 1_440 };

/** A feed is never a policy page. */
const feedGenres = wordsOf(sourceGenres).filter((genre) => genre !== 'policy');

/** A name that people see. */
export const name = z
  .string()
  .trim()
  .min(1, 'is empty')
  .max(maxNameChars, `must have at most ${maxNameChars} characters`)
  .regex(/^\P{Cc}*$/u, 'must be on one line, without control characters');

function address({ keepsFragment }: { keepsFragment: boolean }) {
  return z.string().transform((text, context) => {
    const says = (message: string) => context.addIssue({ code: 'custom', message });
    const found = text.length <= maxUrlChars ? normalUrl(text) : null;
    if (found === null) {
      says('must be an http or https address');
      return z.NEVER;
    }
    const { username, password } = new URL(found);
    if (username !== '' || password !== '') says('must not contain a user name or password');
    return keepsFragment ? `${found}${new URL(text.trim()).hash}` : found;
  });
}

/** An address of a source: http or https, normalised. */
export const url = address({ keepsFragment: false });
/** An address for people; keeps its fragment (#…). */
const link = address({ keepsFragment: true });

const everyMessage = 'must be a number with a unit, such as "30 min", "12 h" or "1 d"';
const everyMinutes = z.string(everyMessage).transform((text, context) => {
  const [, number, unit = ''] = duration.exec(text) ?? [];
  if (number === undefined) context.addIssue({ code: 'custom', message: everyMessage });
  return Number(number ?? 0) * (minutesPerUnit[unit] ?? 1);
});

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

const feed = z.strictObject({
  url,
  name: name.optional(),
  publisher: name.optional(),
  every: everyMinutes.optional(),
  kind: oneOf(feedGenres).optional(),
});

const page = z.strictObject({ url, select: selections.optional(), remove: selections.optional() });

/** One row of `policies`. Also used alone, to check rows that are about to be written. */
export const policyRow = z.strictObject({
  service: name,
  terms: name,
  publisher: name.optional(),
  url,
  select: selections.optional(),
  remove: selections.optional(),
  more: z
    .array(page)
    .min(1, 'lists no pages. Add one, or remove it')
    .max(maxMore, `can have at most ${maxMore} pages`)
    .optional(),
  every: everyMinutes.optional(),
  optOut: link.optional(),
});

/** One row of `subscriptions`. Also used alone, to find rows that ask for the same. */
export const subscriptionRow = z.strictObject({ channel: target, ...askedShape, digest: writtenSchedule.optional() });

/** `feeds:` with nothing after it is an empty list. */
const listOf = <Row extends z.ZodType>(row: Row) =>
  z
    .array(row)
    .nullish()
    .transform((list) => list ?? []);

/**
 * The whole sources file, with its error messages; `shapeMessage()` adds those for values of the wrong type. `imported` says what the file
 * was converted from: nobody wrote its rows by hand, so a faulty one doesn't keep the others from being read.
 */
export const sourcesFileSchema = z.strictObject({
  catalogue: z.boolean('must be true or false').default(false),
  imported: name.optional(),
  feeds: listOf(feed),
  policies: listOf(policyRow),
  subscriptions: listOf(subscriptionRow),
  operators: target.optional(),
});

/** Where and when an address was last seen: a word that `seen:` explains at the top of the file, then a day, a month or nothing. */
const seen = z
  .string()
  .regex(
    /^[a-z-]+(?: 20\d\d-[01]\d(?:-[0-3]\d)?)?$/,
    'must be a word from `seen:` and a day or month, such as "answered 2026-10-08"',
  );

/** A file of the built-in catalogue: a sources file whose rows also say where their address was seen. */
export const catalogueFileSchema = sourcesFileSchema.extend({
  feeds: listOf(feed.extend({ seen })),
  policies: listOf(policyRow.extend({ seen })),
  seen: z.record(z.string(), z.string()),
});

/** One valid row of `feeds`. */
export type FeedRow = z.output<typeof feed>;
/** One valid row of `policies`. */
export type PolicyRow = z.output<typeof policyRow>;
/** One valid row of `subscriptions`. */
export type SubscriptionRow = z.output<typeof subscriptionRow>;

const rowKeys: Readonly<Record<string, readonly string[]>> = {
  feeds: Object.keys(feed.shape),
  policies: Object.keys(policyRow.shape),
  subscriptions: Object.keys(subscriptionRow.shape),
};

/** The keys that are valid at a path of the file. */
export function keysAt(path: readonly PropertyKey[]): readonly string[] {
  const [list, , inner] = path;
  if (list === undefined) return Object.keys(sourcesFileSchema.shape);
  if (inner === 'digest') return Object.keys(writtenSchedule.shape);
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
