import { promisify } from 'node:util';
import { zstdDecompress } from 'node:zlib';
import type { Clause, Revision } from '../nouns/policy.ts';
import type { Store } from '../nouns/store.ts';
import { chunksOf, type Ground, read } from './ground.ts';
import { groupCommits } from './group-commits.ts';
import type { Tables } from './schema.ts';
import { writePolls } from './write-polls.ts';

const decompress = promisify(zstdDecompress);

/** What polls remember: entries of feeds, revisions of policies; and the writing of what a poll decided. */
export function pollQueries(ground: Ground): Pick<Store, 'knownEntries' | 'policyMemory' | 'commitPolls' | 'rawPages'> {
  const { db } = ground;
  return {
    async knownEntries(sourceId, asked) {
      const known = new Map<string, Tables['entry']>();
      const columns = [
        ['identity', asked.map((entry) => entry.identity)],
        ['url', asked.map((entry) => entry.url)],
        ['title_hash', asked.map((entry) => entry.titleHash)],
        ['content_hash', asked.map((entry) => entry.contentHash)],
      ] as const;
      // One query for each, since each has an index of its own.
      for (const [column, values] of columns) {
        // What an entry does not have, it shares with no other.
        for (const chunk of chunksOf(values.filter(Boolean))) {
          const rows = await db
            .selectFrom('entry')
            .selectAll()
            .where('source_id', '=', sourceId)
            .where(column, 'in', chunk)
            .execute();
          for (const row of rows) known.set(row.identity, row);
        }
      }
      return [...known.values()].map((row) => ({
        identity: row.identity,
        url: row.url,
        titleHash: row.title_hash,
        contentHash: row.content_hash,
        seenAt: row.seen_at,
      }));
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

    commitPolls: groupCommits((commits) => writePolls(ground, commits)),

    async rawPages(revisionId) {
      const rows = await db
        .selectFrom('page')
        .select(['url', 'content_type', 'bytes'])
        .where('revision_id', '=', revisionId)
        .orderBy('part')
        .execute();
      return await Promise.all(
        rows.map(async ({ url, content_type: contentType, bytes }) => ({
          url,
          contentType,
          bytes: new Uint8Array(await decompress(bytes)),
        })),
      );
    },
  };
}

/** A revision as it was written. */
export function revisionOf(row: Omit<Tables['revision'], 'seq'>): Revision {
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
