import type { HeldBecause, HeldStory } from '../nouns/delivery.ts';
import { parseTarget, targetText } from '../nouns/place.ts';
import type { Store } from '../nouns/store.ts';
import { writeOutbox } from './alerts.ts';
import type { Ground } from './ground.ts';
import type { Tables } from './schema.ts';

/** What a channel hears of in a round-up instead of at once. */
export function heldStoryQueries(
  ground: Ground,
): Pick<Store, 'heldStory' | 'dueRoundups' | 'holdLonger' | 'commitRoundup' | 'alertsSince'> {
  const { db } = ground;
  return {
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
        .orderBy('target')
        .orderBy('due_at')
        .orderBy('story_id')
        .execute();
      return rows.map(heldOf);
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
        const told = await trx
          .updateTable('held_story')
          .set({ told_at: at })
          .where('target', '=', targetText(target))
          .where('story_id', 'in', [...storyIds])
          .where('told_at', 'is', null)
          .returning('story_id')
          .execute();
        // Somebody else told some of them at the same moment: what was drawn is no longer true.
        if (told.length !== storyIds.length) return false;
        if (alert !== null) await writeOutbox(trx, [alert]);
        return true;
      });
      if (isWritten) ground.jobsChanged();
      return isWritten;
    },

    async alertsSince(target, since) {
      const { count } = await db
        .selectFrom('delivery')
        .innerJoin('alert', 'alert.id', 'delivery.alert_id')
        .select((row) => row.fn.countAll<number>().as('count'))
        .where('delivery.target', '=', targetText(target))
        .where('delivery.edits', 'is', null)
        .where('alert.story_id', 'is not', null)
        .where('alert.at', '>=', since)
        .executeTakeFirstOrThrow();
      return Number(count);
    },
  };
}

function heldOf(row: Tables['held_story']): HeldStory {
  return {
    target: parseTarget(row.target),
    storyId: row.story_id,
    because: row.because as HeldBecause,
    at: row.at,
    dueAt: row.due_at,
    ...(row.told_at === null ? {} : { toldAt: row.told_at }),
  };
}
