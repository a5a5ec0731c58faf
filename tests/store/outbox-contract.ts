import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import type { Clock } from '../../src/nouns/ports.ts';
import type { Instant } from '../../src/nouns/time.ts';
import type { OpenStore } from '../../src/store/open-store.ts';
import type { TestDatabase } from './database.ts';
import { alert, alertTo, at, card, discord, feed, poll, start, story, subscription } from './samples.ts';

/** How alerts reach channels: what the outbox promises, on every database. */
export function outboxContract(database: TestDatabase): void {
  describe(`Outbox on ${database.name}`, () => {
    const clock: Clock = { now: () => start };
    let store: OpenStore;
    beforeEach(async () => {
      store = await database.open(clock);
      await store.syncSources([feed('a')], start);
    });
    afterEach(() => store.close());

    const commit = (...alerts: ReturnType<typeof alertTo>[]) => store.commitAlerts([{ alerts }]);
    const next = async (channel: string, now: Instant = start) =>
      (await store.nextDelivery(discord(channel), now))?.alertId ?? null;
    const send = async (id: string, now: Instant = start) => {
      await store.markSending(id, now, at(1));
      await store.markSent(id, `message of ${id}`, now);
    };
    /** Channels that have something due by then. */
    const due = async (now: Instant = start) => (await store.dueChannels('discord', now)).keys.toSorted();
    const one = 'one>discord:guild/x';

    test('the totals by platform and state, with when the first unfinished message is due', async () => {
      expect(await store.outboxTotals()).toEqual({ alerts: 0, deliveries: [] });
      await commit(alertTo('one', ['x', 'y']), alertTo('two', ['x']));
      await send(one);
      const slack = alertTo('three', ['z']);
      const target = { platform: 'slack', space: 'T1', channel: 'C1' } as const;
      await commit({
        ...slack,
        deliveries: slack.deliveries.map((row) => ({ ...row, id: 'three>slack', target, dueAt: at(9) })),
      });
      const { alerts, deliveries } = await store.outboxTotals();
      expect(alerts).toBe(3);
      expect(new Set(deliveries)).toEqual(
        new Set([
          { platform: 'discord', state: 'sent', count: 1, oldestDueAt: null },
          { platform: 'discord', state: 'waiting', count: 2, oldestDueAt: start },
          { platform: 'slack', state: 'waiting', count: 1, oldestDueAt: at(9) },
        ]),
      );
    });

    describe('an alert is written with all that it takes to deliver it', () => {
      test('one waiting row for each channel, due at once', async () => {
        await commit(alertTo('one', ['x', 'y']));
        expect(await store.deliveriesOf('one')).toEqual(alertTo('one', ['x', 'y']).deliveries);
        expect(await due()).toEqual(['discord:guild/x', 'discord:guild/y']);
      });

      test('all or nothing: story, alerts and rows', async () => {
        const broken = alertTo('two', ['y']);
        const commits = [
          { story: story('s', { settlesAt: null }), alerts: [alertTo('one', ['x'])] },
          // No such alert is written with it.
          { alerts: [{ ...broken, alert: { ...broken.alert, id: null as unknown as string } }] },
        ];
        await expect(store.commitAlerts(commits)).rejects.toThrow();
        expect(await store.story('s')).toBeNull();
        expect(await store.deliveriesOf('one')).toEqual([]);
        expect(await due()).toEqual([]);
      });

      test('the same alert again changes nothing, and a retry sends the first words', async () => {
        await commit(alertTo('one', ['x']));
        await send(one);
        await commit(alertTo('one', ['x', 'y'], { card: card('Other words') }));
        const rows = await store.deliveriesOf('one');
        expect(rows.map(({ state, card: { title } }) => [state, title])).toEqual([
          ['sent', 'Card of one'],
          ['waiting', 'Card of one'],
        ]);
        expect(await due()).toEqual(['discord:guild/y']);
      });

      test('the same alert and channel under another delivery id is the same row', async () => {
        await commit(alertTo('one', ['x']));
        const { alert: same, deliveries } = alertTo('one', ['x']);
        await commit({ alert: same, deliveries: deliveries.map((row) => ({ ...row, id: 'other' })) });
        expect(await store.deliveriesOf('one')).toEqual(alertTo('one', ['x']).deliveries);
      });

      test('a channel may be given words of its own', async () => {
        const { alert: made, deliveries } = alertTo('one', ['x']);
        await commit({ alert: made, deliveries: deliveries.map((row) => ({ ...row, card: card('For you') })) });
        expect((await store.nextDelivery(discord('x'), start))?.card).toEqual(card('For you'));
      });

      test('telling a story settles it', async () => {
        await store.commitPolls([poll('a', { stories: [story('s')] })]);
        const told = { at: at(10), state: 'reported', severity: 'notable', itemCount: 1 } as const;
        const after = { ...story('s'), told, settlesAt: null };
        await store.commitAlerts([{ story: after, alerts: [alertTo('one', ['x'], { storyId: 's' })] }]);
        expect(await store.story('s')).toEqual(after);
        expect(await store.settledStories(at(99), 9)).toEqual([]);
      });
    });

    describe('a channel gets its messages in the order written', () => {
      test('one after the other; another channel does not wait', async () => {
        await commit(alertTo('one', ['x']), alertTo('two', ['x', 'y']));
        expect([await next('x'), await next('y')]).toEqual(['one', 'two']);
        await send(one);
        expect(await next('x')).toBe('two');
      });

      test('a later one waits for an earlier one that is put off', async () => {
        await commit(alertTo('one', ['x']), alertTo('two', ['x']));
        await store.markSending(one, start, at(1));
        await store.markWaiting(one, at(5), { problem: 'no answer', because: 'outage' });
        expect(await next('x', at(4))).toBeNull();
        expect(await next('x', at(5))).toBe('one');
      });

      test('one that was refused for good does not hold up the rest', async () => {
        await commit(alertTo('one', ['x']), alertTo('two', ['x']));
        await store.markSending(one, start, at(1));
        await store.markFailed(one, 'too long');
        expect(await next('x')).toBe('two');
        expect(await store.deliveriesOf('one')).toMatchObject([{ state: 'failed', problem: 'too long', attempts: 1 }]);
      });
    });

    describe('before the platform is asked, the row says so on disk', () => {
      test('sending: the try is counted, the first one is remembered', async () => {
        await commit(alertTo('one', ['x']));
        const [waiting] = alertTo('one', ['x']).deliveries;
        const stored = async () => (await store.deliveriesOf('one'))[0];
        expect(await store.markSending(one, at(1), at(2))).toEqual({ attempts: 1, firstTryAt: at(1) });
        const first = { ...waiting, state: 'sending', attempts: 1, firstTryAt: at(1), leaseUntil: at(2) };
        expect(await stored()).toEqual(first);
        await store.markWaiting(one, at(3), { problem: 'connection refused', because: 'outage' });
        expect(await store.markSending(one, at(3), at(4))).toEqual({ attempts: 2, firstTryAt: at(1) });
        expect(await stored()).toEqual({
          ...first,
          attempts: 2,
          dueAt: at(3),
          leaseUntil: at(4),
          problem: 'connection refused',
        });
      });

      test('while the lease runs nobody else may send it; when it ends it is found as sending', async () => {
        await commit(alertTo('one', ['x']));
        await store.markSending(one, start, at(1));
        const [sending] = await store.deliveriesOf('one');
        expect(await store.nextDelivery(discord('x'), start)).toBeNull();
        expect(await store.nextDelivery(discord('x'), at(1))).toEqual(sending);
        expect(await store.dueChannels('discord', start)).toEqual({ keys: [], nextAt: at(1) });
        expect(await due(at(1))).toEqual(['discord:guild/x']);
      });

      test('a row that is finished is never sent again', async () => {
        await commit(alertTo('one', ['x']));
        await send(one);
        await expect(store.markSending(one, at(1), at(2))).rejects.toThrow('it is sent');
        await expect(store.markSending('none', at(1), at(2))).rejects.toThrow('it is unknown');
        await store.markWaiting(one, at(5), { problem: 'late answer', because: 'outage' });
        await store.markUnclear(one, at(5), { problem: 'late answer', because: 'outage' });
        await store.markFailed(one, 'late answer');
        expect(await store.deliveriesOf('one')).toMatchObject([{ state: 'sent', messageId: `message of ${one}` }]);
      });
    });

    describe('after the answer', () => {
      beforeEach(async () => {
        await commit(alertTo('one', ['x']));
        await store.markSending(one, start, at(1));
      });

      test('sent: the message id is kept, nothing else is left to do', async () => {
        await store.markSent(one, '4711', start);
        const [row] = await store.deliveriesOf('one');
        const { leaseUntil, problem, ...kept } = row ?? {};
        expect(kept).toMatchObject({ state: 'sent', messageId: '4711', attempts: 1, firstTryAt: start });
        expect([leaseUntil, problem, await next('x', at(99))]).toEqual([undefined, undefined, null]);
      });

      test('a rate limit is no failed try, and the channel comes back to it by itself', async () => {
        await store.markWaiting(one, at(2), { problem: 'asked to wait', because: 'limit' });
        expect(await store.deliveriesOf('one')).toMatchObject([{ state: 'waiting', attempts: 0, dueAt: at(2) }]);
        expect(await due(at(1))).toEqual([]);
        expect(await due(at(2))).toEqual(['discord:guild/x']);
      });

      test('a failed try counts, and is due again at its time', async () => {
        await store.markWaiting(one, at(2), { problem: 'refused', because: 'outage' });
        expect(await store.deliveriesOf('one')).toMatchObject([{ state: 'waiting', attempts: 1, problem: 'refused' }]);
        expect(await due(at(2))).toEqual(['discord:guild/x']);
      });

      test('no clear answer: stays sending, so that it is looked for before it is sent again', async () => {
        await store.markUnclear(one, at(2), { problem: 'timeout', because: 'outage' });
        expect(await store.nextDelivery(discord('x'), at(1))).toBeNull();
        expect(await store.nextDelivery(discord('x'), at(2))).toMatchObject({
          state: 'sending',
          attempts: 1,
          firstTryAt: start,
          problem: 'timeout',
        });
        expect(await due(at(2))).toEqual(['discord:guild/x']);
      });

      test('what waits for the platform to work is due as soon as it does; what waits for a limit is not', async () => {
        await commit(alertTo('two', ['y']), alertTo('three', ['z']));
        await store.markUnclear(one, at(30), { problem: 'timeout', because: 'outage' });
        await store.markWaiting('two>discord:guild/y', at(20), { problem: 'asked to wait', because: 'limit' });
        await store.markUnclear('three>discord:guild/z', at(40), { problem: 'a bug', because: 'defect' });
        expect(await store.endOutage('slack', at(1))).toBe(0);
        expect(await store.dueChannels('discord', at(1))).toEqual({ keys: [], nextAt: at(20) });
        expect(await store.endOutage('discord', at(1))).toBe(1);
        expect(await store.dueChannels('discord', at(1))).toEqual({ keys: ['discord:guild/x'], nextAt: at(20) });
        expect(await store.endOutage('discord', at(1)), 'once').toBe(0);
      });
    });

    describe('the rows say what is due', () => {
      test('each channel of the platform whose oldest unfinished row is due, the longest due first', async () => {
        await commit(alertTo('one', ['x', 'y', 'z']), alertTo('two', ['x']));
        await store.markSending('one>discord:guild/y', start, at(5));
        await store.markSending(one, start, at(1));
        // x: the second row is due, but waits for the first.
        await store.markWaiting(one, at(6), { problem: 'asked to wait', because: 'limit' });
        expect(await store.dueChannels('discord', start)).toEqual({ keys: ['discord:guild/z'], nextAt: at(5) });
        expect(await store.dueChannels('discord', at(5))).toEqual({
          keys: ['discord:guild/y', 'discord:guild/z'],
          nextAt: at(6),
        });
        expect(await store.dueChannels('discord', at(6))).toEqual({
          keys: ['discord:guild/y', 'discord:guild/z', 'discord:guild/x'],
          nextAt: null,
        });
        expect(await store.dueChannels('slack', at(6))).toEqual({ keys: [], nextAt: null });
      });
    });

    describe('a channel that is lost', () => {
      const lost = discord('x');
      const did = { at: start, platform: 'discord', space: 'guild', who: 'ada', did: 'subscribed' } as const;
      beforeEach(async () => {
        await store.addSubscription(subscription('s', { target: lost }), did);
        await store.addSubscription(subscription('other', { target: discord('y') }), did);
        await commit(alertTo('one', ['x', 'y']), alertTo('two', ['x']));
        await store.markSending(one, start, at(1));
        await store.loseTarget(lost, { because: 'the channel was deleted', at: at(1) });
      });

      test('its subscriptions pause and say why; others go on', async () => {
        expect(await store.subscriptions()).toEqual([
          subscription('other', { target: discord('y') }),
          subscription('s', { target: lost, pausedAt: at(1), pausedBecause: 'the channel was deleted' }),
        ]);
        expect(await store.lostTargets()).toEqual([
          { target: lost, since: at(1), because: 'the channel was deleted', toldAt: undefined, dropped: 0 },
        ]);
      });

      test('its rows are held: not sent, not lost', async () => {
        expect(await next('x', at(99))).toBeNull();
        expect(await next('y', at(99))).toBe('one');
        expect((await store.status()).deliveries).toEqual({ waiting: 1, sending: 0, sent: 0, failed: 0, held: 2 });
      });

      test('it counts as lost since the first time', async () => {
        await store.loseTarget(lost, { because: 'no access', at: at(9) });
        expect(await store.lostTargets()).toMatchObject([{ target: lost, since: at(1), because: 'no access' }]);
      });

      const heldStory = (storyId: string, minutes = 2) =>
        ({ target: lost, storyId, because: 'lost', at: at(minutes), dueAt: at(minutes) }) as const;
      const hold = (...held: readonly ReturnType<typeof heldStory>[]) => store.commitAlerts([{ alerts: [], held }]);
      const back = (storyIds: readonly string[], restDueAt = at(9)) =>
        store.regainTarget({ target: lost, at: at(9), storyIds, restDueAt }, alertTo('summary', ['x']));

      test('what it missed is each story once, in order, whether a message was held or the story came later', async () => {
        await commit(alertTo('three', ['x'], { storyId: 's3' }), alertTo('four', ['x'], { storyId: 's4' }));
        await store.loseTarget(lost, { because: 'gone', at: at(1) });
        await hold(heldStory('s4', 2), heldStory('s1', 3));
        expect(await store.missedStories(lost, at(9))).toEqual(['s3', 's4', 's1']);
        expect(await store.missedStories(discord('y'), at(9))).toEqual([]);
      });

      test('a round-up that comes due meanwhile waits, and is among what was missed', async () => {
        await hold({ ...heldStory('s1'), because: 'hourly' as never, dueAt: at(5) });
        expect(await store.dueRoundups(at(6))).toEqual([]);
        expect(await store.missedStories(lost, at(4))).toEqual([]);
        expect(await store.missedStories(lost, at(6))).toEqual(['s1']);
      });

      test('it keeps the newest 500 stories and counts the others', async () => {
        await hold(...Array.from({ length: 503 }, (_, index) => heldStory(`s${1000 + index}`, index)));
        const missed = await store.missedStories(lost, at(9999));
        expect([missed.length, missed[0]]).toEqual([500, 's1003']);
        expect(await store.lostTargets()).toMatchObject([{ dropped: 3 }]);
      });

      test('when it comes back its subscriptions go on, one summary is written, and it is back once', async () => {
        await hold(heldStory('s1'));
        expect(await back(['s1'])).toBe(true);
        expect(await back(['s1'])).toBe(false);
        expect(await store.lostTargets()).toEqual([]);
        expect((await store.subscriptions(lost))[0]?.pausedAt).toBeUndefined();
        expect((await store.deliveriesOf('summary')).length).toBe(1);
        expect(await store.missedStories(lost, at(99))).toEqual([]);
        expect(await store.dueRoundups(at(99))).toEqual([]);
        expect(await store.heldStory('s1', lost)).toMatchObject({ toldAt: at(9) });
      });

      test('what the summary leaves out waits for a round-up', async () => {
        await commit(alertTo('three', ['x'], { storyId: 's3' }));
        await store.loseTarget(lost, { because: 'gone', at: at(1) });
        await hold(heldStory('s1'));
        await back([], at(20));
        expect(await store.dueRoundups(at(19))).toEqual([]);
        expect((await store.dueRoundups(at(20))).map(({ storyId }) => storyId).toSorted()).toEqual(['s1', 's3']);
      });

      test('held messages without a story and the last edit of each message are sent; messages about stories are not', async () => {
        const edit = (id: string, edits: string) => {
          const made = alertTo(id, ['x'], { storyId: 's3' });
          return { ...made, deliveries: made.deliveries.map((row) => ({ ...row, edits })) };
        };
        await commit(alertTo('new', ['x'], { storyId: 's3' }), edit('e1', 'm1'), edit('e2', 'm1'), edit('e3', 'm2'));
        await store.loseTarget(lost, { because: 'gone', at: at(1) });
        await back(['s3']);
        const sent: string[] = [];
        for (
          let row = await store.nextDelivery(lost, at(9));
          row !== null;
          row = await store.nextDelivery(lost, at(9))
        ) {
          sent.push(row.alertId);
          await store.markSent(row.id, 'm', at(9));
        }
        expect(sent).toEqual(['one', 'two', 'e2', 'e3', 'summary']);
      });

      test('people are told once, also if it is lost again within a day, and again after that', async () => {
        const told = async () => (await store.lostTargets())[0]?.toldAt;
        await store.tellLost([lost], at(2), [alertTo('notice', ['y'])]);
        expect(await told()).toBe(at(2));
        expect((await store.deliveriesOf('notice')).length).toBe(1);
        await back([]);
        await store.loseTarget(lost, { because: 'gone again', at: at(10) });
        expect(await store.lostTargets()).toMatchObject([{ since: at(10), because: 'gone again', toldAt: at(2) }]);
        await back([]);
        await store.loseTarget(lost, { because: 'gone again', at: at(25 * 60) });
        expect(await told()).toBeUndefined();
      });
    });

    test('a platform that is back has everything due at once that waited for another try there', async () => {
      await commit(alertTo('one', ['x', 'y']));
      await store.markSending(one, start, at(1));
      await store.markWaiting(one, at(60), { problem: 'away', because: 'away' });
      await store.endOutage('slack', at(2));
      expect(await next('x', at(2))).toBeNull();
      await store.endOutage('discord', at(2));
      expect(await next('x', at(2))).toBe('one');
      expect((await store.dueChannels('discord', at(2))).keys).toContain('discord:guild/x');
    });

    describe('the first message of a story in a channel', () => {
      const about = { storyId: 's' };
      const first = async () => (await store.firstDelivery('s', discord('x')))?.alertId ?? null;

      test('is the oldest that was not an edit, sent or about to be', async () => {
        await commit(alertTo('one', ['x'], about));
        await commit(alertTo('two', ['x'], about), alertTo('other story', ['x'], { storyId: 't' }));
        expect(await first()).toBe('one');
        await send(one);
        expect((await store.firstDelivery('s', discord('x')))?.messageId).toBe(`message of ${one}`);
        expect(await store.firstDelivery('s', discord('y'))).toBeNull();
      });

      test('is none that was refused, and none that only edits', async () => {
        await commit(alertTo('one', ['x'], about));
        await store.markSending(one, start, at(1));
        await store.markFailed(one, 'refused');
        expect(await first()).toBeNull();
        const edit = alertTo('edit', ['x'], about);
        await commit({ alert: edit.alert, deliveries: edit.deliveries.map((row) => ({ ...row, edits: '4711' })) });
        expect(await first()).toBeNull();
        expect((await store.nextDelivery(discord('x'), start))?.edits).toBe('4711');
      });
    });

    test('an alert without channels is kept', async () => {
      await store.commitAlerts([{ alerts: [{ alert: alert('quiet'), deliveries: [] }] }]);
      expect(await store.deliveriesOf('quiet')).toEqual([]);
    });
  });
}
