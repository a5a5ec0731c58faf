import { type RawBuilder, sql } from 'kysely';
import type { Term } from '../core/text/query.ts';
import type { Clock } from '../nouns/ports.ts';
import { type ColumnWords, migrate } from './migrations.ts';
import { createStore, type OpenStore } from './open-store.ts';
import type { Db } from './schema.ts';
import { rankedMatches, type SearchIndex } from './search-index.ts';

/** English words, with the title weighted above the rest; tags unstemmed, in a separate column. */
const postgresSearchTables = [
  'create table story_text (doc integer primary key, words tsvector not null, tags tsvector not null)',
  'create index story_text_words on story_text using gin (words)',
  'create index story_text_tags on story_text using gin (tags)',
] as const;

const postgresWords: ColumnWords = {
  sequence: 'bigint generated always as identity primary key',
  bytes: 'bytea',
  table: '',
  keyedTable: '',
  search: postgresSearchTables,
};

/**
 * The store over a Postgres database, upgraded to the current version. `openStore()` doesn't offer it yet: several
 * processes need a job queue built for them. The contract suite runs on it, so that nothing above the store will have
 * to change.
 */
export async function createPostgresStore(options: { db: Db; clock: Clock }): Promise<OpenStore> {
  await migrate(options.db, { words: postgresWords, clock: options.clock });
  return createStore({ db: options.db, search: postgresSearch, now: options.clock.now, closed() {} });
}

/** Postgres full-text search. Same filters and window as SQLite's, but not the same order. */
const postgresSearch: SearchIndex = {
  async write(trx, stories) {
    for (const { doc, previousDoc, title, body, tags } of stories) {
      if (previousDoc !== null) await sql`delete from story_text where doc = ${previousDoc}`.execute(trx);
      await sql`
        insert into story_text (doc, words, tags) values (
          ${doc},
          setweight(to_tsvector('english', ${title}), 'A') || setweight(to_tsvector('english', ${body}), 'B'),
          to_tsvector('simple', ${tags})
        )`.execute(trx);
    }
  },

  async remove(trx, docs) {
    for (const doc of docs) await sql`delete from story_text where doc = ${doc}`.execute(trx);
  },

  async find(db, { query, tags, audience, since, limit, offset }) {
    const conditions = [
      sql`tags @@ ${anyOf(audience.map(tagQuery))}`,
      ...tags.map((tag) => sql`tags @@ ${tagQuery(tag)}`),
      ...query.wanted.map((term) => sql`(numnode(${tsquery(term)}) = 0 or words @@ ${tsquery(term)})`),
      ...query.unwanted.map((term) => sql`not words @@ ${tsquery(term)}`),
    ];
    const score =
      query.wanted.length === 0 ? sql`0` : sql`ts_rank(words, ${allOf(query.wanted.map((term) => tsquery(term)))})`;
    const { rows } = await sql<{ id: string }>`
      select story.id from (
        select doc, ${score} as score from story_text
        where ${sql.join(conditions, sql` and `)} order by doc desc limit ${rankedMatches}
      ) as found
      join story on story.doc = found.doc
      where story.updated_at >= ${since ?? ''}
      order by found.score desc, found.doc desc limit ${limit} offset ${offset}`.execute(db);
    return rows.map(({ id }) => id);
  },
};

/** A term of stop words only ("the") becomes an empty query, which matches nothing; `find` ignores such terms. */
function tsquery(term: Term): RawBuilder<unknown> {
  return sql`phraseto_tsquery('english', ${term.join(' ')})`;
}

function tagQuery(tag: string): RawBuilder<unknown> {
  return sql`plainto_tsquery('simple', ${tag})`;
}

function anyOf(queries: readonly RawBuilder<unknown>[]): RawBuilder<unknown> {
  return sql`(${sql.join(queries, sql` || `)})`;
}

function allOf(queries: readonly RawBuilder<unknown>[]): RawBuilder<unknown> {
  return sql`(${sql.join(queries, sql` && `)})`;
}
