import type { Clause, PolicyStore, Revision } from '../nouns/policy.ts';
import { type Ground, hiddenSources, read } from './ground.ts';
import { unpackPages } from './pages.ts';
import type { Tables } from './schema.ts';

/** More revisions than any policy has; limits how many a look-up reads. */
const maxRevisions = 2000;

/** Stores what policies say and said, with their pages as fetched. */
export function policyStore(ground: Ground): PolicyStore {
  const { db } = ground;
  return {
    async revisions(sourceId, limit) {
      const rows = await db
        .selectFrom('revision')
        .selectAll()
        .where('source_id', '=', sourceId)
        .where('source_id', 'not in', hiddenSources(ground))
        .orderBy('seq', 'desc')
        .limit(limit)
        .execute();
      return rows.map(revisionOf);
    },

    async revisionHeads(sourceId) {
      const rows = await db
        .selectFrom('revision')
        .select(['id', 'seen_at', 'updated', 'effective'])
        .where('source_id', '=', sourceId)
        .where('source_id', 'not in', hiddenSources(ground))
        .orderBy('seq')
        .limit(maxRevisions)
        .execute();
      return rows.map(({ id, seen_at, updated, effective }, index) => ({
        id,
        number: index + 1,
        seenAt: seen_at,
        updated,
        effective,
      }));
    },

    async revision(id) {
      const row = await db
        .selectFrom('revision')
        .selectAll()
        .where('id', '=', id)
        .where('source_id', 'not in', hiddenSources(ground))
        .executeTakeFirst();
      return row === undefined ? null : revisionOf(row);
    },

    async policyMemory(sourceId) {
      const last = await db
        .selectFrom('revision')
        .selectAll()
        .where('source_id', '=', sourceId)
        .orderBy('seq', 'desc')
        .limit(1)
        .executeTakeFirst();
      const rows = await db
        .selectFrom('sentence')
        .select(['hash', 'last_at'])
        .where('source_id', '=', sourceId)
        .execute();
      return {
        last: last === undefined ? null : revisionOf(last),
        sentences: new Map(rows.map((row) => [row.hash, row.last_at])),
      };
    },

    async rawPages(revisionId) {
      return await unpackPages(db, revisionId);
    },
  };
}

/** Converts a row to a revision. */
function revisionOf(row: Omit<Tables['revision'], 'seq'>): Revision {
  return {
    id: row.id,
    sourceId: row.source_id,
    seenAt: row.seen_at,
    textHash: row.text_hash,
    readBy: row.read_by,
    updated: row.updated,
    effective: row.effective,
    language: row.language,
    clauses: read<readonly Clause[]>(row.clauses),
  };
}
