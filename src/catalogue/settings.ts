import { stringify } from 'yaml';
import { type Digest, weekdayOf } from '../nouns/digest.ts';
import { AppError } from '../nouns/errors.ts';
import { type Place, targetText } from '../nouns/place.ts';
import type { FeedSource, PolicySource, Source } from '../nouns/source.ts';
import { rowOfAsked, type Subscription } from '../nouns/subscription.ts';
import type { Instant } from '../nouns/time.ts';
import { readSourcesFile } from './read-sources-file.ts';

/** Settings that can be exported and imported again: rows of a sources file. */
export type Settings = {
  readonly sources?: readonly Source[] | undefined;
  /** Also use the built-in catalogue. */
  readonly withCatalogue?: boolean | undefined;
  readonly subscriptions: readonly Subscription[];
  readonly digests: readonly Digest[];
};

/**
 * Writes settings as a sources file (YAML) that `readSourcesFile()` reads back unchanged: feeds, policies and subscriptions. Each channel's
 * digest is with the first of its subscriptions; a digest of a channel without subscriptions would be empty and is left out. So are pauses,
 * mutes and who created what.
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
  // stringify() omits keys whose value is undefined.
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
 * Reads subscriptions and digests that a manager pasted for one place: rows as in a sources file. Throws an AppError (`bad_input`) that names
 * each fault with its line. Also refuses channels of another place, feeds and policies (a place adds those with `sources`), and text without
 * subscriptions.
 */
export function readSettings(
  text: string,
  { place, now }: { place: Place; now: Instant },
): { readonly subscriptions: readonly Subscription[]; readonly digests: readonly Digest[] } {
  const read = parsed(text, now);
  if (read.sources.length > 0) {
    throw new AppError(
      'bad_input',
      "Feeds and policies can't be imported here. Add each one with `sources`, which first checks that it can be read.",
    );
  }
  const { subscriptions, digests } = read;
  if (subscriptions.length === 0) {
    throw new AppError(
      'bad_input',
      'No subscriptions found. Paste the output of `export`, beginning with `subscriptions:`.',
    );
  }
  const foreign = subscriptions.find(
    ({ target }) => target.platform !== place.platform || target.space !== place.space,
  );
  if (foreign !== undefined) {
    throw new AppError(
      'bad_input',
      `Nothing was imported: ${targetText(foreign.target)} belongs to another server or workspace.`,
    );
  }
  return { subscriptions, digests };
}

function parsed(text: string, now: Instant) {
  try {
    // A file must name a source. Added at the end, so that line numbers stay right.
    return readSourcesFile(`${text.trimEnd()}\ncatalogue: true\n`, { file: pasted, now });
  } catch (thrown) {
    if (!(thrown instanceof AppError)) throw thrown;
    // The first line names the file; each other line is a fault.
    const faults = thrown.message.split('\n').slice(1);
    const said = faults.map((fault) => {
      const sentence = fault.trim().replace(`${pasted}:`, 'Line ');
      return sentence.endsWith('?') ? sentence : `${sentence}.`;
    });
    throw new AppError('bad_input', `Nothing was imported. ${said.join(' ')}`, { cause: thrown });
  }
}
