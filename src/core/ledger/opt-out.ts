import type { LinkCheck, Source } from '../../nouns/source.ts';
import type { Story } from '../../nouns/story.ts';
import type { Day } from '../../nouns/time.ts';
import { findDays } from '../text/find-dates.ts';
import { folded } from '../text/words.ts';
import type { PolicyPage } from './policy-pages.ts';

/** An opt-out page, the services it is for, and the result of checking it. */
export type OptOutLink = {
  readonly url: string;
  readonly services: readonly string[];
  /** Where the address comes from. */
  readonly origin: 'catalogue' | 'file' | 'command';
  /** Absent if the address hasn't been checked yet. */
  readonly check?: LinkCheck | undefined;
};

/** Returns the opt-out links of all sources, each address once. `checks` are by address. */
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

/** Returns the opt-out page for a story's company, if a source has one. A service takes precedence over its owner. */
export function optOutUrl(story: Pick<Story, 'companies'>, sources: readonly Source[]): string | undefined {
  for (const company of story.companies.map(folded)) {
    for (const source of sources) {
      if (source.kind !== 'policy' || source.optOut === undefined) continue;
      if (folded(source.service) === company || folded(source.publisher) === company) return source.optOut;
    }
  }
  return undefined;
}

/** Returns the opt-out deadline that sentences about it state ("opt out by 1 October 2026"); null if none is stated. */
export function optOutDeadline(sentences: readonly string[]): Day | null {
  for (const sentence of sentences) {
    for (const { day, index } of findDays(sentence, { dayFirst: false })) {
      if (until.test(sentence.slice(Math.max(0, index - reach), index))) return day;
    }
  }
  return null;
}

/** Characters before a day in which the words that make it a deadline are looked for. */
const reach = 40;
const until =
  /\b(?:by|before|until|till|no later than|prior to|on or before|deadline(?: is| of)?:?)\s+(?:the\s+|midnight (?:on|of)\s+)?$/i;
