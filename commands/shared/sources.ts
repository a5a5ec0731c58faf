import { isFailing } from '../../src/cards/parts/source-health.ts';
import { feedAsked, intervalOf, policyAsked } from '../../src/catalogue/make-source.ts';
import { isSameName, nearest } from '../../src/core/text/nearest.ts';
import { normalUrl } from '../../src/core/text/urls.ts';
import { clipped, joined } from '../../src/core/text/words.ts';
import { AppError } from '../../src/nouns/errors.ts';
import type { Probe, Probed } from '../../src/nouns/probe.ts';
import type { PolicySource, Source, SourceStatus, SourceStore } from '../../src/nouns/source.ts';

/** What a place reads in the order of its list: its own sources, then what fails, then the others, each by name. */
export async function sourcesInOrder(store: SourceStore): Promise<readonly SourceStatus[]> {
  return (await store.sources()).toSorted(
    (a, b) => rankOf(a) - rankOf(b) || a.source.name.localeCompare(b.source.name, 'en'),
  );
}

function rankOf(status: SourceStatus): number {
  return status.source.origin === 'command' ? 0 : isFailing(status) ? 1 : 2;
}

/** The one source that a person means: by id (a suggestion was picked), address or name. */
export async function sourceNamed(typed: string, store: SourceStore): Promise<Source> {
  const known = (await store.sources()).map(({ source }) => source);
  const [only, another] = sourcesFor(typed, known);
  if (only !== undefined && another === undefined) return only;
  if (only !== undefined) {
    throw new AppError('bad_input', 'More than one source reads like that. Pick it from the suggestions.');
  }
  const near = nearest(
    typed,
    known.map((source) => source.name),
    3,
  ).map((one) => `“${clipped(one, 100)}”`);
  throw new AppError(
    'not_found',
    near.length === 0
      ? `There is no source “${clipped(typed, 100)}” here. The list shows what there is.`
      : `There is no source “${clipped(typed, 100)}” here. Did you mean ${joined(near, { with: 'or' })}?`,
  );
}

/** Those with this id, address or name. Where the place has one of its own, only its own: they alone can be removed. */
export function sourcesFor(typed: string, known: readonly Source[]): readonly Source[] {
  const byId = known.filter(({ id }) => id === typed);
  if (byId.length > 0) return byId;
  const url = normalUrl(typed);
  const found = known.filter((source) => (url === null ? isSameName(source.name, typed) : source.url === url));
  const own = found.filter(({ origin }) => origin === 'command');
  return own.length > 0 ? own : found;
}

/** The same feed, or the same page with the same cut, however it is called. */
export function isSameSource(one: Source, other: Source): boolean {
  if (one.id === other.id) return true;
  if (one.url !== other.url || one.kind !== other.kind) return false;
  return one.kind === 'feed' || other.kind === 'feed' || cutOf(one) === cutOf(other);
}

function cutOf({ select, remove, more = [] }: PolicySource): string {
  return JSON.stringify([select, remove, more]);
}

/** Sources for what was typed so far, by id; nothing typed: the first of the list. */
export async function suggestSources(
  typed: string,
  { store }: { store: SourceStore },
): Promise<readonly { label: string; value: string }[]> {
  const known = (await sourcesInOrder(store)).map(({ source }) => source);
  // Of two that are called the same the place's own comes first, and stays.
  const byName = new Map(known.toReversed().map((source) => [clipped(source.name, 100), source.id]));
  return nearest(typed, [...byName.keys()].toReversed(), 25).map((label) => ({
    label,
    value: byName.get(label) ?? label,
  }));
}

/** What a person asked for, read just now; or the source that is there already. */
export type SourceToAdd =
  | {
      readonly source: Source;
      readonly probed: Probed;
      /** The page that led to the feed. */
      readonly ledBy?: string | undefined;
    }
  | { readonly there: Source };

type AskTools = { readonly probe: Probe; readonly minIntervalMinutes?: number | undefined };

/** A feed at that address, where it has moved to, or where the page there leads; an AppError (`bad_input`) says why there is none. */
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
        'It is a page, no feed, and names none. To watch it as a policy page write kind:policy with service and terms.',
      ),
    );
  }
  const everyMinutes = intervalOf('feed', { floor: tools.minIntervalMinutes });
  const source = feedAsked({ url: at, title: probed.title, everyMinutes });
  return { source, probed, ledBy: leadsTo === null ? undefined : url };
}

/** A policy page; an AppError (`bad_input`) says what is missing, or why it cannot be read. */
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
