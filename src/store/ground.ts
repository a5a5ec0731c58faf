import type { Transaction } from 'kysely';
import type { Db, Tables } from './schema.ts';
import type { SearchIndex } from './search-index.ts';

/** What every part of the store stands on. */
export type Ground = {
  readonly db: Db;
  readonly search: SearchIndex;
  /** Through whose eyes is looked (core/target's text); null: everything is seen. */
  readonly place: string | null;
  /** Company names as each place sees them, with the newest story that they are of: asked for at every letter that somebody types. */
  readonly names: Map<string | null, { readonly doc: number; readonly names: readonly string[] }>;
  /** Called after a commit that may have queued a job. */
  jobsChanged(): void;
};

export type Trx = Transaction<Tables>;

/** Rows per statement: few enough for every database's limit on parameters, and for short statements to keep prepared. */
const chunkSize = 100;

/** A list in pieces of at most 100, for statements that take many rows. */
export function chunksOf<T>(list: readonly T[]): readonly (readonly T[])[] {
  const chunks: T[][] = [];
  for (let start = 0; start < list.length; start += chunkSize) chunks.push(list.slice(start, start + chunkSize));
  return chunks;
}

/** A JSON text of the store as the type that was written there. */
export function read<T>(json: string): T {
  return JSON.parse(json) as T;
}
