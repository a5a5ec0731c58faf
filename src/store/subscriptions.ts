import type { ExpressionBuilder } from 'kysely';
import { type AuditLine, type Platform, type Target, targetText } from '../nouns/place.ts';
import {
  askedOfStored,
  type Mute,
  personPause,
  type Subscription,
  type SubscriptionStore,
  subscriptionKey,
} from '../nouns/subscription.ts';
import { releasePaused } from './alerts.ts';
import { type Ground, isIn, read, readRows, type Trx } from './ground.ts';
import { audited, refuseElsewhere, refuseTooMany, writeAudit } from './places.ts';
import type { Tables } from './schema.ts';

/** Stores subscriptions and mutes. */
export function subscriptionStore(ground: Ground): SubscriptionStore {
  const { db } = ground;
  return {
    async subscriptions(target = {}) {
      const rows = await db
        .selectFrom('subscription')
        .selectAll()
        .where(isIn(target))
        .orderBy('created_at')
        .orderBy('id')
        .execute();
      return readRows(rows, storedSubscription, { ground, table: 'subscription', idOf: ({ id }) => id });
    },

    async syncSubscriptions(subscriptions) {
      await db.transaction().execute(async (trx) => {
        const stored = await trx.selectFrom('subscription').selectAll().where('origin', '=', 'file').execute();
        const byId = new Map(stored.map((row) => [row.id, row]));
        const byKey = new Map(stored.flatMap((row) => keyed(row)));
        await trx.deleteFrom('subscription').where('origin', '=', 'file').execute();
        for (const subscription of subscriptions) {
          const row = rowOf(subscription);
          await trx
            .insertInto('subscription')
            // A subscription rewritten in other words has another id, but is still the same.
            .values({
              ...row,
              ...whatTheFileCannotKnow(row, byId.get(row.id) ?? byKey.get(subscriptionKey(subscription))),
            })
            .execute();
        }
      });
    },

    async addSubscription(subscription, audit) {
      return await audited(db, audit, async (trx) => (await addSubscriptions(trx, [subscription], audit)) === 1);
    },

    async changeSubscription({ before, after }, audit) {
      refuseElsewhere([before.target, after.target], audit);
      return await audited(db, audit, async (trx) => {
        const row = await trx
          .selectFrom('subscription')
          .selectAll()
          .where('id', '=', after.id)
          .where(isIn(placeOf(audit)))
          .executeTakeFirst();
        const present = row === undefined ? null : subscriptionOf(row);
        if (row === undefined || present === null || !isAsItWas(present, before)) return false;
        const { filter, pace, pause } = rowOf(after);
        const { target, pause: paused } = after;
        const changed = await trx
          .updateTable('subscription')
          .set({ filter, pace, pause })
          .where('id', '=', after.id)
          // Only if nobody has changed it since it was read above.
          .where('filter', '=', row.filter)
          .where((one) => one.and([is(one, 'pace', row.pace), is(one, 'pause', row.pause)]))
          .returning('id')
          .executeTakeFirst();
        if (changed === undefined) return false;
        if (paused === undefined) await releasePaused(trx, { target: targetText(target), at: audit.at });
        return true;
      });
    },

    async removeSubscription(id, audit) {
      return await audited(db, audit, async (trx) => {
        const removed = await trx
          .deleteFrom('subscription')
          .where('id', '=', id)
          .where(isIn(placeOf(audit)))
          .returning('id')
          .executeTakeFirst();
        return removed !== undefined;
      });
    },

    async mutes({ at, ...target }) {
      const rows = await db
        .selectFrom('mute')
        .selectAll()
        .where('until', '>', at)
        .where(isIn(target))
        .orderBy('until')
        .orderBy('id')
        .execute();
      return rows.map(muteOf);
    },

    async addMute(mute, audit) {
      const row = muteRow(mute);
      const { kind, subject } = row;
      refuseElsewhere([mute.target], audit);
      await db.transaction().execute(async (trx) => {
        await trx
          .deleteFrom('mute')
          .where((all) =>
            all.or([all('until', '<=', mute.at), all.and([isIn(mute.target)(all), all.and({ kind, subject })])]),
          )
          .execute();
        await trx.insertInto('mute').values(row).execute();
        await refuseTooMany(trx, 'mute', audit);
        await writeAudit(trx, audit);
      });
    },

    async removeMute(id, audit) {
      return await audited(db, audit, async (trx) => {
        const removed = await trx
          .deleteFrom('mute')
          .where('id', '=', id)
          .where(isIn(placeOf(audit)))
          .returning('id')
          .executeTakeFirst();
        return removed !== undefined;
      });
    },
  };
}

