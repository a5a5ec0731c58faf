import { mostListed } from '../core/story/bound-story.ts';
import { hashText } from '../core/text/sentences.ts';
import type { Finding, Item, ItemStore, PolicyItem, TracedItem } from '../nouns/item.ts';
import { chunksOf, type Ground, hiddenSources, read, readRows, sourceIsSeen, storyIsSeen } from './ground.ts';
import { storiesOf } from './stories.ts';

/** Stores judged items, found by story, by URL and by policy. */
export function itemStore(ground: Ground): ItemStore {
  const { db } = ground;

  /** An item of a source added by places is in one story per place; any one of those visible is enough. */
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
          toldIn: row.told_in ?? undefined,
        });
      }
    }
    return found;
  };

  /** Entries of visible feeds at one of these URLs. URLs are indexed per source, so the query goes source by source. */
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

    async policyChanges({ sourceIds, relevantOnly = false, limit, offset = 0 }) {
      if (sourceIds.length === 0) return [];
      let ask = db
        .selectFrom('item')
        .innerJoin('finding', 'finding.item_key', 'item.key')
        .select(['item.body as item', 'finding.body as finding'])
        .where('item.source_id', 'in', sourceIds)
        .where('item.source_id', 'not in', hiddenSources(ground));
      if (relevantOnly) ask = ask.where('finding.relevant', '=', 1);
      const rows = await ask.orderBy('item.seen_at', 'desc').orderBy('item.key').limit(limit).offset(offset).execute();
      // The items of a policy are its changes and nothing else.
      return rows.map((row) => ({ item: read<PolicyItem>(row.item), finding: read<Finding>(row.finding) }));
    },

    async storyItems(storyId) {
      const rows = await db
        .selectFrom('story_item')
        .innerJoin('item', 'item.key', 'story_item.item_key')
        .innerJoin('finding', 'finding.item_key', 'item.key')
        .innerJoin('story', 'story.id', 'story_item.story_id')
        .select(['item.key', 'item.body as item', 'finding.body as finding'])
        .where('story_item.story_id', '=', storyId)
        .where(storyIsSeen(ground))
        .orderBy('item.seen_at', 'desc')
        .orderBy('item.key', 'desc')
        .limit(mostListed)
        .execute();
      return readRows(rows.reverse(), (row) => ({ item: read<Item>(row.item), finding: read<Finding>(row.finding) }), {
        ground,
        table: 'item',
        idOf: ({ key }) => key,
      });
    },

    async storiesOfItem(itemKey) {
      const rows = await db
        .selectFrom('story')
        .innerJoin('story_item', 'story_item.story_id', 'story.id')
        .select(['story.id', 'story.body'])
        .where('story_item.item_key', '=', itemKey)
        .where(storyIsSeen(ground))
        .orderBy('story.id')
        .execute();
      return storiesOf(rows, ground);
    },
  };
}
