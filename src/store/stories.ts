import { heardUnder } from '../core/judge/company-names.ts';
import { boundStory } from '../core/story/bound-story.ts';
import { foundUnder } from '../core/story/look-up.ts';
import { excerptOf, parseQuery } from '../core/text/query.ts';
import { type Platform, placeText } from '../nouns/place.ts';
import type { Story, StoryStore, Verdict } from '../nouns/story.ts';
import { severities, type verdicts, wordsOf } from '../nouns/words.ts';
import {
  chunksOf,
  type Ground,
  hiddenStories,
  mostPlacesNamed,
  read,
  readRow,
  readRows,
  storyIsSeen,
  type Trx,
} from './ground.ts';
import { audienceTags, foldCompany, indexedStory, tagsOf, topicsOf } from './search-index.ts';

/** Limits how many stories a digest chooses from. */
const maxDigestStories = 500;

const severityOrder = wordsOf(severities);

/** Stores stories, found by subject, time and words, and readers' verdicts on them. */
export function storyStore(ground: Ground): StoryStore {
  const { db } = ground;
  const isSeen = storyIsSeen(ground);
  return {
    async settledStories(at, limit) {
      const rows = await db
        .selectFrom('story')
        .select('id')
        .where('settles_at', 'is not', null)
        .where('settles_at', '<=', at)
        .orderBy('settles_at')
        // Stories of one poll settle together: the most serious are told on their own if there are too many.
        .orderBy('severity')
        .orderBy('doc')
        .limit(limit)
        .execute();
      return rows.map(({ id }) => id);
    },

    async putOffStory(id, until) {
      await db
        .updateTable('story')
        .set({ settles_at: until })
        .where('id', '=', id)
        .where('settles_at', 'is not', null)
        .execute();
    },

    async latestStories({ companies = [], topic, leastSeverity, limit, offset = 0 }) {
      let ask = db.selectFrom('story').select(['id', 'body']).where(isSeen);
      if (companies.length > 0) {
        ask = ask.where('id', 'in', (row) =>
          row.selectFrom('story_company').select('story_id').where('company', 'in', companies.map(foldCompany)),
        );
      }
      if (topic !== undefined) {
        // Each of the fifteen topics has many stories, so a scan from the newest soon finds enough. (A company has
        // few.)
        ask = ask.where((row) =>
          row.exists(
            row
              .selectFrom('story_topic')
              .select('story_id')
              .where('topic', '=', topic)
              .whereRef('story_id', '=', 'story.id'),
          ),
        );
      }
      if (leastSeverity !== undefined) ask = ask.where('severity', '<=', severityOrder.indexOf(leastSeverity));
      const rows = await ask.orderBy('updated_at', 'desc').orderBy('doc', 'desc').limit(limit).offset(offset).execute();
      return storiesOf(rows, ground);
    },

    async storiesBetween(from, to) {
      const rows = await db
        .selectFrom('story')
        .select(['id', 'body'])
        .where(isSeen)
        .where('updated_at', '>=', from)
        .where('updated_at', '<', to)
        .orderBy('updated_at', 'desc')
        .orderBy('doc', 'desc')
        .limit(maxDigestStories)
        .execute();
      return storiesOf(rows, ground);
    },

    async searchStories(search) {
      const query = parseQuery(search.words ?? '');
      const ids = await ground.search.find(db, {
        query,
        tags: tagsOf(search),
        audience: audienceTags(ground.place),
        limit: search.limit,
        offset: search.offset ?? 0,
        since: search.since,
      });
      if (ids.length === 0) return [];
      const rows = await db.selectFrom('story').select(['id', 'body']).where('id', 'in', ids).execute();
      const stories = new Map(storiesOf(rows, ground).map((story) => [story.id, story]));
      return ids.flatMap((id) => {
        const story = stories.get(id);
        if (story === undefined) return [];
        return [
          {
            story,
            // Made when it is read: suggestions look through hundreds of stories at every keystroke and show none.
            get excerpt() {
              return excerptOf([story.title, ...story.timeline.map((entry) => entry.text)], query);
            },
          },
        ];
      });
    },

    async story(id) {
      const row = await db
        .selectFrom('story')
        .select(['id', 'body'])
        .where('id', '=', id)
        .where(isSeen)
        .executeTakeFirst();
      return row === undefined ? null : readRow(() => storyOf(row), { ground, table: 'story', id });
    },

    async companyNames() {
      // Every change of a story assigns it a new, highest number.
      const newest = await db
        .selectFrom('story')
        .select((row) => row.fn.max('doc').as('doc'))
        .executeTakeFirst();
      const doc = newest?.doc ?? 0;
      const known = ground.names.get(ground.place);
      if (known?.doc === doc) return known.names;
      const rows = await db
        .selectFrom('story_company')
        .select((row) => row.fn.min('name').as('name'))
        .where('story_id', 'not in', hiddenStories(ground))
        .groupBy('company')
        .orderBy((row) => row.fn.countAll(), 'desc')
        .orderBy('company')
        .execute();
      const names = rows.map(({ name }) => name);
      if (ground.names.size >= mostPlacesNamed) ground.names.clear();
      ground.names.set(ground.place, { doc, names });
      return names;
    },

    async addVerdict({ storyId, verdict, platform, space, userId, at }) {
      const row = { story_id: storyId, platform, space, user_id: userId, verdict, at };
      await db
        .insertInto('verdict')
        .values(row)
        .onConflict((conflict) =>
          conflict.columns(['story_id', 'platform', 'space', 'user_id']).doUpdateSet({ verdict, at }),
        )
        .execute();
    },

    async verdicts() {
      const rows = await db
        .selectFrom('verdict')
        .selectAll()
        .orderBy('at')
        .orderBy('story_id')
        .orderBy('user_id')
        .execute();
      return rows.map(
        (row): Verdict => ({
          storyId: row.story_id,
          verdict: row.verdict as keyof typeof verdicts,
          platform: row.platform as Platform,
          space: row.space,
          userId: row.user_id,
          at: row.at,
        }),
      );
    },
  };
}

