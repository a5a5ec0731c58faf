import { LineCounter, parseDocument } from 'yaml';
import type { z } from 'zod';
import { hashText } from '../core/text/sentences.ts';
import { normalUrl } from '../core/text/urls.ts';
import { joined } from '../core/text/words.ts';
import { type Digest, scheduleOf } from '../nouns/digest.ts';
import type { Target } from '../nouns/place.ts';
import type { PolicySource, Source } from '../nouns/source.ts';
import { askedByRow, type Subscription, subscriptionKey, timedParts } from '../nouns/subscription.ts';
import type { Instant } from '../nouns/time.ts';
import { type Fault, faultsOf, faultyFile, type LineOf, placesOf, shapeMessage } from './file-faults.ts';
import {
  catalogueFileSchema,
  type FeedRow,
  type PolicyRow,
  type SubscriptionRow,
  sourcesFileSchema,
  subscriptionRow,
} from './file-schema.ts';
import { feedSource, intervalOf, policySource, sourceId } from './make-source.ts';

/** The contents of a sources file. */
export type SourcesFile = {
  readonly sources: readonly Source[];
  readonly subscriptions: readonly Subscription[];
  /** The weekly digests of subscribed channels. */
  readonly digests: readonly Digest[];
  /** The channel that is notified about failing sources; null: none. */
  readonly operators: Target | null;
  /** `catalogue: true`: also use the built-in sources. */
  readonly withCatalogue: boolean;
  /**
   * What was assumed or left out, in sentences that name the line: a day or hours without a time zone are in UTC; a row with a fault in
   * a file that was imported.
   */
  readonly notes: readonly string[];
};

/** Where and when an address was last seen. */
type Seen = {
  readonly where: string;
  /** A day or a month; null if unknown. */
  readonly when: string | null;
};

/** A built-in source. */
export type CatalogueEntry = { readonly source: Source; readonly seen: Seen };

type FileOptions = { readonly file: string; readonly minIntervalMinutes?: number | undefined };

/** Room for some 20,000 sources. */
const maxChars = 2 * 1024 * 1024;

/**
 * Reads a sources file (YAML 1.2; docs/sources.md). Raises intervals below the minimum to it, and limits them to a day. Throws one AppError
 * (`bad_setup`) that lists the faults with file and line and says how to fix them.
 */
export function readSourcesFile(text: string, about: FileOptions & { now: Instant }): SourcesFile {
  const { data, lineOf, leftOut } = readRows(text, { schema: sourcesFileSchema, file: about.file });
  const { catalogue, feeds, policies, subscriptions, operators } = data;
  if (!catalogue && feeds.length + policies.length === 0) {
    throw faultyFile(about.file, [wholeFault('lists no feeds and no policies. Add one, or set `catalogue: true`')]);
  }
  return {
    withCatalogue: catalogue,
    sources: sourcesOf(data, { origin: 'file', floor: about.minIntervalMinutes }),
    subscriptions: subscriptions.map((row) => subscriptionOf(row, about.now)),
    digests: subscriptions.flatMap((row) => digestOf(row, about.now)),
    operators: operators ?? null,
    // Commands require a zone. A file that worked so far must not keep the bot from starting, and so far it meant UTC.
    notes: leftOut.concat(
      subscriptions.flatMap((row, index) => {
        const timed = row.zone === undefined ? timedParts(row) : [];
        if (timed.length === 0) return [];
        const line = lineOf(['subscriptions', index]);
        return [
          `${about.file}:${line} has ${joined(timed)} without a time zone, so UTC is used. Add "zone" to choose another`,
        ];
      }),
    ),
  };
}

/** Reads a file of the built-in catalogue, whose rows also say where their address was seen. Throws like `readSourcesFile()`. */
export function readCatalogueFile(text: string, about: FileOptions): readonly CatalogueEntry[] {
  const { data, lineOf } = readRows(text, { schema: catalogueFileSchema, file: about.file });
  const rows = [
    ...data.feeds.map((row, index) => ({ row, path: ['feeds', index, 'seen'] })),
    ...data.policies.map((row, index) => ({ row, path: ['policies', index, 'seen'] })),
  ];
  const sources = sourcesOf(data, { origin: 'catalogue', floor: about.minIntervalMinutes });
  return sources.map((source, index) => {
    const { row, path = [] } = rows[index] ?? {};
    const [word = '', when = null] = row?.seen.split(' ') ?? [];
    const where = data.seen[word];
    if (where !== undefined) return { source, seen: { where, when } };
    throw faultyFile(about.file, [{ line: lineOf(path), say: () => `"${word}" isn't explained under \`seen:\`` }]);
  });
}