/** Compares what it selects and how long it is paused, however that was written. */
function isAsItWas(present: Subscription, before: Subscription): boolean {
  return subscriptionKey(present) === subscriptionKey(before) && present.pause?.until === before.pause?.until;
}

function is(row: ExpressionBuilder<Tables, 'subscription'>, column: 'pace' | 'pause', value: string | null) {
  return value === null ? row(column, 'is', null) : row(column, '=', value);
}

/**
 * Adds subscriptions of the audit line's place whose id doesn't exist yet, and returns how many. Throws an AppError (`not_allowed`) for
 * another place's channel, and if the place then has too many.
 */
export async function addSubscriptions(
  trx: Trx,
  subscriptions: readonly Subscription[],
  audit: AuditLine,
): Promise<number> {
  if (subscriptions.length === 0) return 0;
  refuseElsewhere(
    subscriptions.map(({ target }) => target),
    audit,
  );
  const added = await trx
    .insertInto('subscription')
    .values(subscriptions.map(rowOf))
    .onConflict((same) => same.column('id').doNothing())
    .returning('id')
    .execute();
  await refuseTooMany(trx, 'subscription', audit);
  return added.length;
}

function placeOf({ platform, space }: AuditLine): Pick<Target, 'platform' | 'space'> {
  return { platform, space };
}

/**
 * What the file doesn't hold: when it was created and, if its channel is the same, whether a person paused it or the
 * channel is lost.
 */
function whatTheFileCannotKnow(
  row: Tables['subscription'],
  before: Tables['subscription'] | undefined,
): Partial<Tables['subscription']> {
  if (before === undefined) return {};
  const { created_at, pause, paused_at, paused_because } = before;
  const moved = (['platform', 'space', 'channel'] as const).some((column) => row[column] !== before[column]);
  return moved ? { created_at } : { created_at, pause, paused_at, paused_because };
}

function rowOf(subscription: Subscription): Tables['subscription'] {
  return {
    id: subscription.id,
    ...subscription.target,
    origin: subscription.origin,
    filter: JSON.stringify(subscription.filter),
    pace: subscription.pace === undefined ? null : JSON.stringify(subscription.pace),
    pause: subscription.pause === undefined ? null : JSON.stringify(subscription.pause),
    created_by: subscription.createdBy,
    creator_id: subscription.creatorId ?? null,
    created_at: subscription.createdAt,
    paused_at: subscription.pausedAt ?? null,
    paused_because: subscription.pausedBecause ?? null,
  };
}

/** Null: the row isn't a valid subscription. */
function subscriptionOf(row: Tables['subscription']): Subscription | null {
  const stored = storedIn(row);
  if (stored === null) return null;
  return {
    id: row.id,
    target: { platform: row.platform as Platform, space: row.space, channel: row.channel },
    ...stored,
    origin: row.origin as Subscription['origin'],
    createdBy: row.created_by,
    creatorId: row.creator_id ?? undefined,
    createdAt: row.created_at,
    pausedAt: row.paused_at ?? undefined,
    pausedBecause: row.paused_because ?? undefined,
  };
}

function storedIn({
  filter,
  pace,
  pause,
}: Tables['subscription']): Pick<Subscription, 'filter' | 'pace' | 'pause'> | null {
  try {
    const asked = askedOfStored({ filter: read(filter), pace: read(pace ?? 'null') });
    if (asked === null || pause === null) return asked;
    const paused = personPause.safeParse(read(pause));
    return paused.success ? { ...asked, pause: paused.data } : null;
  } catch (thrown) {
    if (thrown instanceof SyntaxError) return null;
    throw thrown;
  }
}

/** Throws if the row isn't a valid subscription, so that it is left out and recorded. */
function storedSubscription(row: Tables['subscription']): Subscription {
  const subscription = subscriptionOf(row);
  if (subscription === null) throw new Error("The row isn't a valid subscription");
  return subscription;
}

function keyed(row: Tables['subscription']): readonly (readonly [string, Tables['subscription']])[] {
  const subscription = subscriptionOf(row);
  return subscription === null ? [] : [[subscriptionKey(subscription), row]];
}

function muteRow({ id, target, of, until, by, at }: Mute): Tables['mute'] {
  return {
    id,
    ...target,
    kind: of.kind,
    subject: of.kind === 'story' ? of.storyId : of.company,
    title: of.kind === 'story' ? of.title : of.company,
    until,
    made_by: by,
    made_at: at,
  };
}

function muteOf(row: Tables['mute']): Mute {
  return {
    id: row.id,
    target: { platform: row.platform as Platform, space: row.space, channel: row.channel },
    of:
      row.kind === 'story'
        ? { kind: 'story', storyId: row.subject, title: row.title }
        : { kind: 'company', company: row.subject },
    until: row.until,
    by: row.made_by,
    at: row.made_at,
  };
}
