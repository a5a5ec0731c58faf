import type { Finding, PolicyItem } from '../nouns/item.ts';
import type { Store } from '../nouns/store.ts';
import { type Ground, hiddenSources, read } from './ground.ts';
import { revisionOf } from './polls.ts';

/** More versions than any page has; a bound for what a look-up counts through. */
const maxVersions = 2000;

/** What policy pages were, and what changed in them: for looking up. */
export function policyQueries(ground: Ground): Pick<Store, 'revisions' | 'versions' | 'revision' | 'policyChanges'> {
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

    async versions(sourceId) {
      const rows = await db
        .selectFrom('revision')
        .select(['id', 'seen_at', 'updated', 'effective'])
        .where('source_id', '=', sourceId)
        .where('source_id', 'not in', hiddenSources(ground))
        .orderBy('seq')
        .limit(maxVersions)
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

    async policyChanges({ sourceIds, relevantOnly = false, limit, offset = 0 }) {
      if (sourceIds.length === 0) return [];
      let ask = db
        .selectFrom('item')
        .innerJoin('finding', 'finding.item_key', 'item.key')
        .select(['item.body as item', 'finding.body as finding'])
        .where('item.source_id', 'in', sourceIds)
        .where('item.source_id', 'not in', hiddenSources(ground));
      if (relevantOnly) ask = ask.where('finding.relevant', '=', 1);
      const rows = await ask.orderBy('item.seen_at', 'desc').orderBy('item.key').limit(limit).offset(offset).execute();
      // Of a policy page nothing but its changes becomes an item.
      return rows.map((row) => ({ item: read<PolicyItem>(row.item), finding: read<Finding>(row.finding) }));
    },
  };
}
