import { promisify } from 'node:util';
import { zstdCompress, zstdDecompress } from 'node:zlib';
import { hostOf } from '../core/plan/host-of.ts';
import type { PollCommit, Store } from '../ports.ts';
import type { Clause, Revision } from '../types.ts';
import { chunksOf, type Ground, read, type Trx } from './ground.ts';
import { groupCommits } from './group-commits.ts';
import type { Tables } from './schema.ts';
import { writeStories } from './stories.ts';

const compress = promisify(zstdCompress);
const decompress = promisify(zstdDecompress);

/** What polls remember: entries of feeds, revisions of policies; and the writing of what a poll decided. */
export function pollQueries(
  ground: Ground,
): Pick<Store, 'knownEntries' | 'policyMemory' | 'commitPolls' | 'revisions' | 'rawPage'> {
  const { db } = ground;

  const newestRevisions = async (sourceId: string, limit: number) => {
    const rows = await db
      .selectFrom('revision')
      .selectAll()
      .where('source_id', '=', sourceId)
      .orderBy('seq', 'desc')
      .limit(limit)
      .execute();
    return rows.map(revisionOf);
  };

  const writeAll = async (commits: readonly PollCommit[]) => {
    // Before the transaction, which must not wait: compression runs on a thread of its own.
    const pages = await Promise.all(
      commits.flatMap(({ revision }) => (revision === undefined ? [] : [packPage(revision)])),
    );
    await db.transaction().execute(async (trx) => {
      await writePollStates(trx, commits);
      await writeEntries(trx, commits);
      await writeRevisions(trx, commits, pages);
      await writeItems(trx, commits);
      await writeStories(
        { trx, search: ground.search },
        commits.flatMap((commit) => commit.stories),
      );
    });
  };

  return {
    async knownEntries(sourceId, asked) {
      const known = new Map<string, Tables['entry']>();
      for (const chunk of chunksOf(asked)) {
        const rows = await db
          .selectFrom('entry')
          .selectAll()
          .where('source_id', '=', sourceId)
          .where((row) => {
            // What an entry does not have, it shares with no other.
            const shares = (column: keyof Tables['entry'], values: readonly string[]) => {
              const there = values.filter(Boolean);
              return there.length === 0 ? [] : [row(column, 'in', there)];
            };
            return row.or([
              ...shares(
                'identity',
                chunk.map((entry) => entry.identity),
              ),
              ...shares(
                'url',
                chunk.map((entry) => entry.url),
              ),
              ...shares(
                'title_hash',
                chunk.map((entry) => entry.titleHash),
              ),
              ...shares(
                'content_hash',
                chunk.map((entry) => entry.contentHash),
              ),
            ]);
          })
          .execute();
        for (const row of rows) known.set(row.identity, row);
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
      const [last] = await newestRevisions(sourceId, 1);
      const rows = await db
        .selectFrom('sentence')
        .select(['hash', 'last_at'])
        .where('source_id', '=', sourceId)
        .execute();
      return { last: last ?? null, sentences: new Map(rows.map((row) => [row.hash, row.last_at])) };
    },

    commitPolls: groupCommits(writeAll),

    async revisions(sourceId, limit) {
      return await newestRevisions(sourceId, limit);
    },

    async rawPage(revisionId) {
      const row = await db
        .selectFrom('page')
        .select(['content_type', 'bytes'])
        .where('revision_id', '=', revisionId)
        .executeTakeFirst();
      return row === undefined ? null : { contentType: row.content_type, bytes: await decompress(row.bytes) };
    },
  };
}

async function packPage(page: NonNullable<PollCommit['revision']>): Promise<Tables['page']> {
  return { revision_id: page.revision.id, content_type: page.contentType, bytes: await compress(page.raw) };
}

async function writePollStates(trx: Trx, commits: readonly PollCommit[]): Promise<void> {
  // Two polls of one source in one call: the later one counts.
  const latest = [...new Map(commits.map((commit) => [commit.sourceId, commit.poll]))];
  for (const chunk of chunksOf(latest)) {
    await trx
      .insertInto('poll')
      .values(
        chunk.map(([source_id, { nextPollAt, ...state }]) => ({
          source_id,
          active: state.endedAt === undefined ? (1 as const) : (0 as const),
          next_poll_at: nextPollAt,
          last_read_at: state.lastReadAt ?? null,
          state: JSON.stringify(state),
        })),
      )
      .onConflict((same) =>
        same.column('source_id').doUpdateSet((row) => ({
          // A source that left its list while it was polled stays out.
          active: row
            .case()
            .when('excluded.active', '=', 0)
            .then(row.ref('excluded.active'))
            .else(row.ref('poll.active'))
            .end(),
          next_poll_at: row.ref('excluded.next_poll_at'),
          last_read_at: row.ref('excluded.last_read_at'),
          state: row.ref('excluded.state'),
        })),
      )
      .execute();
  }
  for (const { sourceId, url } of commits) {
    if (url === undefined) continue;
    await trx
      .updateTable('source')
      .set({ url, host: hostOf(url) })
      .where('id', '=', sourceId)
      .execute();
  }
}

async function writeEntries(trx: Trx, commits: readonly PollCommit[]): Promise<void> {
  const rows = new Map<string, Tables['entry']>();
  for (const { sourceId, entries = [] } of commits) {
    for (const entry of entries) {
      rows.set(JSON.stringify([sourceId, entry.identity]), {
        source_id: sourceId,
        identity: entry.identity,
        url: entry.url,
        title_hash: entry.titleHash,
        content_hash: entry.contentHash,
        seen_at: entry.seenAt,
      });
    }
  }
  for (const chunk of chunksOf([...rows.values()])) {
    await trx
      .insertInto('entry')
      .values(chunk)
      .onConflict((same) =>
        same.columns(['source_id', 'identity']).doUpdateSet((row) => ({
          url: row.ref('excluded.url'),
          title_hash: row.ref('excluded.title_hash'),
          content_hash: row.ref('excluded.content_hash'),
          seen_at: row.ref('excluded.seen_at'),
        })),
      )
      .execute();
  }
}

async function writeRevisions(
  trx: Trx,
  commits: readonly PollCommit[],
  pages: readonly Tables['page'][],
): Promise<void> {
  const written = commits.flatMap(({ revision }) => (revision === undefined ? [] : [revision]));
  for (const { revision, sentences } of written) {
    await trx
      .insertInto('revision')
      .values({
        id: revision.id,
        source_id: revision.sourceId,
        seen_at: revision.seenAt,
        text_hash: revision.textHash,
        extractor_version: revision.extractorVersion,
        updated: revision.updated,
        effective: revision.effective,
        clauses: JSON.stringify(revision.clauses),
      })
      .onConflict((same) => same.column('id').doNothing())
      .execute();
    for (const chunk of chunksOf([...new Set(sentences)])) {
      await trx
        .insertInto('sentence')
        .values(chunk.map((hash) => ({ source_id: revision.sourceId, hash, last_at: revision.seenAt })))
        .onConflict((same) =>
          same.columns(['source_id', 'hash']).doUpdateSet((row) => ({ last_at: row.ref('excluded.last_at') })),
        )
        .execute();
    }
  }
  for (const page of pages) {
    await trx
      .insertInto('page')
      .values(page)
      .onConflict((same) => same.column('revision_id').doNothing())
      .execute();
  }
}

/** An item that is known stays as it was first seen, with its finding. */
async function writeItems(trx: Trx, commits: readonly PollCommit[]): Promise<void> {
  const judged = commits.flatMap((commit) => commit.items);
  for (const chunk of chunksOf(judged)) {
    await trx
      .insertInto('item')
      .values(
        chunk.map(({ item }) => ({
          key: item.key,
          source_id: item.sourceId,
          seen_at: item.seenAt,
          body: JSON.stringify(item),
        })),
      )
      .onConflict((same) => same.column('key').doNothing())
      .execute();
    await trx
      .insertInto('finding')
      .values(
        chunk.map(({ item, finding }) => ({
          item_key: item.key,
          relevant: finding.relevant ? (1 as const) : (0 as const),
          body: JSON.stringify(finding),
        })),
      )
      .onConflict((same) => same.column('item_key').doNothing())
      .execute();
  }
}

function revisionOf(row: Omit<Tables['revision'], 'seq'>): Revision {
  return {
    id: row.id,
    sourceId: row.source_id,
    seenAt: row.seen_at,
    textHash: row.text_hash,
    extractorVersion: row.extractor_version,
    updated: row.updated,
    effective: row.effective,
    clauses: read<readonly Clause[]>(row.clauses),
  };
}
