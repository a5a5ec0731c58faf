import { LineCounter, parseDocument } from 'yaml';
import { hashText } from '../core/text/sentences.ts';
import { normalUrl } from '../core/text/urls.ts';
import type { Digest, DigestSchedule } from '../nouns/digest.ts';
import type { Target } from '../nouns/place.ts';
import type { PolicySource, Source } from '../nouns/source.ts';
import type { Filter, Pace, Subscription } from '../nouns/subscription.ts';
import type { Instant } from '../nouns/time.ts';
import { type Fault, faultsOf, faultyFile, type LineOf, placesOf, shapeMessage } from './file-faults.ts';
import {
  type FeedRow,
  type PolicyRow,
  type SubscriptionRow,
  sourcesFileSchema,
  subscriptionRow,
  weekdays,
} from './file-schema.ts';
import { intervalOf } from './interval.ts';
import { sourceId } from './source-id.ts';

/** What a sources file says. */
export type SourcesFile = {
  readonly sources: readonly Source[];
  readonly subscriptions: readonly Subscription[];
  /** The weekly digests of channels that are subscribed. */
  readonly digests: readonly Digest[];
  /** Where operators hear of failing sources; null: nowhere. */
  readonly operators: Target | null;
  /** `catalogue: true`: the built-in sources are read too. */
  readonly withCatalogue: boolean;
};

/** A file of sources is no book: this is room for some 20,000 of them. */
const maxChars = 2 * 1024 * 1024;
/**
 * Reads a sources file (YAML 1.2; docs/sources.md). Intervals below the floor are raised to it, and no source waits
 * longer than a day. Throws one AppError (`bad_setup`) that names the faults by file and line and says what to write
 * instead.
 */
export function readSourcesFile(
  text: string,
  about: { readonly file: string; readonly minIntervalMinutes?: number | undefined; readonly now: Instant },
): SourcesFile {
  const refuse = (faults: readonly Fault[]) => faultyFile(about.file, faults);
  const refuseWhole = (sentence: string) => refuse([{ line: null, say: () => sentence }]);
  if (text.length > maxChars) throw refuseWhole('is larger than 2 MB, too large for a list of sources');
  const { raw, lineOf, twice } = readYaml(text, { refuse, refuseWhole });
  if (raw === null) throw refuseWhole('is empty; write `feeds:`, `policies:` or `catalogue: true`');

  const read = sourcesFileSchema.safeParse(raw, { error: shapeMessage });
  const faults = [...twice, ...(read.success ? [] : faultsOf(read.error.issues, lineOf)), ...repeated(raw, lineOf)];
  if (!read.success || faults.length > 0) throw refuse(faults);

  const { catalogue, feeds, policies, subscriptions, operators } = read.data;
  if (!catalogue && feeds.length + policies.length === 0) {
    throw refuseWhole('names no feed and no policy; add one, or write `catalogue: true`');
  }
  const everyMinutes = (kind: Source['kind'], asked: number | undefined) =>
    intervalOf(kind, { asked, floor: about.minIntervalMinutes });
  return {
    withCatalogue: catalogue,
    sources: [
      ...feeds.map((row) => feedSource(row, everyMinutes('feed', row.every))),
      ...withOwnIds(policies.map((row) => policySource(row, everyMinutes('policy', row.every)))),
    ],
    subscriptions: subscriptions.map((row) => subscriptionOf(row, about.now)),
    digests: subscriptions.flatMap((row) => digestOf(row, about.now)),
    operators: operators ?? null,
  };
}

