import { readFile } from 'node:fs/promises';
import { AppError } from '../nouns/errors.ts';
import type { Instant } from '../nouns/time.ts';
import { type CatalogueEntry, readCatalogueFile, readSourcesFile, type SourcesFile } from './read-sources-file.ts';

/** A sources file with the catalogue already added, if it asks for it. */
export type LoadedSources = Omit<SourcesFile, 'withCatalogue'>;

/** Next to this file, wherever the package is installed. */
const catalogueFiles = ['feeds.yaml', 'services.yaml'];

/** The built-in sources, with where each address was last seen. No source is polled more often than `minIntervalMinutes`. */
export async function readCatalogue(
  options: { minIntervalMinutes?: number | undefined } = {},
): Promise<readonly CatalogueEntry[]> {
  const read = async (file: string) =>
    readCatalogueFile(await readFile(new URL(file, import.meta.url), 'utf8'), { ...options, file });
  return (await Promise.all(catalogueFiles.map(read))).flat();
}

/**
 * Loads the file in FINEPRINT_SOURCES, plus the catalogue if the file asks for it; without a file, only the catalogue. No source is polled more
 * often than FINEPRINT_MIN_INTERVAL. Rejects with an AppError (`bad_setup`) that names file and line.
 */
export async function loadSources(
  env: { FINEPRINT_SOURCES?: string | undefined; FINEPRINT_MIN_INTERVAL?: number | undefined },
  now: Instant,
): Promise<LoadedSources> {
  const minIntervalMinutes = env.FINEPRINT_MIN_INTERVAL;
  const builtIn = async () => (await readCatalogue({ minIntervalMinutes })).map(({ source }) => source);
  const file = env.FINEPRINT_SOURCES;
  if (file === undefined) {
    return { sources: await builtIn(), subscriptions: [], digests: [], operators: null, notes: [] };
  }
  const { withCatalogue, sources, ...rest } = readSourcesFile(await readText(file), { file, minIntervalMinutes, now });
  if (!withCatalogue) return { ...rest, sources };
  const named = new Set(sources.map(({ url }) => url));
  return { ...rest, sources: [...sources, ...(await builtIn()).filter(({ url }) => !named.has(url))] };
}

const reasons: Readonly<Record<string, string>> = {
  ENOENT: 'no such file',
  EISDIR: 'it is a folder',
  EACCES: 'permission denied',
};

async function readText(file: string): Promise<string> {
  try {
    return await readFile(file, 'utf8');
  } catch (thrown) {
    const reason = reasons[(thrown as NodeJS.ErrnoException).code ?? ''] ?? "it can't be opened";
    throw new AppError(
      'bad_setup',
      `Can't read the sources file ${file}: ${reason}. Check FINEPRINT_SOURCES, or unset it to use the built-in catalogue.`,
    );
  }
}
