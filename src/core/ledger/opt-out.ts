import type { LinkCheck, Source } from '../../nouns/source.ts';
import type { Story } from '../../nouns/story.ts';
import type { Day } from '../../nouns/time.ts';
import { findDays } from '../text/find-dates.ts';
import { folded } from '../text/words.ts';
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

/** Where a person says no to a story's company, where a source knows it; the service itself before its owner. */
export function optOutUrl(story: Pick<Story, 'companies'>, sources: readonly Source[]): string | undefined {
  for (const company of story.companies.map(folded)) {
    for (const source of sources) {
      if (source.kind !== 'policy' || source.optOut === undefined) continue;
      if (folded(source.service) === company || folded(source.publisher) === company) return source.optOut;
    }
  }
  return undefined;
}

/** The last day to say no that sentences about it state ("opt out by 1 October 2026"); null where none is stated. */
export function optOutDeadline(sentences: readonly string[]): Day | null {
  for (const sentence of sentences) {
    for (const { day, index } of findDays(sentence, { dayFirst: false })) {
      if (until.test(sentence.slice(Math.max(0, index - reach), index))) return day;
    }
  }
  return null;
}

/** Characters before a day in which the words stand that make it a last day. */
const reach = 40;
const until =
  /\b(?:by|before|until|till|no later than|prior to|on or before|deadline(?: is| of)?:?)\s+(?:the\s+|midnight (?:on|of)\s+)?$/i;
