import type { HeldStory } from '../nouns/delivery.ts';
import { targetText } from '../nouns/place.ts';
import type { Instant } from '../nouns/time.ts';
import type { Trx } from './ground.ts';

/** A story that waits already keeps its time if that is earlier; one that a round-up told waits anew. */
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

/** Stories that a channel is told of at once after all no longer wait. */
export async function dropHeld(
  trx: Trx,
  { target, storyId }: { readonly target: string; readonly storyId: string },
): Promise<void> {
  await trx
    .deleteFrom('held_story')
    .where('target', '=', target)
    .where('story_id', '=', storyId)
    .where('told_at', 'is', null)
    .execute();
}

/** What waited for the end of a pause is due now. */
export async function releasePaused(
  trx: Trx,
  { target, at }: { readonly target: string; readonly at: Instant },
): Promise<void> {
  await trx
    .updateTable('held_story')
    .set({ due_at: at })
    .where('target', '=', target)
    .where('because', '=', 'paused')
    .where('told_at', 'is', null)
    .where('due_at', '>', at)
    .execute();
}
