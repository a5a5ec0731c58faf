import type { Card } from '../nouns/card.ts';
import type { Delivery } from '../nouns/delivery.ts';
import { parseTarget } from '../nouns/place.ts';
import { read } from './ground.ts';
import type { Db } from './schema.ts';

/** Rows that still have to be sent. Held ones wait for their channel, outside the order. */
export const unfinished: readonly Delivery['state'][] = ['waiting', 'sending'];

/** Selects outbox rows with the words of their alert. */
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

/** An outbox row as the rest of the program knows it. */
export function deliveryOf(row: DeliveryRow): Delivery {
  return {
    id: row.id,
    alertId: row.alert_id,
    storyId: row.story_id,
    target: parseTarget(row.target),
    card: read<Card>(row.card ?? row.alert_card),
    state: row.state as Delivery['state'],
    attempts: row.attempts,
    dueAt: row.due_at,
    ...(row.lease_until === null ? {} : { leaseUntil: row.lease_until }),
    ...(row.first_try_at === null ? {} : { firstTryAt: row.first_try_at }),
    ...(row.message_id === null ? {} : { messageId: row.message_id }),
    ...(row.edits === null ? {} : { edits: row.edits }),
    ...(row.under === null ? {} : { under: row.under }),
    ...(row.problem === null ? {} : { problem: row.problem }),
  };
}
