import type { LinkCheck, Source } from '../../nouns/source.ts';
import type { Story } from '../../nouns/story.ts';
import type { Day } from '../../nouns/time.ts';
import { splitSentences } from '../text/sentences.ts';
import { deadlineIn, mentionsTime, type StatedTime } from '../text/stated-times.ts';
import { oneOf } from '../text/word-lists.ts';
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

/** A sentence on how to say no, and the day on which it was read. */
type WayToSayNo = { readonly text: string; readonly near: Day };

/**
 * The last day to say no that sentences about it state: a day ("by 1 October 2026"), or else the words of a time that is no day
 * ("within 30 days of this notice"). `none` only where they speak of no time at all; null where they speak of one that isn't understood.
 */
export function optOutDeadline(ways: readonly WayToSayNo[]): StatedTime | 'none' | null {
  const stated = ways.flatMap(({ text, near }) => deadlineIn(text, { near }) ?? []);
  const found = stated.find(({ day }) => day !== null) ?? stated[0];
  return found ?? (ways.some(({ text }) => mentionsTime(text)) ? null : 'none');
}

/**
 * The last day to say no that changed clauses state; null if none of their sentences states one. Only sentences about saying no count.
 * Without `near`, the day on which the clauses were new, a date without a year is no day.
 */
export function lastDayToSayNo(clauses: readonly string[], near?: Day): Day | null {
  for (const sentence of clauses.flatMap(splitSentences)) {
    const day = refusing.test(sentence) ? deadlineIn(sentence, { near })?.day : undefined;
    if (day !== undefined && day !== null) return day;
  }
  return null;
}
const refusing = new RegExp(
  oneOf`
    opt(?:ing)?[ -]?out|\bobject|\bsay no|refus|declin|withdraw|turn(?:ing)? (?:it |this |them )?off|disabl
    widersp|ablehn|deaktivier|abmeld|oppos|oppon|opon|opor|rechaz|desactiv|baja|désactiv|rifiut|disattiv|recus|desativ
    bezwaar|weiger|afmeld|uitschakel|sprzeciw|odmów|odmow|wyłącz|拒否|停止|オプトアウト|異議
  `,
  'iu',
);