function readYaml(
  text: string,
  { refuse, refuseWhole }: { refuse(faults: readonly Fault[]): Error; refuseWhole(sentence: string): Error },
): { raw: unknown; lineOf: LineOf; twice: readonly Fault[] } {
  const lines = new LineCounter();
  // The library compares each key with each other; placesOf() finds repeated ones in linear time.
  const document = parseDocument(text, { lineCounter: lines, prettyErrors: false, uniqueKeys: false });
  const isTooDeep = document.errors.some(({ code }) => code === 'RESOURCE_EXHAUSTION');
  if (isTooDeep) throw refuseWhole('is nested too deeply for a list of sources');
  if (document.errors.length > 0) {
    throw refuse(
      document.errors.map(({ code, pos, message }) => ({
        line: lines.linePos(pos[0]).line,
        say: () =>
          code === 'MULTIPLE_DOCS' ? 'begins a second document; take the "---" away' : `is no YAML: ${message}`,
      })),
    );
  }
  const { lineOf, twice } = placesOf(document, lines);
  try {
    return { raw: document.toJS({ maxAliasCount: 50 }), lineOf, twice };
  } catch (thrown) {
    // The yaml library's two ways to refuse an alias: one that stands for nothing, and one that grows and grows.
    if (!(thrown instanceof ReferenceError)) throw thrown;
    throw refuseWhole('uses aliases (`*name`) that name nothing or grow too much; write the values out');
  }
}

/** What stands there twice: an address, or a subscription that asks the same. Looked for in all that can be read. */
function repeated(raw: unknown, lineOf: LineOf): readonly Fault[] {
  const repeats = (rows: readonly { path: readonly PropertyKey[]; same: string }[], what: string): Fault[] => {
    const first = new Map<string, number>();
    return rows.flatMap(({ path, same }) => {
      const line = lineOf(path);
      const before = first.get(same);
      if (before === undefined) first.set(same, line);
      return before === undefined
        ? []
        : [{ line, say: () => `is the same ${what} as in line ${before}; keep one of them` }];
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
    return read.success ? [{ path: ['subscriptions', index], same: JSON.stringify(read.data) }] : [];
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

/** What a row is known by: its address, or the addresses of several pages, with what is cut out of them. Two documents may share a page. */
function addressOf(row: unknown): string | null {
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

function feedSource(row: FeedRow, everyMinutes: number): Source {
  const host = new URL(row.url).hostname.replace(/^www\./, '');
  return {
    id: sourceId('feed', row.url),
    kind: 'feed',
    name: row.name ?? host,
    publisher: row.publisher ?? row.name ?? host,
    url: row.url,
    everyMinutes,
    origin: 'file',
    genre: row.kind ?? 'news',
  };
}

function policySource(row: PolicyRow, everyMinutes: number): PolicySource {
  return {
    id: sourceId('policy', [row.url, ...(row.more ?? []).map(({ url }) => url)].join(' ')),
    kind: 'policy',
    name: `${row.service}, ${row.terms}`,
    publisher: row.publisher ?? row.service,
    url: row.url,
    everyMinutes,
    origin: 'file',
    genre: 'policy',
    service: row.service,
    terms: row.terms,
    select: row.select ?? [],
    remove: row.remove ?? [],
    ...(row.more === undefined
      ? {}
      : { more: row.more.map(({ url, select = [], remove = [] }) => ({ url, select, remove })) }),
    optOut: row.optOut,
  };
}

/** Of documents that share their pages the first has the id of the address; those after it are told apart by their cut. */
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
  const filter: Filter = {
    companies: row.companies,
    topics: row.topics,
    genres: row.kinds,
    dataTypes: row.data,
    leastSeverity: row.severity,
    regions: row.regions,
    exclude: row.exclude,
  };
  const pace = paceOf(row);
  return {
    // The same words are the same subscription at every start.
    id: `file-${hashText(JSON.stringify(row))}`,
    target: row.channel,
    filter,
    pace,
    origin: 'file',
    createdBy: 'sources file',
    createdAt: now,
  };
}

/** What is timed without a zone goes by UTC. */
function paceOf({ mode = 'instant', ceiling, quiet, zone, thread = false }: SubscriptionRow): Pace | undefined {
  if (mode === 'instant' && ceiling === undefined && quiet === undefined && !thread) return undefined;
  return {
    mode,
    ceiling,
    quiet,
    zone,
    ...(thread ? { thread } : {}),
  };
}

function digestOf({ channel, digest }: SubscriptionRow, now: Instant): readonly Digest[] {
  if (digest === undefined) return [];
  const { day, time, zone } = digest;
  const schedule = { day: (weekdays.indexOf(day) + 1) as DigestSchedule['day'], time: time.padStart(5, '0'), zone };
  return [{ target: channel, schedule, origin: 'file', createdBy: 'sources file', createdAt: now, changedAt: now }];
}