function wholeFault(sentence: string): Fault {
  return { line: null, say: () => sentence };
}

/**
 * Validates the rows of a file; throws one AppError with all faults. Of a file that was imported, feeds and policies with faults are left
 * out as long as others remain, and `leftOut` says so.
 */
function readRows<Schema extends z.ZodType>(
  text: string,
  { schema, file }: { schema: Schema; file: string },
): { readonly data: z.output<Schema>; readonly lineOf: LineOf; readonly leftOut: readonly string[] } {
  const refuse = (faults: readonly Fault[]) => faultyFile(file, faults);
  const refuseWhole = (sentence: string) => refuse([wholeFault(sentence)]);
  if (text.length > maxChars) throw refuseWhole('is larger than 2 MB, the limit for a sources file');
  const { raw, lineOf, twice } = readYaml(text, { refuse, refuseWhole });
  if (raw === null) throw refuseWhole('is empty. Add `feeds:`, `policies:` or `catalogue: true`');
  const read = schema.safeParse(raw, { error: shapeMessage });
  const faults = [...twice, ...(read.success ? [] : faultsOf(read.error.issues, lineOf)), ...repeated(raw, lineOf)];
  if (read.success && faults.length === 0) return { data: read.data, lineOf, leftOut: [] };
  const rest = withoutFaultyRows(raw, faults);
  const again = rest === null ? null : schema.safeParse(rest, { error: shapeMessage });
  if (again?.success !== true) throw refuse(faults);
  const first = new Map(faults.toReversed().map((fault) => [rowOf(fault), fault]));
  const leftOut = [...first.values()]
    .toReversed()
    .map(({ line, say }) => `Left out an entry: ${file}:${line} ${say()}`);
  return { data: again.data, lineOf, leftOut };
}

/** A file that was imported, without its feeds and policies that have faults; null for other files, and if nothing or a fault remains. */
function withoutFaultyRows(raw: unknown, faults: readonly Fault[]): unknown {
  if (typeof raw !== 'object' || raw === null || !('imported' in raw)) return null;
  const faulty = new Set(faults.map(rowOf));
  if (faulty.has(null)) return null;
  const kept = (list: string) =>
    rowsOf(raw, list).flatMap(({ row, index }) => (faulty.has(`${list} ${index}`) ? [] : [row]));
  const [feeds, policies] = [kept('feeds'), kept('policies')];
  return feeds.length + policies.length === 0 ? null : { ...raw, feeds, policies };
}

/** The feed or policy that a fault is about; null if it is about something else. */
function rowOf({ path: [list, index] = [] }: Fault): string | null {
  return (list === 'feeds' || list === 'policies') && typeof index === 'number' ? `${list} ${index}` : null;
}

function readYaml(
  text: string,
  { refuse, refuseWhole }: { refuse(faults: readonly Fault[]): Error; refuseWhole(sentence: string): Error },
): { raw: unknown; lineOf: LineOf; twice: readonly Fault[] } {
  const lines = new LineCounter();
  // The library compares every pair of keys; placesOf() finds repeated keys in linear time.
  const document = parseDocument(text, { lineCounter: lines, prettyErrors: false, uniqueKeys: false });
  const isTooDeep = document.errors.some(({ code }) => code === 'RESOURCE_EXHAUSTION');
  if (isTooDeep) throw refuseWhole('is nested too deeply for a sources file');
  if (document.errors.length > 0) {
    throw refuse(
      document.errors.map(({ code, pos, message }) => ({
        line: lines.linePos(pos[0]).line,
        say: () =>
          code === 'MULTIPLE_DOCS' ? 'starts a second document. Remove the "---"' : `isn't valid YAML: ${message}`,
      })),
    );
  }
  const { lineOf, twice } = placesOf(document, lines);
  try {
    return { raw: document.toJS({ maxAliasCount: 50 }), lineOf, twice };
  } catch (thrown) {
    // How the yaml library refuses aliases that are undefined or expand too much.
    if (!(thrown instanceof ReferenceError)) throw thrown;
    throw refuseWhole('uses aliases (`*name`) that are undefined or expand too much. Write out the values');
  }
}

