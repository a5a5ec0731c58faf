import { compile } from 'css-select';
import { LineCounter, type Node, parseDocument } from 'yaml';
import { z } from 'zod';
import { AppError } from '../../errors.ts';
import type { Filter, Instant, Selection, Source, Subscription, Target } from '../../types.ts';
import { dataTypes, events, severities, sourceGenres, wordsOf } from '../../vocabulary.ts';
import { nearest } from '../nearest.ts';
import { hashText } from '../policy/hash-text.ts';
import { parseTarget } from '../target.ts';
import { normalUrl } from './normal-url.ts';
import { sourceId } from './source-id.ts';

/** What a sources file says. */
export type SourcesFile = {
  readonly sources: readonly Source[];
  readonly subscriptions: readonly Subscription[];
  /** Where operators hear of failing sources; null: nowhere. */
  readonly operators: Target | null;
  /** `catalogue: true`: the built-in sources are read too. */
  readonly withCatalogue: boolean;
};

/** A file of sources is no book. */
const maxChars = 2 * 1024 * 1024;
/** Where nothing is said: feeds every half hour, pages twice a day. */
const usualMinutes = { feed: 30, policy: 720 } as const;
/** The floors of FINEPRINT_MIN_INTERVAL where it is not set. */
const leastMinutes = { feed: 5, policy: 60 } as const;

const url = z.string().refine((text) => normalUrl(text) !== null, 'must be an http or https address');
const every = z
  .string()
  .regex(/^\s*\d+(?:\.\d+)?\s*(?:s|min|h|d)\s*$/, 'must be a number with a unit, such as "30 min", "12 h" or "1 d"');
const words = z
  .union([z.string(), z.array(z.string())])
  .transform((list) => (Array.isArray(list) ? list : list.split(',').map((word) => word.trim())));
const oneOf = <List extends Readonly<Record<string, string>>>(list: List) =>
  words.pipe(
    z.array(
      z.enum(
        wordsOf(list) as [keyof List & string, ...(keyof List & string)[]],
        `must be one of ${wordsOf(list).join(', ')}`,
      ),
    ),
  );
const css = z.string().refine(isCss, 'must be a CSS selector');
const start = { startBefore: css.optional(), startAfter: css.optional() };
const end = { endBefore: css.optional(), endAfter: css.optional() };
const range = z
  .strictObject({ ...start, ...end })
  .refine(
    (parts) =>
      [parts.startBefore, parts.startAfter].filter(Boolean).length === 1 &&
      [parts.endBefore, parts.endAfter].filter(Boolean).length === 1,
    'must have one of startBefore and startAfter, and one of endBefore and endAfter',
  );
const selections = z
  .union([css, range, z.array(z.union([css, range]))], 'must be a CSS selector, a range, or a list of them')
  .transform((list) => (Array.isArray(list) ? list : [list]) as readonly Selection[]);
const channel = z
  .string()
  .refine(isTarget, 'must be terminal, discord:<server id>/<channel id> or slack:<workspace id>/<channel id>');
const zone = z.string().refine(isZone, 'must be a time zone such as Europe/Berlin');
const weekdays = ['monday', 'tuesday', 'wednesday', 'thursday', 'friday', 'saturday', 'sunday'] as const;

const newsGenres = wordsOf(sourceGenres).filter((genre) => genre !== 'policy');
const feed = z.strictObject({
  url,
  name: z.string().optional(),
  publisher: z.string().optional(),
  every: every.optional(),
  kind: z.enum(newsGenres, `must be one of ${newsGenres.join(', ')}`).default('news'),
});
const policy = z.strictObject({
  service: z.string('is missing: the company or product as people call it'),
  terms: z.string('is missing: which document, such as "Privacy Policy"'),
  publisher: z.string().optional(),
  url,
  select: selections.optional(),
  remove: selections.optional(),
  every: every.optional(),
  optOut: url.optional(),
});
const subscription = z.strictObject({
  channel,
  companies: words.optional(),
  topics: oneOf(events).optional(),
  kinds: oneOf(sourceGenres).optional(),
  data: oneOf(dataTypes).optional(),
  severity: z.enum(wordsOf(severities), `must be one of ${wordsOf(severities).join(', ')}`).optional(),
  exclude: words.optional(),
  digest: z
    .strictObject({
      day: z.enum(weekdays, `must be one of ${weekdays.join(', ')}`),
      time: z.string().regex(/^(?:[01]?\d|2[0-3]):[0-5]\d$/, 'must be a time of day in quotes, such as "09:00"'),
      zone,
    })
    .optional(),
});
const file = z.strictObject({
  catalogue: z.boolean('must be true or false').default(false),
  feeds: z.array(feed).default([]),
  policies: z.array(policy).default([]),
  subscriptions: z.array(subscription).default([]),
  operators: channel.optional(),
});

