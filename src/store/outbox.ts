import { sql, type UpdateObject } from 'kysely';
import type { AlertReason, Delivery, LostTarget, OutboxStore } from '../nouns/delivery.ts';
import { parseTarget, targetText } from '../nouns/place.ts';
import { dayMs, type Instant, later } from '../nouns/time.ts';
import { deliveries, deliveryOf, holdStories, unfinished, writeOutbox } from './alerts.ts';
import { type Ground, isIn, readRow, readRows, type Trx } from './ground.ts';
import { putJobs, putJobsFor } from './jobs.ts';
import type { Db, Tables } from './schema.ts';

/** Stores the outbox (one row for each alert and channel, sent in the order written) and lost channels. */
export function outboxStore(ground: Ground): OutboxStore {
  const { db } = ground;

  /** Changes a row unless it is finished. */
  const change = async (trx: Db, id: string, to: UpdateObject<Tables, 'delivery'>) =>
    await trx
      .updateTable('delivery')
      .set(to)
      .where('id', '=', id)
      .where('state', 'in', unfinished)
      .returning('target')
      .executeTakeFirst();

  /** Postpones a row and queues a job for then. */
  const postpone = async (id: string, dueAt: Instant, to: Parameters<typeof change>[2]) => {
    await db.transaction().execute(async (trx) => {
      const row = await change(trx, id, { ...to, due_at: dueAt, lease_until: null });
      if (row !== undefined) await putJobs(trx, [{ queue: 'deliver', key: row.target, dueAt }]);
    });
    ground.jobsChanged();
  };

  return {
    async firstDelivery(storyId, target) {
      const row = await deliveries(db)
        .where('alert.story_id', '=', storyId)
        .where('delivery.target', '=', targetText(target))
        .where('delivery.edits', 'is', null)
        .where('delivery.state', '!=', 'failed')
        .orderBy('delivery.seq')
        .limit(1)
        .executeTakeFirst();
      return row === undefined ? null : readRow(() => deliveryOf(row), { ground, table: 'delivery', id: row.id });
    },

    async deliveriesOf(alertId) {
      const rows = await deliveries(db).where('alert_id', '=', alertId).orderBy('delivery.seq').execute();
      return rows.map(deliveryOf);
    },

    async enqueueDueDeliveries(at) {
      const due = await db.transaction().execute(async (trx) => {
        const heads = trx
          .selectFrom('delivery')
          .where('state', 'in', unfinished)
          .where('due_at', '<=', at)
          .where((row) => row.or([row('lease_until', 'is', null), row('lease_until', '<=', at)]))
          .where('seq', '=', (head) =>
            head
              .selectFrom('delivery as earlier')
              .select((row) => row.fn.min('earlier.seq').as('seq'))
              .whereRef('earlier.target', '=', 'delivery.target')
              .where('earlier.state', 'in', unfinished),
          );
        const count = await heads.select((row) => row.fn.countAll().as('count')).executeTakeFirstOrThrow();
        if (Number(count.count) > 0) {
          await putJobsFor(trx, { queue: 'deliver', keys: heads.select('target as key'), at });
        }
        return Number(count.count);
      });
      if (due > 0) ground.jobsChanged();
      return due;
    },

    async nextDelivery(target, at) {
      for (;;) {
        const row = await deliveries(db)
          .where('delivery.target', '=', targetText(target))
          .where('delivery.state', 'in', unfinished)
          .orderBy('delivery.seq')
          .limit(1)
          .executeTakeFirst();
        if (row === undefined || row.due_at > at) return null;
        // Another process is sending it, or died while sending: unknown until the lease ends.
        if (row.lease_until !== null && row.lease_until > at) return null;
        const delivery = readRow(() => deliveryOf(row), { ground, table: 'delivery', id: row.id });
        if (delivery !== null) return delivery;
        // Its card is lost; the messages behind it are not.
        await change(db, row.id, { state: 'failed', problem: 'its row in the database is damaged' });
      }
    },

    async markSending(deliveryId, at, leaseUntil) {
      const row = await db.transaction().execute(async (trx) => {
        await trx
          .updateTable('delivery')
          .set((row) => ({
            state: 'sending',
            attempts: row('attempts', '+', 1),
            first_try_at: row.fn.coalesce('first_try_at', row.val(at)),
            lease_until: leaseUntil,
          }))
          .where('id', '=', deliveryId)
          .where('state', 'in', unfinished)
          .execute();
        return await deliveries(trx).where('delivery.id', '=', deliveryId).executeTakeFirst();
      });
      if (row?.state !== 'sending')
        throw new Error(`Can't send delivery ${deliveryId}: it is ${row?.state ?? 'unknown'}`);
      return deliveryOf(row);
    },

    async markSent(deliveryId, messageId, at) {
      const to = { state: 'sent', message_id: messageId, sent_at: at, lease_until: null, problem: null };
      await change(db, deliveryId, to);
    },

    async markWaiting(deliveryId, dueAt, { problem, counted }) {
      await postpone(deliveryId, dueAt, {
        state: 'waiting',
        problem,
        ...(counted ? {} : { attempts: sql<number>`case when attempts > 0 then attempts - 1 else 0 end` }),
      });
    },

    async markUnclear(deliveryId, dueAt, problem) {
      await postpone(deliveryId, dueAt, { problem });
    },

    async markFailed(deliveryId, problem) {
      await change(db, deliveryId, { state: 'failed', problem, lease_until: null });
    },

    async storyOfMessage(target, messageId) {
      const row = await db
        .selectFrom('delivery')
        .innerJoin('alert', 'alert.id', 'delivery.alert_id')
        .select('alert.story_id')
        .where('delivery.target', '=', targetText(target))
        .where('delivery.message_id', '=', messageId)
        .orderBy('delivery.seq')
        .limit(1)
        .executeTakeFirst();
      return row?.story_id ?? null;
    },

    async channelDeliveries(target) {
      const rows = await db
        .selectFrom('delivery')
        .select((row) => ['state', row.fn.countAll().as('count'), row.fn.max('sent_at').as('sent_at')])
        .where('target', '=', targetText(target))
        .groupBy('state')
        .execute();
      const sentAt = rows.find(({ state }) => state === 'sent')?.sent_at;
      const waiting = rows.filter(({ state }) => unfinished.some((open) => open === state));
      return { lastSentAt: sentAt ?? undefined, waiting: waiting.reduce((sum, { count }) => sum + Number(count), 0) };
    },

    async storyDeliveries(storyId, target) {
      const rows = await db
        .selectFrom('alert')
        .innerJoin('delivery', 'delivery.alert_id', 'alert.id')
        .select(['alert.reason', 'alert.at', 'delivery.state', 'delivery.sent_at', 'delivery.problem'])
        .where('alert.story_id', '=', storyId)
        .where('delivery.target', '=', targetText(target))
        .orderBy('delivery.seq')
        .execute();
      return rows.map(({ reason, at, state, sent_at, problem }) => ({
        reason: reason as AlertReason,
        at,
        state: state as Delivery['state'],
        sentAt: sent_at ?? undefined,
        problem: problem ?? undefined,
      }));
    },

    async loseTarget(target, because, at) {
      await db.transaction().execute(async (trx) => {
        const key = targetText(target);
        const before = await trx.selectFrom('lost_target').selectAll().where('target', '=', key).executeTakeFirst();
        if (before === undefined) {
          const row = { target: key, since: at, because, told_at: null, back_at: null, dropped: 0 };
          await trx.insertInto('lost_target').values(row).execute();
        } else {
          // The rights looked right, and the platform still refuses: it isn't news within a day.
          const wasTold = before.told_at !== null && before.told_at > later(at, -dayMs);
          const again = { since: at, back_at: null, dropped: 0, told_at: wasTold ? before.told_at : null };
          await trx
            .updateTable('lost_target')
            .set(before.back_at === null ? { because } : { because, ...again })
            .where('target', '=', key)
            .execute();
        }
        await trx
          .updateTable('subscription')
          .set({ paused_at: at, paused_because: because })
          .where(isIn(target))
          .where('paused_at', 'is', null)
          .execute();
        await trx
          .updateTable('delivery')
          .set({ state: 'held', problem: because, lease_until: null })
          .where('target', '=', key)
          .where('state', 'in', unfinished)
          .execute();
      });
    },

    async lostTargets() {
      const rows = await db
        .selectFrom('lost_target')
        .selectAll()
        .where('back_at', 'is', null)
        .orderBy('since')
        .orderBy('target')
        .execute();
      const lostOf = ({ target, since, because, told_at, dropped }: Tables['lost_target']): LostTarget => ({
        target: parseTarget(target),
        since,
        because,
        toldAt: told_at ?? undefined,
        dropped,
      });
      return readRows(rows, lostOf, { ground, table: 'lost_target', idOf: ({ target }) => target });
    },

    async tellLost(targets, at, notices) {
      await db.transaction().execute(async (trx) => {
        for (const target of targets)
          await trx.updateTable('lost_target').set({ told_at: at }).where('target', '=', targetText(target)).execute();
        await writeOutbox(trx, notices);
      });
      ground.jobsChanged();
    },

    async missedStories(target, at) {
      const missed = await missedIn(db, { key: targetText(target), at });
      return [...new Set(missed.map(({ storyId }) => storyId))];
    },

    async regainTarget({ target, at, storyIds, restDueAt }, summary) {
      const isBack = await db.transaction().execute(async (trx) => {
        const key = targetText(target);
        const lost = await trx
          .updateTable('lost_target')
          .set({ back_at: at })
          .where('target', '=', key)
          .where('back_at', 'is', null)
          .returning('target')
          .executeTakeFirst();
        if (lost === undefined) return false;
        await trx.deleteFrom('lost_target').where('back_at', '<', later(at, -dayMs)).execute();
        await trx
          .updateTable('subscription')
          .set({ paused_at: null, paused_because: null })
          .where(isIn(target))
          .execute();
        const told = new Set(storyIds);
        const missed = await missedIn(trx, { key, at });
        const rest = missed.filter(({ storyId }) => !told.has(storyId));
        await holdStories(
          trx,
          rest.map(({ storyId }) => ({ target, storyId, because: 'lost' as const, at, dueAt: restDueAt })),
        );
        for (const { storyId, isHeldStory } of missed) {
          if (!isHeldStory) continue;
          await trx
            .updateTable('held_story')
            .set(told.has(storyId) ? { told_at: at } : { due_at: restDueAt })
            .where('target', '=', key)
            .where('story_id', '=', storyId)
            .where('told_at', 'is', null)
            .execute();
        }
        await releaseHeld(trx, { key, at });
        if (summary !== null) await writeOutbox(trx, [summary]);
        return true;
      });
      if (isBack) ground.jobsChanged();
      return isBack;
    },

    async wakePlatform(platform, at) {
      await db
        .updateTable('delivery')
        .set({ due_at: at })
        .where('target', 'like', `${platform}:%`)
        .where('state', 'in', unfinished)
        .where('due_at', '>', at)
        .execute();
    },
  };
}

