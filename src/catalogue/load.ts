import { readFile } from 'node:fs/promises';
import { AppError } from '../nouns/errors.ts';
import type { Instant } from '../nouns/time.ts';
import { type CatalogueEntry, readCatalogueFile, readSourcesFile, type SourcesFile } from './read-sources-file.ts';

export type LoadedSources = Omit<SourcesFile, 'withCatalogue'>;

/** Beside this file, wherever the package is installed. */
const catalogueFiles = ['feeds.yaml', 'services.yaml'];

/** What Fineprint reads where nobody names other sources, with where each address was last seen. `minIntervalMinutes` slows it down. */
export async function readCatalogue(
  options: { minIntervalMinutes?: number | undefined } = {},
): Promise<readonly CatalogueEntry[]> {
  const read = async (file: string) =>
    readCatalogueFile(await readFile(new URL(file, import.meta.url), 'utf8'), { ...options, file });
  return (await Promise.all(catalogueFiles.map(read))).flat();
}

/**
 * What is to be read: the file that FINEPRINT_SOURCES names, with the catalogue where it asks for it; without a file the catalogue.
 * FINEPRINT_MIN_INTERVAL slows every source down to it; it speeds none up. Rejects with an AppError (`bad_setup`) that
 * names file and line.
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
  ENOENT: 'there is no such file',
  EISDIR: 'it is a folder',
  EACCES: 'this user may not read it',
};

async function readText(file: string): Promise<string> {
  try {
    return await readFile(file, 'utf8');
  } catch (thrown) {
    const reason = reasons[(thrown as NodeJS.ErrnoException).code ?? ''] ?? 'it cannot be opened';
    throw new AppError(
      'bad_setup',
      `Cannot read the sources file ${file}: ${reason}. Correct FINEPRINT_SOURCES, or leave it out to read the built-in catalogue.`,
    );
  }
}