/**
 * Reads a sources file (YAML; docs/sources.md). Intervals below the floor are raised to it. Throws one AppError
 * (`bad_setup`) that names every fault by file and line and says what to write instead.
 */
export function readSourcesFile(
  text: string,
  about: { readonly file: string; readonly minIntervalMinutes?: number | undefined; readonly now: Instant },
): SourcesFile {
  if (text.length > maxChars) throw faulty(about.file, ['is larger than 2 MB, too large for a list of sources']);
  const lines = new LineCounter();
  const document = parseDocument(text, { lineCounter: lines, prettyErrors: false });
  const at = (offset: number | undefined, what: string) =>
    offset === undefined ? what : `${about.file}:${lines.linePos(offset).line} ${what}`;
  if (document.errors.length > 0) {
    throw faulty(
      about.file,
      document.errors.map((error) => at(error.pos[0], `is no YAML: ${error.message}`)),
    );
  }
  let raw: unknown;
  try {
    // An alias that stands for more and more of itself is refused here.
    raw = document.toJS({ maxAliasCount: 50 });
  } catch {
    throw faulty(about.file, ['uses its own aliases too often; write the values out']);
  }
  if (raw === null) throw faulty(about.file, ['is empty; write `feeds:`, `policies:` or `catalogue: true`']);
  const read = file.safeParse(raw, { reportInput: true });
  if (!read.success) {
    throw faulty(
      about.file,
      read.error.issues.flatMap((issue) => faultsOf(issue).map(({ path, what }) => at(offsetOf(document, path), what))),
    );
  }
  const duplicates = duplicateUrls(read.data).map(({ path, first }) =>
    at(
      offsetOf(document, path),
      `is the same address as in line ${lines.linePos(offsetOf(document, first) ?? 0).line}; keep one of them`,
    ),
  );
  if (duplicates.length > 0) throw faulty(about.file, duplicates);
  const floor = (kind: Source['kind']) => about.minIntervalMinutes ?? leastMinutes[kind];
  return {
    withCatalogue: read.data.catalogue,
    sources: [
      ...read.data.feeds.map((entry) => feedSource(entry, floor('feed'))),
      ...read.data.policies.map((entry) => policySource(entry, floor('policy'))),
    ],
    subscriptions: read.data.subscriptions.map((entry) => subscriptionOf(entry, about.now)),
    operators: read.data.operators === undefined ? null : parseTarget(read.data.operators),
  };
}

function feedSource(entry: z.output<typeof feed>, floor: number): Source {
  const address = normalUrl(entry.url) as string;
  const host = new URL(address).hostname.replace(/^www\./, '');
  return {
    id: sourceId('feed', address),
    kind: 'feed',
    name: entry.name ?? host,
    publisher: entry.publisher ?? entry.name ?? host,
    url: address,
    everyMinutes: Math.max(floor, minutesOf(entry.every) ?? usualMinutes.feed),
    origin: 'file',
    genre: entry.kind,
  };
}

function policySource(entry: z.output<typeof policy>, floor: number): Source {
  const address = normalUrl(entry.url) as string;
  return {
    id: sourceId('policy', address),
    kind: 'policy',
    name: `${entry.service}, ${entry.terms}`,
    publisher: entry.publisher ?? entry.service,
    url: address,
    everyMinutes: Math.max(floor, minutesOf(entry.every) ?? usualMinutes.policy),
    origin: 'file',
    genre: 'policy',
    service: entry.service,
    terms: entry.terms,
    select: entry.select ?? [],
    remove: entry.remove ?? [],
    ...(entry.optOut === undefined ? {} : { optOut: entry.optOut }),
  };
}

function subscriptionOf(entry: z.output<typeof subscription>, now: Instant): Subscription {
  const filter: Filter = {
    ...(entry.companies === undefined ? {} : { companies: entry.companies }),
    ...(entry.topics === undefined ? {} : { topics: entry.topics }),
    ...(entry.kinds === undefined ? {} : { genres: entry.kinds }),
    ...(entry.data === undefined ? {} : { dataTypes: entry.data }),
    ...(entry.severity === undefined ? {} : { leastSeverity: entry.severity }),
    ...(entry.exclude === undefined ? {} : { exclude: entry.exclude }),
  };
  const { digest } = entry;
  return {
    // The same words are the same subscription at every start.
    id: `file-${hashText(JSON.stringify(entry))}`,
    target: parseTarget(entry.channel),
    filter,
    ...(digest === undefined
      ? {}
      : {
          digest: {
            day: (weekdays.indexOf(digest.day) + 1) as 1 | 2 | 3 | 4 | 5 | 6 | 7,
            time: digest.time.padStart(5, '0'),
            zone: digest.zone,
          },
        }),
    origin: 'file',
    createdBy: 'sources file',
    createdAt: now,
  };
}

