import type { PolicyChange } from '../nouns/policy.ts';
import type { Store } from '../nouns/store.ts';
import type { Story } from '../nouns/story.ts';
import type { Instant } from '../nouns/time.ts';

/** A change of a policy page with where it stands and when it was seen. */
export type PlacedChange = { readonly change: PolicyChange; readonly url: string; readonly seenAt: Instant };

/** The changes of policy pages among the items of these stories that were seen from `from` (inclusive) to `to`. */
export async function policyChangesOf(
  stories: readonly Story[],
  { from, to, store }: { readonly from: Instant; readonly to: Instant; readonly store: Pick<Store, 'storyItems'> },
): Promise<readonly PlacedChange[]> {
  const changes: PlacedChange[] = [];
  for (const story of stories.filter(({ genres }) => genres.includes('policy'))) {
    for (const { item } of await store.storyItems(story.id)) {
      if (item.from === 'policy' && item.seenAt >= from && item.seenAt < to) changes.push(item);
    }
  }
  return changes;
}
