import type { DigestSchedule, Filter, Subscription } from '../../types.ts';
import { dataTypes, events, severities, sourceGenres } from '../../vocabulary.ts';
import { joined } from './words.ts';

/** ISO weekdays, 1 Monday to 7 Sunday. */
export const weekdays: Readonly<Record<DigestSchedule['day'], string>> = {
  1: 'Monday',
  2: 'Tuesday',
  3: 'Wednesday',
  4: 'Thursday',
  5: 'Friday',
  6: 'Saturday',
  7: 'Sunday',
};

/** A filter in words, all that was named and nothing else: "OpenAI or Meta; lawsuit filed; at least High". */
export function describeFilter(filter: Filter): string {
  const or = { max: 12, with: 'or' };
  const parts = [
    joined(filter.companies ?? [], or),
    joined(
      (filter.topics ?? []).map((topic) => events[topic].toLowerCase()),
      or,
    ),
    joined(
      (filter.genres ?? []).map((genre) => `from ${sourceGenres[genre]}`),
      or,
    ),
    joined(
      (filter.dataTypes ?? []).map((type) => dataTypes[type]),
      or,
    ),
    filter.leastSeverity === undefined ? '' : `at least ${severities[filter.leastSeverity]}`,
    (filter.exclude ?? []).length === 0
      ? ''
      : `without ${joined(
          (filter.exclude ?? []).map((word) => `“${word}”`),
          or,
        )}`,
  ].filter((part) => part !== '');
  return parts.length === 0 ? 'everything' : parts.join('; ');
}

/** "on Mondays at 09:00 (Europe/Berlin)". */
export function describeDigest(digest: DigestSchedule): string {
  return `on ${weekdays[digest.day]}s at ${digest.time} (${digest.zone})`;
}

/** One subscription in words, without its channel: "OpenAI; at least High, and a digest on Mondays at 09:00 (Europe/Berlin)". */
export function describeSubscription({ filter, digest }: Pick<Subscription, 'filter' | 'digest'>): string {
  return digest === undefined
    ? describeFilter(filter)
    : `${describeFilter(filter)}, and a digest ${describeDigest(digest)}`;
}
