import { sql } from 'kysely';
import type { Query, Term } from '../core/text/parse-query.ts';
import { rankedMatches, type SearchIndex } from './search-index.ts';

/**
 * FTS5 without the content, which the story table holds anyway. Words are stemmed (English) and accents do not count.
 * The rowid is the story's `doc`: newest is highest, and FTS5 walks it backwards without sorting.
 */
export const sqliteSearchTables = [
  `create virtual table story_text using fts5 (
    title, body, tags, content = '', contentless_delete = 1, tokenize = 'porter unicode61 remove_diacritics 2'
  )`,
] as const;

/** Search with SQLite's FTS5. */
export const sqliteSearch: SearchIndex = {
  async write(trx, stories) {
    for (const { doc, previousDoc, title, body, tags } of stories) {
      if (previousDoc !== null) await sql`delete from story_text where rowid = ${previousDoc}`.execute(trx);
      await sql`insert into story_text (rowid, title, body, tags) values (${doc}, ${title}, ${body}, ${tags})`.execute(
        trx,
      );
    }
  },

  async find(db, { query, tags, audience, since, limit, offset }) {
    const { rows } = await sql<{ id: string }>`
      select story.id from (
        select rowid as doc, bm25(story_text, 4.0, 1.0, 0.0) as score from story_text
        where story_text match ${matchExpression(query, { tags, audience })} order by rowid desc limit ${rankedMatches}
      ) as found
      join story on story.doc = found.doc
      where story.updated_at >= ${since ?? ''}
      order by found.score, found.doc desc limit ${limit} offset ${offset}`.execute(db);
    return rows.map(({ id }) => id);
  },
};

/**
 * FTS5's query language, made from words that hold letters and digits only, each in quotes: nothing that a user typed
 * is ever read as an operator. https://www.sqlite.org/fts5.html#full_text_query_syntax
 */
function matchExpression(
  query: Query,
  { tags, audience }: { readonly tags: readonly string[]; readonly audience: readonly string[] },
): string {
  const seen = `(${audience.map(inTags).join(' OR ')})`;
  const wanted = [seen, ...tags.map(inTags), ...query.wanted.map(inText)].join(' AND ');
  if (query.unwanted.length === 0) return wanted;
  return `(${wanted}) NOT (${query.unwanted.map(inText).join(' OR ')})`;
}

function inTags(tag: string): string {
  return `tags : "${tag}"`;
}

function inText(term: Term): string {
  return `{title body} : "${term.join(' ')}"`;
}
