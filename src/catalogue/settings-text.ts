import { stringify } from 'yaml';
import type { Digest } from '../nouns/digest.ts';
import { targetText } from '../nouns/place.ts';
import type { FeedSource, PolicySource, Source } from '../nouns/source.ts';
import type { Subscription } from '../nouns/subscription.ts';
import { weekdays } from './file-schema.ts';

/** What can be taken out and put in again: rows of a sources file. */
export type Settings = {
  readonly sources?: readonly Source[] | undefined;
  /** The built-in sources are read too. */
  readonly withCatalogue?: boolean | undefined;
  readonly subscriptions: readonly Subscription[];
  readonly digests: readonly Digest[];
};

/**
 * Settings as a sources file (YAML): feeds, policies, subscriptions, each channel's digest with the first of its subscriptions, so that
 * `readSourcesFile()` reads the same again. Pauses, mutes and who made something are not in it; nor is a digest of a channel without a
 * subscription, which would tell nothing.
 */
export function settingsText({ sources = [], withCatalogue = false, subscriptions, digests }: Settings): string {
  const feeds = sources.filter((source) => source.kind === 'feed').map(feedRow);
  const policies = sources.filter((source) => source.kind === 'policy').map(policyRow);
  const told = new Set<string>();
  const rows = subscriptions.map((subscription) => {
    const channel = targetText(subscription.target);
    const digest = told.has(channel) ? undefined : digests.find(({ target }) => targetText(target) === channel);
    told.add(channel);
    return subscriptionRow(subscription, digest);
  });
  return stringify(
    {
      ...(withCatalogue ? { catalogue: true } : {}),
      ...(feeds.length === 0 ? {} : { feeds }),
      ...(policies.length === 0 ? {} : { policies }),
      ...(rows.length === 0 ? {} : { subscriptions: rows }),
    },
    { lineWidth: 0 },
  );
}

/** The one place that knows how a subscription is written. */
function subscriptionRow({ target, filter, pace }: Subscription, digest: Digest | undefined): object {
  const { companies, topics, genres, dataTypes, leastSeverity, regions, exclude } = filter;
  return known({
    channel: targetText(target),
    companies,
    topics,
    kinds: genres,
    data: dataTypes,
    severity: leastSeverity,
    regions,
    exclude,
    mode: pace?.mode === 'instant' ? undefined : pace?.mode,
    ceiling: pace?.ceiling,
    quiet: pace?.quiet === undefined ? undefined : `${pace.quiet.from}-${pace.quiet.to}`,
    zone: pace?.zone,
    thread: pace?.thread,
    digest:
      digest === undefined
        ? undefined
        : { day: weekdays[digest.schedule.day - 1], time: digest.schedule.time, zone: digest.schedule.zone },
  });
}

function feedRow({ url, name, publisher, everyMinutes, genre }: FeedSource): object {
  return known({
    url,
    name,
    publisher: publisher === name ? undefined : publisher,
    every: `${everyMinutes} min`,
    kind: genre === 'news' ? undefined : genre,
  });
}

function policyRow(source: PolicySource): object {
  const { service, terms, publisher, url, select, remove, more, everyMinutes, optOut } = source;
  return known({
    service,
    terms,
    publisher: publisher === service ? undefined : publisher,
    url,
    select: some(select),
    remove: some(remove),
    more: more?.map((page) => known({ url: page.url, select: some(page.select), remove: some(page.remove) })),
    every: `${everyMinutes} min`,
    optOut,
  });
}

function some<T>(list: readonly T[]): readonly T[] | undefined {
  return list.length === 0 ? undefined : list;
}

function known(row: Readonly<Record<string, unknown>>): object {
  return Object.fromEntries(Object.entries(row).filter(([, value]) => value !== undefined));
}
