import { PGlite } from '@electric-sql/pglite';
import { Kysely, PostgresDialect, type PostgresPool } from 'kysely';
import type { Clock } from '../../src/nouns/ports.ts';
import type { OpenStore } from '../../src/store/open-store.ts';
import { createPostgresStore } from '../../src/store/postgres.ts';
import type { Tables } from '../../src/store/schema.ts';

/**
 * Postgres in this process, in memory: one server for a test file (it takes seconds to start), one schema for each
 * store, so that stores know nothing of each other.
 */
export async function startPglite(): Promise<{ open(clock: Clock): Promise<OpenStore>; stop(): Promise<void> }> {
  const server = await PGlite.create();
  let stores = 0;
  return {
    async open(clock) {
      stores += 1;
      await server.exec(`create schema store_${stores}; set search_path to store_${stores}`);
      return await createPostgresStore({
        db: new Kysely<Tables>({ dialect: new PostgresDialect({ pool: poolOfOne(server) }) }),
        clock,
      });
    },
    stop: () => server.close(),
  };
}

/** PGlite has one session: whoever holds the only client keeps everybody else out, so that transactions do not mix. */
function poolOfOne(server: PGlite): PostgresPool {
  const waiting: (() => void)[] = [];
  let taken = false;
  const client = {
    async query(sql: string, parameters: readonly unknown[]) {
      const result = await server.query(sql, [...parameters]);
      return {
        command: (/^\s*(\w+)/.exec(sql)?.[1] ?? '').toUpperCase(),
        rowCount: result.affectedRows ?? result.rows.length,
        rows: result.rows,
      };
    },
    release() {
      const next = waiting.shift();
      if (next === undefined) taken = false;
      else next();
    },
  };
  return {
    async connect() {
      if (taken) await new Promise<void>((resolve) => waiting.push(resolve));
      taken = true;
      return client;
    },
    async end() {},
  } as PostgresPool;
}
