import type { DigestSchedule, Filter, Genre, Subscription } from '../../types.ts';
import { dataTypes, events, severities } from '../../vocabulary.ts';
import { joined } from './words.ts';

/** ISO weekdays, 1 Monday to 7 Sunday. */
const weekdays: Readonly<Record<DigestSchedule['day'], string>> = {
  1: 'Monday',
  2: 'Tuesday',
  3: 'Wednesday',
  4: 'Thursday',
  5: 'Friday',
  6: 'Saturday',
  7: 'Sunday',
};

/** Whose word it is, behind "from". */
export const fromGenres: Readonly<Record<Genre, string>> = {
  news: 'the news',
  court: 'courts',
  regulator: 'regulators',
  company: 'companies themselves',
  policy: 'policy pages',
};

/** A filter in words, all that was named and nothing else: "OpenAI or Meta; lawsuit filed; at least high", "everything from courts". */
export function describeFilter(filter: Filter): string {
  const or = { max: Number.POSITIVE_INFINITY, with: 'or' };
  const { genres = [] } = filter;
  const parts = [
    joined(filter.companies ?? [], or),
    joined(
      (filter.topics ?? []).map((topic) => events[topic].toLowerCase()),
      or,
    ),
    genres.length === 0
      ? ''
      : `from ${joined(
          genres.map((genre) => fromGenres[genre]),
          or,
        )}`,
    joined(
      (filter.dataTypes ?? []).map((type) => dataTypes[type]),
      or,
    ),
    filter.leastSeverity === undefined ? '' : `at least ${severities[filter.leastSeverity].toLowerCase()}`,
    (filter.exclude ?? []).length === 0
      ? ''
      : `without ${joined(
          (filter.exclude ?? []).map((word) => `“${word}”`),
          or,
        )}`,
  ].filter((part) => part !== '');
  const isAboutSomething = [filter.companies, filter.topics, filter.dataTypes].some((list = []) => list.length > 0);
  return isAboutSomething ? parts.join('; ') : ['everything', parts.join('; ')].join(' ').trim();
}

/** "on Mondays at 09:00 (Europe/Berlin)". */
export function describeDigest(digest: DigestSchedule): string {
  return `on ${weekdays[digest.day]}s at ${digest.time} (${digest.zone})`;
}

/** One subscription in words, without its channel: "OpenAI; at least high". */
export function describeSubscription({ filter }: Pick<Subscription, 'filter'>): string {
  return describeFilter(filter);
}
