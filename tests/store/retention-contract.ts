import { describe, expect, test } from 'vitest';
import { newDelivery } from '../../src/core/plan/plan-alerts.ts';
import { hashText } from '../../src/core/text/sentences.ts';
import { silentLog } from '../../src/log.ts';
import type { JudgedItem } from '../../src/nouns/item.ts';
import { placeText, targetText } from '../../src/nouns/place.ts';
import { dayMs, later } from '../../src/nouns/time.ts';
import { forgetOld } from '../../src/pipeline/forget-old.ts';
import type { OpenStore } from '../../src/store/open-store.ts';
import type { TestDatabase } from './database.ts';
import {
  alertTo,
  digest,
  discord,
  feed,
  finding,
  item,
  line,
  poll,
  pollState,
  revision,
  start,
  story,
  subscription,
} from './samples.ts';

const keep = { passingDays: 30, storyDays: 1095 };
const day = (days: number) => later(start, days * dayMs);

/** Deletes what is old on that day, and returns how much of each kind. */
async function forget(
  store: OpenStore,
  days: number,
  kept: typeof keep | { passingDays: null; storyDays: null } = keep,
) {
  const clock = { now: () => day(days) };
  return await forgetOld({ store, clock, log: silentLog, keep: kept, signal: new AbortController().signal });
}

const entry = (identity: string, seenAt = start) => ({
  identity,
  url: `https://a.example/${identity}`,
  guid: identity,
  words: '',
  titleHash: `title of ${identity}`,
  contentHash: `content of ${identity}`,
  seenAt,
});

/** An item as the feed's entry leaves it: its key is made of the entry's identity. */
function judgedEntry(identity: string, about: { relevant: boolean }, sourceId = 'a'): JudgedItem {
  return { item: item(`${sourceId}:${hashText(identity)}`, { sourceId }), finding: finding(about) };
}

const keyOf = (identity: string) => `a:${hashText(identity)}`;
const known = async (store: OpenStore, ...identities: string[]) =>
  (
    await store.knownEntries(
      'a',
      identities.map((identity) => entry(identity)),
    )
  )
    .map(({ identity }) => identity)
    .sort();

