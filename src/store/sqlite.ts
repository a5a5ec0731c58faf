import type { DatabaseSync, SQLInputValue, StatementSync } from 'node:sqlite';
import { setImmediate } from 'node:timers/promises';
import { type DatabaseConnection, type SqliteDatabase, SqliteDialect, SqliteDriver, sql } from 'kysely';
import type { Query, Term } from '../core/text/query.ts';
import type { Disk } from './disk.ts';
import type { Db } from './schema.ts';
import { rankedMatches, type SearchIndex } from './search-index.ts';

/** Most statements kept prepared. The store has about a hundred; chunked lists add the rest. */
const maxPrepared = 300;

/** Queries are synchronous underneath; after this long, timers and sockets get a turn of the event loop. */
const maxBlockMs = 10;

/** Kysely's SQLite dialect over node:sqlite: one connection, used by one query or transaction at a time, in order. */
export function nodeSqliteDialect(database: DatabaseSync, disk?: Pick<Disk, 'guard'>): SqliteDialect {
  return new NodeSqliteDialect({ database, disk });
}

type Parts = { readonly database: DatabaseSync; readonly disk: Pick<Disk, 'guard'> | undefined };

class NodeSqliteDialect extends SqliteDialect {
  readonly #parts: Parts;

  constructor(parts: Parts) {
    super({ database: adaptDatabase(parts.database) });
    this.#parts = parts;
  }

  override createDriver(): SqliteDriver {
    return new FairSqliteDriver(this.#parts);
  }
}

/**
 * Kysely's driver wakes every waiting query when one ends, which costs n² for n waiting; this one wakes only the next.
 * It also gives the event loop a turn now and then, even within a transaction, since SQLite calls never wait
 * asynchronously.
 */
class FairSqliteDriver extends SqliteDriver {
  readonly #waiting: (() => void)[] = [];
  #busy = false;
  #turnedAt = performance.now();
  readonly #parts: Parts;

  constructor(parts: Parts) {
    super({ database: adaptDatabase(parts.database) });
    this.#parts = parts;
  }

  override async acquireConnection(): Promise<DatabaseConnection> {
    if (this.#busy) await new Promise<void>((resolve) => this.#waiting.push(resolve));
    this.#busy = true;
    const connection = await super.acquireConnection();
    return {
      executeQuery: async (query) => {
        await this.#turn();
        const { disk } = this.#parts;
        return disk === undefined
          ? await connection.executeQuery(query)
          : await disk.guard(() => connection.executeQuery(query));
      },
      streamQuery: (query, chunkSize) => connection.streamQuery(query, chunkSize),
    };
  }

  override async releaseConnection(): Promise<void> {
    await super.releaseConnection();
    const next = this.#waiting.shift();
    if (next === undefined) this.#busy = false;
    else next();
  }

  /** After some errors, such as a full disk, SQLite has rolled back by itself; a second rollback would hide the cause. */
  override async rollbackTransaction(connection: DatabaseConnection): Promise<void> {
    if (this.#parts.database.isTransaction) await super.rollbackTransaction(connection);
  }

  async #turn(): Promise<void> {
    if (performance.now() - this.#turnedAt < maxBlockMs) return;
    await setImmediate();
    this.#turnedAt = performance.now();
  }
}

function adaptDatabase(database: DatabaseSync): SqliteDatabase {
  const prepared = new Map<string, ReturnType<typeof adaptStatement>>();
  return {
    close() {
      prepared.clear();
      database.close();
    },
    prepare(sql) {
      const statement = prepared.get(sql) ?? adaptStatement(database.prepare(sql), sql);
      // Keeps the map in order of use; the first is evicted.
      prepared.delete(sql);
      prepared.set(sql, statement);
      const [oldest] = prepared.keys();
      if (prepared.size > maxPrepared && oldest !== undefined) prepared.delete(oldest);
      return statement;
    },
  };
}

function adaptStatement(statement: StatementSync, sql: string) {
  const values = (parameters: readonly unknown[]) => parameters as readonly SQLInputValue[];
  return {
    // A pragma such as incremental_vacuum works in steps, and only a reader is stepped to its end.
    reader: statement.columns().length > 0 || sql.startsWith('pragma '),
    all: (parameters: readonly unknown[]) => statement.all(...values(parameters)),
    run: (parameters: readonly unknown[]) => statement.run(...values(parameters)),
    iterate: (parameters: readonly unknown[]) => statement.iterate(...values(parameters)),
  };
}

/**
 * FTS5 without content, which the story table holds anyway. Words are stemmed (English), and accents are ignored.
 * The rowid is the story's `doc`: newest is highest, and FTS5 walks it backwards without sorting.
 */
export const sqliteSearchTables = [
  `create virtual table story_text using fts5 (
    title, body, tags, content = '', contentless_delete = 1, tokenize = 'porter unicode61 remove_diacritics 2'
  )`,
] as const;

/** Pages given back to the file system at once: a megabyte, some tens of milliseconds on a slow disk. */
const pagesGivenBack = 256;
/** Free pages that stay, since the next day fills them again. */
const pagesKept = 1024;

/** Gives freed pages back to the file system and shortens the WAL. https://www.sqlite.org/pragma.html#pragma_incremental_vacuum */
export async function shrinkSqlite(db: Db): Promise<boolean> {
  const free = async () => {
    const { rows } = await sql<{ freelist_count: number }>`pragma freelist_count`.execute(db);
    return rows[0]?.freelist_count ?? 0;
  };
  const before = await free();
  if (before <= pagesKept) return false;
  await sql.raw(`pragma incremental_vacuum(${pagesGivenBack})`).execute(db);
  const after = await free();
  if (after < before && after > pagesKept) return true;
  await sql`pragma wal_checkpoint(truncate)`.execute(db);
  return false;
}

/** Full-text search with SQLite's FTS5. */
export const sqliteSearch: SearchIndex = {
  async write(trx, stories) {
    for (const { doc, previousDoc, title, body, tags } of stories) {
      if (previousDoc !== null) await sql`delete from story_text where rowid = ${previousDoc}`.execute(trx);
      await sql`insert into story_text (rowid, title, body, tags) values (${doc}, ${title}, ${body}, ${tags})`.execute(
        trx,
      );
    }
  },

  async remove(trx, docs) {
    for (const doc of docs) await sql`delete from story_text where rowid = ${doc}`.execute(trx);
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
 * Builds an FTS5 query from words of letters and digits only, each in quotes, so that nothing a user types is read as
 * an operator. https://www.sqlite.org/fts5.html#full_text_query_syntax
 */
function matchExpression(
  query: Query,
  { tags, audience }: { tags: readonly string[]; audience: readonly string[] },
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