/** Writes stories in full, with their look-up rows and search index. See mergeStory() for conflicts. */
export async function writeStories(
  { trx, ground }: { trx: Trx; ground: Ground },
  stories: readonly Story[],
): Promise<void> {
  if (stories.length === 0) return;
  const top = await trx
    .selectFrom('story')
    .select((row) => row.fn.max('doc').as('doc'))
    .executeTakeFirst();
  let doc = top?.doc ?? 0;
  for (const chunk of chunksOf(stories)) {
    const ids = chunk.map(({ id }) => id);
    const stored = await trx.selectFrom('story').select(['id', 'doc', 'body']).where('id', 'in', ids).execute();
    // A damaged row is replaced.
    const before = new Map(
      stored.map((row) => [
        row.id,
        { doc: row.doc, story: readRow(() => storyOf(row), { ground, table: 'story', id: row.id }) },
      ]),
    );
    const written = new Map<string, Story>();
    for (const story of chunk) {
      const base = written.get(story.id) ?? before.get(story.id)?.story;
      written.set(story.id, base == null ? story : mergeStory(base, story));
    }
    const rows = [...written.values()].map((story) => {
      doc += 1;
      return { story, doc, previousDoc: before.get(story.id)?.doc ?? null };
    });
    await upsertStories(trx, rows);
    await replaceLookUps(trx, [...written.values()]);
    await ground.search.write(
      trx,
      rows.map(({ story, ...docs }) => indexedStory(story, docs)),
    );
  }
}

async function upsertStories(trx: Trx, rows: readonly { story: Story; doc: number }[]): Promise<void> {
  await trx
    .insertInto('story')
    .values(
      rows.map(({ story, doc }) => ({
        id: story.id,
        doc,
        severity: severityOrder.indexOf(story.severity),
        updated_at: story.updatedAt,
        settles_at: story.settlesAt,
        body: JSON.stringify(story),
        place: story.place === undefined ? null : placeText(story.place),
      })),
    )
    .onConflict((same) =>
      same
        .column('id')
        .doUpdateSet((row) => ({
          doc: row.ref('excluded.doc'),
          severity: row.ref('excluded.severity'),
          updated_at: row.ref('excluded.updated_at'),
          settles_at: row.ref('excluded.settles_at'),
          body: row.ref('excluded.body'),
        })),
    )
    .execute();
}

