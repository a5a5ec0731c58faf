import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { newDelivery } from '../../src/core/plan/plan-alerts.ts';
import { mostPerPlace, type Target } from '../../src/nouns/place.ts';
import type { Mute } from '../../src/nouns/subscription.ts';
import type { OpenStore } from '../../src/store/open-store.ts';
import type { TestDatabase } from './database.ts';
import { alert, alertTo, at, digest, discord, feed, start, subscription } from './samples.ts';

/** What every database must refuse to one place on behalf of the others, and what it keeps only for a while. */
export function ownershipContract(database: TestDatabase): void {
  describe(`Ownership on ${database.name}`, () => {
    let store: OpenStore;
    beforeEach(async () => {
      store = await database.open();
      await store.syncSources([feed('a')], start);
    });
    afterEach(() => store.close());

    describe('changes of one place', () => {
      const did = { at: start, platform: 'discord', space: 'guild', who: 'ada', did: 'tried' } as const;
      const elsewhere = { platform: 'discord', space: 'other', channel: 'general' } as const;
      const theirs = { ...did, space: 'other' } as const;
      const refused = { code: 'not_allowed', message: 'That channel belongs to another server or workspace.' };
      const mute = (target: Target): Mute => ({
        id: 'm',
        target,
        of: { kind: 'company', company: 'OpenAI' },
        until: at(60),
        by: 'ada',
        at: start,
      });

      test.each<readonly [string, (store: OpenStore) => Promise<unknown>]>([
        ['a subscription', (to) => to.addSubscription(subscription('s', { target: elsewhere }), did)],
        [
          'one among those of an import',
          (to) =>
            to.addSettings(
              { subscriptions: [subscription('a'), subscription('b', { target: elsewhere })], digests: [] },
              did,
            ),
        ],
        [
          'a digest of an import',
          (to) => to.addSettings({ subscriptions: [], digests: [digest({ target: elsewhere })] }, did),
        ],
        ['a digest', (to) => to.setDigest(digest({ target: elsewhere }), did)],
        ['the end of a digest', (to) => to.removeDigest(elsewhere, did)],
        ['a mute', (to) => to.addMute(mute(elsewhere), did)],
        [
          'a message',
          (to) =>
            to.commitAlerts(
              [{ alerts: [{ alert: alert('x'), deliveries: [newDelivery(alert('x'), { target: elsewhere })] }] }],
              did,
            ),
        ],
        [
          'a changed subscription',
          (to) =>
            to.changeSubscription(
              {
                before: subscription('s', { target: elsewhere }),
                after: subscription('s', { target: elsewhere, filter: {} }),
              },
              did,
            ),
        ],
      ])('reach no channel of another: %s', async (_what, change) => {
        await store.setDigest(digest({ target: elsewhere }), theirs);
        await expect(change(store)).rejects.toMatchObject(refused);
        expect(await store.subscriptions()).toEqual([]);
        expect(await store.digests()).toHaveLength(1);
        expect(await store.mutes({ at: start })).toEqual([]);
        expect((await store.channelDeliveries(elsewhere)).waiting).toBe(0);
        expect(await store.auditLines(did, { limit: 9 })).toEqual([]);
      });

      test('end nothing of another by its id', async () => {
        await store.addSubscription(subscription('s', { target: elsewhere }), theirs);
        await store.addMute(mute(elsewhere), theirs);
        expect(await store.removeSubscription('s', did)).toBe(false);
        expect(await store.removeMute('m', did)).toBe(false);
        expect(
          await store.changeSubscription({ before: subscription('s'), after: subscription('s', { filter: {} }) }, did),
        ).toBe(false);
        expect(await store.subscriptions()).toHaveLength(1);
        expect(await store.mutes({ at: start })).toHaveLength(1);
        expect(await store.auditLines(did, { limit: 9 })).toEqual([]);
      });

      test('are bounded in number, whatever the file lists and other places have', async () => {
        const many = (count: number, from = 0) =>
          Array.from({ length: count }, (_, index) => subscription(`s${from + index}`));
        await store.syncSubscriptions([subscription('file', { origin: 'file' })]);
        await store.addSubscription(subscription('other', { target: elsewhere }), theirs);
        expect(await store.addSettings({ subscriptions: many(mostPerPlace), digests: [] }, did)).toBe(true);
        const full = {
          code: 'not_allowed',
          message: expect.stringContaining(`limit of ${mostPerPlace} subscriptions`),
        };
        await expect(store.addSubscription(subscription('more'), did)).rejects.toMatchObject(full);
        await expect(
          store.addSettings({ subscriptions: many(1, mostPerPlace), digests: [] }, did),
        ).rejects.toMatchObject(full);
        expect(await store.subscriptions({ platform: 'discord', space: 'guild' })).toHaveLength(mostPerPlace + 1);
        expect(await store.removeSubscription('s0', did)).toBe(true);
        expect(await store.addSubscription(subscription('more'), did)).toBe(true);
      });

      test('are undone where a channel turns out to be elsewhere, and the place can read why', async () => {
        await store.addSubscription(subscription('s'), did);
        await store.addSubscription(subscription('kept', { target: discord('news') }), did);
        await store.setDigest(digest({ origin: 'command' }), did);
        await store.addMute(mute(discord('general')), did);
        await store.commitAlerts([{ alerts: [alertTo('a', ['general'])] }]);
        await store.loseTarget(discord('general'), { because: 'lost', at: start });
        await store.endTarget(discord('general'), 'The channel is elsewhere.', at(1));
        expect((await store.subscriptions()).map(({ id }) => id)).toEqual(['kept']);
        expect([await store.digests(), await store.mutes({ at: start }), await store.lostTargets()]).toEqual([
          [],
          [],
          [],
        ]);
        expect((await store.deliveriesOf('a')).map(({ state, problem }) => [state, problem])).toEqual([
          ['failed', 'The channel is elsewhere.'],
        ]);
        expect((await store.auditLines(did, { limit: 1 })).map(({ did }) => did)).toEqual([
          'removed 1 subscription and the weekly digest of channel general. The channel is elsewhere.',
        ]);
      });
    });

    describe('values that are kept for a while', () => {
      const keep = (id: string, { group = 'draft discord:1', minutes = 60, atMost = 3, now = start } = {}) =>
        store.keepValue({ group, id, value: `of ${id}`, until: at(minutes) }, { atMost, now });
      const kept = async (id: string, now = start, group = 'draft discord:1') =>
        await store.keptValue({ group, id }, now);

      test('are there until their end, in their group alone', async () => {
        await keep('a');
        expect([await kept('a'), await kept('a', at(59))]).toEqual(['of a', 'of a']);
        expect([await kept('a', at(60)), await kept('b'), await kept('a', start, 'draft discord:2')]).toEqual([
          null,
          null,
          null,
        ]);
        await store.dropValue({ group: 'draft discord:1', id: 'a' });
        expect(await kept('a')).toBe(null);
      });

      test('give way, oldest first, where a group has as many as it may; others keep theirs', async () => {
        await keep('x', { group: 'draft discord:10', minutes: 1 });
        for (const [index, id] of ['a', 'b', 'c', 'd'].entries()) await keep(id, { minutes: 60 + index });
        expect(await Promise.all(['a', 'b', 'c', 'd'].map((id) => kept(id)))).toEqual([null, 'of b', 'of c', 'of d']);
        expect(await kept('x', start, 'draft discord:10')).toBe('of x');
      });

      test('are deleted after their end, with those that older versions kept for ever', async () => {
        await store.setValue('draft:old', '');
        await store.setValue('asked:old', 'words=x');
        await store.setValue('drafty', 'stays');
        await keep('a', { minutes: 1 });
        await keep('b', { now: at(2) });
        // Written with the same end again, it would be there if its row were.
        expect(await kept('a', start)).toBe(null);
        expect([await store.value('draft:old'), await store.value('asked:old')]).toEqual([null, null]);
        expect(await store.value('drafty')).toBe('stays');
      });
    });
  });
}
