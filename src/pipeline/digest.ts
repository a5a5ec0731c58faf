import { type DigestWords, digestCard } from '../cards/digest/digest-card.ts';
import { weeksShown } from '../cards/digest/weeks-chart.ts';
import { dueDigest } from '../core/plan/due-digest.ts';
import { isMuted, matchesFilter } from '../core/plan/match-filter.ts';
import { newDelivery } from '../core/plan/plan-alerts.ts';
import type { Card } from '../nouns/card.ts';
import type { Alert } from '../nouns/delivery.ts';
import type { Digest } from '../nouns/digest.ts';
import { messageOf } from '../nouns/errors.ts';
import { type Target, targetText } from '../nouns/place.ts';
import type { PolicyChange } from '../nouns/policy.ts';
import type { Log } from '../nouns/ports.ts';
import type { Store } from '../nouns/store.ts';
import type { Story } from '../nouns/story.ts';
import { dayMs, type Instant, later } from '../nouns/time.ts';
import { forEachSafely, type StageTools, thatWork } from './for-each-safely.ts';

/**
 * Writes due weekly digests to the outbox: one for each channel and ISO week (see dueDigest), despite restarts or
 * concurrent calls. A channel whose subscriptions are all paused gets none. Returns how many were written.
 */
export async function writeDueDigests(tools: StageTools): Promise<number> {
  const { store } = tools;
  const guard = { ...tools, stage: 'digest', idOf: ({ target }: Digest) => targetText(target) } as const;
  let written = 0;
  await forEachSafely(await store.digests(), guard, async (digest) => {
    if (await writeDigest(digest, tools)) written += 1;
  });
  return written;
}

async function writeDigest(digest: Digest, tools: StageTools): Promise<boolean> {
  const { store, clock, log } = tools;
  const now = clock.now();
  const due = dueDigest(digest, now);
  if (due === null) return false;
  const { target, schedule } = digest;
  const { week, from, to, lateHours } = due;
  const words = await gatherDigest({ target, from, to, zone: schedule.zone, lateHours }, { store, now, log });
  if (words === null) return false;
  // The same week begins elsewhere if the first was written while the clock was ahead.
  const id = `digest:${week}:${from}:${targetText(target)}`;
  const alert: Alert = { id, storyId: null, reason: 'digest', card: await drawDigest(words, tools), at: now };
  const isNew = await store.commitDigest({ target, week, to }, { alert, deliveries: [newDelivery(alert, { target })] });
  if (isNew) log.info({ alertId: id, target: targetText(target), stories: words.stories.length }, 'Digest written');
  return isNew;
}

/** The digest's card; a story that can't be drawn is left out. */
async function drawDigest(words: DigestWords, tools: StageTools): Promise<Card> {
  try {
    return digestCard(words);
  } catch (cause) {
    const all = [...new Map([...words.stories, ...(words.recent ?? [])].map((story) => [story.id, story])).values()];
    const attempt = (story: Story) => digestCard({ ...words, stories: [story], recent: [story] });
    const drawn = await thatWork(all, { ...tools, stage: 'story', idOf: ({ id }) => id, attempt, cause });
    const working = new Set(drawn.map(({ id }) => id));
    return digestCard({
      ...words,
      stories: words.stories.filter((story) => working.has(story.id)),
      recent: words.recent?.filter((story) => working.has(story.id)),
    });
  }
}

/**
 * Gathers a channel's digest for `from` to `to`: each story that matches one of its subscriptions and isn't muted, the
 * policy changes among them, what lies ahead, and the weeks before. Null if the channel has no subscription, or all of
 * them are paused.
 */
export async function gatherDigest(
  ask: { target: Target; from: Instant; to: Instant; zone: string; lateHours?: number | undefined },
  { store, now, log }: { store: Store; now: Instant; log: Log },
): Promise<DigestWords | null> {
  const { target, from, to } = ask;
  const subscriptions = (await store.subscriptions(target)).filter(({ pausedAt }) => pausedAt === undefined);
  if (subscriptions.length === 0) return null;
  const mutes = await store.mutes({ at: now, ...target });
  const isWanted = (story: Story) => {
    try {
      return subscriptions.some(({ filter }) => matchesFilter(filter, story)) && !isMuted(story, { target, mutes });
    } catch (thrown) {
      log.error({ storyId: story.id, problem: messageOf(thrown) }, 'Story left out of a digest');
      return false;
    }
  };

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

/** Reads week by week, since the store limits the number of stories per call. */
async function storiesSince(
  from: Instant,
  { to, store }: { to: Instant; store: Pick<Store, 'storiesBetween'> },
): Promise<readonly Story[]> {
  const stories: Story[] = [];
  for (let begins = from; begins < to; begins = later(begins, 7 * dayMs)) {
    const ends = later(begins, 7 * dayMs);
    const isLast = ends > to;
    stories.push(...(await store.storiesBetween(begins, isLast ? to : ends)));
  }
  return stories;
}

/** A policy change with its URL and when it was seen. */
type PlacedChange = { readonly change: PolicyChange; readonly url: string; readonly seenAt: Instant };

/** The policy changes among these stories' items, seen from `from` (inclusive) to `to`. */
async function policyChangesOf(
  stories: readonly Story[],
  { from, to, store }: { from: Instant; to: Instant; store: Pick<Store, 'storyItems'> },
): Promise<readonly PlacedChange[]> {
  const changes: PlacedChange[] = [];
  for (const story of stories.filter(({ genres }) => genres.includes('policy'))) {
    for (const { item } of await store.storyItems(story.id)) {
      if (item.from === 'policy' && item.seenAt >= from && item.seenAt < to) changes.push(item);
    }
  }
  return changes;
}
