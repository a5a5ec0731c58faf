import { hashText } from '../core/text/sentences.ts';
import type { AlertReason, Delivery } from '../nouns/delivery.ts';
import type { Finding, Item, TracedItem } from '../nouns/item.ts';
import { targetText } from '../nouns/place.ts';
import type { Store } from '../nouns/store.ts';
import { unfinished } from './alerts.ts';
import { chunksOf, type Ground, hiddenSources, read, sourceIsSeen, storyIsSeen } from './ground.ts';

/** What became of an item, from the feed to the channel: for `why`. */
export function traceQueries(
  ground: Ground,
): Pick<
  Store,
  | 'itemsAt'
  | 'entriesAt'
  | 'recentItemKeys'
  | 'tracedItems'
  | 'storyOfMessage'
  | 'channelDeliveries'
  | 'storyDeliveries'
> {
  const { db } = ground;

  /** Where places asked for a source, its items are in a story of each; one of those that are seen is enough. */
  const traced = async (keys: readonly string[]): Promise<readonly TracedItem[]> => {
    const found: TracedItem[] = [];
    for (const chunk of chunksOf(keys)) {
      const rows = await db
        .selectFrom('item')
        .innerJoin('finding', 'finding.item_key', 'item.key')
        .select((row) => [
          'item.body as item',
          'finding.body as finding',
          'item.told_in',
          row
            .selectFrom('story_item')
            .innerJoin('story', 'story.id', 'story_item.story_id')
            .select('story.id')
            .whereRef('story_item.item_key', '=', 'item.key')
            .where(storyIsSeen(ground))
            .orderBy('story.id')
            .limit(1)
            .as('story'),
        ])
        .where('item.key', 'in', chunk)
        .where('item.source_id', 'not in', hiddenSources(ground))
        .orderBy('item.seen_at', 'desc')
        .orderBy('item.key')
        .execute();
      for (const row of rows) {
        found.push({
          item: read<Item>(row.item),
          finding: read<Finding>(row.finding),
          storyId: row.story,
          ...(row.told_in === null ? {} : { toldIn: row.told_in }),
        });
      }
    }
    return found;
  };

  /** Every entry of a listed feed at one of these addresses. An address has no index of its own, but one with each source. */
  const entries = async (urls: readonly string[]) =>
    await db
      .selectFrom('source')
      .innerJoin('entry', 'entry.source_id', 'source.id')
      .select(['entry.source_id', 'entry.identity', 'entry.seen_at'])
      .where('entry.url', 'in', urls)
      .where(sourceIsSeen(ground))
      .orderBy('entry.seen_at', 'desc')
      .limit(20)
      .execute();

  return {
    async itemsAt(urls) {
      return await traced((await entries(urls)).map(({ source_id, identity }) => `${source_id}:${hashText(identity)}`));
    },

    async entriesAt(urls) {
      return (await entries(urls)).map(({ source_id, seen_at }) => ({ sourceId: source_id, seenAt: seen_at }));
    },

    async recentItemKeys({ since, limit }) {
      const rows = await db
        .selectFrom('item')
        .select('key')
        .where('seen_at', '>=', since)
        .where('source_id', 'not in', hiddenSources(ground))
        .orderBy('seen_at', 'desc')
        .limit(limit)
        .execute();
      return rows.map(({ key }) => key);
    },

    async tracedItems(keys) {
      return await traced(keys);
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
      return {
        lastSentAt: sentAt ?? undefined,
        waiting: waiting.reduce((sum, { count }) => sum + Number(count), 0),
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
        ...(sent_at === null ? {} : { sentAt: sent_at }),
        ...(problem === null ? {} : { problem }),
      }));
    },
  };
}
