import { isFailing } from '../../src/cards/parts/source-health.ts';
import { feedAsked, intervalOf, policyAsked } from '../../src/catalogue/make-source.ts';
import { isSameName, nearest } from '../../src/core/text/nearest.ts';
import { normalUrl } from '../../src/core/text/urls.ts';
import { clipped, joined } from '../../src/core/text/words.ts';
import { AppError } from '../../src/nouns/errors.ts';
import type { Probe, Probed } from '../../src/nouns/probe.ts';
import type { PolicySource, Source, SourceStatus, SourceStore } from '../../src/nouns/source.ts';

/** The sources of a place in the order of its list: its own, then those that fail, then the others, each sorted by name. */
export async function sourcesInOrder(store: SourceStore): Promise<readonly SourceStatus[]> {
  return (await store.sources()).toSorted(
    (a, b) => rankOf(a) - rankOf(b) || a.source.name.localeCompare(b.source.name, 'en'),
  );
}

function rankOf(status: SourceStatus): number {
  return status.source.origin === 'command' ? 0 : isFailing(status) ? 1 : 2;
}

/** The source with this id (a suggestion was picked), URL or name. Throws an AppError if none or several match. */
export async function sourceNamed(typed: string, store: SourceStore): Promise<Source> {
  const known = (await store.sources()).map(({ source }) => source);
  const [only, another] = sourcesFor(typed, known);
  if (only !== undefined && another === undefined) return only;
  if (only !== undefined) {
    throw new AppError('bad_input', 'More than one source matches. Pick one from the suggestions.');
  }
  const near = nearest(
    typed,
    known.map((source) => source.name),
    3,
  ).map((one) => `“${clipped(one, 100)}”`);
  throw new AppError(
    'not_found',
    near.length === 0
      ? `I can't find a source “${clipped(typed, 100)}”. Leave the options out to list the sources.`
      : `I can't find a source “${clipped(typed, 100)}”. Did you mean ${joined(near, { with: 'or' })}?`,
  );
}

/** The sources with this id, URL or name. If the place has its own among them, only those, because only they can be removed. */
export function sourcesFor(typed: string, known: readonly Source[]): readonly Source[] {
  const byId = known.filter(({ id }) => id === typed);
  if (byId.length > 0) return byId;
  const url = normalUrl(typed);
  const found = known.filter((source) => (url === null ? isSameName(source.name, typed) : source.url === url));
  const own = found.filter(({ origin }) => origin === 'command');
  return own.length > 0 ? own : found;
}

/** Whether both are the same feed, or the same page with the same selectors, whatever their names. */
export function isSameSource(one: Source, other: Source): boolean {
  if (one.id === other.id) return true;
  if (one.url !== other.url || one.kind !== other.kind) return false;
  return one.kind === 'feed' || other.kind === 'feed' || cutOf(one) === cutOf(other);
}

function cutOf({ select, remove, more = [] }: PolicySource): string {
  return JSON.stringify([select, remove, more]);
}

/** Suggests sources by id for what was typed so far; if nothing was typed, the first of the list. */
export async function suggestSources(
  typed: string,
  { store }: { store: SourceStore },
): Promise<readonly { label: string; value: string }[]> {
  const known = (await sourcesInOrder(store)).map(({ source }) => source);
  // Of two sources with the same name, the place's own comes first and is kept.
  const byName = new Map(known.toReversed().map((source) => [clipped(source.name, 100), source.id]));
  return nearest(typed, [...byName.keys()].toReversed(), 25).map((label) => ({
    label,
    value: byName.get(label) ?? label,
  }));
}

/** The source that a person asked for, read just now; or the same source, if it exists already. */
export type SourceToAdd =
  | {
      readonly source: Source;
      readonly probed: Probed;
      /** The page that links to the feed. */
      readonly ledBy?: string | undefined;
    }
  | { readonly there: Source };

type AskTools = { readonly probe: Probe; readonly minIntervalMinutes?: number | undefined };

/**
 * The feed at that URL, at the URL it moved to, or the one that the page there links to. Throws an AppError (`bad_input`) if there is none.
 */
export async function feedToAdd(
  url: string,
  { known, ...tools }: AskTools & { known: readonly Source[] },
): Promise<SourceToAdd> {
  const isFeedAt = (address: string) => known.find((one) => one.kind === 'feed' && one.url === address);
  const there = isFeedAt(url);
  if (there !== undefined) return { there };
  const { probe } = tools;
  const first = await probe.address(url);
  const leadsTo = first.found !== 'feed' && first.alternate !== undefined ? normalUrl(first.alternate) : null;
  const probed = leadsTo === null ? first : await probe.address(leadsTo);
  const at = normalUrl(probed.movedTo ?? '') ?? leadsTo ?? url;
  const thereToo = isFeedAt(at);
  if (thereToo !== undefined) return { there: thereToo };
  if (probed.found === 'nothing') throw new AppError('bad_input', cannotAdd(probed.says));
  if (probed.found === 'page') {
    throw new AppError(
      'bad_input',
      cannotAdd(
        "This is a web page, not a feed, and it doesn't link to one. To watch it as a policy page, add kind:policy with service and terms.",
      ),
    );
  }
  const everyMinutes = intervalOf('feed', { floor: tools.minIntervalMinutes });
  const source = feedAsked({ url: at, title: probed.title, everyMinutes });
  return { source, probed, ledBy: leadsTo === null ? undefined : url };
}

/** The policy page at that URL. Throws an AppError (`bad_input`) that says what is missing, or why the page can't be read. */
export async function pageToAdd(
  asked: { url: string; service?: string | undefined; terms?: string | undefined; select?: string | undefined },
  tools: AskTools,
): Promise<SourceToAdd> {
  const { url, service, terms, select } = asked;
  const everyMinutes = intervalOf('policy', { floor: tools.minIntervalMinutes });
  const source = policyAsked({ url, service, terms, select, everyMinutes });
  const probed = await tools.probe.source(source);
  if (probed.found === 'nothing') throw new AppError('bad_input', cannotAdd(probed.says));
  return { source, probed };
}

function cannotAdd(says: string): string {
  return `Nothing was added. ${clipped(says, 600)}`;
}
