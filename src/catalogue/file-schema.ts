import { compile } from 'css-select';
import { z } from 'zod';
import { normalUrl } from '../core/text/urls.ts';
import { writtenSchedule } from '../nouns/digest.ts';
import { parseTarget } from '../nouns/place.ts';
import type { Selection } from '../nouns/source.ts';
import { askedShape } from '../nouns/subscription.ts';
import { sourceGenres, wordsOf } from '../nouns/words.ts';
import { oneOf } from '../nouns/written.ts';

/** Names stand in titles of messages, where platforms allow a few hundred characters. */
export const maxNameChars = 120;
/** What browsers and servers agree on (RFC 9110 §4.1 asks for 8,000; nobody needs them here). */
const maxUrlChars = 2_048;

/** No document is known to be of more pages than a dozen. */
const maxPages = 30;

/** `10 min`, `1.5 h`: a number and one of four units. */
const duration = /^\s*(\d{1,9}(?:\.\d{1,9})?)\s*(s|min|h|d)\s*$/;
const minutesPerUnit: Readonly<Record<string, number>> = { s: 1 / 60, min: 1, h: 60, d: 1_440 };

/** A feed is never a policy page. */
const feedGenres = wordsOf(sourceGenres).filter((genre) => genre !== 'policy');

/** What people see as a name. */
export const name = z
  .string()
  .trim()
  .min(1, 'is empty')
  .max(maxNameChars, `must have at most ${maxNameChars} characters`)
  .regex(/^\P{Cc}*$/u, 'must stand on one line, without control characters');

function address({ keepsFragment }: { keepsFragment: boolean }) {
  return z.string().transform((text, context) => {
    const says = (message: string) => context.addIssue({ code: 'custom', message });
    const found = text.length <= maxUrlChars ? normalUrl(text) : null;
    if (found === null) {
      says('must be an http or https address');
      return z.NEVER;
    }
    const { username, password } = new URL(found);
    if (username !== '' || password !== '') says('must hold no user name or password');
    return keepsFragment ? `${found}${new URL(text.trim()).hash}` : found;
  });
}

/** An address as sources have it: http or https, normalised. */
export const url = address({ keepsFragment: false });
/** An address for people: the place in the page that it leads to belongs to it. */
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
  optOut: link.optional(),
});

/** One row of `subscriptions`, checked on its own too: two that ask the same are a fault. */
export const subscriptionRow = z.strictObject({ channel: target, ...askedShape, digest: writtenSchedule.optional() });

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

/** Where an address was last seen to be right, and when: a word that `seen` explains at the top of the file, and a day, a month or nothing. */
const seen = z
  .string()
  .regex(
    /^[a-z-]+(?: 20\d\d-[01]\d(?:-[0-3]\d)?)?$/,
    'must be a word of `seen:` and a day or a month, such as "probed 2026-10-08"',
  );

/** A file of the catalogue: a sources file whose rows say where their address was seen. */
export const catalogueFileSchema = sourcesFileSchema.extend({
  feeds: listOf(feed.extend({ seen })),
  policies: listOf(policy.extend({ seen })),
  seen: z.record(z.string(), z.string()),
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
