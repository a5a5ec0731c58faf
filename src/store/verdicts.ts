import type { Platform } from '../nouns/place.ts';
import type { Store } from '../nouns/store.ts';
import type { Verdict } from '../nouns/story.ts';
import type { verdicts } from '../nouns/words.ts';
import type { Ground } from './ground.ts';

/** What readers said of stories: kept for whoever trains the weights. */
export function verdictQueries({ db }: Ground): Pick<Store, 'addVerdict' | 'verdicts'> {
  return {
    async addVerdict({ storyId, verdict, platform, space, userId, at }) {
      const row = { story_id: storyId, platform, space, user_id: userId, verdict, at };
      await db
        .insertInto('verdict')
        .values(row)
        .onConflict((conflict) =>
          conflict.columns(['story_id', 'platform', 'space', 'user_id']).doUpdateSet({ verdict, at }),
        )
        .execute();
    },

    async verdicts() {
      const rows = await db
        .selectFrom('verdict')
        .selectAll()
        .orderBy('at')
        .orderBy('story_id')
        .orderBy('user_id')
        .execute();
      return rows.map(
        (row): Verdict => ({
          storyId: row.story_id,
          verdict: row.verdict as keyof typeof verdicts,
          platform: row.platform as Platform,
          space: row.space,
          userId: row.user_id,
          at: row.at,
        }),
      );
    },
  };
}
