import { hostOf } from '../core/text/urls.ts';
import { placeText } from '../nouns/place.ts';
import type { PollCommit, PollStore } from '../nouns/poll.ts';
import { chunksOf, type Ground, type Trx } from './ground.ts';
import { groupCommits } from './group-commits.ts';
import { packPages } from './pages.ts';
import type { Tables } from './schema.ts';
import { foldCompany } from './search-index.ts';
import { storiesOf, writeStories } from './stories.ts';

/** How many open stories a poll reads under one name, the newest first. Few companies and authorities have more. */
export const maxOpenStories = 200;

/** Reads what a poll needs to decide, and writes what it decided. */
export function pollStore(ground: Ground): PollStore {
  const { db } = ground;
  return {
    async knownEntries(sourceId, asked) {
      const known = new Map<string, Tables['entry']>();
      const columns = [
        ['identity', asked.map((entry) => entry.identity)],
        ['guid', asked.map((entry) => entry.guid)],
        ['url', asked.map((entry) => entry.url)],
        ['title_hash', asked.map((entry) => entry.titleHash)],
        ['content_hash', asked.map((entry) => entry.contentHash)],
      ] as const;
      // One query per column, since each has its own index.
      for (const [column, values] of columns) {
        // Empty values match nothing.
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
        guid: row.guid,
        url: row.url,
        titleHash: row.title_hash,
        contentHash: row.content_hash,
        words: row.words,
        seenAt: row.seen_at,
      }));
    },

    commitPolls: groupCommits((commits) => writePolls(ground, commits)),

    async openStories({ names, since, place }) {
      const folded = names.map(foldCompany);
      const rows = await db
        .selectFrom('story')
        .select(['id', 'body'])
        .where('updated_at', '>=', since)
        .where('place', place === null ? 'is' : '=', place === null ? null : placeText(place))
        .where((row) => {
          const companies = row.selectFrom('story_company').select('story_id').whereRef('story_id', '=', 'story.id');
          if (folded.length === 0) return row.not(row.exists(companies));
          return row('id', 'in', row.selectFrom('story_name').select('story_id').where('name', 'in', folded));
        })
        .orderBy('updated_at', 'desc')
        .orderBy('doc', 'desc')
        .limit(maxOpenStories)
        .execute();
      return storiesOf(rows, ground);
    },
  };
}

/** Writes what polls decided, table by table, in one transaction: all or nothing. */
async function writePolls(ground: Ground, commits: readonly PollCommit[]): Promise<void> {
  // Before the transaction, which must not wait: compression runs on its own thread.
  const pages = (
    await Promise.all(commits.map(({ revision }) => (revision === undefined ? [] : packPages(ground.db, revision))))
  ).flat();
  await ground.db.transaction().execute(async (trx) => {
    await writePollStates(trx, commits);
    await writeEntries(trx, commits);
    await writeRevisions(trx, commits, pages);
    await writeItems(trx, commits);
    await writeStories(
      { trx, ground },
      commits.flatMap((commit) => commit.stories),
    );
  });
}

async function writePollStates(trx: Trx, commits: readonly PollCommit[]): Promise<void> {
  // If one call holds two polls of a source, the later one counts.
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
          // A source unlisted while it was being polled stays inactive.
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
      rows.set(`${sourceId} ${entry.identity}`, {
        source_id: sourceId,
        identity: entry.identity,
        guid: entry.guid,
        url: entry.url,
        title_hash: entry.titleHash,
        content_hash: entry.contentHash,
        words: entry.words,
        seen_at: entry.seenAt,
      });
    }
  }
  for (const chunk of chunksOf([...rows.values()])) {
    await trx
      .insertInto('entry')
      .values(chunk)
      .onConflict((same) =>
        same
          .columns(['source_id', 'identity'])
          .doUpdateSet((row) => ({
            guid: row.ref('excluded.guid'),
            url: row.ref('excluded.url'),
            title_hash: row.ref('excluded.title_hash'),
            content_hash: row.ref('excluded.content_hash'),
            words: row.ref('excluded.words'),
            seen_at: row.ref('excluded.seen_at'),
          })),
      )
      .execute();
  }
  for (const sourceId of new Set(commits.filter(({ entries = [] }) => entries.length > 0).map((one) => one.sourceId)))
    await forgetOldest(trx, sourceId);
}

/**
 * Entries remembered of one feed: twenty times what a poll looks at. Those seen last are kept, so a feed that brings
 * a thousand new entries at every poll doesn't fill the disk, and one that drops its entries soon is remembered for years.
 */
const maxKnownEntries = 20_000;

async function forgetOldest(trx: Trx, sourceId: string): Promise<void> {
  const firstTooMany = await trx
    .selectFrom('entry')
    .select('seen_at')
    .where('source_id', '=', sourceId)
    .orderBy('seen_at', 'desc')
    .offset(maxKnownEntries)
    .limit(1)
    .executeTakeFirst();
  if (firstTooMany === undefined) return;
  await trx
    .deleteFrom('entry')
    .where('source_id', '=', sourceId)
    .where('seen_at', '<=', firstTooMany.seen_at)
    .execute();
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
        read_by: revision.readBy,
        updated: revision.updated,
        effective: revision.effective,
        language: revision.language,
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
      .onConflict((same) => same.columns(['revision_id', 'part']).doNothing())
      .execute();
  }
}

/** A known item keeps its first text and finding. */
async function writeItems(trx: Trx, commits: readonly PollCommit[]): Promise<void> {
  const judged = commits.flatMap((commit) => commit.items);
  const toldIn = new Map(commits.flatMap((commit) => [...(commit.toldIn ?? [])]));
  for (const chunk of chunksOf(judged)) {
    await trx
      .insertInto('item')
      .values(
        chunk.map(({ item }) => ({
          key: item.key,
          source_id: item.sourceId,
          seen_at: item.seenAt,
          body: JSON.stringify(item),
          told_in: toldIn.get(item.key) ?? null,
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
