import { type ExpressionBuilder, sql, type UpdateObject } from 'kysely';
import { counted, joined } from '../core/text/words.ts';
import type { AlertReason, Delivery, LostTarget, OutboxStore, PutOffBecause } from '../nouns/delivery.ts';
import { type Platform, parseTarget, placeText, targetText } from '../nouns/place.ts';
import { dayMs, type Instant, later } from '../nouns/time.ts';
import { deliveries, deliveryOf, holdStories, unfinished, writeOutbox } from './alerts.ts';
import { type Ground, isIn, isInOutage, isUnfinished, readRow, readRows, type Trx } from './ground.ts';
import { groupCommits } from './group-commits.ts';
import { writeAudit } from './places.ts';
import type { Db, Tables } from './schema.ts';

/** The share of time in which marks of messages may hold up everything else, as commands, while many are sent. */
const marksOfTime = 0.2;

/** Stores the outbox (one row for each alert and channel, sent in the order written) and lost channels. */
export function outboxStore(ground: Ground): OutboxStore {
  const { db } = ground;

  /** Changes a row unless it is finished. */
  const change = async (trx: Db, id: string, to: UpdateObject<Tables, 'delivery'>): Promise<void> => {
    await trx.updateTable('delivery').set(to).where('id', '=', id).where(isUnfinished).execute();
  };

  const postpone = async (
    id: string,
    dueAt: Instant,
    { because, ...to }: Parameters<typeof change>[2] & { because: PutOffBecause },
  ) => {
    await change(db, id, {
      ...to,
      due_at: dueAt,
      lease_until: null,
      outage: because === 'outage' || because === 'away' ? 1 : 0,
    });
    ground.jobsChanged();
  };

  /** Messages to many channels begin and end all the time: both share commits. */
  const mark = groupCommits<{ id: string; to: UpdateObject<Tables, 'delivery'> }>(
    (rows) =>
      db.transaction().execute(async (trx) => {
        for (const { id, to } of rows) await change(trx, id, to);
      }),
    { mostOfTime: marksOfTime },
  );

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

    async dueChannels(platform, at) {
      const heads = db
        .selectFrom('delivery')
        .select((row) => row.fn.min('seq').as('seq'))
        .where(isUnfinished)
        .where(isOn(platform))
        .groupBy('target');
      const rows = await db
        .selectFrom('delivery')
        .select(['target', 'due_at', 'lease_until'])
        .where('seq', 'in', heads)
        .orderBy('due_at')
        .orderBy('seq')
        .execute();
      const keys: string[] = [];
      let nextAt: Instant | null = null;
      for (const { target, due_at, lease_until } of rows) {
        const dueAt = lease_until !== null && lease_until > due_at ? lease_until : due_at;
        if (dueAt <= at) keys.push(target);
        else if (nextAt === null || dueAt < nextAt) nextAt = dueAt;
      }
      return { keys, nextAt };
    },

    async endOutage(platform, at) {
      const { numUpdatedRows } = await db
        .updateTable('delivery')
        .set({ due_at: at, outage: 0 })
        .where(isInOutage)
        .where(isOn(platform))
        .where(isUnfinished)
        .where('due_at', '>', at)
        .executeTakeFirst();
      if (numUpdatedRows > 0) ground.jobsChanged();
      return Number(numUpdatedRows);
    },

    async nextDelivery(target, at) {
      for (;;) {
        const row = await deliveries(db)
          .where('delivery.target', '=', targetText(target))
          .where(isUnfinished)
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
      const to = {
        state: 'sending',
        attempts: sql<number>`attempts + 1`,
        first_try_at: sql<Instant>`coalesce(first_try_at, cast(${at} as text))`,
        lease_until: leaseUntil,
      };
      await mark([{ id: deliveryId, to }]);
      // Without the card, which whoever sends it has.
      const row = await db
        .selectFrom('delivery')
        .select(['state', 'attempts', 'first_try_at'])
        .where('id', '=', deliveryId)
        .executeTakeFirst();
      if (row?.state !== 'sending')
        throw new Error(`Can't send delivery ${deliveryId}: it is ${row?.state ?? 'unknown'}`);
      return { attempts: row.attempts, firstTryAt: row.first_try_at ?? undefined };
    },

    async markSent(deliveryId, messageId, at) {
      const to = {
        state: 'sent',
        message_id: messageId,
        sent_at: at,
        lease_until: null,
        problem: null,
        outage: 0,
      } as const;
      await mark([{ id: deliveryId, to }]);
    },

    async markWaiting(deliveryId, dueAt, { problem, because }) {
      await postpone(deliveryId, dueAt, {
        state: 'waiting',
        problem,
        because,
        ...(because === 'limit' || because === 'away' ? uncounted : {}),
      });
    },

    async markUnclear(deliveryId, dueAt, { problem, because }) {
      await postpone(deliveryId, dueAt, {
        problem,
        because,
        ...(because === 'limit' || because === 'away' ? uncounted : {}),
      });
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

    async outboxTotals() {
      const alerts = await db
        .selectFrom('alert')
        .select((row) => row.fn.countAll().as('count'))
        .executeTakeFirstOrThrow();
      // Every target starts with its platform; five letters tell them apart.
      const rows = await db
        .selectFrom('delivery')
        .select((row) => [
          sql<string>`substr(target, 1, 5)`.as('start'),
          'state',
          row.fn.countAll().as('count'),
          row.fn.min('due_at').as('due_at'),
        ])
        .groupBy(['start', 'state'])
        .execute();
      return {
        alerts: Number(alerts.count),
        deliveries: rows.map(({ start, state, count, due_at }) => ({
          platform: start === 'disco' ? 'discord' : start === 'slack' ? 'slack' : 'terminal',
          state: state as Delivery['state'],
          count: Number(count),
          oldestDueAt: unfinished.some((one) => one === state) ? due_at : null,
        })),
      };
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

    async loseTarget(target, { because, at, refused }) {
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
        const unfinishedHere = trx.updateTable('delivery').where('target', '=', key).where(isUnfinished);
        await unfinishedHere
          .set({ first_try_at: null })
          .where((row) => row.or([row('state', '=', 'waiting'), row('id', '=', refused ?? '')]))
          .execute();
        await unfinishedHere.set({ state: 'held', problem: because, lease_until: null }).execute();
      });
    },

    async endTarget(target, because, at) {
      const key = targetText(target);
      const { platform, space, channel } = target;
      await db.transaction().execute(async (trx) => {
        const removed = await trx.deleteFrom('subscription').where(isIn(target)).returning('id').execute();
        const digest = await trx.deleteFrom('digest').where(isIn(target)).returning('channel').executeTakeFirst();
        await trx.deleteFrom('mute').where(isIn(target)).execute();
        await trx.deleteFrom('lost_target').where('target', '=', key).execute();
        await trx.deleteFrom('held_story').where('target', '=', key).where('told_at', 'is', null).execute();
        await trx
          .updateTable('delivery')
          .set({ state: 'failed', problem: because, lease_until: null })
          .where('target', '=', key)
          .where('state', 'in', [...unfinished, 'held'])
          .execute();
        if (removed.length === 0 && digest === undefined) return;
        const what = [
          ...(removed.length === 0 ? [] : [counted(removed.length, 'subscription')]),
          ...(digest === undefined ? [] : ['the weekly digest']),
        ];
        const did = `removed ${joined(what)} of channel ${channel}. ${because}`;
        await writeAudit(trx, { at, platform, space, who: 'Fineprint', did });
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
        await trx.deleteFrom('left_place').where('place', '=', placeText(target)).execute();
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
  };
}

/** Takes back the try that was counted when the message was about to be sent. */
const uncounted = { attempts: sql<number>`case when attempts > 0 then attempts - 1 else 0 end` };

/** Selects rows of one platform's channels. */
function isOn(platform: Platform) {
  return (row: ExpressionBuilder<Tables, 'delivery'>) =>
    row.or([row('delivery.target', '=', platform), row('delivery.target', 'like', `${platform}:%`)]);
}

/**
 * What a lost channel missed: stories in held messages, and stories whose round-up would be due. A held message with a first
 * try may have arrived (`loseTarget`): it goes on by itself.
 */
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
    .where('delivery.first_try_at', 'is', null)
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

/**
 * Ends held messages about stories, which a summary or round-up tells instead, and sends the other held rows; those that may
 * have arrived are looked for first.
 */
async function releaseHeld(trx: Trx, { key, at }: { key: string; at: Instant }): Promise<void> {
  const held = await trx
    .selectFrom('delivery')
    .innerJoin('alert', 'alert.id', 'delivery.alert_id')
    .select(['delivery.id', 'delivery.edits', 'delivery.first_try_at', 'alert.story_id'])
    .where('delivery.target', '=', key)
    .where('delivery.state', '=', 'held')
    .orderBy('delivery.seq')
    .execute();
  const lastEdits = new Map(held.flatMap(({ id, edits }) => (edits === null ? [] : [[edits, id] as const])));
  for (const { id, edits, first_try_at, story_id } of held) {
    const mayBeThere = first_try_at !== null;
    const goesOn = edits === null ? mayBeThere || story_id === null : lastEdits.get(edits) === id;
    const problem = edits === null ? 'summarised when the channel was back' : 'replaced by a later edit';
    await trx
      .updateTable('delivery')
      .set(
        goesOn
          ? { state: mayBeThere ? 'sending' : 'waiting', due_at: at, problem: null }
          : { state: 'failed', problem },
      )
      .where('id', '=', id)
      .execute();
  }
}

/**
 * Ends the leases of a process that is gone. What it was sending stays `sending`, so that it is looked for before it is
 * sent again, but without waiting for the lease to end.
 */
export async function releaseLeases(db: Db): Promise<void> {
  await db.updateTable('delivery').set({ lease_until: null }).where('lease_until', 'is not', null).execute();
}
