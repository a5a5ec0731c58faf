import { joined } from '../../core/text/words.ts';
import { type DigestSchedule, weekdayOf, weekdays } from '../../nouns/digest.ts';
import { type Filter, type Pace, type Subscription, timedParts } from '../../nouns/subscription.ts';
import { dataTypes, events, type Genre, regions as regionNames, severities } from '../../nouns/words.ts';

/** The kinds of sources; each phrase follows "from". */
export const fromGenres: Readonly<Record<Genre, string>> = {
  news: 'the news',
  court: 'courts',
  regulator: 'regulators',
  company: 'companies themselves',
  policy: 'policy pages',
};

/** A filter in words: everything it names and nothing else. "OpenAI or Meta; lawsuit filed; at least high", "everything from courts". */
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
    (filter.regions ?? []).length === 0
      ? ''
      : `concerning ${joined(
          (filter.regions ?? []).map((region) => regionNames[region]),
          or,
        )}`,
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
  return `on ${weekdays[weekdayOf(digest)]}s at ${digest.time} (${digest.zone})`;
}

/** A pace in words: "once an hour, quiet from 22:00 to 07:00 (Europe/Berlin)". Empty if alerts always come at once. */
function describePace(pace: Pace | undefined): string {
  if (pace === undefined) return '';
  const { mode, ceiling, quiet, thread, zone = 'UTC' } = pace;
  const parts = [
    modes[mode],
    ceiling === undefined ? '' : `at most ${ceiling} a day`,
    quiet === undefined ? '' : `quiet from ${quiet.from} to ${quiet.to}`,
  ].filter((part) => part !== '');
  const timed = parts.length === 0 ? '' : `${parts.join(', ')}${timedParts(pace).length === 0 ? '' : ` (${zone})`}`;
  return [timed, thread === true ? 'updates in threads' : ''].filter((part) => part !== '').join(', ');
}

const modes: Readonly<Record<Pace['mode'], string>> = {
  instant: '',
  hourly: 'once an hour',
  daily: 'once a day at 09:00',
  weekly: 'in the weekly digest only',
};

/** A subscription in words, without its channel: "OpenAI; at least high, once an hour". */
export function describeSubscription({ filter, pace }: Pick<Subscription, 'filter' | 'pace'>): string {
  const told = describePace(pace);
  return told === '' ? describeFilter(filter) : `${describeFilter(filter)}, ${told}`;
}
