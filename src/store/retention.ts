import { sql } from 'kysely';
import { parsePlace, placeText } from '../nouns/place.ts';
import type { RetentionStore } from '../nouns/retention.ts';
import { dayMs, later } from '../nouns/time.ts';
import { unfinished } from './alerts.ts';
import { deleteStories, forgetPerson, forgetPlace } from './forget.ts';
import { type Ground, relisted } from './ground.ts';
import {
  type Batch,
  batchRows,
  cursorOf,
  nextOf,
  type Pruned,
  pruneEntries,
  pruneItems,
  pruneUnlisted,
} from './prune-sources.ts';
import { dayPrefix } from './values.ts';

/** A story takes its items, alerts and messages with it. */
const batchStories = 20;

type Step = { readonly what: string; readonly prune: (batch: Batch) => Promise<Pruned> };

const steps: readonly Step[] = [
  { what: 'items', prune: pruneItems },
  { what: 'entries', prune: pruneEntries },
  { what: 'unlisted sources', prune: pruneUnlisted },
  { what: 'stories', prune: pruneStories },
  { what: 'alerts', prune: pruneAlerts },
  { what: 'pages', prune: prunePages },
  { what: 'values', prune: pruneValues },
  { what: 'audit lines', prune: pruneAudit },
  { what: 'small rows', prune: pruneSmall },
  { what: 'places', prune: prunePlaces },
];

/** Deletes what is no longer needed, and what somebody asked to have deleted. */
export function retentionStore(ground: Ground): RetentionStore {
  const { db } = ground;
  return {
    async prune(from, cutoffs) {
      const at = from?.step ?? 0;
      const step = steps[at];
      if (step === undefined) return { next: null, removed: {} };
      const { removed, next } = await db
        .transaction()
        .execute((trx) => step.prune({ trx, ground, cutoffs, after: from?.after ?? '' }));
      const following = at + 1 < steps.length ? { step: at + 1, after: '' } : null;
      return {
        next: next === null ? following : { step: at, after: next },
        removed: removed === 0 ? {} : { [step.what]: removed },
      };
    },

    shrink: async () => (await ground.shrink?.(db)) ?? false,

    async forgetPlace(place) {
      return await relisted(
        ground,
        db.transaction().execute((trx) => forgetPlace(trx, ground, place)),
      );
    },

    forgetPerson: async (person) => await db.transaction().execute((trx) => forgetPerson(trx, person)),

    async leavePlace(place, at) {
      await db
        .insertInto('left_place')
        .values({ place: placeText(place), at })
        .onConflict((same) => same.column('place').doNothing())
        .execute();
    },

    async rejoinPlace(place) {
      await db.deleteFrom('left_place').where('place', '=', placeText(place)).execute();
    },
  };
}

/**
 * Stories not changed for long, with their items, alerts and messages. Stories about a change of a policy stay: that
 * change is listed as long as the policy is known. So do stories that still have something to announce.
 */
async function pruneStories({ trx, ground, cutoffs, after }: Batch): Promise<Pruned> {
  const { at, key } = cursorOf(after);
  const doc = Number(key);
  const rows = await trx
    .selectFrom('story')
    .select((row) => [
      'id',
      'doc',
      'updated_at',
      'settles_at',
      row
        .exists(
          row
            .selectFrom('story_item')
            .innerJoin('item', 'item.key', 'story_item.item_key')
            .innerJoin('revision', 'revision.source_id', 'item.source_id')
            .select('item.key')
            .whereRef('story_item.story_id', '=', 'story.id'),
        )
        .as('of_policy'),
      row
        .exists(
          row
            .selectFrom('alert')
            .innerJoin('delivery', 'delivery.alert_id', 'alert.id')
            .select('alert.id')
            .whereRef('alert.story_id', '=', 'story.id')
            .where('delivery.state', 'in', open),
        )
        .as('is_open'),
      row
        .exists(
          row
            .selectFrom('held_story')
            .select('held_story.story_id')
            .whereRef('held_story.story_id', '=', 'story.id')
            .where('told_at', 'is', null),
        )
        .as('is_held'),
    ])
    .where('updated_at', '<', cutoffs.stories)
    .where((row) =>
      row.or([row('updated_at', '>', at), row.and([row('updated_at', '=', at), row('story.doc', '>', doc)])]),
    )
    .orderBy('updated_at')
    .orderBy('story.doc')
    .limit(batchStories)
    .execute();
  const old = rows.filter((row) => row.settles_at === null && !row.of_policy && !row.is_open && !row.is_held);
  await deleteStories(old, { trx, ground });
  return { removed: old.length, next: nextOf(rows, batchStories, (row) => `${row.updated_at} ${row.doc}`) };
}

/** States of a message that is yet to be sent. */
const open = [...unfinished, 'held'] as const;

/** A card that says nothing. It takes the place of a story's card that was sent long ago; `why` needs only the row. */
const spentCard = JSON.stringify({ title: '', lines: [] });

/** How long a notice about a source stays, to be edited when the source recovers. */
const healthKeptDays = 365;

