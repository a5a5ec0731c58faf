import { type ExpressionBuilder, sql, type Transaction } from 'kysely';
import { messageOf } from '../nouns/errors.ts';
import type { Target } from '../nouns/place.ts';
import type { DamagedRow } from '../nouns/store.ts';
import type { Instant } from '../nouns/time.ts';
import type { Disk } from './disk.ts';
import type { Db, Tables } from './schema.ts';
import type { SearchIndex } from './search-index.ts';

/** What every part of the store needs. */
export type Ground = {
  readonly db: Db;
  readonly search: SearchIndex;
  now(): Instant;
  /** Gives some freed space back to the file system; true if there is more. Absent where the database does so itself. */
  readonly shrink?: ((db: Db) => Promise<boolean>) | undefined;
  /** The place whose view to show (its placeText); null shows everything. */
  readonly place: string | null;
  /**
   * Company names as each place sees them, with the newest story's number; read on every keystroke of an autocomplete.
   */
  readonly names: Map<string | null, { readonly doc: number; readonly names: readonly string[] }>;
  /** Services whose policies each place sees, read as often. A new map once what is listed changes (`relisted`). */
  readonly services: { current: Map<string | null, readonly string[]> };
  /** Rows that couldn't be read, by table and id. */
  readonly damaged: Map<string, DamagedRow>;
  /** Called the first time such a row is found. */
  damagedRow(row: DamagedRow): void;
  /** Absent for databases on a server, and for reading only. */
  readonly disk?: Disk | undefined;
  /** Called after a commit that may have made a message due. */
  jobsChanged(): void;
};

export type Trx = Transaction<Tables>;

/** Places whose names are cached; beyond that, the cache is cleared. */
export const mostPlacesNamed = 50;

/** Makes a change to what is listed, and forgets what was read of it before. */
export async function relisted<Result>(ground: Ground, change: Promise<Result>): Promise<Result> {
  try {
    return await change;
  } finally {
    ground.services.current = new Map();
  }
}

/** Rows per statement: within every database's limit on parameters, and short enough to keep statements prepared. */
const chunkSize = 100;

/** Splits a list into pieces of at most 100, for statements that take many rows. */
export function chunksOf<T>(list: readonly T[]): readonly (readonly T[])[] {
  const chunks: T[][] = [];
  for (let start = 0; start < list.length; start += chunkSize) chunks.push(list.slice(start, start + chunkSize));
  return chunks;
}

/** Parses JSON from the store as the type that was written there. */
export function read<T>(json: string): T {
  return JSON.parse(json) as T;
}

/** Where a damaged row is recorded, and under which name. */
type Noted = { readonly ground: Pick<Ground, 'damaged' | 'damagedRow'>; readonly table: string; readonly id: string };

/** Reads one row with `read`; null if the row is damaged, which is recorded once. */
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

/** Reads each row with `read`. Damaged rows are recorded and left out, so that they don't hold up the others. */
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

/**
 * Conditions of partial indexes, spelled as there: SQLite uses such an index only if the query has the same values, not
 * parameters (https://www.sqlite.org/partialindex.html#queries_using_partial_indexes). Without it, each read scans all rows.
 */
export const isActive = sql<boolean>`poll.active = 1`;
export const isUnfinished = sql<boolean>`delivery.state in ('waiting', 'sending')`;
export const isInOutage = sql<boolean>`delivery.outage = 1`;

type Looking = Pick<Ground, 'place'>;

/** Selects stories the place can see: those visible to all places, and its own. */
export function storyIsSeen({ place }: Looking) {
  return (row: ExpressionBuilder<Tables, 'story'>) =>
    place === null ? sql<boolean>`1 = 1` : row.or([row('story.place', 'is', null), row('story.place', '=', place)]);
}

/** Ids of stories the place can't see: few compared with all. */
export function hiddenStories({ db, place }: Pick<Ground, 'db' | 'place'>) {
  return db
    .selectFrom('story')
    .select('story.id')
    .where('story.place', 'is not', null)
    .where(place === null ? sql<boolean>`1 = 0` : (row) => row('story.place', '!=', place));
}

/** Selects sources the place can see: those of the catalogue and the file, and those it added. */
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

/**
 * Ids of sources the place can't see: few compared with all, so excluding their rows doesn't change how a query reads
 * the rest.
 */
export function hiddenSources({ db, place }: Pick<Ground, 'db' | 'place'>) {
  return db
    .selectFrom('source')
    .select('source.id')
    .where((row) => row.not(sourceIsSeen({ place })(row)));
}
