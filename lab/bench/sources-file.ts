import type { Source } from '../../src/nouns/source.ts';

/** Writes the sources of a benchmark as a sources file. */
export function sourcesFile(sources: readonly Source[]): string {
  const feeds = sources.filter(({ kind }) => kind === 'feed').map(({ url, name }) => ({ url, name }));
  const policies = sources.flatMap((source) =>
    source.kind === 'policy' ? [{ url: source.url, service: source.service, terms: source.terms }] : [],
  );
  // JSON is YAML.
  return JSON.stringify({ feeds, policies });
}