/** What a lost channel missed: stories in held messages, and stories whose round-up would be due. */
async function missedIn(
  db: Db,
  { key, at }: { key: string; at: Instant },
): Promise<readonly { readonly storyId: string; readonly isHeldStory: boolean }[]> {
  const messages = await db
    .selectFrom('delivery')
    .innerJoin('alert', 'alert.id', 'delivery.alert_id')
    .select('alert.story_id')
    .where('delivery.target', '=', key)
    .where('delivery.state', '=', 'held')
    .where('delivery.edits', 'is', null)
    .where('alert.story_id', 'is not', null)
    .orderBy('delivery.seq')
    .execute();
  const stories = await db
    .selectFrom('held_story')
    .select('story_id')
    .where('target', '=', key)
    .where('told_at', 'is', null)
    .where((row) => row.or([row('because', '=', 'lost'), row('due_at', '<=', at)]))
    .orderBy('at')
    .orderBy('story_id')
    .execute();
  return [
    ...messages.flatMap(({ story_id }) => (story_id === null ? [] : [{ storyId: story_id, isHeldStory: false }])),
    ...stories.map(({ story_id }) => ({ storyId: story_id, isHeldStory: true })),
  ];
}

/** Ends held messages about stories, which a summary or round-up tells instead, and sends the other held rows. */
async function releaseHeld(trx: Trx, { key, at }: { key: string; at: Instant }): Promise<void> {
  const held = await trx
    .selectFrom('delivery')
    .innerJoin('alert', 'alert.id', 'delivery.alert_id')
    .select(['delivery.id', 'delivery.edits', 'alert.story_id'])
    .where('delivery.target', '=', key)
    .where('delivery.state', '=', 'held')
    .orderBy('delivery.seq')
    .execute();
  const lastEdits = new Map(held.flatMap(({ id, edits }) => (edits === null ? [] : [[edits, id] as const])));
  for (const { id, edits, story_id } of held) {
    const goesOn = edits === null ? story_id === null : lastEdits.get(edits) === id;
    const problem = edits === null ? 'summarised when the channel was back' : 'replaced by a later edit';
    await trx
      .updateTable('delivery')
      .set(goesOn ? { state: 'waiting', due_at: at, problem: null } : { state: 'failed', problem })
      .where('id', '=', id)
      .execute();
  }
  if (held.length > 0) await putJobs(trx, [{ queue: 'deliver', key, dueAt: at }]);
}

/**
 * Ends the leases of a process that is gone. What it was sending stays `sending`, so that it is looked for before it is
 * sent again, but without waiting for the lease to end.
 */
export async function releaseLeases(db: Db): Promise<void> {
  await db.updateTable('delivery').set({ lease_until: null }).where('lease_until', 'is not', null).execute();
}