type Path = readonly PropertyKey[];

/** A fault of zod's as sentences about a place in the file. */
function faultsOf(issue: z.core.$ZodIssue): readonly { readonly path: Path; readonly what: string }[] {
  if (issue.code === 'unrecognized_keys') {
    return issue.keys.map((key) => {
      const near = nearest(key, knownKeys(issue.path), 1)[0];
      const hint = near === undefined ? `there is ${knownKeys(issue.path).join(', ')}` : `did you mean "${near}"?`;
      return { path: [...issue.path, key], what: `has no "${key.slice(0, 60)}"; ${hint}` };
    });
  }
  const name = issue.path.filter((part) => typeof part === 'string').at(-1) ?? 'the document';
  if (issue.code === 'invalid_type' && issue.input === undefined && issue.message.startsWith('Invalid')) {
    return [{ path: issue.path, what: `"${String(name)}" is missing` }];
  }
  const what =
    issue.code === 'invalid_type' && issue.message.startsWith('Invalid')
      ? `must be ${kindWords[issue.expected] ?? issue.expected}`
      : issue.message;
  return [{ path: issue.path, what: `"${String(name)}" ${what}` }];
}

const kindWords: Readonly<Record<string, string>> = {
  string: 'text',
  array: 'a list',
  object: 'a list of names and values',
};

function knownKeys(path: Path): readonly string[] {
  const [list, , inner] = path;
  if (list === 'feeds') return Object.keys(feed.shape);
  if (list === 'policies')
    return inner === undefined ? Object.keys(policy.shape) : ['startBefore', 'startAfter', 'endBefore', 'endAfter'];
  if (list === 'subscriptions') return inner === undefined ? Object.keys(subscription.shape) : ['day', 'time', 'zone'];
  return Object.keys(file.shape);
}

/** Where a value stands; for one that is not there, what it should stand in. */
function offsetOf(document: ReturnType<typeof parseDocument>, path: Path): number | undefined {
  for (let length = path.length; length >= 0; length -= 1) {
    const parent = path.slice(0, length - 1);
    const key = path[length - 1];
    const map =
      length === 0 ? document.contents : parent.length === 0 ? document.contents : document.getIn(parent, true);
    const pair = (map as { items?: { key?: { value?: unknown; range?: readonly number[] } }[] } | null)?.items?.find(
      (item) => item?.key?.value === key,
    );
    if (pair?.key?.range !== undefined) return pair.key.range[0];
    const node = length === 0 ? document.contents : (document.getIn(path.slice(0, length), true) as Node | undefined);
    if (node?.range) return node.range[0];
  }
  return undefined;
}

function duplicateUrls(read: z.output<typeof file>): readonly { readonly path: Path; readonly first: Path }[] {
  const seen = new Map<string, Path>();
  const duplicates: { path: Path; first: Path }[] = [];
  for (const list of ['feeds', 'policies'] as const) {
    for (const [index, entry] of read[list].entries()) {
      const address = normalUrl(entry.url) as string;
      const path: Path = [list, index, 'url'];
      const first = seen.get(address);
      if (first === undefined) seen.set(address, path);
      else duplicates.push({ path, first });
    }
  }
  return duplicates;
}

function minutesOf(duration: string | undefined): number | null {
  const match = /^\s*(\d+(?:\.\d+)?)\s*(s|min|h|d)\s*$/.exec(duration ?? '');
  const unit = { s: 1 / 60, min: 1, h: 60, d: 1_440 }[match?.[2] ?? ''];
  return match === null || unit === undefined ? null : Number(match[1]) * unit;
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

function isZone(name: string): boolean {
  try {
    new Intl.DateTimeFormat('en', { timeZone: name });
    return true;
  } catch {
    return false;
  }
}

function faulty(name: string, faults: readonly string[]): AppError {
  const lines = faults.map((fault) => `  ${fault.startsWith(name) ? fault : `${name} ${fault}`}`);
  return new AppError(
    'bad_setup',
    `Cannot use the sources file (see docs/sources.md):\n${[...new Set(lines)].join('\n')}`,
  );
}
