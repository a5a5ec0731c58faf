import { AppError } from '../nouns/errors.ts';
import type { Clock } from '../nouns/ports.ts';
import { createStore, type OpenStore } from './create-store.ts';
import { type ColumnWords, migrate } from './migrations.ts';
import type { Db } from './schema.ts';
import { postgresSearch, postgresSearchTables } from './search-postgres.ts';

const postgresWords: ColumnWords = {
  sequence: 'bigint generated always as identity primary key',
  bytes: 'bytea',
  table: '',
  keyedTable: '',
  search: postgresSearchTables,
};

/**
 * The store over a Postgres database, brought to the present version. Not offered by `openStore()` yet: several
 * processes need a job queue made for them. The contract suite runs on it, so that nothing above the store has to change.
 */
export async function createPostgresStore(options: { readonly db: Db; readonly clock: Clock }): Promise<OpenStore> {
  await migrate(options.db, { words: postgresWords, clock: options.clock });
  return createStore({
    db: options.db,
    search: postgresSearch,
    async backup() {
      throw new AppError('bad_setup', 'A Postgres database is backed up with its own tools; run pg_dump.');
    },
    closed() {},
  });
}
