import { type ExpressionBuilder, type RawBuilder, sql } from 'kysely';
import { type Place, placeText } from '../nouns/place.ts';
import { chunksOf, type Ground, type Trx } from './ground.ts';
import type { Tables } from './schema.ts';

/**
 * Deletes everything a server or workspace owns, in the caller's transaction. Sources that another place or the
 * operators also list stay, and so does what was read from them. Returns how many rows of its settings, stories and
 * messages there were.
 */
export async function forgetPlace(trx: Trx, ground: Ground, place: Place): Promise<number> {
  const text = placeText(place);
  const { platform, space } = place;
  let rows = 0;
  const count = (result: { numDeletedRows: bigint }) => {
    rows += Number(result.numDeletedRows);
  };

  const stories = await trx.selectFrom('story').select(['id', 'doc']).where('place', '=', text).execute();
  await deleteStories(stories, { trx, ground });
  rows += stories.length;

  for (const table of ['subscription', 'digest', 'mute', 'verdict', 'audit'] as const) {
    const query = trx.deleteFrom(table).where('platform', '=', platform).where('space', '=', space);
    count(await query.executeTakeFirstOrThrow());
  }
  const ofPlace = (column: string) => sql<boolean>`substr(${sql.ref(column)}, 1, ${text.length + 1}) = ${`${text}/`}`;
  count(await trx.deleteFrom('delivery').where(ofPlace('target')).executeTakeFirstOrThrow());
  count(await trx.deleteFrom('held_story').where(ofPlace('target')).executeTakeFirstOrThrow());
  count(await trx.deleteFrom('lost_target').where(ofPlace('target')).executeTakeFirstOrThrow());
  await forgetNotices([`lost:${text}:`, `foreign:${text}/`], trx);
  // Alerts that only this place got; an alert for several stays for the others.
  await trx
    .deleteFrom('alert')
    .where((row) =>
      row.not(row.exists(row.selectFrom('delivery').select('delivery.id').whereRef('alert_id', '=', 'alert.id'))),
    )
    .execute();
  await trx
    .deleteFrom('value')
    .where((row) => row.or([row('key', 'like', 'draft:%'), row('key', 'like', 'kept:%')]))
    .execute();
  // The operators' channel, if a command set it to one of the place.
  await trx.deleteFrom('value').where('key', '=', 'operators').where(ofPlace('value')).execute();

  const own = await trx.selectFrom('source_place').select('source_id').where('place', '=', text).execute();
  count(await trx.deleteFrom('source_place').where('place', '=', text).executeTakeFirstOrThrow());
  for (const { source_id } of own) await forgetSource(trx, source_id);

  if (platform === 'slack') {
    count(await trx.deleteFrom('slack_installation').where('space', '=', space).executeTakeFirstOrThrow());
  }
  await trx.deleteFrom('left_place').where('place', '=', text).execute();
  return rows;
}

/** Deletes a source that only places listed and none lists now, with all that was read from it. */
async function forgetSource(trx: Trx, id: string): Promise<void> {
  const source = await trx
    .selectFrom('source')
    .select('id')
    .where('id', '=', id)
    .where('origin', '=', 'command')
    .where((row) =>
      row.not(
        row.exists(
          row.selectFrom('source_place').select('source_id').whereRef('source_place.source_id', '=', 'source.id'),
        ),
      ),
    )
    .executeTakeFirst();
  if (source === undefined) return;
  const items = trx.selectFrom('item').select('key').where('source_id', '=', id);
  const revisions = trx.selectFrom('revision').select('id').where('source_id', '=', id);
  await trx.deleteFrom('story_item').where('item_key', 'in', items).execute();
  await trx.deleteFrom('finding').where('item_key', 'in', items).execute();
  await trx.deleteFrom('page').where('revision_id', 'in', revisions).execute();
  for (const table of ['item', 'revision', 'sentence', 'entry', 'poll'] as const) {
    await trx.deleteFrom(table).where('source_id', '=', id).execute();
  }
  await trx.deleteFrom('source').where('id', '=', id).execute();
}

/** What stands where a deleted person's name stood. */
const nobody = 'a deleted user';

/**
 * Deletes a person's verdicts and the notices sent to them, and replaces their user ID or shown name wherever it stands. The
 * changes they made stay. Returns how many rows.
 */
