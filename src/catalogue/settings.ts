import { stringify } from 'yaml';
import { type Digest, weekdayOf } from '../nouns/digest.ts';
import { AppError } from '../nouns/errors.ts';
import { type Place, targetText } from '../nouns/place.ts';
import type { FeedSource, PolicySource, Source } from '../nouns/source.ts';
import { rowOfAsked, type Subscription } from '../nouns/subscription.ts';
import type { Instant } from '../nouns/time.ts';
import { readSourcesFile } from './read-sources-file.ts';

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
    return {
      channel,
      ...rowOfAsked(subscription),
      digest: digest && { day: weekdayOf(digest.schedule), time: digest.schedule.time, zone: digest.schedule.zone },
    };
  });
  // A key whose value is undefined is not written.
  return stringify(
    { catalogue: withCatalogue || undefined, feeds: some(feeds), policies: some(policies), subscriptions: some(rows) },
    { lineWidth: 0 },
  );
}

function feedRow({ url, name, publisher, everyMinutes, genre }: FeedSource): object {
  return {
    url,
    name,
    publisher: publisher === name ? undefined : publisher,
    every: `${everyMinutes} min`,
    kind: genre === 'news' ? undefined : genre,
  };
}

function policyRow(source: PolicySource): object {
  const { service, terms, publisher, url, select, remove, more, everyMinutes, optOut } = source;
  return {
    service,
    terms,
    publisher: publisher === service ? undefined : publisher,
    url,
    select: some(select),
    remove: some(remove),
    more: more?.map((page) => ({ url: page.url, select: some(page.select), remove: some(page.remove) })),
    every: `${everyMinutes} min`,
    optOut,
  };
}

function some<T>(list: readonly T[]): readonly T[] | undefined {
  return list.length === 0 ? undefined : list;
}

const pasted = 'pasted';

/**
 * Subscriptions and digests that somebody pasted, for one place: rows as in a sources file. Throws an AppError (`bad_input`) that names
 * each fault by its line; also where a channel belongs to another place, where feeds or policies are among it (a place adds
 * those with `sources`), or where there is nothing.
 */
export function readSettings(
  text: string,
  { place, now }: { place: Place; now: Instant },
): { readonly subscriptions: readonly Subscription[]; readonly digests: readonly Digest[] } {
  const read = parsed(text, now);
  if (read.sources.length > 0) {
    throw new AppError(
      'bad_input',
      'Feeds and policies are not taken here: add each with `sources`, which reads it first.',
    );
  }
  const { subscriptions, digests } = read;
  if (subscriptions.length === 0) {
    throw new AppError(
      'bad_input',
      'There are no subscriptions in it. Paste what `export` gave, beginning with `subscriptions:`.',
    );
  }
  const foreign = subscriptions.find(
    ({ target }) => target.platform !== place.platform || target.space !== place.space,
  );
  if (foreign !== undefined) {
    throw new AppError('bad_input', `${targetText(foreign.target)} belongs to another place; nothing was taken.`);
  }
  return { subscriptions, digests };
}

function parsed(text: string, now: Instant) {
  try {
    // Behind the rows, so that their lines keep their numbers; a file must name a source.
    return readSourcesFile(`${text.trimEnd()}\ncatalogue: true\n`, { file: pasted, now });
  } catch (thrown) {
    if (!(thrown instanceof AppError)) throw thrown;
    // The first line names the file; the others a fault each.
    const faults = thrown.message.split('\n').slice(1);
    const said = faults.map((fault) => fault.trim().replace(`${pasted}:`, 'line ')).join('; ');
    throw new AppError('bad_input', `Nothing was taken: ${said}${said.endsWith('?') ? '' : '.'}`, { cause: thrown });
  }
}
