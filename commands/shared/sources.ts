import { isFailing } from '../../src/cards/parts/source-health.ts';
import { isSameName, nearest } from '../../src/core/text/nearest.ts';
import { normalUrl } from '../../src/core/text/urls.ts';
import { clipped, joined } from '../../src/core/text/words.ts';
import { AppError } from '../../src/nouns/errors.ts';
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
  { store }: { readonly store: SourceStore },
): Promise<readonly { label: string; value: string }[]> {
  const known = (await sourcesInOrder(store)).map(({ source }) => source);
  // Of two that are called the same the place's own comes first, and stays.
  const byName = new Map(known.toReversed().map((source) => [clipped(source.name, 100), source.id]));
  return nearest(typed, [...byName.keys()].toReversed(), 25).map((label) => ({
    label,
    value: byName.get(label) ?? label,
  }));
}
