import type { Card } from '../nouns/card.ts';
import type { Alert, AlertCommit, AlertStore, Delivery, HeldBecause, HeldStory } from '../nouns/delivery.ts';
import { parseTarget, targetText } from '../nouns/place.ts';
import type { Instant } from '../nouns/time.ts';
import { chunksOf, type Ground, read, readRows, type Trx } from './ground.ts';
import { refuseElsewhere, writeAudit } from './places.ts';
import type { Db, Tables } from './schema.ts';
import { writeStories } from './stories.ts';

/** Stores alerts with their story and outbox rows, and stories that wait for a round-up. */
export function alertStore(ground: Ground): AlertStore {
  const { db } = ground;
  return {
    async commitAlerts(commits, audit) {
      const alerts = commits.flatMap((commit) => commit.alerts);
      if (audit !== undefined) {
        refuseElsewhere(
          alerts.flatMap(({ deliveries }) => deliveries.map(({ target }) => target)),
          audit,
        );
      }
      await db.transaction().execute(async (trx) => {
        const stories = commits.flatMap(({ story }) => (story === undefined ? [] : [story]));
        await writeStories({ trx, ground }, stories);
        await writeOutbox(trx, alerts);
        for (const { alert, deliveries } of alerts) {
          const { storyId } = alert;
          if (storyId === null) continue;
          for (const { target, edits } of deliveries)
            if (edits === undefined) await dropHeld(trx, { target: targetText(target), storyId });
        }
        const held = commits.flatMap((commit) => commit.held ?? []);
        await holdStories(trx, held);
        await boundLost(trx, held);
        if (audit !== undefined) await writeAudit(trx, audit);
      });
      ground.jobsChanged();
    },

    async heldStory(storyId, target) {
      const row = await db
        .selectFrom('held_story')
        .selectAll()
        .where('target', '=', targetText(target))
        .where('story_id', '=', storyId)
        .executeTakeFirst();
      return row === undefined ? null : heldOf(row);
    },

    async dueRoundups(now) {
      const rows = await db
        .selectFrom('held_story')
        .selectAll()
        .where('told_at', 'is', null)
        .where('due_at', '<=', now)
        .where('target', 'not in', (lost) =>
          lost.selectFrom('lost_target').select('target').where('back_at', 'is', null),
        )
        .orderBy('target')
        .orderBy('due_at')
        .orderBy('story_id')
        .execute();
      return readRows(rows, heldOf, { ground, table: 'held_story', idOf: (row) => `${row.target} ${row.story_id}` });
    },

    async holdLonger(held) {
      await db.transaction().execute(async (trx) => {
        for (const { target, storyId, dueAt } of held) {
          await trx
            .updateTable('held_story')
            .set({ due_at: dueAt })
            .where('target', '=', targetText(target))
            .where('story_id', '=', storyId)
            .where('told_at', 'is', null)
            .execute();
        }
      });
    },

    async commitRoundup({ target, storyIds, at }, alert) {
      const isWritten = await db.transaction().execute(async (trx) => {
        let told = 0;
        for (const chunk of chunksOf(storyIds)) {
          const rows = await trx
            .updateTable('held_story')
            .set({ told_at: at })
            .where('target', '=', targetText(target))
            .where('story_id', 'in', [...chunk])
            .where('told_at', 'is', null)
            .returning('story_id')
            .execute();
          told += rows.length;
        }
        // Another call sent some of them in the meantime, so the card no longer fits.
        if (told !== storyIds.length) return false;
        if (alert !== null) await writeOutbox(trx, [alert]);
        return true;
      });
      if (isWritten) ground.jobsChanged();
      return isWritten;
    },

    async alertTimes(target, { from, to }, options) {
      let ask = db
        .selectFrom('delivery')
        .innerJoin('alert', 'alert.id', 'delivery.alert_id')
        .select('alert.at')
        .where('delivery.target', '=', targetText(target))
        .where('delivery.edits', 'is', null)
        .where('alert.story_id', 'is not', null)
        .where('alert.at', '>=', from)
        .where('alert.at', '<=', to);
      if (options !== undefined) {
        ask = ask
          .where('alert.reason', '=', 'new')
          .where((row) =>
            row.exists(
              row
                .selectFrom('story_item')
                .innerJoin('item', 'item.key', 'story_item.item_key')
                .select('item.key')
                .whereRef('story_item.story_id', '=', 'alert.story_id')
                .where('item.source_id', '=', options.sourceId),
            ),
          );
      }
      return (await ask.execute()).map(({ at }) => at);
    },
  };
}

/** Writes alerts not stored yet, with their outbox rows. */
export async function writeOutbox(trx: Trx, alerts: readonly AlertCommit[]): Promise<void> {
  if (alerts.length === 0) return;
  await writeAlerts(
    trx,
    alerts.map(({ alert }) => alert),
  );
  const rows = alerts.flatMap(({ alert, deliveries }) => deliveries.map((delivery) => newRow(delivery, alert)));
  for (const chunk of chunksOf(rows)) {
    await trx
      .insertInto('delivery')
      .values(chunk)
      // Either of the two keys: the delivery's own id, or its alert and channel.
      .onConflict((same) => same.doNothing())
      .execute();
  }
}

type NewRow = Omit<Tables['delivery'], 'seq' | 'outage'>;