/** Sent notices, digests and round-ups; and the cards of sent alerts about stories, which live as long as the story. */
async function pruneAlerts({ trx, cutoffs, after }: Batch): Promise<Pruned> {
  const { at, key } = cursorOf(after);
  const rows = await trx
    .selectFrom('alert')
    .select((row) => [
      'id',
      'at',
      'story_id',
      'reason',
      row('card', '=', spentCard).as('is_spent'),
      row
        .exists(
          row
            .selectFrom('delivery')
            .select('delivery.id')
            .whereRef('delivery.alert_id', '=', 'alert.id')
            .where('state', 'in', open),
        )
        .as('is_open'),
    ])
    .where('at', '<', cutoffs.passing)
    .where((row) => row.or([row('at', '>', at), row.and([row('at', '=', at), row('id', '>', key)])]))
    .orderBy('at')
    .orderBy('id')
    .limit(batchRows)
    .execute();
  const sent = rows.filter((row) => !row.is_open);
  const health = later(cutoffs.now, -healthKeptDays * dayMs);
  const over = sent.filter((row) => row.story_id === null && (row.reason !== 'health' || row.at < health));
  const spent = sent.filter((row) => row.story_id !== null && !row.is_spent);
  const idsOf = (some: typeof rows) => some.map(({ id }) => id);
  if (over.length > 0) {
    await trx.deleteFrom('delivery').where('alert_id', 'in', idsOf(over)).execute();
    await trx.deleteFrom('alert').where('id', 'in', idsOf(over)).execute();
  }
  if (spent.length > 0) {
    await trx.updateTable('alert').set({ card: spentCard }).where('id', 'in', idsOf(spent)).execute();
    await trx
      .updateTable('delivery')
      .set({ card: null })
      .where('alert_id', 'in', idsOf(spent))
      .where('card', 'is not', null)
      .execute();
  }
  return { removed: over.length, next: nextOf(rows, batchRows, (row) => `${row.at} ${row.id}`) };
}

/**
 * Raw pages of revisions that no change names: neither the text before nor after one, nor the newest, which the next
 * poll compares with. The revision itself stays. A page that others are packed against stays with them.
 */
async function prunePages({ trx, cutoffs, after }: Batch): Promise<Pruned> {
  const seq = Number(after);
  const isChange = (id: 'revision.id' | 'next.id') =>
    sql<boolean>`exists (select 1 from item where item.key = revision.source_id || ':' || ${sql.ref(id)})`;
  const rows = await trx
    .selectFrom('revision')
    .leftJoin('revision as next', (join) =>
      join.on('next.seq', '=', (row) =>
        row
          .selectFrom('revision as later')
          .select((one) => one.fn.min('later.seq').as('seq'))
          .whereRef('later.source_id', '=', 'revision.source_id')
          .whereRef('later.seq', '>', 'revision.seq'),
      ),
    )
    .select((row) => [
      'revision.id',
      'revision.seq',
      'next.id as next_id',
      isChange('revision.id').as('after_change'),
      isChange('next.id').as('before_change'),
      row.exists(row.selectFrom('page').select('page.part').whereRef('page.base_id', '=', 'revision.id')).as('is_base'),
    ])
    .where('revision.seq', '>', seq)
    .where('revision.seen_at', '<', cutoffs.passing)
    .orderBy('revision.seq')
    .limit(batchRows)
    .execute();
  const idle = rows.filter((row) => row.next_id !== null && !row.after_change && !row.before_change && !row.is_base);
  const ids = idle.map(({ id }) => id);
  const gone =
    ids.length === 0
      ? []
      : await trx.deleteFrom('page').where('revision_id', 'in', ids).returning('revision_id').execute();
  return { removed: gone.length, next: nextOf(rows, batchRows, (row) => `${row.seq}`) };
}

/** Values that belong to a message's buttons or to a link, by how their key begins. */
const passingValues = ['draft:', 'asked:', 'kept:', 'link:'] as const;

/** Values that nobody has written again for as long as entries are kept; dropped questions at once. */
async function pruneValues({ trx, cutoffs }: Batch): Promise<Pruned> {
  // Rows of an older version have no time: they count from now.
  await trx.updateTable('value').set({ changed_at: cutoffs.now }).where('changed_at', 'is', null).execute();
  const old = await trx
    .deleteFrom('value')
    .where((row) => row.or(passingValues.map((prefix) => row('key', 'like', `${prefix}%`))))
    .where((row) => row.or([row('changed_at', '<', cutoffs.entries), row('value', '=', '')]))
    .returning('key')
    .execute();
  return { removed: old.length, next: null };
}

async function pruneAudit({ trx, cutoffs }: Batch): Promise<Pruned> {
  const gone = await trx
    .deleteFrom('audit')
    .where('seq', 'in', (row) =>
      row.selectFrom('audit').select('seq').where('at', '<', cutoffs.stories).orderBy('seq').limit(batchRows),
    )
    .returning('seq')
    .execute();
  return { removed: gone.length, next: gone.length < batchRows ? null : 'more' };
}

/** Jobs given up, mutes and pauses that have ended, counters of single days. */
async function pruneSmall({ trx, cutoffs }: Batch): Promise<Pruned> {
  const gone = [
    await trx.deleteFrom('mute').where('until', '<', cutoffs.passing).executeTakeFirst(),
    await trx.deleteFrom('host').where('parked_until', '<', cutoffs.passing).executeTakeFirst(),
    await trx
      .deleteFrom('counter')
      .where('name', 'like', `${dayPrefix}%`)
      .where('name', '<', `${dayPrefix}${cutoffs.passing.slice(0, 10)}`)
      .executeTakeFirst(),
  ];
  return { removed: gone.reduce((sum, { numDeletedRows }) => sum + Number(numDeletedRows), 0), next: null };
}

/** What belongs to places that removed the bot long ago. */
async function prunePlaces({ trx, ground, cutoffs }: Batch): Promise<Pruned> {
  const left = await trx.selectFrom('left_place').select('place').where('at', '<', cutoffs.places).execute();
  let removed = 0;
  for (const { place } of left) removed += await relisted(ground, forgetPlace(trx, ground, parsePlace(place)));
  return { removed, next: null };
}
