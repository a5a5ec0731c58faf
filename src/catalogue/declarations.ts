import { z } from 'zod';
import { maxMore, maxNameChars, policyRow, selections, url } from './file-schema.ts';

/** One row of `policies`, as written in a sources file. */
type ImportedPolicy = {
  readonly service: string;
  readonly terms: string;
  readonly url: string;
  readonly select?: readonly unknown[] | undefined;
  readonly remove?: readonly unknown[] | undefined;
  readonly more?: readonly Pick<ImportedPolicy, 'url' | 'select' | 'remove'>[] | undefined;
};

/** What Fineprint can use of a declaration. `problems` are sentences about skipped documents; all others are complete. */
export type Declaration = {
  readonly policies: readonly ImportedPolicy[];
  /** Names of filters that do more than clean links. Their JavaScript is never run. */
  readonly filters: readonly string[];
  /** How many documents ask for a browser. Fineprint tries plain HTTP first. */
  readonly scripted: number;
  readonly problems: readonly string[];
};

/** Filters that only clean link addresses, which don't matter: text is compared without links. */
const linkFilters = new Set(['removeQueryParams', 'cleanUrls', 'removeTrackingIDs', 'removeRedirectFromLinks']);

const filter = z.union(
  [z.string(), z.record(z.string(), z.unknown())],
  'must be a filter name, or a name with parameters',
);
const part = z.strictObject({
  fetch: url,
  select: selections.optional(),
  remove: selections.optional(),
  filter: z.array(filter).optional(),
  executeClientScripts: z.boolean().optional(),
  /** Request headers of older declarations. Fineprint sends its own. */
  headers: z.record(z.string(), z.string()).optional(),
});
const single = part;
const combined = part.omit({ fetch: true }).extend({ combine: z.array(part).min(1, 'lists no pages') });
const documents = z.record(z.string(), z.unknown());
const declaration = z.strictObject({
  name: z.string().trim().min(1, 'is empty').max(120).optional(),
  importedFrom: z.string().optional(),
  terms: documents.optional(),
  /** What older declarations call `terms`. */
  documents: documents.optional(),
});

type Part = z.output<typeof part>;

/**
 * Reads an Open Terms Archive declaration (`<Service>.json`, engine version 14, or an older one with `documents`). In `combine`, each missing key of a page falls back to the
 * document's. If the value isn't a declaration, returns no policies and says why in `problems`. Refuses unknown keys, as the engine does,
 * and documents that a sources file can't hold.
 */
export function readDeclaration(value: unknown, { service }: { service: string }): Declaration {
  const read = declaration.safeParse(value);
  if (!read.success) return { policies: [], filters: [], scripted: 0, problems: faultsOf(read.error, '') };
  const policies: ImportedPolicy[] = [];
  const filters: string[] = [];
  const problems: string[] = [];
  let scripted = 0;
  const { terms: newer, documents: older } = read.data;
  if (newer === undefined && older === undefined)
    return { policies: [], filters: [], scripted: 0, problems: ['It has no "terms".'] };
  for (const [terms, document] of Object.entries({ ...older, ...newer })) {
    const isCombined = typeof document === 'object' && document !== null && 'combine' in document;
    const parsed = isCombined ? combined.safeParse(document) : single.safeParse(document);
    if (!parsed.success) {
      problems.push(...faultsOf(parsed.error, `“${terms}” `));
      continue;
    }
    const pages = 'combine' in parsed.data ? partsOf(parsed.data) : [parsed.data];
    const twice = pages.find(({ fetch }, index) => pages.findIndex((other) => other.fetch === fetch) < index);
    if (twice !== undefined) {
      problems.push(`“${terms}” lists the page ${twice.fetch} twice.`);
      continue;
    }
    const bare = pages.find(({ fetch, select }) => select === undefined && !/\.pdf(?:\?|$)/i.test(fetch));
    if (bare !== undefined) {
      problems.push(`“${terms}” has no "select" for ${bare.fetch}, which isn't a PDF.`);
      continue;
    }
    const [first, ...more] = pages.map(pageOf);
    if (first === undefined) continue;
    if (more.length > maxMore) {
      problems.push(`“${terms}” has ${pages.length} pages; at most ${maxMore + 1} are read as one document.`);
      continue;
    }
    const policy = { service: read.data.name ?? service, terms, ...first, ...(more.length === 0 ? {} : { more }) };
    const row = policyRow.safeParse(policy);
    if (!row.success) {
      problems.push(...faultsOf(row.error, `“${terms.slice(0, maxNameChars)}” `));
      continue;
    }
    policies.push(policy);
    if (pages.some(({ executeClientScripts }) => executeClientScripts === true)) scripted += 1;
    filters.push(
      ...pages.flatMap(({ filter: names = [] }) => names.map(filterName)).filter((name) => !linkFilters.has(name)),
    );
  }
  return { policies, filters, scripted, problems };
}

/** Counts the old declarations of a service (`<Service>.history.json`), or says what is wrong with the file. */
export function readDeclarationHistory(value: unknown): {
  readonly older: number;
  readonly problems: readonly string[];
} {
  const old = z.record(z.string(), z.array(z.looseObject({ validUntil: z.iso.datetime({ offset: true }) })));
  const read = old.safeParse(value);
  if (!read.success) return { older: 0, problems: faultsOf(read.error, '') };
  return { older: Object.values(read.data).reduce((sum, list) => sum + list.length, 0), problems: [] };
}

function partsOf({ combine, ...shared }: z.output<typeof combined>): readonly Part[] {
  return combine.map((page) => ({
    fetch: page.fetch,
    select: page.select ?? shared.select,
    remove: page.remove ?? shared.remove,
    filter: page.filter ?? shared.filter,
    executeClientScripts: page.executeClientScripts ?? shared.executeClientScripts,
  }));
}

function pageOf({ fetch, select, remove }: Part): Pick<ImportedPolicy, 'url' | 'select' | 'remove'> {
  return { url: fetch, select, remove };
}

function filterName(one: z.output<typeof filter>): string {
  return typeof one === 'string' ? one : (Object.keys(one)[0] ?? 'unnamed');
}

function faultsOf(error: z.ZodError, where: string): readonly string[] {
  return error.issues.slice(0, 5).map((issue) => {
    const place = issue.path.length === 0 ? '' : `at ${issue.path.join('.')} `;
    const says = issue.code === 'unrecognized_keys' ? `has unknown keys: ${issue.keys.join(', ')}` : issue.message;
    return `${where}${place}${says}.`;
  });
}