function newRow(delivery: Delivery, alert: Alert): NewRow {
  return {
    id: delivery.id,
    alert_id: alert.id,
    target: targetText(delivery.target),
    state: delivery.state,
    attempts: delivery.attempts,
    due_at: delivery.dueAt,
    lease_until: delivery.leaseUntil ?? null,
    first_try_at: delivery.firstTryAt ?? null,
    sent_at: null,
    message_id: delivery.messageId ?? null,
    edits: delivery.edits ?? null,
    under: delivery.under ?? null,
    problem: delivery.problem ?? null,
    card: delivery.card === alert.card ? null : JSON.stringify(delivery.card),
  };
}

/** An alert already stored keeps its first card. */
async function writeAlerts(trx: Trx, alerts: readonly Alert[]): Promise<void> {
  const rows = alerts.map(({ id, storyId, reason, card, at }) => ({
    id,
    story_id: storyId,
    reason,
    card: JSON.stringify(card),
    at,
  }));
  for (const chunk of chunksOf(rows)) {
    await trx
      .insertInto('alert')
      .values(chunk)
      .onConflict((same) => same.column('id').doNothing())
      .execute();
  }
}

/** States of rows still to be sent. Held rows wait for their channel, outside the order. */
export const unfinished: readonly Delivery['state'][] = ['waiting', 'sending'];

/** Selects outbox rows with their alert's card. */
export function deliveries(db: Db) {
  return db
    .selectFrom('delivery')
    .innerJoin('alert', 'alert.id', 'delivery.alert_id')
    .select([
      'delivery.id',
      'delivery.alert_id',
      'alert.story_id',
      'delivery.target',
      'delivery.card',
      'alert.card as alert_card',
      'alert.at',
      'delivery.state',
      'delivery.attempts',
      'delivery.due_at',
      'delivery.lease_until',
      'delivery.first_try_at',
      'delivery.message_id',
      'delivery.edits',
      'delivery.under',
      'delivery.problem',
    ]);
}

type DeliveryRow = Awaited<ReturnType<ReturnType<typeof deliveries>['executeTakeFirstOrThrow']>>;

/** Converts an outbox row to a delivery. */
export function deliveryOf(row: DeliveryRow): Delivery {
  return {
    id: row.id,
    alertId: row.alert_id,
    storyId: row.story_id,
    target: parseTarget(row.target),
    card: read<Card>(row.card ?? row.alert_card),
    writtenAt: row.at,
    state: row.state as Delivery['state'],
    attempts: row.attempts,
    dueAt: row.due_at,
    leaseUntil: row.lease_until ?? undefined,
    firstTryAt: row.first_try_at ?? undefined,
    messageId: row.message_id ?? undefined,
    edits: row.edits ?? undefined,
    under: row.under ?? undefined,
    problem: row.problem ?? undefined,
  };
}

function heldOf(row: Tables['held_story']): HeldStory {
  return {
    target: parseTarget(row.target),
    storyId: row.story_id,
    because: row.because as HeldBecause,
    at: row.at,
    dueAt: row.due_at,
    toldAt: row.told_at ?? undefined,
  };
}

/** A story already waiting keeps its due time if that is earlier; one already sent in a round-up waits again. */
export async function holdStories(trx: Trx, held: readonly HeldStory[]): Promise<void> {
  for (const { target, storyId, because, at, dueAt } of held) {
    const row = { target: targetText(target), story_id: storyId, because, at, due_at: dueAt, told_at: null };
    await trx
      .insertInto('held_story')
      .values(row)
      .onConflict((same) =>
        same
          .columns(['target', 'story_id'])
          .doUpdateSet({ because, at, due_at: dueAt, told_at: null })
          .where((before) =>
            before.or([before('held_story.told_at', 'is not', null), before('held_story.due_at', '>', dueAt)]),
          ),
      )
      .execute();
  }
}

/** How many missed stories to keep for a lost channel, which may never come back. */
const maxMissed = 500;

/** Drops the oldest stories kept for a lost channel beyond `maxMissed`, and counts them. */
async function boundLost(trx: Trx, held: readonly HeldStory[]): Promise<void> {
  const lost = new Set(held.flatMap(({ target, because }) => (because === 'lost' ? [targetText(target)] : [])));
  for (const target of lost) {
    const kept = () =>
      trx
        .selectFrom('held_story')
        .where('target', '=', target)
        .where('told_at', 'is', null)
        .where('because', '=', 'lost');
    const { count } = await kept()
      .select((row) => row.fn.countAll<number>().as('count'))
      .executeTakeFirstOrThrow();
    const over = Number(count) - maxMissed;
    if (over <= 0) continue;
    const oldest = await kept().select('story_id').orderBy('at').orderBy('story_id').limit(over).execute();
    await trx
      .deleteFrom('held_story')
      .where('target', '=', target)
      .where(
        'story_id',
        'in',
        oldest.map((row) => row.story_id),
      )
      .execute();
    await trx
      .updateTable('lost_target')
      .set((row) => ({ dropped: row('dropped', '+', over) }))
      .where('target', '=', target)
      .execute();
  }
}

/** A story announced in a channel at once no longer waits for its round-up. */
async function dropHeld(trx: Trx, { target, storyId }: { target: string; storyId: string }): Promise<void> {
  await trx
    .deleteFrom('held_story')
    .where('target', '=', target)
    .where('story_id', '=', storyId)
    .where('told_at', 'is', null)
    .execute();
}

/** Makes stories due that waited for the end of a pause. */
export async function releasePaused(trx: Trx, { target, at }: { target: string; at: Instant }): Promise<void> {
  await trx
    .updateTable('held_story')
    .set({ due_at: at })
    .where('target', '=', target)
    .where('because', '=', 'paused')
    .where('told_at', 'is', null)
    .where('due_at', '>', at)
    .execute();
}
