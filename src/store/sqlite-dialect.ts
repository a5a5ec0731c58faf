import type { DatabaseSync, SQLInputValue, StatementSync } from 'node:sqlite';
import { setImmediate } from 'node:timers/promises';
import { type DatabaseConnection, type SqliteDatabase, SqliteDialect, SqliteDriver } from 'kysely';

/** Distinct statements kept prepared. The store has about a hundred; chunked lists make the rest. */
const maxPrepared = 300;

/** Queries are synchronous underneath; after this long without a turn of the event loop, timers and sockets get one. */
const maxBlockMs = 10;

/** Kysely's SQLite dialect over node:sqlite: one connection, used by one query or transaction at a time, in order. */
export function nodeSqliteDialect(database: DatabaseSync): SqliteDialect {
  return new NodeSqliteDialect(adaptDatabase(database));
}

class NodeSqliteDialect extends SqliteDialect {
  readonly #database: SqliteDatabase;

  constructor(database: SqliteDatabase) {
    super({ database });
    this.#database = database;
  }

  override createDriver(): SqliteDriver {
    return new FairSqliteDriver({ database: this.#database });
  }
}

/**
 * Kysely's driver wakes every waiting query when one ends, which costs n² for n waiting; this one wakes the next.
 * It also lets the event loop turn now and then, within a transaction too, since nothing that SQLite does ever waits.
 */
class FairSqliteDriver extends SqliteDriver {
  readonly #waiting: (() => void)[] = [];
  #busy = false;
  #turnedAt = performance.now();

  override async acquireConnection(): Promise<DatabaseConnection> {
    if (this.#busy) await new Promise<void>((resolve) => this.#waiting.push(resolve));
    this.#busy = true;
    const connection = await super.acquireConnection();
    return {
      executeQuery: async (query) => {
        await this.#turn();
        return await connection.executeQuery(query);
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
      const statement = prepared.get(sql) ?? adaptStatement(database.prepare(sql));
      // Last used, last in the map; the first is the one to forget.
      prepared.delete(sql);
      prepared.set(sql, statement);
      const [oldest] = prepared.keys();
      if (prepared.size > maxPrepared && oldest !== undefined) prepared.delete(oldest);
      return statement;
    },
  };
}

function adaptStatement(statement: StatementSync) {
  const values = (parameters: readonly unknown[]) => parameters as readonly SQLInputValue[];
  return {
    reader: statement.columns().length > 0,
    all: (parameters: readonly unknown[]) => statement.all(...values(parameters)),
    run: (parameters: readonly unknown[]) => statement.run(...values(parameters)),
    iterate: (parameters: readonly unknown[]) => statement.iterate(...values(parameters)),
  };
}