/** What is deleted after a while, and what stays. */
export function retentionContract(database: TestDatabase): void {
  describe(`what is kept (${database.name})`, () => {
    test('an item that is not about AI training goes after the set days; its entry stays; one in a story stays', async () => {
      const store = await database.open();
      await store.syncSources([feed('a')], start);
      const names = Array.from({ length: 450 }, (_, i) => `n${i}`);
      await store.commitPolls([
        poll('a', {
          entries: [...names.map((name) => entry(name)), entry('kept')],
          items: [
            ...names.map((name) => judgedEntry(name, { relevant: false })),
            judgedEntry('kept', { relevant: true }),
          ],
          stories: [story('s', { itemKeys: [keyOf('kept')], timeline: [line(keyOf('kept'))], settlesAt: null })],
        }),
      ]);
      expect(await forget(store, 30), 'not yet').toEqual({});
      expect(await forget(store, 31)).toEqual({ items: 450 });
      expect(await forget(store, 31), 'nothing is left to do').toEqual({});
      expect(await known(store, 'n0', 'n449', 'kept')).toEqual(['kept', 'n0', 'n449']);
      expect(await store.storyItems('s')).toHaveLength(1);
      expect(await store.itemsAt(['https://a.example/kept'])).toMatchObject([{ storyId: 's' }]);
      await store.close();
    });

    test('with 0 days, nothing of that kind goes', async () => {
      const store = await database.open();
      await store.syncSources([feed('a')], start);
      await store.commitPolls([
        poll('a', { items: [judgedEntry('n', { relevant: false })], stories: [story('s', { settlesAt: null })] }),
      ]);
      expect(await forget(store, 9_000, { passingDays: null, storyDays: null })).toEqual({});
      await store.close();
    });

    test('an entry goes once its feed has left it out for 90 days, and stays while the feed does not change', async () => {
      const store = await database.open();
      await store.syncSources([feed('a')], start);
      await store.commitPolls([
        poll('a', {
          entries: [entry('gone'), entry('kept'), entry('listed')],
          items: [judgedEntry('kept', { relevant: true })],
          stories: [story('s', { itemKeys: [keyOf('kept')], settlesAt: null })],
        }),
      ]);
      expect(await forget(store, 400), 'it may still list them').toEqual({});
      await store.commitPolls([poll('a', { entries: [entry('listed', day(400))] })]);
      expect(await forget(store, 401)).toEqual({ entries: 1 });
      expect(await known(store, 'gone', 'kept', 'listed')).toEqual(['kept', 'listed']);
      await store.close();
    });

    test('a feed that nobody lists forgets its entries and starts over when it is listed again', async () => {
      const store = await database.open();
      await store.syncSources([feed('a')], start);
      const state = pollState({ firstReadAt: start, lastReadAt: start });
      await store.commitPolls([poll('a', { poll: state, entries: [entry('one'), entry('two')] })]);
      await store.syncSources([], day(1));
      expect(await forget(store, 89)).toEqual({});
      expect(await forget(store, 91)).toEqual({ 'unlisted sources': 2 });
      await store.syncSources([feed('a')], day(92));
      expect((await store.sources())[0]?.poll.firstReadAt, 'its first poll is silent again').toBeUndefined();
      await store.close();
    });

    test('a story goes with its items, alerts and search entry; one that has something to say stays', async () => {
      const store = await database.open();
      await store.syncSources([feed('a')], start);
      const items = ['old', 'shared', 'open'].map((name) => judgedEntry(name, { relevant: true }));
      await store.commitPolls([
        poll('a', {
          entries: [entry('old')],
          items,
          stories: [
            story('old', { itemKeys: [keyOf('old'), keyOf('shared')], settlesAt: null }),
            story('open', { itemKeys: [keyOf('open'), keyOf('shared')], settlesAt: null }),
            story('settling', { itemKeys: [], settlesAt: day(9_000) }),
          ],
        }),
      ]);
      await store.commitAlerts([
        {
          alerts: [
            alertTo('told', ['general'], { storyId: 'old' }),
            alertTo('waits', ['general'], { storyId: 'open' }),
          ],
        },
      ]);
      await store.markSent('told>discord:guild/general', 'm1', start);
      expect(await forget(store, 1_096)).toMatchObject({ stories: 1 });
      expect(await store.story('old')).toBeNull();
      expect((await store.searchStories({ words: 'story', limit: 9 })).map((found) => found.story.id).sort()).toEqual([
        'open',
        'settling',
      ]);
      expect((await store.tracedItems(items.map((one) => one.item.key))).map((one) => one.item.key).sort()).toEqual(
        [keyOf('open'), keyOf('shared')].sort(),
      );
      expect(await store.storyDeliveries('old', discord('general'))).toEqual([]);
      expect(await known(store, 'old'), 'it is still recognised').toEqual(['old']);
      await store.close();
    });

    test('a change of a policy stays with its story and both its pages; pages that no change names go', async () => {
      const store = await database.open();
      await store.syncSources([feed('a')], start);
      const html = (mark: string) => `<html>${'The same long text of a page. '.repeat(300)}${mark}</html>`;
      const bytes = (mark: string) => new TextEncoder().encode(html(mark));
      const page = (mark: string) => ({ url: 'https://a.example/', contentType: 'text/html', bytes: bytes(mark) });
      for (const [index, id] of ['r1', 'r2', 'r3', 'r4', 'r5', 'r6'].entries()) {
        const change: JudgedItem = {
          item: item(`a:${id}`, { from: 'policy', change: {} } as never),
          finding: finding({ relevant: true }),
        };
        await store.commitPolls([
          poll('a', {
            revision: { revision: revision(id, { seenAt: day(index) }), sentences: [], pages: [page(id)] },
            items: id === 'r4' ? [change] : [],
            stories: id === 'r4' ? [story('s', { itemKeys: ['a:r4'], settlesAt: null })] : [],
          }),
        ]);
      }
      for (const id of ['r1', 'r2', 'r6']) expect(await store.rawPages(id)).toEqual([page(id)]);
      await forget(store, 5_000);
      const left = await Promise.all(['r1', 'r2', 'r3', 'r4', 'r5', 'r6'].map((id) => store.rawPages(id)));
      // r1 is what the others are packed against.
      expect(left.map((pages) => pages.length)).toEqual([1, 0, 1, 1, 0, 1]);
      expect(left[3]).toEqual([page('r4')]);
      expect(await store.revisionHeads('a')).toHaveLength(6);
      expect(await store.story('s')).not.toBeNull();
      expect(await store.policyChanges({ sourceIds: ['a'], limit: 9 })).toHaveLength(1);
      await store.close();
    });

    test('a sent notice goes; a sent alert of a story keeps what `why` and edits need; unsent ones stay', async () => {
      const store = await database.open();
      await store.syncSources([feed('a')], start);
      await store.commitPolls([poll('a', { stories: [story('s', { settlesAt: null })] })]);
      const alerts = [
        alertTo('notice', ['general'], { reason: 'digest' }),
        alertTo('health:a', ['general'], { reason: 'health' }),
        alertTo('unsent', ['other'], { reason: 'digest' }),
        alertTo('told', ['general'], { storyId: 's' }),
      ];
      await store.commitAlerts([{ alerts }]);
      for (const id of ['notice', 'health:a', 'told']) await store.markSent(`${id}>discord:guild/general`, id, start);
      expect(await forget(store, 31)).toEqual({ alerts: 1 });
      expect(await store.deliveriesOf('notice')).toEqual([]);
      expect(await store.deliveriesOf('health:a')).toHaveLength(1);
      expect((await store.deliveriesOf('unsent'))[0]?.card.title).toBe('Card of unsent');
      expect(await store.storyDeliveries('s', discord('general'))).toMatchObject([{ reason: 'new', state: 'sent' }]);
      expect(await store.firstDelivery('s', discord('general'))).toMatchObject({
        messageId: 'told',
        card: { title: '' },
      });
      expect(await store.storyOfMessage(discord('general'), 'told')).toBe('s');
      await store.close();
    });

    test('answered questions go at once, unanswered ones and audit lines after a while', async () => {
      let now = start;
      const store = await database.open({ now: () => now });
      await store.setValue('draft:answered', '');
      await store.setValue('draft:open', '{}');
      await store.setValue('link:https://a.example/', '{}');
      await store.setValue('model_spent', '{}');
      await store.addSubscription(subscription('s'), {
        at: start,
        ...discord('general'),
        who: 'ada',
        did: 'subscribed',
      });
      expect(await forget(store, 1)).toEqual({ values: 1 });
      now = day(60);
      await store.setValue('link:https://a.example/', '{}');
      expect(await forget(store, 91)).toEqual({ values: 1 });
      expect(await forget(store, 1_096)).toEqual({ values: 1, 'audit lines': 1 });
      expect(await store.value('model_spent')).toBe('{}');
      await store.close();
    });

    test('what one place owns goes on request, or 30 days after it removed the bot; nothing of other places does', async () => {
      const store = await database.open();
      const mine = { platform: 'discord', space: 'guild' } as const;
      const theirs = { platform: 'discord', space: 'guild2' } as const;
      const fill = async () => {
        for (const place of [mine, theirs]) {
          const target = { ...place, channel: 'general' };
          const audit = { at: start, ...place, who: 'ada', did: 'added a source' };
          const own = feed(`of ${place.space}`, { origin: 'command' });
          await store.addSource({ source: own, place, atMost: 9 }, audit);
          await store.addSource({ source: feed('shared', { origin: 'command' }), place, atMost: 9 }, audit);
          await store.addSubscription(subscription(`sub ${place.space}`, { target }), audit);
          await store.setDigest(digest({ target, origin: 'command' }), audit);
          const about = { item: item(`${own.id}:1`, { sourceId: own.id }), finding: finding() };
          const told = story(`story ${place.space}`, { place, itemKeys: [`${own.id}:1`], settlesAt: null });
          await store.commitPolls([poll(own.id, { entries: [entry('1')], items: [about], stories: [told] })]);
          const alert = alertTo(`alert ${place.space}`, [], { storyId: told.id }).alert;
          await store.commitAlerts([{ alerts: [{ alert, deliveries: [newDelivery(alert, { target })] }] }]);
          await store.addVerdict({ storyId: told.id, verdict: 'right', ...place, userId: 'u1', at: start });
        }
      };
      const left = async (place: typeof mine | typeof theirs) => ({
        subscriptions: (await store.subscriptions(place)).length,
        digests: (await store.digests()).filter(({ target }) => target.space === place.space).length,
        sources: (await store.seenFrom(place).sources()).map(({ source }) => source.id),
        stories: (await store.seenFrom(place).latestStories({ limit: 9 })).length,
        audit: (await store.auditLines(place, { limit: 9 })).length,
        alerts: (await store.deliveriesOf(`alert ${place.space}`)).length,
        verdicts: (await store.verdicts()).filter(({ space }) => space === place.space).length,
      });
      const none = { subscriptions: 0, digests: 0, sources: [], stories: 0, audit: 0, alerts: 0, verdicts: 0 };
      const all = { subscriptions: 1, digests: 1, stories: 1, audit: 4, alerts: 1, verdicts: 1 };
      await fill();
      await store.setValue('operators', targetText({ ...mine, channel: 'ops' }));
      // A notice about one of its channels, to somebody else.
      const lost = alertTo(`lost:${placeText(mine)}:${start}`, []).alert;
      await store.commitAlerts([
        { alerts: [{ alert: lost, deliveries: [newDelivery(lost, { target: { ...theirs, channel: 'ops' } })] }] },
      ]);
      expect(await store.forgetPlace(mine)).toBeGreaterThan(8);
      expect([await store.value('operators'), await store.deliveriesOf(lost.id)]).toEqual([null, []]);
      expect(await left(mine)).toEqual(none);
      expect(await left(theirs)).toEqual({ ...all, sources: ['of guild2', 'shared'] });
      expect(await store.entriesAt(['https://a.example/1']), 'what only it read is gone').toHaveLength(1);

      await store.leavePlace(theirs, start);
      await store.rejoinPlace(theirs);
      await forget(store, 40);
      expect(await left(theirs), 'it came back').toMatchObject({ subscriptions: 1 });
      await store.leavePlace(theirs, day(40));
      await store.leavePlace(theirs, day(60));
      await forget(store, 69);
      expect(await left(theirs)).toMatchObject({ subscriptions: 1 });
      await forget(store, 71);
      expect(await left(theirs)).toEqual(none);
      await store.close();
    });

    test('a person is forgotten on request; what they set up goes on', async () => {
      const store = await database.open();
      const audit = { at: start, platform: 'discord', space: 'guild', who: 'ada', did: 'subscribed' } as const;
      await store.syncSources([feed('a')], start);
      await store.commitPolls([poll('a', { stories: [story('s')] })]);
      await store.addSubscription(subscription('s', { creatorId: '11' }), audit);
      await store.addSubscription(subscription('t', { createdBy: 'bob', creatorId: '1' }), { ...audit, who: 'bob' });
      for (const userId of ['1', '11']) {
        const { alert } = alertTo(`lost:discord:guild:${start}:${userId}`, []);
        const target = { platform: 'discord', space: '@me', channel: `dm${userId}` } as const;
        await store.commitAlerts([{ alerts: [{ alert, deliveries: [newDelivery(alert, { target })] }] }]);
      }
      const verdict = { storyId: 's', verdict: 'right', platform: 'discord', space: 'guild', at: start } as const;
      await store.addVerdict({ ...verdict, userId: 'ada' });
      await store.addVerdict({ ...verdict, userId: 'bob' });
      expect(await store.forgetPerson({ platform: 'slack', who: 'ada' })).toBe(0);
      expect(await store.forgetPerson({ platform: 'discord', who: 'ada' })).toBe(3);
      expect((await store.subscriptions()).map(({ createdBy }) => createdBy)).toEqual(['a deleted user', 'bob']);
      expect((await store.auditLines(audit, { limit: 9 })).map(({ who }) => who)).toEqual(['bob', 'a deleted user']);
      expect((await store.verdicts()).map(({ userId }) => userId)).toEqual(['bob']);
      // Whoever subscribed a channel is known by their user ID too, to be told if the channel is lost.
      expect(await store.forgetPerson({ platform: 'discord', who: '1' })).toBe(1);
      expect((await store.subscriptions()).map(({ createdBy, creatorId }) => [createdBy, creatorId])).toEqual([
        ['a deleted user', undefined],
        ['a deleted user', undefined],
      ]);
      const dms = await Promise.all(['1', '11'].map((id) => store.deliveriesOf(`lost:discord:guild:${start}:${id}`)));
      expect(dms.map(({ length }) => length)).toEqual([0, 1]);
      await store.close();
    });
  });
}
