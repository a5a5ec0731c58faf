import pLimit from 'p-limit';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { silentLog } from '../../src/log.ts';
import type { JudgedItem } from '../../src/nouns/item.ts';
import type { Story } from '../../src/nouns/story.ts';
import { dayMs, type Instant, later } from '../../src/nouns/time.ts';
import { commitPoll } from '../../src/pipeline/commit-poll.ts';
import { type OpenStore, openStore } from '../../src/store/open-store.ts';
import { judged } from '../core/judge/items.ts';
import { temporaryFolder } from '../store/database.ts';
import { feed, pollState, start } from '../store/samples.ts';

const source = feed('a');

let folder: Awaited<ReturnType<typeof temporaryFolder>>;
let store: OpenStore;
let now: Instant;

const open = () => openStore({ url: `file:${folder.path}/test.db`, clock: { now: () => now }, log: silentLog });
beforeEach(async () => {
  now = start;
  folder = await temporaryFolder();
  store = await open();
  await store.syncSources([source], now);
});
afterEach(async () => {
  await store.close();
  await folder[Symbol.asyncDispose]();
});

/** What a poll at `at` found, joined to what the store holds and written to it. */
async function poll(at: Instant, items: readonly JudgedItem[]): Promise<void> {
  now = at;
  await commitPoll(
    { poll: pollState({ firstReadAt: start }), items },
    { source, before: pollState({ firstReadAt: start }), now, random: 0 },
    { store, clock: { now: () => now }, log: silentLog, settleMs: 0, inTurn: pLimit(1) },
  );
}
async function restart(): Promise<void> {
  await store.close();
  store = await open();
}
const seen = (at: Instant, key: string, [title, text]: readonly [string, string]): JudgedItem => {
  const one = judged(title, text, { key, publishedAt: at, publisher: `Paper ${key}` });
  return { ...one, item: { ...one.item, sourceId: source.id, seenAt: at } };
};
const day = (count: number) => later(start, count * dayMs);
const stories = () => store.latestStories({ limit: 500 });

const suit = [
  'Customer sues Dropbox over AI training on wills',
  'The proposed class action filed in Oakland alleges that wills of Ann Lee and her aunt Edda were used to train AI.',
] as const;

describe('commitPoll() joins what a poll found to stories of earlier ones', () => {
  it('knows a case of fifty items by how it began, after a restart and half a year of silence', async () => {
    await poll(start, [seen(start, 'first', suit)]);
    const exhibits = [...Array(20).keys()];
    for (let week = 1; week <= 50; week++) {
      const at = day(7 * week);
      const words = [
        'Lee v. Dropbox: judge in Oakland hears experts on AI training',
        `Exhibits ${exhibits.map((one) => week * 100 + one).join(', ')} came up in the class action over Ann Lee’s wills.`,
      ] as const;
      await poll(at, [seen(at, `week ${week}`, words)]);
    }
    await restart();
    const at = day(7 * 50 + 180);
    await poll(at, [seen(at, 'again', suit)]);
    const [story, ...others] = await stories();
    expect(others).toEqual([]);
    expect(story?.itemKeys).toHaveLength(52);
    expect(story?.publishers, 'the last one is a copy of the first').toHaveLength(51);
  });

  it.each([
    ['one poll', (reports: readonly JudgedItem[]) => [reports]],
    ['two polls', (reports: readonly JudgedItem[]) => reports.map((one) => [one])],
  ])('counts a long report that two papers print as one source, when it came in %s', async (_, inPolls) => {
    // 120 names, `Abaaa` to `Epaaa`: more words than are kept with a story.
    const letters = 'abcdefghijklmnopqrstuvwx';
    const names = [...'ABCDE'].flatMap((first) => [...letters].map((second) => `${first}${second}aaa`));
    const report = [suit[0], `${suit[1]} ${names.join(' and ')} will testify.`] as const;
    for (const reports of inPolls([seen(start, 'one', report), seen(start, 'other', report)]))
      await poll(start, reports);
    expect(await stories()).toMatchObject([{ itemKeys: ['one', 'other'], publishers: ['Paper one'] }]);
  });

  it('finds the story of a company although another one in the same poll has hundreds', async () => {
    const before = later(start, -200 * dayMs);
    await poll(before, [seen(before, 'first', suit)]);
    const [ofDropbox] = await stories();
    const ofMeta = Array.from({ length: 220 }, (_, number) => ({
      ...(ofDropbox as Story),
      id: `meta-${number}`,
      companies: ['Meta'],
      itemKeys: [],
      updatedAt: start,
    }));
    await store.commitPolls([{ sourceId: source.id, poll: pollState(), items: [], stories: ofMeta, at: start }]);
    const deal = ['Meta signs a deal to train AI on news', 'Meta pays for articles to train its AI models.'] as const;
    await poll(day(1), [seen(day(1), 'deal', deal), seen(day(1), 'again', suit)]);
    expect((await store.storiesOfItem('again')).map(({ itemKeys }) => itemKeys)).toEqual([['first', 'again']]);
  });
});