async function replaceLookUps(trx: Trx, stories: readonly Story[]): Promise<void> {
  const ids = stories.map(({ id }) => id);
  await trx.deleteFrom('story_company').where('story_id', 'in', ids).execute();
  await trx.deleteFrom('story_name').where('story_id', 'in', ids).execute();
  await trx.deleteFrom('story_topic').where('story_id', 'in', ids).execute();
  const companies = stories.flatMap((story) => {
    const names = new Map(heardUnder(story.companies).map((name) => [foldCompany(name), name]));
    return [...names].map(([company, name]) => ({ company, story_id: story.id, name }));
  });
  const looked = stories.flatMap((story) =>
    [...new Set(foundUnder(story).map(foldCompany))].map((name) => ({ name, story_id: story.id })),
  );
  const topics = stories.flatMap((story) => topicsOf(story).map((topic) => ({ topic, story_id: story.id })));
  const items = stories.flatMap((story) => story.itemKeys.map((item_key) => ({ story_id: story.id, item_key })));
  for (const chunk of chunksOf(companies)) await trx.insertInto('story_company').values(chunk).execute();
  for (const chunk of chunksOf(looked)) await trx.insertInto('story_name').values(chunk).execute();
  for (const chunk of chunksOf(topics)) await trx.insertInto('story_topic').values(chunk).execute();
  for (const chunk of chunksOf(items)) {
    await trx
      .insertInto('story_item')
      .values(chunk)
      .onConflict((same) => same.columns(['story_id', 'item_key']).doNothing())
      .execute();
  }
}

type StoryRow = { readonly id: string; readonly body: string };

/** Reads stories; a damaged row is recorded and left out. */
export function storiesOf(rows: readonly StoryRow[], ground: Ground): readonly Story[] {
  return readRows(rows, storyOf, { ground, table: 'story', idOf: ({ id }) => id });
}

function storyOf(row: StoryRow): Story {
  return read<Story>(row.body);
}

/**
 * Merges a story about to be written with the stored one, so that nothing added since it was read is lost. Usually
 * nothing was, and the result is `written`. Otherwise it is the one updated last, with the lists of both joined, the
 * timeline in chronological order, and the more serious severity. The later `told` always counts.
 */
export function mergeStory(stored: Story, written: Story): Story {
  const held = new Set(written.itemKeys);
  const missing = stored.itemKeys.filter((key) => !held.has(key)).length;
  // Items that were left out of a long list aren't lost.
  const left = Math.max(0, (written.forgotten ?? 0) - (stored.forgotten ?? 0));
  const told = laterTold(stored.told && { ...stored.told, itemCount: stored.told.itemCount - left }, written.told);
  if (missing <= left) return { ...written, told };

  const [base, other] = stored.updatedAt > written.updatedAt ? [stored, written] : [written, stored];
  const lines = new Map([...other.timeline, ...base.timeline].map((line) => [line.itemKey + line.event, line]));
  return boundStory({
    ...base,
    told,
    companies: union(base.companies, other.companies),
    dataTypes: union(base.dataTypes, other.dataTypes),
    genres: union(base.genres, other.genres),
    severity:
      severityOrder.indexOf(other.severity) < severityOrder.indexOf(base.severity) ? other.severity : base.severity,
    openedAt: [base.openedAt, other.openedAt].sort()[0] ?? base.openedAt,
    // If either has something to announce, it still must be announced.
    settlesAt: base.settlesAt ?? other.settlesAt,
    timeline: [...lines.values()].sort((a, b) => (a.at < b.at ? -1 : a.at > b.at ? 1 : 0)),
    publishers: union(base.publishers, other.publishers),
    itemKeys: union(base.itemKeys, other.itemKeys),
    forgotten: Math.max(base.forgotten ?? 0, other.forgotten ?? 0) || undefined,
  });
}

function laterTold(a: Story['told'], b: Story['told']): Story['told'] {
  if (a === undefined || b === undefined) return a ?? b;
  return a.at > b.at ? a : b;
}

function union<T>(first: readonly T[], second: readonly T[]): readonly T[] {
  return [...new Set([...first, ...second])];
}
