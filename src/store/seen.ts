import { type ExpressionBuilder, sql } from 'kysely';
import type { Ground } from './ground.ts';
import type { Tables } from './schema.ts';

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
