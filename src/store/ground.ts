import type { Transaction } from 'kysely';
import { type ExpressionBuilder, sql } from 'kysely';
import type { Log } from '../nouns/ports.ts';
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
  readonly log?: Log | undefined;
  /** Ids of rows that could not be read, each logged once. */
  readonly unread: Set<string>;
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

type Looking = Pick<Ground, 'place'>;

/** Whether a story is seen: everyone's are, and those of the place that looks. */
export function storyIsSeen({ place }: Looking) {
  return (row: ExpressionBuilder<Tables, 'story'>) =>
    place === null ? sql<boolean>`1 = 1` : row.or([row('story.place', 'is', null), row('story.place', '=', place)]);
}

/** The ids of the stories that are not seen: few beside all of them. */
export function hiddenStories({ db, place }: Pick<Ground, 'db' | 'place'>) {
  return db
    .selectFrom('story')
    .select('story.id')
    .where('story.place', 'is not', null)
    .where(place === null ? sql<boolean>`1 = 0` : (row) => row('story.place', '!=', place));
}

/** Whether a source is seen: those of catalogue and file are, and those that the place that looks asked for. */
export function sourceIsSeen({ place }: Looking) {
  return (row: ExpressionBuilder<Tables, 'source'>) =>
    place === null
      ? sql<boolean>`1 = 1`
      : row.or([
          row('source.origin', '!=', 'command'),
          row(
            'source.id',
            'in',
            row.selectFrom('source_place').select('source_place.source_id').where('source_place.place', '=', place),
          ),
        ]);
}

/** The ids of the sources that are not seen, few beside all of them: what belongs to one is left out without another order of reading. */
export function hiddenSources({ db, place }: Pick<Ground, 'db' | 'place'>) {
  return db
    .selectFrom('source')
    .select('source.id')
    .where((row) => row.not(sourceIsSeen({ place })(row)));
}