/** Finds repeated addresses, subscriptions and digests in every row that can be read, even if other rows have faults. */
function repeated(raw: unknown, lineOf: LineOf): readonly Fault[] {
  const repeats = (rows: readonly { path: readonly PropertyKey[]; same: string }[], what: string): Fault[] => {
    const first = new Map<string, number>();
    return rows.flatMap(({ path, same }) => {
      const line = lineOf(path);
      const before = first.get(same);
      if (before === undefined) first.set(same, line);
      return before === undefined
        ? []
        : [{ line, path, say: () => `repeats the ${what} on line ${before}. Keep one of them` }];
    });
  };
  const addresses = (['feeds', 'policies'] as const).flatMap((list) =>
    rowsOf(raw, list).flatMap(({ row, index }) => {
      const same = addressOf(row);
      return same === null ? [] : [{ path: [list, index, 'url'], same }];
    }),
  );
  const subscriptions = rowsOf(raw, 'subscriptions').flatMap(({ row, index }) => {
    const read = subscriptionRow.safeParse(row);
    if (!read.success) return [];
    return [
      {
        path: ['subscriptions', index],
        same: subscriptionKey({ target: read.data.channel, ...askedByRow(read.data) }),
      },
    ];
  });
  const digests = rowsOf(raw, 'subscriptions').flatMap(({ row, index }) => {
    const { channel, digest } = (row ?? {}) as Readonly<Record<string, unknown>>;
    return digest === undefined ? [] : [{ path: ['subscriptions', index, 'digest'], same: JSON.stringify(channel) }];
  });
  return [
    ...repeats(addresses, 'address'),
    ...repeats(subscriptions, 'subscription'),
    ...repeats(digests, 'channel’s digest'),
  ];
}

/** What identifies a row: its address or addresses, with its selectors. Two documents may share a page. */
export function addressOf(row: unknown): string | null {
  const { url, more, select, remove } = (row ?? {}) as Readonly<Record<string, unknown>>;
  const rest = Array.isArray(more) ? more.map((page: { url?: unknown } | null) => page?.url) : [];
  const all = [url, ...rest].map((one) => (typeof one === 'string' ? normalUrl(one) : null));
  const cut = select === undefined && remove === undefined ? '' : JSON.stringify([select, remove]);
  return all.includes(null) ? null : `${all.join(' ')}${cut}`;
}

function rowsOf(raw: unknown, list: string): readonly { row: unknown; index: number }[] {
  const rows = (raw as Readonly<Record<string, unknown>>)[list];
  return Array.isArray(rows) ? rows.map((row, index) => ({ row, index })) : [];
}

function sourcesOf(
  { feeds, policies }: { feeds: readonly FeedRow[]; policies: readonly PolicyRow[] },
  { origin, floor }: { origin: 'file' | 'catalogue'; floor: number | undefined },
): readonly Source[] {
  return [
    ...feeds.map(({ url, name, publisher, every, kind: genre }) =>
      feedSource({ url, name, publisher, genre, origin, everyMinutes: intervalOf('feed', { asked: every, floor }) }),
    ),
    ...withOwnIds(
      policies.map(({ service, terms, publisher, url, select = [], remove = [], more, every, optOut }) =>
        policySource({
          idOf: [url, ...(more ?? []).map((page) => page.url)].join(' '),
          service,
          terms,
          publisher,
          url,
          select,
          remove,
          more: more?.map((page) => ({ url: page.url, select: page.select ?? [], remove: page.remove ?? [] })),
          everyMinutes: intervalOf('policy', { asked: every, floor }),
          optOut,
          origin,
        }),
      ),
    ),
  ];
}

/** Of documents that share a page, the first gets the id of the address; the ids of the others also depend on their selectors. */
function withOwnIds(sources: readonly PolicySource[]): readonly Source[] {
  const known = new Set<string>();
  return sources.map((source) => {
    const { id, url, select, remove } = source;
    if (known.has(id)) return { ...source, id: sourceId('policy', `${url} ${JSON.stringify([id, select, remove])}`) };
    known.add(id);
    return source;
  });
}

function subscriptionOf(row: SubscriptionRow, now: Instant): Subscription {
  return {
    // An unchanged row keeps its id from start to start; the store matches a rewritten row by what it asks for.
    id: `file-${hashText(JSON.stringify(row))}`,
    target: row.channel,
    ...askedByRow(row),
    origin: 'file',
    createdBy: 'sources file',
    createdAt: now,
  };
}

function digestOf({ channel, digest }: SubscriptionRow, now: Instant): readonly Digest[] {
  if (digest === undefined) return [];
  const schedule = scheduleOf(digest);
  return [{ target: channel, schedule, origin: 'file', createdBy: 'sources file', createdAt: now, changedAt: now }];
}
