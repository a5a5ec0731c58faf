import type { LimitFunction } from 'p-limit';
import { toldOf } from '../core/plan/plan-alerts.ts';
import type { PollMoment } from '../core/plan/poll-state.ts';
import { joinOfPlaces } from '../core/story/join-of-places.ts';
import { joinStories, storyWindowMs } from '../core/story/join-stories.ts';
import { lookedUnder } from '../core/story/look-up.ts';
import { takeBack } from '../core/story/take-back.ts';
import type { JudgedItem } from '../nouns/item.ts';
import type { Place } from '../nouns/place.ts';
import type { PollCommit } from '../nouns/poll.ts';
import type { Clock, Log } from '../nouns/ports.ts';
import type { Store } from '../nouns/store.ts';
import type { Story } from '../nouns/story.ts';
import { type Instant, later } from '../nouns/time.ts';
import type { DecidedPoll } from './decide-poll.ts';

export type CommitTools = {
  readonly store: Store;
  readonly clock: Clock;
  readonly log: Log;
  /** How long a story waits for further sources before it is announced. */
  readonly settleMs: number;
  /** Runs one task at a time: two polls joining stories at once would make two stories of one event. */
  readonly inTurn: LimitFunction;
};

/** Joins new items to stories and writes everything a poll decided in one transaction. */
export async function commitPoll(decided: DecidedPoll, moment: PollMoment, tools: CommitTools): Promise<void> {
  const { poll, url, entries, revision, items } = decided;
  const commit: Omit<PollCommit, 'stories'> = {
    sourceId: moment.source.id,
    poll,
    url,
    entries,
    revision,
    items,
    at: moment.now,
  };
  const relevant = items.filter(({ finding }) => finding.relevant && finding.heldBack === undefined);
  if (relevant.length === 0) {
    await tools.store.commitPolls([{ ...commit, stories: [] }]);
    return;
  }
  await tools.inTurn(async () => {
    const joined =
      decided.takesBack === undefined
        ? await joinedTo(relevant, { ...moment, isStock: decided.isStock === true }, tools)
        : { stories: await takenBackStories(relevant, { itemKey: decided.takesBack, now: moment.now, tools }) };
    await tools.store.commitPolls([{ ...commit, ...joined }]);
  });
  tools.log.info({ sourceId: moment.source.id, items: items.length, relevant: relevant.length }, 'Items read');
}

/** The stories of the change that was taken back; empty if they have settled or aren't stored. */
async function takenBackStories(
  [one]: readonly JudgedItem[],
  { itemKey, now, tools }: { itemKey: string; now: string; tools: CommitTools },
): Promise<readonly Story[]> {
  const stories = one === undefined ? [] : await tools.store.storiesOfItem(itemKey);
  return stories.flatMap((story) => {
    const after = one === undefined ? null : takeBack(story, { item: one.item, now, settleMs: tools.settleMs });
    return after === null ? [] : [after];
  });
}

/** Joins items to stories: those visible to all places, or those of each place that added the source. */
async function joinedTo(
  relevant: readonly JudgedItem[],
  { source, isStock, now }: PollMoment & { isStock: boolean },
  { store, settleMs }: CommitTools,
): Promise<Pick<PollCommit, 'stories' | 'toldIn'>> {
  const openOf = (place: Place | null) => openStories(relevant, { store, since: later(now, -storyWindowMs), place });
  const everyones = await openOf(null);
  if (source.origin !== 'command') {
    const stories = joinStories({ judged: relevant, open: everyones, now, settleMs });
    return { stories: firstRemembered(stories, { isStock, open: everyones, now }) };
  }
  const places = await Promise.all(
    (await store.placesOf(source.id)).map(async (place) => ({ place, open: await openOf(place) })),
  );
  const { stories, toldIn } = joinOfPlaces({ judged: relevant, everyones, places, now, settleMs });
  const open = places.flatMap((ofPlace) => ofPlace.open);
  return { stories: firstRemembered(stories, { isStock, open, now }), toldIn };
}

/** What the first poll of a source finds is remembered, not announced. */
function firstRemembered(
  stories: readonly Story[],
  { isStock, open, now }: { isStock: boolean; open: readonly Story[]; now: Instant },
): readonly Story[] {
  if (!isStock) return stories;
  const known = new Map(open.map((story) => [story.id, story]));
  return stories.map((story) => rememberStory(story, { before: known.get(story.id), now }));
}

/**
 * Stories about the items' companies and parties and, if an item names no company, stories that name none. Reads them name by
 * name: the store returns only its newest few hundred, and a busy company's stories would crowd out another's.
 */
async function openStories(
  relevant: readonly JudgedItem[],
  { store, ...ask }: { store: Store; since: string; place: Place | null },
): Promise<readonly Story[]> {
  const asked = [...new Set(relevant.flatMap(({ finding }) => lookedUnder(finding)))].map((name) => [name]);
  if (relevant.some(({ finding }) => finding.companies.length === 0)) asked.push([]);
  const found = await Promise.all(asked.map((names) => store.openStories({ names, ...ask })));
  const stories = new Map(found.flat().map((story) => [story.id, story]));
  return [...stories.values()].sort((a, b) => (a.updatedAt > b.updatedAt ? -1 : a.updatedAt < b.updatedAt ? 1 : 0));
}

/**
 * A story as the first poll of a source leaves it: known, but not announced. A new story counts as announced and is
 * dated when it happened, not when it was found. An existing one keeps what channels know about it, and is announced
 * only if it was about to be.
 */
function rememberStory(story: Story, { before, now }: { before: Story | undefined; now: Instant }): Story {
  if (before === undefined) {
    const happened = story.timeline.at(-1)?.at ?? now;
    return { ...story, settlesAt: null, updatedAt: happened < now ? happened : now, told: toldOf(story, now) };
  }
  const told = before.told === undefined ? story.told : toldOf(story, before.told.at);
  return { ...story, settlesAt: before.settlesAt, updatedAt: before.updatedAt, told };
}
