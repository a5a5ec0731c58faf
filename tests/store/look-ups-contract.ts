import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { hashText } from '../../src/core/text/sentences.ts';
import type { Item, JudgedItem } from '../../src/nouns/item.ts';
import type { PolicyChange } from '../../src/nouns/policy.ts';
import type { Verdict } from '../../src/nouns/story.ts';
import type { Mute } from '../../src/nouns/subscription.ts';
import type { OpenStore } from '../../src/store/open-store.ts';
import type { TestDatabase } from './database.ts';
import { alertTo, at, discord, feed, finding, item, judged, poll, revision, start, story } from './samples.ts';

/** What every database must answer to those who look something up, and to those who mute it. */
export function lookUpsContract(database: TestDatabase): void {
  describe(`Looking up on ${database.name}`, () => {
    let store: OpenStore;
    beforeEach(async () => {
      store = await database.open();
      await store.syncSources([feed('a'), feed('b')], start);
    });
    afterEach(() => store.close());

    const audit = { at: start, platform: 'discord', space: 'guild', who: 'ada', did: 'muted' } as const;

    describe('versions of a policy page', () => {
      const write = async (id: string, about: Parameters<typeof revision>[1] = {}) =>
        await store.commitPolls([
          poll(about.sourceId ?? 'a', {
            revision: {
              revision: revision(id, about),
              sentences: [],
              pages: [{ url: 'https://a.example/privacy', contentType: 'text/html', bytes: new Uint8Array([1]) }],
            },
          }),
        ]);

      test('are counted from the oldest, without their clauses', async () => {
        await write('r1', { updated: null });
        await write('other', { sourceId: 'b' });
        await write('r2', { seenAt: at(60), effective: '2026-12-01' });
        expect(await store.revisionHeads('a')).toEqual([
          { id: 'r1', number: 1, seenAt: start, updated: null, effective: null },
          { id: 'r2', number: 2, seenAt: at(60), updated: '2026-10-01', effective: '2026-12-01' },
        ]);
        expect(await store.revisionHeads('none')).toEqual([]);
      });

      test('come back whole, one at a time', async () => {
        await write('r1');
        expect(await store.revision('r1')).toEqual(revision('r1'));
        expect(await store.revision('none')).toBeNull();
      });
    });

    test('changes of policy pages, newest first, about AI training or not, a page of them', async () => {
      const change = { service: 'Rookery', terms: 'Privacy Policy' } as PolicyChange;
      const changeOf = (key: string, minutes: number, sourceId = 'a'): JudgedItem => ({
        item: item(key, { from: 'policy', change, sourceId, seenAt: at(minutes) } as Partial<Item>),
        finding: finding({ relevant: minutes > 1 }),
      });
      const changes = [changeOf('c1', 1), changeOf('c2', 2), changeOf('c3', 3)];
      await store.commitPolls([poll('a', { items: changes }), poll('b', { items: [changeOf('c4', 4, 'b')] })]);
      expect(await store.policyChanges({ sourceIds: ['a'], limit: 2 })).toEqual([changes[2], changes[1]]);
      expect(await store.policyChanges({ sourceIds: ['a'], limit: 2, offset: 2 })).toEqual([changes[0]]);
      expect(await store.policyChanges({ sourceIds: ['a', 'b'], limit: 1 })).toEqual([changeOf('c4', 4, 'b')]);
      expect(await store.policyChanges({ sourceIds: ['a'], relevantOnly: true, limit: 9 })).toEqual([
        changes[2],
        changes[1],
      ]);
      expect(await store.policyChanges({ sourceIds: [], limit: 2 })).toEqual([]);
    });

    describe('items', () => {
      const entry = (sourceId: string, identity: string, minutes: number) => ({
        known: {
          identity,
          url: `https://news.example/${identity}`,
          guid: '',
          words: '',
          titleHash: '',
          contentHash: '',
          seenAt: at(minutes),
        },
        judged: {
          item: item(`${sourceId}:${hashText(identity)}`, { sourceId, seenAt: at(minutes) }),
          finding: finding({ relevant: false }),
        },
      });

      test('are found by their address in every feed, with the story that they joined', async () => {
        const [one, two] = [entry('a', 'x', 1), entry('b', 'x', 2)];
        await store.commitPolls([
          poll('a', {
            entries: [one.known, { ...one.known, identity: 'old', url: 'https://news.example/old' }],
            items: [one.judged],
            stories: [story('s', { itemKeys: [one.judged.item.key] })],
          }),
          poll('b', { entries: [two.known], items: [two.judged] }),
        ]);
        expect(await store.itemsAt(['https://news.example/x', 'https://www.news.example/x'])).toEqual([
          { ...two.judged, storyId: null },
          { ...one.judged, storyId: 's' },
        ]);
        expect(await store.itemsAt(['https://news.example/old'])).toEqual([]);
        expect(await store.entriesAt(['https://news.example/old'])).toEqual([{ sourceId: 'a', seenAt: at(1) }]);
        expect(await store.entriesAt(['https://news.example/none'])).toEqual([]);
      });

      test('that were seen since then, newest first', async () => {
        const items = [1, 2, 3].map((minutes) => ({
          item: item(`k${minutes}`, { seenAt: at(minutes) }),
          finding: finding(),
        }));
        await store.commitPolls([poll('a', { items, stories: [story('s', { itemKeys: ['k3'] })] })]);
        expect(await store.recentItemKeys({ since: at(2), limit: 9 })).toEqual(['k3', 'k2']);
        expect(await store.recentItemKeys({ since: start, limit: 1 })).toEqual(['k3']);
        expect(await store.tracedItems(['k2', 'k3', 'none'])).toEqual([
          { ...items[2], storyId: 's' },
          { ...items[1], storyId: null },
        ]);
      });
    });

    test('all that a channel was told of a story, and what came of it', async () => {
      await store.commitPolls([poll('a', { items: [judged('k')], stories: [story('s', { itemKeys: ['k'] })] })]);
      const first = alertTo('first', ['news', 'general'], { storyId: 's' });
      const second = alertTo('second', ['news'], { storyId: 's', reason: 'state', at: at(5) });
      await store.commitAlerts([{ alerts: [first, second] }]);
      await store.markSent(first.deliveries[0]?.id ?? '', 'm1', at(1));
      await store.markFailed(second.deliveries[0]?.id ?? '', 'refused');
      expect(await store.storyDeliveries('s', discord('news'))).toEqual([
        { reason: 'new', at: start, state: 'sent', sentAt: at(1) },
        { reason: 'state', at: at(5), state: 'failed', problem: 'refused' },
      ]);
      expect(await store.storyDeliveries('s', discord('elsewhere'))).toEqual([]);
      expect(await store.channelDeliveries(discord('news'))).toEqual({ lastSentAt: at(1), waiting: 0 });
      expect(await store.channelDeliveries(discord('general'))).toEqual({ waiting: 1 });
      expect(await store.channelDeliveries(discord('elsewhere'))).toEqual({ waiting: 0 });
      expect(await store.storyOfMessage(discord('news'), 'm1')).toBe('s');
      expect(await store.storyOfMessage(discord('general'), 'm1')).toBeNull();
      expect(await store.storyOfMessage(discord('news'), 'm2')).toBeNull();
    });

    test('keeps the last verdict of each person on a story', async () => {
      const verdict: Verdict = {
        storyId: 's',
        verdict: 'off_topic',
        platform: 'slack',
        space: 'T1',
        userId: 'U1',
        at: start,
      };
      await store.addVerdict(verdict);
      await store.addVerdict({ ...verdict, userId: 'U2', verdict: 'right', at: at(1) });
      await store.addVerdict({ ...verdict, verdict: 'overclaimed', at: at(2) });
      expect(await store.verdicts()).toEqual([
        { ...verdict, userId: 'U2', verdict: 'right', at: at(1) },
        { ...verdict, verdict: 'overclaimed', at: at(2) },
      ]);
    });

    describe('mutes', () => {
      const mute = (id: string, about: Partial<Mute> = {}): Mute => ({
        id,
        target: discord('news'),
        of: { kind: 'company', company: 'OpenAI' },
        until: at(60),
        by: 'ada',
        at: start,
        ...about,
      });

      test('last until their end, each in its channel', async () => {
        const story: Mute = mute('m2', { of: { kind: 'story', storyId: 's', title: 'A story' }, until: at(30) });
        const elsewhere = mute('m3', { target: { platform: 'slack', space: 'T1', channel: 'C1' } });
        await store.addMute(mute('m1'), audit);
        await store.addMute(story, audit);
        await store.addMute(elsewhere, { ...audit, platform: 'slack', space: 'T1' });
        expect(await store.mutes({ at: start })).toEqual([story, mute('m1'), elsewhere]);
        expect(await store.mutes({ at: start, ...discord('news') })).toEqual([story, mute('m1')]);
        expect(await store.mutes({ at: at(30), ...discord('news') })).toEqual([mute('m1')]);
        expect(await store.mutes({ at: at(60) })).toEqual([]);
      });

      test('of the same subject in the same channel replace each other', async () => {
        await store.addMute(mute('m1'), audit);
        await store.addMute(mute('m2', { until: at(90) }), audit);
        await store.addMute(mute('m3', { target: discord('general') }), audit);
        expect((await store.mutes({ at: start })).map(({ id }) => id)).toEqual(['m3', 'm2']);
      });

      test('end early when they are removed, once; each change leaves a line', async () => {
        await store.addMute(mute('m1'), audit);
        expect(await store.removeMute('m1', { ...audit, did: 'ended' })).toBe(true);
        expect(await store.removeMute('m1', { ...audit, did: 'ended again' })).toBe(false);
        expect(await store.mutes({ at: start })).toEqual([]);
        expect((await store.auditLines(audit, { limit: 9 })).map(({ did }) => did)).toEqual(['ended', 'muted']);
      });
    });
  });
}
