import type { DigestWords } from '../cards/digest/digest-card.ts';
import { weeksShown } from '../cards/digest/weekly-counts.ts';
import { isMuted } from '../core/plan/is-muted.ts';
import { matchesFilter } from '../core/plan/match-filter.ts';
import type { ItemStore } from '../nouns/item.ts';
import type { Target } from '../nouns/place.ts';
import type { PolicyChange } from '../nouns/policy.ts';
import type { Store } from '../nouns/store.ts';
import type { Story, StoryStore } from '../nouns/story.ts';
import type { Instant } from '../nouns/time.ts';
import { dayMs, later } from '../nouns/time.ts';

/**
 * What a channel's digest of `from` to `to` is drawn from: each story once that any of its subscriptions matches and that it has not
 * muted, the policy changes among them, what lies ahead, and the weeks before. Null where the channel hears of nothing: it has no
 * subscription, or all of them are paused.
 */
export async function gatherDigest(
  ask: {
    readonly target: Target;
    readonly from: Instant;
    readonly to: Instant;
    readonly zone: string;
    readonly lateHours?: number | undefined;
  },
  { store, now }: { readonly store: Store; readonly now: Instant },
): Promise<DigestWords | null> {
  const { target, from, to } = ask;
  const subscriptions = (await store.subscriptions(target)).filter(({ pausedAt }) => pausedAt === undefined);
  if (subscriptions.length === 0) return null;
  const mutes = await store.mutes({ at: now, ...target });
  const isWanted = (story: Story) =>
    subscriptions.some(({ filter }) => matchesFilter(filter, story)) && !isMuted(story, { target, mutes });

  const seen = store.seenFrom(target);
  const stories = (await seen.storiesBetween(from, to)).filter(isWanted);
  const before = (await storiesSince(later(to, -weeksShown * 7 * dayMs), { to: from, store: seen })).filter(isWanted);
  const recent = [...stories, ...before];
  const changes = await policyChangesOf(recent, { from: later(to, -weeksShown * 7 * dayMs), to, store });
  return {
    ...ask,
    stories,
    recent,
    policyChanges: changes.filter(({ seenAt }) => seenAt >= from),
    earlierChanges: changes.filter(({ seenAt }) => seenAt < from),
    sources: await seen.sources(),
  };
}

/** Week by week, since a store gives a limited number at once. */
async function storiesSince(
  from: Instant,
  { to, store }: { readonly to: Instant; readonly store: StoryStore },
): Promise<readonly Story[]> {
  const stories: Story[] = [];
  for (let begins = from; begins < to; begins = later(begins, 7 * dayMs)) {
    const ends = later(begins, 7 * dayMs);
    const isLast = ends > to;
    stories.push(...(await store.storiesBetween(begins, isLast ? to : ends)));
  }
  return stories;
}

/** A change of a policy page with where it stands and when it was seen. */
type PlacedChange = { readonly change: PolicyChange; readonly url: string; readonly seenAt: Instant };

/** The changes of policy pages among the items of these stories that were seen from `from` (inclusive) to `to`. */
async function policyChangesOf(
  stories: readonly Story[],
  { from, to, store }: { readonly from: Instant; readonly to: Instant; readonly store: ItemStore },
): Promise<readonly PlacedChange[]> {
  const changes: PlacedChange[] = [];
  for (const story of stories.filter(({ genres }) => genres.includes('policy'))) {
    for (const { item } of await store.storyItems(story.id)) {
      if (item.from === 'policy' && item.seenAt >= from && item.seenAt < to) changes.push(item);
    }
  }
  return changes;
}
