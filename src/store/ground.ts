import type { Transaction } from 'kysely';
import { type ExpressionBuilder, sql } from 'kysely';
import { messageOf } from '../nouns/errors.ts';
import type { Target } from '../nouns/place.ts';
import type { DamagedRow } from '../nouns/store.ts';
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
  /** Rows that were met and could not be read, by table and id. */
  readonly damaged: Map<string, DamagedRow>;
  /** Called when such a row is met for the first time. */
  damagedRow(row: DamagedRow): void;
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

/** Where a row that cannot be read is noted, and how it is called. */
type Noted = { readonly ground: Pick<Ground, 'damaged' | 'damagedRow'>; readonly table: string; readonly id: string };

/** What `read` makes of one row; null where the row is damaged, which is noted once. */
export function readRow<Noun>(read: () => Noun, { ground, table, id }: Noted): Noun | null {
  const key = `${table} ${id}`;
  try {
    const noun = read();
    ground.damaged.delete(key);
    return noun;
  } catch (thrown) {
    const row: DamagedRow = { table, id, problem: messageOf(thrown) };
    const isKnown = ground.damaged.has(key);
    ground.damaged.set(key, row);
    if (!isKnown) ground.damagedRow(row);
    return null;
  }
}

/** What `read` makes of each row. A damaged one is noted and left out, so that it holds up none of the others. */
export function readRows<Row, Noun>(
  rows: readonly Row[],
  read: (row: Row) => Noun,
  { ground, table, idOf }: Omit<Noted, 'id'> & { idOf: (row: Row) => string },
): readonly Noun[] {
  return rows.flatMap((row) => {
    const noun = readRow(() => read(row), { ground, table, id: idOf(row) });
    return noun === null ? [] : [noun];
  });
}

/** Selects the rows of a channel or, without `channel`, of a server or workspace; `{}` selects every row. */
export function isIn(target: Partial<Target>) {
  return <Table extends 'digest' | 'mute' | 'subscription'>(row: ExpressionBuilder<Tables, Table>) => {
    // The three tables have these columns in common, which Kysely's types can't say.
    const one = row as unknown as ExpressionBuilder<Tables, 'subscription'>;
    const columns = (['platform', 'space', 'channel'] as const).flatMap((column) => {
      const wanted = target[column];
      return wanted === undefined ? [] : [one(column, '=', wanted)];
    });
    return one.and(columns);
  };
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
