import type { Expression, ExpressionBuilder, SqlBool } from 'kysely';
import { hashText } from '../core/text/sentences.ts';
import type { Cutoffs } from '../nouns/retention.ts';
import { later, msOf } from '../nouns/time.ts';
import { deleteItems } from './forget.ts';
import type { Ground, Trx } from './ground.ts';
import type { Tables } from './schema.ts';

/** Rows looked at per query, so that one query holds up the event loop for some tens of milliseconds at most. */
export const batchRows = 200;
/** A batch of a pass that deletes old rows: one transaction. */
export type Batch = {
  readonly trx: Trx;
  readonly ground: Ground;
  readonly cutoffs: Cutoffs;
  /** Where the last batch of this step ended; '' at first. */
  readonly after: string;
};

/** What a batch deleted. `next`: where the step goes on; null once it is done. */
export type Pruned = { readonly removed: number; readonly next: string | null };

/** Rows are walked in the order of a time and a key, which make up the cursor. */
type Cursor = { readonly at: string; readonly key: string };

/** The cursor that `nextOf` wrote. */
export function cursorOf(after: string): Cursor {
  const space = after.indexOf(' ');
  return space === -1 ? { at: '', key: '' } : { at: after.slice(0, space), key: after.slice(space + 1) };
}

/** Where the next batch begins, given the rows of this one; null if there were fewer than `limit`. */
export function nextOf<Row>(rows: readonly Row[], limit: number, cursor: (row: Row) => string): string | null {
  const last = rows.at(-1);
  return last === undefined || rows.length < limit ? null : cursor(last);
}

/** Sources looked at per batch: most have nothing to delete, and each costs a query or two. */
const batchSources = 25;

/**
 * Walks the sources that `among` leaves, and in each its rows by time and key, so that an index leads there. A batch ends after some
 * sources or rows, and is one transaction however many sources it took rows from.
 */
async function walkSources(
  { trx, after }: Batch,
  {
    among,
    prune,
  }: {
    among: (row: ExpressionBuilder<Tables, 'source'>) => Expression<SqlBool>;
    /** Looks at a source's next rows, at most `batchRows`, and deletes some. */
    prune: (sourceId: string, cursor: Cursor) => Promise<{ looked: number; removed: number; last: Cursor | null }>;
  },
): Promise<Pruned> {
  const [from, at, key] = after === '' ? ['', '', ''] : (JSON.parse(after) as [string, string, string]);
  const sources = await trx
    .selectFrom('source')
    .select('id')
    // Within a source the cursor has a time; at its end it has none.
    .where('id', at === '' ? '>' : '>=', from)
    .where(among)
    .orderBy('id')
    .limit(batchSources)
    .execute();
  let looked = 0;
  let removed = 0;
  for (const { id } of sources) {
    const done = await prune(id, id === from ? { at, key } : { at: '', key: '' });
    looked += done.looked;
    removed += done.removed;
    if (done.last !== null) return { removed, next: JSON.stringify([id, done.last.at, done.last.key]) };
    if (looked >= batchRows) return { removed, next: JSON.stringify([id, '', '']) };
  }
  return { removed, next: nextOf(sources, batchSources, ({ id }) => JSON.stringify([id, '', ''])) };
}

/**
 * Items of feeds that weren't about AI training, with their findings. Their entries stay, so that none is taken for new
 * again. Changes of policies stay, as `policy` lists them.
 */
export async function pruneItems(batch: Batch): Promise<Pruned> {
  const { trx, cutoffs } = batch;
  return await walkSources(batch, {
    among: (row) => row.not(row.exists(hasRevisions(row))),
    async prune(sourceId, { at, key }) {
      const rows = await trx
        .selectFrom('item')
        .innerJoin('finding', 'finding.item_key', 'item.key')
        .select((row) => [
          'item.key',
          'item.seen_at as at',
          'finding.relevant',
          row
            .exists(row.selectFrom('story_item').select('story_id').whereRef('story_item.item_key', '=', 'item.key'))
            .as('in_story'),
        ])
        .where('item.source_id', '=', sourceId)
        .where('item.seen_at', '<', cutoffs.passing)
        .where('item.seen_at', '>=', at)
        .where((row) => row.or([row('item.seen_at', '>', at), row('item.key', '>', key)]))
        .orderBy('item.seen_at')
        .orderBy('item.key')
        .limit(batchRows)
        .execute();
      const keys = rows.filter((row) => row.relevant === 0 && !row.in_story).map((row) => row.key);
      await deleteItems(trx, keys);
      return { looked: rows.length, removed: keys.length, last: lastOf(rows) };
    },
  });
}

