import type { LimitFunction } from 'p-limit';
import type { PollMoment } from '../core/plan/poll-state.ts';
import { rememberStory } from '../core/plan/remember-story.ts';
import { companiesToAsk, joinStories, storyWindowMs } from '../core/story/join-stories.ts';
import { takeBack } from '../core/story/take-back.ts';
import type { AlertCommit, Clock, Log, PollCommit, Store } from '../ports.ts';
import { later } from '../time.ts';
import type { JudgedItem, Story } from '../types.ts';
import type { DecidedPoll } from './decide-poll.ts';

export type CommitTools = {
  readonly store: Store;
  readonly clock: Clock;
  readonly log: Log;
  /** How long a story waits for further sources before it is told. */
  readonly settleMs: number;
  /** One at a time: two polls that join stories at once would make two of one event. */
  readonly inTurn: LimitFunction;
};

/** Joins what is new to stories and writes all that a poll decided in one transaction. */
export async function commitPoll(
  decided: DecidedPoll & { readonly alerts: readonly AlertCommit[] },
  moment: PollMoment,
  tools: CommitTools,
): Promise<void> {
  const { poll, url, entries, revision, items, alerts } = decided;
  const commit: Omit<PollCommit, 'stories'> = {
    sourceId: moment.source.id,
    poll,
    ...(url === undefined ? {} : { url }),
    ...(entries === undefined ? {} : { entries }),
    ...(revision === undefined ? {} : { revision }),
    items,
    ...(alerts.length === 0 ? {} : { alerts }),
    at: moment.now,
  };
  const relevant = items.filter(({ finding }) => finding.relevant);
  if (relevant.length === 0) {
    await tools.store.commitPolls([{ ...commit, stories: [] }]);
    return;
  }
  await tools.inTurn(async () => {
    const stories =
      decided.takesBack === undefined
        ? await storiesOf(relevant, moment, tools)
        : await takenBackStory(relevant, { itemKey: decided.takesBack, now: moment.now, tools });
    await tools.store.commitPolls([{ ...commit, stories }]);
  });
  tools.log.info({ sourceId: moment.source.id, items: items.length, relevant: relevant.length }, 'Items read');
}

/** The story of the change that was taken back; none where it has settled or is not kept. */
async function takenBackStory(
  [one]: readonly JudgedItem[],
  { itemKey, now, tools }: { readonly itemKey: string; readonly now: string; readonly tools: CommitTools },
): Promise<readonly Story[]> {
  const story = await tools.store.storyOfItem(itemKey);
  if (story === null || one === undefined) return [];
  const after = takeBack(story, { item: one.item, now, settleMs: tools.settleMs });
  return after === null ? [] : [after];
}

async function storiesOf(
  relevant: readonly JudgedItem[],
  { before, now }: PollMoment,
  { store, settleMs }: CommitTools,
): Promise<readonly Story[]> {
  const open = await openStories(relevant, { store, since: later(now, -storyWindowMs) });
  const stories = joinStories({ judged: relevant, open, now, settleMs });
  if (before.firstReadAt !== undefined) return stories;
  const known = new Map(open.map((story) => [story.id, story]));
  return stories.map((story) => rememberStory(story, { before: known.get(story.id), now }));
}

/** Those about the items' companies and, for an item that names none, those that name none either. */
async function openStories(
  relevant: readonly JudgedItem[],
  { store, since }: { readonly store: Store; readonly since: string },
): Promise<readonly Story[]> {
  const companies = companiesToAsk(relevant);
  const ofCompanies = companies.length === 0 ? [] : await store.openStories(companies, since);
  const ofNone = relevant.every(({ finding }) => finding.companies.length > 0)
    ? []
    : await store.openStories([], since);
  return [...ofCompanies, ...ofNone];
}