export async function forgetPerson(
  trx: Trx,
  { platform, who }: { platform: Place['platform']; who: string },
): Promise<number> {
  const changed = [
    await trx
      .updateTable('subscription')
      .set({ created_by: nobody, creator_id: null })
      .where((row) => row.or([row('created_by', '=', who), row('creator_id', '=', who)]))
      .where('platform', '=', platform)
      .executeTakeFirstOrThrow(),
    await trx
      .updateTable('digest')
      .set({ created_by: nobody })
      .where('created_by', '=', who)
      .where('platform', '=', platform)
      .executeTakeFirstOrThrow(),
    await trx
      .updateTable('mute')
      .set({ made_by: nobody })
      .where('made_by', '=', who)
      .where('platform', '=', platform)
      .executeTakeFirstOrThrow(),
    await trx
      .updateTable('audit')
      .set({ who: nobody })
      .where('who', '=', who)
      .where('platform', '=', platform)
      .executeTakeFirstOrThrow(),
  ];
  if (platform === 'slack') {
    const by = trx.updateTable('slack_installation').set({ installed_by: nobody }).where('installed_by', '=', who);
    changed.push(await by.executeTakeFirstOrThrow());
  }
  const verdicts = await trx
    .deleteFrom('verdict')
    .where('user_id', '=', who)
    .where('platform', '=', platform)
    .executeTakeFirstOrThrow();
  await forgetMessagesTo({ platform, who }, trx);
  // Open questions hold the name of whoever asked; they are closed for everyone.
  await trx
    .deleteFrom('value')
    .where((row) => row.or([row('key', 'like', 'draft:%'), row('key', 'like', 'kept:%')]))
    .execute();
  return changed.reduce((sum, { numUpdatedRows }) => sum + Number(numUpdatedRows), Number(verdicts.numDeletedRows));
}

/** Deletes notices about lost channels to a person: their ids end with the person's. */
async function forgetMessagesTo(
  { platform, who }: { platform: Place['platform']; who: string },
  trx: Trx,
): Promise<void> {
  const end = `:${who}`;
  const endsSo = sql<boolean>`substr(id, length(id) - ${sql.lit(end.length - 1)}) = ${end}`;
  await forgetNotices([`lost:${platform}:`, `foreign:${platform}:`], trx, endsSo);
}

/** Deletes notices about lost channels whose ids begin so, wherever they were sent. */
async function forgetNotices(
  prefixes: readonly string[],
  trx: Trx,
  alsoOnly: RawBuilder<boolean> = sql<boolean>`1 = 1`,
): Promise<void> {
  const beginsSo = (prefix: string) => sql<boolean>`substr(id, 1, ${sql.lit(prefix.length)}) = ${prefix}`;
  const found = await trx
    .selectFrom('alert')
    .select('id')
    .where((row) => row.or(prefixes.map(beginsSo)))
    .where(alsoOnly)
    .execute();
  for (const ids of chunksOf(found.map(({ id }) => id))) {
    await trx.deleteFrom('delivery').where('alert_id', 'in', ids).execute();
    await trx.deleteFrom('alert').where('id', 'in', ids).execute();
  }
}

/** Deletes stories with all that is only about them. */
export async function deleteStories(
  stories: readonly { readonly id: string; readonly doc: number }[],
  { trx, ground }: { trx: Trx; ground: Ground },
): Promise<void> {
  if (stories.length === 0) return;
  const ids = stories.map(({ id }) => id);
  const docs = stories.map(({ doc }) => doc);
  const items = await trx.selectFrom('story_item').select('item_key').where('story_id', 'in', ids).execute();
  const alerts = trx.selectFrom('alert').select('id').where('story_id', 'in', ids);
  await trx.deleteFrom('delivery').where('alert_id', 'in', alerts).execute();
  await trx.deleteFrom('alert').where('story_id', 'in', ids).execute();
  for (const table of ['held_story', 'verdict', 'story_company', 'story_name', 'story_topic', 'story_item'] as const) {
    await trx.deleteFrom(table).where('story_id', 'in', ids).execute();
  }
  await ground.search.remove(trx, docs);
  await trx.deleteFrom('story').where('id', 'in', ids).execute();
  for (const chunk of chunksOf(items.map(({ item_key }) => item_key))) {
    const free = await trx
      .selectFrom('item')
      .select('key')
      .where('key', 'in', chunk)
      .where((row) =>
        row.not(
          row.exists(row.selectFrom('story_item').select('story_id').whereRef('story_item.item_key', '=', 'item.key')),
        ),
      )
      .where((row) => row.not(row.exists(isOfPolicy(row))))
      .execute();
    await deleteItems(
      trx,
      free.map(({ key }) => key),
    );
  }
}

/** Selects from the revisions of an item's source: only a policy has any. */
function isOfPolicy(row: ExpressionBuilder<Tables, 'item'>) {
  return row.selectFrom('revision').select('revision.id').whereRef('revision.source_id', '=', 'item.source_id');
}

/** Deletes items with their findings. */
export async function deleteItems(trx: Trx, keys: readonly string[]): Promise<void> {
  if (keys.length === 0) return;
  await trx.deleteFrom('finding').where('item_key', 'in', keys).execute();
  await trx.deleteFrom('item').where('key', 'in', keys).execute();
}