/** Selects from the revisions of a source: only a policy has any. */
function hasRevisions(row: ExpressionBuilder<Tables, 'source'>) {
  return row.selectFrom('revision').select('revision.id').whereRef('revision.source_id', '=', 'source.id');
}

/** Where a source's next batch goes on; null once its rows are done. */
function lastOf(rows: readonly Cursor[]): Cursor | null {
  const last = rows.at(-1);
  return last === undefined || rows.length < batchRows ? null : last;
}

/**
 * Entries that their feed hasn't listed for long, counted from when it last listed any: a feed that hasn't changed for a
 * year still lists them. Entries of items that are kept stay, as they hold the item's address.
 */
export async function pruneEntries(batch: Batch): Promise<Pruned> {
  const { trx, cutoffs } = batch;
  const keptMs = msOf(cutoffs.now) - msOf(cutoffs.entries);
  return await walkSources(batch, {
    among: (row) =>
      row.exists(row.selectFrom('entry').select('entry.identity').whereRef('entry.source_id', '=', 'source.id')),
    async prune(sourceId, { at, key }) {
      const newest = await trx
        .selectFrom('entry')
        .select((row) => row.fn.max('seen_at').as('at'))
        .where('source_id', '=', sourceId)
        .executeTakeFirst();
      if (newest?.at == null) return { looked: 0, removed: 0, last: null };
      const rows = await trx
        .selectFrom('entry')
        .select(['identity as key', 'seen_at as at'])
        .where('source_id', '=', sourceId)
        .where('seen_at', '<', later(newest.at, -keptMs))
        .where('seen_at', '>=', at)
        .where((row) => row.or([row('seen_at', '>', at), row('identity', '>', key)]))
        .orderBy('seen_at')
        .orderBy('identity')
        .limit(batchRows)
        .execute();
      if (rows.length === 0) return { looked: 0, removed: 0, last: null };
      const identities = new Map(rows.map((row) => [itemKey(sourceId, row.key), row.key]));
      const items = await trx
        .selectFrom('item')
        .select('key')
        .where('key', 'in', [...identities.keys()])
        .execute();
      for (const item of items) identities.delete(item.key);
      if (identities.size > 0) {
        await trx
          .deleteFrom('entry')
          .where('source_id', '=', sourceId)
          .where('identity', 'in', [...identities.values()])
          .execute();
      }
      return { looked: rows.length, removed: identities.size, last: lastOf(rows) };
    },
  });
}

function itemKey(sourceId: string, identity: string): string {
  return `${sourceId}:${hashText(identity)}`;
}

/**
 * The entries of feeds that nobody lists any more. If one is listed again, it starts over: its first poll is silent, so
 * nothing is announced twice.
 */
export async function pruneUnlisted({ trx, cutoffs }: Batch): Promise<Pruned> {
  const source = await trx
    .selectFrom('source')
    .innerJoin('poll', 'poll.source_id', 'source.id')
    .select('source.id')
    .where('source.listed', '=', 0)
    .where((row) => row.or([row('poll.last_read_at', 'is', null), row('poll.last_read_at', '<', cutoffs.entries)]))
    .where((row) =>
      row.exists(row.selectFrom('entry').select('identity').whereRef('entry.source_id', '=', 'source.id')),
    )
    .limit(1)
    .executeTakeFirst();
  if (source === undefined) return { removed: 0, next: null };
  const rows = await trx
    .selectFrom('entry')
    .select('identity')
    .where('source_id', '=', source.id)
    .limit(batchRows)
    .execute();
  await trx
    .deleteFrom('entry')
    .where('source_id', '=', source.id)
    .where(
      'identity',
      'in',
      rows.map(({ identity }) => identity),
    )
    .execute();
  await trx
    .updateTable('poll')
    .set({ state: JSON.stringify({ failures: 0 }), last_read_at: null })
    .where('source_id', '=', source.id)
    .execute();
  return { removed: rows.length, next: 'more' };
}
