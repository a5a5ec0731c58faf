import type { LinkCheck } from '../../nouns/source.ts';
import type { PolicyPage } from './policy-pages.ts';

/** An address where a person says no, for which services it is, and what asking it brought. */
export type OptOutLink = {
  readonly url: string;
  readonly services: readonly string[];
  /** Who says so. */
  readonly origin: 'catalogue' | 'file' | 'command';
  /** Absent: nobody asked it yet. */
  readonly check?: LinkCheck | undefined;
};

/** The addresses that the sources know, each once. `checks` are by address. */
export function optOutLinks(
  pages: readonly PolicyPage[],
  checks: ReadonlyMap<string, LinkCheck>,
): readonly OptOutLink[] {
  const links = new Map<string, OptOutLink>();
  for (const { source } of pages) {
    const { optOut: url, service, origin } = source;
    if (url === undefined) continue;
    const services = [...new Set([...(links.get(url)?.services ?? []), service])];
    const check = checks.get(url);
    links.set(url, { url, services, origin, check });
  }
  return [...links.values()];
}
